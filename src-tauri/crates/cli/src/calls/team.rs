//! Who opens the vault: listing them, giving somebody a login, changing one's own passphrase.

use super::{Refused, open, read_passphrase, words};
use crate::arguments::Key;
use crate::say;
use std::path::Path;
use std::process::ExitCode;
use wire::{AddCounsellorRequest, ChangePassphraseRequest, RemoveCounsellorRequest};

/// One line each: label, TAB, name, TAB, role. A label that belongs to nobody of the staff is a finding.
pub(crate) fn holders(key: &Key) -> Result<ExitCode, Refused> {
    let office = open(key)?;
    let team = office.team().map_err(words);
    office.lock().map_err(words)?;
    let team = team?;
    for row in team.rows.iter().filter(|row| !row.label.is_empty()) {
        say::result(&format!("{}\t{}\t{}", row.label, row.name, row.role));
    }
    for label in &team.strangers {
        say::message(&format!("{label}: öffnet den Tresor, steht aber bei niemandem im Team."));
    }
    Ok(if team.strangers.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Gives somebody a login, or a new colleague one.
pub(crate) fn add(key: &Key, name: &str, label: &str, role: &str, file: &Path) -> Result<ExitCode, Refused> {
    let passphrase = read_passphrase(file)?;
    let mut office = open(key)?;
    let request = AddCounsellorRequest {
        name: name.to_owned(),
        initials: label.to_owned(),
        role: role.to_owned(),
        passphrase,
    };
    let added = office.add_counsellor(request).map_err(words);
    office.lock().map_err(words)?;
    added?;
    say::message(&format!("{label}: Anmeldung angelegt."));
    Ok(ExitCode::SUCCESS)
}

/// Takes the login from somebody; a colleague (by label) takes over what is open. The records get a new key.
pub(crate) fn remove(key: &Key, label: &str, to: Option<&str>) -> Result<ExitCode, Refused> {
    let passphrase = super::typed(key)?;
    let office = super::open_with(key, &passphrase)?;
    let team = office.team().map_err(words)?;
    let to = match to {
        None => None,
        Some(to) => match team.rows.iter().find(|row| row.label == to) {
            Some(row) => Some(row.id),
            None => return Err(format!("--to: nobody has the label {to}")),
        },
    };
    let request = RemoveCounsellorRequest { label: label.to_owned(), to, passphrase };
    let (office, removed) = office.remove_counsellor(request);
    if let Some(office) = office {
        office.lock().map_err(words)?;
    }
    removed.map_err(words)?;
    say::message(&format!("{label}: Anmeldung entfernt; die Akten haben einen neuen Schlüssel."));
    Ok(ExitCode::SUCCESS)
}

/// Changes the passphrase of whoever opens the vault with `key`.
pub(crate) fn passphrase(key: &Key, file: &Path) -> Result<ExitCode, Refused> {
    let old = super::typed(key)?;
    let new = read_passphrase(file)?;
    let mut office = super::open_with(key, &old)?;
    let changed = office.change_passphrase(ChangePassphraseRequest { old, new }).map_err(words);
    office.lock().map_err(words)?;
    changed?;
    say::message("Kennwort geändert.");
    Ok(ExitCode::SUCCESS)
}
