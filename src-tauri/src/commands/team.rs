//! The team.

use crate::session::Session;
use tauri::State;
use wire::{
    AddCounsellorRequest, ChangePassphraseRequest, ProposedPassphrase, Refusal, RemoveCounsellorRequest,
    SavedView, TeamView,
};

#[tauri::command(async)]
pub(crate) fn team(session: State<Session>) -> Result<TeamView, Refusal> {
    session.at_desk(|office| office.team())
}

#[tauri::command(async)]
pub(crate) fn add_counsellor(
    session: State<Session>,
    request: AddCounsellorRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.add_counsellor(request))
}

#[tauri::command(async)]
pub(crate) fn remove_counsellor(
    session: State<Session>,
    request: RemoveCounsellorRequest,
) -> Result<(), Refusal> {
    session.turn_out(request)
}

#[tauri::command(async)]
pub(crate) fn change_passphrase(
    session: State<Session>,
    request: ChangePassphraseRequest,
) -> Result<(), Refusal> {
    session.at_desk(|office| office.change_passphrase(request))
}

#[tauri::command(async)]
pub(crate) fn propose_passphrase(session: State<Session>) -> Result<ProposedPassphrase, Refusal> {
    session.at_desk(|office| office.propose_passphrase())
}
