//! Reports of the office: counted → protected → audited → rendered.
//!
//! A report is data ([`pack`]); this crate knows no table of any funder. It counts codes, never
//! names ([`facts`]), and no figure leaves it for a file before the audit has passed.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod adds;
mod attribute;
pub mod codes;
mod condition;
mod count;
mod counted;
mod exact;
pub mod facts;
mod frozen;
mod labels;
mod merge;
mod number;
pub mod pack;
mod period;
mod protect;
pub mod render;
mod unit;
mod unit_word;

pub use attribute::Attribute;
pub use count::{Behind, CountError, behind, count, count_merged};
pub use counted::{About, Correction, Counted, ExactFigure, Grid, Head, HeadLabel};
pub use exact::{ExactReport, RecordedDecision};
pub use frozen::{FrozenError, FrozenFigure, FrozenReport, WhyHidden};
pub use labels::{Labels, ShippedLabels};
pub use merge::{Merge, MergeFault, mergeable, proposal};
pub use number::Number;
pub use period::{Period, PeriodError};
pub use protect::{AuditedReport, Explanations, ProtectError, ProtectedReport, Shown, Zeros, audit, protect};
pub use unit::{Entity, Unit};
pub use unit_word::UnitWord;
