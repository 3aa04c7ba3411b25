//! The one list of commands: it feeds the handler, the capability manifest, the permission matrix and the page's types.

use crate::*;
use ts_rs::{Config, TS};

/// Where a command may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Before the vault is open, or at any time.
    Door,
    /// Only by a counsellor at the desk.
    Desk,
}

/// One command as it stands on the list.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Name on the wire.
    pub name: &'static str,
    /// Where it may be called.
    pub place: Where,
}

macro_rules! commands {
    ($($place:ident $name:ident ($($request:ty)?) -> $view:ty;)*) => {
        impl Command {
            /// All commands, in the order of the list.
            pub const ALL: &'static [Command] =
                &[$(Command { name: stringify!($name), place: Where::$place }),*];
        }

        fn signatures(cfg: &Config) -> Vec<String> {
            vec![$(signature::<$view>(cfg, stringify!($name), commands!(@request cfg $($request)?))),*]
        }
    };
    (@request $cfg:ident) => { None };
    (@request $cfg:ident $request:ty) => { Some(<$request as TS>::name($cfg)) };
}

commands! {
    Door door() -> DoorView;
    Door set_appearance(Appearance) -> ();
    Door create_vault(CreateVaultRequest) -> RecoverySheetView;
    Door unlock(UnlockRequest) -> ();
    Door lock() -> ();
    Desk print_page() -> ();
    Desk team() -> TeamView;
    Desk add_counsellor(AddCounsellorRequest) -> SavedView;
    Desk remove_counsellor(RemoveCounsellorRequest) -> ();
    Desk change_passphrase(ChangePassphraseRequest) -> ();
    Desk propose_passphrase() -> ProposedPassphrase;
    Desk desk() -> DeskView;
    Desk today() -> TodayView;
    Desk save_draft(SaveDraftRequest) -> DraftView;
    Desk draft(FormRequest) -> Option<DraftView>;
    Desk discard_draft(DraftRequest) -> ();
    Desk undo(UndoRequest) -> ();
    Desk history(RecordRequest) -> Vec<ChangeView>;
    Desk find_person(FindPersonRequest) -> Vec<PersonHit>;
    Desk search_notes(SearchNotesRequest) -> Vec<NoteHit>;
    Desk similar_persons(SimilarRequest) -> Vec<SimilarView>;
    Desk list_duplicates() -> DuplicatesView;
    Desk keep_distinct(PairRequest) -> SavedView;
    Desk list_persons(ListPersonsRequest) -> PersonPage;
    Desk person(PersonRequest) -> PersonView;
    Desk list_record(ListRecordRequest) -> RecordPage;
    Desk person_details(PersonRequest) -> PersonDetailsView;
    Desk edit_person(EditPersonRequest) -> SavedView;
    Desk read_name(NameRequest) -> NameView;
    Desk statuses(PersonRequest) -> Vec<StatusRecordView>;
    Desk save_status(SaveStatusRequest) -> SavedView;
    Desk remove_status(RemoveRequest) -> SavedView;
    Desk household(PersonRequest) -> HouseholdView;
    Desk join_household(JoinHouseholdRequest) -> HouseholdChangedView;
    Desk leave_household(LeaveHouseholdRequest) -> HouseholdChangedView;
    Desk set_household_role(HouseholdRoleRequest) -> HouseholdChangedView;
    Desk compare_persons(CompareRequest) -> CompareView;
    Desk merge_persons(MergePersonsRequest) -> SavedView;
    Desk protection_needs(PersonRequest) -> Vec<ProtectionView>;
    Desk save_protection(SaveProtectionRequest) -> SavedView;
    Desk remove_protection(RemoveRequest) -> SavedView;
    Desk sheet() -> SheetView;
    Desk person_defaults(PersonRequest) -> PersonDefaults;
    Desk read_birth(BirthRequest) -> BirthView;
    Desk log_consultation(LogConsultationRequest) -> LoggedView;
    Desk contact(ContactRequest) -> ContactView;
    Desk edit_contact(EditContactRequest) -> SavedView;
    Desk erase_contact(EraseContactRequest) -> ();
    Desk name_contact(NameContactRequest) -> SavedView;
    Desk cases(PersonRequest) -> Vec<CaseDetailsView>;
    Desk save_case(SaveCaseRequest) -> SavedView;
    Desk close_case(CloseCaseRequest) -> SavedView;
    Desk reopen_case(ReopenCaseRequest) -> SavedView;
    Desk hand_over_case(HandOverCaseRequest) -> SavedView;
    Desk see_handover(HandoverRequest) -> SavedView;
    Desk plan(CaseRequest) -> PlanView;
    Desk save_plan(SavePlanRequest) -> SavedView;
    Desk watch_cases(WatchCasesRequest) -> WatchedCases;
    Desk list_gaps(ListGapsRequest) -> GapsView;
    Desk list_offers(ListOffersRequest) -> OffersView;
    Desk offer(OfferRequest) -> OfferView;
    Desk save_offer(SaveOfferRequest) -> SavedView;
    Desk group_date(GroupDateRequest) -> GroupDateView;
    Desk save_group_date(SaveGroupDateRequest) -> SavedView;
    Desk list_engagements(ListEngagementsRequest) -> EngagementsView;
    Desk engagement(EngagementRequest) -> EngagementRow;
    Desk save_engagement(SaveEngagementRequest) -> SavedView;
    Desk remove_work(RemoveWorkRequest) -> SavedView;
    Desk list_saved_lists() -> SavedListsView;
    Desk save_list(SaveListRequest) -> SavedView;
    Desk list_templates() -> TemplatesView;
    Desk save_template(SaveTemplateRequest) -> SavedView;
    Desk take_proposed_templates(ProposedTemplatesRequest) -> SavedView;
    Desk letterhead() -> LetterheadView;
    Desk save_letterhead(SaveLetterheadRequest) -> SavedView;
    Desk land() -> LandView;
    Desk save_land(SaveLandRequest) -> SavedView;
    Desk fill_template(FillTemplateRequest) -> FilledTemplate;
    Desk writing_care(WritingCareRequest) -> WritingCare;
    Desk writing(WritingRequest) -> WritingView;
    Desk save_writing(SaveWritingRequest) -> SavedView;
    Desk list_volunteers(ListVolunteersRequest) -> VolunteersView;
    Desk volunteer(VolunteerRequest) -> VolunteerView;
    Desk save_volunteer(SaveVolunteerRequest) -> SavedView;
    Desk volunteer_hours(VolunteerRequest) -> VolunteerHoursRow;
    Desk save_volunteer_hours(SaveVolunteerHoursRequest) -> SavedView;
    Desk work_week(WorkWeekRequest) -> WorkWeekView;
    Desk save_work_week(SaveWorkWeekRequest) -> SavedView;
    Desk work_sums(WorkSumsRequest) -> WorkSumsView;
    Desk calendar(CalendarRequest) -> CalendarView;
    Desk my_day() -> MyDayView;
    Desk appointment(AppointmentRequest) -> AppointmentView;
    Desk save_appointment(SaveAppointmentRequest) -> SavedView;
    Desk move_appointment(MoveAppointmentRequest) -> SavedView;
    Desk check_series(SeriesRequest) -> SeriesView;
    Desk change_series(SeriesRequest) -> SavedView;
    Desk count_unnamed(CountUnnamedRequest) -> SavedView;
    Desk export_calendar(ExportCalendarRequest) -> CalendarExportedView;
    Desk set_appointment_state(AppointmentStateRequest) -> SavedView;
    Desk remove_appointment(RemoveAppointmentRequest) -> SavedView;
    Desk check_slot(CheckSlotRequest) -> SlotView;
    Desk free_slots(FreeSlotsRequest) -> Vec<FreeSlot>;
    Desk open_slip(SlipRequest) -> ();
    Desk call_list(CallListRequest) -> Vec<CallRow>;
    Desk queue() -> QueueView;
    Desk join_queue(JoinQueueRequest) -> QueueActView;
    Desk call_next(CallRequest) -> QueueActView;
    Desk board() -> BoardView;
    Desk open_board() -> ();
    Desk settle_queue(SettleQueueRequest) -> QueueActView;
    Desk openings() -> OpeningsView;
    Desk save_opening(SaveOpeningRequest) -> SavedView;
    Desk list_enquiries(ListEnquiriesRequest) -> EnquiriesView;
    Desk enquiry(EnquiryRequest) -> EnquiryView;
    Desk save_enquiry(SaveEnquiryRequest) -> SavedView;
    Desk interpreting(InterpretingRequest) -> InterpretingView;
    Desk save_off(SaveOffRequest) -> SavedView;
    Desk take_in_absences(TakeInAbsencesRequest) -> AbsencesTakenIn;
    Desk save_place(SavePlaceRequest) -> SavedView;
    Desk list_due(ListDueRequest) -> DueView;
    Desk task(TaskRequest) -> TaskView;
    Desk save_task(SaveTaskRequest) -> SavedView;
    Desk tick_task(TickRequest) -> SavedView;
    Desk step_plans() -> Vec<StepPlanView>;
    Desk start_plan(StartPlanRequest) -> SavedView;
    Desk enter_letter(EnterLetterRequest) -> SavedView;
    Desk begin_deadline(BeginDeadlineRequest) -> DeadlineStart;
    Desk propose_deadline(ProposeDeadlineRequest) -> ProposalView;
    Desk letter(NumberRequest) -> LetterView;
    Desk save_letter(SaveLetterRequest) -> SavedView;
    Desk read_letter(TickRequest) -> SavedView;
    Desk deadline(NumberRequest) -> DeadlineView;
    Desk save_deadline(SaveDeadlineRequest) -> SavedView;
    Desk tick_deadline(TickRequest) -> SavedView;
    Desk void_deadline(VoidDeadlineRequest) -> SavedView;
    Desk choose_path(ChooseRequest) -> Option<String>;
    Desk preview_intake(IntakeRequest) -> IntakeView;
    Desk take_in(IntakeRequest) -> IntakeDoneView;
    Desk packs() -> Vec<PackView>;
    Desk report(ReportRequest) -> ReportView;
    Desk export_place() -> ExportPlaceView;
    Desk export_report(ExportRequest) -> ExportedView;
    Desk propose_merges(ReportRequest) -> Vec<MergeRequest>;
    Desk freeze_report(ReportRequest) -> FrozenRow;
    Desk list_frozen() -> Vec<FrozenRow>;
    Desk open_frozen(FrozenRequest) -> FrozenView;
    Desk export_frozen(ExportFrozenRequest) -> ExportedView;
    Desk discard_frozen(DiscardFrozenRequest) -> FrozenRow;
    Desk compare_frozen(FrozenRequest) -> DifferencesView;
    Desk freeze_correction(FrozenRequest) -> FrozenRow;
    Desk list_agencies(ListAgenciesRequest) -> AgencyPage;
    Desk agency(AgencyRequest) -> AgencyView;
    Desk save_agency(SaveAgencyRequest) -> SavedView;
    Desk verify_agency(AgencyRequest) -> SavedView;
    Desk archive_agency(ArchiveAgencyRequest) -> SavedView;
    Desk consents(PersonRequest) -> ConsentsView;
    Desk find_release(FindReleaseRequest) -> ReleaseView;
    Desk save_consent(SaveConsentRequest) -> SavedView;
    Desk revoke_consent(ConsentRequest) -> SavedView;
    Desk referrals(PersonRequest) -> ReferralsView;
    Desk due_referrals() -> Vec<ReferralRow>;
    Desk save_referral(SaveReferralRequest) -> SavedView;
    Desk answer_referral(AnswerReferralRequest) -> SavedView;
    Desk choose_documents() -> Vec<String>;
    Desk documents(PersonRequest) -> DocumentsView;
    Desk add_document(AddDocumentRequest) -> SavedView;
    Desk save_document(SaveDocumentRequest) -> SavedView;
    Desk remove_document(RemoveDocumentRequest) -> SavedView;
    Desk erase_document(DocumentRequest) -> ();
    Desk open_document(DocumentRequest) -> ();
    Desk rights(PersonRequest) -> RightsView;
    Desk take_access_request(TakeAccessRequest) -> SavedView;
    Desk remove_access_request(RemoveRequest) -> SavedView;
    Desk review_copy(ReviewCopyRequest) -> CopyReview;
    Desk write_copy(WriteCopyRequest) -> ExportedView;
    Desk erasure(PersonRequest) -> ErasureView;
    Desk erase_person(ErasePersonRequest) -> ();
    Desk hold_case(HoldCaseRequest) -> SavedView;
    Desk lift_hold(LiftHoldRequest) -> SavedView;
    Desk list_clean_up() -> CleanUpView;
    Desk clean_up(CleanUpRequest) -> CleanedUpView;
    Desk picture(DocumentRequest) -> FileBytes;
    Desk pdf_page(PdfPageRequest) -> FileBytes;
    Desk scan_folder() -> ScanFolderView;
    Desk save_scan_folder(SaveScanFolderRequest) -> SavedView;
    Desk scans_waiting() -> Option<ScansWaitingView>;
    Desk list_scans() -> ScansView;
    Desk scan_picture(ScanRequest) -> FileBytes;
    Desk scan_page(ScanPageRequest) -> FileBytes;
    Desk take_scan(TakeScanRequest) -> SavedView;
    Desk remove_scan(RemoveScanRequest) -> ();
}

