//! The readings beside the proposed one: every earlier one, and what else to mind.

use super::reckon::{Course, Task, later};
use super::span::end_of;
use super::{DeadlineError, Earlier, GivenDay, Kind, Law, Question, Warning, Why};
use crate::holiday::{
    Rest, easter, is_holiday_everywhere, local_holidays_of, rest, working_day_from, working_day_until,
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use schema::deadlines::{Area, shipped};

impl Task<'_> {
    /// Every reading under which it ends before the proposed day, the earliest first.
    pub(super) fn earlier_readings(
        &self,
        question: &Question<'_>,
        chosen: &Course<'_>,
    ) -> Result<Vec<Warning>, DeadlineError> {
        let mut found = Vec::new();
        let mut reading = |day: NaiveDate, why: Why| {
            if day < chosen.last_day {
                found.push(Earlier { day, why });
            }
        };
        let before = working_day_until(chosen.end, self.land);
        if before >= self.event || self.kind() == Kind::Before {
            let why = if self.moves() { Why::BeforeTheMove } else { Why::Closed };
            match self.kind() {
                Kind::Deadline | Kind::Before => reading(before, why),
                Kind::AtOnce | Kind::Appointment | Kind::Service | Kind::Hint => {}
            }
        }
        for (day, because) in &chosen.over {
            if let (Rest::Holiday(holiday), false) = (because, is_holiday_everywhere(*day)) {
                let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                if !weekend {
                    reading(
                        *day,
                        Why::NoHolidayElsewhere { de: holiday.de, en: holiday.en, land: self.land },
                    );
                    break;
                }
            }
        }
        if let (Some(rule), Some(_)) = (self.rule, question.lodged) {
            for version in rule.versions.iter().filter(|version| version.law != chosen.law) {
                let possible = version.lodged_from.is_none_or(|from| from <= self.known_day());
                if let (Some(law), true) = (version.law, possible) {
                    reading(self.course(Some(version), self.event)?.last_day, Why::OtherLaw(law));
                }
            }
        }
        for (event, why) in self.earlier_receipts()? {
            reading(self.again(chosen, event)?, why);
        }
        found.sort_by_key(|earlier| earlier.day);
        Ok(found.into_iter().map(Warning::Earlier).collect())
    }

    /// The days before the presumed one on which a posted letter may be said to have been received.
    fn earlier_receipts(&self) -> Result<Vec<(NaiveDate, Why)>, DeadlineError> {
        let Some((posted, law)) = self.posting else { return Ok(Vec::new()) };
        let mut receipts = vec![(later(posted, 1, GivenDay::Posted)?, Why::CameNextDay)];
        if self.rule.is_some_and(|rule| rule.area == Area::Asylum) {
            receipts.push((posted, Why::Undelivered));
        }
        if !law.lands.is_empty() && !law.lands.contains(&self.land) {
            let before = shipped().postings.iter().take_while(|earlier| *earlier != law).last();
            if let Some(days) = before.map(|before| before.days) {
                receipts.push((later(posted, days, GivenDay::Posted)?, Why::FewerDaysOfPost(days)));
            }
        }
        Ok(receipts)
    }

    /// The last day of the same course from another day.
    fn again(&self, chosen: &Course<'_>, event: NaiveDate) -> Result<NaiveDate, DeadlineError> {
        let beyond = DeadlineError::OutOfReach { which: GivenDay::Served, day: event };
        let end = end_of(chosen.period, event).ok_or(beyond)?;
        Ok(if self.moves() { working_day_from(end, self.land) } else { end })
    }

    pub(super) fn other_warnings(
        &self,
        courses: &[Course<'_>],
        chosen: &Course<'_>,
    ) -> Result<Vec<Warning>, DeadlineError> {
        let mut warnings = Vec::new();
        let under = |law| courses.iter().find(|course| course.law == Some(law)).map(|course| course.last_day);
        if let (Some(old), Some(new)) = (under(Law::Old), under(Law::New)) {
            warnings.push(Warning::LodgedMissing { old, new });
        }
        if self.rule.is_some_and(|rule| rule.from_letter) || self.rule.is_none() {
            warnings.push(Warning::ReadFromLetter);
        }
        if self.posting.is_some() {
            warnings.push(Warning::ReceiptPresumed);
            let received = working_day_from(self.event, self.land);
            if received != self.event {
                warnings.push(Warning::Later { received, last_day: self.again(chosen, received)? });
            }
        }
        warnings.extend(self.about_the_last_day(chosen.last_day));
        if chosen.law.is_some() {
            warnings.push(Warning::LawIsAReading);
        }
        if let Some((de, en)) = self.rule.and_then(|rule| rule.note_de.clone().zip(rule.note_en.clone())) {
            warnings.push(Warning::Note { de, en });
        }
        Ok(warnings)
    }

    fn about_the_last_day(&self, last_day: NaiveDate) -> Vec<Warning> {
        match self.kind() {
            Kind::Deadline | Kind::Before => {}
            Kind::AtOnce | Kind::Appointment | Kind::Service | Kind::Hint => return Vec::new(),
        }
        let local = local_holidays_of(self.land, last_day.year());
        let local = local.into_iter().filter(|holiday| holiday.day == last_day).filter_map(|holiday| {
            let place = holiday.local?;
            Some(Warning::Local { de: holiday.de, en: holiday.en, where_de: &place.de, where_en: &place.en })
        });
        let often_closed = often_closed(last_day).filter(|_| rest(last_day, self.land).is_none());
        local.chain(often_closed.map(|(de, en)| Warning::OftenClosed { de, en })).collect()
    }
}

/// Days that are no holidays but on which many offices are closed.
fn often_closed(day: NaiveDate) -> Option<(&'static str, &'static str)> {
    match (day.month(), day.day()) {
        (12, 24) => Some(("Heiligabend", "Christmas Eve")),
        (12, 31) => Some(("Silvester", "New Year's Eve")),
        _ => {
            let monday = easter(day.year())?.checked_sub_days(Days::new(48))?;
            (day == monday).then_some(("Rosenmontag", "Carnival Monday"))
        }
    }
}
