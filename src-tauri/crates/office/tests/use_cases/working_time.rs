//! Working time: a week as a grid, its sums, what is refused, undo, and whose it is.

use crate::day_in_the_office::{somebody, talk};
use crate::place::Place;
use office::{Office, OfficeError, measured};
use wire::{
    SaveWorkWeekRequest, SavedView, TypedWorkRow, UndoRequest, WorkLine, WorkSum, WorkSumsRequest,
    WorkWeekRequest, WorkWeekView,
};

const MONDAY: &str = "2026-11-16";

fn line(funding_line: Option<&str>, activity: &str) -> WorkLine {
    WorkLine { funding_line: funding_line.map(str::to_owned), activity: activity.to_owned() }
}

fn row(funding_line: Option<&str>, activity: &str, hours: [&str; 7]) -> TypedWorkRow {
    TypedWorkRow { line: line(funding_line, activity), hours: hours.map(str::to_owned).to_vec() }
}

fn save(
    office: &mut Office,
    monday: &str,
    seen: i64,
    rows: Vec<TypedWorkRow>,
) -> Result<SavedView, OfficeError> {
    office.save_work_week(&SaveWorkWeekRequest { monday: monday.to_owned(), seen: Some(seen), rows })
}

fn week(office: &Office, day: &str) -> WorkWeekView {
    office.work_week(&WorkWeekRequest { day: Some(day.to_owned()), staff: None }).unwrap()
}

fn sums(office: &Office, from: &str, to: &str, staff: Option<i64>) -> Vec<WorkSum> {
    office.work_sums(&WorkSumsRequest { from: from.to_owned(), to: to.to_owned(), staff }).unwrap().sums
}

#[test]
fn a_week_is_kept_as_typed_changed_and_taken_back() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let rows = vec![
        row(Some("RB"), "counselling", ["4", "3:30", "", "45m", "", "", ""]),
        row(Some("RB"), "preparation", ["", "", "", "", "", "", ""]),
        row(None, "administration", ["0,25", "", "", "", "", "", "1"]),
    ];
    let made = save(&mut office, MONDAY, 0, rows).unwrap();
    let view = week(&office, "2026-11-19");
    assert_eq!((view.monday.as_str(), view.version, view.own), (MONDAY, made.version, true));
    assert_eq!(view.rows.len(), 2, "a row without any time is not kept");
    assert_eq!(view.rows[0].minutes, [Some(240), Some(210), None, Some(45), None, None, None]);
    assert_eq!(view.rows[1].line, line(None, "administration"));
    assert_eq!(view.rows[1].minutes, [Some(15), None, None, None, None, None, Some(60)]);
    let changed = save(
        &mut office,
        MONDAY,
        made.version,
        vec![row(Some("RB"), "group", ["", "2", "", "", "", "", ""])],
    )
    .unwrap();
    assert!(matches!(
        save(&mut office, MONDAY, made.version, Vec::new()),
        Err(OfficeError::ChangedMeanwhile)
    ));
    assert_eq!(week(&office, MONDAY).rows.len(), 1);
    office.undo(&UndoRequest { act: changed.act }).unwrap();
    assert_eq!(week(&office, MONDAY).rows, view.rows);
    office.undo(&UndoRequest { act: made.act }).unwrap();
    assert_eq!(week(&office, MONDAY).rows, []);
    assert!(
        matches!(save(&mut office, MONDAY, made.version, Vec::new()), Err(OfficeError::ChangedMeanwhile)),
        "the week the grid was filled from is gone"
    );
    office.lock().unwrap();
}

#[test]
fn sums_take_exactly_the_days_of_the_span_and_the_next_week_offers_the_same_rows() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    // Monday 28 September to Sunday 4 October: the third quarter ends within it.
    let rows = vec![
        row(Some("RB"), "counselling", ["1", "1", "1", "2", "", "", ""]),
        row(Some("IA"), "group", ["", "", "0:20", "", "", "", ""]),
    ];
    save(&mut office, "2026-09-28", 0, rows).unwrap();
    let sum = |line, minutes| WorkSum { line, minutes };
    assert_eq!(
        sums(&office, "2026-07-01", "2026-09-30", None),
        [sum(line(Some("IA"), "group"), 20), sum(line(Some("RB"), "counselling"), 180)]
    );
    assert_eq!(sums(&office, "2026-10-01", "2026-12-31", None), [sum(line(Some("RB"), "counselling"), 120)]);
    let later = week(&office, "2026-11-23");
    assert_eq!(later.before, [line(Some("RB"), "counselling"), line(Some("IA"), "group")]);
    assert_eq!(later.rows, []);
    assert_eq!(week(&office, "2026-09-28").before, []);
    office.lock().unwrap();
}

