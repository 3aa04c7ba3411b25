use super::*;
use std::collections::BTreeSet;

fn every_text(words: &SlipWords) -> Vec<&str> {
    let SlipTexts {
        title,
        date,
        time,
        minutes,
        room,
        with,
        place,
        phone,
        name,
        bring,
        please,
        phone_calendar,
    } = &words.texts;
    [title, date, time, minutes, room, with, place, phone, name, bring, please, phone_calendar]
        .into_iter()
        .chain(&words.weekdays)
        .chain(&words.months)
        .map(String::as_str)
        .collect()
}

#[test]
fn every_language_has_its_words_and_none_is_empty() {
    for language in SlipLanguage::ALL {
        let words = slip_words(language);
        assert_eq!(words.language, language, "the file of {language} says so itself");
        assert!(every_text(words).iter().all(|text| !text.trim().is_empty()), "{language}");
        let days: BTreeSet<&String> = words.weekdays.iter().collect();
        let months: BTreeSet<&String> = words.months.iter().collect();
        assert_eq!((days.len(), months.len()), (7, 12), "no day or month bears another's name in {language}");
    }
}

#[test]
fn a_date_names_day_month_and_year_once_each() {
    for language in SlipLanguage::ALL {
        let words = slip_words(language);
        let also = words.also.iter().map(|also| match also {
            AlsoDate::Persian { date, .. } | AlsoDate::Numbers { date } => date,
        });
        for date in also.chain([&words.date]) {
            for part in ["{day}", "{month}", "{year}"] {
                assert_eq!(date.matches(part).count(), 1, "{language}: {part} in {date}");
            }
        }
        assert_eq!(words.texts.minutes.matches("{n}").count(), 1, "{language}");
    }
}

#[test]
fn every_text_is_written_in_the_script_of_its_language() {
    for language in SlipLanguage::ALL {
        let words = slip_words(language);
        for text in every_text(words) {
            let letters = text.replace("{n}", "");
            let fits = letters.chars().filter(|c| c.is_alphabetic()).all(|c| match words.script {
                Script::Latin => u32::from(c) < 0x250,
                Script::Cyrillic => ('\u{400}'..='\u{4ff}').contains(&c),
                Script::Arabic => ('\u{600}'..='\u{6ff}').contains(&c),
                Script::Ethiopic => ('\u{1200}'..='\u{137f}').contains(&c),
            });
            assert!(fits, "{language}: {text}");
        }
        assert_eq!(words.direction == Direction::Rtl, words.script == Script::Arabic, "{language}");
    }
}

#[test]
fn a_language_is_found_by_its_code_and_by_other_codes_in_use() {
    for language in SlipLanguage::ALL {
        assert_eq!(language.code().parse(), Ok(language));
    }
    assert_eq!("fa-AF".parse(), Ok(SlipLanguage::Prs));
    assert_eq!("ku".parse(), Ok(SlipLanguage::Kmr));
    let refused = "xx".parse::<SlipLanguage>().unwrap_err().to_string();
    assert!(refused.contains("\"xx\"") && refused.contains("kmr, tr"), "{refused}");
}

#[test]
fn numbers_are_written_with_the_digits_of_the_language() {
    assert_eq!(Digits::Western.write("10:30"), "10:30");
    assert_eq!(Digits::ArabicIndic.write("10:30"), "١٠:٣٠");
    assert_eq!(Digits::ExtendedArabicIndic.write("4, 5, 6"), "۴, ۵, ۶");
}
