//! The use cases against a real vault.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod appointments;
mod calendar_file;
mod cases;
mod contacts;
mod day_in_the_office;
mod directory;
mod document;
mod engagements;
mod enquiries;
mod finding;
mod frozen;
mod groups;
mod household;
mod interpreting;
mod letters;
mod merge;
mod no_full_scan;
mod openings;
mod person_record;
mod place;
mod plans;
mod protection;
mod queue;
mod record;
mod referral;
mod report_on_screen;
mod residence_status;
mod saved_lists;
mod step_plans;
mod tasks;
mod team;
mod volunteers;
mod working_time;
mod writings;
