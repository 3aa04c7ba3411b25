//! How a question is answered: start, law, end, move, readings.

use super::span::{end_of, usual_pre_days};
use super::{
    DeadlineError, Deemed, Earlier, GivenDay, Kind, Known, Law, Period, Question, Reckoning, Rule, Starts,
    Step, Version, Warning, What, Why, YEARS,
};
use crate::holiday::{
    Rest, easter, is_holiday_everywhere, local_holidays_of, rest, working_day_from, working_day_until,
};
use chrono::{Datelike, Days, NaiveDate};
use schema::deadlines::{Calendar, Land, Posting, shipped};

/// Where old and new asylum law part (AsylG § 87e with Art. 79 (3) AVVO).
const LAW_CHOSEN: &str = "AsylG § 87e, AVVO Art. 79 Abs. 3";

/// Reckons.
///
/// # Errors
/// Which given day cannot be, and why.
pub fn reckon(question: &Question<'_>) -> Result<Reckoning, DeadlineError> {
    check(question)?;
    let task = Task::of(question)?;
    let mut courses = Vec::new();
    for version in task.possible(question) {
        courses.push(task.course(version, task.event)?);
    }
    // One version at least is possible: the data hold for every day. The earlier goes first, new law before old.
    courses.sort_by_key(|course| (course.last_day, course.law == Some(Law::Old)));
    let chosen = courses.first().ok_or(DeadlineError::EmptyPeriod)?;
    let mut warnings = task.earlier_readings(question, chosen)?;
    warnings.extend(task.other_warnings(&courses, chosen)?);
    let safe = warnings.iter().filter(|warning| matches!(warning, Warning::Earlier(_)));
    let safe = safe.filter_map(Warning::day).fold(chosen.last_day, NaiveDate::min);
    let steps = task.steps(question, chosen, courses.len());
    Ok(Reckoning {
        rule: task.rule.map(|rule| rule.code.clone()),
        kind: task.kind(),
        period: chosen.period,
        event: task.event,
        deemed: task.posting.map(|(posted, _)| Deemed { posted, received: task.event }),
        law: chosen.law,
        land: task.land,
        end: chosen.end,
        last_day: chosen.last_day,
        pre_deadlines: task.pre_deadlines(chosen, safe),
        legal_basis: basis_of(&chosen.basis, &steps),
        steps,
        warnings,
    })
}

/// What is asked, with everything that follows from the known day.
struct Task<'r> {
    rule: Option<&'r Rule>,
    period: Option<Period>,
    calendar: &'static Calendar,
    land: Land,
    /// Day of posting and its rule.
    posting: Option<(NaiveDate, &'static Posting)>,
    event: NaiveDate,
}

/// One version followed to its end.
struct Course<'r> {
    law: Option<Law>,
    period: Period,
    basis: Vec<&'r str>,
    end: NaiveDate,
    over: Vec<(NaiveDate, Rest)>,
    last_day: NaiveDate,
}

fn check(question: &Question<'_>) -> Result<(), DeadlineError> {
    let in_reach = |which, day: NaiveDate| {
        if YEARS.contains(&day.year()) { Ok(()) } else { Err(DeadlineError::OutOfReach { which, day }) }
    };
    let known = match question.known {
        Known::Served(day) => in_reach(GivenDay::Served, day).map(|()| day)?,
        Known::Posted(day) => in_reach(GivenDay::Posted, day).map(|()| day)?,
    };
    if let Some(lodged) = question.lodged {
        in_reach(GivenDay::Lodged, lodged)?;
        let matters = match question.what {
            What::Rule(rule) => rule.needs_lodged(),
            What::Period(_) => false,
        };
        if matters && lodged > known {
            return Err(DeadlineError::LodgedAfterService { lodged, served: known });
        }
    }
    match (question.what, question.known) {
        (What::Period(period), _) if period.count == 0 => Err(DeadlineError::EmptyPeriod),
        (What::Rule(rule), Known::Posted(_)) if rule.starts == Starts::Event => {
            Err(DeadlineError::NotByPost { rule: rule.code.clone() })
        }
        _ => Ok(()),
    }
}

impl<'r> Task<'r> {
    fn of(question: &Question<'r>) -> Result<Self, DeadlineError> {
        let data = shipped();
        let (rule, period, code) = match question.what {
            What::Rule(rule) => (Some(rule), None, rule.calendar.as_str()),
            What::Period(period) => (None, Some(period), "bgb"),
        };
        let calendar = data.calendar(code).or(data.calendars.first()).ok_or(DeadlineError::EmptyPeriod)?;
        let (posting, event) = match question.known {
            Known::Served(day) => (None, day),
            Known::Posted(posted) => {
                let law = data.postings.iter().find(|law| within(posted, law.from, law.to));
                let law = law.ok_or(DeadlineError::OutOfReach { which: GivenDay::Posted, day: posted })?;
                (Some((posted, law)), later(posted, law.days, GivenDay::Posted)?)
            }
        };
        Ok(Self { rule, period, calendar, land: question.land, posting, event })
    }

    fn kind(&self) -> Kind {
        self.rule.map_or(Kind::Deadline, |rule| rule.kind)
    }

    fn moves(&self) -> bool {
        self.rule.is_none_or(|rule| rule.moved)
    }

