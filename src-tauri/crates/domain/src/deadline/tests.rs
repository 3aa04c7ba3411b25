use super::*;
use crate::holiday::rest;
use proptest::prelude::*;
use schema::deadlines::shipped;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ask<'r>(what: What<'r>, known: Known) -> Question<'r> {
    Question { what, known, lodged: None, land: Land::NW }
}

fn by_rule(code: &str, served: &str, lodged: &str) -> Reckoning {
    let known = Known::Served(day(served));
    reckon(&Question { lodged: Some(day(lodged)), ..ask(What::Rule(rule(code).unwrap()), known) }).unwrap()
}

fn by_period(period: &str, known: Known) -> Reckoning {
    reckon(&ask(What::Period(period.parse().unwrap()), known)).unwrap()
}

#[test]
fn the_five_worked_cases_of_the_design_come_out() {
    assert_eq!(by_rule("asyl_klage", "2026-11-02", "2026-07-01").last_day, day("2026-11-16"));
    assert_eq!(by_rule("asyl_klagebegruendung", "2026-11-02", "2026-07-01").last_day, day("2026-12-02"));
    for (period, served, last) in [
        ("2w", "2026-12-12", "2026-12-28"),
        ("1m", "2027-01-31", "2027-03-01"),
        ("2w", "2027-05-13", "2027-05-28"),
    ] {
        assert_eq!(
            by_period(period, Known::Served(day(served))).last_day,
            day(last),
            "{period} from {served}"
        );
    }
    let posted = by_period("2w", Known::Posted(day("2026-11-16")));
    assert_eq!(posted.deemed.unwrap().received, day("2026-11-20"));
}

#[test]
fn a_letter_of_2024_counts_as_received_on_the_third_day_and_one_of_2025_on_the_fourth() {
    assert_eq!(by_period("2w", Known::Posted(day("2024-12-31"))).event, day("2025-01-03"));
    assert_eq!(by_period("2w", Known::Posted(day("2025-01-01"))).event, day("2025-01-05"));
}

#[test]
fn a_presumed_day_on_a_weekend_is_not_moved_and_both_readings_are_told() {
    let letter = by_period("1m", Known::Posted(day("2026-11-10")));
    assert_eq!((letter.event, letter.last_day), (day("2026-11-14"), day("2026-12-14")), "a Saturday stays");
    let later = Warning::Later { received: day("2026-11-16"), last_day: day("2026-12-16") };
    assert!(letter.warnings.contains(&later), "{:?}", letter.warnings);
}

#[test]
fn other_laender_than_those_known_to_follow_are_warned_of_the_third_day() {
    let question = ask(What::Period("2w".parse().unwrap()), Known::Posted(day("2026-11-16")));
    assert!(reckon(&question).unwrap().earlier().all(|earlier| earlier.why != Why::FewerDaysOfPost(3)));
    let elsewhere = reckon(&Question { land: Land::HE, ..question }).unwrap();
    assert_eq!(elsewhere.last_day, day("2026-12-04"));
    assert!(
        elsewhere.earlier().any(|e| *e == Earlier { day: day("2026-12-03"), why: Why::FewerDaysOfPost(3) })
    );
}

#[test]
fn a_posted_letter_is_also_counted_from_the_earliest_day_it_can_have_come() {
    let letter = by_period("2w", Known::Posted(day("2026-11-16")));
    assert!(letter.earlier().any(|e| *e == Earlier { day: day("2026-12-01"), why: Why::CameNextDay }));
    let asylum = ask(What::Rule(rule("asyl_klage").unwrap()), Known::Posted(day("2026-11-16")));
    let asylum = reckon(&asylum).unwrap();
    assert_eq!((asylum.last_day, asylum.safe_day()), (day("2026-12-04"), day("2026-11-30")));
    assert!(asylum.earlier().any(|e| e.why == Why::Undelivered), "AsylG § 10 (2)");
}

