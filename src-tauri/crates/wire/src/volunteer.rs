//! Volunteers: who they are, what binds them to secrecy, what they learnt, whom they stand by, and their hours.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the volunteers with the sums of one year.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListVolunteersRequest {
    /// Calendar year.
    pub year: i32,
}

/// The volunteers, those who are active first, and what they did in the year (table T12).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteersView {
    /// Years in which there are hours, newest first; this year and the one asked for are always among them.
    pub years: Vec<i32>,
    /// The volunteers.
    pub rows: Vec<VolunteerRow>,
    /// Their hours in the year, newest first.
    pub hours: Vec<VolunteerHoursRow>,
    /// Sums of the year.
    pub sums: VolunteerSums,
}

/// Sums of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerSums {
    /// Volunteers who gave time in the year.
    pub active: u32,
    /// Of all who have not ended: with a training that holds today.
    pub qualified: u32,
    /// Trainings held in the year, each volunteer counted.
    pub trainings: u32,
    /// Minutes given in the year.
    pub minutes: u32,
}

/// One volunteer in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerRow {
    /// Number inside the vault.
    pub id: i64,
    /// Name.
    pub name: String,
    /// How she is reached.
    pub reach: Option<String>,
    /// What she offers.
    pub offers: Option<String>,
    /// `active`, `paused` or `ended`.
    pub state: String,
    /// Codes of `language`.
    pub languages: Vec<String>,
    /// The day on which she was bound to secrecy, ISO 8601.
    pub bound_on: Option<String>,
    /// The certificate of conduct: `missing`, `seen`, or `old` when it should be looked at again.
    pub conduct: String,
    /// Trainings that hold today.
    pub trainings: u32,
    /// How many she stands by today.
    pub matched: u32,
    /// Minutes in the year.
    pub minutes: u32,
}

/// Time given on one day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerHoursRow {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// Whose.
    pub volunteer: i64,
    /// Her name.
    pub name: String,
    /// ISO 8601.
    pub held_on: String,
    /// Minutes.
    pub minutes: u32,
    /// Code of `funding_line`.
    pub funding_line: Option<String>,
    /// What was done.
    pub what: Option<String>,
}

/// What a volunteer's form holds; days as typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerFields {
    /// Name, at most 200 characters.
    pub name: String,
    /// How she is reached.
    pub reach: String,
    /// What she offers: accompanying, interpreting, homework …
    pub offers: String,
    /// `active`, `paused` or `ended`.
    pub state: String,
    /// Since when.
    pub since: String,
    /// Codes of `language`.
    pub languages: Vec<String>,
    /// Bound to secrecy on.
    pub bound_on: String,
    /// Certificate of conduct looked at on.
    pub conduct_on: String,
    /// Trainings and certificates.
    pub trainings: Vec<TrainingFields>,
    /// A note, at most 10,000 characters.
    pub note: String,
}

/// A training or certificate; days as typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrainingFields {
    /// What was learnt.
    pub title: String,
    /// When.
    pub held_on: String,
    /// Until when it holds; empty = for good.
    pub valid_until: String,
}

/// Names a volunteer, or hours of one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// One volunteer for her form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VolunteerView {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// What is kept; days in ISO 8601.
    pub fields: VolunteerFields,
    /// Whom she stands by today.
    pub persons: Vec<PersonHit>,
    /// Whom she stood by, the last first.
    pub earlier: Vec<EarlierMatch>,
}

/// Somebody a volunteer stood by.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierMatch {
    /// Who.
    pub person: PersonHit,
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub until: String,
}

/// Makes a volunteer or changes one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveVolunteerRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// What is to be kept.
    pub fields: VolunteerFields,
    /// Whom she stands by from now on: whoever is new begins today, whoever is missing ends today.
    pub persons: Vec<i64>,
}

/// Writes down time that a volunteer gave, or changes it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveVolunteerHoursRequest {
    /// Which; none = new.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// Whose.
    pub volunteer: Option<i64>,
    /// The day as typed.
    pub date: String,
    /// Time as typed: `2`, `1:30` are hours, `45m` is minutes.
    pub time: String,
    /// Code of `funding_line`.
    pub funding_line: Option<String>,
    /// What was done.
    pub what: String,
}

/// A volunteer who stands by a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandsBy {
    /// Number of the volunteer.
    pub id: i64,
    /// Her name.
    pub name: String,
    /// First day, ISO 8601.
    pub since: String,
    /// How she is reached.
    pub reach: Option<String>,
}
