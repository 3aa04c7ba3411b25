//! Running a report: facts → counted → protected → audited. Nobody outside gets anything but the audited figures.

use crate::store::{facts, office};
use crate::{Office, OfficeError};
use chrono::NaiveDate;
use disclosure::Rule;
use domain::permission::Deed;
use report::facts::Facts;
use report::pack::{Pack, shipped};
use report::{AuditedReport, Counted, Explanations, FrozenReport, Labels, Period};
use std::collections::HashSet;
use wire::ReportRequest;

/// A report as run: exact for the office's eyes, audited for everybody else's.
pub(crate) struct Run {
    pub(crate) counted: Counted,
    pub(crate) audited: AuditedReport,
    pub(crate) explanations: Explanations,
    pub(crate) consultations: u32,
    pub(crate) persons: u32,
}

impl Run {
    /// The report with the names of today, as it is shown on the screen and as it would be kept for good.
    pub(crate) fn frozen(&self, labels: &dyn Labels) -> FrozenReport {
        FrozenReport::of(&self.counted, &self.audited, &self.explanations, labels)
    }
}

/// The text of the shipped pack of this id.
pub(crate) fn pack_text(id: &str) -> Result<&'static str, OfficeError> {
    shipped().iter().find(|pack| pack.id == id).map(|pack| pack.text).ok_or(OfficeError::NoSuchPack)
}

/// The shipped pack of this id.
pub(crate) fn pack(id: &str) -> Result<Pack, OfficeError> {
    Pack::read(pack_text(id)?).map_err(|error| OfficeError::Report(error.to_string()))
}

/// Whether a report by this definition shows working time, which is for those who may see everybody's. A definition that
/// cannot be read is taken to.
pub(super) fn shows_working_time(text: &str) -> bool {
    match Pack::read(text) {
        Ok(pack) => pack.shows_working_time(),
        Err(_) => true,
    }
}

/// The period of a request.
pub(crate) fn period(request: &ReportRequest) -> Result<Period, OfficeError> {
    let day = |field: &str, text: &str| {
        text.trim().parse::<NaiveDate>().map_err(|_| OfficeError::field(field, "not-a-date"))
    };
    Period::new(day("from", &request.from)?, day("to", &request.to)?)
        .map_err(|_| OfficeError::field("to", "before-beginning"))
}

impl Office {
    /// Counts a report exactly; for the screen of the office, or for an export that is decided on and recorded.
    pub(crate) fn count_report(
        &self,
        pack: &Pack,
        request: &ReportRequest,
    ) -> Result<(Counted, Facts), OfficeError> {
        self.may(Deed::Report)?;
        if pack.shows_working_time() {
            self.may(Deed::OthersTime)?;
        }
        let period = period(request)?;
        let facts = facts::load(self.conn(), &pack.lines)?;
        let refused = |error: report::CountError| OfficeError::Report(error.to_string());
        let plain = report::count(pack, &facts, period).map_err(refused)?;
        if request.merges.is_empty() {
            return Ok((plain, facts));
        }
        let merges = self.named_merges(&plain, &request.merges)?;
        let merged = report::count_merged(pack, &facts, period, &merges).map_err(refused)?;
        Ok((merged, facts))
    }

    /// Counts, protects and audits.
    pub(crate) fn run_report(&self, request: &ReportRequest) -> Result<Run, OfficeError> {
        let pack = pack(&request.pack)?;
        let (counted, facts) = self.count_report(&pack, request)?;
        self.protected(&pack, counted, &facts)
    }

    /// Protects and audits what was counted.
    pub(crate) fn protected(&self, pack: &Pack, counted: Counted, facts: &Facts) -> Result<Run, OfficeError> {
        let period = counted.about().period;
        let rule = Rule::new(office::load(self.conn())?.tie_key).with_threshold(pack.threshold);
        let refused = |error: report::ProtectError| OfficeError::Report(error.to_string());
        let protected = report::protect(&counted, &rule).map_err(refused)?;
        let (audited, explanations) = report::audit(protected, &counted).map_err(refused)?;
        let (consultations, persons) = size(facts, &pack.lines, period);
        Ok(Run { counted, audited, explanations, consultations, persons })
    }
}

/// Counted consultations and their persons, for the heading on the office's own screen: finished first or follow-up
/// talks of the lines (of all, if none is named) in the period with at least one topic.
fn size(facts: &Facts, lines: &[String], period: Period) -> (u32, u32) {
    let spelled = |code: Option<report::codes::Code>| code.map_or("", |code| facts.codes.spelling(code));
    let owners: std::collections::HashMap<_, _> =
        facts.cases.iter().map(|case| (case.id, case.person)).collect();
    let mut persons: HashSet<report::facts::PersonRef> = HashSet::new();
    let mut consultations = 0u32;
    for contact in &facts.contacts {
        let counts = period.has(contact.date)
            && !contact.topics.is_empty()
            && spelled(contact.state) == "erledigt"
            && matches!(spelled(contact.kind), "erst" | "folge")
            && (lines.is_empty() || lines.iter().any(|line| line == spelled(contact.line)));
        if counts {
            consultations += 1;
            if let Some(case) = contact.case {
                persons.extend(owners.get(&case));
                persons.extend(&contact.participants);
            }
        }
    }
    (consultations, u32::try_from(persons.len()).unwrap_or(u32::MAX))
}
