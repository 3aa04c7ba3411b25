//! What each call does.

mod calendar;
pub(crate) mod land;
mod practice_calendar;
mod report;
pub(crate) mod rights;
mod search;
pub(crate) mod slip;
mod team;

use self::calendar::Days;
use self::report::Wanted;
use crate::arguments::{Arguments, Call, Key};
use crate::say;
use chrono::NaiveDate;
use domain::holiday::Land;
use office::{Clock, Found, Office, OfficeError, SystemClock};
use schema::codes::Lang;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use vault::Passphrase;
use wire::ReportRequest;

/// A refusal in words, for stderr.
type Refused = String;

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Refused> {
    match arguments.call {
        Call::Init { key, office, counsellor, land } => init(&key, &office, &counsellor, land),
        Call::Land { key, set } => land::run(&key, set),
        Call::Import { key, records, dry_run, json } => import(&key, &records, dry_run, json),
        Call::Report { key, pack, from, to, merge, freeze, frozen, out, exact, english } => {
            let language = if english { Lang::En } else { Lang::De };
            let wanted = match (frozen, pack, from, to) {
                (None, Some(pack), Some(from), Some(to)) => {
                    let merges = merge.iter().map(|text| report::merge(text)).collect::<Result<_, _>>()?;
                    let (from, to) = (from.to_string(), to.to_string());
                    Wanted::Counted { request: ReportRequest { pack, from, to, merges }, freeze }
                }
                (Some(id), ..) => Wanted::Frozen(id),
                _ => return Err("--pack, --from and --to belong together".to_owned()),
            };
            report::run(&key, &wanted, &out, exact, language)
        }
        Call::Search { key, json, text } => search::run(&key, &text.join(" "), json),
        Call::Ics { key, counsellor, from, to, names, out } => {
            calendar::ics(&key, &counsellor, &Days { from, to }, names, &out)
        }
        Call::Slots { key, from, to, counsellor } => {
            calendar::slots(&key, counsellor.as_deref(), &Days { from, to })
        }
        Call::Verify { key } => verify(&key),
        Call::Holders { key } => team::holders(&key),
        Call::AddCounsellor { key, name, initials, role, new_passphrase_file } => {
            team::add(&key, &name, &initials, role.code(), &new_passphrase_file)
        }
        Call::RemoveCounsellor { key, initials, to } => team::remove(&key, &initials, to.as_deref()),
        Call::Passphrase { key, new_passphrase_file } => team::passphrase(&key, &new_passphrase_file),
        Call::Demo { key, persons, years, seed, last_day } => demo(&key, persons, years, seed, last_day),
        Call::Deadline(arguments) => crate::deadline::deadline(&arguments),
        Call::Holidays(arguments) => crate::deadline::holidays(&arguments),
        Call::Slip(arguments) => slip::run(arguments),
        Call::AccessRequest(arguments) => rights::access(&arguments),
        Call::Retention(arguments) => rights::retention(&arguments),
    }
}

fn init(key: &Key, office: &str, counsellor: &str, land: Land) -> Result<ExitCode, Refused> {
    let (mut open, sheet) = found(key, office, counsellor, false)?;
    if say::shown(sheet.identity()).is_err() {
        open.lock().map_err(words)?;
        return Err(
            "the recovery identity could not be shown and is lost: delete this vault and make it anew"
                .to_owned(),
        );
    }
    say::message(&format!("Tresor {} angelegt.", sheet.vault_id()));
    say::message(
        "Die Zeile AGE-SECRET-KEY-1… öffnet alles. Sie wird nur dieses eine Mal gezeigt: drucken, wegschließen.",
    );
    let said = if land == Land::NW { Ok(()) } else { land::say(&mut open, land) };
    open.lock().map_err(words)?;
    said?;
    Ok(ExitCode::SUCCESS)
}

fn import(key: &Key, records: &Path, dry_run: bool, json: bool) -> Result<ExitCode, Refused> {
    let reader = std::env::current_exe().map_err(|_| "the program does not find itself".to_owned())?;
    let mut office = open(key)?;
    let preview = office.look_at_records(records, &reader).map_err(words)?;
    for finding in &preview.findings {
        if json {
            say::result(&finding.json(Lang::De));
        } else {
            let value = finding.value.expose();
            let reason = finding.reason.text(Lang::De);
            say::result(&format!("{}:{} {}: {reason} [{value}]", finding.file, finding.line, finding.column));
        }
    }
    for note in &preview.notes {
        let oddity = note.oddity.text(Lang::De);
        say::message(&format!("Hinweis {}:{} {}: {oddity}", note.file, note.line, note.column));
    }
    let whole = preview.findings.is_empty();
    if !whole {
        say::message(&format!("{} Befund(e): nichts übernommen.", preview.findings.len()));
    } else if dry_run {
        say::message(&format!("{} neue Datensätze; nichts übernommen (--dry-run).", preview.new_records()));
    } else {
        let done = office.take_in(&preview).map_err(words)?;
        for file in &done.files {
            say::message(&format!("{}: {} neu, {} schon vorhanden", file.file, file.new, file.known));
        }
        if preview.new_records() == 0 {
            say::message("Nichts Neues: alles ist schon im Tresor.");
        }
    }
    office.lock().map_err(words)?;
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Would the file lie among the vault's own, where nothing readable may lie?
fn lies_within(file: &Path, vault: &Path) -> bool {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), vault.canonicalize()) {
        (Ok(folder), Ok(vault)) => folder.starts_with(vault),
        _ => false,
    }
}

