//! Reports of the office: counted → protected → audited → rendered.
//!
//! A report is data ([`pack`]); this crate knows no table of any funder. It counts codes, never
//! names ([`facts`]), and no figure leaves it for a file before the audit has passed.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod attribute;
pub mod codes;
mod condition;
mod count;
mod counted;
pub mod facts;
mod number;
pub mod pack;
mod period;

pub use attribute::{Attribute, Entity, Unit};
pub use count::{CountError, count};
pub use counted::{About, Counted, ExactFigure, Grid, Head, HeadLabel};
pub use number::Number;
pub use period::{Period, PeriodError};
