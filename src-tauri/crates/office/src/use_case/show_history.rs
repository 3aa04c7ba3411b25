//! Who changed what of a record: read from the before-images, newest change first.

use crate::store::image::{self, Step};
use crate::store::private_note;
use crate::{Office, OfficeError};
use domain::permission::Deed;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use wire::{ChangeView, FieldChange, RecordRequest};

/// Columns that only the program reads.
const INNER: [&str; 5] = ["id", "sort_key", "recorded_at", "ident", "position"];

impl Office {
    /// Every change of a record that acts made, newest first, with the fields that differ.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] for a kind of record that has no history.
    pub fn history(&self, request: &RecordRequest) -> Result<Vec<ChangeView>, OfficeError> {
        self.may(Deed::Read)?;
        if request.noun == "private_note"
            && private_note::writer(self.conn(), request.id)? != Some(self.actor().id)
        {
            return Err(OfficeError::NotThere("private_note"));
        }
        let steps = image::steps(self.conn(), &request.noun, request.id)?;
        let now = image::snapshot(self.conn(), &request.noun, request.id)?;
        let mut changes = changes(&steps, now.as_deref());
        changes.reverse();
        Ok(changes)
    }
}

/// What each step changed, the earliest first; `now` is the row as it is.
pub(super) fn changes(steps: &[Step], now: Option<&str>) -> Vec<ChangeView> {
    let after = |at: usize| steps.get(at + 1).map_or(now, |next| next.before.as_deref());
    steps.iter().enumerate().map(|(at, step)| change(step, after(at))).collect()
}

fn change(step: &Step, after: Option<&str>) -> ChangeView {
    let fields = match (step.before.as_deref().and_then(read), after.and_then(read)) {
        (Some(before), Some(after)) => differences(&before, &after),
        _ => Vec::new(),
    };
    ChangeView {
        act: step.act,
        what: step.what.clone(),
        at: step.at.clone(),
        by: step.by.clone(),
        made: step.before.is_none(),
        fields,
    }
}

fn read(image: &str) -> Option<Map<String, Value>> {
    match serde_json::from_str(image) {
        Ok(Value::Object(map)) => Some(map),
        _ => None,
    }
}

fn differences(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    fields
        .into_iter()
        .filter(|field| !INNER.contains(&field.as_str()))
        .filter_map(|field| {
            let (before, after) = (before.get(field).and_then(words), after.get(field).and_then(words));
            (before != after).then(|| FieldChange { field: field.clone(), before, after })
        })
        .collect()
}

/// A value in words: a list of owned rows is told by what they hold, not by their numbers.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(rows) if rows.is_empty() => None,
        Value::Array(rows) => {
            Some(rows.iter().filter_map(Value::as_object).map(row_words).collect::<Vec<_>>().join(", "))
        }
        other => Some(other.to_string()),
    }
}

fn row_words(row: &Map<String, Value>) -> String {
    let own = |(column, _): &(&String, &Value)| !INNER.contains(&column.as_str());
    row.iter()
        .filter(own)
        .filter_map(|(column, value)| match value {
            Value::String(text) => Some(text.clone()),
            // Another record is told by its number; the owner's own number says nothing here.
            Value::Number(number) if column == "person" => Some(format!("#{number}")),
            _ => None,
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let before = read(
            r#"{"id":1,"town":"Dorsten","gender":null,"contact_topic":[{"topic":"ARBEIT","contact":1}]}"#,
        )
        .unwrap();
        let after = read(r#"{"id":1,"town":"Haltern","gender":null,"contact_topic":[{"topic":"ARBEIT","contact":1},{"topic":"WOHNEN","contact":1}]}"#).unwrap();
        let told = differences(&before, &after);
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[0].after.as_deref(), Some("ARBEIT, WOHNEN"));
        assert_eq!((told[1].before.as_deref(), told[1].after.as_deref()), (Some("Dorsten"), Some("Haltern")));
    }
}
