//! A counsellor's day in a large office: unlocking, saving, searching, listing, locking.

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::pages;
use crate::series::Series;
use crate::size::rows_of_a_decade;
use crate::stopwatch::timed;
use crate::workshop::{self, Workshop};
use office::{Office, measured};
use wire::{
    FindPersonRequest, ListPersonsRequest, LogConsultationRequest, NewPerson, SearchNotesRequest, Who,
};

/// Consultations that are saved.
const SAVED: usize = 200;
/// Persons that are searched for.
const SOUGHT: usize = 200;
/// Hits that the sheet asks for.
const HITS: u32 = 8;

/// What a search starts from.
struct Known {
    id: i64,
    family: String,
    given: String,
    year: Option<i32>,
    number: String,
}

/// Measures an office of so many persons.
pub(crate) fn measure(
    workshop: &Workshop,
    persons: u32,
    repeat: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let (mut office, place) = workshop.found()?;
    let preview = office.look_at_rows(rows_of_a_decade(persons))?;
    office.take_in(&preview)?;
    drop(preview);
    let contacts: i64 =
        measured::connection(&office).query_row("SELECT count(*) FROM contact", (), |row| row.get(0))?;
    let part = format!("Daily work in an office of {persons} persons and {contacts} contacts in ten years");
    let (mut unlock, mut lock) = (Series::default(), Series::default());
    for _ in 0..repeat {
        let (locked, time) = timed(|| office.lock());
        locked?;
        lock.add(time);
        let (opened, time) = timed(|| workshop::open_at_the_end(&place));
        office = opened?;
        unlock.add(time);
    }
    findings.time(&part, "unlocking (scrypt 2^18, then the database)", &unlock);
    let known = known(&office)?;
    findings.time(&part, "saving a consultation", &save(&mut office, &known, false)?);
    findings.time(&part, "saving it with somebody new", &save(&mut office, &known, true)?);
    search(&office, &known, &part, findings)?;
    notes_and_pairs(&office, &part, findings)?;
    list(&office, &part, findings)?;
    let ids: Vec<i64> = known.iter().map(|person| person.id).collect();
    pages::measure(&mut office, &ids, &part, findings)?;
    // Whatever the day has written is still in the log now.
    let (locked, time) = timed(|| office.lock());
    locked?;
    lock.add(time);
    findings.time(&part, "locking", &lock);
    let _ = std::fs::remove_dir_all(&place);
    Ok(())
}

