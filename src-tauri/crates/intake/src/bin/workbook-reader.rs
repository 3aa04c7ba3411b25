//! Reads one workbook under limits and prints its rows: what the programs do with the same argument, alone.
//! Must not: do anything else.

use std::process::ExitCode;

fn main() -> ExitCode {
    intake::workbook::child_if_called().unwrap_or(ExitCode::from(2))
}
