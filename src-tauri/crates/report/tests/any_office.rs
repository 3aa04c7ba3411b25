//! Any office at all: counted by the engine and counted naively, the figures are the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use chrono::{Days, NaiveDate};
use common::naive::{ALL, Naive};
use common::{Cells, exact, pack, without_zeros};
use proptest::prelude::*;
use report::Period;
use report::codes::Code;
use report::facts::*;

/// Draws numbers from what the property test gives, so that a failing office shrinks.
struct Draw {
    state: u64,
}

impl Draw {
    fn below(&mut self, n: u64) -> u64 {
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) % n
    }

    fn day(&mut self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 9, 1).unwrap() + Days::new(self.below(600))
    }

    fn code(&mut self, facts: &mut Facts, among: &str) -> Option<Code> {
        let among: Vec<&str> = among.split(' ').collect();
        let code = among[self.below(among.len() as u64) as usize];
        facts.codes.maybe(if code == "-" { "" } else { code }).unwrap()
    }

    fn codes(&mut self, facts: &mut Facts, among: &str) -> Vec<Code> {
        (0..self.below(4)).filter_map(|_| self.code(facts, among)).collect()
    }
}

fn office(seed: u64, persons: u64, contacts: u64) -> Facts {
    let draw = &mut Draw { state: seed };
    let mut f = Facts::default();
    for id in 0..persons {
        let birth = (draw.below(5) > 0).then(|| Birth {
            year: 1940 + draw.below(87) as i32,
            month: Some(1 + draw.below(12) as u32),
            day: Some(1 + draw.below(29) as u32),
        });
        let birth = birth.map(|b| if draw.below(3) == 0 { Birth { month: None, day: None, ..b } } else { b });
        let statuses = (0..draw.below(4))
            .map(|_| StatusSpan {
                status: draw.code(&mut f, "GEST DULD60A 25_3 UNB FIKT").unwrap(),
                from: (draw.below(6) > 0).then(|| draw.day()),
                until: (draw.below(2) == 0).then(|| draw.day()),
            })
            .collect();
        let gender = draw.code(&mut f, "m w d -");
        let nationality = draw.code(&mut f, "SY AF TR NG ungeklärt staatenlos UA FR -");
        f.persons.push(Person { id: PersonRef(900 - id), birth, gender, nationality, statuses });
    }
    for id in 0..persons {
        let line = draw.code(&mut f, "AVB RB RB STADT");
        let person = PersonRef(900 - draw.below(persons));
        let case = Case {
            id: CaseRef(id),
            person,
            line,
            opened: None,
            closed: None,
            closing_reason: None,
            kind: None,
            pauses: Vec::new(),
        };
        f.cases.push(case);
    }
    for id in 0..contacts {
        let topics = draw.codes(&mut f, "ANHOERUNG BESCHEID KLAGE DUBLIN WOHNEN ARBEIT PSYCHE");
        let participants = (0..draw.below(4)).map(|_| PersonRef(900 - draw.below(persons))).collect();
        let contact = Contact {
            id: ContactRef(id),
            case: (draw.below(6) > 0).then(|| CaseRef(draw.below(persons))),
            line: draw.code(&mut f, "AVB AVB RB RB STADT -"),
            date: draw.day(),
            minutes: (draw.below(6) > 0).then(|| draw.below(80) as u32),
            kind: draw.code(&mut f, "erst folge folge sonst_klient sonst_umfeld"),
            setting: draw.code(&mut f, "einzel familie gruppe fallbesprechung -"),
            form: draw.code(&mut f, "termin offen telefon brief -"),
            state: draw.code(&mut f, "erledigt erledigt erledigt geplant abgesagt"),
            language: draw.code(&mut f, "ar fa-AF ti -"),
            interpreting: draw.code(&mut f, "keine eigene pool profi fehlte -"),
            topics,
            participants,
            anonymous_gender: None,
            anonymous_age: None,
        };
        f.contacts.push(contact);
    }
    for id in 0..contacts / 2 {
        let agency = draw.code(&mut f, "PSZ MBE KIM ANWALT ARZT -");
        let outcome = draw.code(&mut f, "genannt termin begleitet angekommen -");
        let contact = ContactRef(draw.below(contacts));
        f.referrals.push(Referral { id: ReferralRef(id), contact, date: draw.day(), agency, outcome });
    }
    for id in 0..persons / 3 {
        let recipient = draw.code(&mut f, "bamf aufnahme");
        let kinds = draw.codes(&mut f, "UAM LGBTQ VHT VT DISAB TRAUMA OTHER");
        f.vulnerability_reports.push(VulnerabilityReport {
            id: VulnerabilityReportRef(id),
            case: CaseRef(draw.below(persons)),
            person: (draw.below(8) > 0).then(|| PersonRef(900 - draw.below(persons))),
            date: draw.day(),
            recipient,
            kinds,
        });
    }
    work(draw, &mut f, persons, contacts);
    for _ in 0..draw.below(5) {
        let line = draw.code(&mut f, "AVB RB STADT").unwrap();
        f.posts.push(Post {
            line,
            millionths: 250_000 * (1 + draw.below(6)),
            from: (draw.below(4) > 0).then(|| draw.day()),
            until: (draw.below(2) == 0).then(|| draw.day()),
        });
    }
    f
}