fn signature<V: TS>(cfg: &Config, name: &str, request: Option<String>) -> String {
    let view = match <V as TS>::name(cfg).as_str() {
        "null" => "void".to_owned(),
        other => other.to_owned(),
    };
    match request {
        Some(request) => format!("  {name}: {{ request: {request}; view: {view} }};\n"),
        None => format!("  {name}: {{ request: void; view: {view} }};\n"),
    }
}

/// The TypeScript twin of this crate: all shapes, then the list of commands with request and view.
pub fn typescript() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut text = String::from(
        "// Written from the Rust crate `wire` (cargo test -p wire with UPDATE_WIRE=1). Do not edit by hand.\n\n",
    );
    for shape in shapes(&cfg) {
        text.push_str("export ");
        text.push_str(&shape);
        text.push_str("\n\n");
    }
    text.push_str("export interface Commands {\n");
    for line in signatures(&cfg) {
        text.push_str(&line);
    }
    text.push_str("}\n");
    text
}

macro_rules! shapes {
    ($($shape:ty),* $(,)?) => {
        fn shapes(cfg: &Config) -> Vec<String> { vec![$(<$shape as TS>::decl(cfg)),*] }
    };
}

shapes!(
    Refusal,
    FieldRefusal,
    CalendarRequest,
    CalendarView,
    CalendarDay,
    CalendarStaff,
    PlaceView,
    AppointmentRow,
    AppointmentPersonRow,
    WindowView,
    OffView,
    AppointmentRequest,
    AppointmentFields,
    AppointmentPersonFields,
    AppointmentView,
    Scope,
    SaveAppointmentRequest,
    MoveAppointmentRequest,
    AppointmentStateRequest,
    RemoveAppointmentRequest,
    CountUnnamedRequest,
    ExportCalendarRequest,
    CalendarExportedView,
    SeriesRequest,
    SeriesView,
    CheckSlotRequest,
    SlotView,
    ClashView,
    FreeSlotsRequest,
    FreeSlot,
    MyDayView,
    SlipRequest,
    CallListRequest,
    CallRow,
    QueueView,
    QueueHours,
    QueueRow,
    QueueDay,
    JoinQueueRequest,
    CallRequest,
    SettleQueueRequest,
    QueueActView,
    BoardView,
    BoardRow,
    OpeningsView,
    OpeningFields,
    ExceptionFields,
    OpeningView,
    SaveOpeningRequest,
    ListEnquiriesRequest,
    EnquiriesView,
    EnquiryRow,
    WaitingView,
    EnquiryRequest,
    EnquiryFields,
    EnquiryView,
    SaveEnquiryRequest,
    InterpretingRequest,
    InterpretingView,
    InterpretedSum,
    InterpreterRow,
    InterpretedLanguage,
    InterpreterBooking,
    SaveOffRequest,
    SavePlaceRequest,
    TakeInAbsencesRequest,
    AbsencesTakenIn,
    DoorState,
    DoorView,
    CreateVaultRequest,
    RecoverySheetView,
    UnlockRequest,
    Appearance,
    DeskView,
    CounsellorView,
    CodeView,
    TodayView,
    TodayConsultation,
    MissingView,
    SaveDraftRequest,
    DraftView,
    DraftRequest,
    FormRequest,
    UndoRequest,
    SavedView,
    RecordRequest,
    ChangeView,
    FieldChange,
    FindPersonRequest,
    PersonHit,
    MatchView,
    SearchNotesRequest,
    NoteHit,
    NotePiece,
    SimilarRequest,
    SimilarView,
    DuplicatesView,
    DuplicateView,
    PairRequest,
    ListPersonsRequest,
    PersonPage,
    PersonRow,
    PersonRequest,
    PersonView,
    PersonFields,
    LanguageFields,
    ChannelFields,
    ReferenceFields,
    PersonDetailsView,
    EditPersonRequest,
    NameRequest,
    NameView,
    StatusFields,
    StatusRecordView,
    SaveStatusRequest,
    RemoveRequest,
    HouseholdView,
    MemberView,
    PastMemberView,
    JoinHouseholdRequest,
    LeaveHouseholdRequest,
    HouseholdRoleRequest,
    HouseholdChangedView,
    CompareRequest,
    CompareView,
    MergePersonsRequest,
    ProtectionFields,
    ProtectionView,
    SaveProtectionRequest,
    StatusView,
    HouseholdMemberView,
    CaseView,
    RecordEntry,
    RecordKind,
    ListRecordRequest,
    RecordPage,
    SheetView,
    PersonDefaults,
    Who,
    NewPerson,
    LogConsultationRequest,
    LoggedView,
    ColleagueView,
    TeamView,
    TeamRow,
    OpenWork,
    RemoveCounsellorRequest,
    AddCounsellorRequest,
    ChangePassphraseRequest,
    ProposedPassphrase,
    ContactRequest,
    ContactView,
    EditContactRequest,
    EraseContactRequest,
    LastContact,
    CaseDetailsView,
    ReopeningView,
    HandoverView,
    SaveCaseRequest,
    CloseCaseRequest,
    ReopenCaseRequest,
    HandOverCaseRequest,
    HandoverRequest,
    NameContactRequest,
    CaseRequest,
    PlanView,
    PlanFields,
    PlanGoal,
    PlanStep,
    SavePlanRequest,
    Watch,
    WatchCasesRequest,
    WatchedCases,
    WatchedCase,
    ListGapsRequest,
    GapsView,
    GapRow,
    BirthRequest,
    BirthView,
    ListOffersRequest,
    OffersView,
    OfferRow,
    OfferFields,
    OfferRequest,
    OfferView,
    SaveOfferRequest,
    HeadCount,
    GroupDateRow,
    GroupDateRequest,
    GroupDateView,
    OfferChoice,
    SaveGroupDateRequest,
    ListEngagementsRequest,
    EngagementsView,
    EngagementRow,
    EngagementSum,
    EngagementRequest,
    SaveEngagementRequest,
    PersonFilter,
    SavedListsView,
    SavedListRow,
    SaveListRequest,
    TemplatesView,
    TemplateRow,
    TemplateFields,
    SaveTemplateRequest,
    ProposedTemplatesRequest,
    LetterheadFields,
    LetterheadView,
    SaveLetterheadRequest,
    LandFields,
    LandView,
    SaveLandRequest,
    FillTemplateRequest,
    FilledTemplate,
    WritingCareRequest,
    WritingCare,
    WritingRequest,
    WritingFields,
    WritingView,
    SaveWritingRequest,
    ListVolunteersRequest,
    VolunteersView,
    VolunteerSums,
    VolunteerRow,
    VolunteerHoursRow,
    VolunteerFields,
    TrainingFields,
    VolunteerRequest,
    VolunteerView,
    EarlierMatch,
    StandsBy,
    SaveVolunteerRequest,
    SaveVolunteerHoursRequest,
    WorkWeekRequest,
    WorkWeekView,
    WorkLine,
    WorkRow,
    SaveWorkWeekRequest,
    TypedWorkRow,
    WorkSumsRequest,
    WorkSumsView,
    WorkSum,
    RemoveWorkRequest,
    Whose,
    ListDueRequest,
    DueView,
    TaskRequest,
    TaskView,
    SaveTaskRequest,
    TickRequest,
    TaskRow,
    StepPlanView,
    StepPlanStep,
    StartPlanRequest,
    ExpiringRow,
    LetterFields,
    DeadlineFields,
    EnterLetterRequest,
    BeginDeadlineRequest,
    DeadlineStart,
    RuleView,
    ProposeDeadlineRequest,
    ProposalView,
    ReckonStep,
    ReckonWarning,
    NumberRequest,
    LetterView,
    SaveLetterRequest,
    LetterRow,
    DeadlineView,
    SaveDeadlineRequest,
    VoidDeadlineRequest,
    DeadlineRow,
    IntakeRequest,
    IntakeView,
    IntakeFile,
    IntakeFinding,
    IntakeDoneView,
    ChooseRequest,
    PackView,
    ReportRequest,
    ReportView,
    MergeRequest,
    FrozenRow,
    DiscardedView,
    FrozenRequest,
    FrozenView,
    DiscardFrozenRequest,
    ExportFrozenRequest,
    DifferencesView,
    DifferenceRow,
    ComparedFigure,
    TableView,
    HeadView,
    TableRow,
    CellView,
    ExportRequest,
    ExportedView,
    ExportPlaceView,
    ListAgenciesRequest,
    AgencyPage,
    AgencyRow,
    AgencyRequest,
    AgencyFields,
    AgencyView,
    SaveAgencyRequest,
    ArchiveAgencyRequest,
    ConsentsView,
    ConsentRow,
    ConsentFields,
    SaveConsentRequest,
    ConsentRequest,
    FindReleaseRequest,
    ReleaseView,
    ReferralsView,
    ReferralRow,
    ContactChoice,
    ReferralFields,
    NewRelease,
    SaveReferralRequest,
    AnswerReferralRequest,
    SheetReferral,
    DocumentsView,
    DocumentRow,
    DocumentFields,
    AddDocumentRequest,
    DocumentRequest,
    RemoveDocumentRequest,
    SaveDocumentRequest,
    PdfPageRequest,
    ScanFolderFields,
    ScanFolderView,
    SaveScanFolderRequest,
    ScansView,
    ScanRow,
    KeptScan,
    ScansWaitingView,
    ScanRequest,
    ScanPageRequest,
    TakeScanRequest,
    RemoveScanRequest,
    FileBytes,
    RightsView,
    AccessRequestRow,
    OpenAccessRequest,
    TakeAccessRequest,
    ReviewCopyRequest,
    CopyReview,
    CopyChapter,
    Passage,
    PassagePiece,
    CopyDocument,
    WriteCopyRequest,
    BlackPassage,
    ErasureView,
    ErasureCount,
    HoldRow,
    Erasure,
    ErasePersonRequest,
    HoldCaseRequest,
    LiftHoldRequest,
    CleanUpView,
    CleanUpRow,
    CleanUpRequest,
    CleanedUpView,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_typescript_is_what_rust_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/generated/wire.ts");
        let now = typescript();
        if std::env::var_os("UPDATE_WIRE").is_some() {
            std::fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
            std::fs::write(path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == now,
            "run `UPDATE_WIRE=1 cargo test -p wire` and commit ui/src/generated/wire.ts"
        );
    }

    #[test]
    fn no_command_stands_on_the_list_twice() {
        let names: std::collections::BTreeSet<_> = Command::ALL.iter().map(|c| c.name).collect();
        assert_eq!(names.len(), Command::ALL.len());
    }
}
