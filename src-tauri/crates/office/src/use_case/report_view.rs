//! A report on the screen: the figures an outsider would get, with what only the office may know about their protection.

use super::run_report::pack;
use crate::store::code::OfficeLabels;
use crate::store::{missing, missing_work};
use crate::{Office, OfficeError};
use domain::permission::{Deed, may};
use report::pack::{Bilingual, Pack, shipped};
use report::{Counted, FrozenFigure, FrozenReport, Grid, Head, ShippedLabels, Shown, WhyHidden};
use schema::codes::Lang;
use wire::{CellView, HeadView, PackView, ReportRequest, ReportView, TableRow, TableView};

impl Office {
    /// The report packs to choose from: those that the actor may run.
    ///
    /// # Errors
    /// A broken pack.
    pub fn packs(&self) -> Result<Vec<PackView>, OfficeError> {
        self.may(Deed::Report)?;
        let all_times = may(self.actor().role, Deed::OthersTime);
        let packs = shipped().iter().map(|shipped| pack(shipped.id)).collect::<Result<Vec<_>, _>>()?;
        let mine = packs.iter().filter(|pack| all_times || !pack.shows_working_time());
        Ok(mine.map(pack_view).collect())
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
        let frozen = run.frozen(&OfficeLabels::load(self.conn())?);
        let mut missing = missing::between(self.conn(), from, to, line.as_deref())?;
        if pack(&request.pack)?.shows_working_time() {
            missing.extend(missing_work::without_line(self.conn(), from, to)?);
        }
        let mut view = ReportView { missing, ..report_view(&frozen, run.consultations, run.persons) };
        for (table, exact) in view.tables.iter_mut().zip(run.counted.exact_tables()) {
            let few = Counted::small_rows(exact, about.threshold);
            for ((row, head), few) in table.rows.iter_mut().zip(&exact.rows).zip(few) {
                (row.kin, row.few) = (head.kin, few);
            }
        }
        Ok(view)
    }
}

/// A report as the screen shows it: what an outsider gets, and what only the office is told about its protection.
pub(super) fn report_view(report: &FrozenReport, consultations: u32, persons: u32) -> ReportView {
    let about = report.about();
    let notes: (Vec<_>, Vec<_>) = about.rules.iter().map(|rule| (rule.de.clone(), rule.en.clone())).unzip();
    ReportView {
        pack: PackView {
            id: about.pack.clone(),
            title_de: about.title.de.clone(),
            title_en: about.title.en.clone(),
            funder: about.funder.de.clone(),
            version: about.pack_version.clone(),
            funding_line: about.lines.join(", "),
            threshold: u32::try_from(about.threshold).unwrap_or(u32::MAX),
        },
        from: about.period.first().to_string(),
        to: about.period.last().to_string(),
        consultations,
        persons,
        cells: u32::try_from(report.cells()).unwrap_or(0),
        hidden: u32::try_from(report.audited().hidden()).unwrap_or(0),
        tables: tables(report),
        notes_de: notes.0,
        notes_en: notes.1,
        missing: Vec::new(),
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

/// The tables of a report for the screen. A protected figure has no value there.
fn tables(report: &FrozenReport) -> Vec<TableView> {
    report.tables().iter().map(table).collect()
}

fn table(table: &Grid<FrozenFigure>) -> TableView {
    let notes = |text: fn(&Bilingual) -> &String| table.notes.iter().map(|note| text(note).clone()).collect();
    TableView {
        id: table.id.clone(),
        title_de: table.title.de.clone(),
        title_en: table.title.en.clone(),
        notes_de: notes(|note| &note.de),
        notes_en: notes(|note| &note.en),
        columns: table.columns.iter().map(head).collect(),
        rows: table
            .rows
            .iter()
            .zip(&table.cells)
            .map(|(row, cells)| TableRow {
                head: head(row),
                total: row.code == "gesamt",
                kin: None,
                few: false,
                cells: cells.iter().map(cell).collect(),
            })
            .collect(),
    }
}

fn cell(figure: &FrozenFigure) -> CellView {
    let small = |value: Option<u64>| value.and_then(|value| u32::try_from(value).ok());
    let view = |value: Option<String>, state: &str| CellView {
        value,
        state: state.to_owned(),
        least: small(figure.least),
        most: small(figure.most),
    };
    match figure.shown {
        Shown::Number(number) => view(Some(number.to_string()), "open"),
        Shown::Nothing => view(None, "none"),
        Shown::Hidden => view(None, figure.why.map_or("linked", WhyHidden::code)),
    }
}

fn head(head: &Head) -> HeadView {
    let labels = &ShippedLabels; // never asked: a frozen head has its own words
    HeadView { code: head.code.clone(), de: head.text(labels, Lang::De), en: head.text(labels, Lang::En) }
}
