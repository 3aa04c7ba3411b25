//! The report tables of the work besides cases: what the screens sum up is what stands in the table, and what must stay
//! protected does.

use crate::appointments::{alias, booking, fields};
use crate::enquiries::asked;
use crate::place::Place;
use office::Office;
use wire::{
    AppointmentStateRequest, EnquiryFields, ListEngagementsRequest, ListEnquiriesRequest, ListOffersRequest,
    ListVolunteersRequest, OfferFields, ReportRequest, ReportView, SaveEngagementRequest, SaveEnquiryRequest,
    SaveGroupDateRequest, SaveOfferRequest, SaveVolunteerHoursRequest, SaveVolunteerRequest,
    SaveWorkWeekRequest, TrainingFields, TypedWorkRow, VolunteerFields, WorkLine, WorkSumsRequest,
};

/// The last day of the year, so that what a screen takes as of today is what a report takes as of its last day.
const SYLVESTER: &str = "2026-12-31T09:05:00";

fn report(office: &Office, pack: &str) -> ReportView {
    let request = ReportRequest {
        pack: pack.to_owned(),
        from: "2026-01-01".to_owned(),
        to: "2026-12-31".to_owned(),
        merges: Vec::new(),
    };
    office.report(&request).unwrap()
}

/// A figure as it goes out; `•` for a protected one, nothing where there is none.
fn figure(view: &ReportView, table: &str, row: &str, column: &str) -> String {
    let table = view.tables.iter().find(|one| one.id == table).unwrap();
    let place = table.columns.iter().position(|one| one.code == column).unwrap();
    let Some(row) = table.rows.iter().find(|one| one.head.code == row) else { return String::new() };
    let cell = &row.cells[place];
    match cell.state.as_str() {
        "open" => cell.value.clone().unwrap(),
        "none" => String::new(),
        _ => "•".to_owned(),
    }
}

fn hours(millionths: i64) -> String {
    let tenths = (millionths + 50_000) / 100_000;
    format!("{},{}", tenths / 10, tenths % 10)
}

fn offer(office: &mut Office, title: &str, line: Option<&str>, field: Option<&str>) -> i64 {
    let offer = OfferFields {
        title: title.to_owned(),
        kind: "group".to_owned(),
        field_of_action: field.map(str::to_owned),
        funding_line: line.map(str::to_owned),
        place: "Gemeindehaus".to_owned(),
        note: String::new(),
        ended: false,
    };
    office.save_offer(&SaveOfferRequest { id: None, seen: None, offer }).unwrap().id
}

fn meet(office: &mut Office, offer: i64, day: &str, heads: [&str; 5], newcomers: &str) {
    let [women, men, diverse, children, unknown] = heads.map(str::to_owned);
    let date = SaveGroupDateRequest {
        id: None,
        seen: None,
        offer: Some(offer),
        date: day.to_owned(),
        hours_held: "0,33".to_owned(),
        persons: Vec::new(),
        women,
        men,
        diverse,
        children,
        unknown,
        volunteers: "3".to_owned(),
        newcomers: newcomers.to_owned(),
        staff: None,
        note: String::new(),
        unlisted: String::new(),
        appointment: None,
    };
    office.save_group_date(&date).unwrap();
}