    /// The versions that may apply: by the day of the event, and by the day of lodging as far as it is known. An
    /// application whose decision was served before the new law began was lodged before it, too.
    fn possible(&self, question: &Question<'_>) -> Vec<Option<&'r Version>> {
        let Some(rule) = self.rule else { return vec![None] };
        let fits = |version: &&Version| {
            within(self.event, version.from, version.to)
                && match question.lodged {
                    Some(lodged) => within(lodged, version.lodged_from, version.lodged_to),
                    None => version.lodged_from.is_none_or(|from| from <= self.known_day()),
                }
        };
        rule.versions.iter().filter(fits).map(Some).collect()
    }

    /// The day as it was given.
    fn known_day(&self) -> NaiveDate {
        self.posting.map_or(self.event, |(posted, _)| posted)
    }

    fn course(&self, version: Option<&'r Version>, event: NaiveDate) -> Result<Course<'r>, DeadlineError> {
        let period =
            version.map(|version| version.period).or(self.period).ok_or(DeadlineError::EmptyPeriod)?;
        let beyond = DeadlineError::OutOfReach { which: GivenDay::Served, day: event };
        let end = end_of(period, event).ok_or(beyond)?;
        let last_day = if self.moves() { working_day_from(end, self.land) } else { end };
        let over = end.iter_days().take_while(|day| *day < last_day);
        Ok(Course {
            law: version.and_then(|version| version.law),
            period,
            basis: version.map_or(Vec::new(), |v| v.basis.iter().map(String::as_str).collect()),
            end,
            over: over.filter_map(|day| rest(day, self.land).map(|rest| (day, rest))).collect(),
            last_day,
        })
    }

    fn steps(&self, question: &Question<'_>, chosen: &Course<'_>, possible: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        if let Some((posted, law)) = self.posting {
            let basis = law.basis.clone();
            steps.push(Step::Posted { posted, days: law.days, on: self.event, basis });
        }
        if let (Some(law), 1) = (chosen.law, possible) {
            steps.push(Step::LawChosen { law, lodged: question.lodged, basis: LAW_CHOSEN });
        }
        if chosen.period.count == 0 {
            steps.push(Step::OnItsDay { kind: self.kind(), on: chosen.end, basis: chosen.basis.join("; ") });
        } else {
            steps.push(Step::NotCounted { event: self.event, basis: self.calendar.begins.clone() });
            steps.push(Step::Ends {
                period: chosen.period,
                on: chosen.end,
                cut: chosen.period.unit == super::Unit::Months && chosen.end.day() != self.event.day(),
                basis: self.calendar.ends.clone(),
            });
        }
        if !chosen.over.is_empty() {
            steps.push(Step::Moved {
                over: chosen.over.clone(),
                to: chosen.last_day,
                land: self.land,
                basis: self.calendar.moved.clone(),
            });
        } else if let Some(rest) = rest(chosen.last_day, self.land) {
            steps.push(Step::Stays { on: chosen.last_day, rest });
        }
        steps
    }

    /// Every reading under which it ends before the proposed day, the earliest first.
    fn earlier_readings(
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
                let weekend = matches!(day.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun);
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
        if let Some((posted, law)) = self.posting
            && !law.lands.is_empty()
            && !law.lands.contains(&self.land)
        {
            let before = shipped().postings.iter().take_while(|earlier| *earlier != law).last();
            if let Some(days) = before.map(|before| before.days) {
                let event = later(posted, days, GivenDay::Posted)?;
                reading(self.again(chosen, event)?, Why::FewerDaysOfPost(days));
            }
        }
        found.sort_by_key(|earlier| earlier.day);
        Ok(found.into_iter().map(Warning::Earlier).collect())
    }

    /// The last day of the same course from another day.
    fn again(&self, chosen: &Course<'_>, event: NaiveDate) -> Result<NaiveDate, DeadlineError> {
        let beyond = DeadlineError::OutOfReach { which: GivenDay::Served, day: event };
        let end = end_of(chosen.period, event).ok_or(beyond)?;
        Ok(if self.moves() { working_day_from(end, self.land) } else { end })
    }

    fn other_warnings(
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

    fn pre_deadlines(&self, chosen: &Course<'_>, safe: NaiveDate) -> Vec<NaiveDate> {
        let days = match self.rule {
            Some(rule) if !rule.pre_days.is_empty() || rule.kind != Kind::Deadline => rule.pre_days.clone(),
            Some(_) | None => usual_pre_days(chosen.period),
        };
        let mut found: Vec<NaiveDate> = days
            .into_iter()
            .filter_map(|days| chosen.last_day.checked_sub_days(Days::new(u64::from(days))))
            .map(|day| working_day_until(day.min(safe), self.land))
            .filter(|day| *day < chosen.last_day && (chosen.period.count == 0 || *day > self.event))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
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

fn within(day: NaiveDate, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

fn later(day: NaiveDate, days: u32, which: GivenDay) -> Result<NaiveDate, DeadlineError> {
    day.checked_add_days(Days::new(u64::from(days))).ok_or(DeadlineError::OutOfReach { which, day })
}

/// The rule's own provisions, then those of the steps, each once.
fn basis_of(own: &[&str], steps: &[Step]) -> Vec<String> {
    let mut all: Vec<String> = own.iter().map(|basis| (*basis).to_owned()).collect();
    for step in steps {
        match step {
            Step::OnItsDay { .. } | Step::Stays { .. } => {}
            Step::Posted { basis, .. }
            | Step::NotCounted { basis, .. }
            | Step::Ends { basis, .. }
            | Step::Moved { basis, .. } => {
                if !all.contains(basis) {
                    all.push(basis.clone());
                }
            }
            Step::LawChosen { basis, .. } => all.push((*basis).to_owned()),
        }
    }
    all
}
