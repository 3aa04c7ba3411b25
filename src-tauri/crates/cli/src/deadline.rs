//! `deadline` and `holidays`: what can be reckoned without a vault; one may lend the Land of its office. The rules are the domain's; here are their words on a terminal.

use crate::arguments::Key;
use crate::say;
use chrono::NaiveDate;
use clap::{ArgGroup, Args};
use domain::deadline::{Known, Period, Question, Reckoning, Rule, What, disclaimer, reckon, rule, rules};
use domain::holiday::{Holiday, Land, YEARS, holidays_of, local_holidays_of};
use schema::codes::Lang;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// What is reckoned, and from which day.
#[derive(Args)]
#[command(group(ArgGroup::new("what").args(["rule", "period", "rules"]).required(true)))]
#[command(group(ArgGroup::new("known").args(["served", "posted"]).conflicts_with("rules")))]
pub(crate) struct DeadlineArguments {
    /// Code of a rule; `--rules` lists them.
    #[arg(long, value_name = "CODE", value_parser = known_rule, requires = "known")]
    rule: Option<&'static Rule>,
    /// A period read from a letter: 10d, 2w, 1m.
    #[arg(long, value_name = "Nd|Nw|Nm", value_parser = whole_period, requires = "known")]
    period: Option<Period>,
    /// List the rules.
    #[arg(long)]
    rules: bool,
    /// Day of service, or of the event that the rule names.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    served: Option<NaiveDate>,
    /// Day the letter was posted; it counts as received some days later.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    posted: Option<NaiveDate>,
    /// Day the asylum application was lodged: chooses between old and new asylum law.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    lodged: Option<NaiveDate>,
    /// Land of the court or authority that must be reached; without it that of the office in `--vault`, else NW.
    #[arg(long, value_name = "XX")]
    land: Option<Land>,
    #[command(flatten)]
    home: Home,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Which holidays.
#[derive(Args)]
pub(crate) struct HolidaysArguments {
    /// The Land: BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.
    #[arg(long, value_name = "XX", required_unless_present = "vault")]
    land: Option<Land>,
    #[command(flatten)]
    home: Home,
    /// The year.
    #[arg(long, value_name = "YYYY")]
    year: i32,
    /// With those that hold in parts of the Land only.
    #[arg(long)]
    local: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// The vault of an office whose Land holds where none is said.
#[derive(Args)]
struct Home {
    /// Folder of the vault whose office's Land is taken.
    #[arg(long, value_name = "DIR")]
    vault: Option<PathBuf>,
    /// File that holds its passphrase.
    #[arg(long, value_name = "FILE", requires = "vault")]
    passphrase_file: Option<PathBuf>,
    /// Label of the counsellor, where several open the vault.
    #[arg(long = "as", value_name = "LABEL", requires = "vault")]
    label: Option<String>,
}

impl Home {
    /// The Land that was said, else the office's, else North Rhine-Westphalia.
    fn or_its(&self, said: Option<Land>) -> Result<Land, String> {
        match (said, &self.vault) {
            (Some(land), _) => Ok(land),
            (None, None) => Ok(Land::NW),
            (None, Some(vault)) => crate::calls::land::of(&Key {
                vault: vault.clone(),
                passphrase_file: self.passphrase_file.clone(),
                label: self.label.clone(),
            }),
        }
    }
}

/// `deadline`.
pub(crate) fn deadline(arguments: &DeadlineArguments) -> Result<ExitCode, String> {
    let what = match (arguments.rule, arguments.period) {
        (Some(rule), _) => What::Rule(rule),
        (None, Some(period)) => What::Period(period),
        (None, None) => return Ok(list(arguments.json)),
    };
    let Some(known) = Known::of(arguments.served, arguments.posted) else {
        return Err("--served oder --posted fehlt.".to_owned());
    };
    let land = arguments.home.or_its(arguments.land)?;
    let question = Question { what, known, lodged: arguments.lodged, land };
    let found = reckon(&question).map_err(|error| error.text(Lang::De))?;
    if arguments.json {
        say::result(&as_json(&found, arguments).to_string());
    } else {
        in_words(&found, arguments.rule).iter().for_each(|line| say::result(line));
    }
    Ok(ExitCode::SUCCESS)
}

/// `holidays`.
pub(crate) fn holidays(arguments: &HolidaysArguments) -> Result<ExitCode, String> {
    let (land, year) = (arguments.home.or_its(arguments.land)?, arguments.year);
    if !YEARS.contains(&year) {
        let (first, last) = (YEARS.start(), YEARS.end());
        return Err(format!("Für {year} sind keine Feiertage hinterlegt, nur für {first} bis {last}."));
    }
    let mut days = by_day(&holidays_of(land, year));
    if arguments.local {
        days.extend(by_day(&local_holidays_of(land, year)));
        days.sort_by_key(|holiday| holiday.day);
    }
    if arguments.json {
        let all: Vec<Value> = days.iter().map(NamedDay::json).collect();
        say::result(&Value::from(all).to_string());
    } else {
        days.iter().for_each(|day| say::result(&day.line()));
    }
    Ok(ExitCode::SUCCESS)
}

/// A day with the names of all holidays that fall on it, such as Ascension Day and Labour Day on 1 May 2008.
struct NamedDay {
    day: NaiveDate,
    name: String,
    law: String,
    place: Option<&'static str>,
}

impl NamedDay {
    fn line(&self) -> String {
        let place = self.place.map_or(String::new(), |place| format!(" ({place})"));
        format!("{} {}{place}", self.day, self.name)
    }

