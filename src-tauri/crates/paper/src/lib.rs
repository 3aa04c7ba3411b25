//! Sets papers as PDF: what a person is given to take home, tagged for screen readers (PDF/UA-1), the same bytes for the same
//! words: the slip of an appointment in her language, and the copy of everything held on her.
//!
//! Typst sets the page: it shapes Arabic and Ethiopic, orders lines that run both ways, and writes tagged files, and it builds
//! within two minutes. It is given a template, our own fonts and the words as values, never as markup; there is no file,
//! package, clock or network for it to reach.
//!
//! Must not: open a vault, read a file or a clock, or know why somebody comes.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod calendar_entry;
mod copy;
mod error;
mod fonts;
mod press;
mod slip;
mod square_code;
mod when;

pub use copy::{Copy, CopyChapter, copy};
pub use error::{PaperError, SlipField};
pub use schema::{SlipLanguage, SlipLanguageError};
pub use slip::{Slip, slip};
