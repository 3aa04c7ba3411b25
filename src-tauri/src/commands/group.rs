//! Work besides cases: group offers and their dates, network meetings, public relations.

use crate::session::Session;
use tauri::State;
use wire::{
    EngagementRequest, EngagementRow, EngagementsView, GroupDateRequest, GroupDateView,
    ListEngagementsRequest, ListOffersRequest, OfferRequest, OfferView, OffersView, Refusal,
    RemoveWorkRequest, SaveEngagementRequest, SaveGroupDateRequest, SaveOfferRequest, SavedView,
};

#[tauri::command(async)]
pub(crate) fn list_offers(
    session: State<Session>,
    request: ListOffersRequest,
) -> Result<OffersView, Refusal> {
    session.at_desk(|office| office.list_offers(&request))
}

#[tauri::command(async)]
pub(crate) fn offer(session: State<Session>, request: OfferRequest) -> Result<OfferView, Refusal> {
    session.at_desk(|office| office.offer(&request))
}

#[tauri::command(async)]
pub(crate) fn save_offer(session: State<Session>, request: SaveOfferRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_offer(&request))
}

#[tauri::command(async)]
pub(crate) fn group_date(
    session: State<Session>,
    request: GroupDateRequest,
) -> Result<GroupDateView, Refusal> {
    session.at_desk(|office| office.group_date(&request))
}

#[tauri::command(async)]
pub(crate) fn save_group_date(
    session: State<Session>,
    request: SaveGroupDateRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_group_date(&request))
}

#[tauri::command(async)]
pub(crate) fn remove_work(session: State<Session>, request: RemoveWorkRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.remove_work(&request))
}

#[tauri::command(async)]
pub(crate) fn list_engagements(
    session: State<Session>,
    request: ListEngagementsRequest,
) -> Result<EngagementsView, Refusal> {
    session.at_desk(|office| office.list_engagements(&request))
}

#[tauri::command(async)]
pub(crate) fn engagement(
    session: State<Session>,
    request: EngagementRequest,
) -> Result<EngagementRow, Refusal> {
    session.at_desk(|office| office.engagement(&request))
}

#[tauri::command(async)]
pub(crate) fn save_engagement(
    session: State<Session>,
    request: SaveEngagementRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_engagement(&request))
}
