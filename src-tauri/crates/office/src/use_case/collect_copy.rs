//! Everything held on a person, put into words: chapters, entries and fields, with each free text cut into pieces that can be
//! blacked out. Nothing leaves from here; [`super::give_copy`] does that after a review.

use super::show_history::changes;
use crate::OfficeError;
use crate::store::code::OfficeLabels;
use crate::store::{held, image};
use domain::blackout::{Near, Piece, pieces, proposed};
use domain::name::name_keys;
use domain::{PersonId, StaffId};
use report::Labels;
use rusqlite::Connection;
use schema::codes::{Lang, ListName};
use schema::{CopyField, Written, copy_plan};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// A copy, not yet looked through.
pub(super) struct Copy {
    pub(super) chapters: Vec<Chapter>,
    pub(super) changes: Vec<Change>,
    /// Sum of all that is told, to notice that it changed meanwhile.
    pub(super) seen: String,
}

/// A chapter with its entries.
pub(super) struct Chapter {
    pub(super) key: &'static str,
    pub(super) title: &'static str,
    pub(super) entries: Vec<Vec<Field>>,
}

/// A field of an entry.
pub(super) struct Field {
    pub(super) column: &'static str,
    pub(super) label: &'static str,
    /// As recorded; for several columns, parted by `-`.
    pub(super) recorded: String,
    pub(super) told: Told,
}

/// How it is told.
pub(super) enum Told {
    /// Words of the office.
    Words(String),
    /// Free text: its pieces, and which are proposed to be blacked out.
    Text(Vec<Piece>, Vec<bool>),
}

/// Who changed what, and when.
pub(super) struct Change {
    pub(super) at: String,
    pub(super) by: String,
    pub(super) chapter: &'static str,
    pub(super) fields: Vec<String>,
    pub(super) made: bool,
}

/// The place of a text in the copy.
pub(super) fn place(chapter: &str, entry: usize, field: usize) -> String {
    format!("{chapter}/{entry}/{field}")
}

/// Collects it. Private notes are the reader's own, and only if they are wanted.
pub(super) fn collect(
    conn: &Connection,
    person: PersonId,
    reader: StaffId,
    private_notes: bool,
) -> Result<Copy, OfficeError> {
    let labels = OfficeLabels::load(conn)?;
    let hers = held::own_words(conn, person)?;
    let own: BTreeSet<String> = hers.iter().flat_map(|text| name_keys(text)).collect();
    let near = held::near_words(conn, person)?;
    let near = Near::of(near.iter().filter(|word| !own.contains(*word)).map(String::as_str));
    let volunteers: BTreeSet<String> =
        held::volunteer_names(conn)?.iter().flat_map(|name| name_keys(name)).collect();
    let others = held::Others::than(conn, person)?;
    let mut chapters = Vec::new();
    for section in &copy_plan().sections {
        if section.key == "private_note" && !private_notes {
            continue;
        }
        let mut entries = Vec::new();
        for row in held::rows(conn, section, person, reader)? {
            let mut entry = Vec::new();
            for (field, values) in section.fields.iter().zip(row) {
                let told = match field.written {
                    Written::Text | Written::Withheld => match values.into_iter().next().flatten() {
                        Some(text) if !text.trim().is_empty() => {
                            let cut = pieces(&text);
                            let marks = if field.written == Written::Withheld {
                                cut.iter().map(|piece| piece.word).collect()
                            } else {
                                proposed(&cut, &own, &near, |key| {
                                    Ok::<_, OfficeError>(volunteers.contains(key) || others.know(key)?)
                                })?
                            };
                            Some((text, Told::Text(cut, marks)))
                        }
                        _ => None,
                    },
                    _ => in_words(field, &values, &labels).map(|words| {
                        (values.into_iter().flatten().collect::<Vec<_>>().join("-"), Told::Words(words))
                    }),
                };
                if let (Some((recorded, told)), Some(column)) = (told, field.columns.first()) {
                    entry.push(Field { column, label: field.label, recorded, told });
                }
            }
            if !entry.is_empty() {
                entries.push(entry);
            }
        }
        if !entries.is_empty() {
            chapters.push(Chapter { key: section.key, title: section.title, entries });
        }
    }
    let seen = sum(&chapters);
    Ok(Copy { chapters, changes: told_changes(conn, person)?, seen })
}

