use super::seen::{lines, scanned};
use super::*;
use lopdf::{Document, Object};

fn plain(language: SlipLanguage) -> Slip {
    Slip {
        language,
        at: "2026-12-03T10:30:00".parse().unwrap(),
        minutes: Some(45),
        room: Some("2".to_owned()),
        with: Some("A.B.".to_owned()),
        place: Some("Probeweg 1\n46282 Dorsten".to_owned()),
        phone: Some("02362 000 000".to_owned()),
        person: None,
        bring: vec!["Ausweis".to_owned(), "alle Briefe vom Amt".to_owned()],
    }
}

/// With nothing but a time.
fn bare(language: SlipLanguage) -> Slip {
    Slip {
        language,
        at: "2027-05-31T16:00:00".parse().unwrap(),
        minutes: None,
        room: None,
        with: None,
        place: None,
        phone: None,
        person: None,
        bring: vec![],
    }
}

/// With as much as anybody could wish.
fn long(language: SlipLanguage) -> Slip {
    let room = "Besprechungszimmer im Erdgeschoss gegenüber der Treppe, zweite Tür links, bitte klingeln";
    let with = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let place = "Begegnungsstätte am langen Probeweg\nHinterhof, Aufgang B\n46282 Dorsten\nBus 1";
    Slip {
        room: Some(room.to_owned()),
        with: Some(with.to_owned()),
        person: Some("عبد الرحمن المثال الطويل جداً ".repeat(4)),
        place: Some(place.to_owned()),
        bring: vec!["Aufenthaltsgestattung und alle Briefe vom Amt mit Umschlag".to_owned(); 12],
        ..plain(language)
    }
}

fn read(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

/// All lines of the page, as their characters stand from left to right, without spaces.
fn written(pdf: &[u8]) -> String {
    lines(pdf).join("\n")
}

fn refused(slip: &Slip) -> PaperError {
    super::slip(slip).unwrap_err()
}

#[test]
fn every_language_gives_one_tagged_page_that_says_its_title_and_language() {
    for language in SlipLanguage::ALL {
        let words = slip_words(language);
        // That it is PDF/UA-1 is checked while it is written: `press` asks for nothing less.
        let pdf = slip(&plain(language)).unwrap();
        let pdf = read(&pdf);
        assert_eq!(pdf.get_pages().len(), 1, "{language}");
        let catalog = pdf.catalog().unwrap();
        let marked = pdf.get_dict_in_dict(catalog, b"MarkInfo").unwrap().get(b"Marked").unwrap();
        assert!(marked.as_bool().unwrap(), "{language}");
        assert!(pdf.get_dict_in_dict(catalog, b"StructTreeRoot").is_ok(), "{language}");
        let lang = match &words.region {
            Some(region) => format!("{}-{region}", words.lang),
            None => words.lang.clone(),
        };
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), lang.as_bytes());
        let about = pdf.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
        let about = String::from_utf8(about.content.clone()).unwrap();
        assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "{language}");
        assert!(about.contains(&words.texts.title), "{language}");
    }
}

#[test]
fn the_fonts_stand_in_the_file() {
    for language in SlipLanguage::ALL {
        let pdf = read(&slip(&plain(language)).unwrap());
        let descriptors: Vec<_> = pdf
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dict| dict.has_type(b"FontDescriptor"))
            .collect();
        assert!(descriptors.len() >= 2, "regular and bold");
        for font in descriptors {
            assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "{language}: {font:?}");
        }
        let used = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        let used = used.filter(|dict| dict.has_type(b"Font")).count();
        assert!(used > 0, "{language}");
        let embedded = pdf.objects.values().filter_map(|object| match object {
            Object::Stream(stream) => Some(stream.content.len()),
            _ => None,
        });
        assert!(embedded.sum::<usize>() < 150_000, "only the letters used are embedded");
    }
}

#[test]
fn time_room_and_what_was_typed_stand_in_the_right_order_from_left_to_right() {
    for language in SlipLanguage::ALL {
        let text = written(&slip(&plain(language)).unwrap());
        let time = slip_words(language).digits.write("10:30");
        for typed in [&time, "A.B.", "Probeweg1", "46282Dorsten", "02362000000", "alleBriefevomAmt"] {
            assert!(text.contains(typed), "{language}: {typed} in {text}");
        }
        let german = "Donnerstag,3.Dezember2026\n10:30Uhr·Raum2·beiA.B.";
        assert_eq!(
            text.contains(german),
            language != SlipLanguage::De,
            "shown at the door, {language}: {text}"
        );
    }
}

#[test]
fn a_date_from_right_to_left_begins_at_the_right() {
    for (language, day, month, year) in [
        (SlipLanguage::Ar, "٣", "ديسمبر", "٢٠٢٦"),
        (SlipLanguage::Fa, "۳", "دسامبر", "۲۰۲۶"),
        (SlipLanguage::Prs, "۳", "دسمبر", "۲۰۲۶"),
    ] {
        let seen = lines(&slip(&plain(language)).unwrap());
        let month: String = month.chars().rev().collect();
        let date = seen.iter().find(|line| line.contains(&month)).unwrap();
        assert!(date.starts_with(year) && date.ends_with(day), "{language}: {date}");
    }
}

