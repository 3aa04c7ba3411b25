//! Rows of a report counted as one: what a request wishes gets a name and a note that says what was done.

use super::run_report::{pack, period};
use crate::store::code::OfficeLabels;
use crate::store::facts;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use report::pack::Bilingual;
use report::{Counted, Head, Labels, Merge, MergeFault, mergeable, proposal};
use schema::codes::Lang;
use wire::{MergeRequest, ReportRequest};

/// So many names make up the name of the one row; more are "others".
const NAMES: usize = 3;

impl Office {
    /// Which rows of a report to merge so that no row rests on too few persons.
    ///
    /// # Errors
    /// An unknown pack, a period that is none.
    pub fn propose_merges(&self, request: &ReportRequest) -> Result<Vec<MergeRequest>, OfficeError> {
        self.may(Deed::Report)?;
        let (pack, period) = (pack(&request.pack)?, period(request)?);
        let facts = facts::load(self.conn(), &pack.lines)?;
        let merges = proposal(&pack, &facts, period, pack.threshold)
            .map_err(|error| OfficeError::Report(error.to_string()))?;
        Ok(merges.into_iter().map(|merge| MergeRequest { table: merge.table, rows: merge.rows }).collect())
    }

    /// The wishes of a request as merges, with names and notes of today.
    pub(super) fn named_merges(
        &self,
        plain: &Counted,
        wishes: &[MergeRequest],
    ) -> Result<Vec<Merge>, OfficeError> {
        let pairs: Vec<_> = wishes.iter().map(|wish| (wish.table.clone(), wish.rows.clone())).collect();
        mergeable(plain, &pairs).map_err(|fault| {
            OfficeError::field(
                "merges",
                match fault {
                    MergeFault::NotThere => "not-there",
                    MergeFault::TooFew => "too-few-rows",
                    MergeFault::NotAlike => "rows-not-alike",
                    MergeFault::Twice => "row-twice",
                },
            )
        })?;
        let labels = OfficeLabels::load(self.conn())?;
        Ok(wishes.iter().map(|wish| named(plain, wish, &labels)).collect())
    }
}

fn named(plain: &Counted, wish: &MergeRequest, labels: &dyn Labels) -> Merge {
    let table = plain.exact_tables().iter().find(|table| table.id == wish.table);
    let rows: Vec<&Head> =
        table.iter().flat_map(|table| &table.rows).filter(|head| wish.rows.contains(&head.code)).collect();
    let names = |language| -> Vec<String> { rows.iter().map(|head| head.text(labels, language)).collect() };
    let (de, en) = (names(Lang::De), names(Lang::En));
    let threshold = plain.about().threshold;
    let label = if rows.len() <= NAMES {
        Bilingual { de: de.join(" + "), en: en.join(" + ") }
    } else {
        Bilingual { de: format!("Übrige ({})", rows.len()), en: format!("Others ({})", rows.len()) }
    };
    let note = Bilingual {
        de: format!(
            "Zusammengefasst, damit keine Zeile auf weniger als {threshold} Personen beruht: {}. Wer in mehreren dieser \
             Zeilen stünde, zählt einmal.",
            de.join(", ")
        ),
        en: format!(
            "Merged so that no row rests on fewer than {threshold} persons: {}. Whoever would stand in several of these \
             rows counts once.",
            en.join(", ")
        ),
    };
    let codes = rows.iter().map(|head| head.code.clone()).collect();
    Merge { table: wish.table.clone(), rows: codes, label, note }
}
