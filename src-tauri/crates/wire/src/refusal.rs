//! A refusal: what the office answers when it does not do what was asked. Codes only; the sentence lives in the Fluent files.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Why something was not done. The page shows the Fluent message `refusal-{code}` with `about` as its arguments.
/// Never carries personal data, a key, or a path below home.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// Kebab-case code, e.g. `wrong-passphrase`, `invalid-input`, `locked`, `internal`.
    pub code: String,
    /// Arguments of the sentence (numbers, codes, names of files, never of persons).
    pub about: BTreeMap<String, String>,
    /// For `invalid-input`: one entry a field.
    pub fields: Vec<FieldRefusal>,
    /// For `internal`: the number to quote to whoever looks after the program.
    pub incident: Option<String>,
}

/// One field that cannot be accepted. The page shows `field-{code}` beside the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldRefusal {
    /// Name of the request's field, e.g. `date`, `topics`, `newPerson.birth`.
    pub field: String,
    /// Kebab-case code, e.g. `missing`, `not-a-date`, `in-the-future`, `unknown-code`, `too-long`.
    pub code: String,
}
