//! `land`: the Land of the office, told or said anew.

use super::{open, words};
use crate::arguments::Key;
use crate::say;
use domain::holiday::Land;
use office::Office;
use std::process::ExitCode;
use wire::{LandFields, SaveLandRequest};

/// `land`: prints the Land that holds, the new one where one was said.
pub(crate) fn run(key: &Key, set: Option<Land>) -> Result<ExitCode, String> {
    let mut office = open(key)?;
    let said = match set {
        Some(land) => self::say(&mut office, land),
        None => Ok(()),
    };
    let land = said.and_then(|()| office.land().map_err(words));
    office.lock().map_err(words)?;
    say::result(&land?.fields.land);
    Ok(ExitCode::SUCCESS)
}

/// Says in which Land the office is.
pub(super) fn say(office: &mut Office, land: Land) -> Result<(), String> {
    let seen = office.land().map_err(words)?.version;
    let request = SaveLandRequest { seen, fields: LandFields { land: land.code().to_owned() } };
    office.save_land(&request).map_err(words)?;
    Ok(())
}

/// The Land of a vault's office.
pub(crate) fn of(key: &Key) -> Result<Land, String> {
    let office = open(key)?;
    let land = office.land().map_err(words);
    office.lock().map_err(words)?;
    land?.fields.land.parse().map_err(|error: domain::holiday::LandError| error.to_string())
}
