//! The use cases, one verb-noun file each.

mod begin_sheet;
mod change_household;
mod close_case;
mod days;
mod draft;
mod edit_contact;
mod edit_person;
mod erase_contact;
mod export_report;
mod find_person;
mod keep_case;
mod keep_consent;
mod keep_directory;
mod keep_document;
mod keep_protection;
mod keep_status;
mod list_record;
mod log_consultation;
mod merge_persons;
mod name_contact;
mod refer;
mod report_view;
mod run_report;
mod show_desk;
mod show_history;
mod show_household;
mod show_person;
mod show_person_details;
mod take_in;
mod talk_fields;
mod talk_order;
mod undo;
mod verify;

pub use export_report::{Export, ExportFormat};
pub use take_in::Preview;
pub use verify::Verified;
