//! Referrals, and the consents they rest on.

use crate::session::Session;
use tauri::State;
use wire::{
    AnswerReferralRequest, ConsentRequest, ConsentsView, FindReleaseRequest, PersonRequest, ReferralRow,
    ReferralsView, Refusal, ReleaseView, SaveConsentRequest, SaveReferralRequest, SavedView,
};

#[tauri::command(async)]
pub(crate) fn consents(session: State<Session>, request: PersonRequest) -> Result<ConsentsView, Refusal> {
    session.at_desk(|office| office.consents(&request))
}

#[tauri::command(async)]
pub(crate) fn find_release(
    session: State<Session>,
    request: FindReleaseRequest,
) -> Result<ReleaseView, Refusal> {
    session.at_desk(|office| office.find_release(&request))
}

#[tauri::command(async)]
pub(crate) fn save_consent(
    session: State<Session>,
    request: SaveConsentRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_consent(&request))
}

#[tauri::command(async)]
pub(crate) fn revoke_consent(session: State<Session>, request: ConsentRequest) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.revoke_consent(&request))
}

#[tauri::command(async)]
pub(crate) fn referrals(session: State<Session>, request: PersonRequest) -> Result<ReferralsView, Refusal> {
    session.at_desk(|office| office.referrals(&request))
}

#[tauri::command(async)]
pub(crate) fn due_referrals(session: State<Session>) -> Result<Vec<ReferralRow>, Refusal> {
    session.at_desk(|office| office.due_referrals())
}

#[tauri::command(async)]
pub(crate) fn save_referral(
    session: State<Session>,
    request: SaveReferralRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.save_referral(&request))
}

#[tauri::command(async)]
pub(crate) fn answer_referral(
    session: State<Session>,
    request: AnswerReferralRequest,
) -> Result<SavedView, Refusal> {
    session.at_desk(|office| office.answer_referral(&request))
}
