//! How a question is answered: start, law, end, move. The other readings lie beside it.

use super::span::{end_of, usual_pre_days};
use super::{
    DeadlineError, Deemed, GivenDay, Kind, Known, Law, Period, Question, Reckoning, Rule, Starts, Step,
    Version, Warning, What, YEARS,
};
use crate::holiday::{Rest, rest, working_day_from, working_day_until};
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
        law: chosen.law.filter(|_| courses.len() == 1),
        land: task.land,
        end: chosen.end,
        last_day: chosen.last_day,
        pre_deadlines: task.pre_deadlines(chosen, safe),
        legal_basis: basis_of(&courses, &steps),
        steps,
        warnings,
    })
}

/// What is asked, with everything that follows from the known day.
pub(super) struct Task<'r> {
    pub(super) rule: Option<&'r Rule>,
    pub(super) period: Option<Period>,
    pub(super) calendar: &'static Calendar,
    pub(super) land: Land,
    /// Day of posting and its rule.
    pub(super) posting: Option<(NaiveDate, &'static Posting)>,
    pub(super) event: NaiveDate,
}

/// One version followed to its end.
pub(super) struct Course<'r> {
    pub(super) law: Option<Law>,
    pub(super) period: Period,
    pub(super) basis: Vec<&'r str>,
    pub(super) end: NaiveDate,
    pub(super) over: Vec<(NaiveDate, Rest)>,
    pub(super) last_day: NaiveDate,
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
        (What::Rule(rule), Known::Posted(_)) => match rule.starts {
            Starts::Service => Ok(()),
            Starts::FormalService => Err(DeadlineError::ServedFormally { rule: rule.code.clone() }),
            Starts::Event => Err(DeadlineError::NotByPost { rule: rule.code.clone() }),
        },
        (What::Rule(_) | What::Period(_), _) => Ok(()),
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

    pub(super) fn kind(&self) -> Kind {
        self.rule.map_or(Kind::Deadline, |rule| rule.kind)
    }

    pub(super) fn moves(&self) -> bool {
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
    pub(super) fn known_day(&self) -> NaiveDate {
        self.posting.map_or(self.event, |(posted, _)| posted)
    }

    pub(super) fn course(
        &self,
        version: Option<&'r Version>,
        event: NaiveDate,
    ) -> Result<Course<'r>, DeadlineError> {
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
        } else if let Some(rest) = rest(chosen.last_day, self.land).filter(|_| self.kind() != Kind::AtOnce) {
            steps.push(Step::Stays { on: chosen.last_day, rest });
        }
        steps
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

fn within(day: NaiveDate, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

pub(super) fn later(day: NaiveDate, days: u32, which: GivenDay) -> Result<NaiveDate, DeadlineError> {
    day.checked_add_days(Days::new(u64::from(days))).ok_or(DeadlineError::OutOfReach { which, day })
}

/// The provisions of every version that may apply, the chosen one's first, then those of the steps, each once.
fn basis_of(courses: &[Course<'_>], steps: &[Step]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for basis in courses.iter().flat_map(|course| &course.basis) {
        if !all.iter().any(|known| known == basis) {
            all.push((*basis).to_owned());
        }
    }
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
