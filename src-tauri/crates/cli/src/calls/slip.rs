//! `slip`: an appointment slip as PDF in the client's language; needs no vault. Nothing of what is printed stays anywhere else.

use crate::say;
use chrono::NaiveDateTime;
use clap::Args;
use paper::{Slip, SlipLanguage};
use schema::slip_words;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is printed.
#[derive(Args)]
pub(crate) struct SlipArguments {
    /// Language: de, en, fr, ar, fa, prs (or fa-AF), kmr (or ku), tr, uk, ru, ti.
    #[arg(long, value_name = "CODE")]
    lang: SlipLanguage,
    /// Day and time of the appointment, as the office's clock shows it.
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = day_and_time)]
    at: NaiveDateTime,
    /// How long it takes.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1440))]
    minutes: Option<u32>,
    /// The room, as its door says.
    #[arg(long, value_name = "TEXT")]
    room: Option<String>,
    /// With whom, best by initials.
    #[arg(long, value_name = "TEXT")]
    with: Option<String>,
    /// Where the office is.
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// Where to call.
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    /// For whom; without it the slip names nobody.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// What to bring; can be given several times.
    #[arg(long, value_name = "TEXT")]
    bring: Vec<String>,
    /// File to write, ending in .pdf; one that is there already is replaced.
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

/// `slip`.
pub(crate) fn run(asked: SlipArguments) -> Result<ExitCode, String> {
    if asked.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("pdf")) {
        say::message("--out: der Dateiname muss auf .pdf enden.");
        return Ok(ExitCode::from(2));
    }
    let SlipArguments { lang, at, minutes, room, with, place, phone, name, bring, out } = asked;
    let slip = Slip { language: lang, at, minutes, room, with, place, phone, person: name, bring };
    let pdf = match paper::slip(&slip) {
        Ok(pdf) => pdf,
        Err(error) => {
            say::message(&format!("Der Terminzettel wird nicht geschrieben: {error}."));
            return Ok(ExitCode::from(2));
        }
    };
    write_whole(&out, &pdf)
        .map_err(|error| format!("Die Datei kann nicht geschrieben werden: {}.", error.kind()))?;
    say::result(&out.display().to_string());
    let words = slip_words(lang);
    if !words.reviewed {
        say::message(&format!(
            "Hinweis: Den Text auf {} hat noch niemand durchgesehen, der die Sprache spricht.",
            words.de
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the file beside its place first, so that a full disk leaves the old one as it was; for its owner alone.
fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if file.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut waiting = file.as_os_str().to_owned();
    waiting.push(format!(".{}.new", std::process::id()));
    let waiting = PathBuf::from(waiting);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written =
        options.open(&waiting).and_then(|mut open| open.write_all(bytes).and_then(|()| open.sync_all()));
    written.and_then(|()| fs::rename(&waiting, file)).inspect_err(|_| {
        let _ = fs::remove_file(&waiting);
    })
}

/// Exactly `YYYY-MM-DDTHH:MM`.
fn day_and_time(text: &str) -> Result<NaiveDateTime, String> {
    let like = |(byte, form): (u8, u8)| if form == b'0' { byte.is_ascii_digit() } else { byte == form };
    let form = b"0000-00-00T00:00";
    if text.len() != form.len() || !text.bytes().zip(*form).all(like) {
        return Err("kein Zeitpunkt der Form JJJJ-MM-TTThh:mm, etwa 2026-12-03T10:30".to_owned());
    }
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .map_err(|_| "diesen Tag oder diese Uhrzeit gibt es nicht".to_owned())
}
