//! A frozen report beside the same report of today: what differs, line by line, and its correction.
//!
//! Counted by the definition and the merges that were frozen, so that a difference lies in the records and nowhere else.
//! Figures stand here as an outsider gets them.

use super::run_report::Run;
use crate::store::code::OfficeLabels;
use crate::store::facts;
use crate::store::frozen::{self, Corrects, Frozen};
use crate::{Office, OfficeError};
use domain::permission::Deed;
use report::pack::Pack;
use report::{FrozenFigure, FrozenReport, Grid, Head, Number, Shown, count_merged};
use schema::codes::Lang;
use std::collections::BTreeMap;
use wire::{ComparedFigure, DifferenceRow, DifferencesView, FrozenRequest, FrozenRow, HeadView};

impl Office {
    /// What the same report would be today, where it differs from the frozen one or from its last correction.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; whatever keeps the report from being made today.
    pub fn compare_frozen(&self, request: &FrozenRequest) -> Result<DifferencesView, OfficeError> {
        self.may(Deed::Report)?;
        let (against, kept) = self.standing(request.id)?;
        let today = self.counted_again(&kept)?.frozen(&OfficeLabels::load(self.conn())?);
        let (lines, hidden_changes) = differences(&kept.report, &today);
        let first = against.corrects.unwrap_or(against.id);
        let next_correction = frozen::last_correction(self.conn(), first)? + 1;
        Ok(DifferencesView { against, next_correction, lines, hidden_changes })
    }

    /// Freezes the report of today as a correction.
    ///
    /// # Errors
    /// [`OfficeError::NothingDiffers`]; as [`Office::freeze_report`].
    pub fn freeze_correction(&mut self, request: &FrozenRequest) -> Result<FrozenRow, OfficeError> {
        self.may(Deed::FreezeReport)?;
        let (standing, kept) = self.standing(request.id)?;
        let run = self.counted_again(&kept)?;
        let today = run.frozen(&OfficeLabels::load(self.conn())?);
        if differences(&kept.report, &today) == (Vec::new(), 0) {
            return Err(OfficeError::NothingDiffers);
        }
        let first = standing.corrects.unwrap_or(standing.id);
        let number = frozen::last_correction(self.conn(), first)? + 1;
        self.keep_for_good(&run, kept.pack_text, Some(Corrects { id: first, number }))
    }

    /// The report, or its newest correction that was not discarded.
    fn standing(&self, id: i64) -> Result<(FrozenRow, Frozen), OfficeError> {
        let not_there = || OfficeError::NotThere("frozen_report");
        let row = frozen::one(self.conn(), id)?.ok_or_else(not_there)?;
        let first = row.corrects.unwrap_or(row.id);
        let standing = frozen::newest(self.conn(), first)?.ok_or(OfficeError::Discarded)?;
        let kept = frozen::open(self.conn(), standing)?.ok_or_else(not_there)?;
        Ok((frozen::one(self.conn(), standing)?.ok_or_else(not_there)?, kept))
    }

    fn counted_again(&self, kept: &Frozen) -> Result<Run, OfficeError> {
        let refused = |error: &dyn std::fmt::Display| OfficeError::Report(error.to_string());
        let pack = Pack::read(&kept.pack_text).map_err(|error| refused(&error))?;
        let about = kept.report.about();
        let facts = facts::load(self.conn(), &pack.lines)?;
        let counted =
            count_merged(&pack, &facts, about.period, &about.merges).map_err(|error| refused(&error))?;
        self.protected(&pack, counted, &facts)
    }
}

type Place<'r> = (&'r str, &'r str, &'r str);

fn places(report: &FrozenReport) -> BTreeMap<Place<'_>, &FrozenFigure> {
    let cells = report.tables().iter().flat_map(|table| {
        table
            .iter()
            .map(|(row, column, cell)| ((table.id.as_str(), row.code.as_str(), column.code.as_str()), cell))
    });
    cells.collect()
}

/// The lines that differ as an outsider sees them, and how many figures differ that he sees on neither side.
fn differences(old: &FrozenReport, new: &FrozenReport) -> (Vec<DifferenceRow>, u32) {
    let (before, after) = (places(old), places(new));
    let mut hidden = 0;
    let mut lines = Vec::new();
    let mut look = |table: &Grid<FrozenFigure>, row: &Head, column: &Head| {
        let place = (table.id.as_str(), row.code.as_str(), column.code.as_str());
        let (was, is) = (before.get(&place).copied(), after.get(&place).copied());
        let (shown_then, shown_now) = (shown(was), shown(is));
        if shown_then != shown_now {
            lines.push(DifferenceRow {
                table: table.id.clone(),
                row: view(row),
                column: view(column),
                difference: difference(shown_then, shown_now),
                before: figure(shown_then),
                after: figure(shown_now),
            });
        } else if exact(was) != exact(is) {
            hidden += 1;
        }
    };
    for table in old.tables() {
        for (row, column, _) in table.iter() {
            look(table, row, column);
        }
    }
    for table in new.tables() {
        for (row, column, _) in table.iter() {
            let place = (table.id.as_str(), row.code.as_str(), column.code.as_str());
            if !before.contains_key(&place) {
                look(table, row, column);
            }
        }
    }
    (lines, hidden)
}

/// A figure that a table does not have counts as 0: rows without anybody are left out.
fn shown(figure: Option<&FrozenFigure>) -> Shown {
    figure.map_or(Shown::Number(Number::whole(0)), |figure| match figure.shown {
        Shown::Number(number) if number.is_zero() => Shown::Number(Number::whole(0)),
        shown => shown,
    })
}

fn exact(figure: Option<&FrozenFigure>) -> Option<u64> {
    figure.map_or(Some(0), |figure| figure.exact.map(Number::in_last_decimal))
}

fn figure(shown: Shown) -> ComparedFigure {
    match shown {
        Shown::Number(number) => ComparedFigure { value: Some(number.to_string()), state: "open".to_owned() },
        Shown::Hidden => ComparedFigure { value: None, state: "hidden".to_owned() },
        Shown::Nothing => ComparedFigure { value: None, state: "none".to_owned() },
    }
}

/// With its sign; none unless both are shown.
fn difference(before: Shown, after: Shown) -> Option<String> {
    let (Shown::Number(before), Shown::Number(after)) = (before, after) else { return None };
    let decimals = before.decimals().max(after.decimals());
    let whole = |number: Number| {
        let more = u32::from(decimals - number.decimals());
        number.in_last_decimal().checked_mul(10u64.checked_pow(more)?)
    };
    let (before, after) = (whole(before)?, whole(after)?);
    let sign = if after < before { '−' } else { '+' };
    Some(format!("{sign}{}", Number::scaled(after.abs_diff(before), decimals)))
}

fn view(head: &Head) -> HeadView {
    let labels = &report::ShippedLabels; // never asked: a frozen head has its own words
    HeadView { code: head.code.clone(), de: head.text(labels, Lang::De), en: head.text(labels, Lang::En) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_bears_its_sign_and_is_told_only_where_both_figures_are_shown() {
        let number = |scaled, decimals| Shown::Number(Number::scaled(scaled, decimals));
        assert_eq!(difference(number(12, 0), number(15, 0)).as_deref(), Some("+3"));
        assert_eq!(difference(number(155, 1), number(142, 1)).as_deref(), Some("−1,3"));
        assert_eq!(difference(number(0, 0), number(142, 1)).as_deref(), Some("+14,2"));
        assert_eq!(difference(Shown::Hidden, number(142, 1)), None);
        assert_eq!(difference(number(4, 0), Shown::Hidden), None);
    }
}