#[test]
fn a_phone_reads_the_appointment_from_the_page() {
    for language in [SlipLanguage::De, SlipLanguage::Ar, SlipLanguage::Ti] {
        let entry = scanned(&slip(&plain(language)).unwrap());
        let title = &slip_words(language).texts.title;
        assert!(entry.contains("DTSTART:20261203T093000Z\r\nDTEND:20261203T101500Z"), "{entry}");
        assert!(
            entry.contains(&format!("SUMMARY:{title}\r\n")),
            "no more than that it is an appointment: {entry}"
        );
        assert!(entry.replace("\r\n ", "").contains("2\\, Probeweg 1\\, 46282 Dorsten"), "{entry}");
    }
}

#[test]
fn the_same_words_give_the_same_bytes_and_a_name_is_printed_only_when_given() {
    let nameless = plain(SlipLanguage::Uk);
    let pdf = slip(&nameless).unwrap();
    assert_eq!(pdf, slip(&nameless).unwrap());
    assert!(!written(&pdf).contains("Ім’я"));
    let named = Slip { person: Some("Олена П.".to_owned()), ..nameless };
    let text = written(&slip(&named).unwrap());
    assert!(text.contains("Ім’я") && text.contains("ОленаП."), "{text}");
}

#[test]
fn a_slip_with_nothing_but_a_time_is_whole() {
    for language in SlipLanguage::ALL {
        let text = written(&slip(&bare(language)).unwrap());
        assert!(text.contains(&slip_words(language).digits.write("16:00")), "{language}: {text}");
    }
    let entry = scanned(&slip(&bare(SlipLanguage::Fr)).unwrap());
    assert!(entry.contains("DTSTART:20270531T140000Z\r\nDTEND:20270531T143000Z"), "half an hour: {entry}");
}

#[test]
fn long_rooms_names_and_lists_still_give_one_page() {
    for language in [SlipLanguage::De, SlipLanguage::Ru, SlipLanguage::Ar, SlipLanguage::Ti] {
        let pdf = slip(&long(language)).unwrap();
        assert_eq!(read(&pdf).get_pages().len(), 1, "{language}");
    }
}

#[test]
fn what_is_typed_is_never_markup() {
    let sly =
        Slip { room: Some("*2* #read(\"x\") $1$ _a_ @b \\ // c".to_owned()), ..plain(SlipLanguage::En) };
    let text = lines(&slip(&sly).unwrap()).concat();
    assert!(text.contains("*2*#read(\"x\")$1$_a_@b\\//c"), "{text}");
}

#[test]
fn what_cannot_be_printed_is_refused_by_name_of_the_field() {
    let slip = plain(SlipLanguage::Ti);
    let room = |room: &str| refused(&Slip { room: Some(room.to_owned()), ..slip.clone() });
    assert_eq!(room(&"x".repeat(161)), PaperError::TooLong { field: SlipField::Room });
    assert_eq!(room("王"), PaperError::NoGlyph(SlipField::Room));
    assert_eq!(refused(&Slip { minutes: Some(0), ..slip.clone() }), PaperError::Minutes);
    assert_eq!(refused(&Slip { bring: vec!["x".to_owned(); 13], ..slip.clone() }), PaperError::TooMany(12));
    let at = |at: &str| refused(&Slip { at: at.parse().unwrap(), ..slip.clone() });
    assert_eq!(at("2027-03-28T02:30:00"), PaperError::NoSuchTime);
    assert_eq!(at("0206-12-03T10:30:00"), PaperError::FarYear);
    assert!(room("王").to_string().contains("Raum"));
}

#[test]
fn whatever_the_fonts_hold_can_be_printed() {
    let held = |c: &char| !c.is_whitespace() && fonts::cover(&c.to_string());
    let all: Vec<char> = ('\u{21}'..='\u{ffff}').filter(held).step_by(5).collect();
    let things: Vec<String> = all.chunks(SlipField::Bring.most()).map(|part| part.iter().collect()).collect();
    assert!(things.len() > 4, "one in five of thousands of characters");
    for bring in things.chunks(MOST_TO_BRING / 2) {
        slip(&Slip { bring: bring.to_vec(), ..bare(SlipLanguage::De) }).unwrap();
    }
}

#[test]
#[ignore = "writes the slips into the folder named by DRAW, to be looked at"]
fn slips_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("DRAW").unwrap());
    for language in SlipLanguage::ALL {
        for (kind, paper) in [("", plain(language)), ("-long", long(language)), ("-bare", bare(language))] {
            std::fs::write(folder.join(format!("{language}{kind}.pdf")), slip(&paper).unwrap()).unwrap();
        }
    }
}