#[test]
fn the_day_a_court_posts_its_letter_starts_nothing() {
    let judgment = What::Rule(rule("asyl_berufungszulassung").unwrap());
    let refused = DeadlineError::ServedFormally { rule: "asyl_berufungszulassung".to_owned() };
    assert_eq!(reckon(&ask(judgment, Known::Posted(day("2026-11-16")))), Err(refused));
    assert!(reckon(&ask(judgment, Known::Served(day("2026-11-18")))).is_ok());
}

#[test]
fn without_the_day_of_lodging_the_provisions_of_both_laws_are_named() {
    let claim = ask(What::Rule(rule("asyl_klage").unwrap()), Known::Served(day("2026-11-02")));
    let basis = reckon(&claim).unwrap().legal_basis;
    assert!(basis.iter().any(|one| one.contains("Fassung vor dem 12.6.2026")), "{basis:?}");
    assert_eq!(basis[0], "AsylG § 74 Abs. 1 Satz 1");
}

#[test]
fn a_moved_end_names_the_days_passed_over_and_the_safer_day_before() {
    let moved = by_period("2w", Known::Served(day("2026-12-12")));
    let over: Vec<String> = moved
        .steps
        .iter()
        .flat_map(|step| match step {
            Step::Moved { over, .. } => {
                over.iter().map(|(on, rest)| format!("{on} {}", rest.name(Lang::De))).collect()
            }
            _ => Vec::new(),
        })
        .collect();
    assert_eq!(over, ["2026-12-26 Zweiter Weihnachtstag", "2026-12-27 Sonntag"]);
    assert_eq!(moved.safe_day(), day("2026-12-24"), "the last working day before Christmas");
    assert!(moved.legal_basis.iter().any(|basis| basis.contains("BGB § 193")));
}

#[test]
fn a_holiday_that_other_laender_do_not_have_is_said_to_be_one_only_here() {
    let moved = by_period("2w", Known::Served(day("2027-05-13")));
    let why = Why::NoHolidayElsewhere { de: "Fronleichnam", en: "Corpus Christi", land: Land::NW };
    assert!(moved.earlier().any(|earlier| *earlier == Earlier { day: day("2027-05-27"), why: why.clone() }));
    let question = ask(What::Period("2w".parse().unwrap()), Known::Served(day("2027-05-13")));
    assert_eq!(reckon(&Question { land: Land::NI, ..question }).unwrap().last_day, day("2027-05-27"));
}

#[test]
fn the_day_of_lodging_chooses_between_old_and_new_law() {
    let old = by_rule("asyl_ohne_belehrung", "2026-11-02", "2026-06-11");
    assert_eq!((old.law, old.last_day), (Some(Law::Old), day("2027-11-02")), "one year, VwGO § 58 (2)");
    assert!(old.earlier().any(|e| *e == Earlier { day: day("2027-02-02"), why: Why::OtherLaw(Law::New) }));
    let new = by_rule("asyl_ohne_belehrung", "2026-11-02", "2026-06-12");
    assert_eq!((new.law, new.last_day), (Some(Law::New), day("2027-02-02")), "three months");
}

#[test]
fn without_the_day_of_lodging_the_earlier_of_both_laws_is_taken_and_said() {
    let question = ask(What::Rule(rule("asyl_ohne_belehrung").unwrap()), Known::Served(day("2026-11-02")));
    let taken = reckon(&question).unwrap();
    assert_eq!((taken.law, taken.last_day), (None, day("2027-02-02")), "neither law is settled");
    let missing = Warning::LodgedMissing { old: day("2027-11-02"), new: day("2027-02-02") };
    assert!(taken.warnings.contains(&missing), "{:?}", taken.warnings);
}

#[test]
fn a_decision_served_before_the_new_law_can_only_be_one_of_the_old() {
    let question = ask(What::Rule(rule("asyl_ohne_belehrung").unwrap()), Known::Served(day("2026-06-11")));
    let old = reckon(&question).unwrap();
    assert_eq!((old.law, old.last_day), (Some(Law::Old), day("2027-06-11")));
    assert!(old.warnings.iter().all(|warning| warning.code() != "lodged_missing"));
}

