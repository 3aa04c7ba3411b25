//! Group offers and their dates. A participation is a head-count, never a person of a report.

use crate::PersonHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the offers with the sums of one year.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListOffersRequest {
    /// Calendar year.
    pub year: i32,
}

/// The offers, those that still run first, and the dates of the year that belong to none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OffersView {
    /// Years in which there are dates, newest first; this year and the one asked for are always among them.
    pub years: Vec<i32>,
    /// The offers.
    pub offers: Vec<OfferRow>,
    /// Dates of the year without an offer (taken over from lists), newest first.
    pub loose: Vec<GroupDateRow>,
}

/// One offer with its sums of the year.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferRow {
    /// Number inside the vault.
    pub id: i64,
    /// What it is.
    pub offer: OfferFields,
    /// Dates in the year.
    pub dates: u32,
    /// Millionths of an hour in the year.
    pub hours_millionths: i64,
    /// Participations in the year.
    pub heads: HeadCount,
    /// Its newest date of any year, ISO 8601.
    pub last_on: Option<String>,
}

/// What an offer is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferFields {
    /// Title, at most 200 characters.
    pub title: String,
    /// `group`, `course`, `open-meeting`, `event`, `outing` or `other`.
    pub kind: String,
    /// Code of `field_of_action`.
    pub field_of_action: Option<String>,
    /// Code of `funding_line`.
    pub funding_line: Option<String>,
    /// Where it meets; empty = not said.
    pub place: String,
    /// A note, at most 10,000 characters.
    pub note: String,
    /// It is over: it stands at the end of lists.
    pub ended: bool,
}

/// Names an offer.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferRequest {
    /// Number inside the vault.
    pub id: i64,
}

/// One offer with all its dates.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// What it is.
    pub offer: OfferFields,
    /// Its dates, newest first.
    pub dates: Vec<GroupDateRow>,
}

/// Makes an offer or changes it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveOfferRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// What it is.
    pub offer: OfferFields,
}

/// Head-counts; none = not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeadCount {
    /// Grown women.
    pub women: Option<u32>,
    /// Grown men.
    pub men: Option<u32>,
    /// Grown diverse persons.
    pub diverse: Option<u32>,
    /// Children and young people under 18.
    pub children: Option<u32>,
    /// Grown persons of unknown gender.
    pub unknown: Option<u32>,
    /// Volunteers who helped; not among those above.
    pub volunteers: Option<u32>,
    /// Of those above: there for the first time.
    pub newcomers: Option<u32>,
}

/// One date of an offer in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupDateRow {
    /// Number inside the vault.
    pub id: i64,
    /// For `seen`.
    pub version: i64,
    /// ISO 8601.
    pub held_on: String,
    /// Title.
    pub title: Option<String>,
    /// Millionths of an hour.
    pub hours_millionths: Option<i64>,
    /// How many took part.
    pub heads: HeadCount,
    /// How many of them are on the list of persons on record; 0 = mere numbers.
    pub listed: u32,
    /// Who led it.
    pub staff: Option<String>,
}

/// Asks for a date, or for a new one with what is likely.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupDateRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// For a new one: of which offer; none = of the one last met.
    pub offer: Option<i64>,
    /// For a new one: the group appointment whose people it counts.
    #[serde(default)]
    pub appointment: Option<i64>,
}

/// A date for its form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupDateView {
    /// For `seen`; none for a new date.
    pub version: Option<i64>,
    /// The offer it belongs to.
    pub offer: Option<i64>,
    /// Title of a date without an offer.
    pub title: Option<String>,
    /// ISO 8601; today for a new date.
    pub held_on: String,
    /// Millionths of an hour; for a new date those of the offer's last one.
    pub hours_millionths: Option<i64>,
    /// How many took part.
    pub heads: HeadCount,
    /// Those on the list; empty = mere numbers.
    pub persons: Vec<PersonHit>,
    /// How many stand beside the list.
    pub unlisted: Option<u32>,
    /// Who led it.
    pub staff: Option<i64>,
    /// A note.
    pub note: Option<String>,
    /// The offers it can belong to, the one last met first.
    pub offers: Vec<OfferChoice>,
}

/// An offer to choose.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferChoice {
    /// Number inside the vault.
    pub id: i64,
    /// Title.
    pub title: String,
}

/// Makes a date or changes it. Numbers are as typed.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveGroupDateRequest {
    /// Which; none = a new one.
    pub id: Option<i64>,
    /// Version the form was filled from.
    pub seen: Option<i64>,
    /// The offer it belongs to; none only for a date that came from a list.
    pub offer: Option<i64>,
    /// Day as typed.
    pub date: String,
    /// Hours as typed: `2`, `2,5`, `1:30`; empty = not known.
    pub hours_held: String,
    /// Those on the list. With a list the five counts below are made from it.
    pub persons: Vec<i64>,
    /// How many stand beside the list, as typed; without a list it says nothing.
    #[serde(default)]
    pub unlisted: String,
    /// Of a new one: the group appointment whose people it counts, once.
    #[serde(default)]
    pub appointment: Option<i64>,
    /// Grown women, as typed; empty = not counted.
    pub women: String,
    /// Grown men.
    pub men: String,
    /// Grown diverse persons.
    pub diverse: String,
    /// Children and young people under 18.
    pub children: String,
    /// Grown persons of unknown gender.
    pub unknown: String,
    /// Volunteers who helped.
    pub volunteers: String,
    /// There for the first time.
    pub newcomers: String,
    /// Who led it.
    pub staff: Option<i64>,
    /// A note, at most 10,000 characters.
    pub note: String,
}

/// Removes a record of the work besides cases; it can be taken back like every act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveWorkRequest {
    /// Kind of record: `offer`, `group_offer` (a date) or `engagement`.
    pub noun: String,
    /// Number inside the vault.
    pub id: i64,
    /// Version that was on the screen.
    pub seen: i64,
}