/// How cases run, and everything besides.
fn work(draw: &mut Draw, f: &mut Facts, persons: u64, some: u64) {
    for place in 0..f.cases.len() {
        let reason = draw.code(f, "ZIEL UMZUG ABBRUCH -");
        let mut days: Vec<NaiveDate> = (0..1 + draw.below(5)).map(|_| draw.day()).collect();
        days.sort_unstable();
        days.dedup();
        let case = &mut f.cases[place];
        case.opened = Some(days[0]);
        let mut rest = days[1..].chunks_exact(2);
        case.pauses =
            rest.by_ref().map(|pair| CasePause { closed: pair[0], reopened: pair[1], reason }).collect();
        case.closed = rest.remainder().first().copied();
        case.closing_reason = case.closed.and(reason);
    }
    let number = |draw: &mut Draw| (draw.below(4) > 0).then(|| draw.below(9) as u32);
    for id in 0..some / 3 {
        let one = GroupDate {
            id: GroupDateRef(id),
            line: draw.code(f, "IA IA RB -"),
            field: draw.code(f, "engagement oeffnung sozialraum -"),
            offer: draw.code(f, "3 12 7 -"),
            date: draw.day(),
            hours_millionths: (draw.below(4) > 0).then(|| 250_000 * (1 + draw.below(14))),
            women: number(draw),
            men: number(draw),
            diverse: (draw.below(5) == 0).then_some(1),
            children: number(draw),
            unknown: (draw.below(5) == 0).then_some(2),
            newcomers: number(draw),
            helpers: number(draw),
        };
        f.group_dates.push(one);
        let one = Engagement {
            kind: draw.code(f, "network committee publicity training").unwrap(),
            line: draw.code(f, "IA IA RB -"),
            date: draw.day(),
            hours_millionths: (draw.below(4) > 0).then(|| 500_000 * (1 + draw.below(8))),
            audience: number(draw),
        };
        f.engagements.push(one);
        let one = WorkingTime {
            activity: draw
                .code(f, "counselling preparation group network publicity administration training")
                .unwrap(),
            line: draw.code(f, "IA IA RB STADT -"),
            date: draw.day(),
            minutes: 5 + draw.below(400) as u32,
        };
        f.working_times.push(one);
        let one = QueueDay {
            date: draw.day(),
            counselled: draw.below(7) as u32,
            left: draw.below(3) as u32,
            offered: draw.below(3) as u32,
            sent_on: draw.below(2) as u32,
            unknown: draw.below(2) as u32,
        };
        f.queue_days.push(one);
    }
    for id in 0..1 + persons / 4 {
        f.volunteers.push(Volunteer { id: VolunteerRef(50 - id), ended: draw.below(4) == 0 });
        for _ in 0..draw.below(4) {
            let line = draw.code(f, "IA IA STADT -");
            let (date, minutes) = (draw.day(), 10 + draw.below(200) as u32);
            f.volunteer_hours.push(VolunteerHours { volunteer: VolunteerRef(50 - id), line, date, minutes });
        }
        for _ in 0..draw.below(3) {
            let date = (draw.below(4) > 0).then(|| draw.day());
            let until = (draw.below(2) == 0).then(|| draw.day());
            f.volunteer_trainings.push(VolunteerTraining { volunteer: VolunteerRef(50 - id), date, until });
        }
    }
    for id in 0..some {
        let somebody = |draw: &mut Draw| (draw.below(4) > 0).then(|| PersonRef(900 - draw.below(persons)));
        let one = Appointment {
            id: AppointmentRef(id),
            person: somebody(draw),
            date: draw.day(),
            kind: draw.code(f, "counselling counselling group").unwrap(),
            state: draw.code(f, "asked confirmed appeared appeared excused missed moved cancelled").unwrap(),
        };
        f.appointments.push(one);
        let outcome = draw.code(f, "open slot-offered slot-offered referred not-ours no-answer").unwrap();
        let offered = f.codes.spelling(outcome) == "slot-offered";
        let one = Enquiry {
            id: EnquiryRef(id),
            person: somebody(draw),
            date: draw.day(),
            form: draw.code(f, "telefon offen online -"),
            outcome,
            waited: offered.then(|| draw.below(40) as u32),
        };
        f.enquiries.push(one);
    }
}

