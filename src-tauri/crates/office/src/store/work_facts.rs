//! What a report is counted from besides cases: offers, engagements, volunteers, working time, appointments, enquiries, the
//! open hour. Codes, numbers and days, never what an offer is called, what a volunteer is called, or who worked.

use super::facts::{code, maybe_day, number};
use crate::OfficeError;
use report::facts::{
    Appointment, AppointmentRef, Engagement, Enquiry, EnquiryRef, Facts, GroupDate, GroupDateRef, PersonRef,
    QueueDay, Volunteer, VolunteerHours, VolunteerRef, VolunteerTraining, WorkingTime,
};
use rusqlite::Connection;

/// The columns these are counted from, as `table.column`.
#[cfg(test)]
pub(crate) const COLUMNS: &[&str] = &[
    "group_offer.id",
    "group_offer.held_on",
    "group_offer.hours_millionths",
    "group_offer.field_of_action",
    "group_offer.women",
    "group_offer.men",
    "group_offer.diverse",
    "group_offer.children",
    "group_offer.unknown",
    "group_offer.volunteers",
    "group_offer.newcomers",
    "group_offer.offer",
    "offer.funding_line",
    "engagement.kind",
    "engagement.funding_line",
    "engagement.held_on",
    "engagement.hours_millionths",
    "engagement.audience",
    "volunteer.id",
    "volunteer.state",
    "volunteer_hours.volunteer",
    "volunteer_hours.funding_line",
    "volunteer_hours.held_on",
    "volunteer_hours.minutes",
    "volunteer_training.volunteer",
    "volunteer_training.held_on",
    "volunteer_training.valid_until",
    "work_time.activity",
    "work_time.funding_line",
    "work_time.worked_on",
    "work_time.minutes",
    "appointment.id",
    "appointment.starts_at",
    "appointment.kind",
    "appointment_person.appointment",
    "appointment_person.person",
    "appointment_person.state",
    "enquiry.id",
    "enquiry.person",
    "enquiry.received_on",
    "enquiry.form",
    "enquiry.enquiry_outcome",
    "enquiry.offered_on",
    "queue_day.on_day",
    "queue_day.counselled",
    "queue_day.went",
    "queue_day.offered",
    "queue_day.sent_on",
    "queue_day.unknown",
];

/// Adds them to the facts.
pub(super) fn load(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    group_dates(conn, facts)?;
    engagements(conn, facts)?;
    volunteers(conn, facts)?;
    working_times(conn, facts)?;
    appointments(conn, facts)?;
    enquiries(conn, facts)?;
    queue_days(conn, facts)
}

fn group_dates(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT d.id, o.funding_line, d.field_of_action, CAST(d.offer AS TEXT), d.held_on, d.hours_millionths, d.women, d.men,
                d.diverse, d.children, d.unknown, d.newcomers, d.volunteers
         FROM group_offer d LEFT JOIN offer o ON o.id = d.offer ORDER BY d.id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(date) = maybe_day(row, 4)? else { continue };
        let date = GroupDate {
            id: GroupDateRef(number(row.get(0)?)),
            line: code(facts, row, 1)?,
            field: code(facts, row, 2)?,
            offer: code(facts, row, 3)?,
            date,
            hours_millionths: row.get::<_, Option<i64>>(5)?.map(number),
            women: row.get(6)?,
            men: row.get(7)?,
            diverse: row.get(8)?,
            children: row.get(9)?,
            unknown: row.get(10)?,
            newcomers: row.get(11)?,
            helpers: row.get(12)?,
        };
        facts.group_dates.push(date);
    }
    Ok(())
}

fn engagements(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT kind, funding_line, held_on, hours_millionths, audience FROM engagement ORDER BY id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let (Some(kind), Some(date)) = (code(facts, row, 0)?, maybe_day(row, 2)?) else { continue };
        let line = code(facts, row, 1)?;
        let hours_millionths = row.get::<_, Option<i64>>(3)?.map(number);
        facts.engagements.push(Engagement { kind, line, date, hours_millionths, audience: row.get(4)? });
    }
    Ok(())
}

