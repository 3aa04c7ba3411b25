//! Enquiries before any case.

use crate::session::Session;
use tauri::State;
use wire::{
    EnquiriesView, EnquiryRequest, EnquiryView, ListEnquiriesRequest, Refusal, SaveEnquiryRequest, SavedView,
};

#[tauri::command(async)]
pub(crate) fn list_enquiries(
    session: State<Session>,
    request: ListEnquiriesRequest,
) -> Result<EnquiriesView, Refusal> {
    session.at_desk(|office| office.list_enquiries(&request))
}

#[tauri::command(async)]
pub(crate) fn enquiry(session: State<Session>, request: EnquiryRequest) -> Result<EnquiryView, Refusal> {
    session.at_desk(|office| office.enquiry(&request))
}

#[tauri::command(async)]
pub(crate) fn save_enquiry(
    session: State<Session>,
    request: SaveEnquiryRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_enquiry(&request))
}
