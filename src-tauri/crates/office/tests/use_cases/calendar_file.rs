//! A calendar as a file: initials only, times in universal time, read back by the same standard; and absences taken in.

use crate::appointments::{booking, fields, known};
use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use chrono::NaiveDate;
use icalendar::{Calendar, Component};
use office::{CalendarExport, Office, OfficeError};
use wire::{
    AbsencesTakenIn, AppointmentFields, CalendarRequest, ExportCalendarRequest, TakeInAbsencesRequest,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn exported(office: &mut Office, place: &Place, names: bool) -> String {
    let staff = office.counsellor("A.M.").unwrap();
    let file = place.vault().with_file_name("kalender.ics");
    let export = CalendarExport { staff, from: day("2026-10-01"), to: day("2026-12-31"), names };
    office.export_calendar(export, &file).unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn a_calendar_file_holds_times_and_initials_and_nothing_else() {
    let place = Place::new();
    let mut office = place.found("2026-10-12T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let secret = AppointmentFields {
        persons: vec![known(person)],
        purpose: Some("WOHNEN".to_owned()),
        language: Some("ti".to_owned()),
        note: "Zquirfl".to_owned(),
        bring: "Bescheid".to_owned(),
        ..fields(me, "22.10.2026", "10")
    };
    office.save_appointment(&booking(secret)).unwrap();
    office.save_appointment(&booking(fields(me, "29.10.2026", "10"))).unwrap();
    let text = exported(&mut office, &place, false);
    let read: Calendar = text.parse().unwrap();
    let events: Vec<_> = read.events().collect();
    assert_eq!(events[0].get_summary(), Some("H. T."));
    assert_eq!(events[0].property_value("DTSTART"), Some("20261022T080000Z"), "summer time");
    assert_eq!(events[1].property_value("DTSTART"), Some("20261029T090000Z"), "winter time");
    assert_eq!(events[1].property_value("DTEND"), Some("20261029T094500Z"));
    for word in ["Haimanot", "Tesfay", "Zquirfl", "WOHNEN", "Bescheid", "Tigrinya"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(exported(&mut office, &place, true).contains("Haimanot Tesfay"), "decided so");
    assert!(matches!(office.counsellor("X.Y."), Err(OfficeError::NotThere(_))));
}

#[test]
fn absences_are_taken_in_once_and_brought_up_to_date() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let file = place.vault().with_file_name("abwesend.ics");
    let write = |end: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\
             BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261207\r\nDTEND;VALUE=DATE:{end}\r\nSUMMARY:Urlaub\r\nEND:VEVENT\r\n\
             BEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20261203T130000\r\nDTEND;TZID=Europe/Berlin:20261203T160000\r\nEND:VEVENT\r\n\
             BEGIN:VEVENT\r\nUID:c\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261204T120000Z\r\nDTEND:20261204T130000Z\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
        std::fs::write(&file, text).unwrap();
    };
    write("20261212");
    let request = TakeInAbsencesRequest { staff: me, path: file.display().to_string() };
    let done = office.take_in_absences(&request).unwrap();
    assert_eq!((done.new, done.known, done.left_out), (2, 0, 1));
    let shown = |office: &Office| {
        let request = CalendarRequest { from: "2026-12-01".to_owned(), to: "2026-12-20".to_owned() };
        let off = office.calendar(&request).unwrap().off;
        off.into_iter().map(|off| (off.starts_at, off.ends_at)).collect::<Vec<_>>()
    };
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(
        shown(&office),
        [pair("2026-12-03T13:00", "2026-12-03T16:00"), pair("2026-12-07T00:00", "2026-12-12T00:00")]
    );
    write("20261219");
    let again = office.take_in_absences(&request).unwrap();
    assert_eq!((again.new, again.known), (0, 2));
    assert_eq!(shown(&office)[1].1, "2026-12-19T00:00");
    office.undo(&wire::UndoRequest { act: again.act }).unwrap();
    assert_eq!(shown(&office)[1].1, "2026-12-12T00:00");
    std::fs::write(&file, "kein Kalender").unwrap();
    assert!(matches!(office.take_in_absences(&request), Err(OfficeError::Invalid(_))));
}

#[test]
fn a_title_leaves_only_with_the_names_and_who_does_not_come_not_at_all() {
    let place = Place::new();
    let mut office = place.found("2026-10-12T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let titled = |kind: &str, title: &str, time: &str| AppointmentFields {
        kind: kind.to_owned(),
        title: title.to_owned(),
        persons: Vec::new(),
        ..fields(me, "22.10.2026", time)
    };
    office.save_appointment(&booking(titled("internal", "Fallbesprechung Familie Zquirfl", "9"))).unwrap();
    office.save_appointment(&booking(titled("group", "Gruppe um Frau Zquirfl", "10"))).unwrap();
    let text = exported(&mut office, &place, false);
    assert!(!text.contains("Zquirfl") && text.contains("SUMMARY:Intern") && text.contains("SUMMARY:Gruppe"));
    assert!(exported(&mut office, &place, true).contains("Zquirfl"));
    let staff = office.counsellor("A.M.").unwrap();
    let far = CalendarExport { staff, from: day("2026-10-01"), to: day("9999-12-31"), names: false };
    assert_eq!(office.export_calendar(far, &place.vault().with_file_name("alles.ics")).unwrap(), 2);
}

#[test]
fn odd_events_are_left_out_and_do_not_keep_the_others_away() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let file = place.vault().with_file_name("abwesend.ics");
    let event = |uid: &str, lines: &str| {
        format!("BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\n{lines}\r\nEND:VEVENT\r\n")
    };
    let events = [
        event("cancelled", "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\nSTATUS:CANCELLED"),
        event("free", "DTSTART;VALUE=DATE:20261202\r\nDTEND;VALUE=DATE:20261203\r\nTRANSP:TRANSPARENT"),
        event("second", "DTSTART:20261203T130000\r\nDTEND:20261203T130001"),
        event("far", "DTSTART;VALUE=DATE:99991231"),
        event("one", "DTSTART:20261204T130000\r\nDTEND:20261204T140000\r\nRECURRENCE-ID:20261204T120000"),
        event("one", "DTSTART:20261205T130000\r\nDTEND:20261205T140000\r\nRECURRENCE-ID:20261205T120000"),
        event("weeks", "DTSTART;VALUE=DATE:20261207\r\nDURATION:P2W\r\nSUMMARY:Arzt\r\nCLASS:PRIVATE"),
        event("hours", "DTSTART:20261223T130000\r\nDURATION:PT1H30M"),
    ];
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{}END:VCALENDAR\r\n", events.concat());
    std::fs::write(&file, text).unwrap();
    let request = TakeInAbsencesRequest { staff: me, path: file.display().to_string() };
    let done = office.take_in_absences(&request).unwrap();
    assert_eq!((done.new, done.known, done.left_out), (4, 0, 4));
    let request = CalendarRequest { from: "2026-12-01".to_owned(), to: "2026-12-31".to_owned() };
    let off = office.calendar(&request).unwrap().off;
    let ends: Vec<&str> = off.iter().map(|off| off.ends_at.as_str()).collect();
    assert_eq!(ends, ["2026-12-04T14:00", "2026-12-05T14:00", "2026-12-21T00:00", "2026-12-23T14:30"]);
    assert!(off.iter().all(|off| off.title.is_none()), "what is private is not taken");
}

