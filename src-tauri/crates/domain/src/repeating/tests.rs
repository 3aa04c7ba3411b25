use super::*;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(rule: &str, first: &str, last: &str) -> Vec<String> {
    let found = Repeating::read(rule).unwrap().days(day(first), day(last));
    found.iter().map(NaiveDate::to_string).collect()
}

#[test]
fn rules_of_the_standard_fall_on_its_days() {
    assert_eq!(
        days("FREQ=DAILY;COUNT=3", "2026-11-28", "2027-12-31"),
        ["2026-11-28", "2026-11-29", "2026-11-30"]
    );
    assert_eq!(
        days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=MO", "1997-08-05", "1998-01-01"),
        ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
        "RFC 5545, p. 125: the week begins on Monday"
    );
    assert_eq!(
        days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1998-01-01"),
        ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
        "and on Sunday"
    );
    assert_eq!(
        days("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2027-01-31"),
        ["2026-11-27", "2026-12-25", "2027-01-29"]
    );
    assert_eq!(days("FREQ=MONTHLY", "2026-08-31", "2026-12-31"), ["2026-08-31", "2026-10-31", "2026-12-31"]);
    assert_eq!(days("FREQ=YEARLY", "2024-02-29", "2033-01-01"), ["2024-02-29", "2028-02-29", "2032-02-29"]);
    assert_eq!(
        days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-12-01"),
        ["1997-09-29", "1997-10-30", "1997-11-27"]
    );
    assert_eq!(
        Repeating::read("FREQ=DAILY;UNTIL=20261201").unwrap().until(),
        Some(Until::Day(day("2026-12-01")))
    );
}

#[test]
fn what_is_no_rule_or_repeats_within_a_day_is_refused() {
    for odd in [
        "",
        ";",
        "FREQ",
        "INTERVAL=2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=OFTEN",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=DAILY;BYDAY=Ü",
        "FREQ=DAILY;BYDAY=",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=DAILY;UNTIL=bald",
        "FREQ=DAILY;UNTIL=20260230",
        "FREQ=DAILY;COUNT=2;UNTIL=20261201",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYDAY=1,2MO",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=DAILY;INTERVAL=99999999999",
    ] {
        assert_eq!(Repeating::read(odd), Err(RepeatError::NotARule), "{odd}");
    }
    for unknown in
        ["FREQ=SECONDLY", "FREQ=HOURLY;INTERVAL=24", "FREQ=DAILY;BYHOUR=9,17", "FREQ=YEARLY;BYWEEKNO=20"]
    {
        assert_eq!(Repeating::read(unknown), Err(RepeatError::Unknown), "{unknown}");
    }
    let endless = format!("FREQ=MONTHLY;BYMONTHDAY={}", vec!["1"; 1_000].join(","));
    assert_eq!(Repeating::read(&endless), Err(RepeatError::NotARule));
}

#[test]
fn a_rule_that_never_falls_is_not_followed_beyond_the_last_day() {
    for never in [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
        "FREQ=YEARLY;BYDAY=53SA;BYMONTH=1",
    ] {
        assert_eq!(days(never, "2000-01-01", "2100-12-31"), Vec::<String>::new(), "{never}");
    }
}

/// The same days by a library that knows the whole standard.
fn by_rfc_5545(rule: &str, first: NaiveDate, last: NaiveDate) -> Option<Vec<NaiveDate>> {
    let text = format!("DTSTART:{}T100000Z\nRRULE:{rule}", first.format("%Y%m%d"));
    let set: rrule::RRuleSet = text.parse().ok()?;
    let found = set.into_iter().map(|date| date.date_naive()).take_while(|day| *day <= last);
    Some(found.take(5_000).collect())
}

