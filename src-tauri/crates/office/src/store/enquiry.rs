//! Enquiries: writing them, listing the open ones and those of a year, and what is needed to count how long people waited.

use super::moment;
use crate::OfficeError;
use chrono::{NaiveDate, NaiveDateTime};
use domain::enquiry::{Asked, EnquiryOutcome};
use domain::{AppointmentId, EnquiryId, StaffId};
use rusqlite::{Connection, OptionalExtension, Row};
use wire::{EnquiryFields, EnquiryRow};

/// An enquiry as it is written.
pub(crate) struct EnquiryRecord<'a> {
    pub(crate) fields: &'a EnquiryFields,
    pub(crate) asked: Asked,
}

/// An enquiry as it is recorded, days as ISO 8601.
pub(crate) struct Stored {
    pub(crate) fields: EnquiryFields,
    pub(crate) asked: Asked,
    pub(crate) appointment: Option<AppointmentId>,
}

pub(crate) fn insert(
    conn: &Connection,
    record: &EnquiryRecord,
    staff: StaffId,
    now: NaiveDateTime,
) -> Result<EnquiryId, OfficeError> {
    let fields = record.fields;
    conn.prepare_cached(
        "INSERT INTO enquiry (received_on, form, topic, person, asked_by, language, enquiry_outcome, offered_on, note,
             staff, recorded_at)
         VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8, nullif(?9, ''), ?10, ?11)",
    )?
    .execute(rusqlite::params![
        record.asked.received_on.to_string(),
        fields.form,
        fields.topic,
        fields.person,
        fields.asked_by.trim(),
        fields.language,
        record.asked.outcome.code(),
        record.asked.offered_on.map(|day| day.to_string()),
        fields.note.trim(),
        staff.0,
        moment(now),
    ])?;
    Ok(EnquiryId(conn.last_insert_rowid()))
}

/// Writes everything of the form; without an offered time no appointment hangs on it either.
pub(crate) fn update(conn: &Connection, id: EnquiryId, record: &EnquiryRecord) -> Result<(), OfficeError> {
    let fields = record.fields;
    conn.prepare_cached(
        "UPDATE enquiry SET received_on = ?2, form = ?3, topic = ?4, person = ?5, asked_by = nullif(?6, ''),
             language = ?7, enquiry_outcome = ?8, offered_on = ?9, note = nullif(?10, ''),
             appointment = CASE WHEN ?9 IS NULL THEN NULL ELSE appointment END WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        id.0,
        record.asked.received_on.to_string(),
        fields.form,
        fields.topic,
        fields.person,
        fields.asked_by.trim(),
        fields.language,
        record.asked.outcome.code(),
        record.asked.offered_on.map(|day| day.to_string()),
        fields.note.trim(),
    ])?;
    Ok(())
}

/// A time was offered on a day, with this appointment.
pub(crate) fn answer(
    conn: &Connection,
    id: EnquiryId,
    day: NaiveDate,
    appointment: AppointmentId,
) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE enquiry SET enquiry_outcome = 'slot-offered', offered_on = ?2, appointment = ?3 WHERE id = ?1",
    )?
    .execute((id.0, day.to_string(), appointment.0))?;
    Ok(())
}

