//! Households over time: who lives together with whom, since when, and who has moved out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person's household today and before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdView {
    /// Everybody who lives there today, the person herself among them; empty when she has no household on record.
    pub members: Vec<MemberView>,
    /// Those who lived with her before, and where she lived before; newest end first.
    pub past: Vec<PastMemberView>,
}

/// Somebody who lives in the household.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// The person.
    pub hit: crate::PersonHit,
    /// Code of `household_role`.
    pub role: Option<String>,
    /// Since when, ISO 8601, if known.
    pub since: Option<String>,
    /// Of age today: `yes`, `perhaps` or `no`; none without a birth.
    pub adult: Option<String>,
}

/// Somebody who lived in a household that was the person's, too.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastMemberView {
    /// The person.
    pub hit: crate::PersonHit,
    /// Code of `household_role`.
    pub role: Option<String>,
    /// Since when, ISO 8601, if known.
    pub from: Option<String>,
    /// Last day, ISO 8601.
    pub until: String,
}

/// Takes people into a person's household; who lives elsewhere leaves there on the day before.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinHouseholdRequest {
    /// Whose household; one is made when there is none.
    pub person: i64,
    /// Somebody on record who joins; none = somebody new.
    pub other: Option<i64>,
    /// Somebody new, recorded with it.
    pub new_person: Option<crate::NewPerson>,
    /// Everybody of the other's household comes along.
    pub whole: bool,
    /// Code of `household_role` of the one who joins.
    pub role: Option<String>,
    /// Since when, as typed; empty = not known.
    pub on: String,
}

/// Lets people leave a household, each alone or together.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaveHouseholdRequest {
    /// Who leaves; all of one household.
    pub people: Vec<i64>,
    /// They make a new household together (split off); else each is without one.
    pub together: bool,
    /// Last day in the household, as typed; empty = today.
    pub on: String,
}

/// Says what somebody is in the household.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdRoleRequest {
    /// Who.
    pub person: i64,
    /// Code of `household_role`; none = not asked.
    pub role: Option<String>,
}

/// A household was changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdChangedView {
    /// Who joined (the new one's number) or left first.
    pub person: i64,
    /// The act in the journal, for undo.
    pub act: i64,
}
