//! One step of a reckoning: what was done, to which day it led, under which provision.

use super::day_in_words;
use super::span::period_in_words;
use crate::holiday::Rest;
use chrono::NaiveDate;
use schema::codes::Lang;
use schema::deadlines::{Kind, Land, Law, Period};

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A letter sent by ordinary post counts as received some days after posting; the day is not moved by a weekend.
    Posted {
        /// Posted on.
        posted: NaiveDate,
        /// On the how-manieth day after.
        days: u32,
        /// Counts as received on.
        on: NaiveDate,
        /// The provision.
        basis: String,
    },
    /// Old or new asylum law was chosen.
    LawChosen {
        /// Which.
        law: Law,
        /// By the day of lodging; none when it is unknown or cannot matter.
        lodged: Option<NaiveDate>,
        /// The provision.
        basis: &'static str,
    },
    /// The day of the event does not count.
    NotCounted {
        /// The day.
        event: NaiveDate,
        /// The provision.
        basis: String,
    },
    /// The period ends.
    Ends {
        /// The period.
        period: Period,
        /// Its end before any holiday is looked at.
        on: NaiveDate,
        /// The month has no day of the event's number, so its last day counts (BGB § 188 (3)).
        cut: bool,
        /// The provision.
        basis: String,
    },
    /// The end fell on no working day and became the next one.
    Moved {
        /// The days passed over, and why.
        over: Vec<(NaiveDate, Rest)>,
        /// The next working day.
        to: NaiveDate,
        /// Whose holidays counted.
        land: Land,
        /// The provision.
        basis: String,
    },
    /// The end falls on no working day and stays there.
    Stays {
        /// The day.
        on: NaiveDate,
        /// Why it is no working day.
        rest: Rest,
    },
    /// Nothing is reckoned: the day itself counts.
    OnItsDay {
        /// What it is.
        kind: Kind,
        /// The day.
        on: NaiveDate,
        /// The provisions.
        basis: String,
    },
}

impl Step {
    /// Stable name, for machines.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Posted { .. } => "posted",
            Self::LawChosen { .. } => "law_chosen",
            Self::NotCounted { .. } => "not_counted",
            Self::Ends { .. } => "ends",
            Self::Moved { .. } => "moved",
            Self::Stays { .. } => "stays",
            Self::OnItsDay { .. } => "on_its_day",
        }
    }

    /// The day it led to.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Posted { on, .. }
            | Self::Ends { on, .. }
            | Self::Stays { on, .. }
            | Self::OnItsDay { on, .. } => Some(*on),
            Self::NotCounted { event, .. } => Some(*event),
            Self::Moved { to, .. } => Some(*to),
            Self::LawChosen { lodged, .. } => *lodged,
        }
    }

    /// The provision it rests on.
    pub fn basis(&self) -> Option<&str> {
        match self {
            Self::Posted { basis, .. }
            | Self::NotCounted { basis, .. }
            | Self::Ends { basis, .. }
            | Self::Moved { basis, .. }
            | Self::OnItsDay { basis, .. } => Some(basis),
            Self::LawChosen { basis, .. } => Some(basis),
            Self::Stays { .. } => None,
        }
    }

    /// The sentence, without the provision.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.de(),
            Lang::En => self.en(),
        }
    }

    fn de(&self) -> String {
        let day = |day: NaiveDate| day_in_words(day, Lang::De);
        match self {
            Self::Posted { posted, days, on, .. } => format!(
                "Zur Post gegeben am {}: gilt am {days}. Tag danach als zugegangen, also am {}.",
                day(*posted),
                day(*on)
            ),
            Self::LawChosen { law, lodged, .. } => {
                let which = match law {
                    Law::Old => "Es gilt altes Recht (Asylantrag vor dem 12. Juni 2026 eingereicht",
                    Law::New => "Es gilt neues Recht (Asylantrag ab dem 12. Juni 2026 eingereicht",
                };
                let when = lodged.map_or(String::new(), |lodged| format!(", am {}", day(lodged)));
                format!("{which}{when}).")
            }
            Self::NotCounted { event, .. } => {
                format!("Der Tag des Ereignisses, {}, zählt nicht mit.", day(*event))
            }
            Self::Ends { period, on, cut, .. } => {
                let cut =
                    if *cut { " (der Monat hat keinen Tag dieser Zahl: letzter Tag des Monats)" } else { "" };
                format!(
                    "Die Frist von {} endet mit Ablauf von {}{cut}.",
                    period_in_words(*period, Lang::De),
                    day(*on)
                )
            }
            Self::Moved { over, to, land, .. } => format!(
                "{}: an einem solchen Tag endet die Frist nicht ({land}), sondern am nächsten Werktag, {}.",
                named(over, Lang::De),
                day(*to)
            ),
            Self::Stays { on, rest } => {
                format!("{} ({}): der Tag verschiebt sich hier nicht.", day(*on), rest.name(Lang::De))
            }
            Self::OnItsDay { kind, on, .. } => match kind {
                Kind::AtOnce => format!("Unverzüglich, ohne schuldhaftes Zögern, ab {}.", day(*on)),
                Kind::Before => format!("Spätestens am letzten Tag der Gültigkeit, {}.", day(*on)),
                Kind::Appointment => format!("Termin am {}; ein Termin verschiebt sich nicht.", day(*on)),
                Kind::Deadline | Kind::Service | Kind::Hint => format!("Am {}.", day(*on)),
            },
        }
    }

    fn en(&self) -> String {
        let day = |day: NaiveDate| day_in_words(day, Lang::En);
        match self {
            Self::Posted { posted, days, on, .. } => format!(
                "Posted on {}: counts as received on day {days} after that, {}.",
                day(*posted),
                day(*on)
            ),
            Self::LawChosen { law, lodged, .. } => {
                let which = match law {
                    Law::Old => "The old law applies (asylum application lodged before 12 June 2026",
                    Law::New => "The new law applies (asylum application lodged from 12 June 2026 on",
                };
                let when = lodged.map_or(String::new(), |lodged| format!(", on {}", day(lodged)));
                format!("{which}{when}).")
            }
            Self::NotCounted { event, .. } => {
                format!("The day of the event, {}, does not count.", day(*event))
            }
            Self::Ends { period, on, cut, .. } => {
                let cut = if *cut { " (the month has no day of that number: its last day)" } else { "" };
                format!("The period of {} ends with {}{cut}.", period_in_words(*period, Lang::En), day(*on))
            }
            Self::Moved { over, to, land, .. } => format!(
                "{}: a period does not end on such a day ({land}) but on the next working day, {}.",
                named(over, Lang::En),
                day(*to)
            ),
            Self::Stays { on, rest } => {
                format!("{} ({}): the day is not moved here.", day(*on), rest.name(Lang::En))
            }
            Self::OnItsDay { kind, on, .. } => match kind {
                Kind::AtOnce => format!("At once, without culpable delay, from {}.", day(*on)),
                Kind::Before => format!("On the last day of validity at the latest, {}.", day(*on)),
                Kind::Appointment => format!("Appointment on {}; an appointment is not moved.", day(*on)),
                Kind::Deadline | Kind::Service | Kind::Hint => format!("On {}.", day(*on)),
            },
        }
    }
}

fn named(over: &[(NaiveDate, Rest)], lang: Lang) -> String {
    let each = over.iter().map(|(on, rest)| format!("{} ({})", day_in_words(*on, lang), rest.name(lang)));
    each.collect::<Vec<_>>().join(", ")
}