/// Takes in a file of these events.
fn taken(office: &mut Office, place: &Place, events: &[String]) -> AbsencesTakenIn {
    let file = place.vault().with_file_name("abwesend.ics");
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{}END:VCALENDAR\r\n", events.concat());
    std::fs::write(&file, text).unwrap();
    let staff = office.desk().unwrap().counsellor.id;
    office.take_in_absences(&TakeInAbsencesRequest { staff, path: file.display().to_string() }).unwrap()
}

fn event(uid: &str, lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\n{lines}\r\nEND:VEVENT\r\n")
}

fn away(office: &Office, from: &str, to: &str) -> Vec<String> {
    let request = CalendarRequest { from: from.to_owned(), to: to.to_owned() };
    office
        .calendar(&request)
        .unwrap()
        .off
        .into_iter()
        .map(|off| format!("{}/{}", off.starts_at, off.ends_at))
        .collect()
}

#[test]
fn repeated_absences_are_taken_in_day_by_day_with_what_was_left_out_or_moved() {
    let place = Place::new();
    let mut office = place.found("2027-03-15T08:00:00");
    let weekly = |rest: &str| {
        event(
            "training",
            &format!(
                "DTSTART;TZID=Europe/Berlin:20270301T130000\r\nDTEND;TZID=Europe/Berlin:20270301T150000\r\n{rest}"
            ),
        )
    };
    let moved = event(
        "training",
        "DTSTART;TZID=Europe/Berlin:20270406T090000\r\nDTEND;TZID=Europe/Berlin:20270406T100000\r\nRECURRENCE-ID;TZID=Europe/Berlin:20270405T130000",
    );
    let rule =
        weekly("RRULE:FREQ=WEEKLY;UNTIL=20270412T110000Z\r\nEXDATE;TZID=Europe/Berlin:20270322T130000");
    let done = taken(&mut office, &place, &[rule, moved.clone()]);
    // Thirteen o'clock before and after the clocks are put forward; the last moment is thirteen o'clock, too.
    let all = [
        "2027-03-01T13:00/2027-03-01T15:00",
        "2027-03-08T13:00/2027-03-08T15:00",
        "2027-03-15T13:00/2027-03-15T15:00",
        "2027-03-29T13:00/2027-03-29T15:00",
        "2027-04-06T09:00/2027-04-06T10:00",
        "2027-04-12T13:00/2027-04-12T15:00",
    ];
    assert_eq!((done.new, done.known, done.gone, done.left_out), (6, 0, 0, 0));
    assert_eq!(away(&office, "2027-02-25", "2027-04-05"), all[..4]);
    assert_eq!(away(&office, "2027-04-05", "2027-05-05"), all[4..]);
    // The same file again changes nothing; one that ends earlier takes away what falls away, and that can be taken back.
    let again = taken(&mut office, &place, &[weekly("RRULE:FREQ=WEEKLY;COUNT=3"), moved]);
    assert_eq!((again.new, again.known, again.gone), (0, 4, 2));
    assert_eq!(away(&office, "2027-03-20", "2027-05-01"), all[4..5], "the moved one stands in the file");
    office.undo(&wire::UndoRequest { act: again.act }).unwrap();
    assert_eq!(away(&office, "2027-02-25", "2027-04-05"), all[..4]);
    let gone = taken(&mut office, &place, &[weekly("RRULE:FREQ=WEEKLY\r\nSTATUS:CANCELLED")]);
    assert_eq!((gone.gone, gone.left_out), (6, 1));
    office.lock().unwrap();
}

