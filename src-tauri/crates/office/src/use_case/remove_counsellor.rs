//! A counsellor leaves: her key goes from the vault, the records get a new one, and what she had in hand goes to a
//! colleague. Row, journal line and head become real together: they are written into the new generation, which the new
//! head names. What she did stays hers; her appointments stay where they are, to be moved one by one.

use crate::store::{case_details, open_work, staff};
use crate::transact::{self, Done, Line};
use crate::{Act, Office, OfficeError, Tx};
use chrono::NaiveDate;
use domain::StaffId;
use domain::permission::Deed;
use vault::{HolderId, NotRemoved, Passphrase};
use wire::RemoveCounsellorRequest;

/// What came of it: the open office (none when the vault could not be opened again and is locked), and the answer.
pub type Removal = (Option<Office>, Result<(), OfficeError>);

impl Office {
    /// Takes the login from a counsellor, or from a holder of the key who is nobody of the staff. Takes some seconds.
    ///
    /// # Errors
    /// With the office as it was: [`OfficeError::Invalid`] for nobody, for oneself, or without a colleague who takes over
    /// what is open; a wrong passphrase; whatever the disk says.
    pub fn remove_counsellor(self, request: RemoveCounsellorRequest) -> Removal {
        let RemoveCounsellorRequest { label, to, passphrase } = request;
        let passphrase = Passphrase::typed(passphrase);
        let leaving = match self.may_leave(&label, to) {
            Ok(leaving) => leaving,
            Err(error) => return (Some(self), Err(error)),
        };
        let now = self.clock().now();
        let (vault, actor, clock, lines_missing) = self.into_parts();
        let removed = vault.remove_holder(leaving.holder, &passphrase, |conn| {
            transact::run(conn, &actor, now, Act::CounsellorRemoved, |tx| leave(tx, &leaving, now.date()))
        });
        match removed {
            Ok((vault, ((), Line { n, hash }))) => {
                // The act is done and on disk; a mark that cannot be written is noticed at the next check.
                let _ = vault.set_mark(u64::try_from(n).unwrap_or(0), hash);
                (Some(Self::of_parts(vault, actor, clock, lines_missing)), Ok(()))
            }
            Err(NotRemoved { error, vault }) => {
                let office = vault.map(|vault| Self::of_parts(*vault, actor, clock, lines_missing));
                (office, Err(error))
            }
        }
    }

    fn may_leave(&self, label: &str, to: Option<i64>) -> Result<Leaving, OfficeError> {
        self.may(Deed::KeepTeam)?;
        let holder = self
            .vault()
            .holders()
            .find(|holder| holder.label.as_str() == label)
            .map(|holder| holder.id)
            .ok_or(OfficeError::field("initials", "not-there"))?;
        if holder == self.vault().holder().id {
            return Err(OfficeError::field("initials", "is-yourself"));
        }
        let logins = staff::logins(self.conn())?;
        let who = logins.iter().find(|(_, number)| *number == holder.number()).map(|(id, _)| *id);
        let to = to.map(StaffId);
        if let Some(to) = to
            && (Some(to) == who || !staff::has_login(self.conn(), to)?)
        {
            return Err(OfficeError::field("takesOver", "not-there"));
        }
        if let Some(who) = who
            && to.is_none()
        {
            let open = open_work::count(self.conn(), who, self.clock().now())?;
            if open.cases + open.deadlines + open.tasks > 0 {
                return Err(OfficeError::field("takesOver", "missing"));
            }
        }
        Ok(Leaving { holder, who, to })
    }
}

/// Who leaves and who takes over.
struct Leaving {
    holder: HolderId,
    who: Option<StaffId>,
    to: Option<StaffId>,
}

fn leave(tx: &mut Tx, leaving: &Leaving, today: NaiveDate) -> Result<Done<()>, OfficeError> {
    let holder = leaving.holder.number();
    let Some(who) = leaving.who else { return Ok(Done::of((), None, format!("holder {holder} of nobody"))) };
    if let Some(to) = leaving.to {
        for case in open_work::cases(&tx.conn, who)? {
            tx.changing("casefile", case.0)?;
            let row = case_details::hand_over(&tx.conn, case, today, (Some(who), to), "")?;
            tx.made("handover", row);
        }
        for id in open_work::deadlines(&tx.conn, who)? {
            tx.changing("deadline", id)?;
            open_work::give_deadline(&tx.conn, id, to)?;
        }
        for id in open_work::tasks(&tx.conn, who)? {
            tx.changing("task", id)?;
            open_work::give_task(&tx.conn, id, to)?;
        }
    }
    for case in open_work::deputised(&tx.conn, who)? {
        tx.changing("casefile", case)?;
        open_work::end_deputy(&tx.conn, case)?;
    }
    for id in open_work::openings(&tx.conn, who, today)? {
        tx.changing("opening", id)?;
        open_work::end_opening(&tx.conn, id, today)?;
    }
    staff::take_login(&tx.conn, who)?;
    let to = leaving.to.map_or_else(|| "nobody".to_owned(), |to| to.to_string());
    Ok(Done::of((), Some(who.0), format!("staff {who} holder {holder} to {to}")))
}