fn sum(chapters: &[Chapter]) -> String {
    let mut hash = Sha256::new();
    for chapter in chapters {
        for entry in &chapter.entries {
            hash.update(chapter.key);
            for field in entry {
                hash.update(field.column);
                hash.update([0]);
                hash.update(&field.recorded);
                hash.update([0]);
            }
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn in_words(field: &CopyField, values: &[Option<String>], labels: &OfficeLabels) -> Option<String> {
    let label =
        |list: ListName, code: &str| labels.label(list, code, Lang::De).unwrap_or_else(|| code.to_owned());
    if field.written == Written::Companion {
        let role = values.get(1).and_then(Option::as_deref);
        return Some(role.map_or_else(
            || "mitberatene Person".to_owned(),
            |role| format!("mitberatene Person ({})", label(ListName::HouseholdRole, role)),
        ));
    }
    if field.written == Written::Birth {
        let [year, month, day] = values else { return None };
        let part = |part: &Option<String>| part.as_deref().map(|part| format!("{part:0>2}."));
        let before = [part(day), part(month)].into_iter().flatten().collect::<String>();
        return year.as_deref().map(|year| format!("{before}{year}"));
    }
    let value = values.first()?.as_deref().filter(|value| !value.trim().is_empty())?;
    Some(match field.written {
        Written::Day => german_day(value),
        Written::Moment => german_moment(value),
        Written::Yes => if value == "0" { "nein" } else { "ja" }.to_owned(),
        Written::Code(list) => label(list, value),
        Written::Codes(list) => value.split('|').map(|code| label(list, code)).collect::<Vec<_>>().join(", "),
        Written::Word(list) => copy_plan().word(list, value).to_owned(),
        Written::Plain
        | Written::Count
        | Written::Staff
        | Written::Agency
        | Written::Birth
        | Written::Companion
        | Written::Text
        | Written::Withheld => value.to_owned(),
    })
}

/// `23.11.2026`; anything that is no day as it is.
pub(super) fn german_day(day: &str) -> String {
    match day.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => day.to_owned(),
    }
}

/// `23.11.2026, 09:05 Uhr`.
fn german_moment(moment: &str) -> String {
    match moment.split_once('T') {
        Some((day, time)) => format!("{}, {} Uhr", german_day(day), time.get(..5).unwrap_or(time)),
        None => german_day(moment),
    }
}

/// Who changed what of her records, the earliest first; neither what was there before nor of whom else it told.
fn told_changes(conn: &Connection, person: PersonId) -> Result<Vec<Change>, OfficeError> {
    let plan = copy_plan();
    let titles: BTreeMap<&str, &'static str> =
        plan.sections.iter().map(|section| (section.key, section.title)).collect();
    let mut told: Vec<(i64, Change)> = Vec::new();
    for (key, noun, row) in held::touched(conn, person)? {
        let steps = image::steps(conn, noun, row)?;
        let now = image::snapshot(conn, noun, row)?;
        for change in changes(&steps, now.as_deref()) {
            let mut fields: Vec<String> = Vec::new();
            for field in &change.fields {
                let label = plan.label(&format!("{noun}.{}", field.field)).or_else(|| {
                    let table = format!("{}.", field.field);
                    let mut all = plan.sections.iter().flat_map(|section| &section.fields);
                    all.find(|of| of.columns.iter().any(|column| column.starts_with(&table)))
                        .map(|of| of.label)
                });
                if let Some(label) = label.filter(|label| fields.iter().all(|told| told != label)) {
                    fields.push(label.to_owned());
                }
            }
            told.push((
                change.act,
                Change {
                    at: german_moment(&change.at),
                    by: change.by.unwrap_or_default(),
                    chapter: titles.get(key).copied().unwrap_or_default(),
                    fields,
                    made: change.made,
                },
            ));
        }
    }
    told.sort_by_key(|(act, _)| *act);
    Ok(told.into_iter().map(|(_, change)| change).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_are_written_as_in_german() {
        assert_eq!(german_day("2026-11-23"), "23.11.2026");
        assert_eq!(german_moment("2026-11-23T09:05:30"), "23.11.2026, 09:05 Uhr");
        assert_eq!(german_moment("2026-11-23"), "23.11.2026");
        assert_eq!(german_day("sommer"), "sommer");
    }
}
