//! Why a pack is refused: the line, and a reason its author can act on.

use thiserror::Error;

/// A pack that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct PackError {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What can be wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// Not TOML at all.
    #[error("not readable: {0}")]
    Unreadable(String),
    /// Something that must be there is not.
    #[error("`{0}` is missing")]
    Missing(String),
    /// A key nobody asked for, often a slip of the pen.
    #[error("`{0}` is not known here")]
    UnknownKey(String),
    /// A value of another kind.
    #[error("`{key}` must be {expected}")]
    NotA {
        /// Which value.
        key: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// A word that is not among those that may stand there.
    #[error("`{word}` is no {of}")]
    UnknownWord {
        /// What was found.
        word: String,
        /// What it should be one of.
        of: &'static str,
    },
    /// A code or name given twice.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// Written for a later program.
    #[error("the pack has format {0}, this program reads format 1")]
    OtherFormat(i64),
    /// Less than 3.
    #[error("the threshold must be at least 3")]
    ThresholdTooLow,
    /// Last day before the first.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// An attribute these rows cannot be asked for.
    #[error("`{attribute}` cannot be asked of the rows of base `{base}`")]
    NotAsked {
        /// The attribute.
        attribute: &'static str,
        /// The base.
        base: String,
    },
    /// A unit these rows do not have.
    #[error("the unit does not fit the rows of base `{0}`")]
    UnitDoesNotFit(String),
    /// A figure of nobody, by its own conditions.
    #[error(
        "nothing can be in row `{row}`, column `{column}`: the conditions on `{attribute}` exclude each other"
    )]
    Contradiction {
        /// The row.
        row: String,
        /// The column.
        column: String,
        /// The attribute.
        attribute: &'static str,
    },
    /// A measure that needs another unit.
    #[error("this measure cannot stand with this unit or base")]
    MeasureDoesNotFit,
    /// "All others" beside rows that do not name single values.
    #[error("`others` needs other rows of the block that name values of `{0}`")]
    OthersOfNothing(&'static str),
    /// Bands that do not rise, or fewer than one.
    #[error("`cuts` must be rising whole numbers")]
    CutsDoNotRise,
}
