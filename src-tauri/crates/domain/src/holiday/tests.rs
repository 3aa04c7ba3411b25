use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Another program's holidays of all Länder, 1991–2100 (`tests/fixtures/holidays`).
const PUBLIC: &str = include_str!("../../../../../tests/fixtures/holidays/public.csv");
/// Those that hold in parts of a Land only.
const LOCAL: &str = include_str!("../../../../../tests/fixtures/holidays/local.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn easter_falls_where_the_tables_of_the_church_put_it() {
    for known in [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ] {
        assert_eq!(easter(day(known).year()), Some(day(known)));
    }
    assert_eq!(easter(1500), None);
    assert_eq!(easter(i32::MAX), None);
}

#[test]
fn easter_also_agrees_with_the_way_gauss_reckoned_it() {
    for year in 1583..=2999 {
        let century = year / 100;
        let (a, b, c) = (year % 19, year % 4, year % 7);
        let p = (8 * century + 13) / 25;
        let q = century / 4;
        let m = (15 + century - p - q) % 30;
        let n = (4 + century - q) % 7;
        let d = (19 * a + m) % 30;
        let e = (2 * b + 4 * c + 6 * d + n) % 7;
        let mut after_21_march = d + e + 1;
        if d == 29 && e == 6 || d == 28 && e == 6 && (11 * m + 11) % 30 < 19 {
            after_21_march -= 7;
        }
        let gauss = day(&format!("{year}-03-21")) + chrono::Duration::days(i64::from(after_21_march));
        assert_eq!(easter(year), Some(gauss), "{year}");
    }
}

/// Day, name and Land of each line.
fn second_source(table: &'static str) -> BTreeSet<(String, &'static str, Land)> {
    let lines = table.lines().skip(1).map(|line| line.split(';').collect::<Vec<_>>());
    lines
        .flat_map(|cells| {
            let lands = match cells[2] {
                "all" => Land::ALL.to_vec(),
                some => some.split(',').map(|land| land.parse().unwrap()).collect(),
            };
            lands.into_iter().map(move |land| (cells[0].to_owned(), cells[1], land))
        })
        .collect()
}

fn ours(of: fn(Land, i32) -> Vec<Holiday>) -> BTreeSet<(String, &'static str, Land)> {
    let each = Land::ALL.into_iter().flat_map(|land| (1991..=2100).map(move |year| (land, year)));
    let all = each.flat_map(|(land, year)| of(land, year).into_iter().map(move |found| (land, found)));
    all.map(|(land, found)| (found.day.to_string(), found.de, land)).collect()
}

#[test]
fn days_and_names_of_all_laender_until_2100_are_those_of_a_second_source() {
    for (ours, theirs) in
        [(ours(holidays_of), second_source(PUBLIC)), (ours(local_holidays_of), second_source(LOCAL))]
    {
        assert!(theirs.len() > 400, "the second source was read");
        assert_eq!(ours.difference(&theirs).collect::<Vec<_>>(), Vec::<&_>::new(), "only ours");
        assert_eq!(theirs.difference(&ours).collect::<Vec<_>>(), Vec::<&_>::new(), "only theirs");
    }
}

#[test]
fn a_holiday_of_one_land_is_a_working_day_in_the_next() {
    let corpus_christi = day("2027-05-27");
    assert_eq!(is_holiday(corpus_christi, Land::NW).unwrap().de, "Fronleichnam");
    assert_eq!(rest(corpus_christi, Land::NI), None);
    assert_eq!(working_day_from(corpus_christi, Land::NW), day("2027-05-28"));
    assert!(!is_holiday_everywhere(corpus_christi));
    assert!(is_holiday_everywhere(day("2017-10-31")), "the one time of 2017");
}

#[test]
fn what_holds_in_some_towns_only_is_kept_apart_and_says_where() {
    let augsburg = day("2026-08-08");
    assert!(holidays_of(Land::BY, 2026).iter().all(|holiday| holiday.day != augsburg));
    let local = local_holidays_of(Land::BY, 2026);
    assert_eq!(
        local.iter().map(|h| h.de).collect::<Vec<_>>(),
        ["Augsburger Hohes Friedensfest", "Mariä Himmelfahrt"]
    );
    assert!(local[0].local.unwrap().de.contains("Augsburg"));
    assert_eq!(local_holidays_of(Land::NW, 2026), []);
}

#[test]
fn outside_the_known_years_no_holiday_is_made_up() {
    assert_eq!(holidays_of(Land::NW, 1990), []);
    assert_eq!(holidays_of(Land::NW, 2201), []);
}

proptest! {
    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583i32..=9999) {
        let easter = easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        prop_assert!((NaiveDate::from_ymd_opt(year, 3, 22).unwrap()..=NaiveDate::from_ymd_opt(year, 4, 25).unwrap()).contains(&easter));
    }

    #[test]
    fn between_a_day_and_the_working_day_found_no_working_day_is_passed(ahead in 0i64..76_000, land in 0usize..16) {
        let (day, land) = (day("1991-01-05") + chrono::Duration::days(ahead), Land::ALL[land]);
        let (next, last) = (working_day_from(day, land), working_day_until(day, land));
        prop_assert!(rest(next, land).is_none() && rest(last, land).is_none() && last <= day && day <= next);
        prop_assert!(day.iter_days().take_while(|d| *d < next).all(|d| rest(d, land).is_some()));
        prop_assert!((next - last).num_days() <= 7, "no row of days without work is longer");
    }
}

#[test]
fn working_days_after_a_day_leave_out_weekends_and_the_holidays_of_the_land() {
    let count = |from: &str, to: &str, land| working_days_after(day(from), day(to), land);
    assert_eq!(count("2026-11-23", "2026-11-26", Land::NW), 3, "Monday to Thursday");
    assert_eq!(count("2026-11-27", "2026-11-30", Land::NW), 1, "Friday to Monday");
    assert_eq!(
        count("2026-12-23", "2026-12-28", Land::NW),
        2,
        "Christmas Eve works, the 25th and 26th do not"
    );
    assert_eq!(count("2026-06-03", "2026-06-05", Land::NW), 1, "Corpus Christi");
    assert_eq!(count("2026-06-03", "2026-06-05", Land::BE), 2, "not in Berlin");
    assert_eq!(count("2026-11-23", "2026-11-23", Land::NW), 0);
    assert_eq!(count("2026-11-23", "2026-11-02", Land::NW), 0);
}

proptest! {
    #[test]
    fn working_days_add_up(from in 0_u64..3_000, first in 0_u64..150, second in 0_u64..150) {
        let start = day("2024-01-01") + Days::new(from);
        let (middle, end) = (start + Days::new(first), start + Days::new(first + second));
        prop_assert_eq!(
            working_days_after(start, end, Land::NW),
            working_days_after(start, middle, Land::NW) + working_days_after(middle, end, Land::NW)
        );
    }
}
