//! The Land of the office.

use crate::session::Session;
use tauri::State;
use wire::{LandView, Refusal, SaveLandRequest, SavedView};

#[tauri::command(async)]
pub(crate) fn land(session: State<Session>) -> Result<LandView, Refusal> {
    session.at_desk(|office| office.land())
}

#[tauri::command(async)]
pub(crate) fn save_land(session: State<Session>, request: SaveLandRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_land(&request))
}