#[test]
fn a_date_that_cannot_be_is_refused_and_named() {
    let claim = What::Rule(rule("asyl_klage").unwrap());
    let question = ask(claim, Known::Served(day("1989-11-09")));
    let refused = DeadlineError::OutOfReach { which: GivenDay::Served, day: day("1989-11-09") };
    assert_eq!(reckon(&question), Err(refused));
    let question = ask(claim, Known::Served(day("2026-11-02")));
    let refused = reckon(&Question { lodged: Some(day("2026-11-03")), ..question }).unwrap_err();
    assert!(refused.to_string().contains("3. November 2026"), "{refused}");
    let birth = What::Rule(rule("kind_titel").unwrap());
    assert!(matches!(
        reckon(&ask(birth, Known::Posted(day("2026-11-02")))),
        Err(DeadlineError::NotByPost { .. })
    ));
    let nothing = What::Period(Period { count: 0, unit: Unit::Weeks });
    assert_eq!(reckon(&ask(nothing, Known::Served(day("2026-11-02")))), Err(DeadlineError::EmptyPeriod));
}

#[test]
fn what_expires_or_is_an_appointment_stays_on_its_day() {
    for code in ["aufenthalt_ablauf", "asyl_anhoerung", "asyl_anschrift"] {
        let question = ask(What::Rule(rule(code).unwrap()), Known::Served(day("2026-12-26")));
        assert_eq!(reckon(&question).unwrap().last_day, day("2026-12-26"), "{code}");
    }
    let permit = ask(What::Rule(rule("aufenthalt_ablauf").unwrap()), Known::Served(day("2026-12-26")));
    let permit = reckon(&permit).unwrap();
    assert_eq!(permit.safe_day(), day("2026-12-24"), "the authority is closed on the last day");
    assert_eq!(
        permit.pre_deadlines,
        [day("2026-10-30"), day("2026-11-27")],
        "eight and four weeks ahead, working days"
    );
}

#[test]
fn on_christmas_eve_a_period_ends_although_offices_are_closed() {
    let last = by_period("2w", Known::Served(day("2026-12-10")));
    assert_eq!(last.last_day, day("2026-12-24"));
    assert!(last.warnings.iter().any(|warning| warning.code() == "often_closed"));
    assert!(
        by_period("2w", Known::Served(day("2027-01-25"))).warnings.iter().any(|w| w.code() == "often_closed")
    );
}

#[test]
fn a_last_day_that_is_a_holiday_in_some_towns_is_not_moved_but_warned_of() {
    let question = ask(What::Period("2w".parse().unwrap()), Known::Served(day("2028-08-01")));
    let last = reckon(&Question { land: Land::BY, ..question }).unwrap();
    assert_eq!(last.last_day, day("2028-08-15"), "Assumption Day holds in some municipalities only");
    assert!(last.warnings.iter().any(|warning| warning.code() == "local_holiday"));
}

#[test]
fn the_pre_deadline_is_a_working_day_before_every_reading() {
    let claim = by_rule("asyl_klage", "2026-11-02", "2026-07-01");
    assert_eq!(claim.pre_deadlines, [day("2026-11-11")], "five days before");
    let short = by_rule("asyl_klage_1w", "2027-03-19", "2026-07-01");
    assert_eq!((short.end, short.last_day), (day("2027-03-26"), day("2027-03-30")), "Good Friday to Tuesday");
    assert_eq!(short.pre_deadlines, [day("2027-03-25")]);
}

