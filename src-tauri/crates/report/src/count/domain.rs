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

    fn occurring(&self, attribute: Attribute) -> BTreeSet<String> {
        let facts = self.facts;
        let contacts = |of: fn(&Contact) -> Option<Code>| facts.contacts.iter().filter_map(of).collect();
        let codes: BTreeSet<Code> = match attribute {
            Attribute::Line => contacts(|row| row.line),
            Attribute::State => contacts(|row| row.state),
            Attribute::Kind => contacts(|row| row.kind),
            Attribute::Setting => contacts(|row| row.setting),
            Attribute::Form => contacts(|row| row.form),
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
            Attribute::Anonymous | Attribute::New => {
                return attribute.all_values().into_iter().flatten().map(|word| (*word).to_owned()).collect();
            }
            Attribute::Minutes | Attribute::Age => return BTreeSet::new(),
        };
        let spelled = codes.into_iter().map(|code| facts.codes.spelling(code));
        spelled.filter(|code| !attribute.is_unknown(code)).map(str::to_owned).collect()
    }
}
