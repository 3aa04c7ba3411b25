//! The appointment slip that a person takes home in her language, and the list of people to ring. Neither says what an
//! appointment is about.

use crate::store::{appointment, office, person_details, place, staff, template};
use crate::transact::Done;
use crate::use_case::keep_appointment::loaded;
use crate::{Act, Office, OfficeError};
use chrono::NaiveDate;
use domain::name::initials;
use domain::permission::Deed;
use domain::{AppointmentId, PersonId, PlaceId, StaffId};
use paper::{Slip, SlipLanguage};
use wire::{CallListRequest, CallRow, SlipRequest};

impl Office {
    /// The slip of an appointment as PDF. That it was made stands in the journal.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`]; [`OfficeError::Invalid`] for an unknown language, or when something is too long for the page.
    pub fn hand_out_slip(&mut self, request: &SlipRequest) -> Result<Vec<u8>, OfficeError> {
        self.may(Deed::Read)?;
        let conn = self.conn();
        let id = AppointmentId(request.id);
        let stored = loaded(conn, id)?;
        let fields = stored.fields;
        let language: SlipLanguage =
            request.language.parse().map_err(|_| OfficeError::field("language", "unknown-code"))?;
        let letterhead = template::letterhead(conn)?;
        let room = match fields.place {
            Some(id) => place::one(conn, PlaceId(id))?,
            None => None,
        };
        let office = office::load(conn)?.name;
        let address = letterhead.as_ref().map(|head| {
            [
                office.clone(),
                head.street.clone(),
                format!("{} {}", head.postal_code, head.town).trim().to_owned(),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
        });
        let person = match fields.persons.first() {
            Some(who) if request.named => match who.person {
                Some(id) => {
                    let sheet = crate::store::record::sheet(conn, PersonId(id))?;
                    sheet.and_then(|sheet| {
                        let name =
                            domain::name::shown(sheet.given_name.as_deref(), sheet.family_name.as_deref());
                        (!name.is_empty()).then_some(name)
                    })
                }
                None => Some(who.alias.clone()),
            },
            _ => None,
        };
        let slip = Slip {
            language,
            at: stored.starts_at,
            minutes: Some(fields.minutes),
            room: room.as_ref().map(|room| room.name.clone()),
            with: staff::name(conn, StaffId(fields.staff))?.map(|name| initials(&name)),
            place: room.and_then(|room| room.address).or(address),
            phone: letterhead.map(|head| head.phone).filter(|phone| !phone.is_empty()),
            person,
            bring: fields
                .bring
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        let pdf = paper::slip(&slip).map_err(|_| OfficeError::field("slip", "too-much-for-a-page"))?;
        self.transact(Act::SlipMade, |_| Ok(Done::of((), Some(id.0), format!("slip of appointment {id}"))))?;
        Ok(pdf)
    }

    /// Whom to ring about the appointments of a day, by time: those who are still to come and have a telephone. What was agreed
    /// about calling stands first.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] for a day that is none.
    pub fn call_list(&self, request: &CallListRequest) -> Result<Vec<CallRow>, OfficeError> {
        self.may(Deed::Read)?;
        let day: NaiveDate = request.day.parse().map_err(|_| OfficeError::field("day", "not-a-date"))?;
        let conn = self.conn();
        let mut found = Vec::new();
        for row in appointment::between(conn, day, day, None)? {
            for who in &row.persons {
                if who.state != "asked" && who.state != "confirmed" {
                    continue;
                }
                let (phones, agreed) = match who.person {
                    Some(id) => person_details::phones(conn, PersonId(id))?,
                    None => (Vec::new(), None),
                };
                found.push(CallRow {
                    start: row.start,
                    name: who.name.clone(),
                    phones,
                    agreed,
                    language: row.language.clone(),
                    confirmed: who.state == "confirmed",
                    staff: staff::name(conn, StaffId(row.staff))?.unwrap_or_default(),
                });
            }
        }
        Ok(found)
    }
}
