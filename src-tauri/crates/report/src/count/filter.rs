//! Whether a row belongs to a base, asked of many rows at once; and what a row answers.

use super::office::Office;
use super::rows::Row;
use crate::adds::Adds;
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
    Word(Values),
}

impl Filter {
    pub(crate) fn of(conditions: &Conditions, office: &Office<'_>) -> Self {
        let tests = conditions.0.iter().map(|(attribute, values)| {
            let test = if attribute.is_number() {
                Test::Number(values.clone())
            } else if attribute.is_word() {
                Test::Word(values.clone())
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
            Test::Number(values) => values.has_number(row.number(*attribute)),
            Test::Word(values) => values.has_code(row.word(*attribute)),
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
    /// A number of the row itself.
    pub(crate) fn number(&self, attribute: Attribute) -> Option<u32> {
        match self.beside {
            Some(beside) => beside.number(attribute),
            None if attribute == Attribute::Minutes => self.contact.and_then(|(_, contact)| contact.minutes),
            None => None,
        }
    }

    /// A word of the program about the row itself.
    pub(crate) fn word(&self, attribute: Attribute) -> Option<&'static str> {
        match self.beside {
            Some(beside) => beside.word(attribute),
            None => (attribute == Attribute::Anonymous).then(|| yes_or_no(self.is_anonymous())),
        }
    }

    /// How many units it is.
    pub(crate) fn units(&self) -> u64 {
        self.beside.map_or(1, |beside| beside.units())
    }

    /// What it adds to a sum.
    pub(crate) fn amount(&self, adds: Adds) -> u64 {
        match (self.beside, adds) {
            (Some(beside), adds) => beside.amount(adds),
            (None, Adds::Units) => 1,
            (None, Adds::Minutes) => self.number(Attribute::Minutes).map_or(0, u64::from),
            (None, Adds::Effort | Adds::Days | Adds::Audience | Adds::Newcomers | Adds::Helpers) => 0,
        }
    }

    /// Whether it stands in no case.
    pub(crate) fn is_anonymous(&self) -> bool {
        self.case.is_none()
    }

    /// The codes of an attribute of the row itself; none if there is no value, or the attribute is of a person.
    pub(crate) fn codes(&self, attribute: Attribute, office: &Office<'_>, into: &mut Vec<Code>) {
        if let Some(beside) = self.beside {
            into.extend(beside.code(attribute));
            return;
        }
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
            | Attribute::New
            | Attribute::CaseKind
            | Attribute::OpenAtStart
            | Attribute::OpenAtEnd
            | Attribute::ClosingReason
            | Attribute::Duration
            | Attribute::Field
            | Attribute::Offer
            | Attribute::Heads
            | Attribute::EngagementKind
            | Attribute::Qualified
            | Attribute::Activity
            | Attribute::AppointmentKind
            | Attribute::AppointmentState
            | Attribute::EnquiryOutcome
            | Attribute::Waited
            | Attribute::VisitOutcome => None,
        };
        into.extend(one);
    }
}
