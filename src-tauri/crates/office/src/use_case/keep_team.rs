//! The team: who works here, giving somebody a login, and changing one's own passphrase.
//!
//! A login stands in two places: the row of the staff in the database, and the holder in the head of the vault. The row
//! is written first. Whatever happens then, the head decides: a row whose holder is not in the head loses its login at the
//! next unlock ([`Office::withdraw_lost_logins`]). The other way round nobody can be in the head without a row, unless
//! entries of the database were lost; whoever is, opens the door and is refused there.

use crate::check::{Check, SHORT};
use crate::store::{open_work, staff};
use crate::transact::Done;
use crate::{Act, Office, OfficeError};
use domain::StaffId;
use domain::permission::{Deed, Role, may};
use std::collections::BTreeSet;
use vault::{HolderLabel, Passphrase, Turn, VaultError};
use wire::{AddCounsellorRequest, ChangePassphraseRequest, ProposedPassphrase, SavedView, TeamView};

impl Office {
    /// Everybody of the staff, and who opens the vault without being one of them.
    ///
    /// # Errors
    /// When the store fails.
    pub fn team(&self) -> Result<TeamView, OfficeError> {
        self.may(Deed::Read)?;
        let known: BTreeSet<u32> =
            staff::logins(self.conn())?.into_iter().map(|(_, holder)| holder).collect();
        let mut rows = staff::team(self.conn(), self.actor().id)?;
        for row in rows.iter_mut().filter(|row| !row.label.is_empty()) {
            row.open = Some(open_work::count(self.conn(), StaffId(row.id), self.clock().now())?);
        }
        Ok(TeamView {
            rows,
            keeps: may(self.actor().role, Deed::KeepTeam),
            strangers: self
                .vault()
                .holders()
                .filter(|holder| !known.contains(&holder.id.number()))
                .map(|holder| holder.label.to_string())
                .collect(),
        })
    }

    /// Draws a passphrase: six words. Nothing of it is kept.
    ///
    /// # Errors
    /// When the machine gives no random numbers.
    pub fn propose_passphrase(&self) -> Result<ProposedPassphrase, OfficeError> {
        self.may(Deed::OwnPassphrase)?;
        Ok(ProposedPassphrase { text: vault::propose_passphrase()?.to_string() })
    }

    /// Gives somebody a login. Takes about two seconds. It cannot be undone like other acts: she may know her passphrase
    /// by then.
    ///
    /// # Errors
    /// [`OfficeError::Invalid`] naming every field; a passphrase below the floor; whatever the disk says. Nobody has a
    /// login more then, unless the disk did it and would not confirm: the team says which.
    pub fn add_counsellor(&mut self, request: AddCounsellorRequest) -> Result<SavedView, OfficeError> {
        self.may(Deed::KeepTeam)?;
        let AddCounsellorRequest { name, initials, role, passphrase } = request;
        let passphrase = Passphrase::typed(passphrase);
        let name = name.trim();
        let mut check = Check::new(self.conn());
        check.needed("name", name, SHORT);
        let record = staff::by_name(self.conn(), name)?;
        if record.is_some_and(|(_, login)| login) {
            check.refuse("name", "has-a-login");
        }
        let role = Role::from_code(&role).filter(|role| *role != Role::Record);
        if role.is_none() {
            check.refuse("role", "unknown-code");
        }
        let label = match initials.trim() {
            "" => Err("missing"),
            text => HolderLabel::new(text).map_err(|_| "not-a-label"),
        };
        if let Err(code) = label {
            check.refuse("initials", code);
        }
        check.finish()?;
        let (Ok(label), Some(role)) = (label, role) else {
            return Err(OfficeError::field("initials", "missing"));
        };

        let turn = self.vault().prepare_holder(label, &passphrase).map_err(|error| match error {
            VaultError::LabelTaken => OfficeError::field("initials", "label-taken"),
            error => error.into(),
        })?;
        let (id, act) = self.write_login(name, record.map(|(id, _)| id), role, &turn)?;
        if let Err(error) = self.vault_mut().publish(turn) {
            // If this cannot be written either, the next unlock does it.
            let _ = self.withdraw_lost_logins();
            return Err(error.into());
        }
        Ok(SavedView { id: id.0, version: act, act })
    }

