//! The calls and their arguments.

use crate::calls::rights::{AccessArguments, RetentionArguments};
use crate::calls::slip::SlipArguments;
use crate::deadline::{DeadlineArguments, HolidaysArguments};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::holiday::Land;
use std::path::PathBuf;

/// Beratungsbuch without a window.
#[derive(Parser)]
#[command(name = "beratungsbuch-cli", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) call: Call,
}

/// Which vault, and who opens it.
#[derive(Args)]
pub(crate) struct Key {
    /// Folder of the vault.
    #[arg(long, value_name = "DIR")]
    pub(crate) vault: PathBuf,
    /// File that holds the passphrase; without it the passphrase is asked for.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Label of the counsellor, where several open the vault.
    #[arg(long = "as", value_name = "LABEL")]
    pub(crate) label: Option<String>,
}

/// What somebody with a login is in the office.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TeamRole {
    /// Head of the office.
    Lead,
    /// Counsellor.
    Counsellor,
}

impl TeamRole {
    /// Its code on the wire.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Counsellor => "counsellor",
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Call {
    /// Make a vault; prints the recovery identity once.
    Init {
        #[command(flatten)]
        key: Key,
        /// Name of the office.
        #[arg(long)]
        office: String,
        /// Name of the first counsellor.
        #[arg(long)]
        counsellor: String,
        /// The Land the office is in: BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.
        #[arg(long, value_name = "XX", default_value = "NW")]
        land: Land,
    },
    /// Tell the Land of the office, or say another: holidays, free times and proposed deadlines follow it.
    Land {
        #[command(flatten)]
        key: Key,
        /// The Land the office is in from now on.
        #[arg(long, value_name = "XX")]
        set: Option<Land>,
    },
    /// Take in a folder of CSV files or a workbook: all or nothing.
    Import {
        #[command(flatten)]
        key: Key,
        /// Folder with the eight CSV files, or one XLSX workbook with the eight sheets.
        #[arg(value_name = "FOLDER|FILE.xlsx")]
        records: PathBuf,
        /// Only look.
        #[arg(long)]
        dry_run: bool,
        /// One finding a line as JSON on stdout.
        #[arg(long)]
        json: bool,
    },
    /// Export a report.
    Report {
        #[command(flatten)]
        key: Key,
        /// `avb-bamf`, `regionale-beratung` …
        #[arg(long, required_unless_present = "frozen", conflicts_with = "frozen")]
        pack: Option<String>,
        /// First day, YYYY-MM-DD.
        #[arg(long, required_unless_present = "frozen", conflicts_with = "frozen")]
        from: Option<NaiveDate>,
        /// Last day, YYYY-MM-DD.
        #[arg(long, required_unless_present = "frozen", conflicts_with = "frozen")]
        to: Option<NaiveDate>,
        /// Rows of a table to count as one: `T3=ER,IQ`. May be said several times.
        #[arg(long, value_name = "TABLE=ROW,ROW", conflicts_with = "frozen")]
        merge: Vec<String>,
        /// Freeze the report first: its figures stay. Prints its number.
        #[arg(long, conflicts_with_all = ["frozen", "exact"])]
        freeze: bool,
        /// Export the frozen report of this number, as it was.
        #[arg(long, value_name = "NUMBER")]
        frozen: Option<i64>,
        /// File to write, ending in .csv or .xlsx.
        #[arg(long, value_name = "FILE.(csv|xlsx)")]
        out: PathBuf,
        /// Unprotected counts; the decision is recorded in the journal.
        #[arg(long)]
        exact: bool,
        /// Labels of the workbook in English.
        #[arg(long)]
        english: bool,
    },
    /// Find persons: by name in any spelling or script, own number, birth or telephone number; the best first.
    Search {
        #[command(flatten)]
        key: Key,
        /// One array of objects on stdout.
        #[arg(long)]
        json: bool,
        /// What is known of her; several words must all be met.
        #[arg(value_name = "TEXT", required = true, num_args = 1.., allow_hyphen_values = false)]
        text: Vec<String>,
    },
    /// Write a counsellor's appointments as a calendar file: times, room and initials.
    Ics {
        #[command(flatten)]
        key: Key,
        /// Label, name or initials of the counsellor (`A.B.`).
        #[arg(long)]
        counsellor: String,
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        from: NaiveDate,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        to: NaiveDate,
        /// Whole names instead of initials; the decision is recorded in the journal.
        #[arg(long)]
        names: bool,
        /// File to write.
        #[arg(long, value_name = "FILE.ics")]
        out: PathBuf,
    },
    /// List free times within opening hours: start, TAB, minutes, TAB, counsellor, TAB, place.
    Slots {
        #[command(flatten)]
        key: Key,
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        from: NaiveDate,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        to: NaiveDate,
        /// Only this counsellor's: label, name or initials.
        #[arg(long)]
        counsellor: Option<String>,
    },
    /// Check every page and record.
    Verify {
        #[command(flatten)]
        key: Key,
    },
    /// List who opens the vault: label, TAB, name, TAB, role.
    Holders {
        #[command(flatten)]
        key: Key,
    },
    /// Give somebody a login; for the lead.
    AddCounsellor {
        #[command(flatten)]
        key: Key,
        /// Her full name; one that stands on records already gets the login and keeps them.
        #[arg(long)]
        name: String,
        /// Her label on the unlock screen.
        #[arg(long = "label", value_name = "LABEL")]
        initials: String,
        /// What she is in the office.
        #[arg(long, value_enum, default_value = "counsellor")]
        role: TeamRole,
        /// File that holds her first passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// Take the login from somebody and give the records a new key; for the lead.
    RemoveCounsellor {
        #[command(flatten)]
        key: Key,
        /// Her label on the unlock screen.
        #[arg(long = "label", value_name = "LABEL")]
        initials: String,
        /// Label of the colleague who takes over her open cases, deadlines and tasks.
        #[arg(long, value_name = "LABEL")]
        to: Option<String>,
    },
    /// Change one's own passphrase.
    Passphrase {
        #[command(flatten)]
        key: Key,
        /// File that holds the new passphrase.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: PathBuf,
    },
    /// Make a practice office with fictional records.
    Demo {
        #[command(flatten)]
        key: Key,
        /// Persons.
        #[arg(long, default_value_t = 300)]
        persons: u32,
        /// Years of records up to the last day.
        #[arg(long, default_value_t = 2)]
        years: u32,
        /// Seed: the same seed gives the same office.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Last day of the records, YYYY-MM-DD; today unless said.
        #[arg(long)]
        last_day: Option<NaiveDate>,
    },
    /// Reckon the last day of a deadline, each step with its provision; needs no vault.
    Deadline(DeadlineArguments),
    /// List the public holidays of a Land in a year; needs no vault.
    Holidays(HolidaysArguments),
    /// Write an appointment slip in the client's language; needs no vault.
    Slip(SlipArguments),
    /// The copy of everything held on a person who asked: shown to be looked through, then written with --confirm.
    AccessRequest(AccessArguments),
    /// Records that are due to go: list them, or erase those named.
    Retention(RetentionArguments),
}
