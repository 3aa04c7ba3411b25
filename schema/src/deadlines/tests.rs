use super::read::{SHIPPED, Texts, all};
use super::*;

fn with_asylum(text: &str) -> Result<Deadlines, DeadlinesError> {
    let mut rules = SHIPPED.rules;
    rules[0].2 = text;
    let texts = Texts { rules, reckoning: SHIPPED.reckoning, holidays: SHIPPED.holidays };
    all(&texts)
}

fn asylum() -> &'static str {
    SHIPPED.rules[0].2
}

#[test]
fn the_shipped_rules_and_holidays_are_read() {
    let shipped = all(&SHIPPED).unwrap();
    assert!(shipped.rules.len() >= 45, "every row of the table of deadlines is there");
    assert_eq!(shipped.rule("asyl_klage").unwrap().versions.len(), 2, "old and new law");
    assert_eq!(shipped.holidays.land_name(Land::NW), "Nordrhein-Westfalen");
    for land in Land::ALL {
        assert!(shipped.holidays.law(land).contains("§") || land == Land::BY, "{land} names its act");
    }
}

#[test]
fn a_rule_without_basis_or_with_a_gap_between_its_laws_is_refused_with_file_and_line() {
    let gap = asylum().replacen("lodged_from = \"2026-06-12\"", "lodged_from = \"2026-06-13\"", 1);
    let refused = with_asylum(&gap).unwrap_err();
    assert_eq!(refused.file, "asylum.toml");
    assert!(refused.line > 1 && refused.reason.contains("without gap"), "{refused}");
    let bare = asylum().replacen("basis = [\"AsylG § 81\"]", "basis = []", 1);
    assert!(with_asylum(&bare).unwrap_err().reason.contains("legal basis"));
    let strange = asylum().replacen("period = \"2w\"", "period = \"2 weeks\"", 1);
    assert!(with_asylum(&strange).unwrap_err().reason.contains("2 weeks"));
    let twice = asylum().replacen("\"asyl_klage_1w\"", "\"asyl_klage\"", 1);
    assert!(with_asylum(&twice).unwrap_err().reason.contains("twice"));
}

#[test]
fn a_holiday_that_falls_nowhere_or_in_no_order_of_years_is_refused() {
    for (from, to) in [
        ("day = \"01-06\"", "day = \"02-29\""),
        ("day = \"01-06\"", "day = \"01-06\"\neaster = 3"),
        ("from = 2028, to = 2028", "from = 2028, to = 2027"),
        ("lands = [\"SL\"] }", "lands = [\"XX\"] }"),
        ("where_en = \"in the city of Augsburg only\"", ""),
    ] {
        let holidays = SHIPPED.holidays.replacen(from, to, 1);
        assert_ne!(holidays, SHIPPED.holidays, "{from} is there to be changed");
        let texts = Texts { rules: SHIPPED.rules, reckoning: SHIPPED.reckoning, holidays: &holidays };
        assert_eq!(all(&texts).map_err(|error| error.file), Err("holidays.toml"), "{to}");
    }
}

#[test]
fn periods_are_read_as_written_and_nothing_else_is_one() {
    for text in ["10d", "2w", "1m", "12m", "400d"] {
        assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
    }
    assert_eq!(" 2W ".parse::<Period>().unwrap().to_string(), "2w");
    for text in ["", "w", "2", "2y", "-1w", "+1w", "1.5m", "zwei Wochen", "2 w", "²w", "w2"] {
        assert!(matches!(text.parse::<Period>(), Err(PeriodError::NotAPeriod(_))), "{text}");
    }
    for text in ["401d", "99999999999999999999m"] {
        assert!(matches!(text.parse::<Period>(), Err(PeriodError::TooLong(_))), "{text}");
    }
}

#[test]
fn a_land_is_known_by_its_letters_in_any_case() {
    assert_eq!("nw".parse(), Ok(Land::NW));
    assert!("NRW".parse::<Land>().unwrap_err().to_string().contains("NI, NW, RP"));
}
