//! How much is taken in at all. Generous for an office, small for a machine.

/// Bytes of one CSV file or one workbook: 50 MiB.
pub(crate) const FILE_BYTES: u64 = 50 * 1024 * 1024;
/// Rows of one file or sheet.
pub(crate) const ROWS: usize = 500_000;
/// Bytes of one cell: 4 KiB.
pub(crate) const CELL_BYTES: usize = 4 * 1024;
/// Columns of one sheet; the widest file of the format has 18.
pub(crate) const COLUMNS: u32 = 64;
/// Sheets of a workbook, and parts of its archive.
pub(crate) const PARTS: usize = 256;
/// Bytes of a workbook's parts when unpacked, together: 512 MiB.
pub(crate) const UNPACKED_BYTES: u64 = 512 * 1024 * 1024;
/// Bytes of all cells of a workbook as text: 256 MiB.
pub(crate) const WORKBOOK_TEXT_BYTES: u64 = 256 * 1024 * 1024;
/// Address space of the process that reads a workbook: 1.5 GiB.
#[cfg(unix)]
pub(crate) const CHILD_MEMORY_BYTES: u64 = 1536 * 1024 * 1024;
/// Processor time of the process that reads a workbook.
#[cfg(unix)]
pub(crate) const CHILD_CPU_SECONDS: u64 = 60;
/// How long to wait for that process in all.
pub(crate) const CHILD_SECONDS: u64 = 120;
