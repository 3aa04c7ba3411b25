//! What the sheet *Beratung erfassen* starts with: the counsellor's habits, and what is known of the chosen person.

use crate::store::{casefile, code, contact, draft, missing, person, record, status_check, talk};
use crate::{Office, OfficeError};
use chrono::{NaiveDate, NaiveDateTime, Timelike};
use domain::consultation::{Belongs, belongs};
use domain::permission::Deed;
use domain::{Birth, BirthReading, Calendar, PersonId, read_birth, read_birth_in};
use schema::codes::ListName;
use wire::{BirthRequest, BirthView, PersonDefaults, PersonRequest, SheetView};

const FAVOURITES: u32 = 5;
const PRESET_MINUTES: u32 = 30;

impl Office {
    /// The sheet's presets and a kept draft.
    ///
    /// # Errors
    /// When the store fails.
    pub fn sheet(&self) -> Result<SheetView, OfficeError> {
        self.may(Deed::Write)?;
        let (conn, me, now) = (self.conn(), self.actor().id, self.clock().now());
        let habit = contact::habit(conn, me)?;
        let mut favourites = contact::favourite_topics(conn, me, FAVOURITES)?;
        for topic in ["BESCHEID", "AUFENTHALT", "EXISTENZ", "WOHNEN", "BEHOERDENPOST"] {
            if favourites.len() < FAVOURITES as usize && !favourites.iter().any(|f| f == topic) {
                favourites.push(topic.to_owned());
            }
        }
        let line = match habit.funding_line {
            Some(line) => Some(line),
            None => default_line(conn)?,
        };
        Ok(SheetView {
            date: now.date().to_string(),
            time: five_minutes(now),
            minutes: PRESET_MINUTES,
            form: habit.form.unwrap_or_else(|| "termin".to_owned()),
            setting: habit.setting.unwrap_or_else(|| "einzel".to_owned()),
            funding_line: line,
            favourite_topics: favourites,
            draft: draft::of_staff(conn, me)?.into_iter().find(|d| d.form == "consultation"),
        })
    }

    /// What is known of a person and fills the sheet.
    ///
    /// # Errors
    /// [`OfficeError::NotThere`] when nobody has this number.
    pub fn person_defaults(&self, request: &PersonRequest) -> Result<PersonDefaults, OfficeError> {
        self.may(Deed::Read)?;
        let (conn, id, today) = (self.conn(), PersonId(request.id), self.clock().today());
        let hit = person::one(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let sheet = record::sheet(conn, id)?.ok_or(OfficeError::NotThere("person"))?;
        let interpreting = match contact::last_interpreting(conn, id)? {
            Some(code) => Some(code),
            None if sheet.interpreter.as_deref() == Some("nein") => Some("keine".to_owned()),
            None => None,
        };
        let status = person::statuses(conn, id)?
            .into_iter()
            .find(|s| {
                s.from.as_deref().is_none_or(|from| from <= today.to_string().as_str())
                    && s.to.as_deref().is_none_or(|to| to >= today.to_string().as_str())
            })
            .map(|s| s.status);
        Ok(PersonDefaults {
            hit,
            language: sheet.language,
            interpreting,
            status,
            funding_line: self.open_line(id)?,
            household: record::household(conn, id)?.into_iter().map(|member| member.hit).collect(),
            status_checked: status_check::last(conn, id)?,
            last: talk::last(conn, id)?,
            missing: missing::of_person(conn, id, today)?.into_iter().map(|m| m.code().to_owned()).collect(),
        })
    }

    /// The line of the person's open case: the one this counsellor used last, if she has a case there, else the newest.
    fn open_line(&self, id: PersonId) -> Result<Option<String>, OfficeError> {
        let today = self.clock().today();
        let choices = casefile::choices(self.conn(), id)?;
        let habit = contact::habit(self.conn(), self.actor().id)?.funding_line;
        if let Some(line) = habit
            && belongs(&choices, &line, today) != Belongs::ToANewCase
        {
            return Ok(Some(line));
        }
        let newest = choices
            .iter()
            .filter(|case| case.closed_on.is_none_or(|on| on >= today))
            .max_by_key(|case| case.opened_on);
        Ok(newest.and_then(|case| case.funding_line.clone()))
    }

    /// How a typed birth is understood.
    ///
    /// # Errors
    /// When nobody may write.
    pub fn read_birth(&self, request: &BirthRequest) -> Result<BirthView, OfficeError> {
        self.may(Deed::Write)?;
        Ok(birth_view(&request.text, request.calendar.as_deref(), self.clock().today()))
    }
}

/// How a birth told in our calendar or another reads today.
pub(super) fn birth_view(text: &str, calendar: Option<&str>, today: NaiveDate) -> BirthView {
    let reading = match calendar.and_then(Calendar::from_code) {
        Some(calendar) => read_birth_in(text, calendar, today),
        None => read_birth(text, today),
    };
    match reading {
        BirthReading::Empty => BirthView::Empty,
        BirthReading::Unknown => BirthView::Unknown,
        BirthReading::Known(birth) => {
            let (age_least, age_most) = birth.age_range(today).unwrap_or((0, 0));
            BirthView::Known {
                birth: birth.iso(),
                estimated: birth.estimated,
                first_of_january: birth.month == Some(1) && birth.day == Some(1),
                age_least,
                age_most,
            }
        }
        BirthReading::OtherCalendar { year } => {
            let ours = |calendar| match read_birth_in(text, calendar, today) {
                BirthReading::Known(birth) => Some(birth_text(birth)),
                _ => None,
            };
            BirthView::OtherCalendar {
                year: u32::try_from(year).unwrap_or(0),
                persian: ours(Calendar::Persian),
                ethiopian: ours(Calendar::Ethiopian),
            }
        }
        BirthReading::InTheFuture => BirthView::NotUnderstood { code: "in-the-future".to_owned() },
        BirthReading::NoSuchDay => BirthView::NotUnderstood { code: "no-such-day".to_owned() },
        BirthReading::NotUnderstood => BirthView::NotUnderstood { code: "not-a-date".to_owned() },
    }
}

/// A birth as one would type it: `3.4.1985`, `4.1985`, `1985`, with `~` before an estimate.
pub(super) fn birth_text(birth: Birth) -> String {
    let about = if birth.estimated { "~" } else { "" };
    match (birth.month, birth.day) {
        (Some(month), Some(day)) => format!("{about}{day}.{month}.{}", birth.year),
        (Some(month), None) => format!("{about}{month}.{}", birth.year),
        (None, _) => format!("{about}{}", birth.year),
    }
}

/// The office's only line, or the first of its list.
fn default_line(conn: &rusqlite::Connection) -> Result<Option<String>, OfficeError> {
    let lines = code::codes(conn, ListName::FundingLine)?;
    Ok(["RB", "AVB"]
        .into_iter()
        .map(str::to_owned)
        .find(|l| lines.contains(l))
        .or_else(|| lines.into_iter().next()))
}

/// The time rounded down to five minutes, `HH:MM`.
fn five_minutes(now: NaiveDateTime) -> String {
    format!("{:02}:{:02}", now.hour(), now.minute() / 5 * 5)
}
