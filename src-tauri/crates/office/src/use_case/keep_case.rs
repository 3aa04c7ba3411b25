//! Cases: looking at a person's, opening one, changing who is in it and who stands in for whom.

use super::talk_fields::Fields;
use crate::store::case_details::{self, CaseWritten};
use crate::store::casefile::{self, CaseRecord};
use crate::store::{draft, image, person};
use crate::transact::Done;
use crate::{Act, Office, OfficeError, Tx};
use chrono::{Datelike, NaiveDate};
use domain::permission::Deed;
use domain::{CaseId, Direction, PersonId, StaffId};
use schema::codes::ListName;
use std::collections::BTreeSet;
use wire::{CaseDetailsView, PersonRequest, SaveCaseRequest, SavedView};

impl Office {
    /// The cases a person is in, open ones first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn cases(&self, request: &PersonRequest) -> Result<Vec<CaseDetailsView>, OfficeError> {
        self.may(Deed::Read)?;
        let conn = self.conn();
        let mut views = Vec::new();
        for case in case_details::of_person(conn, PersonId(request.id))? {
            if let Some(view) = case_details::view(conn, case)? {
                views.push(CaseDetailsView { version: image::version(conn, "casefile", case.0)?, ..view });
            }
        }
        Ok(views)
    }

    /// Opens a case or saves one.
    ///
    /// # Errors
    /// [`OfficeError::ChangedMeanwhile`] when somebody wrote since `seen`; [`OfficeError::Invalid`] naming every field.
    pub fn save_case(&mut self, request: &SaveCaseRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::Write)?;
        let today = self.clock().today();
        let act = if request.id.is_none() { Act::CaseOpened } else { Act::CaseChanged };
        let (id, act) = self.transact(act, |tx| {
            let case = save(tx, request, today)?;
            Ok(Done::of(case.0, Some(case.0), format!("case {case}")))
        })?;
        Ok(SavedView { id, version: act, act })
    }
}

fn save(tx: &mut Tx, request: &SaveCaseRequest, today: NaiveDate) -> Result<CaseId, OfficeError> {
    let opened_on = check(tx, request, today)?;
    let main = match request.id {
        Some(id) => {
            tx.unchanged_since("casefile", id, request.seen)?;
            case_details::stored(&tx.conn, CaseId(id))?.ok_or(OfficeError::NotThere("case"))?.person
        }
        None => PersonId(request.person),
    };
    let companions: BTreeSet<PersonId> =
        request.companions.iter().map(|id| PersonId(*id)).filter(|id| *id != main).collect();
    let case = match request.id {
        Some(id) => {
            tx.changing("casefile", id)?;
            CaseId(id)
        }
        None => {
            let number = person::next_number(&tx.conn, "F", opened_on.year())?;
            let case = casefile::insert(
                &tx.conn,
                &CaseRecord {
                    ident: None,
                    number,
                    person: main,
                    kind: None,
                    funding_line: None,
                    staff: Some(request.staff.map_or(tx.actor.id, StaffId)),
                    opened_on,
                    closed_on: None,
                    closing_reason: None,
                },
            )?;
            tx.made("casefile", case.0);
            case
        }
    };
    let written = CaseWritten {
        kind: request.kind.as_deref(),
        funding_line: request.funding_line.as_deref(),
        deputy: request.deputy.map(StaffId),
        opened_on,
        companions: companions.into_iter().collect(),
    };
    case_details::update(&tx.conn, case, &written)?;
    let form = request.id.map_or_else(|| "case".to_owned(), |id| format!("case:{id}"));
    draft::finish(&tx.conn, tx.actor.id, &form)?;
    Ok(case)
}

fn check(tx: &Tx, request: &SaveCaseRequest, today: NaiveDate) -> Result<NaiveDate, OfficeError> {
    let mut fields = Fields::new(&tx.conn);
    let opened_on = fields.day("openedOn", &request.opened_on, today, Direction::Past);
    if opened_on > today {
        fields.refuse("openedOn", "in-the-future");
    }
    fields.code("kind", ListName::CaseKind, request.kind.as_deref())?;
    fields.code("fundingLine", ListName::FundingLine, request.funding_line.as_deref())?;
    fields.needs_line(request.funding_line.as_deref());
    fields.person("person", request.person)?;
    for companion in &request.companions {
        fields.person("companions", *companion)?;
    }
    for (field, staff) in [("staff", request.staff), ("deputy", request.deputy)] {
        if let Some(staff) = staff {
            fields.colleague(field, staff)?;
        }
    }
    if let Some(id) = request.id {
        let before = case_details::stored(&tx.conn, CaseId(id))?.ok_or(OfficeError::NotThere("case"))?;
        if before.closed_on.is_some_and(|closed| closed < opened_on.to_string()) {
            fields.refuse("openedOn", "after-closing");
        }
        if request.deputy.is_some() && request.deputy == before.staff.map(|s| s.0) {
            fields.refuse("deputy", "is-responsible");
        }
    } else if request.deputy.is_some() && request.deputy == request.staff.or(Some(tx.actor.id.0)) {
        fields.refuse("deputy", "is-responsible");
    }
    fields.done()?;
    Ok(opened_on)
}
