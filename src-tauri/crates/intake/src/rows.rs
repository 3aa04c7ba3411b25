//! The records of an office as typed rows, checked, without ids of any vault. Must not: hold a row that was refused.

mod cells;
mod kinds;

pub use cells::Row;
pub use kinds::{CaseRow, ContactRow, GroupRow, PersonRow, PostRow, ReferralRow, ReportRow, StatusRow};

use crate::OfficeFile;
use schema::codes::{Code, ListName, shipped};
use std::collections::BTreeMap;

/// Where a row came from, for findings made later ("is in the vault already with other content").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file (or sheet).
    pub file: OfficeFile,
    /// The line its record starts in, from 1.
    pub line: u32,
}

/// All eight files of an office, in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeRows {
    /// `personen.csv`
    pub persons: Vec<PersonRow>,
    /// `aufenthalt.csv`
    pub statuses: Vec<StatusRow>,
    /// `faelle.csv`
    pub cases: Vec<CaseRow>,
    /// `kontakte.csv`
    pub contacts: Vec<ContactRow>,
    /// `weiterleitungen.csv`
    pub referrals: Vec<ReferralRow>,
    /// `meldungen.csv`
    pub reports: Vec<ReportRow>,
    /// `gruppen.csv`
    pub groups: Vec<GroupRow>,
    /// `stellen.csv`
    pub posts: Vec<PostRow>,
}

impl OfficeRows {
    /// Languages the rows name that the shipped list does not have (`ar-SY`), with the labels to take them up with.
    #[must_use]
    pub fn unlisted_languages(&self) -> Vec<Code> {
        let list = shipped().list(ListName::Language);
        let persons = self.persons.iter().filter_map(|person| person.language.as_deref());
        let contacts = self.contacts.iter().filter_map(|contact| contact.language.as_deref());
        let unlisted = persons.chain(contacts).filter(|tag| !list.contains(tag));
        let codes: BTreeMap<&str, Code> =
            unlisted.filter_map(|tag| shipped().language(tag).map(|code| (tag, code))).collect();
        codes.into_values().collect()
    }

    /// How many rows there are in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.persons.len()
            + self.statuses.len()
            + self.cases.len()
            + self.contacts.len()
            + self.referrals.len()
            + self.reports.len()
            + self.groups.len()
            + self.posts.len()
    }

    /// Whether there is no row at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
