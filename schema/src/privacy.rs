//! The class of every column: what may leave, what an erasure must reach. Parsed from `privacy.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How a column is to be treated (DSG-EKD §§ 13, 19, 21; § 203 StGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Names a person or lets one guess her: never leaves in an export.
    Identifying,
    /// Special categories and secrets: leaves only as a protected count.
    Special,
    /// Numbers that lead to a person inside the vault: never leaves.
    Pseudonymous,
    /// Says nothing about a person.
    Operational,
}

/// Table → column → class.
pub type Privacy = BTreeMap<String, BTreeMap<String, Class>>;

const TEXT: &str = include_str!("../privacy.toml");

static PRIVACY: LazyLock<Privacy> = LazyLock::new(|| parse(TEXT).unwrap_or_default());

/// The shipped classes. A test proves that the file parses and covers the schema.
pub fn privacy() -> &'static Privacy {
    &PRIVACY
}

fn parse(text: &str) -> Result<Privacy, toml::de::Error> {
    toml::from_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_classes_parse() {
        let privacy = parse(TEXT).expect("privacy.toml parses");
        assert_eq!(privacy["person"]["family_name"], Class::Identifying);
    }
}
