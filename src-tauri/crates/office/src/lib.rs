//! The office: its use cases (one verb-noun file each, in `use_case/`) and its store (one file a noun, in `store/`).
//!
//! A use case asks whether the actor may, loads, applies a rule of `domain`, saves, and writes its journal line, all in
//! one transaction through [`Office::transact`]. Besides the vault, the store is the only place that speaks SQL.
//! No window, no `tauri`, no clock but the one given.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod act;
mod check;
mod clock;
mod door;
mod error;
#[doc(hidden)]
pub mod measured;
mod open_copies;
mod pdf;
mod refusal;
mod scan_folder;
#[cfg(test)]
mod schema_tests;
mod store;
mod transact;
mod use_case;

pub use act::Act;
pub use clock::{Clock, FixedClock, SystemClock};
pub use door::{Actor, Found, Office};
pub use error::OfficeError;
pub use open_copies::OpenCopies;
pub use pdf::{PdfPage, pdf_page};
pub use refusal::{refusal, vault_refusal};
pub use scan_folder::{Found as FoundScans, ScanPlace};
pub use transact::Tx;
pub use use_case::*;
