//! Black-box tests of the whole product: they see what a counsellor or an administrator sees, programs and files,
//! and call nothing inside.
//!
//! Here are the means: where the built programs lie, a practice office, the real window driven through WebDriver,
//! and the tour. The tests themselves lie in `tests/`, one file per subject.

pub mod cli;
pub mod practice;
pub mod programs;
#[cfg(target_os = "linux")]
pub mod tour;
#[cfg(target_os = "linux")]
pub mod window;