/// Persons spread over the whole office.
fn known(office: &Office) -> Result<Vec<Known>, MeasureError> {
    let mut query = measured::connection(office).prepare(
        "SELECT id, family_name, given_name, birth_year, number FROM person
         WHERE family_name IS NOT NULL AND given_name IS NOT NULL ORDER BY id",
    )?;
    let all: Vec<Known> = query
        .query_map((), |row| {
            Ok(Known {
                id: row.get(0)?,
                family: row.get(1)?,
                given: row.get(2)?,
                year: row.get(3)?,
                number: row.get(4)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    let step = (all.len() / SOUGHT.max(SAVED)).max(1);
    Ok(all.into_iter().step_by(step).collect())
}

fn save(office: &mut Office, known: &[Known], new: bool) -> Result<Series, MeasureError> {
    let mut times = Series::default();
    for person in known.iter().take(SAVED) {
        let who = if new { Who::New { person: somebody(person) } } else { Who::Known { id: person.id } };
        let request = consultation(who);
        let (saved, time) = timed(|| office.log_consultation(&request));
        saved?;
        times.add(time);
    }
    Ok(times)
}

fn consultation(who: Who) -> LogConsultationRequest {
    LogConsultationRequest {
        appointment: None,
        queue: None,
        who,
        companions: Vec::new(),
        topics: vec!["WOHNEN".to_owned(), "EXISTENZ".to_owned()],
        date: workshop::last_day().to_string(),
        time: "09:00".to_owned(),
        minutes: Some(30),
        setting: "einzel".to_owned(),
        form: "termin".to_owned(),
        funding_line: "RB".to_owned(),
        language: Some("ar".to_owned()),
        interpreting: Some("keine".to_owned()),
        note: "Schreiben erklärt; keine Fragen offen".to_owned(),
        private_note: String::new(),
        counsellors: Vec::new(),
        status_still_right: false,
        referral: None,
        draft: None,
    }
}

fn somebody(like: &Known) -> NewPerson {
    NewPerson {
        family_name: Some(like.given.clone()),
        given_name: Some(like.family.clone()),
        birth: like.year.map(|year| year.to_string()),
        gender: Some("w".to_owned()),
        nationality: Some("SY".to_owned()),
        language: Some("ar".to_owned()),
        interpreter: Some("ja".to_owned()),
        status: Some("GEST".to_owned()),
        postal_code: None,
        town: None,
        consent: true,
    }
}

/// Every stage of typing a name, and the other ways of finding somebody.
fn search(office: &Office, known: &[Known], part: &str, findings: &mut Findings) -> Result<(), MeasureError> {
    let letters = |person: &Known, n: usize| person.family.chars().take(n).collect::<String>();
    let year = |person: &Known| person.year.map_or_else(String::new, |year| format!(" {year}"));
    type Typed<'a> = &'a dyn Fn(&Known) -> String;
    let ways: [(&str, Typed<'_>); 9] = [
        ("searching: 1 letter", &|person| letters(person, 1)),
        ("searching: 2 letters", &|person| letters(person, 2)),
        ("searching: 3 letters", &|person| letters(person, 3)),
        ("searching: family name", &|person| person.family.clone()),
        ("searching: both names", &|person| format!("{} {}", person.given, person.family)),
        ("searching: family name and birth year", &|person| person.family.clone() + &year(person)),
        ("searching: family name in another spelling", &|person| respelled(&person.family)),
        ("searching: both names in another spelling", &|person| {
            respelled(&format!("{} {}", person.given, person.family))
        }),
        ("searching: number", &|person| person.number.clone()),
    ];
    for (name, typed) in ways {
        let mut times = Series::default();
        for person in known.iter().take(SOUGHT) {
            let request = FindPersonRequest { text: typed(person), limit: HITS };
            let (hits, time) = timed(|| office.find_person(&request));
            hits?;
            times.add(time);
        }
        findings.time(part, name, &times);
    }
    Ok(())
}

/// As another hand would write it down by ear.
fn respelled(name: &str) -> String {
    name.to_lowercase().replace('i', "ee").replace('u', "ou").replace('k', "q").replace('w', "v")
}

/// Notes by their words, and the list of records that look alike.
fn notes_and_pairs(office: &Office, part: &str, findings: &mut Findings) -> Result<(), MeasureError> {
    let mut times = Series::default();
    for text in ["bes", "bescheid", "frist notiert", "unterlagen", "rückruf ver", "keine fragen offen"] {
        let request = SearchNotesRequest { text: text.to_owned(), limit: HITS };
        for _ in 0..10 {
            let (hits, time) = timed(|| office.search_notes(&request));
            hits?;
            times.add(time);
        }
    }
    findings.time(part, "searching notes", &times);
    let mut times = Series::default();
    for _ in 0..3 {
        let (pairs, time) = timed(|| office.list_duplicates());
        pairs?;
        times.add(time);
    }
    findings.time(part, "the list of records that look alike", &times);
    Ok(())
}

fn list(office: &Office, part: &str, findings: &mut Findings) -> Result<(), MeasureError> {
    for (name, order) in
        [("first page of all persons, by name", "name"), ("first page, by last contact", "last-contact")]
    {
        let request = ListPersonsRequest {
            text: String::new(),
            filter: wire::PersonFilter::default(),
            order: order.to_owned(),
            page: 0,
        };
        let mut times = Series::default();
        for _ in 0..10 {
            let (page, time) = timed(|| office.list_persons(&request));
            page?;
            times.add(time);
        }
        findings.time(part, name, &times);
    }
    let mut times = Series::default();
    for _ in 0..10 {
        let (today, time) = timed(|| office.today());
        today?;
        times.add(time);
    }
    findings.time(part, "the page Heute on the last day of the year", &times);
    Ok(())
}