fn volunteers(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare("SELECT id, state = 'ended' FROM volunteer ORDER BY id")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        facts.volunteers.push(Volunteer { id: VolunteerRef(number(row.get(0)?)), ended: row.get(1)? });
    }
    let mut query =
        conn.prepare("SELECT volunteer, funding_line, held_on, minutes FROM volunteer_hours ORDER BY id")?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(date) = maybe_day(row, 2)? else { continue };
        let volunteer = VolunteerRef(number(row.get(0)?));
        let line = code(facts, row, 1)?;
        facts.volunteer_hours.push(VolunteerHours { volunteer, line, date, minutes: row.get(3)? });
    }
    let mut query = conn.prepare(
        "SELECT volunteer, held_on, valid_until FROM volunteer_training ORDER BY volunteer, position",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let volunteer = VolunteerRef(number(row.get(0)?));
        let training = VolunteerTraining { volunteer, date: maybe_day(row, 1)?, until: maybe_day(row, 2)? };
        facts.volunteer_trainings.push(training);
    }
    Ok(())
}

fn working_times(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT activity, funding_line, worked_on, minutes FROM work_time ORDER BY week, position, worked_on",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let (Some(activity), Some(date)) = (code(facts, row, 0)?, maybe_day(row, 2)?) else { continue };
        let line = code(facts, row, 1)?;
        facts.working_times.push(WorkingTime { activity, line, date, minutes: row.get(3)? });
    }
    Ok(())
}

fn appointments(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    // Whoever was joined to another record is counted with it, never missed.
    let mut query = conn.prepare(
        "SELECT a.id, coalesce(p.merged_into, p.id), substr(a.starts_at, 1, 10), a.kind, ap.state
         FROM appointment_person ap JOIN appointment a ON a.id = ap.appointment LEFT JOIN person p ON p.id = ap.person
         ORDER BY ap.appointment, ap.position",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let (Some(date), Some(kind)) = (maybe_day(row, 2)?, code(facts, row, 3)?) else { continue };
        let Some(state) = code(facts, row, 4)? else { continue };
        let id = AppointmentRef(number(row.get(0)?));
        let person = row.get::<_, Option<i64>>(1)?.map(|person| PersonRef(number(person)));
        facts.appointments.push(Appointment { id, person, date, kind, state });
    }
    Ok(())
}

fn enquiries(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT e.id, coalesce(p.merged_into, p.id), e.received_on, e.form, e.enquiry_outcome,
                CAST(julianday(e.offered_on) - julianday(e.received_on) AS INTEGER)
         FROM enquiry e LEFT JOIN person p ON p.id = e.person ORDER BY e.id",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let (Some(date), form) = (maybe_day(row, 2)?, code(facts, row, 3)?) else { continue };
        let Some(outcome) = code(facts, row, 4)? else { continue };
        let id = EnquiryRef(number(row.get(0)?));
        let person = row.get::<_, Option<i64>>(1)?.map(|person| PersonRef(number(person)));
        facts.enquiries.push(Enquiry { id, person, date, form, outcome, waited: row.get(5)? });
    }
    Ok(())
}

fn queue_days(conn: &Connection, facts: &mut Facts) -> Result<(), OfficeError> {
    let mut query = conn.prepare(
        "SELECT on_day, counselled, went, offered, sent_on, unknown FROM queue_day ORDER BY on_day",
    )?;
    let mut rows = query.query(())?;
    while let Some(row) = rows.next()? {
        let Some(date) = maybe_day(row, 0)? else { continue };
        facts.queue_days.push(QueueDay {
            date,
            counselled: row.get(1)?,
            left: row.get(2)?,
            offered: row.get(3)?,
            sent_on: row.get(4)?,
            unknown: row.get(5)?,
        });
    }
    Ok(())
}
