//! Freezing a report: it is counted, protected and audited now, and kept as it is, whatever becomes of the records.

use super::run_report::{Run, pack_text};
use crate::store::code::OfficeLabels;
use crate::store::frozen::{self, Corrects, Frozen};
use crate::transact::{Done, Tx};
use crate::{Act, Office, OfficeError};
use domain::permission::Deed;
use wire::{FrozenRow, ReportRequest};

impl Office {
    /// Freezes the report of a pack and a period.
    ///
    /// # Errors
    /// [`OfficeError::FrozenAlready`] when one stands; whatever keeps the report from being made or protected.
    pub fn freeze_report(&mut self, request: &ReportRequest) -> Result<FrozenRow, OfficeError> {
        self.may(Deed::FreezeReport)?;
        let run = self.run_report(request)?;
        let about = run.audited.about();
        let days = (about.period.first(), about.period.last());
        if let Some(standing) = frozen::standing(self.conn(), &about.pack, days.0, days.1)? {
            return Err(OfficeError::FrozenAlready(standing));
        }
        let text = pack_text(&request.pack)?.to_owned();
        self.keep_for_good(&run, text, None)
    }

    /// Writes a run down for good.
    pub(super) fn keep_for_good(
        &mut self,
        run: &Run,
        pack_text: String,
        corrects: Option<Corrects>,
    ) -> Result<FrozenRow, OfficeError> {
        let report = run.frozen(&OfficeLabels::load(self.conn())?);
        let kept = Frozen { report, pack_text, consultations: run.consultations, persons: run.persons };
        let (row, _) = self.transact(Act::ReportFrozen, |tx| {
            let id = frozen::insert(&tx.conn, &kept, corrects, tx.actor.id, tx.now)?;
            as_it_was(tx, id, &kept)?;
            let row = frozen::one(&tx.conn, id)?.ok_or(OfficeError::NotThere("frozen_report"))?;
            let about = format!("{} {} {} correction {}", row.pack, row.from, row.to, row.correction);
            Ok(Done::of(row, Some(id), about))
        })?;
        Ok(row)
    }
}

/// What cannot be read back as it was written is not kept at all.
fn as_it_was(tx: &Tx<'_>, id: i64, kept: &Frozen) -> Result<(), OfficeError> {
    match frozen::open(&tx.conn, id)? {
        Some(read) if read.report == kept.report => Ok(()),
        _ => Err(OfficeError::Report("a report does not come back as it was frozen".to_owned())),
    }
}
