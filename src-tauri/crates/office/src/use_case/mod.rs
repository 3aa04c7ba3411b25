//! The use cases, one verb-noun file each.

mod begin_sheet;
mod draft;
mod edit_person;
mod export_report;
mod find_person;
mod keep_directory;
mod list_record;
mod log_consultation;
mod report_view;
mod run_report;
mod show_desk;
mod show_history;
mod show_person;
mod show_person_details;
mod take_in;
mod undo;
mod verify;

pub use export_report::{Export, ExportFormat};
pub use take_in::Preview;
pub use verify::Verified;
