//! Whether a row belongs to a base, asked of many rows at once; and what a row answers.

use super::office::Office;
use super::rows::Row;
use crate::attribute::Attribute;
use crate::codes::Code;
use crate::condition::{Conditions, Values};

/// `ja` or `nein`, for attributes that are one or the other.
pub(crate) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "ja" } else { "nein" }
}

/// The conditions of a base, made ready to be asked of many rows.
pub(crate) struct Filter {
    tests: Vec<(Attribute, Test)>,
    codes: Vec<Code>,
}

enum Test {
    /// Which codes pass, by their place; before them "no value".
    Codes(Vec<bool>),
    Number(Values),
    Anonymous(Values),
}

impl Filter {
    pub(crate) fn of(conditions: &Conditions, office: &Office<'_>) -> Self {
        let tests = conditions.0.iter().map(|(attribute, values)| {
            let test = if attribute.is_number() {
                Test::Number(values.clone())
            } else if *attribute == Attribute::Anonymous {
                Test::Anonymous(values.clone())
            } else {
                let known = office.facts.codes.iter().map(|(_, code)| Some(code));
                let known = known.map(|code| code.filter(|code| !attribute.is_unknown(code)));
                Test::Codes([None].into_iter().chain(known).map(|code| values.has_code(code)).collect())
            };
            (*attribute, test)
        });
        Self { tests: tests.collect(), codes: Vec::new() }
    }

    /// Whether the row passes all of them.
    pub(crate) fn lets(&mut self, row: &Row<'_>, office: &Office<'_>) -> bool {
        let codes = &mut self.codes;
        self.tests.iter().all(|(attribute, test)| match test {
            Test::Number(values) => values.has_number(row.minutes()),
            Test::Anonymous(values) => values.has_code(Some(yes_or_no(row.is_anonymous()))),
            Test::Codes(passes) => {
                codes.clear();
                row.codes(*attribute, office, codes);
                let passes = |place: usize| passes.get(place).copied().unwrap_or(false);
                if codes.is_empty() { passes(0) } else { codes.iter().any(|code| passes(code.place() + 1)) }
            }
        })
    }
}

impl Row<'_> {
    /// Duration of the contact.
    pub(crate) fn minutes(&self) -> Option<u32> {
        self.contact.and_then(|(_, contact)| contact.minutes)
    }

    /// Whether it stands in no case.
    pub(crate) fn is_anonymous(&self) -> bool {
        self.case.is_none()
    }

    /// The codes of an attribute of the row itself; none if there is no value, or the attribute is of a person.
    pub(crate) fn codes(&self, attribute: Attribute, office: &Office<'_>, into: &mut Vec<Code>) {
        let contact = self.contact.map(|(_, contact)| contact);
        let referral = self.referral.map(|(_, referral)| referral);
        let report = self.report.map(|(_, report)| report);
        let one = match attribute {
            Attribute::Topic => {
                into.extend(contact.iter().flat_map(|contact| &contact.topics));
                return;
            }
            Attribute::Vulnerability => {
                into.extend(report.iter().flat_map(|report| &report.kinds));
                return;
            }
            Attribute::Line => contact.and_then(|contact| contact.line),
            Attribute::CaseLine => {
                self.case.and_then(|case| office.facts.cases.get(case)).and_then(|case| case.line)
            }
            Attribute::State => contact.and_then(|contact| contact.state),
            Attribute::Kind => contact.and_then(|contact| contact.kind),
            Attribute::Setting => contact.and_then(|contact| contact.setting),
            Attribute::Form => contact.and_then(|contact| contact.form),
            Attribute::Language => contact.and_then(|contact| contact.language),
            Attribute::Interpreting => contact.and_then(|contact| contact.interpreting),
            Attribute::AnonymousGender => contact.and_then(|contact| contact.anonymous_gender),
            Attribute::AnonymousAge => contact.and_then(|contact| contact.anonymous_age),
            Attribute::Agency => referral.and_then(|referral| referral.agency),
            Attribute::Outcome => referral.and_then(|referral| referral.outcome),
            Attribute::Recipient => report.and_then(|report| report.recipient),
            Attribute::Minutes
            | Attribute::Anonymous
            | Attribute::Gender
            | Attribute::Nationality
            | Attribute::Age
            | Attribute::Status
            | Attribute::New => None,
        };
        into.extend(one);
    }
}
