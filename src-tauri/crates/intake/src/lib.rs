//! Takes in an office's records from a folder of CSV files or a workbook, and says of every cell that is wrong where it
//! is and why. All or nothing: with one finding there are no rows. Must not: write, know SQL, read a clock.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod cell;
mod check;
mod csv_text;
pub mod demo;
mod finding;
mod folder;
mod format;
mod known;
mod limits;
mod reading;
mod rows;
mod table;
pub mod workbook;
mod writer;

pub use finding::{Finding, Note, Oddity, Reason};
pub use format::OfficeFile;
pub use known::Known;
pub use reading::{Reading, read_folder, read_office, read_workbook};
pub use rows::{
    CaseRow, ContactRow, GroupRow, OfficeRows, PersonRow, Place, PostRow, ReferralRow, ReportRow, Row,
    StatusRow,
};
pub use writer::{WriteError, write_folder};
