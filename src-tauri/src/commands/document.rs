//! Documents: files into the vault, out of it as private copies, and pictures for the window.

use crate::session::{Session, plain};
use tauri::ipc::Response;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use wire::{
    AddDocumentRequest, DocumentRequest, DocumentsView, PdfPageRequest, PersonRequest, Refusal,
    RemoveDocumentRequest, SaveDocumentRequest, SavedView,
};

#[tauri::command(async)]
pub(crate) fn choose_documents(app: AppHandle) -> Result<Vec<String>, Refusal> {
    let chosen = app.dialog().file().blocking_pick_files().unwrap_or_default();
    Ok(chosen
        .into_iter()
        .filter_map(|path| path.into_path().ok())
        .map(|path| path.display().to_string())
        .collect())
}

#[tauri::command(async)]
pub(crate) fn documents(session: State<Session>, request: PersonRequest) -> Result<DocumentsView, Refusal> {
    session.at_desk(|office| office.documents(&request))
}

#[tauri::command(async)]
pub(crate) fn add_document(
    session: State<Session>,
    request: AddDocumentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.add_document(&request))
}

#[tauri::command(async)]
pub(crate) fn save_document(
    session: State<Session>,
    request: SaveDocumentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_document(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_document(
    session: State<Session>,
    request: RemoveDocumentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_document(&request))
}

#[tauri::command(async)]
pub(crate) fn erase_document(session: State<Session>, request: DocumentRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.erase_document(&request))
}

#[tauri::command(async)]
pub(crate) fn open_document(session: State<Session>, request: DocumentRequest) -> Result<(), Refusal> {
    let copy = session.lay_out(&request)?;
    open::that_detached(copy).map_err(|_| plain("no-program"))
}

#[tauri::command(async)]
pub(crate) fn picture(session: State<Session>, request: DocumentRequest) -> Result<Response, Refusal> {
    session.at_desk(|office| office.picture(&request)).map(|bytes| Response::new(bytes.0))
}

/// The file is drawn after the desk is free again: a slow one must not hold up locking.
#[tauri::command(async)]
pub(crate) fn pdf_page(session: State<Session>, request: PdfPageRequest) -> Result<Response, Refusal> {
    let bytes = session.at_desk(|office| office.pdf_bytes(&request))?;
    let page = office::pdf_page(bytes, request.page, request.width);
    page.map(|page| Response::new(page.framed())).map_err(|error| office::refusal(&error))
}
