//! The packs that come with the program.

use super::{Pack, PackError};

/// A pack that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// Its name: `avb-bamf`.
    pub id: &'static str,
    /// Its file.
    pub text: &'static str,
}

impl Shipped {
    /// Reads it.
    ///
    /// # Errors
    /// As [`Pack::read`]; a test shows that no shipped pack is refused.
    pub fn read(self) -> Result<Pack, PackError> {
        Pack::read(self.text)
    }
}

/// All of them, by name.
#[must_use]
pub fn shipped() -> &'static [Shipped] {
    &[
        Shipped { id: "avb-bamf", text: include_str!("../../../../../schema/reports/avb-bamf.toml") },
        Shipped {
            id: "integrationsagentur",
            text: include_str!("../../../../../schema/reports/integrationsagentur.toml"),
        },
        Shipped {
            id: "jahresbericht",
            text: include_str!("../../../../../schema/reports/jahresbericht.toml"),
        },
        Shipped {
            id: "regionale-beratung",
            text: include_str!("../../../../../schema/reports/regionale-beratung.toml"),
        },
        Shipped { id: "stadt", text: include_str!("../../../../../schema/reports/stadt.toml") },
    ]
}
