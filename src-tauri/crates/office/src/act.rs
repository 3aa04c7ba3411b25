//! The acts that stand in the journal. A line names act, actor, time and object number, never a person.

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The office was founded.
    OfficeFounded,
    /// A counsellor came to the desk.
    Unlocked,
    /// Somebody was given a login.
    CounsellorAdded,
    /// The login was taken from somebody, and the records got a new key.
    CounsellorRemoved,
    /// A login that had not come into being was taken off the record.
    LoginWithdrawn,
    /// A counsellor changes her passphrase.
    PassphraseChanged,
    /// The change before this line was not confirmed.
    PassphraseKept,
    /// The newest lines were found missing when the vault was opened.
    LinesMissing,
    /// Two records that look alike were kept as two persons.
    KeptDistinct,
    /// A person's record was changed.
    PersonSaved,
    /// Two records of one person became one.
    PersonsMerged,
    /// A residence status was added, corrected or ended.
    StatusSaved,
    /// A wrong residence status was taken off the record.
    StatusRemoved,
    /// Somebody joined a household.
    HouseholdJoined,
    /// Somebody moved out or split off.
    HouseholdLeft,
    /// What somebody is in the household was said.
    HouseholdRoleSet,
    /// A person's needs for protection were looked at.
    ProtectionShown,
    /// A need for protection was noted or corrected.
    ProtectionSaved,
    /// A need for protection was taken off the record.
    ProtectionRemoved,
    /// A consultation was logged.
    ConsultationLogged,
    /// A stored contact was changed.
    ContactEdited,
    /// An anonymous contact was given to a person.
    ContactNamed,
    /// A case was opened by itself.
    CaseOpened,
    /// A case was changed.
    CaseChanged,
    /// A case was closed.
    CaseClosed,
    /// A closed case was opened again.
    CaseReopened,
    /// A case was handed over to a colleague.
    CaseHandedOver,
    /// The new counsellor has seen a hand-over.
    HandoverSeen,
    /// The support plan of a case was saved.
    PlanSaved,
    /// A contact was erased for good.
    ContactErased,
    /// An act was taken back; the object is its number.
    Undone,
    /// A person's page was opened.
    PersonOpened,
    /// Lists from outside were taken in.
    RecordsTakenIn,
    /// A protected report was exported.
    ReportExported,
    /// Unprotected figures were exported: a decision of its own.
    ExactReportExported,
    /// A report was frozen: its figures stay.
    ReportFrozen,
    /// A frozen report was found not to be valid.
    FrozenDiscarded,
    /// A letter was entered.
    LetterEntered,
    /// A letter was changed.
    LetterSaved,
    /// A letter was read, or said to be unread after all.
    LetterRead,
    /// A deadline was entered.
    DeadlineEntered,
    /// A deadline was changed or moved.
    DeadlineSaved,
    /// A deadline got its first tick.
    DeadlineDone,
    /// A deadline got its second tick.
    DeadlineChecked,
    /// A deadline was opened again.
    DeadlineReopened,
    /// A deadline is none any more.
    DeadlineVoid,
    /// A step plan was started: its steps became tasks.
    PlanStarted,
    /// A task was written down or changed.
    TaskSaved,
    /// A task was done.
    TaskDone,
    /// A task that had been done was opened again.
    TaskReopened,
    /// The vault was checked.
    Verified,
    /// An entry of the directory was written.
    AgencySaved,
    /// An entry of the directory was found to be still right.
    AgencyVerified,
    /// An entry of the directory was put away, or taken up again.
    AgencyArchived,
    /// A consent or release was written.
    ConsentSaved,
    /// A consent or release was taken back.
    ConsentRevoked,
    /// A referral was written.
    ReferralSaved,
    /// It was said how a referral went.
    ReferralAnswered,
    /// A file was taken into the vault.
    DocumentAdded,
    /// Title, note or case of a document was written.
    DocumentSaved,
    /// A document was removed, or taken up again.
    DocumentRemoved,
    /// A document was erased for good.
    DocumentErased,
    /// A document was looked at.
    DocumentOpened,
    /// The scan folder was named.
    ScanFolderSaved,
    /// A file was taken out of the scan folder.
    ScanTaken,
    /// The original of a document was removed from the scan folder.
    ScanRemoved,
    /// A group offer was saved.
    OfferSaved,
    /// A date of a group offer was saved.
    GroupDateSaved,
    /// A network meeting, committee or work for the public was saved.
    EngagementSaved,
    /// Templates for notes or letters were saved.
    TemplateSaved,
    /// A choice of persons was kept under a name.
    ListSaved,
    /// The Land of the office was said.
    LandSaved,
    /// The letterhead was saved.
    LetterheadSaved,
    /// A letter that the office writes was saved.
    WritingSaved,
    /// A volunteer was saved.
    VolunteerSaved,
    /// Time that a volunteer gave was saved.
    VolunteerHoursSaved,
    /// A counsellor's week of working time was saved.
    WorkWeekSaved,
    /// An appointment was booked or changed.
    AppointmentSaved,
    /// A series of appointments goes on or ends earlier.
    SeriesChanged,
    /// It was said how many came to a group without a name on record.
    UnnamedCounted,
    /// An appointment was moved.
    AppointmentMoved,
    /// It was said how an appointment went.
    AppointmentStateSet,
    /// An appointment that was a mistake was removed.
    AppointmentRemoved,
    /// A calendar was written out as a file.
    CalendarExported,
    /// Somebody was taken into the queue of the open consultation hour.
    QueueJoined,
    /// Somebody was called from the queue.
    QueueCalled,
    /// It was said what became of somebody in the queue.
    QueueSettled,
    /// The queues of past days were counted and erased.
    QueueClosed,
    /// An appointment slip was made.
    SlipMade,
    /// Opening hours were saved.
    OpeningSaved,
    /// A closure, an absence or school holidays were saved.
    TimeOffSaved,
    /// A room or place was saved.
    PlaceSaved,
    /// An enquiry was written down or changed.
    EnquirySaved,
    /// Something of the work besides cases was removed.
    WorkRemoved,
    /// A person asked what is held on her.
    AccessAsked,
    /// A person's request was a mistake and was removed.
    AccessRequestRemoved,
    /// The copy of everything held on a person was looked through.
    CopyReviewed,
    /// The copy of everything held on a person was written.
    CopyWritten,
    /// A person was erased for good.
    PersonErased,
    /// A person's record was reduced to its counting facts.
    PersonAnonymised,
    /// A case must not be erased for now.
    HoldSet,
    /// A case may be erased again.
    HoldLifted,
}

