//! Everything that was measured in one run.

use crate::machine::{Load, Machine};
use crate::series::{Series, Spread};
use serde::Serialize;

/// Everything that was measured in one run.
#[derive(Serialize)]
pub(crate) struct Findings {
    /// When the run began, local ISO 8601.
    pub(crate) begun_at: String,
    /// Version of the program.
    pub(crate) version: &'static str,
    /// `release`, or `debug` (then the figures say nothing about the product).
    pub(crate) profile: &'static str,
    /// Where.
    pub(crate) machine: Machine,
    /// What else ran when it ended.
    pub(crate) load_at_end: Option<Load>,
    /// The figures, in the order of measuring.
    pub(crate) figures: Vec<Figure>,
    /// What has to be known besides.
    pub(crate) remarks: Vec<String>,
}

/// One figure.
#[derive(Clone, Serialize)]
pub(crate) struct Figure {
    /// What it belongs to.
    pub(crate) part: String,
    /// What was measured.
    pub(crate) name: String,
    /// `ms`, `MiB` or `rows`.
    pub(crate) unit: &'static str,
    /// The product.
    pub(crate) here: Spread,
    /// The same on plain SQLite, where that makes sense.
    pub(crate) plain: Option<Spread>,
}

impl Findings {
    /// Nothing yet.
    pub(crate) fn begin(machine: Machine) -> Self {
        Self {
            begun_at: chrono::Local::now().naive_local().format("%Y-%m-%dT%H:%M:%S").to_string(),
            version: env!("CARGO_PKG_VERSION"),
            profile: if cfg!(debug_assertions) { "debug" } else { "release" },
            machine,
            load_at_end: None,
            figures: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// A time of the product alone.
    pub(crate) fn time(&mut self, part: &str, name: &str, here: &Series) {
        self.add(part, name, "ms", here, None);
    }

    /// A time of the product beside the same on plain SQLite.
    pub(crate) fn both(&mut self, part: &str, name: &str, here: &Series, plain: &Series) {
        self.add(part, name, "ms", here, Some(plain));
    }

    /// A size or count that is what it is.
    pub(crate) fn amount(
        &mut self,
        part: &str,
        name: &str,
        unit: &'static str,
        here: f64,
        plain: Option<f64>,
    ) {
        let plain: Option<Series> = plain.map(|value| [value].into_iter().collect());
        self.add(part, name, unit, &[here].into_iter().collect(), plain.as_ref());
    }

    /// A figure of any unit.
    pub(crate) fn add(
        &mut self,
        part: &str,
        name: &str,
        unit: &'static str,
        here: &Series,
        plain: Option<&Series>,
    ) {
        let Some(here) = here.spread() else { return };
        let plain = plain.and_then(Series::spread);
        self.figures.push(Figure { part: part.to_owned(), name: name.to_owned(), unit, here, plain });
    }

    /// Something a reader has to know.
    pub(crate) fn remark(&mut self, sentence: String) {
        if !self.remarks.contains(&sentence) {
            self.remarks.push(sentence);
        }
    }

    /// The run is over.
    pub(crate) fn end(&mut self, load: Option<Load>) {
        self.load_at_end = load;
    }
}
