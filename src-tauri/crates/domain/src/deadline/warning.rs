//! What to mind beside a proposed last day: earlier readings first of all.

use super::day_in_words;
use chrono::NaiveDate;
use schema::codes::Lang;
use schema::deadlines::{Land, Law};

/// A reading under which the deadline ends earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its last day.
    pub day: NaiveDate,
    /// Under which reading.
    pub why: Why,
}

/// Why it could end earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The end was moved over days on which nobody works: the cautious act on the last working day before.
    BeforeTheMove,
    /// The day was moved because of a holiday that other Länder do not have.
    NoHolidayElsewhere {
        /// Its German name.
        de: &'static str,
        /// Its English name.
        en: &'static str,
        /// Where it holds.
        land: Land,
    },
    /// The other asylum law would give this day.
    OtherLaw(Law),
    /// The Land's own authorities may still reckon with the shorter time of post.
    FewerDaysOfPost(u32),
    /// An asylum letter that could not be delivered counts as served with its posting (AsylG § 10 (2)).
    Undelivered,
    /// The cautious count as if the letter had come on the day after its posting.
    CameNextDay,
    /// The day is no working day and is not moved: the office is closed.
    Closed,
}

/// A warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// An earlier reading.
    Earlier(Earlier),
    /// A later reading exists, on which not to rely: the presumed day of receipt moved to the next working day.
    Later {
        /// Presumed receipt under it.
        received: NaiveDate,
        /// Its last day.
        last_day: NaiveDate,
    },
    /// The day of lodging is not known: the earlier of both laws was taken.
    LodgedMissing {
        /// Last day under old law.
        old: NaiveDate,
        /// Last day under new law.
        new: NaiveDate,
    },
    /// That the day of lodging chooses the law for the court's time limits too is a reading.
    LawIsAReading,
    /// The period must be read from the notice on remedies.
    ReadFromLetter,
    /// The receipt is presumed.
    ReceiptPresumed,
    /// The last day is a holiday in parts of the Land.
    Local {
        /// German name.
        de: &'static str,
        /// English name.
        en: &'static str,
        /// Where, in German.
        where_de: &'static str,
        /// Where, in English.
        where_en: &'static str,
    },
    /// The last day is no holiday, but many offices are closed.
    OftenClosed {
        /// Its German name.
        de: &'static str,
        /// Its English name.
        en: &'static str,
    },
    /// The rule's own note.
    Note {
        /// In German.
        de: String,
        /// In English.
        en: String,
    },
}

