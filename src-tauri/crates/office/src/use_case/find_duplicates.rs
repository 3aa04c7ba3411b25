//! Records that are probably about one person: a hint while somebody new is written down, a list to look through, and the
//! decision that two are two. Nothing is ever merged here.

use crate::store::{duplicate, duplicate_pair, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::duplicate::{Likeness, Portrait, likely_the_same};
use domain::permission::Deed;
use domain::{BirthReading, PersonId, name, read_birth, read_sought};
use wire::{DuplicateView, DuplicatesView, PairRequest, SavedView, SimilarRequest, SimilarView};

const MOST_SIMILAR: usize = 3;
const MOST_CANDIDATES: usize = 60;
const MOST_PAIRS: u32 = 200;

impl Office {
    /// Who on record is probably the person that is being written down, with the reasons.
    ///
    /// # Errors
    /// When the actor may not read, or the store fails.
    pub fn similar_persons(&self, request: &SimilarRequest) -> Result<Vec<SimilarView>, OfficeError> {
        self.may(Deed::Read)?;
        let today = self.clock().today();
        let shown = name::shown(Some(request.given_name.trim()), Some(request.family_name.trim()));
        let birth = match read_birth(&request.birth, today) {
            BirthReading::Known(birth) => Some(birth),
            BirthReading::Empty
            | BirthReading::Unknown
            | BirthReading::OtherCalendar { .. }
            | BirthReading::InTheFuture
            | BirthReading::NoSuchDay
            | BirthReading::NotUnderstood => None,
        };
        let new = Portrait::new(&shown, birth, request.gender.as_deref(), request.nationality.as_deref());
        let sought = read_sought(&shown, today);
        let year = birth.map(|birth| birth.year);
        let mut found: Vec<(Vec<Likeness>, i64)> = Vec::new();
        for (id, known) in duplicate::candidates(self.conn(), &sought, year, MOST_CANDIDATES)? {
            found.extend(likely_the_same(&new, &known, true).map(|reasons| (reasons, id)));
        }
        found.sort();
        let mut views = Vec::new();
        for (reasons, id) in found.into_iter().take(MOST_SIMILAR) {
            if let Some(hit) = person::one(self.conn(), PersonId(id))? {
                views.push(SimilarView { hit, reasons: codes(&reasons) });
            }
        }
        Ok(views)
    }

    /// All pairs of records that are probably about one person, the likeliest first.
    ///
    /// # Errors
    /// When the actor may not read, or the store fails.
    pub fn list_duplicates(&self) -> Result<DuplicatesView, OfficeError> {
        self.may(Deed::Read)?;
        let total = duplicate_pair::count(self.conn())?;
        let mut views = Vec::new();
        for pair in duplicate_pair::likeliest(self.conn(), MOST_PAIRS)? {
            let first = person::one(self.conn(), pair.first)?;
            if let (Some(first), Some(second)) = (first, person::one(self.conn(), pair.second)?) {
                views.push(DuplicateView { first, second, reasons: codes(&pair.reasons) });
            }
        }
        Ok(DuplicatesView { pairs: views, total })
    }

    /// Keeps that two records are of two persons: they are not asked about again. Can be taken back.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when one of them is not on record; when the store fails.
    pub fn keep_distinct(&mut self, request: &PairRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let (a, b) = (PersonId(request.first), PersonId(request.second));
        let (row, act) = self.transact(Act::KeptDistinct, |tx| {
            for one in [a, b] {
                person::one(&tx.conn, one)?.ok_or(OfficeError::NotThere("person"))?;
            }
            if a == b {
                return Err(OfficeError::NotThere("pair"));
            }
            let row = duplicate::keep_distinct(&tx.conn, a, b)?;
            if let Some(row) = row {
                tx.made("person_distinct", row);
            }
            Ok(Done::of(row, row, format!("distinct {a} {b}")))
        })?;
        Ok(SavedView { id: row.unwrap_or(0), version: act, act })
    }
}

fn codes(reasons: &[Likeness]) -> Vec<String> {
    reasons.iter().map(|reason| reason.code().to_owned()).collect()
}
