//! Rules of logging a consultation: which case it joins, and whether it is a first or a follow-up talk.

use crate::{CaseId, ContactId};
use chrono::{NaiveDate, NaiveTime};

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

/// First or follow-up talk of a case in its funding line. Stored with the contact; reports read what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkOrder {
    /// Erstgespräch.
    First,
    /// Folgegespräch.
    FollowUp,
}

impl TalkOrder {
    /// Its code in the list `talk_kind`.
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "erst",
            Self::FollowUp => "folge",
        }
    }

    /// From its code; none for a contact that is no consultation.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::First, Self::FollowUp].into_iter().find(|order| order.code() == code)
    }
}

/// A first or follow-up talk of one case in one funding line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The contact.
    pub id: ContactId,
    /// Held on.
    pub held_on: NaiveDate,
    /// Began at, if known; a talk without a time comes first on its day.
    pub began_at: Option<NaiveTime>,
    /// It took place (state `erledigt`).
    pub finished: bool,
    /// It came with lists from outside and keeps what they say.
    pub imported: bool,
    /// What is stored.
    pub order: TalkOrder,
}

/// What has to be stored differently, so that the first finished talk of the case in its line is the first talk and each
/// later one a follow-up. An imported talk keeps its own; where one says that it was the first, no other is.
pub fn reordered(talks: &[Talk]) -> Vec<(ContactId, TalkOrder)> {
    let mut in_time: Vec<&Talk> = talks.iter().collect();
    in_time.sort_by_key(|talk| (talk.held_on, talk.began_at, talk.id));
    let mut had_first = talks.iter().any(|t| t.imported && t.finished && t.order == TalkOrder::First);
    let mut changed = Vec::new();
    for talk in in_time {
        let order = if had_first { TalkOrder::FollowUp } else { TalkOrder::First };
        if !talk.imported && talk.order != order {
            changed.push((talk.id, order));
        }
        had_first |= talk.finished;
    }
    changed
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

    fn talk(id: i64, on: &str, imported: bool, order: TalkOrder) -> Talk {
        Talk {
            id: ContactId(id),
            held_on: on.parse().unwrap(),
            began_at: None,
            finished: true,
            imported,
            order,
        }
    }

    #[test]
    fn a_talk_entered_late_before_all_others_becomes_the_first_one() {
        let talks = [
            talk(1, "2026-03-02", false, TalkOrder::First),
            talk(2, "2026-03-09", false, TalkOrder::FollowUp),
            talk(3, "2026-02-01", false, TalkOrder::FollowUp),
        ];
        assert_eq!(
            reordered(&talks),
            [(ContactId(3), TalkOrder::First), (ContactId(1), TalkOrder::FollowUp)]
        );
    }

    #[test]
    fn a_talk_that_did_not_take_place_is_nobodys_first() {
        let mut talks = [
            talk(1, "2026-03-02", false, TalkOrder::First),
            talk(2, "2026-03-09", false, TalkOrder::FollowUp),
        ];
        talks[0].finished = false;
        assert_eq!(reordered(&talks), [(ContactId(2), TalkOrder::First)]);
    }

    #[test]
    fn an_imported_talk_keeps_its_own_and_a_case_has_one_first_talk() {
        let talks = [
            talk(1, "2026-03-02", true, TalkOrder::FollowUp),
            talk(2, "2026-03-09", false, TalkOrder::First),
        ];
        assert_eq!(
            reordered(&talks),
            [(ContactId(2), TalkOrder::FollowUp)],
            "the imported one stays as it is"
        );
        let talks =
            [talk(1, "2026-03-02", true, TalkOrder::First), talk(2, "2026-02-01", false, TalkOrder::First)];
        assert_eq!(
            reordered(&talks),
            [(ContactId(2), TalkOrder::FollowUp)],
            "the lists say which was the first"
        );
    }
}
