//! Public holidays of a Land in a year, and which days are working days. The days themselves are data
//! (`schema/deadlines/holidays.toml`); here is Easter and everything that hangs on it.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use schema::codes::Lang;
use schema::deadlines::{Falls, Holds, Local, PublicHoliday, shipped};
use std::ops::RangeInclusive;

pub use schema::deadlines::{Land, LandError};

/// The years for which holidays are known: from the first full year of the sixteen Länder on, and as far ahead as any
/// deadline reaches. What the law will change is not known ahead.
pub const YEARS: RangeInclusive<i32> = 1991..=2200;

/// A holiday on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// German name.
    pub de: &'static str,
    /// English name.
    pub en: &'static str,
    /// The provision it rests on.
    pub law: &'static str,
    /// Where it holds, if not in the whole Land.
    pub local: Option<&'static Local>,
}

impl Holiday {
    /// The name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}

/// Why a day is no working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// A public holiday of the Land, on whatever day of the week.
    Holiday(Holiday),
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
}

impl Rest {
    /// `Samstag`, `Fronleichnam` …
    pub fn name(&self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Holiday(holiday), _) => holiday.name(lang),
            (Self::Saturday, Lang::De) => "Samstag",
            (Self::Sunday, Lang::De) => "Sonntag",
            (Self::Saturday, Lang::En) => "Saturday",
            (Self::Sunday, Lang::En) => "Sunday",
        }
    }
}

/// Easter Sunday of a Gregorian year, by the method printed in Meeus, Astronomical Algorithms, ch. 8.
/// None for years before the calendar (1583) or beyond what dates can hold.
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// The holidays that hold in the whole Land, by day, then by name; none outside [`YEARS`].
pub fn holidays_of(land: Land, year: i32) -> Vec<Holiday> {
    holidays(land, year, |holds| holds.local.is_none())
}

/// The holidays that hold in parts of the Land only, likewise.
pub fn local_holidays_of(land: Land, year: i32) -> Vec<Holiday> {
    holidays(land, year, |holds| holds.local.is_some())
}

/// The holiday of the whole Land on a day; the first by name where two fall together.
pub fn is_holiday(day: NaiveDate, land: Land) -> Option<Holiday> {
    holidays_of(land, day.year()).into_iter().find(|holiday| holiday.day == day)
}

/// Whether a day is a holiday in every Land.
pub fn is_holiday_everywhere(day: NaiveDate) -> bool {
    Land::ALL.into_iter().all(|land| is_holiday(day, land).is_some())
}

/// Why a day is no working day in the Land (BGB § 193: Saturday, Sunday, public holiday); none for a working day.
pub fn rest(day: NaiveDate, land: Land) -> Option<Rest> {
    is_holiday(day, land).map(Rest::Holiday).or(match day.weekday() {
        Weekday::Sat => Some(Rest::Saturday),
        Weekday::Sun => Some(Rest::Sunday),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
    })
}

/// The day itself, or the next working day after it.
pub fn working_day_from(day: NaiveDate, land: Land) -> NaiveDate {
    day.iter_days().find(|next| rest(*next, land).is_none()).unwrap_or(day)
}

/// The day itself, or the last working day before it.
pub fn working_day_until(day: NaiveDate, land: Land) -> NaiveDate {
    std::iter::successors(Some(day), NaiveDate::pred_opt)
        .find(|earlier| rest(*earlier, land).is_none())
        .unwrap_or(day)
}

fn holidays(land: Land, year: i32, wanted: impl Fn(&Holds) -> bool) -> Vec<Holiday> {
    if !YEARS.contains(&year) {
        return Vec::new();
    }
    let all = &shipped().holidays;
    let mut found: Vec<Holiday> = all
        .holidays
        .iter()
        .filter_map(|holiday| {
            let holds = holiday.holds.iter().find(|holds| holds.holds(land, year) && wanted(holds))?;
            Some(Holiday {
                day: day_of(holiday, year)?,
                de: &holiday.de,
                en: &holiday.en,
                law: holds.law.as_deref().unwrap_or_else(|| all.law(land)),
                local: holds.local.as_ref(),
            })
        })
        .collect();
    found.sort_by_key(|holiday| (holiday.day, holiday.de));
    found
}

fn day_of(holiday: &PublicHoliday, year: i32) -> Option<NaiveDate> {
    match holiday.falls {
        Falls::On { month, day } => NaiveDate::from_ymd_opt(year, month, day),
        Falls::AfterEaster(days) => easter(year)?.checked_add_signed(chrono::Duration::days(days)),
        Falls::WednesdayBefore { month, day } => {
            let before = NaiveDate::from_ymd_opt(year, month, day)?.pred_opt()?;
            let back = before.weekday().days_since(Weekday::Wed);
            before.checked_sub_days(Days::new(u64::from(back)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
}
