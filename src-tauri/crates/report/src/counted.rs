//! A counted report: its tables with exact figures. For the eyes of the office only; no renderer takes it.

use crate::attribute::Attribute;
use crate::merge::Merge;
use crate::number::Number;
use crate::pack::{Bilingual, Pack};
use crate::period::Period;
use crate::unit_word::UnitWord;
use disclosure::CellId;

/// What a report says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Name of its pack.
    pub pack: String,
    /// Version of its pack.
    pub pack_version: String,
    /// Who asks for it.
    pub funder: Bilingual,
    /// What it is called.
    pub title: Bilingual,
    /// Funding lines it reports on.
    pub lines: Vec<String>,
    /// The days it is about.
    pub period: Period,
    /// Least number of persons behind a printed figure.
    pub threshold: u64,
    /// The counting rules, in words.
    pub rules: Vec<Bilingual>,
    /// Set for a correction.
    pub correction: Option<Correction>,
    /// Rows that were counted as one.
    pub merges: Vec<Merge>,
}

impl About {
    pub(crate) fn of(pack: &Pack, period: Period) -> Self {
        Self {
            pack: pack.id.clone(),
            pack_version: pack.version.clone(),
            funder: pack.funder.clone(),
            title: pack.title.clone(),
            lines: pack.lines.clone(),
            period,
            threshold: pack.threshold,
            rules: pack.rules.clone(),
            correction: None,
            merges: Vec::new(),
        }
    }
}

/// That a report corrects one that was frozen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Correction {
    /// 1, 2 …
    pub number: u32,
    /// The day on which the report was frozen that it corrects.
    pub of: chrono::NaiveDate,
}

/// The head of a row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its code, as in CSV files.
    pub code: String,
    /// What it is called.
    pub label: HeadLabel,
    /// Over the first line of a block.
    pub heading: Option<Bilingual>,
    /// Rows of one number ask for values of one thing and can be counted as one; `None` stands alone.
    pub kin: Option<u32>,
}

/// Where a label comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadLabel {
    /// The pack.
    Own(Bilingual),
    /// The code list of an attribute.
    OfCode(Attribute),
    /// No value: "keine Angabe", "not stated".
    NotStated,
    /// The code says it.
    Code,
}

/// A table whose cells are `C`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid<C> {
    /// Its code: `T2`.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// What has to be said below it.
    pub notes: Vec<Bilingual>,
    /// What its figures count.
    pub units: Vec<UnitWord>,
    /// Whether the CSV lists cells of 0.
    pub shows_zeros: bool,
    /// Heads of the rows.
    pub rows: Vec<Head>,
    /// Heads of the columns.
    pub columns: Vec<Head>,
    /// Row by row.
    pub cells: Vec<Vec<C>>,
}

impl<C> Grid<C> {
    /// The same table with other cells.
    pub(crate) fn with<D>(&self, mut cell: impl FnMut(&C) -> D) -> Grid<D> {
        Grid {
            id: self.id.clone(),
            title: self.title.clone(),
            notes: self.notes.clone(),
            units: self.units.clone(),
            shows_zeros: self.shows_zeros,
            rows: self.rows.clone(),
            columns: self.columns.clone(),
            cells: self.cells.iter().map(|row| row.iter().map(&mut cell).collect()).collect(),
        }
    }

    /// Every cell with the heads of its row and column, row by row.
    pub fn iter(&self) -> impl Iterator<Item = (&Head, &Head, &C)> {
        self.rows.iter().zip(&self.cells).flat_map(|(row, cells)| {
            self.columns.iter().zip(cells).map(move |(column, cell)| (row, column, cell))
        })
    }
}

/// A figure as counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExactFigure {
    /// Exact; `None` where nothing can be said (an average without posts).
    pub number: Option<Number>,
    /// Its name in the protection; `None` for figures that are not about persons (posts).
    pub cell: Option<CellId>,
    /// Distinct persons behind it.
    pub contributors: u64,
    pub(crate) reading: Reading,
}

/// How a protected whole number becomes the printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As it is.
    Whole,
    /// In units of the last of so many decimals.
    Scaled(u8),
    /// Minutes, to be printed as hours with so many decimals.
    Hours(u8),
    /// Millionths of an hour, likewise.
    Effort(u8),
}

impl Reading {
    pub(crate) fn number(self, value: u64) -> Option<Number> {
        match self {
            Self::Whole => Some(Number::whole(value)),
            Self::Scaled(decimals) => Some(Number::scaled(value, decimals)),
            Self::Hours(decimals) => Number::ratio(u128::from(value), 60, decimals),
            Self::Effort(decimals) => Number::ratio(u128::from(value), 1_000_000, decimals),
        }
    }
}

/// A report counted exactly, with everything that holds between its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub(crate) about: About,
    pub(crate) tables: Vec<Grid<ExactFigure>>,
    pub(crate) cells: disclosure::Counted,
}

impl Counted {
    /// What the report says about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The tables with exact figures. For the eyes of the office only.
    #[must_use]
    pub fn exact_tables(&self) -> &[Grid<ExactFigure>] {
        &self.tables
    }

    /// The cells and relations the protection works on.
    #[must_use]
    pub fn cells(&self) -> &disclosure::Counted {
        &self.cells
    }
}
