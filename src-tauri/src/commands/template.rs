//! Templates for notes and letters, the letterhead, and letters that the office writes.

use crate::session::Session;
use tauri::State;
use wire::{
    FillTemplateRequest, FilledTemplate, LetterheadView, ProposedTemplatesRequest, Refusal,
    SaveLetterheadRequest, SaveTemplateRequest, SaveWritingRequest, SavedView, TemplatesView, WritingCare,
    WritingCareRequest, WritingRequest, WritingView,
};

#[tauri::command(async)]
pub(crate) fn list_templates(session: State<Session>) -> Result<TemplatesView, Refusal> {
    session.at_desk(|office| office.list_templates())
}

#[tauri::command(async)]
pub(crate) fn save_template(
    session: State<Session>,
    request: SaveTemplateRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_template(&request))
}

#[tauri::command(async)]
pub(crate) fn take_proposed_templates(
    session: State<Session>,
    request: ProposedTemplatesRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.take_proposed_templates(&request))
}

#[tauri::command(async)]
pub(crate) fn letterhead(session: State<Session>) -> Result<LetterheadView, Refusal> {
    session.at_desk(|office| office.letterhead())
}

#[tauri::command(async)]
pub(crate) fn save_letterhead(
    session: State<Session>,
    request: SaveLetterheadRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_letterhead(&request))
}

#[tauri::command(async)]
pub(crate) fn fill_template(
    session: State<Session>,
    request: FillTemplateRequest,
) -> Result<FilledTemplate, Refusal> {
    session.at_desk(|office| office.fill_template(&request))
}

#[tauri::command(async)]
pub(crate) fn writing_care(
    session: State<Session>,
    request: WritingCareRequest,
) -> Result<WritingCare, Refusal> {
    session.at_desk(|office| office.writing_care(&request))
}

#[tauri::command(async)]
pub(crate) fn writing(session: State<Session>, request: WritingRequest) -> Result<WritingView, Refusal> {
    session.at_desk(|office| office.writing(&request))
}

#[tauri::command(async)]
pub(crate) fn save_writing(
    session: State<Session>,
    request: SaveWritingRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_writing(&request))
}
