//! What a booking or a change writes: one appointment or those of a series, what speaks against each of them, and whether
//! somebody decided for it. The form that asks and the transaction that writes reckon the same here.

use crate::OfficeError;
use crate::store::appointment::{self, Stored};
use crate::store::{opening, place};
use crate::use_case::keep_appointment::loaded;
use chrono::NaiveDateTime;
use domain::appointment::{AppointmentState, Clash, InterpreterState, Span, SpanError, Takes, clashes};
use domain::opening::{OpeningKind, most_at_once};
use domain::{AgencyId, AppointmentId, PersonId, PlaceId, StaffId};
use rusqlite::Connection;
use wire::{AppointmentFields, AppointmentPersonFields, Scope};

/// One appointment as it is to be.
pub(super) struct Planned {
    /// Its number; none for one that is not there yet.
    pub(super) id: Option<AppointmentId>,
    pub(super) starts_at: NaiveDateTime,
    pub(super) fields: AppointmentFields,
    /// Clashes that were accepted before, by key.
    overridden: Option<String>,
}

impl Planned {
    /// One that is not there yet.
    pub(super) fn new(fields: &AppointmentFields, starts_at: NaiveDateTime) -> Self {
        Self { id: None, starts_at, fields: fields.clone(), overridden: None }
    }
}

/// What a change of an appointment, and perhaps of others of its series, comes to; itself the first. The others move by the same
/// step and take over what was changed; what is their own they keep.
pub(super) fn change(
    conn: &Connection,
    now: NaiveDateTime,
    id: AppointmentId,
    stored: &Stored,
    said: &AppointmentFields,
    starts_at: NaiveDateTime,
    scope: Scope,
) -> Result<Vec<Planned>, OfficeError> {
    let step = starts_at - stored.starts_at;
    let mut planned = Vec::new();
    for each in meant(conn, now, id, stored, scope)? {
        if each == id {
            planned.push(Planned {
                id: Some(id),
                starts_at,
                fields: said.clone(),
                overridden: stored.overridden.clone(),
            });
        } else {
            let other = loaded(conn, each)?;
            planned.push(Planned {
                id: Some(each),
                starts_at: other.starts_at + step,
                fields: like(&stored.fields, said, &other.fields),
                overridden: other.overridden,
            });
        }
    }
    Ok(planned)
}

/// The appointments that a change of one of them concerns, itself the first.
pub(super) fn meant(
    conn: &Connection,
    now: NaiveDateTime,
    id: AppointmentId,
    stored: &Stored,
    scope: Scope,
) -> Result<Vec<AppointmentId>, OfficeError> {
    let others = match (scope, stored.series) {
        (Scope::One, _) | (_, None) => Vec::new(),
        (Scope::Following, Some(series)) => appointment::of_series(conn, series, stored.starts_at)?,
        (Scope::All, Some(series)) => appointment::of_series(conn, series, now)?,
    };
    Ok(std::iter::once(id).chain(others.into_iter().filter(|other| *other != id)).collect())
}

/// Another one of the series after a change: what was changed is changed there, everything else stays its own. Who comes is
/// taken over only when it was changed, and everybody keeps the state she has there.
fn like(
    before: &AppointmentFields,
    said: &AppointmentFields,
    other: &AppointmentFields,
) -> AppointmentFields {
    let mut next = other.clone();
    macro_rules! take_over {
        ($($field:ident),*) => {$(
            if said.$field != before.$field {
                next.$field.clone_from(&said.$field);
            }
        )*};
    }
    take_over!(
        kind,
        staff,
        place,
        minutes,
        title,
        purpose,
        form,
        language,
        interpreting,
        bring,
        note,
        capacity
    );
    if said.interpreter != before.interpreter {
        next.interpreter = said.interpreter;
        next.interpreter_state.clone_from(&said.interpreter_state);
    }
    let who = |fields: &AppointmentFields| -> Vec<(Option<i64>, String)> {
        fields.persons.iter().map(|one| (one.person, one.alias.trim().to_owned())).collect()
    };
    if who(said) != who(before) {
        let state = |one: &AppointmentPersonFields| {
            other
                .persons
                .iter()
                .find(|there| there.person == one.person && there.alias.trim() == one.alias.trim())
                .map_or_else(|| AppointmentState::Confirmed.code().to_owned(), |there| there.state.clone())
        };
        next.persons = said
            .persons
            .iter()
            .map(|one| AppointmentPersonFields { state: state(one), ..one.clone() })
            .collect();
    }
    next
}

