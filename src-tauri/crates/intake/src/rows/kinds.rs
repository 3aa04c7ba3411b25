//! One type per file. Codes are codes of the lists named, days are days, and an empty cell is `None` (not known).
//! Must not: hold a code that no list has.

use super::Place;
use chrono::{NaiveDate, NaiveTime};
use domain::{Birth, Personal};

/// A person (`personen.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Where it came from.
    pub at: Place,
    /// `person`
    pub ident: String,
    /// `nachname`
    pub family_name: Option<Personal<String>>,
    /// `vorname`
    pub given_name: Option<Personal<String>>,
    /// `geburt`: known to the day or to the year.
    pub birth: Option<Birth>,
    /// `geschlecht`, list gender
    pub gender: Option<String>,
    /// `staat`, list country
    pub nationality: Option<String>,
    /// `sprache`, list language or a tag of [`super::OfficeRows::unlisted_languages`]
    pub language: Option<String>,
    /// `dolmetschen`, list needs_interpreter
    pub interpreter: Option<String>,
    /// `wohnort`
    pub town: Option<Personal<String>>,
    /// `einreise`
    pub entered_on: Option<NaiveDate>,
    /// `haushalt`: identifier that the members of a household share
    pub household: Option<String>,
}

/// A residence status over time (`aufenthalt.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRow {
    /// Where it came from.
    pub at: Place,
    /// `person`
    pub person: String,
    /// `status`, list residence_status; an empty cell is `UNB`
    pub status: String,
    /// `von`
    pub from: Option<NaiveDate>,
    /// `bis`, the last day
    pub to: Option<NaiveDate>,
}

/// A case (`faelle.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Where it came from.
    pub at: Place,
    /// `fall`
    pub ident: String,
    /// `person`
    pub person: String,
    /// `eroeffnet`
    pub opened_on: NaiveDate,
    /// `geschlossen`
    pub closed_on: Option<NaiveDate>,
    /// `abschlussgrund`, list closing_reason
    pub closing_reason: Option<String>,
    /// `foerderlinie`, list funding_line or the office's own
    pub funding_line: Option<String>,
    /// `beraterin`
    pub counsellor: Option<Personal<String>>,
}

/// A contact (`kontakte.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Where it came from.
    pub at: Place,
    /// `kontakt`
    pub ident: String,
    /// `fall`; none = anonymous
    pub case: Option<String>,
    /// `datum`
    pub date: NaiveDate,
    /// `beginn`, to the minute
    pub begin: Option<NaiveTime>,
    /// `dauer`, minutes, at most 1,440
    pub minutes: Option<u32>,
    /// `art`, list talk_kind
    pub kind: Option<String>,
    /// `setting`, list setting
    pub setting: Option<String>,
    /// `form`, list form
    pub form: Option<String>,
    /// `stand`, list contact_state
    pub state: Option<String>,
    /// `themen`, list topic; each once, in the order given
    pub topics: Vec<String>,
    /// `sprache`, as in [`PersonRow::language`]
    pub language: Option<String>,
    /// `sprachmittlung`, list interpreting
    pub interpreting: Option<String>,
    /// `foerderlinie`, list funding_line or the office's own
    pub funding_line: Option<String>,
    /// `beraterin`
    pub counsellor: Option<Personal<String>>,
    /// `mitberatene`: persons; each once, in the order given
    pub participants: Vec<String>,
    /// `anonym_geschlecht`, list gender
    pub anonymous_gender: Option<String>,
    /// `anonym_alter`, list anonymous_age
    pub anonymous_age: Option<String>,
    /// `notiz`
    pub note: Option<Personal<String>>,
}

/// A referral (`weiterleitungen.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// Where it came from.
    pub at: Place,
    /// `nr`
    pub ident: String,
    /// `kontakt`
    pub contact: String,
    /// `datum`
    pub date: NaiveDate,
    /// `stelle`, list agency_kind
    pub agency: Option<String>,
    /// `ergebnis`, list referral_outcome
    pub outcome: Option<String>,
    /// `daten_uebermittelt`; true only with a release
    pub passed_on: Option<bool>,
    /// `entbindung_vom`
    pub released_on: Option<NaiveDate>,
}

/// A report of a particular need for protection (`meldungen.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// Where it came from.
    pub at: Place,
    /// `nr`
    pub ident: String,
    /// `fall`
    pub case: String,
    /// `person`
    pub person: String,
    /// `datum`
    pub date: NaiveDate,
    /// `empfaenger`, list report_recipient
    pub recipient: Option<String>,
    /// `arten`, list vulnerability; each once, in the order given
    pub kinds: Vec<String>,
    /// `einwilligung_vom`
    pub consented_on: NaiveDate,
}

/// A group offer on one day (`gruppen.csv`). Counts are heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// Where it came from.
    pub at: Place,
    /// `nr`
    pub ident: String,
    /// `titel`
    pub title: Option<Personal<String>>,
    /// `datum`
    pub date: NaiveDate,
    /// `stunden` in millionths of an hour
    pub hours_millionths: Option<i64>,
    /// `handlungsfeld`, list field_of_action
    pub field_of_action: Option<String>,
    /// `frauen`
    pub women: Option<u32>,
    /// `maenner`
    pub men: Option<u32>,
    /// `divers`
    pub diverse: Option<u32>,
    /// `kinder`
    pub children: Option<u32>,
    /// `ehrenamtliche`
    pub volunteers: Option<u32>,
    /// `neu`
    pub newcomers: Option<u32>,
}

/// Full-time posts of a funding line over time (`stellen.csv`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostRow {
    /// Where it came from.
    pub at: Place,
    /// `foerderlinie`, list funding_line or the office's own
    pub funding_line: Option<String>,
    /// `vzae` in millionths of a full-time post
    pub fte_millionths: Option<i64>,
    /// `von`
    pub from: Option<NaiveDate>,
    /// `bis`, the last day
    pub to: Option<NaiveDate>,
}