/// A rule that falls somewhere: the library looks for the next day for ever.
fn some_rule() -> impl Strategy<Value = String> {
    let weekdays = || subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 0..4);
    // Numbered weekdays or plain ones: where both stand in one rule the library takes what fits both, the standard either.
    let nth = || {
        let one = (select(vec!["1", "2", "-1", "-2", "4"]), select(vec!["MO", "WE", "SU"]));
        let numbered = proptest::collection::vec(one.prop_map(|(nth, day)| format!("{nth}{day}")), 0..3);
        let plain = subsequence(vec!["MO", "WE", "SU"], 1..3)
            .prop_map(|days| days.into_iter().map(str::to_owned).collect::<Vec<_>>());
        prop_oneof![numbered, plain]
    };
    let month_days = || subsequence(vec!["1", "2", "13", "28", "-1", "-3"], 0..3);
    let months = || subsequence(vec!["1", "2", "5", "11", "12"], 0..3);
    let places = || prop_oneof![4 => Just(None), 1 => select(vec!["1", "-1", "1,-1"]).prop_map(Some)];
    let end =
        || prop_oneof![2 => Just(String::new()), 1 => (1u32..40).prop_map(|count| format!(";COUNT={count}"))];
    let start = || select(vec!["", ";WKST=SU", ";WKST=WE"]);
    let part = |key: &str, values: &[String]| {
        if values.is_empty() { String::new() } else { format!(";{key}={}", values.join(",")) }
    };
    let owned = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let daily = (select(vec![1, 2, 3, 5, 10, 20]), weekdays(), months(), end()).prop_map(
        move |(every, days, months, end)| {
            let (days, months) = (part("BYDAY", &owned(days)), part("BYMONTH", &owned(months)));
            format!("FREQ=DAILY;INTERVAL={every}{days}{months}{end}")
        },
    );
    let weekly =
        (1u32..6, weekdays(), places(), start(), end()).prop_map(move |(every, days, place, start, end)| {
            let place = place
                .filter(|_| !days.is_empty())
                .map_or(String::new(), |place| format!(";BYSETPOS={place}"));
            format!("FREQ=WEEKLY;INTERVAL={every}{}{place}{start}{end}", part("BYDAY", &owned(days)))
        });
    let monthly =
        (1u32..5, nth(), month_days(), places(), end()).prop_map(move |(every, nth, days, place, end)| {
            // A numbered weekday on a day of the month is looked for too long.
            let days = if nth.is_empty() { owned(days) } else { Vec::new() };
            let place = place.filter(|_| !nth.is_empty() || !days.is_empty());
            let place = place.map_or(String::new(), |place| format!(";BYSETPOS={place}"));
            format!(
                "FREQ=MONTHLY;INTERVAL={every}{}{}{place}{end}",
                part("BYDAY", &nth),
                part("BYMONTHDAY", &days)
            )
        });
    let yearly =
        (1u32..3, nth(), month_days(), months(), end()).prop_map(move |(every, nth, days, months, end)| {
            let days = if nth.is_empty() { owned(days) } else { Vec::new() };
            let (days, months) = (part("BYMONTHDAY", &days), part("BYMONTH", &owned(months)));
            format!("FREQ=YEARLY;INTERVAL={every}{}{days}{months}{end}", part("BYDAY", &nth))
        });
    prop_oneof![daily, weekly, monthly, yearly]
}

/// Places in a week are counted by the library within what is left of the first one, by us within the whole week: such a rule
/// begins with its week.
fn whole_week(rule: &str, first: NaiveDate) -> NaiveDate {
    if !rule.contains("FREQ=WEEKLY") || !rule.contains("BYSETPOS") {
        return first;
    }
    let start = if rule.contains("WKST=SU") {
        Weekday::Sun
    } else if rule.contains("WKST=WE") {
        Weekday::Wed
    } else {
        Weekday::Mon
    };
    first.iter_days().find(|day| day.weekday() == start).unwrap_or(first)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn a_rule_falls_on_the_days_that_rfc_5545_gives(rule in some_rule(), offset in 0u64..2_000, length in 0u64..900) {
        let first = whole_week(&rule, day("2022-01-01") + Days::new(offset));
        let last = first + Days::new(length);
        if let Some(wanted) = by_rfc_5545(&rule, first, last) {
            prop_assert_eq!(Repeating::read(&rule).unwrap().days(first, last), wanted, "{}", rule);
        }
    }

    #[test]
    fn whatever_stands_there_is_read_or_refused(text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))?[;=A-Z0-9,+-]{0,40}|.{0,40}") {
        if let Ok(rule) = Repeating::read(&text) {
            let found = rule.days(day("2000-01-01"), day("2030-12-31"));
            prop_assert!(found.is_sorted() && found.len() <= 11_323);
        }
    }
}
