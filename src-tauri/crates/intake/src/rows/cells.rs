//! Every row as the cells of its file: what the writer writes, and what a row is recognised by when it comes again.
//! Must not: depend on the line a row stood in.

use super::{CaseRow, ContactRow, GroupRow, PersonRow, Place, PostRow, ReferralRow, ReportRow, StatusRow};
use chrono::{NaiveDate, NaiveTime};
use domain::{Birth, Personal};

/// A row of one of the eight files.
pub trait Row {
    /// Where it came from.
    fn at(&self) -> Place;

    /// Its identifier in the file; none for the two files whose rows have none.
    fn ident(&self) -> Option<&str>;

    /// Its cells, in the order of [`crate::OfficeFile::columns`].
    fn cells(&self) -> Vec<String>;

    /// The row's content in one normal form, whatever file, encoding or spelling it came in: the text to take a digest
    /// of. The order of co-counselled persons and of kinds of need does not matter, that of topics does.
    fn canonical(&self) -> Personal<String> {
        let columns = self.at().file.columns();
        let mut text = self.at().file.sheet_name().to_owned();
        for (column, mut cell) in columns.iter().zip(self.cells()) {
            if matches!(*column, "mitberatene" | "arten") {
                let mut parts: Vec<&str> = cell.split('|').collect();
                parts.sort_unstable();
                cell = parts.join("|");
            }
            text.push('\u{1f}');
            text.push_str(&cell);
        }
        Personal::new(text)
    }
}

impl Row for PersonRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.ident.clone(),
            private(&self.family_name),
            private(&self.given_name),
            self.birth.as_ref().map(birth).unwrap_or_default(),
            code(&self.gender),
            code(&self.nationality),
            code(&self.language),
            code(&self.interpreter),
            private(&self.town),
            day(self.entered_on),
            code(&self.household),
        ]
    }
}

impl Row for StatusRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        None
    }

    fn cells(&self) -> Vec<String> {
        vec![self.person.clone(), self.status.clone(), day(self.from), day(self.to)]
    }
}

impl Row for CaseRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.ident.clone(),
            self.person.clone(),
            day(Some(self.opened_on)),
            day(self.closed_on),
            code(&self.closing_reason),
            code(&self.funding_line),
            private(&self.counsellor),
        ]
    }
}

impl Row for ContactRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.ident.clone(),
            code(&self.case),
            day(Some(self.date)),
            self.begin.map(time).unwrap_or_default(),
            count(self.minutes),
            code(&self.kind),
            code(&self.setting),
            code(&self.form),
            code(&self.state),
            self.topics.join("|"),
            code(&self.language),
            code(&self.interpreting),
            code(&self.funding_line),
            private(&self.counsellor),
            self.participants.join("|"),
            code(&self.anonymous_gender),
            code(&self.anonymous_age),
            private(&self.note),
        ]
    }
}

impl Row for ReferralRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        let passed_on = self.passed_on.map(|yes| if yes { "ja" } else { "nein" });
        vec![
            self.ident.clone(),
            self.contact.clone(),
            day(Some(self.date)),
            code(&self.agency),
            code(&self.outcome),
            passed_on.unwrap_or_default().to_owned(),
            day(self.released_on),
        ]
    }
}

impl Row for ReportRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.ident.clone(),
            self.case.clone(),
            self.person.clone(),
            day(Some(self.date)),
            code(&self.recipient),
            self.kinds.join("|"),
            day(Some(self.consented_on)),
        ]
    }
}

impl Row for GroupRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        Some(&self.ident)
    }

    fn cells(&self) -> Vec<String> {
        vec![
            self.ident.clone(),
            private(&self.title),
            day(Some(self.date)),
            decimal(self.hours_millionths),
            code(&self.field_of_action),
            count(self.women),
            count(self.men),
            count(self.diverse),
            count(self.children),
            count(self.volunteers),
            count(self.newcomers),
        ]
    }
}

impl Row for PostRow {
    fn at(&self) -> Place {
        self.at
    }

    fn ident(&self) -> Option<&str> {
        None
    }

    fn cells(&self) -> Vec<String> {
        vec![code(&self.funding_line), decimal(self.fte_millionths), day(self.from), day(self.to)]
    }
}

fn private(text: &Option<Personal<String>>) -> String {
    text.as_ref().map(|text| text.expose().clone()).unwrap_or_default()
}

fn code(code: &Option<String>) -> String {
    code.clone().unwrap_or_default()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default()
}

fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn count(count: Option<u32>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}

fn birth(birth: &Birth) -> String {
    match (birth.month, birth.day) {
        (Some(month), Some(day)) => format!("{day:02}.{month:02}.{:04}", birth.year),
        _ => format!("{:04}", birth.year),
    }
}

/// Millionths as a decimal with comma and no idle zeros: 1500000 → `1,5`.
fn decimal(millionths: Option<i64>) -> String {
    let Some(millionths) = millionths else { return String::new() };
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
    let part = format!("{part:06}");
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{part}") }
}
