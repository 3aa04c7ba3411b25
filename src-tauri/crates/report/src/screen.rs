//! The report as the office sees it on the screen: labels, exact figures marked as internal, and what the outside
//! will see, with the reason. Not an export: nothing of this may be written to a file outside the vault.

use crate::counted::{Counted, ExactFigure, Head};
use crate::labels::Labels;
use crate::protect::{AuditedReport, Explanations, Shown};
use disclosure::Reason;
use schema::codes::Lang;
use serde::Serialize;

/// A report on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreenReport {
    /// Name of its pack.
    pub pack: String,
    /// Version of its pack.
    pub pack_version: String,
    /// Title in the asked language.
    pub title: String,
    /// Counting rules in words.
    pub rules: Vec<String>,
    /// The threshold that was used; `None` before protection.
    pub threshold: Option<u64>,
    /// Printed figures that are hidden outside; 0 before protection.
    pub hidden: usize,
    /// The tables.
    pub tables: Vec<ScreenTable>,
}

/// A table on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreenTable {
    /// Its code.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What its figures count, in words.
    pub units: Vec<String>,
    /// What has to be said below it.
    pub notes: Vec<String>,
    /// Heads of the columns.
    pub columns: Vec<ScreenHead>,
    /// Heads of the rows.
    pub rows: Vec<ScreenHead>,
    /// Row by row.
    pub cells: Vec<Vec<ScreenCell>>,
}

/// A row or column on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreenHead {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Over the first line of a block.
    pub heading: Option<String>,
}

/// A figure on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreenCell {
    /// Exact, **internal**: not for anybody outside the office. `None` where nothing can be said.
    pub internal: Option<String>,
    /// What the outside sees; `None` if it is hidden, or before protection.
    pub outside: Option<String>,
    /// Why it is hidden; `None` if it is not.
    pub hidden: Option<Why>,
    /// Its name, to ask for what is behind it; `None` for posts.
    pub cell: Option<String>,
}

/// Why a figure is hidden, and what an outsider can still hold possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// Least possible value, in whole units.
    pub least: Option<u64>,
    /// Greatest possible value; `None` without limit.
    pub greatest: Option<u64>,
}

/// Puts a counted report on the screen, with its protection if there is one.
#[must_use]
pub fn screen(
    counted: &Counted,
    protection: Option<(&AuditedReport, &Explanations)>,
    labels: &dyn Labels,
    language: Lang,
) -> ScreenReport {
    let about = counted.about();
    let head = |head: &Head| ScreenHead {
        code: head.code.clone(),
        label: head.text(labels, language),
        heading: head.heading.as_ref().map(|heading| heading.text(language).to_owned()),
    };
    let mut outside = protection.into_iter().flat_map(|(audited, _)| audited.tables());
    let mut tables = Vec::new();
    for table in counted.exact_tables() {
        let mut shown = outside.next().into_iter().flat_map(|table| table.cells.iter().flatten());
        let mut one = |figure: &ExactFigure| cell(figure, shown.next(), protection.map(|(_, why)| why));
        tables.push(ScreenTable {
            id: table.id.clone(),
            title: table.title.text(language).to_owned(),
            units: table.units.iter().map(|unit| unit.label().text(language).to_owned()).collect(),
            notes: table.notes.iter().map(|note| note.text(language).to_owned()).collect(),
            columns: table.columns.iter().map(head).collect(),
            rows: table.rows.iter().map(head).collect(),
            cells: table.cells.iter().map(|row| row.iter().map(&mut one).collect()).collect(),
        });
    }
    ScreenReport {
        pack: about.pack.clone(),
        pack_version: about.pack_version.clone(),
        title: about.title.text(language).to_owned(),
        rules: about.rules.iter().map(|rule| rule.text(language).to_owned()).collect(),
        threshold: protection.map(|(audited, _)| audited.about().threshold),
        hidden: protection.map_or(0, |(audited, _)| audited.hidden()),
        tables,
    }
}

fn cell(figure: &ExactFigure, shown: Option<&Shown>, why: Option<&Explanations>) -> ScreenCell {
    let hidden = match (shown, why, &figure.cell) {
        (Some(Shown::Hidden), Some(why), Some(cell)) => why.of(cell).map(|explanation| Why {
            reason: explanation.reason,
            least: explanation.least,
            greatest: explanation.greatest,
        }),
        _ => None,
    };
    ScreenCell {
        internal: figure.number.map(|number| number.to_string()),
        outside: match shown {
            Some(Shown::Number(number)) => Some(number.to_string()),
            Some(Shown::Hidden | Shown::Nothing) | None => None,
        },
        hidden,
        cell: figure.cell.as_ref().map(|cell| cell.as_str().to_owned()),
    }
}
