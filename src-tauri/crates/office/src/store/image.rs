//! Before-images: what a row looked like before an act, so that the act can be taken back, a record can tell its history,
//! and two forms open on one record notice each other. Apart from the journal, and erasable.
//!
//! An image holds the row and the rows it owns (the topics of a contact, say) as JSON by column.

use crate::OfficeError;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

/// A table whose rows acts make, change and remove, and the tables whose rows belong to one of its rows.
struct Noun {
    table: &'static str,
    /// Table and the column that names the owner.
    owned: &'static [(&'static str, &'static str)],
}

const fn noun(table: &'static str, owned: &'static [(&'static str, &'static str)]) -> Noun {
    Noun { table, owned }
}

/// Everything that can be taken back. A table that is not here has no undo.
const NOUNS: &[Noun] = &[
    noun("office", &[]),
    noun("household", &[]),
    noun("household_stay", &[]),
    noun("protection_need", &[]),
    noun(
        "person",
        &[
            ("person_citizenship", "person"),
            ("person_language", "person"),
            ("person_channel", "person"),
            ("person_reference", "person"),
        ],
    ),
    noun("residence_status", &[]),
    noun("casefile", &[("casefile_person", "casefile")]),
    noun("case_reopening", &[]),
    noun("handover", &[]),
    noun("plan", &[("plan_goal", "plan"), ("plan_step", "plan")]),
    noun(
        "contact",
        &[
            ("contact_topic", "contact"),
            ("contact_person", "contact"),
            ("contact_staff", "contact"),
            ("contact_status_check", "contact"),
        ],
    ),
    noun("private_note", &[]),
    noun("referral", &[]),
    noun("vulnerability_report", &[("vulnerability_report_kind", "report")]),
    noun("offer", &[]),
    noun("engagement", &[]),
    noun(
        "volunteer",
        &[
            ("volunteer_language", "volunteer"),
            ("volunteer_training", "volunteer"),
            ("volunteer_match", "volunteer"),
        ],
    ),
    noun("volunteer_hours", &[]),
    noun("template", &[]),
    noun("saved_list", &[]),
    noun("letterhead", &[]),
    noun("scan_folder", &[]),
    noun("writing", &[]),
    noun("work_week", &[("work_time", "week")]),
    noun("group_offer", &[("group_attendance", "group_offer")]),
    noun("post", &[]),
    noun("import_row", &[]),
    noun("person_distinct", &[]),
    noun("agency", &[("agency_language", "agency")]),
    noun("consent", &[]),
    noun("document", &[]),
    noun("task", &[]),
    noun("letter", &[]),
    noun("deadline", &[]),
    noun("place", &[]),
    noun("opening", &[("opening_exception", "opening")]),
    noun("time_off", &[]),
    noun("queue_entry", &[]),
    noun("appointment_series", &[]),
    noun("appointment", &[("appointment_person", "appointment")]),
    noun("enquiry", &[]),
    noun("access_request", &[]),
    noun("legal_hold", &[]),
];

fn known(table: &str) -> Result<&'static Noun, OfficeError> {
    NOUNS.iter().find(|noun| noun.table == table).ok_or(OfficeError::NotThere("noun"))
}

/// The name of a noun as the program spells it.
pub(crate) fn noun_name(table: &str) -> Option<&'static str> {
    NOUNS.iter().find(|noun| noun.table == table).map(|noun| noun.table)
}

/// The noun whose rows own the rows of a table, and the column that names the owner.
pub(crate) fn owner_of(table: &str) -> Option<(&'static str, &'static str)> {
    NOUNS.iter().find_map(|noun| {
        noun.owned.iter().find(|(owned, _)| *owned == table).map(|(_, owner)| (noun.table, *owner))
    })
}

/// One row an act touched; `before` is none for a row the act made.
pub(crate) struct Touched {
    pub(crate) noun: String,
    pub(crate) row: i64,
    before: Option<String>,
}