impl Act {
    /// Its code in the journal.
    pub fn code(self) -> &'static str {
        match self {
            Self::OfficeFounded => "office-founded",
            Self::Unlocked => "unlocked",
            Self::CounsellorAdded => "counsellor-added",
            Self::CounsellorRemoved => "counsellor-removed",
            Self::LoginWithdrawn => "login-withdrawn",
            Self::PassphraseChanged => "passphrase-changed",
            Self::PassphraseKept => "passphrase-kept",
            Self::LinesMissing => "lines-missing",
            Self::KeptDistinct => "kept-distinct",
            Self::PersonSaved => "person-saved",
            Self::PersonsMerged => "persons-merged",
            Self::StatusSaved => "status-saved",
            Self::StatusRemoved => "status-removed",
            Self::HouseholdJoined => "household-joined",
            Self::HouseholdLeft => "household-left",
            Self::HouseholdRoleSet => "household-role-set",
            Self::ProtectionShown => "protection-shown",
            Self::ProtectionSaved => "protection-saved",
            Self::ProtectionRemoved => "protection-removed",
            Self::ConsultationLogged => "consultation-logged",
            Self::ContactEdited => "contact-edited",
            Self::ContactNamed => "contact-named",
            Self::CaseOpened => "case-opened",
            Self::CaseChanged => "case-changed",
            Self::CaseClosed => "case-closed",
            Self::CaseReopened => "case-reopened",
            Self::CaseHandedOver => "case-handed-over",
            Self::HandoverSeen => "handover-seen",
            Self::PlanSaved => "plan-saved",
            Self::ContactErased => "contact-erased",
            Self::Undone => "undone",
            Self::PersonOpened => "person-opened",
            Self::RecordsTakenIn => "records-taken-in",
            Self::ReportExported => "report-exported",
            Self::ExactReportExported => "exact-report-exported",
            Self::ReportFrozen => "report-frozen",
            Self::FrozenDiscarded => "frozen-discarded",
            Self::PlanStarted => "plan-started",
            Self::TaskSaved => "task-saved",
            Self::TaskDone => "task-done",
            Self::TaskReopened => "task-reopened",
            Self::LetterEntered => "letter-entered",
            Self::LetterSaved => "letter-saved",
            Self::LetterRead => "letter-read",
            Self::DeadlineEntered => "deadline-entered",
            Self::DeadlineSaved => "deadline-saved",
            Self::DeadlineDone => "deadline-done",
            Self::DeadlineChecked => "deadline-checked",
            Self::DeadlineReopened => "deadline-reopened",
            Self::DeadlineVoid => "deadline-void",
            Self::Verified => "verified",
            Self::AgencySaved => "agency-saved",
            Self::AgencyVerified => "agency-verified",
            Self::AgencyArchived => "agency-archived",
            Self::ConsentSaved => "consent-saved",
            Self::ConsentRevoked => "consent-revoked",
            Self::ReferralSaved => "referral-saved",
            Self::ReferralAnswered => "referral-answered",
            Self::DocumentAdded => "document-added",
            Self::DocumentSaved => "document-saved",
            Self::DocumentRemoved => "document-removed",
            Self::DocumentErased => "document-erased",
            Self::DocumentOpened => "document-opened",
            Self::ScanFolderSaved => "scan-folder-saved",
            Self::ScanTaken => "scan-taken",
            Self::ScanRemoved => "scan-removed",
            Self::OfferSaved => "offer-saved",
            Self::GroupDateSaved => "group-date-saved",
            Self::EngagementSaved => "engagement-saved",
            Self::TemplateSaved => "template-saved",
            Self::ListSaved => "list-saved",
            Self::LandSaved => "land-saved",
            Self::LetterheadSaved => "letterhead-saved",
            Self::WritingSaved => "writing-saved",
            Self::VolunteerSaved => "volunteer-saved",
            Self::VolunteerHoursSaved => "volunteer-hours-saved",
            Self::WorkWeekSaved => "work-week-saved",
            Self::AppointmentSaved => "appointment-saved",
            Self::SeriesChanged => "series-changed",
            Self::UnnamedCounted => "unnamed-counted",
            Self::AppointmentMoved => "appointment-moved",
            Self::AppointmentStateSet => "appointment-state-set",
            Self::AppointmentRemoved => "appointment-removed",
            Self::CalendarExported => "calendar-exported",
            Self::QueueJoined => "queue-joined",
            Self::QueueCalled => "queue-called",
            Self::QueueSettled => "queue-settled",
            Self::QueueClosed => "queue-closed",
            Self::SlipMade => "slip-made",
            Self::OpeningSaved => "opening-saved",
            Self::TimeOffSaved => "time-off-saved",
            Self::PlaceSaved => "place-saved",
            Self::EnquirySaved => "enquiry-saved",
            Self::WorkRemoved => "work-removed",
            Self::AccessAsked => "access-asked",
            Self::AccessRequestRemoved => "access-request-removed",
            Self::CopyReviewed => "copy-reviewed",
            Self::CopyWritten => "copy-written",
            Self::PersonErased => "person-erased",
            Self::PersonAnonymised => "person-anonymised",
            Self::HoldSet => "hold-set",
            Self::HoldLifted => "hold-lifted",
        }
    }
}
