//! `search`: who is found, the best first, with the reason.

use super::{Key, Refused, open, words};
use crate::say;
use serde_json::json;
use std::process::ExitCode;
use wire::{FindPersonRequest, MatchView, PersonHit};

/// So many are shown.
const MOST: u32 = 50;

pub(super) fn run(key: &Key, text: &str, json: bool) -> Result<ExitCode, Refused> {
    let office = open(key)?;
    let hits = match text.trim() {
        "" => Ok(Vec::new()),
        text => office.find_person(&FindPersonRequest { text: text.to_owned(), limit: MOST }),
    };
    let hits = hits.map_err(words);
    office.lock().map_err(words)?;
    let hits = hits?;
    if json {
        say::result(&serde_json::Value::from(hits.iter().map(object).collect::<Vec<_>>()).to_string());
    } else {
        for hit in &hits {
            say::result(&line(hit));
        }
    }
    if hits.is_empty() {
        say::message("Niemand gefunden.");
    }
    Ok(ExitCode::SUCCESS)
}

/// Own number, TAB, name as recorded, TAB, why.
fn line(hit: &PersonHit) -> String {
    let name =
        [hit.family.as_deref(), hit.given.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{}\t{name}\t{}", hit.number, why(hit))
}

fn why(hit: &PersonHit) -> String {
    hit.matched.iter().map(reason).collect::<Vec<_>>().join("; ")
}

fn reason(matched: &MatchView) -> String {
    let what = match matched.why.as_str() {
        "number" => "Nummer",
        "name" => "Name",
        "spelling" => "andere Schreibweise",
        "script" => "andere Schrift",
        "original" => "Originalschrift",
        "call" => "Rufname",
        "other" => "weiterer Name",
        "birth" => "geboren",
        "phone" => "Telefon",
        "reference" => "Kennzeichen",
        other => other,
    };
    format!("{what}: {}", matched.piece)
}

fn object(hit: &PersonHit) -> serde_json::Value {
    json!({
        "number": hit.number,
        "family": hit.family,
        "given": hit.given,
        "birth": hit.birth,
        "why": why(hit),
        "matched": hit.matched,
    })
}
