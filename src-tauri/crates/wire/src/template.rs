//! Templates for notes and letters, the letterhead, and letters that the office writes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All templates that the reader may use: those for everybody, and her own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplatesView {
    /// By kind and title.
    pub rows: Vec<TemplateRow>,
    /// Words of the merge fields of letters, as they stand between braces.
    pub fields: Vec<String>,
}

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplateRow {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// What it holds.
    pub fields: TemplateFields,
}

/// What a template holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplateFields {
    /// `note` or `letter`.
    pub kind: String,
    /// Only for her who wrote it.
    pub own: bool,
    /// Code of `topic`, of a note template.
    pub topic: Option<String>,
    /// Title, at most 200 characters.
    pub title: String,
    /// Subject of a letter; merge fields are filled in.
    pub subject: String,
    /// Text, at most 10,000 characters; in letters, merge fields such as `{Name}` are filled in.
    pub body: String,
}

/// Makes a template or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveTemplateRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// What it is to hold.
    pub fields: TemplateFields,
}

/// Takes up the program's proposals of one kind, those whose title is not there yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedTemplatesRequest {
    /// The proposals, in the words of the page.
    pub templates: Vec<TemplateFields>,
}

/// What stands at the head of the office's letters; empty = not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterheadFields {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// The body that answers for the data, where it is another than the office.
    pub carrier: String,
    /// How its data protection officer is reached.
    pub protection_officer: String,
}

/// The letterhead for its form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterheadView {
    /// For `seen`.
    pub version: i64,
    /// What it holds.
    pub fields: LetterheadFields,
}

/// Saves the letterhead.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveLetterheadRequest {
    /// Version the form was filled from.
    pub seen: i64,
    /// What it is to hold.
    pub fields: LetterheadFields,
}

/// Asks for a letter template filled in for a person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FillTemplateRequest {
    /// The template.
    pub template: i64,
    /// About whom.
    pub person: i64,
    /// The address as it stands in the letter.
    pub address: String,
    /// The day of the letter as it stands in it.
    pub date: String,
}

/// A letter template filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilledTemplate {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Words of the fields that have no value; each stands in the text as `[fehlt: …]`.
    pub gaps: Vec<String>,
}

/// Asks what to mind when writing to an agency, or to the person herself.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingCareRequest {
    /// About whom.
    pub person: i64,
    /// To which agency; none = the address was typed.
    pub agency: Option<i64>,
}

/// What to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingCare {
    /// The agency's address, line by line; empty without an agency.
    pub address: String,
    /// The red line on getting in touch with the person.
    pub safe_contact: Option<String>,
    /// Nobody released the office from secrecy towards this agency today: `release-missing`, `release-expired` …
    pub release: Option<String>,
}

/// Names a letter that the office wrote.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// What a written letter holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingFields {
    /// To which agency; none = the address was typed.
    pub agency: Option<i64>,
    /// Its name; empty without an agency.
    pub agency_name: String,
    /// The address, line by line, at most 1,000 characters.
    pub address: String,
    /// The day as typed; ISO 8601 when read.
    pub date: String,
    /// The subject, at most 200 characters.
    pub subject: String,
    /// The text, at most 20,000 characters.
    pub body: String,
}

/// One written letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingView {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// About whom.
    pub person: i64,
    /// What it holds.
    pub fields: WritingFields,
    /// Who wrote it.
    pub by: String,
}

/// Saves a written letter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveWritingRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// About whom.
    pub person: i64,
    /// What it is to hold.
    pub fields: WritingFields,
}