fn verify(key: &Key) -> Result<ExitCode, Refused> {
    let mut office = open(key)?;
    let verified = office.verify().map_err(words);
    office.lock().map_err(words)?;
    let verified = verified?;
    say::result(&format!(
        "In Ordnung: {} Personen, {} Protokollzeilen.",
        verified.persons, verified.journal_lines
    ));
    Ok(ExitCode::SUCCESS)
}

fn demo(
    key: &Key,
    persons: u32,
    years: u32,
    seed: u64,
    last_day: Option<NaiveDate>,
) -> Result<ExitCode, Refused> {
    let last_day = last_day.unwrap_or_else(|| SystemClock.today());
    let rows = intake::demo::office(persons, years, seed, last_day);
    let counsellor = busiest_counsellor(&rows).unwrap_or_else(|| "Übungskraft".to_owned());
    let (mut office, _) = found(key, "Übungsstelle am Musterplatz", &counsellor, true)?;
    let preview = office.look_at_rows(rows).map_err(words)?;
    let done = office.take_in(&preview).map_err(words)?;
    for file in &done.files {
        say::message(&format!("{}: {}", file.file, file.new));
    }
    practice_calendar::fill(&mut office, last_day).map_err(words)?;
    office.lock().map_err(words)?;
    say::result(&key.vault.display().to_string());
    Ok(ExitCode::SUCCESS)
}

/// Who has most contacts: whoever practises sits at her desk and finds work there.
fn busiest_counsellor(rows: &intake::OfficeRows) -> Option<String> {
    let mut contacts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in rows.contacts.iter().filter_map(|contact| contact.counsellor.as_ref()) {
        *contacts.entry(name.expose()).or_default() += 1;
    }
    contacts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name.to_owned())
}

fn found(
    key: &Key,
    office: &str,
    counsellor: &str,
    practice: bool,
) -> Result<(Office, vault::RecoverySheet), Refused> {
    let label = key.label.clone().unwrap_or_else(|| initials(counsellor));
    let passphrase = passphrase(key)?;
    let request = Found { directory: &key.vault, office, counsellor, label: &label, passphrase, practice };
    Office::found(request, Box::new(SystemClock)).map_err(words)
}

fn open(key: &Key) -> Result<Office, Refused> {
    let passphrase = passphrase(key)?;
    Office::open(&key.vault, key.label.as_deref(), passphrase, Box::new(SystemClock)).map_err(words)
}

/// As [`open`], with the passphrase that was read already.
fn open_with(key: &Key, typed: &str) -> Result<Office, Refused> {
    let passphrase = Passphrase::typed(typed.to_owned());
    Office::open(&key.vault, key.label.as_deref(), passphrase, Box::new(SystemClock)).map_err(words)
}

/// The passphrase of the file without its trailing line end, or as typed at the prompt.
fn passphrase(key: &Key) -> Result<Passphrase, Refused> {
    typed(key).map(Passphrase::typed)
}

fn typed(key: &Key) -> Result<String, Refused> {
    match &key.passphrase_file {
        Some(file) => read_passphrase(file),
        None => rpassword::prompt_password("Kennwort: ")
            .map_err(|error| format!("the passphrase cannot be asked for: {}", error.kind())),
    }
}

fn read_passphrase(file: &Path) -> Result<String, Refused> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("the passphrase file cannot be read: {}", error.kind()))?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}

/// `Ada Berger` → `A.B.`
fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    let label: String = letters.flat_map(|c| c.to_uppercase().chain(['.'])).take(16).collect();
    if label.is_empty() { "A".to_owned() } else { label }
}

fn words(error: OfficeError) -> Refused {
    match &error {
        OfficeError::Invalid(fields) => {
            let fields: Vec<String> = fields.iter().map(|f| format!("{}: {}", f.field, f.code)).collect();
            format!("{error}: {}", fields.join(", "))
        }
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_label_is_made_of_initials() {
        assert_eq!(initials("Ada Berger"), "A.B.");
        assert_eq!(initials("  "), "A");
    }
}