#[test]
fn the_sums_of_the_group_offers_are_the_table_and_titles_stay_in_the_office() {
    let place = Place::new();
    let mut office = place.found(SYLVESTER);
    let cafe = offer(&mut office, "Zebrafrühstück", Some("IA"), Some("sozialraum"));
    let choir = offer(&mut office, "Quittenchor", Some("IA"), Some("engagement"));
    let other = offer(&mut office, "Nähtreff", Some("RB"), Some("sozialraum"));
    for day in ["3.2.2026", "10.2.2026", "17.2.2026"] {
        meet(&mut office, cafe, day, ["9", "3", "1", "4", ""], "4");
        meet(&mut office, choir, day, ["5", "6", "", "", "3"], "");
    }
    meet(&mut office, choir, "3.2.2025", ["50", "60", "", "", ""], "");
    meet(&mut office, other, "4.2.2026", ["7", "7", "", "", ""], "");
    let view = report(&office, "integrationsagentur");
    let offers = office.list_offers(&ListOffersRequest { year: 2026 }).unwrap().offers;
    for (id, row) in [(cafe, format!("sozialraum/{cafe}")), (choir, format!("engagement/{choir}"))] {
        let sums = offers.iter().find(|offer| offer.id == id).unwrap();
        assert_eq!(figure(&view, "T10a", &row, "Termine"), sums.dates.to_string());
        assert_eq!(figure(&view, "T10a", &row, "Stunden"), hours(sums.hours_millionths), "0,33 stays 0,33");
        for (column, number) in [
            ("Frauen", sums.heads.women),
            ("Männer", sums.heads.men),
            ("Kinder", sums.heads.children),
            ("keine Angabe", sums.heads.unknown),
            ("Ehrenamtliche", sums.heads.volunteers),
        ] {
            let shown = figure(&view, "T10a", &row, column);
            assert!(shown == number.unwrap_or(0).to_string() || shown == "•", "{row} {column}: {shown}");
        }
    }
    assert_eq!(figure(&view, "T10", "gesamt", "Termine"), "6", "the offer of another line is not in it");
    assert_eq!(figure(&view, "T10", "gesamt", "Teilnahmen"), "93");
    assert_eq!(
        figure(&view, "T10", "sozialraum", "divers"),
        "•",
        "three participations, and it may be the same person three times"
    );
    let text = serde_json::to_string(&view).unwrap();
    assert!(!text.contains("Zebra") && !text.contains("Quitten"), "what an offer is called is free text");
    assert!(text.contains(&format!("Maßnahme {cafe} · Sozialraumorientierte Arbeit")));
    let whole = report(&office, "jahresbericht");
    assert_eq!(figure(&whole, "T10", "gesamt", "Termine"), "7", "the whole office counts every line");
    office.lock().unwrap();
}

#[test]
fn networks_and_working_time_stand_as_on_their_screens_and_shares_are_of_the_whole() {
    let place = Place::new();
    let mut office = place.found(SYLVESTER);
    for (kind, time, audience, line) in [
        ("committee", "1:30", "", Some("IA")),
        ("committee", "0,33", "", Some("IA")),
        ("publicity", "2", "60", Some("IA")),
        ("network", "4", "9", None),
    ] {
        let request = SaveEngagementRequest {
            id: None,
            seen: None,
            kind: kind.to_owned(),
            date: "1.9.2026".to_owned(),
            title: "Plenum".to_owned(),
            partners: String::new(),
            part: None,
            hours_held: time.to_owned(),
            audience: audience.to_owned(),
            funding_line: line.map(str::to_owned),
            staff: None,
            result: String::new(),
        };
        office.save_engagement(&request).unwrap();
    }
    let row = |line: Option<&str>, activity: &str, monday: &str| TypedWorkRow {
        line: WorkLine { funding_line: line.map(str::to_owned), activity: activity.to_owned() },
        hours: [monday, "", "", "", "", "", ""].map(str::to_owned).to_vec(),
    };
    let rows = vec![
        row(Some("IA"), "group", "2"),
        row(Some("IA"), "network", "1"),
        row(Some("RB"), "counselling", "3:20"),
        row(None, "administration", "0:40"),
    ];
    office
        .save_work_week(&SaveWorkWeekRequest { monday: "2026-11-16".to_owned(), seen: Some(0), rows })
        .unwrap();

    let agency = report(&office, "integrationsagentur");
    assert_eq!(figure(&agency, "T11", "Gremium", "Stunden"), "1,8");
    assert_eq!(figure(&agency, "T11", "gesamt", "Anzahl"), "3", "what has no line is told to no funder");
    assert_eq!(figure(&agency, "T13", "Gruppe", "Anteil"), "66,7");
    assert_eq!(figure(&agency, "T13", "Netzwerk", "Anteil"), "33,3");
    assert_eq!(figure(&agency, "T13", "gesamt", "Stunden"), "3,0");

    let whole = report(&office, "jahresbericht");
    for sum in office.list_engagements(&ListEngagementsRequest { year: 2026 }).unwrap().sums {
        let row = match sum.kind.as_str() {
            "network" => "Netzwerk",
            "committee" => "Gremium",
            "publicity" => "Öffentlichkeit",
            _ => "Schulung",
        };
        assert_eq!(figure(&whole, "T11", row, "Anzahl"), sum.count.to_string());
        assert_eq!(figure(&whole, "T11", row, "Stunden"), hours(sum.hours_millionths));
        assert_eq!(figure(&whole, "T11", row, "Erreichte"), sum.audience.to_string());
    }
    let span = WorkSumsRequest { from: "2026-01-01".to_owned(), to: "2026-12-31".to_owned(), staff: None };
    let sums = office.work_sums(&span).unwrap().sums;
    let minutes: u32 = sums.iter().map(|sum| sum.minutes).sum();
    assert_eq!(figure(&whole, "T13", "gesamt", "gesamt"), hours(i64::from(minutes) * 1_000_000 / 60));
    assert_eq!(figure(&whole, "T13", "Verwaltung", "ohne Förderlinie"), "0,7");
    assert_eq!(figure(&whole, "T13a", "Beratung", "RB"), "100,0", "a share is of the line's own time");
    assert_eq!(figure(&whole, "T13a", "Gruppe", "gesamt"), "28,6", "2 of 7 hours, halves upwards");
    office.lock().unwrap();
}