/// Cells that the two ways of counting see differently: what was counted, what was recounted. 0 and nothing are one.
fn differences(counted: &report::Counted, naive: Cells) -> Vec<((String, String, String), String, String)> {
    let counted = without_zeros(exact(counted));
    let keys: std::collections::BTreeSet<_> = counted.keys().chain(naive.keys()).cloned().collect();
    let of = |cells: &Cells, key: &(String, String, String)| {
        cells.get(key).filter(|value| !["0", "0,0"].contains(&value.as_str())).cloned().unwrap_or_default()
    };
    let both = keys.into_iter().map(|key| {
        let (counted, naive) = (of(&counted, &key), of(&naive, &key));
        (key, counted, naive)
    });
    both.filter(|(_, counted, naive)| counted != naive).collect()
}

fn period(first: u64, length: u64) -> Period {
    let first = NaiveDate::from_ymd_opt(2024, 10, 1).unwrap() + Days::new(first);
    Period::new(first, first + Days::new(length)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_ways_of_counting_agree(
        seed in any::<u64>(), persons in 3u64..40, contacts in 2u64..90,
        first in 0u64..300, length in 0u64..400,
    ) {
        let facts = office(seed, persons, contacts);
        let period = period(first, length);
        let counted = report::count(&pack("avb-bamf"), &facts, period).unwrap();
        prop_assert_eq!(without_zeros(exact(&counted)), without_zeros(Naive::new(&facts, "AVB", period).avb()));
        let counted = report::count(&pack("regionale-beratung"), &facts, period).unwrap();
        let naive = Naive::new(&facts, "RB", period).regional();
        prop_assert_eq!(without_zeros(exact(&counted)), without_zeros(naive));
    }

    #[test]
    fn merged_rows_equal_a_naive_recount(
        seed in any::<u64>(), persons in 3u64..40, contacts in 2u64..90, choice in any::<u64>(), length in 0u64..400,
    ) {
        let facts = office(seed, persons, contacts);
        let period = period(50, length);
        let pack = pack("regionale-beratung");
        let plain = report::count(&pack, &facts, period).unwrap();
        let mut bits = choice;
        let mut naive = Naive::new(&facts, "RB", period);
        let mut merges = Vec::new();
        for table in plain.exact_tables() {
            let mut rows = Vec::new();
            for head in table.rows.iter().filter(|head| head.kin.is_some() && table.id != "T1") {
                bits = bits.rotate_left(1);
                if bits & 1 == 1 {
                    rows.push(head.code.clone());
                }
            }
            if rows.len() > 1 {
                let merge = report::Merge::nameless(&table.id, rows.clone());
                naive.merged.push((table.id.clone(), rows, merge.code()));
                merges.push(merge);
            }
        }
        let wishes: Vec<_> = merges.iter().map(|merge| (merge.table.clone(), merge.rows.clone())).collect();
        prop_assert_eq!(report::mergeable(&plain, &wishes), Ok(()));
        let merged = report::count_merged(&pack, &facts, period, &merges).unwrap();
        prop_assert_eq!(without_zeros(exact(&merged)), without_zeros(naive.regional()));
    }

    #[test]
    fn a_proposal_leaves_no_row_with_too_few_persons_where_rows_can_be_merged(
        seed in any::<u64>(), persons in 3u64..60, contacts in 2u64..120,
    ) {
        let facts = office(seed, persons, contacts);
        for id in ["avb-bamf", "regionale-beratung"] {
            let pack = pack(id);
            let merges = report::proposal(&pack, &facts, period(50, 365), 3).unwrap();
            let merged = report::count_merged(&pack, &facts, period(50, 365), &merges).unwrap();
            for merge in &merges {
                let table = merged.exact_tables().iter().find(|table| table.id == merge.table).unwrap();
                let at = table.rows.iter().position(|row| row.code == merge.code()).unwrap();
                let kin = table.rows[at].kin;
                let alone = |row: &report::Head| row.kin == kin && row.code != merge.code();
                let others = table.rows.iter().zip(&table.cells).filter(|(row, _)| alone(row));
                let others = others.filter(|(_, cells)| cells.iter().any(|cell| cell.contributors > 0)).count();
                let enough = table.cells[at].iter().any(|cell| cell.contributors >= 3);
                prop_assert!(enough || others <= 1, "{} {}: {} others", merge.table, merge.code(), others);
            }
            if let Ok(protected) = report::protect(&merged, &disclosure::Rule::new([1; 32])) {
                prop_assert!(report::audit(protected, &merged).is_ok());
            }
        }
    }

    #[test]
    fn both_ways_of_counting_agree_on_the_work_besides_cases(
        seed in any::<u64>(), persons in 3u64..30, contacts in 2u64..70,
        first in 0u64..300, length in 0u64..400,
    ) {
        let facts = office(seed, persons, contacts);
        let period = period(first, length);
        let counted = report::count(&pack("integrationsagentur"), &facts, period).unwrap();
        let naive = Naive::new(&facts, "IA", period).agency();
        prop_assert_eq!(differences(&counted, naive), vec![]);
        let counted = report::count(&pack("stadt"), &facts, period).unwrap();
        let naive = Naive::new(&facts, "STADT", period).town();
        prop_assert_eq!(differences(&counted, naive), vec![]);
        let counted = report::count(&pack("jahresbericht"), &facts, period).unwrap();
        let naive = Naive::new(&facts, ALL, period).yearly();
        prop_assert_eq!(differences(&counted, naive), vec![]);
    }

    #[test]
    fn the_order_of_rows_decides_nothing(seed in any::<u64>(), turn in 1usize..20) {
        let facts = office(seed, 25, 60);
        let mut turned = facts.clone();
        turned.persons.rotate_left(turn);
        turned.cases.rotate_left(turn);
        turned.contacts.rotate_left(turn);
        turned.referrals.rotate_left(turn);
        turned.contacts.reverse();
        turned.group_dates.reverse();
        turned.volunteer_hours.reverse();
        turned.enquiries.reverse();
        for id in ["regionale-beratung", "jahresbericht"] {
            let one = report::count(&pack(id), &facts, period(50, 365)).unwrap();
            prop_assert_eq!(one, report::count(&pack(id), &turned, period(50, 365)).unwrap());
        }
    }

    #[test]
    fn any_office_is_protected_or_refused(seed in any::<u64>(), persons in 3u64..120, contacts in 2u64..200) {
        let facts = office(seed, persons, contacts);
        for id in ["avb-bamf", "regionale-beratung", "integrationsagentur", "stadt"] {
            let counted = report::count(&pack(id), &facts, period(50, 365)).unwrap();
            match report::protect(&counted, &disclosure::Rule::new([1; 32])) {
                Ok(protected) => {
                    let (audited, _) = report::audit(protected, &counted).unwrap();
                    let figures = audited.tables().iter().flat_map(report::Grid::iter);
                    let exact = counted.exact_tables().iter().flat_map(report::Grid::iter);
                    for ((.., shown), (row, _, exact)) in figures.zip(exact) {
                        let small = (1..3).contains(&exact.contributors) && exact.number.is_some();
                        prop_assert!(!small || *shown == report::Shown::Hidden, "{} is small", row.code);
                    }
                }
                Err(error) => prop_assert!(
                    matches!(error, report::ProtectError::NotProtected(disclosure::DisclosureError::NotProtectable(_))),
                    "{id}: {error}"
                ),
            }
        }
    }

    #[test]
    fn what_is_behind_a_figure_makes_up_the_figure(seed in any::<u64>()) {
        let facts = office(seed, 20, 50);
        let pack = pack("regionale-beratung");
        let period = period(50, 365);
        let counted = report::count(&pack, &facts, period).unwrap();
        for table in counted.exact_tables() {
            for (row, column, figure) in table.iter() {
                let Some(cell) = &figure.cell else { continue };
                let behind = report::behind(&pack, &facts, period, cell).unwrap().unwrap();
                let units = match (table.id.as_str(), row.code.as_str(), column.code.as_str()) {
                    ("T1", "Fälle", _) => behind.cases.len(),
                    ("T1", "Personen" | "davon neu", _) | ("T2" | "T4", ..) => behind.persons.len(),
                    (_, _, "Personen") => behind.persons.len(),
                    ("T7", ..) => behind.referrals.len(),
                    ("T1", "Stunden", _) | (_, _, "Minuten") => continue,
                    _ => behind.contacts.len(),
                };
                prop_assert_eq!(Some(report::Number::whole(units as u64)), figure.number,
                    "{} {} {}", table.id, row.code, column.code);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_report_of_a_whole_office_is_protected_or_refused(seed in any::<u64>(), persons in 20u64..90, contacts in 20u64..120) {
        let facts = office(seed, persons, contacts);
        let counted = report::count(&pack("jahresbericht"), &facts, period(50, 365)).unwrap();
        match report::protect(&counted, &disclosure::Rule::new([1; 32])) {
            Ok(protected) => {
                let (audited, _) = report::audit(protected, &counted).unwrap();
                let figures = audited.tables().iter().flat_map(report::Grid::iter);
                let exact = counted.exact_tables().iter().flat_map(report::Grid::iter);
                for ((.., shown), (row, _, exact)) in figures.zip(exact) {
                    let small = (1..3).contains(&exact.contributors) && exact.number.is_some();
                    prop_assert!(!small || *shown == report::Shown::Hidden, "{} is small", row.code);
                }
            }
            Err(error) => prop_assert!(
                matches!(error, report::ProtectError::NotProtected(disclosure::DisclosureError::NotProtectable(_))),
                "{error}"
            ),
        }
    }

    #[test]
    fn what_is_behind_a_figure_of_the_work_besides_cases_makes_it_up(seed in any::<u64>()) {
        let facts = office(seed, 20, 40);
        let pack = pack("jahresbericht");
        let period = period(50, 365);
        let counted = report::count(&pack, &facts, period).unwrap();
        for table in counted.exact_tables() {
            for (row, column, figure) in table.iter() {
                let own_work = matches!(table.id.as_str(), "T11" | "T13" | "T13a")
                    || matches!(column.code.as_str(), "Termine");
                let of_posts = row.code == "VZÄ am Stichtag";
                prop_assert_eq!(figure.cell.is_none() && figure.number.is_some(),
                    own_work || of_posts || (table.id.starts_with("T10") && column.code == "Stunden"),
                    "{} {} {}: only what the office did goes unprotected", table.id, row.code, column.code);
                let Some(cell) = &figure.cell else { continue };
                if !matches!(table.id.as_str(), "T9" | "T9a" | "T12" | "T14" | "T14a") { continue }
                let behind = report::behind(&pack, &facts, period, cell).unwrap().unwrap();
                let units = match (table.id.as_str(), row.code.as_str(), column.code.as_str()) {
                    ("T9" | "T9a", ..) => behind.cases.len(),
                    ("T12", "qualifiziert" | "aktiv", _) => behind.volunteers.len(),
                    ("T14a", "Quote", _) | ("T12", ..) => continue,
                    ("T14a", ..) => behind.appointments.len(),
                    (_, _, "Wartetage Median" | "Wartetage Mittel") => continue,
                    _ => behind.enquiries.len(),
                };
                prop_assert_eq!(Some(report::Number::whole(units as u64)), figure.number,
                    "{} {} {}", table.id, row.code, column.code);
            }
        }
    }
}
