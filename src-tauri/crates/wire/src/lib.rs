//! What crosses the wire between the page and the office: requests, views, refusals, and the one list of commands.
//!
//! Plain shapes only: no rule, no SQL, no `tauri`. The TypeScript twin (`ui/src/generated/wire.ts`) is written from
//! here by [`typescript`], is committed, and a test fails when the two differ.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod agency;
mod appointment;
mod case;
mod commands;
mod consent;
mod consultation;
mod contact;
mod desk;
mod details;
mod document;
mod door;
mod due;
mod engagement;
mod enquiry;
mod finding;
mod group;
mod history;
mod household;
mod intake;
mod interpreting;
mod letter;
mod merge;
mod opening;
mod person;
mod plan;
mod protection;
mod queue;
mod referral;
mod refusal;
mod report;
mod saved_list;
mod status;
mod step_plan;
mod task;
mod team;
mod template;
mod timeline;
mod volunteer;
mod watch;
mod working_time;

pub use agency::*;
pub use appointment::*;
pub use case::*;
pub use commands::{Command, Where, typescript};
pub use consent::*;
pub use consultation::*;
pub use contact::*;
pub use desk::*;
pub use details::*;
pub use document::*;
pub use door::*;
pub use due::*;
pub use engagement::*;
pub use enquiry::*;
pub use finding::*;
pub use group::*;
pub use history::*;
pub use household::*;
pub use intake::*;
pub use interpreting::*;
pub use letter::*;
pub use merge::*;
pub use opening::*;
pub use person::*;
pub use plan::*;
pub use protection::*;
pub use queue::*;
pub use referral::*;
pub use refusal::*;
pub use report::*;
pub use saved_list::*;
pub use status::*;
pub use step_plan::*;
pub use task::*;
pub use team::*;
pub use template::*;
pub use timeline::*;
pub use volunteer::*;
pub use watch::*;
pub use working_time::*;
