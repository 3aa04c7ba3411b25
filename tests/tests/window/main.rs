//! Tests of the real window: the built app on an unseen screen, driven by keys. One module per subject.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod accessible;
mod calendar;
mod coming_back;
mod documents;
mod keeping;
mod leaving_no_trace;
mod looking;
mod main_job;
mod team;
mod touring;