    fn write_login(
        &mut self,
        name: &str,
        record: Option<StaffId>,
        role: Role,
        turn: &Turn<'_>,
    ) -> Result<(StaffId, i64), OfficeError> {
        let (label, holder) = (turn.holder().label.as_str(), turn.holder().id.number());
        self.transact(Act::CounsellorAdded, |tx| {
            let id = match record {
                Some(id) => {
                    staff::give_login(&tx.conn, id, label, role, holder)?;
                    id
                }
                None => staff::insert(&tx.conn, name, label, role, Some(holder))?,
            };
            Ok(Done::of(id, Some(id.0), format!("staff {id} {} holder {holder}", role.code())))
        })
    }

    /// Takes the login from every row whose holder is not in the head: giving it was cut short. The row stays as a name.
    pub(crate) fn withdraw_lost_logins(&mut self) -> Result<(), OfficeError> {
        let holders: BTreeSet<u32> = self.vault().holders().map(|holder| holder.id.number()).collect();
        for (id, holder) in staff::logins(self.conn())? {
            if !holders.contains(&holder) {
                self.transact(Act::LoginWithdrawn, |tx| {
                    staff::take_login(&tx.conn, id)?;
                    Ok(Done::of((), Some(id.0), format!("staff {id} holder {holder} lost")))
                })?;
            }
        }
        Ok(())
    }

    /// Changes one's own passphrase; the old one is asked for once more. Takes about three seconds. The line in the
    /// journal stands before the change, so that no change is without one; a change that then failed has a second line.
    ///
    /// # Errors
    /// A wrong old passphrase or one too soon after a wrong one, a new one below the floor; whatever the disk says.
    pub fn change_passphrase(&mut self, request: ChangePassphraseRequest) -> Result<(), OfficeError> {
        self.may(Deed::OwnPassphrase)?;
        let (old, new) = (Passphrase::typed(request.old), Passphrase::typed(request.new));
        let turn = self.vault().prepare_passphrase(&old, &new)?;
        let me = self.actor().id;
        let about = |what: &str| Done::of((), Some(me.0), format!("staff {me} {what}"));
        self.transact(Act::PassphraseChanged, |_| Ok(about("passphrase")))?;
        if let Err(error) = self.vault_mut().publish(turn) {
            let _ = self.transact(Act::PassphraseKept, |_| Ok(about("passphrase perhaps not changed")));
            return Err(error.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::journal;
    use crate::{FixedClock, Found};

    fn clock() -> Box<FixedClock> {
        Box::new(FixedClock("2026-11-23T09:05:00".parse().unwrap()))
    }

    fn pass() -> Passphrase {
        Passphrase::typed("drei graue kraniche am kanal".to_owned())
    }

    #[test]
    fn a_machine_that_stops_between_row_and_head_leaves_a_name_without_a_login() {
        let folder = tempfile::tempdir().unwrap();
        let directory = folder.path().join("office.vault");
        let request = Found {
            directory: &directory,
            office: "Stelle am Musterplatz",
            counsellor: "Ada Muster",
            label: "A.M.",
            passphrase: pass(),
            practice: false,
        };
        let mut office = Office::found(request, clock()).unwrap().0;
        let hers = Passphrase::typed("sieben leise boote im regen".to_owned());
        let turn = office.vault().prepare_holder(HolderLabel::new("B.P.").unwrap(), &hers).unwrap();
        let (id, _) = office.write_login("Ben Probe", None, Role::Counsellor, &turn).unwrap();
        drop(turn);
        assert!(staff::has_login(office.conn(), id).unwrap(), "the row stood already");
        drop(office);

        let mut office = Office::open(&directory, None, pass(), clock()).unwrap();
        assert!(!staff::has_login(office.conn(), id).unwrap(), "the head decides");
        let last = journal::head(office.conn()).unwrap().0;
        let line = journal::find(office.conn(), last - 1).unwrap().unwrap();
        assert_eq!(line.act, Act::LoginWithdrawn.code(), "and the journal says so");

        // The other way round: entries of the database were lost, the holder stands in the head.
        let turn = office.vault().prepare_holder(HolderLabel::new("B.P.").unwrap(), &hers).unwrap();
        office.vault_mut().publish(turn).unwrap();
        assert_eq!(office.team().unwrap().strangers, ["B.P."]);
        office.lock().unwrap();
        let refused = Office::open(&directory, Some("B.P."), hers, clock());
        assert!(matches!(refused, Err(OfficeError::NoSuchCounsellor)), "she comes no further than the door");
    }
}
