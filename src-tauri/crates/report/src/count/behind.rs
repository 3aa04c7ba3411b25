//! Which rows are behind a figure, by their opaque identifiers: the way from a number back to the list.

use super::CountError;
use super::beside::Beside;
use super::domain::Domains;
use super::office::Office;
use super::plan::Plan;
use super::rows::Rows;
use super::walk::Group;
use crate::adds::Adds;
use crate::attribute::Unit;
use crate::facts::{
    AppointmentRef, CaseRef, ContactRef, EnquiryRef, Facts, GroupDateRef, PersonRef, ReferralRef,
    VolunteerRef, VulnerabilityReportRef,
};
use crate::pack::Pack;
use crate::period::Period;
use disclosure::CellId;
use std::collections::BTreeSet;

/// The rows a figure was counted from. For the eyes of the office; who may see which is the office's to decide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Behind {
    /// For figures of persons, the persons counted.
    pub persons: BTreeSet<PersonRef>,
    /// For figures of cases, the cases counted.
    pub cases: BTreeSet<CaseRef>,
    /// The contacts it was counted from (of a referral, its contact).
    pub contacts: BTreeSet<ContactRef>,
    /// The referrals it was counted from.
    pub referrals: BTreeSet<ReferralRef>,
    /// The vulnerability reports it was counted from.
    pub reports: BTreeSet<VulnerabilityReportRef>,
    /// The dates of group offers it was counted from.
    pub group_dates: BTreeSet<GroupDateRef>,
    /// The volunteers it was counted from.
    pub volunteers: BTreeSet<VolunteerRef>,
    /// The appointments it was counted from.
    pub appointments: BTreeSet<AppointmentRef>,
    /// The enquiries it was counted from.
    pub enquiries: BTreeSet<EnquiryRef>,
}

/// What is behind the figure of that name; `None` if the report has no such figure.
///
/// # Errors
/// [`CountError`] as for counting.
pub fn behind(
    pack: &Pack,
    facts: &Facts,
    period: Period,
    cell: &CellId,
) -> Result<Option<Behind>, CountError> {
    let office = Office::of(facts)?;
    let plan = Plan::of(pack, &Domains::of(facts), &[]);
    // An average stands on its count: the name of the count is the beginning of its name.
    let wanted = |name: &str| cell.as_str() == name || cell.as_str().starts_with(&format!("{name}|"));
    let Some((place, spec)) = plan.specs.iter().find(|(_, spec)| wanted(&plan.specs.name(spec, period)))
    else {
        return Ok(None);
    };
    let Some(base) = plan.specs.bases().get(spec.family.base.0) else {
        return Ok(None);
    };
    let rows = Rows::of(base, &office, period)?;
    let mut behind = Behind::default();
    for group in Group::of([(place, spec)], &office) {
        group.walk(&rows, &office, |hit| {
            behind.contacts.extend(hit.row.contact.map(|(_, contact)| contact.id));
            behind.referrals.extend(hit.row.referral.map(|(_, referral)| referral.id));
            behind.reports.extend(hit.row.report.map(|(_, report)| report.id));
            match hit.row.beside {
                Some(Beside::Heads { date, .. }) if hit.row.amount(spec.family.adds) > 0 => {
                    behind.group_dates.insert(date.id);
                }
                Some(Beside::Appointment(one)) => drop(behind.appointments.insert(one.id)),
                Some(Beside::Enquiry(one)) => drop(behind.enquiries.insert(one.id)),
                Some(
                    Beside::Case(..)
                    | Beside::Activity(_)
                    | Beside::Heads { .. }
                    | Beside::Engagement(_)
                    | Beside::Volunteering(_)
                    | Beside::Training
                    | Beside::Volunteer(_)
                    | Beside::WorkingTime(_)
                    | Beside::Visit { .. },
                )
                | None => {}
            }
            let volunteer = hit.row.volunteer.and_then(|volunteer| facts.volunteers.get(volunteer));
            behind.volunteers.extend(volunteer.map(|volunteer| volunteer.id));
            if spec.family.unit == Unit::Person && spec.family.adds == Adds::Units {
                let person = hit.person.and_then(|person| facts.persons.get(person));
                behind.persons.extend(person.map(|person| person.id));
            }
            if spec.family.unit == Unit::Case {
                let case = hit.row.case.and_then(|case| facts.cases.get(case));
                behind.cases.extend(case.map(|case| case.id));
            }
        });
    }
    Ok(Some(behind))
}
