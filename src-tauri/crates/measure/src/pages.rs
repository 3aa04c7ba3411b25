//! What the office answers when a page is opened, without the window: a person's page, her record, what it is searched for.

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::series::Series;
use crate::stopwatch::timed;
use office::{Office, OfficeError};
use wire::{ListPersonsRequest, ListRecordRequest, PersonRequest, RecordRequest};

/// Persons whose pages are opened.
const OPENED: usize = 200;

/// Measures the pages of the persons with these numbers.
pub(crate) fn measure(
    office: &mut Office,
    ids: &[i64],
    part: &str,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let mut each = |name: &str, work: &mut dyn FnMut(&mut Office, i64) -> Result<(), OfficeError>| {
        let mut times = Series::default();
        for &id in ids.iter().take(OPENED) {
            let (done, time) = timed(|| work(office, id));
            done?;
            times.add(time);
        }
        findings.time(part, name, &times);
        Ok::<(), MeasureError>(())
    };
    each("a person's page", &mut |office, id| office.person(&PersonRequest { id }).map(drop))?;
    each("a person's record", &mut |office, id| office.list_record(&record(id, "")).map(drop))?;
    each("a record searched for two words", &mut |office, id| {
        office.list_record(&record(id, "wohnen termin")).map(drop)
    })?;
    each("who changed a person when", &mut |office, id| {
        office.history(&RecordRequest { noun: "person".to_owned(), id }).map(drop)
    })?;
    each("what the sheet knows of a person", &mut |office, id| {
        office.person_defaults(&PersonRequest { id }).map(drop)
    })?;
    let last = office.list_persons(&list(0))?.pages.saturating_sub(1);
    let mut times = Series::default();
    for back in 0..10 {
        let (page, time) = timed(|| office.list_persons(&list(last.saturating_sub(back))));
        page?;
        times.add(time);
    }
    findings.time(part, "one of the last pages of all persons, by name", &times);
    Ok(())
}

fn record(person: i64, text: &str) -> ListRecordRequest {
    ListRecordRequest { person, kind: None, year: None, text: text.to_owned(), skip: 0, limit: 50 }
}

fn list(page: u32) -> ListPersonsRequest {
    ListPersonsRequest {
        text: String::new(),
        filter: wire::PersonFilter::default(),
        order: "name".to_owned(),
        page,
    }
}