/// It is open again.
pub(crate) fn reopen(conn: &Connection, id: EnquiryId) -> Result<(), OfficeError> {
    conn.prepare_cached(
        "UPDATE enquiry SET enquiry_outcome = 'open', offered_on = NULL, appointment = NULL WHERE id = ?1",
    )?
    .execute([id.0])?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, id: EnquiryId) -> Result<(), OfficeError> {
    conn.prepare_cached("DELETE FROM enquiry WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// Enquiries that an appointment answers.
pub(crate) fn of_appointment(
    conn: &Connection,
    appointment: AppointmentId,
) -> Result<Vec<EnquiryId>, OfficeError> {
    let mut query = conn.prepare_cached("SELECT id FROM enquiry WHERE appointment = ?1 ORDER BY id")?;
    let rows = query.query_map([appointment.0], |row| row.get(0).map(EnquiryId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One enquiry.
pub(crate) fn load(conn: &Connection, id: EnquiryId) -> Result<Option<Stored>, OfficeError> {
    let found = conn
        .prepare_cached(
            "SELECT received_on, enquiry_outcome, offered_on, form, topic, person, coalesce(asked_by, ''), language,
                    coalesce(note, ''), appointment FROM enquiry WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            let fields = EnquiryFields {
                received_on: row.get(0)?,
                outcome: row.get(1)?,
                offered_on: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                form: row.get(3)?,
                topic: row.get(4)?,
                person: row.get(5)?,
                asked_by: row.get(6)?,
                language: row.get(7)?,
                note: row.get(8)?,
            };
            Ok((fields, asked(row)?, row.get::<_, Option<i64>>(9)?))
        })
        .optional()?;
    Ok(found.map(|(fields, asked, appointment)| Stored {
        fields,
        asked,
        appointment: appointment.map(AppointmentId),
    }))
}

/// The first three columns as what waiting is counted from.
fn asked(row: &Row) -> rusqlite::Result<Asked> {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let received: String = row.get(0)?;
    let outcome: String = row.get(1)?;
    let offered: Option<String> = row.get(2)?;
    Ok(Asked {
        received_on: day(&received).ok_or(rusqlite::Error::InvalidQuery)?,
        outcome: EnquiryOutcome::from_code(&outcome).ok_or(rusqlite::Error::InvalidQuery)?,
        offered_on: offered.as_deref().and_then(day),
    })
}

const ROW: &str = "SELECT e.received_on, e.enquiry_outcome, e.offered_on, e.id, e.form, e.topic, e.person,
        coalesce(e.asked_by, nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''),
                 p.number, ''),
        e.language, e.appointment, coalesce(e.note, ''), s.name
     FROM enquiry e JOIN staff s ON s.id = e.staff LEFT JOIN person p ON p.id = e.person";

fn row(row: &Row, today: NaiveDate) -> rusqlite::Result<EnquiryRow> {
    let asked = asked(row)?;
    let days = match asked.outcome {
        EnquiryOutcome::Open => u32::try_from((today - asked.received_on).num_days()).ok(),
        EnquiryOutcome::SlotOffered => asked.days(),
        EnquiryOutcome::Referred | EnquiryOutcome::NotOurs | EnquiryOutcome::NoAnswer => None,
    };
    Ok(EnquiryRow {
        received_on: row.get(0)?,
        outcome: row.get(1)?,
        offered_on: row.get(2)?,
        id: row.get(3)?,
        form: row.get(4)?,
        topic: row.get(5)?,
        person: row.get(6)?,
        asked_by: row.get(7)?,
        language: row.get(8)?,
        appointment: row.get(9)?,
        days,
        note: row.get(10)?,
        staff_name: row.get(11)?,
    })
}

/// All that are open, the longest waiting first.
pub(crate) fn open(conn: &Connection, today: NaiveDate) -> Result<Vec<EnquiryRow>, OfficeError> {
    let mut query =
        conn.prepare_cached(&format!("{ROW} WHERE e.enquiry_outcome = 'open' ORDER BY e.received_on, e.id"))?;
    let rows = query.query_map((), |found| row(found, today))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those that came in within some days and are not open, the latest first.
pub(crate) fn done(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<EnquiryRow>, OfficeError> {
    let mut query = conn.prepare_cached(&format!(
        "{ROW} WHERE e.received_on BETWEEN ?1 AND ?2 AND e.enquiry_outcome <> 'open'
         ORDER BY e.received_on DESC, e.id DESC"
    ))?;
    let rows = query.query_map((from.to_string(), to.to_string()), |found| row(found, today))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What waiting is counted from, of all that came in within some days.
pub(crate) fn received_between(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Asked>, OfficeError> {
    let mut query = conn.prepare_cached(
        "SELECT received_on, enquiry_outcome, offered_on FROM enquiry WHERE received_on BETWEEN ?1 AND ?2
         ORDER BY received_on",
    )?;
    let rows = query.query_map((from.to_string(), to.to_string()), asked)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The day on which the first of all came in.
pub(crate) fn first(conn: &Connection) -> Result<Option<NaiveDate>, OfficeError> {
    let found: Option<String> = conn
        .prepare_cached("SELECT received_on FROM enquiry ORDER BY received_on LIMIT 1")?
        .query_row((), |row| row.get(0))
        .optional()?;
    Ok(found.and_then(|day| day.parse().ok()))
}