fn volunteer(office: &mut Office, name: &str, state: &str, until: &str) -> i64 {
    let fields = VolunteerFields {
        name: name.to_owned(),
        reach: String::new(),
        offers: String::new(),
        state: state.to_owned(),
        since: String::new(),
        languages: Vec::new(),
        bound_on: "2.3.2024".to_owned(),
        conduct_on: String::new(),
        trainings: vec![TrainingFields {
            title: "Lotsin".to_owned(),
            held_on: "10.2.2026".to_owned(),
            valid_until: until.to_owned(),
        }],
        note: String::new(),
    };
    let request = SaveVolunteerRequest { id: None, seen: None, fields, persons: Vec::new() };
    office.save_volunteer(&request).unwrap().id
}

fn give(office: &mut Office, volunteer: i64, line: Option<&str>) {
    let hours = SaveVolunteerHoursRequest {
        id: None,
        seen: None,
        volunteer: Some(volunteer),
        date: "1.6.2026".to_owned(),
        time: "1:20".to_owned(),
        funding_line: line.map(str::to_owned),
        what: "Jobcenter".to_owned(),
    };
    office.save_volunteer_hours(&hours).unwrap();
}

#[test]
fn volunteers_stand_as_on_their_screen_and_the_hours_of_two_are_protected() {
    let place = Place::new();
    let mut office = place.found(SYLVESTER);
    for name in ["Ada", "Bela", "Cleo", "Dana"] {
        let id = volunteer(&mut office, &format!("{name} Beispiel"), "active", "");
        give(&mut office, id, (name == "Ada" || name == "Bela").then_some("IA"));
    }
    volunteer(&mut office, "Emil Beispiel", "active", "1.6.2026");
    volunteer(&mut office, "Fritz Beispiel", "ended", "");
    let whole = report(&office, "jahresbericht");
    let sums = office.list_volunteers(&ListVolunteersRequest { year: 2026 }).unwrap().sums;
    assert_eq!((sums.qualified, sums.active, sums.trainings), (4, 4, 6), "the screen knows them");
    assert_eq!(figure(&whole, "T12", "qualifiziert", "Wert"), sums.qualified.to_string());
    assert_eq!(figure(&whole, "T12", "aktiv", "Wert"), sums.active.to_string());
    assert_eq!(figure(&whole, "T12", "Schulungen", "Wert"), sums.trainings.to_string());
    assert_eq!(figure(&whole, "T12", "Stunden", "Wert"), "5,3", "four times one hour twenty");
    let agency = report(&office, "integrationsagentur");
    assert_eq!(figure(&agency, "T12", "aktiv", "Wert"), "•", "two volunteers are too few");
    assert_eq!(figure(&agency, "T12", "Stunden", "Wert"), "•", "and so are their hours");
    office.lock().unwrap();
}

