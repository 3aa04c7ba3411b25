//! The rows of a base besides contacts, referrals and reports, read off the facts.

use super::CountError;
use super::beside::{Beside, Run, heads, holds, visits};
use super::office::Office;
use super::rows::Row;
use crate::attribute::Entity;
use crate::period::Period;

/// All rows of one of the other kinds, whatever their day.
pub(crate) fn beside_rows<'f>(
    of: Entity,
    office: &Office<'f>,
    period: Period,
) -> Result<Vec<Row<'f>>, CountError> {
    let facts = office.facts;
    let row = |date, place, beside| Row { beside: Some(beside), ..Row::on(date, place) };
    let mut rows = Vec::new();
    match of {
        Entity::Contact | Entity::Referral | Entity::Report => {}
        Entity::Case => {
            for (place, case) in facts.cases.iter().enumerate() {
                let Some(run) = Run::of(case, period) else { continue };
                let subject = Some(office.person(case.person)?);
                rows.push(Row {
                    case: Some(place),
                    subject,
                    ..row(run.first, place, Beside::Case(case, run))
                });
            }
        }
        Entity::Activity => {
            let dates = facts.group_dates.iter().enumerate();
            rows.extend(dates.map(|(place, date)| row(date.date, place, Beside::Activity(date))));
        }
        Entity::Participation => {
            for (place, date) in facts.group_dates.iter().enumerate() {
                let of_date = Beside::Heads { place, date, kind: None, number: 0 };
                rows.push(row(date.date, place, of_date));
                for (kind, number) in heads(date) {
                    let number = number.unwrap_or(0);
                    if number > 0 {
                        let kind = Some(kind);
                        rows.push(row(date.date, place, Beside::Heads { place, date, kind, number }));
                    }
                }
            }
        }
        Entity::Engagement => {
            let all = facts.engagements.iter().enumerate();
            rows.extend(all.map(|(place, one)| row(one.date, place, Beside::Engagement(one))));
        }
        Entity::Volunteering => {
            for (place, hours) in facts.volunteer_hours.iter().enumerate() {
                let volunteer = Some(office.volunteer(hours.volunteer)?);
                rows.push(Row { volunteer, ..row(hours.date, place, Beside::Volunteering(hours)) });
            }
        }
        Entity::Training => {
            for (place, training) in facts.volunteer_trainings.iter().enumerate() {
                let Some(date) = training.date else { continue };
                let volunteer = Some(office.volunteer(training.volunteer)?);
                rows.push(Row { volunteer, ..row(date, place, Beside::Training) });
            }
        }
        Entity::Volunteer => {
            let mut trained = vec![false; facts.volunteers.len()];
            for training in &facts.volunteer_trainings {
                let place = office.volunteer(training.volunteer)?;
                if let Some(trained) = trained.get_mut(place) {
                    *trained |= holds(training, period.last());
                }
            }
            for (place, (volunteer, trained)) in facts.volunteers.iter().zip(trained).enumerate() {
                let beside = Beside::Volunteer(trained && !volunteer.ended);
                rows.push(Row { volunteer: Some(place), ..row(period.last(), place, beside) });
            }
        }
        Entity::WorkingTime => {
            let all = facts.working_times.iter().enumerate();
            rows.extend(all.map(|(place, one)| row(one.date, place, Beside::WorkingTime(one))));
        }
        Entity::Appointment => {
            for (place, one) in facts.appointments.iter().enumerate() {
                let subject = one.person.map(|person| office.person(person)).transpose()?;
                rows.push(Row { subject, ..row(one.date, place, Beside::Appointment(one)) });
            }
        }
        Entity::Enquiry => {
            for (place, one) in facts.enquiries.iter().enumerate() {
                let subject = one.person.map(|person| office.person(person)).transpose()?;
                rows.push(Row { subject, ..row(one.date, place, Beside::Enquiry(one)) });
            }
        }
        Entity::Visit => {
            for (place, day) in facts.queue_days.iter().enumerate() {
                let of_day = visits(day).into_iter().filter(|(_, number)| *number > 0);
                rows.extend(
                    of_day.map(|(outcome, number)| {
                        row(day.date, place, Beside::Visit { place, outcome, number })
                    }),
                );
            }
        }
    }
    Ok(rows)
}