impl Warning {
    /// Stable name, for machines.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Earlier(_) => "earlier",
            Self::Later { .. } => "later",
            Self::LodgedMissing { .. } => "lodged_missing",
            Self::LawIsAReading => "law_is_a_reading",
            Self::ReadFromLetter => "read_from_letter",
            Self::ReceiptPresumed => "receipt_presumed",
            Self::Local { .. } => "local_holiday",
            Self::OftenClosed { .. } => "often_closed",
            Self::Note { .. } => "note",
        }
    }

    /// The day it names.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Earlier(earlier) => Some(earlier.day),
            Self::Later { last_day, .. } => Some(*last_day),
            Self::LodgedMissing { old, new } => Some(*old.min(new)),
            Self::LawIsAReading
            | Self::ReadFromLetter
            | Self::ReceiptPresumed
            | Self::Local { .. }
            | Self::OftenClosed { .. }
            | Self::Note { .. } => None,
        }
    }

    /// The sentence.
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.de(),
            Lang::En => self.en(),
        }
    }

    fn de(&self) -> String {
        let day = |day: NaiveDate| day_in_words(day, Lang::De);
        match self {
            Self::Earlier(Earlier { day: earlier, why }) => {
                let earlier = day(*earlier);
                match why {
                    Why::BeforeTheMove => format!("Sicherer: bis {earlier}, dem letzten Werktag vor dem Fristende."),
                    Why::NoHolidayElsewhere { de, land, .. } => format!(
                        "Früher, {earlier}, wenn das Gericht oder die Behörde nicht in {land} liegt: {de} ist nicht überall Feiertag."
                    ),
                    Why::OtherLaw(Law::Old) => format!("Früher, {earlier}, falls altes Asylrecht gilt."),
                    Why::OtherLaw(Law::New) => format!("Früher, {earlier}, falls neues Asylrecht gilt."),
                    Why::FewerDaysOfPost(days) => format!(
                        "Früher, {earlier}, falls für diese Behörde noch das Landesrecht mit dem {days}. Tag nach Aufgabe zur Post gilt."
                    ),
                    Why::Undelivered => format!(
                        "Früher, {earlier}, falls der Brief nicht zugestellt werden konnte: dann gilt er schon mit der Aufgabe zur Post als zugestellt (AsylG § 10 Abs. 2)."
                    ),
                    Why::CameNextDay => format!(
                        "Vorsichtig gerechnet, als wäre der Brief schon am Tag nach der Aufgabe angekommen: {earlier}."
                    ),
                    Why::Closed => format!("Sicherer: bis {earlier}, dem letzten Werktag davor."),
                }
            }
            Self::Later { received, last_day } => format!(
                "Der vermutete Tag des Zugangs fällt auf ein Wochenende oder einen Feiertag. Manche rechnen ihn erst am {} und kommen auf {}: darauf nicht verlassen.",
                day(*received),
                day(*last_day)
            ),
            Self::LodgedMissing { old, new } if old == new => format!(
                "Der Tag, an dem der Asylantrag eingereicht wurde, fehlt; altes und neues Recht führen hier beide auf {}.",
                day(*old)
            ),
            Self::LodgedMissing { old, new } => format!(
                "Der Tag, an dem der Asylantrag eingereicht wurde, fehlt: altes Recht ergibt {}, neues {}. Vorgeschlagen ist der frühere Tag.",
                day(*old),
                day(*new)
            ),
            Self::LawIsAReading => "Dass der Tag der Antragstellung auch für die Fristen des Gerichts zwischen altem und neuem Recht entscheidet, ist eine Lesart: anwaltlich klären.".to_owned(),
            Self::ReadFromLetter => "Die Frist aus der Rechtsbehelfsbelehrung des Schreibens ablesen; der Vorschlag ersetzt sie nicht.".to_owned(),
            Self::ReceiptPresumed => "Der Zugang ist vermutet. Kam der Brief später oder gar nicht an, zählt der wirkliche Zugang: Umschlag aufheben. Kam er früher, vorsichtshalber ab diesem Tag rechnen.".to_owned(),
            Self::Local { de, where_de, .. } => format!(
                "{de} ist {where_de} Feiertag; dort verschiebt sich der Tag. Darauf nicht verlassen."
            ),
            Self::OftenClosed { de, .. } => format!("{de} ist kein Feiertag: die Frist läuft ab, auch wenn Büros geschlossen sind."),
            Self::Note { de, .. } => de.clone(),
        }
    }

    fn en(&self) -> String {
        let day = |day: NaiveDate| day_in_words(day, Lang::En);
        match self {
            Self::Earlier(Earlier { day: earlier, why }) => {
                let earlier = day(*earlier);
                match why {
                    Why::BeforeTheMove => format!("Safer: by {earlier}, the last working day before the end."),
                    Why::NoHolidayElsewhere { en, land, .. } => format!(
                        "Earlier, {earlier}, if the court or authority does not lie in {land}: {en} is not a holiday everywhere."
                    ),
                    Why::OtherLaw(Law::Old) => format!("Earlier, {earlier}, if the old asylum law applies."),
                    Why::OtherLaw(Law::New) => format!("Earlier, {earlier}, if the new asylum law applies."),
                    Why::FewerDaysOfPost(days) => format!(
                        "Earlier, {earlier}, if this authority is still under the Land's law with day {days} after posting."
                    ),
                    Why::Undelivered => format!(
                        "Earlier, {earlier}, if the letter could not be delivered: it then counts as served with its posting (AsylG § 10(2))."
                    ),
                    Why::CameNextDay => {
                        format!("Counted cautiously, as if the letter had come on the day after posting: {earlier}.")
                    }
                    Why::Closed => format!("Safer: by {earlier}, the last working day before."),
                }
            }
            Self::Later { received, last_day } => format!(
                "The presumed day of receipt falls on a weekend or holiday. Some put it on {} and arrive at {}: do not rely on that.",
                day(*received),
                day(*last_day)
            ),
            Self::LodgedMissing { old, new } if old == new => format!(
                "The day the asylum application was lodged is missing; old and new law both lead to {} here.",
                day(*old)
            ),
            Self::LodgedMissing { old, new } => format!(
                "The day the asylum application was lodged is missing: old law gives {}, new law {}. The earlier day is proposed.",
                day(*old),
                day(*new)
            ),
            Self::LawIsAReading => "That the day of lodging chooses between old and new law for the courts' time limits too is a reading: ask a lawyer.".to_owned(),
            Self::ReadFromLetter => "Read the period from the letter's notice on remedies; the proposal does not replace it.".to_owned(),
            Self::ReceiptPresumed => "Receipt is presumed. If the letter came later or not at all, the real receipt counts: keep the envelope. If it came earlier, reckon from that day to be safe.".to_owned(),
            Self::Local { en, where_en, .. } => {
                format!("{en} is a holiday {where_en}; there the day moves. Do not rely on it.")
            }
            Self::OftenClosed { en, .. } => {
                format!("{en} is no holiday: the period ends even if offices are closed.")
            }
            Self::Note { en, .. } => en.clone(),
        }
    }
}