    fn json(&self) -> Value {
        json!({
            "date": self.day.to_string(),
            "name": self.name,
            "legal_basis": self.law,
            "local": self.place.is_some(),
            "where": self.place,
        })
    }
}

fn by_day(holidays: &[Holiday]) -> Vec<NamedDay> {
    let same_day = holidays.chunk_by(|one, next| one.day == next.day);
    let named = same_day.filter_map(|together| {
        let joined = |part: fn(&Holiday) -> &'static str| {
            let mut parts: Vec<&str> = together.iter().map(part).collect();
            parts.dedup();
            parts.join("; ")
        };
        Some(NamedDay {
            day: together.first()?.day,
            name: joined(|holiday| holiday.de),
            law: joined(|holiday| holiday.law),
            place: together.iter().find_map(|holiday| holiday.local).map(|place| place.label(Lang::De)),
        })
    });
    named.collect()
}

fn list(json: bool) -> ExitCode {
    if json {
        let all: Vec<Value> = rules().iter().map(rule_json).collect();
        say::result(&Value::from(all).to_string());
    } else {
        for rule in rules() {
            say::result(&format!("{}\t{}\t{}", rule.code, periods(rule), rule.de));
        }
    }
    ExitCode::SUCCESS
}

/// `2w`, or `12m/3m` where the states of the law differ.
fn periods(rule: &Rule) -> String {
    let mut periods: Vec<String> = rule.versions.iter().map(|version| version.period.to_string()).collect();
    periods.dedup();
    periods.join("/")
}

fn rule_json(rule: &Rule) -> Value {
    let versions = rule.versions.iter().map(|version| {
        json!({
            "law": version.law.map(law),
            "lodged_from": iso(version.lodged_from),
            "lodged_to": iso(version.lodged_to),
            "from": iso(version.from),
            "to": iso(version.to),
            "period": version.period.to_string(),
            "legal_basis": version.basis,
        })
    });
    json!({
        "code": rule.code,
        "de": rule.de,
        "en": rule.en,
        "kind": kind(rule.kind),
        "event": rule.event_de,
        "by_post": rule.by_post(),
        "needs_lodged": rule.needs_lodged(),
        "moved": rule.moved,
        "read_from_letter": rule.from_letter,
        "pre_days": rule.pre_days,
        "note": rule.note_de,
        "versions": versions.collect::<Vec<_>>(),
    })
}

fn in_words(found: &Reckoning, rule: Option<&Rule>) -> Vec<String> {
    let mut lines = vec![found.last_day.to_string()];
    lines.push(match rule {
        Some(rule) => format!("{} [{}]", rule.de, rule.code),
        None => format!("Frist aus dem Schreiben [{}]", found.period),
    });
    for (number, step) in (1..).zip(&found.steps) {
        let basis = step.basis().map_or(String::new(), |basis| format!(" ({basis})"));
        lines.push(format!("{number}. {}{basis}", step.text(Lang::De)));
    }
    lines.push(format!("Rechtsgrundlage: {}", found.legal_basis.join("; ")));
    for day in &found.pre_deadlines {
        lines.push(format!("Vorfrist: {day}"));
    }
    for warning in &found.warnings {
        lines.push(format!("Achtung: {}", warning.text(Lang::De)));
    }
    lines.push(disclaimer(Lang::De).to_owned());
    lines
}

fn as_json(found: &Reckoning, asked: &DeadlineArguments) -> Value {
    let steps = found.steps.iter().map(|step| {
        json!({
            "code": step.code(),
            "day": iso(step.day()),
            "text": step.text(Lang::De),
            "legal_basis": step.basis(),
        })
    });
    let warnings = found.warnings.iter().map(|warning| {
        json!({ "code": warning.code(), "day": iso(warning.day()), "text": warning.text(Lang::De) })
    });
    json!({
        "last_day": found.last_day.to_string(),
        "rule": found.rule,
        "label": asked.rule.map(|rule| rule.de.as_str()),
        "kind": kind(found.kind),
        "period": found.period.to_string(),
        "posted": iso(asked.posted),
        "served": found.event.to_string(),
        "receipt_presumed": found.deemed.is_some(),
        "lodged": iso(asked.lodged),
        "law": found.law.map(law),
        "land": found.land.code(),
        "end_before_move": found.end.to_string(),
        "safe_day": found.safe_day().to_string(),
        "pre_deadlines": found.pre_deadlines.iter().map(NaiveDate::to_string).collect::<Vec<_>>(),
        "steps": steps.collect::<Vec<_>>(),
        "legal_basis": found.legal_basis,
        "warnings": warnings.collect::<Vec<_>>(),
        "disclaimer": disclaimer(Lang::De),
    })
}

fn iso(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn law(law: domain::deadline::Law) -> &'static str {
    match law {
        domain::deadline::Law::Old => "old",
        domain::deadline::Law::New => "new",
    }
}

fn kind(kind: domain::deadline::Kind) -> &'static str {
    use domain::deadline::Kind;
    match kind {
        Kind::Deadline => "deadline",
        Kind::AtOnce => "at_once",
        Kind::Before => "before",
        Kind::Appointment => "appointment",
        Kind::Service => "service",
        Kind::Hint => "hint",
    }
}

fn known_rule(code: &str) -> Result<&'static Rule, String> {
    rule(code).ok_or_else(|| {
        let codes: Vec<&str> = rules().iter().map(|rule| rule.code.as_str()).collect();
        format!("diese Regel gibt es nicht; möglich sind {}", codes.join(", "))
    })
}

fn whole_period(text: &str) -> Result<Period, String> {
    let period: Period = text.parse().map_err(|error: domain::deadline::PeriodError| error.to_string())?;
    if period.count == 0 { Err("eine Frist hat mindestens einen Tag".to_owned()) } else { Ok(period) }
}

/// Exactly `YYYY-MM-DD`.
fn day(text: &str) -> Result<NaiveDate, String> {
    let form = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !form {
        return Err("kein Datum der Form JJJJ-MM-TT".to_owned());
    }
    text.parse().map_err(|_| "diesen Tag gibt es im Kalender nicht".to_owned())
}