#[test]
fn consultations_on_record_are_proposed_and_never_entered() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    let mut request = talk(somebody("Haimanot", "Tesfay"));
    for (date, minutes, line) in
        [("23.11.2026", Some(30), "RB"), ("23.11.2026", Some(45), "RB"), ("20.11.2026", Some(15), "RB")]
    {
        request.date = date.to_owned();
        request.minutes = minutes;
        request.funding_line = line.to_owned();
        office.log_consultation(&request).unwrap();
    }
    let view = week(&office, "2026-11-23");
    assert_eq!(view.counselled.len(), 1);
    assert_eq!(view.counselled[0].line, line(Some("RB"), "counselling"));
    assert_eq!(view.counselled[0].minutes[0], Some(75), "that of Friday belongs to the week before");
    assert_eq!(view.rows, []);
    assert_eq!(sums(&office, "2026-01-01", "2026-12-31", None), []);
    office.lock().unwrap();
}

#[test]
fn every_cell_that_cannot_be_accepted_is_named_and_nothing_of_the_week_is_kept() {
    let place = Place::new();
    let mut office = place.found("2026-11-18T09:05:00");
    let rows = vec![
        row(Some("RB"), "counselling", ["90", "viel", "13", "1", "", "", ""]),
        row(Some("XX"), "sleeping", ["", "", "12", "", "", "", ""]),
        row(Some("RB"), "counselling", ["", "1", "", "", "", "", ""]),
    ];
    let Err(OfficeError::Invalid(fields)) = save(&mut office, MONDAY, 0, rows) else { panic!("accepted") };
    let named: Vec<(&str, &str)> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(
        named,
        [
            ("rows.0.hours.0.workTime", "longer-than-a-day"),
            ("rows.0.hours.1.workTime", "not-hours"),
            ("rows.0.hours.3.workTime", "in-the-future"),
            ("rows.1.activity", "unknown-code"),
            ("rows.1.fundingLine", "unknown-code"),
            ("rows.2.activity", "twice"),
            ("days.2.workDay", "longer-than-a-day"),
        ]
    );
    assert_eq!(week(&office, MONDAY).rows, []);
    assert!(save(&mut office, "2026-11-17", 0, Vec::new()).is_err(), "a week begins on Monday");
    office.lock().unwrap();
}

#[test]
fn a_counsellor_sees_her_own_time_only_and_the_lead_everybodys() {
    let place = Place::new();
    let mut office = place.found("2026-11-23T09:05:00");
    save(&mut office, MONDAY, 0, vec![row(Some("RB"), "network", ["2", "", "", "", "", "", ""])]).unwrap();
    let conn = measured::connection(&office);
    conn.execute_batch(
        "INSERT INTO staff (name, role) VALUES ('Bo Beispiel', 'record');
         INSERT INTO work_week (staff, monday, recorded_at) VALUES (last_insert_rowid(), '2026-11-16', '2026-11-23T09:00:00');
         INSERT INTO work_time (week, position, activity, worked_on, minutes)
             VALUES (last_insert_rowid(), 0, 'training', '2026-11-17', 60);",
    )
    .unwrap();
    let other: i64 =
        conn.query_row("SELECT id FROM staff WHERE name = 'Bo Beispiel'", (), |row| row.get(0)).unwrap();
    let all = sums(&office, "2026-11-01", "2026-11-30", None);
    assert_eq!(all.len(), 2, "the lead sees everybody's");
    assert_eq!(sums(&office, "2026-11-01", "2026-11-30", Some(other)), all[1..]);
    let theirs =
        office.work_week(&WorkWeekRequest { day: Some(MONDAY.to_owned()), staff: Some(other) }).unwrap();
    assert_eq!((theirs.own, theirs.rows.len()), (false, 1));
    measured::connection(&office)
        .execute("UPDATE staff SET role = 'counsellor' WHERE id <> ?1", [other])
        .unwrap();
    office.lock().unwrap();
    let office = place.open("2026-11-23T10:00:00");
    assert_eq!(sums(&office, "2026-11-01", "2026-11-30", None), all[..1], "her own only");
    let asked = WorkWeekRequest { day: None, staff: Some(other) };
    assert!(matches!(office.work_week(&asked), Err(OfficeError::NotAllowed)));
    let asked =
        WorkSumsRequest { from: "2026-01-01".to_owned(), to: "2026-12-31".to_owned(), staff: Some(other) };
    assert!(matches!(office.work_sums(&asked), Err(OfficeError::NotAllowed)));
    office.lock().unwrap();
}