/// Rows the act touched, last first.
pub(crate) fn touched_by(conn: &Connection, act: i64) -> Result<Vec<Touched>, OfficeError> {
    let mut query = conn.prepare("SELECT noun, row, before FROM image WHERE act = ?1 ORDER BY seq DESC")?;
    let rows = query
        .query_map([act], |row| Ok(Touched { noun: row.get(0)?, row: row.get(1)?, before: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last act that touched a row; 0 when it is as it was before acts were noted. A form sends it back when it saves.
pub(crate) fn version(conn: &Connection, noun: &str, row: i64) -> Result<i64, OfficeError> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(act), 0) FROM image WHERE noun = ?1 AND row = ?2")?
        .query_row((noun, row), |row| row.get(0))?)
}

/// Erases what is kept of a row's earlier looks: it is gone for good.
pub(crate) fn forget(conn: &Connection, noun: &str, row: i64) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM image WHERE noun = ?1 AND row = ?2")?.execute((noun, row))?;
    Ok(())
}

/// Was the row touched again after the act, by something that still stands? Undoing must not bury that.
pub(crate) fn touched_since(conn: &Connection, touched: &Touched, act: i64) -> Result<bool, OfficeError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM image i JOIN journal j ON j.n = i.act
             WHERE i.noun = ?1 AND i.row = ?2 AND i.act > ?3 AND j.act <> 'undone'
               AND NOT EXISTS (SELECT 1 FROM journal u WHERE u.act = 'undone' AND u.object = i.act))",
        )?
        .query_row((&touched.noun, touched.row, act), |row| row.get(0))?)
}

/// The row as it is now, with what it owns; none when there is none.
pub(crate) fn snapshot(conn: &Connection, table: &str, row: i64) -> Result<Option<String>, OfficeError> {
    let noun = known(table)?;
    let Some(mut image) = rows_of(conn, noun.table, "id", row)?.pop() else { return Ok(None) };
    for (owned, owner) in noun.owned {
        image.insert(
            (*owned).to_owned(),
            Value::from(rows_of(conn, owned, owner, row)?.into_iter().map(Value::Object).collect::<Vec<_>>()),
        );
    }
    Ok(Some(Value::Object(image).to_string()))
}

fn rows_of(
    conn: &Connection,
    table: &str,
    by: &str,
    row: i64,
) -> Result<Vec<Map<String, Value>>, OfficeError> {
    let mut query = conn.prepare_cached(&format!("SELECT * FROM {table} WHERE {by} = ?1"))?;
    let columns: Vec<String> = query.column_names().map(str::to_owned).collect();
    let mut rows = query.query([row])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut image = Map::new();
        for (at, column) in columns.iter().enumerate() {
            let value = match row.get::<_, Sql>(at)? {
                Sql::Null => Value::Null,
                Sql::Integer(number) => Value::from(number),
                Sql::Text(text) => Value::from(text),
                // No noun holds anything else; a file's bytes are never part of an image.
                Sql::Real(_) | Sql::Blob(_) => continue,
            };
            image.insert(column.clone(), value);
        }
        found.push(image);
    }
    Ok(found)
}

/// Puts a row back as it was before the act. Something that hangs on a made row by now (a later contact, say) keeps it:
/// the foreign key refuses.
pub(crate) fn put_back(conn: &Connection, touched: &Touched) -> Result<(), OfficeError> {
    let noun = known(&touched.noun).map_err(|_| OfficeError::TooLateToUndo)?;
    let result = match &touched.before {
        None => conn
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", noun.table))?
            .execute([touched.row])
            .map(|_| ()),
        Some(before) => restore(conn, noun, touched.row, before)?,
    };
    result.map_err(|error| match error {
        rusqlite::Error::SqliteFailure(code, _) if code.code == rusqlite::ErrorCode::ConstraintViolation => {
            OfficeError::TooLateToUndo
        }
        other => other.into(),
    })
}