#[test]
fn every_rule_can_be_reckoned_under_every_law_and_speaks_both_languages() {
    for rule in rules() {
        for (served, lodged) in [
            ("2024-06-03", Some("2024-01-02")),
            ("2026-11-02", Some("2026-06-11")),
            ("2026-11-02", Some("2026-06-12")),
            ("2026-11-02", None),
        ] {
            let known = Known::Served(day(served));
            let question = Question { lodged: lodged.map(day), ..ask(What::Rule(rule), known) };
            let reckoned = reckon(&question).unwrap_or_else(|error| panic!("{}: {error}", rule.code));
            assert!(reckoned.last_day >= day(served), "{}", rule.code);
            assert!(!reckoned.legal_basis.is_empty() && !reckoned.steps.is_empty(), "{}", rule.code);
            for lang in [Lang::De, Lang::En] {
                let steps = reckoned.steps.iter().map(|step| step.text(lang));
                let texts = steps.chain(reckoned.warnings.iter().map(|warning| warning.text(lang)));
                assert!(
                    texts.clone().all(|text| text.ends_with('.')),
                    "{}: {:?}",
                    rule.code,
                    texts.collect::<Vec<_>>()
                );
            }
        }
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    (1u32..=40, prop_oneof![Just(Unit::Days), Just(Unit::Weeks), Just(Unit::Months)])
        .prop_map(|(count, unit)| Period { count, unit })
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..58_000).prop_map(|ahead| day("1991-01-01") + chrono::Days::new(ahead))
}

proptest! {
    #[test]
    fn a_moved_last_day_is_a_working_day_and_the_first_one_from_the_end(
        period in any_period(), served in any_day(), land in 0usize..16, posted in any::<bool>()
    ) {
        let known = if posted { Known::Posted(served) } else { Known::Served(served) };
        let question = Question { land: Land::ALL[land], ..ask(What::Period(period), known) };
        let found = reckon(&question).unwrap();
        prop_assert!(rest(found.last_day, found.land).is_none());
        prop_assert!(found.end.iter_days().take_while(|d| *d < found.last_day).all(|d| rest(d, found.land).is_some()));
        prop_assert!(found.safe_day() <= found.last_day && found.event < found.last_day);
        prop_assert!(found.earlier().all(|earlier| earlier.day < found.last_day));
        prop_assert!(found.pre_deadlines.iter().all(|pre| rest(*pre, found.land).is_none() && *pre < found.last_day));
    }

    #[test]
    fn who_is_served_later_never_has_to_act_earlier(period in any_period(), served in any_day(), more in 0u64..40) {
        let first = by_period(&period.to_string(), Known::Served(served));
        let second = by_period(&period.to_string(), Known::Served(served + chrono::Days::new(more)));
        prop_assert!(first.last_day <= second.last_day);
    }

    #[test]
    fn weeks_end_on_the_same_weekday_and_months_on_the_same_number_or_the_months_last_day(
        count in 1u32..=40, served in any_day()
    ) {
        use chrono::Datelike;
        let weeks = end_of(Period { count, unit: Unit::Weeks }, served).unwrap();
        prop_assert_eq!(weeks.weekday(), served.weekday());
        prop_assert_eq!((weeks - served).num_days(), i64::from(count) * 7);
        let months = end_of(Period { count, unit: Unit::Months }, served).unwrap();
        let passed = (months.year() - served.year()) * 12 + months.month() as i32 - served.month() as i32;
        prop_assert_eq!(passed, count as i32, "the month that lies so many months ahead, and no other");
        let last_of_month = months.succ_opt().unwrap().day() == 1;
        prop_assert!(months.day() == served.day() || (months.day() < served.day() && last_of_month));
    }

    #[test]
    fn no_rule_and_no_day_makes_it_panic(which in 0usize..200, served in any_day(), lodged in proptest::option::of(any_day()), posted in any::<bool>()) {
        let rules = &shipped().rules;
        let known = if posted { Known::Posted(served) } else { Known::Served(served) };
        let question = Question { lodged, ..ask(What::Rule(&rules[which % rules.len()]), known) };
        if let Ok(found) = reckon(&question) {
            prop_assert!(found.last_day >= found.event);
        }
    }
}
