//! Which values of an attribute occur among the facts at all.

use crate::attribute::Attribute;
use crate::codes::Code;
use crate::facts::{Contact, Facts};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Values that occur, found once for each attribute that is asked.
pub(crate) struct Domains<'f> {
    facts: &'f Facts,
    found: RefCell<BTreeMap<Attribute, BTreeSet<String>>>,
}

impl<'f> Domains<'f> {
    pub(crate) fn of(facts: &'f Facts) -> Self {
        Self { facts, found: RefCell::default() }
    }

    /// Those in `order` first, then those that occur in the order of their list, then "no value" (`None`).
    pub(crate) fn values(&self, attribute: Attribute, order: &[String]) -> Vec<Option<String>> {
        let mut found = self.found.borrow_mut();
        let occurring = found.entry(attribute).or_insert_with(|| self.occurring(attribute));
        let mut rest: Vec<&String> = occurring.iter().filter(|code| !order.contains(code)).collect();
        rest.sort_by_key(|code| (attribute.rank(code), code.as_str()));
        order.iter().chain(rest).cloned().map(Some).chain([None]).collect()
    }

    /// Every field of action with each offer that has dates in it, in their order; `None` is no value.
    pub(crate) fn offers(&self) -> Vec<(Option<String>, Option<String>)> {
        let known = |code: Option<Code>| code.map(|code| self.facts.codes.spelling(code).to_owned());
        let known = |attribute: Attribute, code| known(code).filter(|code| !attribute.is_unknown(code));
        let dates = self.facts.group_dates.iter();
        let pairs: BTreeSet<_> = dates
            .map(|date| (known(Attribute::Field, date.field), known(Attribute::Offer, date.offer)))
            .collect();
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        let rank = |field: &Option<String>| {
            field.as_deref().map_or((i64::MAX, true), |field| (Attribute::Field.rank(field), false))
        };
        let number = |offer: &Option<String>| {
            offer.as_deref().map_or(u64::MAX, |offer| offer.parse().unwrap_or(u64::MAX))
        };
        pairs.sort_by_key(|(field, offer)| (rank(field), field.clone(), number(offer), offer.clone()));
        pairs
    }

    fn occurring(&self, attribute: Attribute) -> BTreeSet<String> {
        let facts = self.facts;
        let contacts = |of: fn(&Contact) -> Option<Code>| facts.contacts.iter().filter_map(of).collect();
        let codes: BTreeSet<Code> = match attribute {
            Attribute::Line => lines(facts),
            Attribute::State => contacts(|row| row.state),
            Attribute::Kind => contacts(|row| row.kind),
            Attribute::Setting => contacts(|row| row.setting),
            Attribute::Form => {
                let enquiries = facts.enquiries.iter().map(|row| row.form);
                facts.contacts.iter().map(|row| row.form).chain(enquiries).flatten().collect()
            }
            Attribute::Language => contacts(|row| row.language),
            Attribute::Interpreting => contacts(|row| row.interpreting),
            Attribute::AnonymousGender => contacts(|row| row.anonymous_gender),
            Attribute::AnonymousAge => contacts(|row| row.anonymous_age),
            Attribute::Topic => facts.contacts.iter().flat_map(|row| row.topics.iter().copied()).collect(),
            Attribute::CaseLine => facts.cases.iter().filter_map(|row| row.line).collect(),
            Attribute::Gender => facts.persons.iter().filter_map(|row| row.gender).collect(),
            Attribute::Nationality => facts.persons.iter().filter_map(|row| row.nationality).collect(),
            Attribute::Status => {
                facts.persons.iter().flat_map(|row| row.statuses.iter().map(|span| span.status)).collect()
            }
            Attribute::Agency => facts.referrals.iter().filter_map(|row| row.agency).collect(),
            Attribute::Outcome => facts.referrals.iter().filter_map(|row| row.outcome).collect(),
            Attribute::Recipient => {
                facts.vulnerability_reports.iter().filter_map(|row| row.recipient).collect()
            }
            Attribute::Vulnerability => {
                facts.vulnerability_reports.iter().flat_map(|row| row.kinds.iter().copied()).collect()
            }
            Attribute::CaseKind => facts.cases.iter().filter_map(|row| row.kind).collect(),
            Attribute::ClosingReason => {
                let pauses = facts.cases.iter().flat_map(|row| row.pauses.iter().map(|pause| pause.reason));
                facts.cases.iter().map(|row| row.closing_reason).chain(pauses).flatten().collect()
            }
            Attribute::Field => facts.group_dates.iter().filter_map(|row| row.field).collect(),
            Attribute::Offer => facts.group_dates.iter().filter_map(|row| row.offer).collect(),
            Attribute::EngagementKind => facts.engagements.iter().map(|row| row.kind).collect(),
            Attribute::Activity => facts.working_times.iter().map(|row| row.activity).collect(),
            Attribute::Anonymous
            | Attribute::New
            | Attribute::OpenAtStart
            | Attribute::OpenAtEnd
            | Attribute::Heads
            | Attribute::Qualified
            | Attribute::AppointmentKind
            | Attribute::AppointmentState
            | Attribute::EnquiryOutcome
            | Attribute::VisitOutcome => {
                return attribute.all_values().into_iter().flatten().map(|word| (*word).to_owned()).collect();
            }
            Attribute::Minutes | Attribute::Age | Attribute::Duration | Attribute::Waited => {
                return BTreeSet::new();
            }
        };
        let spelled = codes.into_iter().map(|code| facts.codes.spelling(code));
        spelled.filter(|code| !attribute.is_unknown(code)).map(str::to_owned).collect()
    }
}

/// Funding lines of contacts and of the work besides.
fn lines(facts: &Facts) -> BTreeSet<Code> {
    let contacts = facts.contacts.iter().map(|row| row.line);
    let dates = facts.group_dates.iter().map(|row| row.line);
    let engagements = facts.engagements.iter().map(|row| row.line);
    let hours = facts.volunteer_hours.iter().map(|row| row.line);
    let times = facts.working_times.iter().map(|row| row.line);
    contacts.chain(dates).chain(engagements).chain(hours).chain(times).flatten().collect()
}
