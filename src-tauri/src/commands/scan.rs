//! The scan folder. It is read while the desk is free: a folder on another machine can be slow, and must not hold up locking.

use crate::session::Session;
use office::{Office, OfficeError, ScanPlace, pdf_page, refusal};
use tauri::State;
use tauri::ipc::Response;
use wire::{
    Refusal, RemoveScanRequest, SaveScanFolderRequest, SavedView, ScanFolderView, ScanPageRequest,
    ScanRequest, ScansView, ScansWaitingView, TakeScanRequest,
};

#[tauri::command(async)]
pub(crate) fn scan_folder(session: State<Session>) -> Result<ScanFolderView, Refusal> {
    session.at_desk(|office| office.scan_folder())
}

#[tauri::command(async)]
pub(crate) fn save_scan_folder(
    session: State<Session>,
    request: SaveScanFolderRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_scan_folder(&request, session.place()))
}

#[tauri::command(async)]
pub(crate) fn scans_waiting(session: State<Session>) -> Result<Option<ScansWaitingView>, Refusal> {
    session.at_desk(|office| office.scan_place(session.place())).map(Office::scans_waiting)
}

#[tauri::command(async)]
pub(crate) fn list_scans(session: State<Session>) -> Result<ScansView, Refusal> {
    let place = session.at_desk(|office| office.scan_place(session.place()))?;
    let found = place.map(|place| place.look().map(|found| (place, found))).transpose();
    let found = found.map_err(|error| refusal(&error))?;
    session.at_desk(|office| office.list_scans(found))
}

#[tauri::command(async)]
pub(crate) fn scan_picture(session: State<Session>, request: ScanRequest) -> Result<Response, Refusal> {
    lying(&session, |place| place.picture(&request)).map(|bytes| Response::new(bytes.0))
}

#[tauri::command(async)]
pub(crate) fn scan_page(session: State<Session>, request: ScanPageRequest) -> Result<Response, Refusal> {
    lying(&session, |place| pdf_page(place.pdf(&request)?, request.page, request.width))
        .map(|page| Response::new(page.framed()))
}

#[tauri::command(async)]
pub(crate) fn take_scan(session: State<Session>, request: TakeScanRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.take_scan(&request, session.place()))
}

#[tauri::command(async)]
pub(crate) fn remove_scan(session: State<Session>, request: RemoveScanRequest) -> Result<(), Refusal> {
    session.at_desk(|office| office.remove_scan(&request, session.place()))
}

/// Looks at something in the folder; the desk is asked only where that is.
fn lying<T>(
    session: &Session,
    work: impl FnOnce(&ScanPlace) -> Result<T, OfficeError>,
) -> Result<T, Refusal> {
    let place = session.at_desk(|office| office.the_scan_place(session.place()))?;
    work(&place).map_err(|error| refusal(&error))
}
