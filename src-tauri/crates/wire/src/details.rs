//! A person's whole record: what the form *Person* edits and the part *Stammdaten* shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that is kept once of a person, as the form shows it. An empty text or none = not asked; "not stated" and
/// "unclear" are codes of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonFields {
    /// Family name.
    pub family_name: String,
    /// Given names; family and given name together are the name as on the papers.
    pub given_name: String,
    /// The name in its own script.
    pub original_name: String,
    /// How she wants to be called.
    pub call_name: String,
    /// Family name at birth.
    pub birth_name: String,
    /// Earlier and other spellings, one a line.
    pub other_names: String,
    /// Birth as typed (`3.4.85`, `4.1985`, `1985`, `~1985`, `?`), or as told in another calendar.
    pub birth: String,
    /// `persian` or `ethiopian`: the calendar of `birth`; none = ours.
    pub birth_calendar: Option<String>,
    /// 1 January stands in the papers only; the birth counts as known to the year.
    pub birth_papers_only: bool,
    /// Gender code.
    pub gender: Option<String>,
    /// Citizenship codes, the one that counts in reports first.
    pub citizenships: Vec<String>,
    /// Languages, the one for talks first.
    pub languages: Vec<LanguageFields>,
    /// Code of `needs_interpreter`.
    pub interpreter: Option<String>,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// Code of `housing`.
    pub housing: Option<String>,
    /// Code of `income`.
    pub income: Option<String>,
    /// Code of `access_channel`.
    pub access_channel: Option<String>,
    /// Day of entry as typed.
    pub entered_on: String,
    /// Day the application for asylum was lodged, as typed.
    pub lodged_on: String,
    /// Ways to reach her, the best first.
    pub channels: Vec<ChannelFields>,
    /// What to mind when getting in touch: stands in red above the record.
    pub safe_contact: String,
    /// Numbers under which others keep her.
    pub references: Vec<ReferenceFields>,
}

/// One language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageFields {
    /// Language tag; none = the line is still empty.
    pub language: Option<String>,
    /// `first`, `A1` to `C2`, or none.
    pub level: Option<String>,
}

/// One way to reach a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChannelFields {
    /// `phone`, `mail`, `address`, `messenger` or `other`.
    pub kind: String,
    /// Number, address.
    pub value: String,
    /// Through whom, or what to mind.
    pub via: String,
}

/// One number under which somebody else keeps the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceFields {
    /// `azr`, `bamf`, `abh`, `court`, `social`, `jobcenter`, `insurance` or `other`.
    pub kind: String,
    /// The number.
    pub value: String,
    /// Whose number it is.
    pub holder: String,
}

/// A person's whole record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonDetailsView {
    /// Its version: the form sends it as `seen`.
    pub version: i64,
    /// The office's own number, which stays.
    pub number: String,
    /// What is kept.
    pub fields: PersonFields,
    /// How the birth is understood today.
    pub birth: crate::BirthView,
    /// Of age today: `yes`, `perhaps` or `no`; none without a birth.
    pub adult: Option<String>,
}

/// Saves the form *Person*.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditPersonRequest {
    /// Person number inside the vault.
    pub id: i64,
    /// The version the form was filled from.
    pub seen: i64,
    /// What it holds now.
    pub fields: PersonFields,
}

/// Asks which letters of a name authorities cannot write (DIN 91379).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameRequest {
    /// The name as typed.
    pub text: String,
}

/// What is odd about a name; nothing of it hinders saving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameView {
    /// Letters outside DIN 91379, each once; empty = everything fits.
    pub outside: String,
}
