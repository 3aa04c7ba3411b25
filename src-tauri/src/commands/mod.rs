//! The commands, one file a noun: each takes the session, calls one use case, returns its view. No rule, no `if`.

mod agency;
mod appointment;
mod case;
mod consultation;
mod desk;
mod document;
mod door;
mod due;
mod enquiry;
mod finding;
mod frozen;
mod group;
mod intake;
mod interpreting;
mod land;
mod letter;
mod person;
mod person_record;
mod queue;
mod referral;
mod report;
mod rights;
mod scan;
mod team;
mod template;
mod volunteer;
mod working_time;

macro_rules! handler {
    ($($noun:ident :: $name:ident),* $(,)?) => {
        /// Hands every command of the list to its function.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($noun::$name),*]
        }

        /// Names of the commands that are handled; a test compares them with the list on the wire.
        #[cfg(test)]
        const HANDLED: &[&str] = &[$(stringify!($name)),*];
    };
}

handler![
    door::door,
    door::set_appearance,
    door::create_vault,
    door::unlock,
    door::lock,
    desk::print_page,
    team::team,
    team::add_counsellor,
    team::remove_counsellor,
    team::change_passphrase,
    team::propose_passphrase,
    desk::desk,
    desk::today,
    desk::save_draft,
    desk::discard_draft,
    desk::undo,
    desk::draft,
    desk::history,
    person::find_person,
    finding::search_notes,
    finding::similar_persons,
    finding::list_duplicates,
    finding::keep_distinct,
    person::list_persons,
    person::person,
    person::list_record,
    person_record::person_details,
    person_record::edit_person,
    person_record::read_name,
    person_record::merge_persons,
    person_record::compare_persons,
    person_record::remove_protection,
    person_record::save_protection,
    person_record::protection_needs,
    person_record::set_household_role,
    person_record::leave_household,
    person_record::join_household,
    person_record::household,
    person_record::remove_status,
    person_record::save_status,
    person_record::statuses,
    consultation::sheet,
    consultation::person_defaults,
    consultation::read_birth,
    consultation::log_consultation,
    consultation::contact,
    consultation::edit_contact,
    consultation::erase_contact,
    consultation::name_contact,
    case::cases,
    case::save_case,
    case::close_case,
    case::reopen_case,
    case::hand_over_case,
    case::see_handover,
    case::plan,
    case::save_plan,
    case::watch_cases,
    case::list_gaps,
    group::list_offers,
    group::offer,
    group::save_offer,
    group::group_date,
    group::save_group_date,
    group::list_engagements,
    group::engagement,
    group::save_engagement,
    finding::list_saved_lists,
    finding::save_list,
    template::list_templates,
    template::save_template,
    template::take_proposed_templates,
    template::letterhead,
    template::save_letterhead,
    land::land,
    land::save_land,
    template::fill_template,
    template::writing_care,
    template::writing,
    template::save_writing,
    volunteer::list_volunteers,
    volunteer::volunteer,
    volunteer::save_volunteer,
    volunteer::volunteer_hours,
    volunteer::save_volunteer_hours,
    working_time::work_week,
    working_time::save_work_week,
    working_time::work_sums,
    group::remove_work,
    appointment::calendar,
    appointment::my_day,
    appointment::appointment,
    appointment::save_appointment,
    appointment::move_appointment,
    appointment::check_series,
    appointment::change_series,
    appointment::count_unnamed,
    appointment::export_calendar,
    appointment::set_appointment_state,
    appointment::remove_appointment,
    appointment::check_slot,
    appointment::free_slots,
    appointment::open_slip,
    appointment::call_list,
    queue::queue,
    queue::join_queue,
    queue::call_next,
    queue::board,
    queue::open_board,
    queue::settle_queue,
    appointment::openings,
    appointment::save_opening,
    enquiry::list_enquiries,
    enquiry::enquiry,
    enquiry::save_enquiry,
    interpreting::interpreting,
    appointment::save_off,
    appointment::take_in_absences,
    appointment::save_place,
    due::list_due,
    due::task,
    due::save_task,
    due::tick_task,
    due::step_plans,
    due::start_plan,
    letter::enter_letter,
    letter::begin_deadline,
    letter::propose_deadline,
    letter::letter,
    letter::save_letter,
    letter::read_letter,
    letter::deadline,
    letter::save_deadline,
    letter::tick_deadline,
    letter::void_deadline,
    intake::choose_path,
    intake::preview_intake,
    intake::take_in,
    report::packs,
    report::report,
    report::export_place,
    report::export_report,
    report::propose_merges,
    frozen::freeze_report,
    frozen::list_frozen,
    frozen::open_frozen,
    frozen::export_frozen,
    frozen::discard_frozen,
    frozen::compare_frozen,
    frozen::freeze_correction,
    agency::list_agencies,
    agency::agency,
    agency::save_agency,
    agency::verify_agency,
    agency::archive_agency,
    referral::consents,
    referral::find_release,
    referral::save_consent,
    referral::revoke_consent,
    referral::referrals,
    referral::due_referrals,
    referral::save_referral,
    referral::answer_referral,
    document::choose_documents,
    document::documents,
    document::add_document,
    document::save_document,
    document::remove_document,
    document::erase_document,
    document::open_document,
    document::picture,
    document::pdf_page,
    scan::scan_folder,
    scan::save_scan_folder,
    scan::scans_waiting,
    scan::list_scans,
    scan::scan_picture,
    scan::scan_page,
    scan::take_scan,
    scan::remove_scan,
    rights::rights,
    rights::take_access_request,
    rights::remove_access_request,
    rights::review_copy,
    rights::write_copy,
    rights::erasure,
    rights::erase_person,
    rights::hold_case,
    rights::lift_hold,
    rights::list_clean_up,
    rights::clean_up,
];

#[cfg(test)]
mod tests {
    use super::HANDLED;
    use std::collections::BTreeSet;

    #[test]
    fn list_handler_and_capability_name_the_same_commands() {
        let list: BTreeSet<String> = wire::Command::ALL.iter().map(|c| c.name.to_owned()).collect();
        let handled: BTreeSet<String> = HANDLED.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(list, handled, "the wire's list and the handler");
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/main.json"))
                .unwrap_or_else(|error| panic!("capability: {error}"));
        let permitted: BTreeSet<String> = capability
            .get("permissions")
            .and_then(|p| p.as_array())
            .into_iter()
            .flatten()
            .filter_map(|p| p.as_str()?.strip_prefix("allow-"))
            .map(|name| name.replace('-', "_"))
            .collect();
        assert_eq!(list, permitted, "the wire's list and the window's capability");
    }
}
