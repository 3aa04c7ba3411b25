//! One id type a noun, so that a person's number is never taken for a case's.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id!(
    /// A person who seeks advice.
    PersonId,
    /// A household.
    HouseholdId,
    /// A case (Fall).
    CaseId,
    /// A contact (Kontakt), counted consultation or not.
    ContactId,
    /// A counsellor or other member of staff.
    StaffId,
    /// Unfinished work kept in the vault.
    DraftId,
    /// An entry of the directory.
    AgencyId,
    /// A referral to an agency.
    ReferralId,
    /// A consent or release.
    ConsentId,
    /// A file kept in the vault.
    DocumentId,
    /// A group offer.
    OfferId,
    /// A date of a group offer.
    GroupDateId,
    /// A letter (Brief).
    LetterId,
    /// A deadline (Frist).
    DeadlineId,
    /// Something to do (Aufgabe).
    TaskId,
    /// A network meeting, committee or work for the public.
    EngagementId,
    /// An enquiry (Anfrage), before any case.
    EnquiryId,
    /// An appointment (Termin).
    AppointmentId,
    /// A room or another place of counselling.
    PlaceId,
    /// A volunteer.
    VolunteerId,
    /// Somebody asked what is held on her (Auskunft).
    AccessRequestId,
);
