//! The interpreter pool: who interprets, what is still asked for, and what a year of bookings adds up to.

use crate::store::interpreting::{self, Booking};
use crate::store::office;
use crate::use_case::keep_enquiry::whole_year;
use crate::{Office, OfficeError};
use chrono::{Datelike, NaiveDate};
use domain::AgencyId;
use domain::holiday::{Land, working_days_after};
use domain::interpreting::{Booked, Sum, by_interpreter, by_language, total};
use domain::permission::Deed;
use wire::{
    InterpretedLanguage, InterpretedSum, InterpreterBooking, InterpreterRow, InterpretingRequest,
    InterpretingView,
};

impl Office {
    /// The interpreter pool with its bookings of a year.
    ///
    /// # Errors
    /// When the store fails.
    pub fn interpreting(&self, request: &InterpretingRequest) -> Result<InterpretingView, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, today) = (self.conn(), self.clock().today());
        let land = office::land(conn)?;
        let bookings = interpreting::between(conn, whole_year(request.year, today))?;
        let all: Vec<Booked> = bookings.iter().map(|one| one.booked.clone()).collect();
        let mut languages: Vec<InterpretedLanguage> = by_language(&all)
            .into_iter()
            .map(|(language, sum)| InterpretedLanguage {
                language: language.map(str::to_owned),
                sum: told_sum(sum),
            })
            .collect();
        languages.sort_by_key(|one| std::cmp::Reverse((one.sum.minutes, one.sum.bookings)));
        let mut open = interpreting::asked_from(conn, today)?;
        open.retain(|one| one.booked.stands);
        Ok(InterpretingView {
            open: open.iter().map(|one| told(one, today, land)).collect(),
            interpreters: pool(conn, &all)?,
            languages,
            total: told_sum(total(&all)),
            bookings: bookings.iter().rev().map(|one| told(one, today, land)).collect(),
            years: years(conn, request.year, today)?,
        })
    }
}

/// Everybody who interprets, and whoever else did in the year, by name.
fn pool(conn: &rusqlite::Connection, all: &[Booked]) -> Result<Vec<InterpreterRow>, OfficeError> {
    let sums = by_interpreter(all);
    let mut rows = interpreting::interpreters(conn)?;
    for id in sums.keys().flatten() {
        if !rows.iter().any(|(_, row)| row.id == id.0) {
            rows.extend(interpreting::one(conn, *id)?);
        }
    }
    rows.sort_by(|(key, row), (other, than)| (key, row.id).cmp(&(other, than.id)));
    let with_sum = |(_, row): (String, InterpreterRow)| {
        let sum = sums.get(&Some(AgencyId(row.id))).copied().unwrap_or_default();
        InterpreterRow { sum: told_sum(sum), ..row }
    };
    Ok(rows.into_iter().map(with_sum).collect())
}

fn years(conn: &rusqlite::Connection, asked: i32, today: NaiveDate) -> Result<Vec<i32>, OfficeError> {
    let (first, last) = interpreting::ends(conn)?.unwrap_or((today, today));
    let mut years: Vec<i32> = (first.year().min(today.year())..=last.year().max(today.year())).collect();
    if !years.contains(&asked) {
        years.push(asked);
    }
    years.sort_unstable_by(|one, other| other.cmp(one));
    Ok(years)
}

fn told_sum(sum: Sum) -> InterpretedSum {
    InterpretedSum { bookings: sum.bookings, minutes: sum.minutes, cost: sum.cost }
}

fn told(booking: &Booking, today: NaiveDate, land: Land) -> InterpreterBooking {
    InterpreterBooking {
        appointment: booking.appointment,
        starts_at: crate::store::opening::minute(booking.starts_at),
        language: booking.booked.language.clone(),
        name: booking.name.clone(),
        state: booking.booked.state.map(|state| state.code().to_owned()),
        counts: booking.booked.counts(),
        minutes: booking.minutes,
        cost: booking.cost,
        working_days: working_days_after(today, booking.starts_at.date(), land),
        notice_days: booking.notice_days,
    }
}