/// What an appointment would take up; none when nobody who was to come keeps the time.
fn takes(conn: &Connection, planned: &Planned) -> Result<Option<Takes>, OfficeError> {
    let fields = &planned.fields;
    let span = Span::of(planned.starts_at, fields.minutes).map_err(refused)?;
    let keeps = |person: &&AppointmentPersonFields| {
        AppointmentState::from_code(&person.state).is_some_and(AppointmentState::keeps_its_time)
    };
    if fields.kind == "counselling" && !fields.persons.iter().any(|one| keeps(&one)) {
        return Ok(None);
    }
    let single = match fields.place {
        Some(id) => place::one(conn, PlaceId(id))?.is_some_and(|place| place.single),
        None => false,
    };
    let refuses = fields.interpreter_state.as_deref().and_then(InterpreterState::from_code)
        == Some(InterpreterState::Refused);
    Ok(Some(Takes {
        id: planned.id.map(|id| id.0),
        span,
        staff: StaffId(fields.staff),
        room: fields.place.filter(|_| single).map(PlaceId),
        persons: fields.persons.iter().filter(keeps).filter_map(|one| one.person).map(PersonId).collect(),
        interpreter: fields.interpreter.filter(|_| !refuses).map(AgencyId),
    }))
}

/// A length or time that cannot be, as a refusal of its field.
fn refused(error: SpanError) -> OfficeError {
    match error {
        SpanError::OddLength => OfficeError::field("minutes", "odd-length"),
        SpanError::PastMidnight => OfficeError::field("minutes", "past-midnight"),
        SpanError::NoSuchTime => OfficeError::field("time", "no-such-time"),
    }
}

/// Everything that speaks against each of them, when all stand where they are to be.
///
/// # Errors
/// [`OfficeError::Invalid`] for a length or time that cannot be.
pub(super) fn against(conn: &Connection, planned: &[Planned]) -> Result<Vec<Vec<Clash>>, OfficeError> {
    let all = planned.iter().map(|one| takes(conn, one)).collect::<Result<Vec<_>, _>>()?;
    let ours: Vec<i64> = planned.iter().filter_map(|one| one.id).map(|id| id.0).collect();
    let mut found = Vec::new();
    for wanted in &all {
        let Some(wanted) = wanted else {
            found.push(Vec::new());
            continue;
        };
        let day = wanted.span.start.date();
        let mut there = appointment::taking(conn, day, day)?;
        there.retain(|other| other.id.is_none_or(|id| !ours.contains(&id)));
        there.extend(all.iter().flatten().filter(|other| other.id.is_some()).cloned());
        let calendar = opening::calendar(conn, day, day)?;
        let mut clashing = clashes(wanted, &there);
        // Where several may be at once, only one too many is a clash.
        let window = calendar.windows(day).into_iter().find(|one| {
            one.staff == wanted.staff
                && one.kind == OpeningKind::Appointments
                && one.span.start <= wanted.span.start
                && wanted.span.end <= one.span.end
        });
        let capacity = window.map_or(1, |one| one.capacity);
        let beside = there.iter().filter(|one| one.staff == wanted.staff && one.id != wanted.id);
        if most_at_once(wanted.span, beside.map(|one| one.span)) < capacity {
            clashing.retain(|clash| !matches!(clash, Clash::Counsellor(_)));
        }
        clashing.extend(calendar.against(wanted.staff, wanted.span));
        clashing.sort_unstable();
        found.push(clashing);
    }
    Ok(found)
}

/// Refuses what must be decided and has not been, now or before. The keys of what was accepted are kept with each appointment.
///
/// # Errors
/// [`OfficeError::SlotTaken`]; [`OfficeError::Invalid`] for a length or time that cannot be.
pub(super) fn decided(
    conn: &Connection,
    planned: &[Planned],
    accepted: &[String],
) -> Result<Vec<Option<String>>, OfficeError> {
    let mut kept = Vec::new();
    for (one, clashes) in planned.iter().zip(against(conn, planned)?) {
        let before: Vec<&str> = one.overridden.as_deref().unwrap_or_default().split_whitespace().collect();
        let keys: Vec<String> =
            clashes.into_iter().filter(|clash| clash.must_be_decided()).map(Clash::key).collect();
        if keys.iter().any(|key| !accepted.contains(key) && !before.contains(&key.as_str())) {
            return Err(OfficeError::SlotTaken);
        }
        kept.push((!keys.is_empty()).then(|| keys.join(" ")));
    }
    Ok(kept)
}
