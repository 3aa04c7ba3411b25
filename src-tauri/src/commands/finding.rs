//! Finding notes, and records that are probably about one person.

use crate::session::Session;
use tauri::State;
use wire::{
    DuplicatesView, NoteHit, PairRequest, Refusal, SaveListRequest, SavedListsView, SavedView,
    SearchNotesRequest, SimilarRequest, SimilarView,
};

#[tauri::command(async)]
pub(crate) fn search_notes(
    session: State<Session>,
    request: SearchNotesRequest,
) -> Result<Vec<NoteHit>, Refusal> {
    session.at_desk(|office| office.search_notes(&request))
}

#[tauri::command(async)]
pub(crate) fn similar_persons(
    session: State<Session>,
    request: SimilarRequest,
) -> Result<Vec<SimilarView>, Refusal> {
    session.at_desk(|office| office.similar_persons(&request))
}

#[tauri::command(async)]
pub(crate) fn list_duplicates(session: State<Session>) -> Result<DuplicatesView, Refusal> {
    session.at_desk(|office| office.list_duplicates())
}

#[tauri::command(async)]
pub(crate) fn keep_distinct(session: State<Session>, request: PairRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.keep_distinct(&request))
}

#[tauri::command(async)]
pub(crate) fn list_saved_lists(session: State<Session>) -> Result<SavedListsView, Refusal> {
    session.at_desk(|office| office.list_saved_lists())
}

#[tauri::command(async)]
pub(crate) fn save_list(session: State<Session>, request: SaveListRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_list(&request))
}
