//! What an office's records look like, as data: migrations, code lists, deadlines, slips and privacy classes, embedded, parsed and checked.
//! No rule of counselling and no SQL runs here.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod codes;
mod copy;
pub mod deadlines;
mod migrations;
mod privacy;
mod slips;
mod step_plans;

pub use copy::{CopyField, CopyPlan, CopySection, Written, copy_plan};
pub use migrations::{APPLICATION_ID, CURRENT, MIGRATIONS, Migration};
pub use privacy::{Class, Privacy, privacy};
pub use slips::{
    AlsoDate, Digits, Direction, Script, SlipLanguage, SlipLanguageError, SlipTexts, SlipWords, slip_words,
};
pub use step_plans::{PlannedStep, StepPlan, step_plans};
