//! Appointments, opening hours, rooms and absences.

use crate::session::{Session, plain};
use tauri::State;
use wire::{
    AbsencesTakenIn, AppointmentRequest, AppointmentStateRequest, AppointmentView, CalendarExportedView,
    CalendarRequest, CalendarView, CallListRequest, CallRow, CheckSlotRequest, CountUnnamedRequest,
    ExportCalendarRequest, FreeSlot, FreeSlotsRequest, MoveAppointmentRequest, MyDayView, OpeningsView,
    Refusal, RemoveAppointmentRequest, SaveAppointmentRequest, SaveOffRequest, SaveOpeningRequest,
    SavePlaceRequest, SavedView, SeriesRequest, SeriesView, SlipRequest, SlotView, TakeInAbsencesRequest,
};

#[tauri::command(async)]
pub(crate) fn calendar(session: State<Session>, request: CalendarRequest) -> Result<CalendarView, Refusal> {
    session.at_desk(|office| office.calendar(&request))
}

#[tauri::command(async)]
pub(crate) fn my_day(session: State<Session>) -> Result<MyDayView, Refusal> {
    session.at_desk(|office| office.my_day())
}

#[tauri::command(async)]
pub(crate) fn appointment(
    session: State<Session>,
    request: AppointmentRequest,
) -> Result<AppointmentView, Refusal> {
    session.at_desk(|office| office.appointment(&request))
}

#[tauri::command(async)]
pub(crate) fn save_appointment(
    session: State<Session>,
    request: SaveAppointmentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_appointment(&request))
}

#[tauri::command(async)]
pub(crate) fn move_appointment(
    session: State<Session>,
    request: MoveAppointmentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.move_appointment(&request))
}

#[tauri::command(async)]
pub(crate) fn count_unnamed(
    session: State<Session>,
    request: CountUnnamedRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.count_unnamed(&request))
}

#[tauri::command(async)]
pub(crate) fn export_calendar(
    session: State<Session>,
    request: ExportCalendarRequest,
) -> Result<CalendarExportedView, Refusal> {
    let forbidden = session.place().to_owned();
    session.at_desk(|office| office.export_calendar_into(&request, &forbidden))
}

#[tauri::command(async)]
pub(crate) fn check_series(session: State<Session>, request: SeriesRequest) -> Result<SeriesView, Refusal> {
    session.at_desk(|office| office.check_series(&request))
}

#[tauri::command(async)]
pub(crate) fn change_series(session: State<Session>, request: SeriesRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.change_series(&request))
}

#[tauri::command(async)]
pub(crate) fn set_appointment_state(
    session: State<Session>,
    request: AppointmentStateRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.set_appointment_state(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_appointment(
    session: State<Session>,
    request: RemoveAppointmentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_appointment(&request))
}

#[tauri::command(async)]
pub(crate) fn check_slot(session: State<Session>, request: CheckSlotRequest) -> Result<SlotView, Refusal> {
    session.at_desk(|office| office.check_slot(&request))
}

#[tauri::command(async)]
pub(crate) fn free_slots(
    session: State<Session>,
    request: FreeSlotsRequest,
) -> Result<Vec<FreeSlot>, Refusal> {
    session.at_desk(|office| office.free_slots(&request))
}

#[tauri::command(async)]
pub(crate) fn openings(session: State<Session>) -> Result<OpeningsView, Refusal> {
    session.at_desk(|office| office.openings())
}

#[tauri::command(async)]
pub(crate) fn save_opening(
    session: State<Session>,
    request: SaveOpeningRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_opening(&request))
}

#[tauri::command(async)]
pub(crate) fn save_off(session: State<Session>, request: SaveOffRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_off(&request))
}

#[tauri::command(async)]
pub(crate) fn take_in_absences(
    session: State<Session>,
    request: TakeInAbsencesRequest,
) -> Result<AbsencesTakenIn, Refusal> {
    session.at_desk(|office| office.take_in_absences(&request))
}

#[tauri::command(async)]
pub(crate) fn save_place(session: State<Session>, request: SavePlaceRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_place(&request))
}

/// The slip lies as a private copy for the system's own viewer, which prints it; it goes with the next lock.
#[tauri::command(async)]
pub(crate) fn open_slip(session: State<Session>, request: SlipRequest) -> Result<(), Refusal> {
    let copy = session.lay_out_slip(&request)?;
    open::that_detached(copy).map_err(|_| plain("no-program"))
}

#[tauri::command(async)]
pub(crate) fn call_list(session: State<Session>, request: CallListRequest) -> Result<Vec<CallRow>, Refusal> {
    session.at_desk(|office| office.call_list(&request))
}
