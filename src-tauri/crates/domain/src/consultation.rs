//! Rules of logging a consultation: which case it joins, and whether it is a first or a follow-up talk.

use crate::CaseId;
use chrono::NaiveDate;

/// A case as far as the choice needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChoice {
    /// The case.
    pub id: CaseId,
    /// Its funding line.
    pub funding_line: Option<String>,
    /// Opened on.
    pub opened_on: NaiveDate,
    /// Closed on.
    pub closed_on: Option<NaiveDate>,
}

/// Where a consultation belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// To this open case.
    To(CaseId),
    /// A new case of kind Kurzberatung is opened with it.
    ToANewCase,
}

/// A consultation joins the person's open case of its funding line: of several the one opened last on or before its day,
/// and only then one that was opened later (a talk logged late). Without one a new case is opened (`design/ui.md` § 9).
pub fn belongs(cases: &[CaseChoice], funding_line: &str, held_on: NaiveDate) -> Belongs {
    cases
        .iter()
        .filter(|case| case.funding_line.as_deref() == Some(funding_line))
        .filter(|case| case.closed_on.is_none_or(|closed| closed >= held_on))
        .max_by_key(|case| (case.opened_on <= held_on, case.opened_on, case.id))
        .map_or(Belongs::ToANewCase, |case| Belongs::To(case.id))
}

/// `erst` or `folge`: the first finished talk of a case in its funding line is the first talk, each later one a follow-up.
/// Stored with the contact; reports read what is stored.
pub fn talk_kind(earlier_finished_talks: u64) -> &'static str {
    if earlier_finished_talks == 0 { "erst" } else { "folge" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(id: i64, line: &str, opened: &str, closed: Option<&str>) -> CaseChoice {
        CaseChoice {
            id: CaseId(id),
            funding_line: Some(line.to_owned()),
            opened_on: opened.parse().unwrap(),
            closed_on: closed.map(|c| c.parse().unwrap()),
        }
    }

    #[test]
    fn a_consultation_joins_the_open_case_of_its_line() {
        let cases = [
            case(1, "RB", "2026-01-01", None),
            case(2, "AVB", "2026-02-01", None),
            case(3, "RB", "2026-03-01", Some("2026-04-01")),
        ];
        let on = "2026-11-22".parse().unwrap();
        assert_eq!(belongs(&cases, "RB", on), Belongs::To(CaseId(1)));
        assert_eq!(belongs(&cases, "AVB", on), Belongs::To(CaseId(2)));
        assert_eq!(belongs(&cases, "STADT", on), Belongs::ToANewCase);
    }

    #[test]
    fn a_talk_entered_late_joins_the_case_that_was_open_then() {
        let cases = [case(3, "RB", "2026-03-01", Some("2026-04-01"))];
        assert_eq!(belongs(&cases, "RB", "2026-03-15".parse().unwrap()), Belongs::To(CaseId(3)));
        assert_eq!(belongs(&cases, "RB", "2026-04-02".parse().unwrap()), Belongs::ToANewCase);
    }

    #[test]
    fn of_two_cases_a_late_entry_joins_the_one_that_was_open_on_its_day() {
        let cases = [case(1, "RB", "2025-03-01", Some("2025-04-01")), case(2, "RB", "2026-01-01", None)];
        assert_eq!(belongs(&cases, "RB", "2025-03-15".parse().unwrap()), Belongs::To(CaseId(1)));
        assert_eq!(belongs(&cases, "RB", "2026-03-15".parse().unwrap()), Belongs::To(CaseId(2)));
    }

    #[test]
    fn only_the_first_finished_talk_is_a_first_talk() {
        assert_eq!(talk_kind(0), "erst");
        assert_eq!(talk_kind(3), "folge");
    }
}
