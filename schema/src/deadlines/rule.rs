//! A rule: which event starts which period under which law. Must not: parse files or reckon.

use super::{Land, Period};
use crate::codes::Lang;
use chrono::NaiveDate;
use serde::Deserialize;

/// The part of counselling a rule belongs to; one file each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Asylum procedure.
    Asylum,
    /// Residence law, citizenship, integration courses.
    Residence,
    /// Social benefits.
    Benefits,
    /// Remedies in general.
    General,
}

/// What the day a rule gives means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The last day to act; a right is lost after it.
    Deadline,
    /// To be done at once; the day is that of the event.
    AtOnce,
    /// To be done before something expires; the day is its last day of validity.
    Before,
    /// An appointment that stands in a letter; never moved (VwVfG § 31 (5)).
    Appointment,
    /// The day on which service is deemed effected; a deadline of its own starts there.
    Service,
    /// A date worth knowing, no deadline.
    Hint,
}

/// What starts the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Starts {
    /// A letter's service or notification, which a letter sent by post may be deemed to have.
    Service,
    /// A letter of a court, which serves formally (VwGO § 56 (2)): the day on the envelope must be known.
    FormalService,
    /// Another event, whose day must be known.
    Event,
}

/// The asylum law before or after the reform of 12 June 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// For applications lodged before it.
    Old,
    /// For applications lodged from it on.
    New,
}

/// A rule as the law stood or stands for some applications or events.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Old or new asylum law; none where the rule does not depend on it.
    pub law: Option<Law>,
    /// First day of lodging of the asylum application it holds for.
    pub lodged_from: Option<NaiveDate>,
    /// Last day of lodging.
    pub lodged_to: Option<NaiveDate>,
    /// First day of the event it holds for.
    pub from: Option<NaiveDate>,
    /// Last day of the event.
    pub to: Option<NaiveDate>,
    /// How long.
    pub period: Period,
    /// The provisions it rests on.
    pub basis: Vec<String>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Stable code, as stored.
    pub code: String,
    /// Where it belongs.
    pub area: Area,
    /// German label.
    pub de: String,
    /// English label.
    pub en: String,
    /// What its day means.
    pub kind: Kind,
    /// What starts it.
    pub starts: Starts,
    /// The event in German.
    pub event_de: String,
    /// The event in English.
    pub event_en: String,
    /// Code of the [`Calendar`] it is reckoned by.
    pub calendar: String,
    /// Whether a last day on a Saturday, Sunday or holiday becomes the next working day.
    pub moved: bool,
    /// Whether the period must be read from the letter's notice on remedies, the rule being a proposal only.
    pub from_letter: bool,
    /// Days before the last day on which to be reminded, longest first; empty: by the period's length.
    pub pre_days: Vec<u32>,
    /// What to mind, in German.
    pub note_de: Option<String>,
    /// What to mind, in English.
    pub note_en: Option<String>,
    /// The rule in each state of the law; at least one.
    pub versions: Vec<Version>,
}

impl Rule {
    /// The label.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }

    /// The event that starts it.
    #[must_use]
    pub fn event(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.event_de,
            Lang::En => &self.event_en,
        }
    }

    /// What to mind.
    #[must_use]
    pub fn note(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::De => self.note_de.as_deref(),
            Lang::En => self.note_en.as_deref(),
        }
    }

    /// Whether the day of posting may stand for the day it starts.
    #[must_use]
    pub fn by_post(&self) -> bool {
        match self.starts {
            Starts::Service => true,
            Starts::FormalService | Starts::Event => false,
        }
    }

    /// Whether the day the asylum application was lodged decides between old and new law.
    #[must_use]
    pub fn needs_lodged(&self) -> bool {
        self.versions.iter().any(|version| version.law.is_some())
    }
}

/// How periods are reckoned under one procedural law: the provisions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Code.
    pub code: String,
    /// Why the day of the event does not count.
    pub begins: String,
    /// Why the period ends where it ends.
    pub ends: String,
    /// Why it is moved to the next working day.
    pub moved: String,
}

/// When a letter sent by ordinary post counts as received, for letters posted within some days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// First day of posting.
    pub from: Option<NaiveDate>,
    /// Last day of posting.
    pub to: Option<NaiveDate>,
    /// On the how-manieth day after posting.
    pub days: u32,
    /// The provisions.
    pub basis: String,
    /// Länder whose own authorities are known to reckon so from the first day on; empty: no difference.
    #[serde(default)]
    pub lands: Vec<Land>,
}
