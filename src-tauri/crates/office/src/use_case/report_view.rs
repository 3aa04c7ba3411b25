//! A report on the screen: the figures an outsider would get, with what only the office may know about their protection.

use super::run_report::{Run, pack};
use crate::store::code::OfficeLabels;
use crate::store::missing;
use crate::{Office, OfficeError};
use disclosure::Reason;
use domain::permission::Deed;
use report::pack::{Bilingual, Pack, shipped};
use report::{ExactFigure, Explanations, Grid, Head, Shown};
use schema::codes::Lang;
use wire::{CellView, HeadView, PackView, ReportRequest, ReportView, TableRow, TableView};

impl Office {
    /// The report packs to choose from.
    ///
    /// # Errors
    /// A broken pack.
    pub fn packs(&self) -> Result<Vec<PackView>, OfficeError> {
        self.may(Deed::Report)?;
        shipped().iter().map(|shipped| Ok(pack_view(&pack(shipped.id)?))).collect()
    }

    /// A report as it would be handed out.
    ///
    /// # Errors
    /// An unknown pack, a period that is none, a report that cannot be protected.
    pub fn report(&self, request: &ReportRequest) -> Result<ReportView, OfficeError> {
        let run = self.run_report(request)?;
        let about = run.audited.about();
        let (from, to) = (about.period.first(), about.period.last());
        let line = about.lines.first().cloned();
        let notes: (Vec<_>, Vec<_>) =
            about.rules.iter().map(|rule| (rule.de.clone(), rule.en.clone())).unzip();
        Ok(ReportView {
            pack: pack_view(&run.pack),
            from: from.to_string(),
            to: to.to_string(),
            consultations: run.consultations,
            persons: run.persons,
            cells: u32::try_from(run.audited.tables().iter().map(|t| t.iter().count()).sum::<usize>())
                .unwrap_or(0),
            hidden: u32::try_from(run.audited.hidden()).unwrap_or(0),
            tables: tables(&run, &OfficeLabels::load(self.conn())?),
            notes_de: notes.0,
            notes_en: notes.1,
            missing: missing::between(self.conn(), from, to, line.as_deref())?,
        })
    }
}

fn pack_view(pack: &Pack) -> PackView {
    PackView {
        id: pack.id.clone(),
        title_de: pack.title.de.clone(),
        title_en: pack.title.en.clone(),
        funder: pack.funder.de.clone(),
        version: pack.version.clone(),
        funding_line: pack.lines.join(", "),
        threshold: u32::try_from(pack.threshold).unwrap_or(u32::MAX),
    }
}

fn tables(run: &Run, labels: &OfficeLabels) -> Vec<TableView> {
    run.audited
        .tables()
        .iter()
        .zip(run.counted.exact_tables())
        .map(|(shown, exact)| table(shown, exact, run, labels))
        .collect()
}

fn table(shown: &Grid<Shown>, exact: &Grid<ExactFigure>, run: &Run, labels: &OfficeLabels) -> TableView {
    let notes = |text: fn(&Bilingual) -> &String| shown.notes.iter().map(|note| text(note).clone()).collect();
    let rows = shown.rows.iter().zip(shown.cells.iter().zip(&exact.cells));
    TableView {
        id: shown.id.clone(),
        title_de: shown.title.de.clone(),
        title_en: shown.title.en.clone(),
        notes_de: notes(|note| &note.de),
        notes_en: notes(|note| &note.en),
        columns: shown.columns.iter().map(|column| head(column, labels)).collect(),
        rows: rows
            .map(|(row, (cells, figures))| TableRow {
                head: head(row, labels),
                total: row.code == "gesamt",
                cells: cells
                    .iter()
                    .zip(figures)
                    .map(|(cell, figure)| view(cell, figure, &run.explanations))
                    .collect(),
            })
            .collect(),
    }
}

fn view(cell: &Shown, exact: &ExactFigure, explanations: &Explanations) -> CellView {
    match cell {
        Shown::Number(number) => CellView { value: Some(number.to_string()), ..state("open") },
        Shown::Nothing => state("none"),
        Shown::Hidden => {
            let why = exact.cell.as_ref().and_then(|id| explanations.of(id));
            let small = |value: u64| u32::try_from(value).ok();
            CellView {
                least: why.and_then(|w| w.least).and_then(small),
                most: why.and_then(|w| w.greatest).and_then(small),
                ..state(match why.map(|w| w.reason) {
                    Some(Reason::FewPersons | Reason::Dominance | Reason::GroupDisclosure) => "few",
                    Some(Reason::Calculated) => "derived",
                    Some(Reason::Complementary | Reason::NeverPrinted) | None => "linked",
                })
            }
        }
    }
}

fn state(state: &str) -> CellView {
    CellView { value: None, state: state.to_owned(), least: None, most: None }
}

fn head(head: &Head, labels: &OfficeLabels) -> HeadView {
    HeadView { code: head.code.clone(), de: head.text(labels, Lang::De), en: head.text(labels, Lang::En) }
}
