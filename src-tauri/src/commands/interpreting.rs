//! The interpreter pool.

use crate::session::Session;
use tauri::State;
use wire::{InterpretingRequest, InterpretingView, Refusal};

#[tauri::command(async)]
pub(crate) fn interpreting(
    session: State<Session>,
    request: InterpretingRequest,
) -> Result<InterpretingView, Refusal> {
    session.at_desk(|office| office.interpreting(&request))
}
