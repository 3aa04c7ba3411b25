//! Why a paper cannot be set. No sentence repeats what was to be printed.

use std::fmt;

/// Why a paper cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The clocks jump over this time when summer time begins.
    #[error("diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden auf Sommerzeit vorgestellt")]
    NoSuchTime,
    /// A date before 1996 or after 2099, which is a slip of the pen.
    #[error("das Jahr liegt nicht zwischen 1996 und 2099")]
    FarYear,
    /// A length that is none: 1 to 1440 minutes.
    #[error("die Dauer liegt nicht zwischen 1 und 1440 Minuten")]
    Minutes,
    /// More than the paper takes.
    #[error("{field}: der Text ist zu lang (höchstens {} Zeichen)", .field.most())]
    TooLong {
        /// Which one.
        field: SlipField,
    },
    /// More papers to bring than a slip takes.
    #[error("mitbringen: höchstens {0} Dinge")]
    TooMany(usize),
    /// A character that none of the fonts has.
    #[error("{0}: ein Zeichen ist in den Schriften nicht enthalten")]
    NoGlyph(SlipField),
    /// Everything together does not go onto one page.
    #[error("das ist zu viel für eine Seite: kürzen Sie Ort, Raum oder die mitzubringenden Dinge")]
    TooMuch,
    /// The page could not be set; a fault of the program.
    #[error("die Seite konnte nicht gesetzt werden")]
    Unset,
}

/// What is filled in on a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the fields of `Slip`
pub enum SlipField {
    Room,
    With,
    Place,
    Phone,
    Person,
    Bring,
}

impl SlipField {
    /// How many characters it takes.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Phone => 60,
            Self::Room | Self::With | Self::Person | Self::Bring => 160,
            Self::Place => 240,
        }
    }
}

impl fmt::Display for SlipField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Room => "Raum",
            Self::With => "bei",
            Self::Place => "Ort",
            Self::Phone => "Telefon",
            Self::Person => "Name",
            Self::Bring => "mitbringen",
        })
    }
}
