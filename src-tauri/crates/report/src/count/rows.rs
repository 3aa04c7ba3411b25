//! The rows of a base: which contacts, referrals or reports belong to it, and who took part in each.
//!
//! Also the two days everything about a person hangs on: her first row in the period, and her first ever.

use super::CountError;
use super::beside::Beside;
use super::beside_rows::beside_rows;
use super::filter::Filter;
use super::office::Office;
use crate::attribute::Entity;
use crate::facts::{Contact, Referral, VulnerabilityReport};
use crate::pack::Base;
use crate::period::Period;
use chrono::NaiveDate;

/// A row of a base, with places in the facts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'f> {
    pub(crate) date: NaiveDate,
    pub(crate) contact: Option<(usize, &'f Contact)>,
    pub(crate) referral: Option<(usize, &'f Referral)>,
    pub(crate) report: Option<(usize, &'f VulnerabilityReport)>,
    /// Any other row; its place among the facts of its kind comes first.
    pub(crate) beside: Option<Beside<'f>>,
    pub(crate) place: usize,
    pub(crate) case: Option<usize>,
    /// The person of the case; of a report the one it is about; else whom it stands for.
    pub(crate) subject: Option<usize>,
    /// The volunteer whose row it is.
    pub(crate) volunteer: Option<usize>,
}

/// The rows of a base within the period.
pub(crate) struct Rows<'f> {
    rows: Vec<Row<'f>>,
    /// Persons of each row, one after another; `ends` says where a row's persons end.
    persons: Vec<usize>,
    ends: Vec<usize>,
    first_in_period: Vec<Option<NaiveDate>>,
    first_ever: Vec<Option<NaiveDate>>,
}

impl<'f> Rows<'f> {
    pub(crate) fn of(base: &Base, office: &Office<'f>, period: Period) -> Result<Self, CountError> {
        let facts = office.facts;
        let nobody = vec![None; facts.persons.len()];
        let mut rows = Self {
            rows: Vec::new(),
            persons: Vec::new(),
            ends: Vec::new(),
            first_in_period: nobody.clone(),
            first_ever: nobody,
        };
        let mut filter = Filter::of(&base.conditions, office);
        match base.of {
            Entity::Contact => {
                for place in 0..facts.contacts.len() {
                    rows.take(contact_row(office, place)?, &mut filter, office, period)?;
                }
            }
            Entity::Referral => {
                for (place, referral) in facts.referrals.iter().enumerate() {
                    let row = contact_row(office, office.contact(referral.contact)?)?;
                    let row = Row { date: referral.date, referral: Some((place, referral)), ..row };
                    rows.take(row, &mut filter, office, period)?;
                }
            }
            Entity::Report => {
                for (place, report) in facts.vulnerability_reports.iter().enumerate() {
                    let row = Row {
                        report: Some((place, report)),
                        case: Some(office.case(report.case)?),
                        subject: report.person.map(|person| office.person(person)).transpose()?,
                        ..Row::on(report.date, place)
                    };
                    rows.take(row, &mut filter, office, period)?;
                }
            }
            other => {
                for row in beside_rows(other, office, period)? {
                    rows.take(row, &mut filter, office, period)?;
                }
            }
        }
        Ok(rows)
    }

    fn take(
        &mut self,
        row: Row<'f>,
        filter: &mut Filter,
        office: &Office<'f>,
        period: Period,
    ) -> Result<(), CountError> {
        if row.date > period.last() || !filter.lets(&row, office) {
            return Ok(());
        }
        let start = self.persons.len();
        self.persons.extend(row.subject.or(row.volunteer));
        // An anonymous contact counts as a consultation, never as a person, whoever is noted as present.
        let known = row.contact.iter().filter(|(_, contact)| contact.case.is_some());
        for person in known.flat_map(|(_, contact)| &contact.participants) {
            let person = office.person(*person)?;
            if !self.persons.iter().skip(start).any(|known| *known == person) {
                self.persons.push(person);
            }
        }
        let counts = period.has(row.date);
        for person in self.persons.iter().skip(start) {
            let note = |days: &mut Vec<Option<NaiveDate>>| {
                if let Some(day) = days.get_mut(*person) {
                    *day = Some(day.map_or(row.date, |before| before.min(row.date)));
                }
            };
            note(&mut self.first_ever);
            if counts {
                note(&mut self.first_in_period);
            }
        }
        if counts {
            self.rows.push(row);
            self.ends.push(self.persons.len());
        } else {
            self.persons.truncate(start);
        }
        Ok(())
    }

    /// Each row with the persons who took part.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Row<'f>, &[usize])> {
        let mut start = 0;
        self.rows.iter().zip(&self.ends).map(move |(row, end)| {
            let persons = self.persons.get(start..*end).unwrap_or_default();
            start = *end;
            (row, persons)
        })
    }

    /// The day a person's age and status are taken on.
    pub(crate) fn reference_day(&self, person: usize) -> Option<NaiveDate> {
        self.first_in_period.get(person).copied().flatten()
    }

    /// Whether nobody had counted her before the period.
    pub(crate) fn is_new(&self, person: usize) -> bool {
        let ever = self.first_ever.get(person).copied().flatten();
        ever.is_some() && ever == self.reference_day(person)
    }
}

fn contact_row<'f>(office: &Office<'f>, place: usize) -> Result<Row<'f>, CountError> {
    let contact = office.facts.contacts.get(place).ok_or(CountError::Missing("contact"))?;
    let case = contact.case.map(|case| office.case(case)).transpose()?;
    let person = case.and_then(|case| office.facts.cases.get(case)).map(|case| case.person);
    Ok(Row {
        contact: Some((place, contact)),
        case,
        subject: person.map(|person| office.person(person)).transpose()?,
        ..Row::on(contact.date, place)
    })
}

impl Row<'_> {
    /// A row of a day that is nothing yet.
    pub(crate) fn on(date: NaiveDate, place: usize) -> Self {
        Self {
            date,
            contact: None,
            referral: None,
            report: None,
            beside: None,
            place,
            case: None,
            subject: None,
            volunteer: None,
        }
    }
}
