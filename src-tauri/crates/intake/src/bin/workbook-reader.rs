//! Reads one workbook under limits and prints its rows: what the programs do with the same argument, alone.
//! Must not: do anything else.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next()) {
        (Some(what), Some(path)) if what == intake::workbook::READ_WORKBOOK => {
            intake::workbook::child_main(Path::new(&path))
        }
        _ => ExitCode::from(2),
    }
}
