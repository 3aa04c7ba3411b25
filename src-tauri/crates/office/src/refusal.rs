//! How an error of the office reads on the wire: a code and what it is about, never a sentence, never a personal word.

use crate::OfficeError;
use std::collections::BTreeMap;
use vault::VaultError;
use wire::Refusal;

/// The refusal for an error. `incident` is set for what only the program's makers can mend.
pub fn refusal(error: &OfficeError) -> Refusal {
    match error {
        OfficeError::Vault(vault) => vault_refusal(vault),
        OfficeError::Invalid(fields) => Refusal { fields: fields.clone(), ..plain("invalid-input") },
        OfficeError::NotAllowed => plain("not-allowed"),
        OfficeError::NotThere(noun) => about("not-there", "noun", noun),
        OfficeError::TooLateToUndo => plain("too-late-to-undo"),
        OfficeError::ChangedMeanwhile => plain("changed-meanwhile"),
        OfficeError::SlotTaken => plain("slot-taken"),
        OfficeError::StillNeeded => plain("still-needed"),
        OfficeError::SecondTickIsAnothers => plain("second-tick"),
        OfficeError::NoSuchCounsellor => plain("no-such-counsellor"),
        OfficeError::DamagedJournal(line) => about("damaged-journal", "line", line),
        OfficeError::LinesMissing(lines) => about("lines-missing", "lines", lines),
        OfficeError::Damaged(_) => plain("damaged-database"),
        OfficeError::Intake(_) => plain("cannot-read-records"),
        OfficeError::Report(_) => plain("report-refused"),
        OfficeError::FrozenAlready(report) => about("frozen-already", "report", report),
        OfficeError::NothingDiffers => plain("nothing-differs"),
        OfficeError::Discarded => plain("discarded"),
        OfficeError::NoSuchPack => plain("no-such-pack"),
        OfficeError::CannotRead(_) => plain("cannot-read"),
        OfficeError::CannotWrite(std::io::ErrorKind::StorageFull) => plain("disk-full"),
        OfficeError::CannotWrite(std::io::ErrorKind::AlreadyExists) => plain("file-exists"),
        OfficeError::CannotWrite(_) => plain("cannot-write"),
        OfficeError::UnfitFolder => plain("unfit-folder"),
        OfficeError::ScanFolderGone => plain("scan-folder-gone"),
        OfficeError::Store(failure) => {
            let mut refusal = about("internal", "what", "store");
            refusal.incident = Some(failure.to_string());
            refusal
        }
    }
}

/// The refusal for what a vault says.
pub fn vault_refusal(error: &VaultError) -> Refusal {
    match error {
        VaultError::WrongPassphrase => plain("wrong-passphrase"),
        VaultError::DamagedHead => plain("damaged-head"),
        VaultError::OlderHead { .. } => plain("older-head"),
        VaultError::DamagedDatabase => plain("damaged-database"),
        VaultError::Missing => plain("vault-missing"),
        VaultError::MissingDatabase => plain("database-missing"),
        VaultError::ReadOnlyFolder => plain("read-only-folder"),
        VaultError::DiskFull => plain("disk-full"),
        VaultError::TooNew { needs, knows, .. } => {
            let mut refusal = about("vault-too-new", "needs", needs);
            refusal.about.insert("knows".to_owned(), knows.to_string());
            refusal
        }
        VaultError::TooOld { .. } => plain("vault-too-old"),
        VaultError::AlreadyOpen => plain("already-open"),
        VaultError::AlreadyExists => plain("vault-exists"),
        VaultError::FolderNotEmpty => plain("folder-not-empty"),
        VaultError::NetworkFolder => plain("network-folder"),
        VaultError::Symlink => plain("symlink"),
        VaultError::WeakPassphrase(_) => plain("weak-passphrase"),
        VaultError::BadLabel => plain("bad-label"),
        VaultError::UnknownHolder => plain("unknown-holder"),
        VaultError::LabelTaken => plain("label-taken"),
        VaultError::TooManyHolders => plain("too-many-holders"),
        VaultError::AmbiguousHolder => plain("ambiguous-holder"),
        VaultError::WorkFactorRefused => plain("work-factor-refused"),
        VaultError::TryLater { seconds } => about("try-later", "seconds", seconds),
        VaultError::MigrationFailed { number } => about("migration-failed", "number", number),
        VaultError::BadSchema => internal("schema"),
        VaultError::ProtectionRefused(what) => internal(what),
        VaultError::DiskFailed(kind) => about("disk-failed", "kind", &format!("{kind:?}")),
        VaultError::NoRandom => plain("no-random"),
    }
}

fn plain(code: &str) -> Refusal {
    Refusal { code: code.to_owned(), about: BTreeMap::new(), fields: Vec::new(), incident: None }
}

fn about(code: &str, name: &str, value: &(impl ToString + ?Sized)) -> Refusal {
    Refusal { about: BTreeMap::from([(name.to_owned(), value.to_string())]), ..plain(code) }
}

fn internal(what: &str) -> Refusal {
    Refusal { incident: Some(what.to_owned()), ..about("internal", "what", what) }
}