fn restore(
    conn: &Connection,
    noun: &Noun,
    row: i64,
    before: &str,
) -> Result<Result<(), rusqlite::Error>, OfficeError> {
    let Ok(Value::Object(mut image)) = serde_json::from_str(before) else {
        return Err(OfficeError::TooLateToUndo);
    };
    let owned: Vec<(&str, Vec<Map<String, Value>>)> = noun
        .owned
        .iter()
        .map(|(table, _)| {
            let rows = match image.remove(*table) {
                Some(Value::Array(rows)) => rows.into_iter().filter_map(object).collect(),
                _ => Vec::new(),
            };
            (*table, rows)
        })
        .collect();
    let exists: Option<i64> = conn
        .prepare_cached(&format!("SELECT id FROM {} WHERE id = ?1", noun.table))?
        .query_row([row], |row| row.get(0))
        .optional()?;
    let work = || -> Result<(), rusqlite::Error> {
        if exists.is_some() {
            let columns: Vec<&String> = image.keys().filter(|column| *column != "id").collect();
            let set: Vec<String> =
                (2..).zip(&columns).map(|(at, column)| format!("{column} = ?{at}")).collect();
            let mut values = vec![Sql::Integer(row)];
            values.extend(columns.iter().map(|column| sql(image.get(*column))));
            conn.prepare_cached(&format!("UPDATE {} SET {} WHERE id = ?1", noun.table, set.join(", ")))?
                .execute(rusqlite::params_from_iter(values))?;
        } else {
            insert(conn, noun.table, &image)?;
        }
        for ((table, owner), (_, rows)) in noun.owned.iter().zip(&owned) {
            conn.prepare_cached(&format!("DELETE FROM {table} WHERE {owner} = ?1"))?.execute([row])?;
            for image in rows {
                insert(conn, table, image)?;
            }
        }
        Ok(())
    };
    Ok(work())
}

fn insert(conn: &Connection, table: &str, image: &Map<String, Value>) -> Result<(), rusqlite::Error> {
    let columns: Vec<&str> = image.keys().map(String::as_str).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    conn.prepare_cached(&format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        columns.join(", "),
        marks.join(", ")
    ))?
    .execute(rusqlite::params_from_iter(image.values().map(|value| sql(Some(value)))))?;
    Ok(())
}

fn object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(map) => Some(map),
        _ => None,
    }
}

fn sql(value: Option<&Value>) -> Sql {
    match value {
        Some(Value::Number(number)) => number.as_i64().map_or(Sql::Null, Sql::Integer),
        Some(Value::String(text)) => Sql::Text(text.clone()),
        Some(Value::Bool(yes)) => Sql::Integer(i64::from(*yes)),
        _ => Sql::Null,
    }
}

/// One step of a row's life: the act that touched it, and the row before it.
pub(crate) struct Step {
    pub(crate) act: i64,
    pub(crate) at: String,
    pub(crate) by: Option<String>,
    pub(crate) what: String,
    pub(crate) before: Option<String>,
}

/// Everything that happened to a row, oldest first. A number may have been another record's before, whose making was taken
/// back: what happened to that one is not told here.
pub(crate) fn steps(conn: &Connection, table: &str, row: i64) -> Result<Vec<Step>, OfficeError> {
    known(table)?;
    let mut query = conn.prepare_cached(
        "SELECT i.act, j.at, s.name, j.act, i.before FROM image i JOIN journal j ON j.n = i.act
         LEFT JOIN staff s ON s.id = j.staff
         WHERE i.noun = ?1 AND i.row = ?2 AND i.act >= coalesce(
             (SELECT max(born.act) FROM image born JOIN journal b ON b.n = born.act
              WHERE born.noun = ?1 AND born.row = ?2 AND born.before IS NULL AND b.act <> 'undone'), 0)
         ORDER BY i.act, i.seq",
    )?;
    let steps = query.query_map((table, row), |row| {
        Ok(Step {
            act: row.get(0)?,
            at: row.get(1)?,
            by: row.get(2)?,
            what: row.get(3)?,
            before: row.get(4)?,
        })
    })?;
    Ok(steps.collect::<Result<_, _>>()?)
}
