//! A person's whole record.

use crate::session::Session;
use tauri::State;
use wire::{
    CompareRequest, CompareView, EditPersonRequest, HouseholdChangedView, HouseholdRoleRequest,
    HouseholdView, JoinHouseholdRequest, LeaveHouseholdRequest, MergePersonsRequest, NameRequest, NameView,
    PersonDetailsView, PersonRequest, ProtectionView, Refusal, RemoveRequest, SaveProtectionRequest,
    SaveStatusRequest, SavedView, StatusRecordView,
};

#[tauri::command(async)]
pub(crate) fn person_details(
    session: State<Session>,
    request: PersonRequest,
) -> Result<PersonDetailsView, Refusal> {
    session.at_desk(|office| office.person_details(&request))
}

#[tauri::command(async)]
pub(crate) fn edit_person(session: State<Session>, request: EditPersonRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.edit_person(&request))
}

#[tauri::command(async)]
pub(crate) fn read_name(session: State<Session>, request: NameRequest) -> Result<NameView, Refusal> {
    session.at_desk(|office| office.read_name(&request))
}

#[tauri::command(async)]
pub(crate) fn statuses(
    session: State<Session>,
    request: PersonRequest,
) -> Result<Vec<StatusRecordView>, Refusal> {
    session.at_desk(|office| office.statuses(&request))
}

#[tauri::command(async)]
pub(crate) fn save_status(session: State<Session>, request: SaveStatusRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_status(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_status(session: State<Session>, request: RemoveRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_status(&request))
}

#[tauri::command(async)]
pub(crate) fn household(session: State<Session>, request: PersonRequest) -> Result<HouseholdView, Refusal> {
    session.at_desk(|office| office.household(&request))
}

#[tauri::command(async)]
pub(crate) fn join_household(
    session: State<Session>,
    request: JoinHouseholdRequest,
) -> Result<HouseholdChangedView, Refusal> {
    session.at_desk(|office| office.join_household(&request))
}

#[tauri::command(async)]
pub(crate) fn leave_household(
    session: State<Session>,
    request: LeaveHouseholdRequest,
) -> Result<HouseholdChangedView, Refusal> {
    session.at_desk(|office| office.leave_household(&request))
}

#[tauri::command(async)]
pub(crate) fn set_household_role(
    session: State<Session>,
    request: HouseholdRoleRequest,
) -> Result<HouseholdChangedView, Refusal> {
    session.at_desk(|office| office.set_household_role(&request))
}

#[tauri::command(async)]
pub(crate) fn protection_needs(
    session: State<Session>,
    request: PersonRequest,
) -> Result<Vec<ProtectionView>, Refusal> {
    session.at_desk(|office| office.protection_needs(&request))
}

#[tauri::command(async)]
pub(crate) fn save_protection(
    session: State<Session>,
    request: SaveProtectionRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_protection(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_protection(
    session: State<Session>,
    request: RemoveRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_protection(&request))
}

#[tauri::command(async)]
pub(crate) fn compare_persons(
    session: State<Session>,
    request: CompareRequest,
) -> Result<CompareView, Refusal> {
    session.at_desk(|office| office.compare_persons(&request))
}

#[tauri::command(async)]
pub(crate) fn merge_persons(
    session: State<Session>,
    request: MergePersonsRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.merge_persons(&request))
}
