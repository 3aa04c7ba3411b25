//! The store: one file a noun. SQL lives here and nowhere else in the office.

pub(crate) mod access_request;
pub(crate) mod agency;
pub(crate) mod appointment;
pub(crate) mod case_details;
pub(crate) mod casefile;
pub(crate) mod code;
pub(crate) mod consent;
pub(crate) mod contact;
pub(crate) mod deadline;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod duplicate;
pub(crate) mod duplicate_pair;
pub(crate) mod engagement;
pub(crate) mod enquiry;
pub(crate) mod erase_person;
pub(crate) mod expiring;
pub(crate) mod facts;
pub(crate) mod frozen;
pub(crate) mod group;
pub(crate) mod held;
pub(crate) mod household;
pub(crate) mod image;
pub(crate) mod intake;
pub(crate) mod interpreting;
pub(crate) mod journal;
pub(crate) mod legal_hold;
pub(crate) mod letter;
pub(crate) mod missing;
pub(crate) mod missing_work;
pub(crate) mod note;
pub(crate) mod offer;
pub(crate) mod office;
pub(crate) mod open_work;
pub(crate) mod opening;
pub(crate) mod person;
pub(crate) mod person_details;
pub(crate) mod person_filter;
pub(crate) mod person_key;
pub(crate) mod person_merge;
pub(crate) mod place;
pub(crate) mod plan;
pub(crate) mod private_note;
pub(crate) mod protection_need;
pub(crate) mod queue;
pub(crate) mod record;
pub(crate) mod referral;
pub(crate) mod residence_status;
pub(crate) mod retention;
pub(crate) mod saved_list;
pub(crate) mod scan_folder;
pub(crate) mod staff;
pub(crate) mod status_check;
pub(crate) mod talk;
pub(crate) mod task;
pub(crate) mod template;
pub(crate) mod volunteer;
pub(crate) mod watch;
mod work_facts;
pub(crate) mod working_time;
pub(crate) mod writing;

use chrono::{NaiveDate, NaiveDateTime};

/// How a moment is written in the vault: local ISO 8601 to the second.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A stored day; none when it is none (never, by the schema's checks).
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}