#[test]
fn whole_days_repeat_by_month_and_year_and_only_so_far_ahead() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let whole = |uid: &str, first: &str, rule: &str| {
        event(uid, &format!("DTSTART;VALUE=DATE:{first}\r\nRRULE:{rule}"))
    };
    let done = taken(
        &mut office,
        &place,
        &[
            whole("month", "20240103", "FREQ=MONTHLY;BYDAY=1WE\r\nEXDATE;VALUE=DATE:20261202,20270106"),
            whole("year", "20011224", "FREQ=YEARLY"),
            whole("until", "20261110", "FREQ=DAILY;UNTIL=20261112"),
        ],
    );
    assert_eq!(
        away(&office, "2026-11-01", "2026-12-10"),
        ["2026-11-04", "2026-11-10", "2026-11-11", "2026-11-12"].map(|day| {
            let next = NaiveDate::succ_opt(&day.parse().unwrap()).unwrap();
            format!("{day}T00:00/{next}T00:00")
        })
    );
    assert_eq!(away(&office, "2026-12-20", "2027-01-20"), ["2026-12-24T00:00/2026-12-25T00:00"]);
    // Two years ahead of the day: Christmas 2026 and 2027, first Wednesdays from November 2026 to November 2028 but two.
    assert_eq!((done.new, done.left_out), (2 + 25 - 2 + 3, 0));
    office.lock().unwrap();
}

