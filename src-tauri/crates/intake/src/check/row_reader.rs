//! One row, read cell by cell; each reading that fails leaves a finding. Must not: know the eight files.

use super::idents::Idents;
use crate::table::{Remarks, TableRow};
use crate::{Known, OfficeFile, Place, Reason, cell};
use chrono::{NaiveDate, NaiveTime};
use domain::Personal;
use schema::codes::ListName;

pub(super) struct RowReader<'a> {
    pub(super) file: OfficeFile,
    pub(super) row: &'a TableRow,
    pub(super) known: &'a Known,
    pub(super) idents: &'a Idents,
    pub(super) today: NaiveDate,
    pub(super) remarks: &'a mut Remarks,
}

impl<'a> RowReader<'a> {
    pub(super) fn at(&self) -> Place {
        Place { file: self.file, line: self.row.line }
    }

    /// The cell, or nothing when it is empty.
    pub(super) fn cell(&self, column: &str) -> Option<&'a str> {
        Some(self.row.cell(self.file, column)).filter(|text| !text.is_empty())
    }

    pub(super) fn refuse(&mut self, column: &str, reason: Reason) {
        let value = self.row.cell(self.file, column);
        self.remarks.refuse(self.file.file_name(), self.row.line, column, value, reason);
    }

    /// The row's own identifier; a missing one has its finding already.
    pub(super) fn ident(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    pub(super) fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    pub(super) fn private(&self, column: &str) -> Option<Personal<String>> {
        self.text(column).map(Personal::new)
    }

    fn read<T>(&mut self, column: &str, read: impl Fn(&str) -> Result<T, Reason>) -> Option<T> {
        match read(self.cell(column)?) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(column, reason);
                None
            }
        }
    }

    pub(super) fn birth(&mut self, column: &str) -> Option<domain::Birth> {
        let today = self.today;
        self.read(column, |text| cell::birth(text, today))
    }

    pub(super) fn day(&mut self, column: &str) -> Option<NaiveDate> {
        self.read(column, cell::day)
    }

    /// A day without which the row cannot be kept.
    pub(super) fn needed_day(&mut self, column: &str) -> Option<NaiveDate> {
        if self.cell(column).is_none() {
            self.refuse(column, Reason::DateMissing);
        }
        self.day(column)
    }

    /// The last day of something that began on `from`.
    pub(super) fn end(&mut self, column: &str, from: Option<NaiveDate>) -> Option<NaiveDate> {
        let end = self.day(column)?;
        if from.is_some_and(|from| end < from) {
            self.refuse(column, Reason::EndBeforeBeginning);
        }
        Some(end)
    }

    pub(super) fn time(&mut self, column: &str) -> Option<NaiveTime> {
        self.read(column, cell::time)
    }

    pub(super) fn minutes(&mut self, column: &str) -> Option<u32> {
        self.read(column, cell::minutes)
    }

    pub(super) fn hours(&mut self, column: &str) -> Option<i64> {
        self.read(column, cell::hours)
    }

    pub(super) fn count(&mut self, column: &str) -> Option<u32> {
        self.read(column, cell::count)
    }

    pub(super) fn millionths(&mut self, column: &str) -> Option<i64> {
        self.read(column, cell::decimal)
    }

    pub(super) fn yes_or_no(&mut self, column: &str) -> Option<bool> {
        self.read(column, |text| match text {
            "ja" => Ok(true),
            "nein" => Ok(false),
            _ => Err(Reason::UnknownCode),
        })
    }

    pub(super) fn code(&mut self, column: &str, list: ListName) -> Option<String> {
        let known = self.known;
        self.read(column, |text| known.code(list, text).ok_or(Reason::UnknownCode))
    }

    /// `und` is a valid tag that says the language is not known.
    pub(super) fn language(&mut self, column: &str) -> Option<String> {
        if self.cell(column).is_some_and(|tag| tag.eq_ignore_ascii_case("und")) {
            return None;
        }
        let known = self.known;
        self.read(column, |tag| known.language(tag).ok_or(Reason::UnknownCode))
    }

    /// Codes parted by `|`; each is kept once.
    pub(super) fn codes(&mut self, column: &str, list: ListName) -> Vec<String> {
        let known = self.known;
        self.parts(column, |text| known.code(list, text).ok_or(Reason::UnknownCode))
    }

    /// Persons parted by `|`; each is kept once.
    pub(super) fn persons(&mut self, column: &str) -> Vec<String> {
        let (known, idents) = (self.known, self.idents);
        self.parts(column, |ident| {
            let there = idents.contains(OfficeFile::Personen, ident) || known.persons.contains(ident);
            if there { Ok(ident.to_owned()) } else { Err(Reason::NoSuchPerson) }
        })
    }

    /// One finding a cell, however many of its parts are wrong.
    fn parts(&mut self, column: &str, read: impl Fn(&str) -> Result<String, Reason>) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        let mut wrong = None;
        for part in self.row.cell(self.file, column).split('|').map(str::trim).filter(|part| !part.is_empty())
        {
            match read(part) {
                Ok(part) if parts.contains(&part) => {}
                Ok(part) => parts.push(part),
                Err(reason) => wrong = wrong.or(Some(reason)),
            }
        }
        if let Some(reason) = wrong {
            self.refuse(column, reason);
        }
        parts
    }

    /// A reference that may be empty.
    pub(super) fn reference(&mut self, column: &str, target: OfficeFile) -> Option<String> {
        let ident = self.cell(column)?;
        let (known, missing) = match target {
            OfficeFile::Personen => (&self.known.persons, Reason::NoSuchPerson),
            OfficeFile::Faelle => (&self.known.cases, Reason::NoSuchCase),
            _ => (&self.known.contacts, Reason::NoSuchContact),
        };
        if self.idents.contains(target, ident) || known.contains(ident) {
            return Some(ident.to_owned());
        }
        self.refuse(column, missing);
        None
    }

    /// A reference without which the row cannot be kept.
    pub(super) fn needed_reference(&mut self, column: &str, target: OfficeFile) -> Option<String> {
        if self.cell(column).is_none() {
            self.refuse(column, Reason::IdentifierMissing);
        }
        self.reference(column, target)
    }
}
