//! `ics` and `slots`: a counsellor's calendar as a file, and the times that are free.

use super::{Key, Refused, lies_within, open, words};
use crate::say;
use chrono::NaiveDate;
use office::{CalendarExport, OfficeError};
use std::path::Path;
use std::process::ExitCode;

/// More free times are not listed.
const MOST: usize = 5_000;

/// Days of a calendar.
pub(super) struct Days {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

impl Days {
    fn in_order(&self) -> bool {
        if self.from > self.to {
            say::message("--from liegt nach --to.");
        }
        self.from <= self.to
    }
}

pub(super) fn ics(
    key: &Key,
    counsellor: &str,
    days: &Days,
    names: bool,
    out: &Path,
) -> Result<ExitCode, Refused> {
    if !days.in_order() {
        return Ok(ExitCode::from(2));
    }
    if lies_within(out, &key.vault) {
        return Err(words(OfficeError::UnfitFolder));
    }
    let mut office = open(key)?;
    let done = office.counsellor(counsellor).and_then(|staff| {
        office.export_calendar(CalendarExport { staff, from: days.from, to: days.to, names }, out)
    });
    let done = done.map_err(nobody(counsellor));
    office.lock().map_err(words)?;
    let count = done?;
    say::result(&out.display().to_string());
    say::message(&format!("{count} Termin(e)."));
    Ok(ExitCode::SUCCESS)
}

pub(super) fn slots(key: &Key, counsellor: Option<&str>, days: &Days) -> Result<ExitCode, Refused> {
    if !days.in_order() {
        return Ok(ExitCode::from(2));
    }
    let office = open(key)?;
    let found = counsellor
        .map(|text| office.counsellor(text))
        .transpose()
        .and_then(|staff| office.free_between(days.from, days.to, staff, None, MOST));
    let found = found.map_err(nobody(counsellor.unwrap_or_default()));
    office.lock().map_err(words)?;
    let found = found?;
    for slot in &found {
        let place = slot.place_name.as_deref().unwrap_or_default();
        say::result(&format!("{}\t{}\t{}\t{place}", slot.starts_at, slot.minutes, slot.name));
    }
    if found.is_empty() {
        say::message(
            "Keine freien Zeiten: keine Öffnungszeiten in diesem Zeitraum, oder alles ist vergeben.",
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn nobody(text: &str) -> impl Fn(OfficeError) -> Refused {
    move |error| match &error {
        OfficeError::NotThere("counsellor") => format!("--counsellor: niemand heißt „{text}“."),
        OfficeError::Invalid(fields) if fields.iter().any(|field| field.code == "several") => {
            format!("--counsellor: „{text}“ meint mehrere; bitte den ganzen Namen angeben.")
        }
        _ => words(error),
    }
}
