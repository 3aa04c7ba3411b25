//! Checking an open vault from end to end: every page, every key, the head on disk, and that nothing strange lies
//! beside it. Reports, repairs nothing.

use crate::database::explain;
use crate::disk::RealDisk;
use crate::error::VaultError;
use crate::generation::{complaints, count};
use crate::look::read_head;
use crate::meta;
use crate::sweep;
use crate::unlocked::Unlocked;

/// What a full check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// Empty if the vault is whole.
    pub findings: Vec<Finding>,
    /// Number of the database, from 1.
    pub generation: u32,
    /// How often the head has been written.
    pub head_counter: u64,
    /// Version of the records.
    pub schema: u32,
    /// Size of the database in pages of 4096 bytes.
    pub pages: u64,
}

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Pages of the database that are not authentic.
    ForgedPages {
        /// How many complaints.
        count: usize,
    },
    /// The structure of the database is broken.
    BrokenStructure {
        /// How many complaints.
        count: usize,
    },
    /// Rows that refer to rows that are not there.
    DanglingReferences {
        /// How many rows.
        count: usize,
    },
    /// The head on disk cannot be read, is not signed by this vault, or is not the one that was opened.
    Head,
    /// The database does not belong to this head.
    Meta,
    /// Files in the folder that this program does not make.
    StrangeFiles {
        /// How many.
        count: usize,
    },
}

impl VerifyReport {
    /// Was everything in order?
    pub fn is_whole(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Unlocked {
    /// Checks everything. About one second for 70 MiB. An error means that the check itself could not be made.
    pub fn verify(&self) -> Result<VerifyReport, VaultError> {
        let connection = self.connection();
        let mut findings = Vec::new();
        let mut note = |count: usize, finding: fn(usize) -> Finding| {
            if count > 0 {
                findings.push(finding(count));
            }
        };
        // The first reads the file itself; the others read through the cache.
        note(damage(count(connection, "cipher_integrity_check"))?, |count| Finding::ForgedPages { count });
        note(damage(complaints(connection))?, |count| Finding::BrokenStructure { count });
        note(damage(count(connection, "foreign_key_check"))?, |count| Finding::DanglingReferences { count });
        note(usize::from(!self.head_is_ours()?), |_| Finding::Head);
        note(sweep::strangers(&self.place, self.head.generation)?, |count| Finding::StrangeFiles { count });
        let schema = match meta::recognise(connection, &self.head, &self.schema) {
            Ok(schema) => schema,
            Err(VaultError::DamagedDatabase | VaultError::OlderHead { .. } | VaultError::TooNew { .. }) => {
                findings.push(Finding::Meta);
                0
            }
            Err(error) => return Err(error),
        };
        let pages = connection.query_row("PRAGMA page_count", [], |row| row.get::<_, i64>(0));
        let pages = pages.map_err(|error| explain(connection, &error))?.cast_unsigned();
        Ok(VerifyReport {
            findings,
            generation: self.head.generation,
            head_counter: self.head.counter,
            schema,
            pages,
        })
    }

    /// Is the head on disk, byte for byte, the one that was opened?
    fn head_is_ours(&self) -> Result<bool, VaultError> {
        match read_head(&RealDisk, &self.place) {
            Ok(signed) => {
                Ok(signed.is_signed_by(&self.keys)? && signed.print()? == self.head.print(&self.keys)?)
            }
            Err(VaultError::DamagedHead | VaultError::Missing | VaultError::TooNew { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// A check that breaks off on damage has found damage.
fn damage(found: Result<usize, VaultError>) -> Result<usize, VaultError> {
    match found {
        Err(VaultError::DamagedDatabase | VaultError::DiskFailed(_)) => Ok(1),
        found => found,
    }
}
