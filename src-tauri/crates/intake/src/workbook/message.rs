//! What the reading process says, one line of JSON each. Must not: carry anything but text.

use serde::{Deserialize, Serialize};

/// One line.
#[derive(Serialize, Deserialize)]
pub(super) enum Message {
    /// A sheet of this name begins.
    Sheet(String),
    /// A row of the sheet: its line and its cells from the first column on.
    Row(u32, Vec<String>),
    /// That was all.
    End,
    /// The workbook is not taken.
    Refused(Refusal),
}

/// Why it is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Refusal {
    Damaged,
    TooLarge,
}