/// An appointment with somebody without a record, and how it went.
fn keep(office: &mut Office, time: &str, state: &str) {
    let me = office.desk().unwrap().counsellor.id;
    let persons = vec![alias("Gast")];
    let appointment = wire::AppointmentFields { persons, ..fields(me, "2.12.2026", time) };
    let made = office.save_appointment(&booking(appointment)).unwrap();
    let request =
        AppointmentStateRequest { id: made.id, seen: made.version, position: None, state: state.to_owned() };
    office.set_appointment_state(&request).unwrap();
}

#[test]
fn waiting_and_no_shows_stand_as_on_their_screens_and_a_rate_falls_with_its_figures() {
    let place = Place::new();
    let mut office = place.found(SYLVESTER);
    for (day, outcome, offered) in [
        ("1.7.2026", "slot-offered", "1.7.2026"),
        ("10.8.2026", "slot-offered", "14.8.2026"),
        ("1.9.2026", "slot-offered", "8.9.2026"),
        ("30.12.2026", "slot-offered", "11.1.2027"),
        ("1.10.2026", "referred", ""),
        ("2.10.2026", "referred", ""),
        ("3.10.2026", "referred", ""),
        ("4.10.2026", "referred", ""),
    ] {
        let enquiry = EnquiryFields {
            outcome: outcome.to_owned(),
            offered_on: offered.to_owned(),
            ..asked(day, "Schule")
        };
        office.save_enquiry(&SaveEnquiryRequest { id: None, seen: None, enquiry }).unwrap();
    }
    for time in ["8", "9", "10", "11"] {
        keep(&mut office, time, "appeared");
    }
    for time in ["13", "14", "15"] {
        keep(&mut office, time, "missed");
    }
    let view = report(&office, "jahresbericht");
    let waiting = office.list_enquiries(&ListEnquiriesRequest { year: 2026 }).unwrap().waiting;
    let second = waiting.iter().find(|half| half.year == 2026 && half.second).unwrap();
    assert_eq!((second.enquiries, second.median_days), (8, Some(5.5)));
    assert_eq!(figure(&view, "T14", "gesamt", "Anfragen"), "8");
    assert_eq!(figure(&view, "T14", "gesamt", "Wartetage Median"), "5,5");
    assert_eq!(figure(&view, "T14", "gesamt", "Wartetage Mittel"), "5,8", "(0 + 4 + 7 + 12) / 4 = 5,75");
    assert_eq!(figure(&view, "T14a", "erwartet", "Wert"), "7");
    assert_eq!(figure(&view, "T14a", "Quote", "Wert"), "42,9", "3 of 7");
    keep(&mut office, "16", "excused");
    let view = report(&office, "jahresbericht");
    assert_eq!(figure(&view, "T14a", "entschuldigt", "Wert"), "•", "one person is too few");
    let hidden = ["Termine", "erschienen", "nicht erschienen", "erwartet"]
        .iter()
        .filter(|row| figure(&view, "T14a", row, "Wert") == "•")
        .count();
    assert!(hidden > 0, "the one who excused herself must not be the difference of all the others");
    let sources = ["nicht erschienen", "erwartet"].map(|row| figure(&view, "T14a", row, "Wert"));
    if sources.contains(&"•".to_owned()) {
        assert_eq!(figure(&view, "T14a", "Quote", "Wert"), "•", "a rate gives its figures away");
    }
    office.lock().unwrap();
}
