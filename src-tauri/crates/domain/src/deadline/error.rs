//! Why nothing can be reckoned: which day, and what is wrong with it.

use super::{YEARS, day_in_words};
use chrono::NaiveDate;
use schema::codes::Lang;
use std::fmt;

/// Which of the given days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenDay {
    /// Day of service or of the event.
    Served,
    /// Day of posting.
    Posted,
    /// Day the asylum application was lodged.
    Lodged,
}

impl GivenDay {
    fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Served, Lang::De) => "Tag der Zustellung oder des Ereignisses",
            (Self::Posted, Lang::De) => "Tag der Aufgabe zur Post",
            (Self::Lodged, Lang::De) => "Tag, an dem der Asylantrag eingereicht wurde",
            (Self::Served, Lang::En) => "day of service or of the event",
            (Self::Posted, Lang::En) => "day of posting",
            (Self::Lodged, Lang::En) => "day the asylum application was lodged",
        }
    }
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// The day lies outside the years that can be reckoned.
    OutOfReach {
        /// Which.
        which: GivenDay,
        /// The day.
        day: NaiveDate,
    },
    /// A rule that an event starts cannot be reckoned from the day of posting.
    NotByPost {
        /// Code of the rule.
        rule: String,
    },
    /// A court's letter is served formally; its day of posting starts nothing.
    ServedFormally {
        /// Code of the rule.
        rule: String,
    },
    /// The application was lodged after the decision on it was served.
    LodgedAfterService {
        /// Day of lodging.
        lodged: NaiveDate,
        /// Day of service.
        served: NaiveDate,
    },
    /// A period of 0 ends before it begins.
    EmptyPeriod,
}

impl DeadlineError {
    /// The sentence for the screen.
    pub fn text(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| day_in_words(*day, lang);
        let (first, last) = (YEARS.start(), YEARS.end());
        match (self, lang) {
            (Self::OutOfReach { which, day: given }, Lang::De) => {
                format!("{}: {} liegt außerhalb der Jahre {first} bis {last}.", which.label(lang), day(given))
            }
            (Self::OutOfReach { which, day: given }, Lang::En) => {
                format!("{}: {} lies outside the years {first} to {last}.", which.label(lang), day(given))
            }
            (Self::NotByPost { rule }, Lang::De) => format!(
                "{rule}: diese Frist beginnt nicht mit einem Brief. Gefragt ist der Tag des Ereignisses, nicht der Aufgabe zur Post."
            ),
            (Self::NotByPost { rule }, Lang::En) => format!(
                "{rule}: no letter starts this period. The day of the event is asked for, not the day of posting."
            ),
            (Self::ServedFormally { rule }, Lang::De) => format!(
                "{rule}: Gerichte stellen förmlich zu. Gefragt ist der Tag der Zustellung auf dem Umschlag, nicht der Aufgabe zur Post."
            ),
            (Self::ServedFormally { rule }, Lang::En) => format!(
                "{rule}: courts serve formally. The day of service on the envelope is asked for, not the day of posting."
            ),
            (Self::LodgedAfterService { lodged, served }, Lang::De) => format!(
                "Der Asylantrag kann nicht nach der Zustellung des Bescheids eingereicht worden sein: {} liegt nach {}.",
                day(lodged),
                day(served)
            ),
            (Self::LodgedAfterService { lodged, served }, Lang::En) => format!(
                "The asylum application cannot have been lodged after the decision was served: {} lies after {}.",
                day(lodged),
                day(served)
            ),
            (Self::EmptyPeriod, Lang::De) => "Eine Frist hat mindestens einen Tag.".to_owned(),
            (Self::EmptyPeriod, Lang::En) => "A period has at least one day.".to_owned(),
        }
    }
}

impl fmt::Display for DeadlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::De))
    }
}
