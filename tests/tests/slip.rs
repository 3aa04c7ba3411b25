//! Appointment slips as somebody at the front desk makes them on the command line, without a vault.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use blackbox::cli::{Said, Terminal};
use lopdf::Document;
use std::fs;

const LANGUAGES: [&str; 11] = ["de", "en", "fr", "ar", "fa", "prs", "kmr", "tr", "uk", "ru", "ti"];

fn slip(terminal: &Terminal, language: &str, more: &[&str]) -> Said {
    let at = ["slip", "--lang", language, "--at", "2026-12-03T10:30", "--out", "slip.pdf"];
    Said::of(terminal.program().args(at).args(more))
}

fn written(terminal: &Terminal) -> Document {
    Document::load(terminal.work().join("slip.pdf")).unwrap()
}

#[test]
fn every_language_gives_one_tagged_page_with_its_fonts_inside() {
    let terminal = Terminal::open();
    for language in LANGUAGES {
        let said = slip(&terminal, language, &["--minutes", "45", "--room", "2", "--with", "A.B."]);
        said.expects(0, "a slip needs no vault");
        assert_eq!(said.out, "slip.pdf\n", "the file is told");
        assert!(
            said.err.contains("noch niemand durchgesehen"),
            "unreviewed words are owned up to: {}",
            said.err
        );
        let pdf = written(&terminal);
        assert_eq!(pdf.get_pages().len(), 1, "{language}");
        let catalog = pdf.catalog().unwrap();
        for entry in ["MarkInfo", "StructTreeRoot", "Lang", "Metadata"] {
            assert!(catalog.has(entry.as_bytes()), "{language}: {entry}");
        }
        let fonts = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        let mut fonts = fonts.filter(|dict| dict.has_type(b"FontDescriptor")).peekable();
        assert!(fonts.peek().is_some(), "{language}");
        assert!(fonts.all(|font| font.has(b"FontFile2") || font.has(b"FontFile3")), "{language}");
    }
}

#[test]
fn the_time_can_be_copied_as_text_in_digits_of_the_language() {
    let terminal = Terminal::open();
    for (language, time) in
        [("ar", "١٠:٣٠"), ("fa-AF", "۱۰:۳۰"), ("ku", "10:30"), ("ti", "10:30"), ("de", "10:30")]
    {
        slip(&terminal, language, &[]).expects(0, "other codes in use are known too");
        let text = written(&terminal).extract_text(&[1]).unwrap();
        assert!(text.contains(time), "{language}: {text}");
        assert!(text.contains("10:30"), "the German line can be shown at the door: {text}");
    }
}

#[test]
fn a_slip_takes_the_place_of_an_older_one_and_belongs_to_its_owner_alone() {
    let terminal = Terminal::open();
    let more = ["--name", "Ada Muster", "--place", "Probeweg 1", "--phone", "02362 000 000"];
    slip(&terminal, "tr", &more).expects(0, "name, place and telephone may be said");
    slip(&terminal, "ru", &["--bring", "Ausweis", "--bring", "Briefe"])
        .expects(0, "an older slip is replaced");
    let text = written(&terminal).extract_text(&[1]).unwrap();
    assert!(text.contains("Ausweis") && text.contains("Briefe") && !text.contains("Muster"), "{text}");
    let names: Vec<_> =
        fs::read_dir(terminal.work()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["slip.pdf"], "nothing else is left");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(terminal.work().join("slip.pdf")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else on the machine reads it");
    }
}

#[test]
fn long_rooms_and_names_stay_on_one_page() {
    let terminal = Terminal::open();
    let room = "Besprechungszimmer im Erdgeschoss gegenüber der Treppe, zweite Tür links";
    let with = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    for language in LANGUAGES {
        let more = ["--room", room, "--with", with, "--name", with, "--place", room];
        slip(&terminal, language, &more).expects(0, "long names are set smaller");
        assert_eq!(written(&terminal).get_pages().len(), 1, "{language}");
    }
}

#[test]
fn a_wrong_call_is_refused_with_a_sentence_and_writes_nothing() {
    let terminal = Terminal::open();
    let wrong: [(&[&str], &str); 7] = [
        (&["--lang", "xx"], "de, en, fr, ar, fa, prs, kmr, tr, uk, ru, ti"),
        (&["--at", "2026-13-03T10:30"], "diesen Tag oder diese Uhrzeit gibt es nicht"),
        (&["--at", "3.12.2026 10:30"], "JJJJ-MM-TTThh:mm"),
        (&["--at", "2027-03-28T02:30"], "Sommerzeit"),
        (&["--minutes", "0"], "1..=1440"),
        (&["--out", "slip.txt"], ".pdf"),
        (&["--room", "王"], "Raum"),
    ];
    for (change, sentence) in wrong {
        let mut call = vec!["--lang", "ar", "--at", "2026-12-03T10:30", "--out", "slip.pdf"];
        match call.iter().position(|part| *part == change[0]) {
            Some(at) => call[at + 1] = change[1],
            None => call.extend(change),
        }
        let said = Said::of(terminal.program().arg("slip").args(&call));
        said.expects(2, "wrong usage");
        assert!(said.err.contains(sentence), "{sentence} in {}", said.err);
    }
    Said::of(terminal.program().args(["slip", "--lang", "ar", "--out", "slip.pdf"]))
        .expects(2, "without a time");
    assert_eq!(fs::read_dir(terminal.work()).unwrap().count(), 0, "nothing is written");
}
