//! Reports of the office: counted → protected → audited → rendered.
//!
//! A report is data ([`pack`]); this crate knows no table of any funder. It counts codes, never
//! names ([`facts`]), and no figure leaves it for a file before the audit has passed.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod codes;
pub mod facts;