#[test]
fn a_file_meant_badly_keeps_nobody_waiting() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T08:00:00");
    let at = "DTSTART;VALUE=DATE:20000101";
    let mut events: Vec<String> = [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300",
        "FREQ=YEARLY;COUNT=99999999999999999999",
        "FREQ=WEEKLY;BYDAY=XX;UNTIL=99999999T999999Z",
    ]
    .iter()
    .enumerate()
    .map(|(which, rule)| event(&format!("odd{which}"), &format!("{at}\r\nRRULE:{rule}")))
    .collect();
    events
        .extend((0..400).map(|which| event(&format!("every{which}"), &format!("{at}\r\nRRULE:FREQ=DAILY"))));
    let begun = std::time::Instant::now();
    let done = taken(&mut office, &place, &events);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert_eq!(done.new, 2_000, "no more than that is taken in");
    assert!(done.left_out >= 400, "the rest is told: {}", done.left_out);
    office.undo(&wire::UndoRequest { act: done.act }).unwrap();
    assert_eq!(away(&office, "2026-11-23", "2026-12-31"), Vec::<String>::new());
    office.lock().unwrap();
}

#[test]
fn a_calendar_is_written_into_a_folder_and_replaces_nothing() {
    let place = Place::new();
    let mut office = place.found("2026-10-12T08:00:00");
    let me = office.desk().unwrap().counsellor.id;
    let person = office.log_consultation(&talk(somebody("Haimanot", "Tesfay"))).unwrap().person.unwrap();
    let known = AppointmentFields { persons: vec![known(person)], ..fields(me, "22.10.2026", "10") };
    office.save_appointment(&booking(known)).unwrap();
    let folder = place.vault().with_file_name("heraus");
    let ask = |names: bool, from: &str, folder: &std::path::Path| ExportCalendarRequest {
        staff: me,
        from: from.to_owned(),
        to: "2026-10-31".to_owned(),
        names,
        folder: folder.display().to_string(),
    };
    let vault = place.vault();
    let first = office.export_calendar_into(&ask(false, "2026-10-01", &folder), &vault).unwrap();
    assert!(first.file.ends_with("heraus/kalender_AM_2026-10-01_2026-10-31.ics"), "{}", first.file);
    let again = office.export_calendar_into(&ask(false, "2026-10-01", &folder), &vault).unwrap();
    assert!(again.file.ends_with("_2026-10-31-2.ics"), "{}", again.file);
    let named = office.export_calendar_into(&ask(true, "2026-10-01", &folder), &vault).unwrap();
    let text = |file: &str| std::fs::read_to_string(file).unwrap();
    assert_eq!((first.count, again.act), (1, first.act + 1), "each has a line of its own in the journal");
    assert!(text(&first.file).contains("SUMMARY:H. T.") && !text(&first.file).contains("Haimanot"));
    assert!(named.file.contains("_mit-namen") && text(&named.file).contains("Haimanot Tesfay"));
    let refused = office.export_calendar_into(&ask(false, "2026-11-01", &folder), &vault);
    assert!(matches!(refused, Err(OfficeError::Invalid(_))), "the last day lies before the first");
    let inside = office.export_calendar_into(&ask(false, "2026-10-01", &vault), &vault);
    assert!(matches!(inside, Err(OfficeError::UnfitFolder)));
    office.lock().unwrap();
}
