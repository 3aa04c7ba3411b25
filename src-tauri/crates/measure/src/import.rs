//! Taking in a folder of lists into a fresh vault, beside the same rows into a plain file.

use crate::failure::MeasureError;
use crate::findings::Findings;
use crate::plain;
use crate::series::Series;
use crate::stopwatch::timed;
use crate::workshop::{Workshop, now};
use intake::Known;
use office::measured;
use std::path::Path;

/// Times reading with checking, writing, and both.
pub(crate) fn measure(
    workshop: &Workshop,
    records: &Path,
    repeat: u32,
    findings: &mut Findings,
) -> Result<(), MeasureError> {
    let reading = intake::read_folder(records, &Known::default(), now().date());
    let rows = reading.into_rows().map_err(|found| MeasureError::Records(found.len()))?;
    let [mut look, mut write, mut whole, mut plain_whole] = [const { Vec::new() }; 4];
    for _ in 0..repeat {
        let (mut office, _) = workshop.found()?;
        let (preview, looked) = timed(|| office.look_at_records(records, Path::new("")));
        let preview = preview?;
        let (done, wrote) = timed(|| office.take_in(&preview));
        done?;
        office.lock()?;
        look.push(looked);
        write.push(wrote);
        whole.push(looked + wrote);

        let mut file = plain::make(&workshop.fresh("plain.sqlite"))?;
        let (done, wrote) = timed(|| {
            let read = intake::read_folder(records, &Known::default(), now().date());
            let rows = read.into_rows().map_err(|found| MeasureError::Records(found.len()))?;
            Ok::<_, MeasureError>(measured::take_in(&mut file, &rows, now())?)
        });
        done?;
        plain_whole.push(wrote);
        plain::close(file)?;
    }
    let part =
        format!("Import of {} ({} persons, {} rows)", name_of(records), rows.persons.len(), rows.len());
    let series = |values: Vec<f64>| values.into_iter().collect::<Series>();
    findings.time(&part, "reading, checking, comparing", &series(look));
    findings.time(&part, "writing", &series(write));
    findings.both(&part, "whole", &series(whole), &series(plain_whole));
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
