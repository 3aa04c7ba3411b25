//! The same two reports counted a second time, as slowly and plainly as the rules are written: a scan for every
//! figure, nothing shared with the program but the facts.

mod work;

use super::Cells;
use chrono::{Datelike, NaiveDate};
use report::Period;
use report::codes::Code;
use report::facts::*;
use std::collections::{BTreeMap, BTreeSet};

/// Every funding line, none included.
pub const ALL: &str = "*";

pub struct Naive<'f> {
    facts: &'f Facts,
    line: &'f str,
    period: Period,
    cells: Cells,
    table: &'static str,
    /// Rows to count as one: table, their codes, and the code of the one row.
    pub merged: Vec<(String, Vec<String>, String)>,
}

impl<'f> Naive<'f> {
    pub fn new(facts: &'f Facts, line: &'f str, period: Period) -> Self {
        Self { facts, line, period, cells: Cells::new(), table: "", merged: Vec::new() }
    }

    fn word(&self, code: Option<Code>) -> String {
        code.map(|code| self.facts.codes.spelling(code).to_owned()).unwrap_or_default()
    }

    fn put(&mut self, row: impl ToString, column: &str, value: impl ToString) {
        let key = (self.table.to_owned(), row.to_string(), column.to_owned());
        if !["0", ""].contains(&value.to_string().as_str()) {
            self.cells.insert(key, value.to_string());
        }
    }

    fn of_line(&self, code: Option<Code>) -> bool {
        self.line == ALL || self.word(code) == self.line
    }

    fn case(&self, id: Option<CaseRef>) -> Option<&'f Case> {
        id.map(|id| self.facts.cases.iter().find(|case| case.id == id).unwrap())
    }

    fn person(&self, id: PersonRef) -> &'f Person {
        self.facts.persons.iter().find(|person| person.id == id).unwrap()
    }

    fn consultations_ever(&self) -> Vec<&'f Contact> {
        self.facts
            .contacts
            .iter()
            .filter(|c| self.of_line(c.line) && self.word(c.state) == "erledigt")
            .filter(|c| ["erst", "folge"].contains(&self.word(c.kind).as_str()) && !c.topics.is_empty())
            .collect()
    }

    fn consultations(&self) -> Vec<&'f Contact> {
        self.consultations_ever().into_iter().filter(|c| self.period.has(c.date)).collect()
    }

    fn persons_of(&self, contact: &Contact) -> BTreeSet<PersonRef> {
        let Some(case) = self.case(contact.case) else { return BTreeSet::new() };
        contact.participants.iter().copied().chain([case.person]).collect()
    }

    fn first(&self, person: PersonRef, among: &[&Contact]) -> NaiveDate {
        among.iter().filter(|c| self.persons_of(c).contains(&person)).map(|c| c.date).min().unwrap()
    }

    fn persons(&self) -> BTreeSet<PersonRef> {
        self.consultations().iter().flat_map(|c| self.persons_of(c)).collect()
    }

    fn age(&self, person: PersonRef) -> Option<i32> {
        let day = self.first(person, &self.consultations());
        let birth = self.person(person).birth?;
        let birth = NaiveDate::from_ymd_opt(birth.year, birth.month.unwrap_or(1), birth.day.unwrap_or(1))?;
        let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
        let age = day.year() - birth.year() - i32::from(!had_birthday);
        (birth <= day).then_some(age)
    }

    fn status(&self, person: PersonRef) -> String {
        let day = self.first(person, &self.consultations());
        let mut best: Option<&StatusSpan> = None;
        for span in &self.person(person).statuses {
            let covers = span.from.is_none_or(|f| f <= day) && span.until.is_none_or(|u| day <= u);
            if covers && best.is_none_or(|best| span.from >= best.from) {
                best = Some(span);
            }
        }
        best.map_or("UNB".to_owned(), |span| self.word(Some(span.status)))
    }

    fn posts_on(&self, day: NaiveDate) -> u64 {
        let of_line = self.facts.posts.iter().filter(|post| self.of_line(Some(post.line)));
        of_line
            .filter(|post| post.from.is_none_or(|f| f <= day) && post.until.is_none_or(|u| day <= u))
            .map(|post| post.millionths)
            .sum()
    }

    fn referrals(&self) -> Vec<(&'f Referral, &'f Contact)> {
        let contact = |r: &Referral| self.facts.contacts.iter().find(|c| c.id == r.contact).unwrap();
        self.facts
            .referrals
            .iter()
            .map(|r| (r, contact(r)))
            .filter(|(r, c)| self.period.has(r.date) && self.of_line(c.line))
            .collect()
    }

    pub fn avb(mut self) -> Cells {
        self.table = "avb";
        let consultations = self.consultations();
        let persons = self.persons();
        self.put(1, "Anzahl", consultations.len());
        self.put(2, "Anzahl", persons.len());
        let days: Vec<NaiveDate> =
            self.period.first().iter_days().take_while(|day| self.period.has(*day)).collect();
        let average =
            days.iter().map(|day| self.posts_on(*day) as f64 / 1e6).sum::<f64>() / days.len() as f64;
        if average > 0.0 {
            let tenths = (consultations.len() as f64 / average * 10.0 + 0.5 + 1e-9).floor() as u64;
            if tenths > 0 {
                self.put(3, "Anzahl", format!("{},{}", tenths / 10, tenths % 10));
            }
        } else {
            self.cells.insert(("avb".into(), "3".into(), "Anzahl".into()), String::new());
        }
        let count = |test: &dyn Fn(PersonRef) -> bool| persons.iter().filter(|p| test(**p)).count();
        for (line, gender) in [(4, "m"), (5, "w"), (6, "d")] {
            let n = count(&|p| self.word(self.person(p).gender) == gender);
            self.put(line, "Anzahl", n);
        }
        for (line, from, to) in [(7, 0, 17), (8, 18, 26), (9, 65, 999)] {
            let n = count(&|p| self.age(p).is_some_and(|age| age >= from && age <= to));
            self.put(line, "Anzahl", n);
        }
        let states = "SY AF TR GE IR IQ RU MK VE SO ER DZ CO TN NG - IN PK EG RS";
        let mut listed = 0;
        for (place, state) in states.split(' ').enumerate() {
            let n = count(&|p| {
                let of = self.word(self.person(p).nationality);
                if state == "-" { of.is_empty() || of == "ungeklärt" } else { of == state }
            });
            listed += n;
            self.put(10 + place, "Anzahl", n);
        }
        self.put(30, "Anzahl", persons.len() - listed);
        let services = [
            "PSZ",
            "MBE",
            "JMD",
            "RUECKKEHRBERATUNG",
            "SCHWANGERSCHAFTSBERATUNG",
            "FRAUENBERATUNG",
            "SCHULDNERBERATUNG",
            "SUCHTBERATUNG",
            "KIM",
        ];
        let cases: BTreeSet<CaseRef> = self
            .referrals()
            .into_iter()
            .filter(|(r, _)| services.contains(&self.word(r.agency).as_str()))
            .filter_map(|(_, c)| c.case)
            .collect();
        self.put(31, "Anzahl", cases.len());
        for (first, recipient) in [(32, "bamf"), (39, "aufnahme")] {
            let reports: Vec<&VulnerabilityReport> = self
                .facts
                .vulnerability_reports
                .iter()
                .filter(|r| self.period.has(r.date) && self.word(r.recipient) == recipient)
                .filter(|r| self.word(self.case(Some(r.case)).unwrap().line) == self.line)
                .collect();
            self.put(first, "Anzahl", reports.len());
            let kinds = ["UAM", "LGBTQ", "VHT", "VT", "DISAB"];
            for place in 0..6 {
                let fits =
                    |kind: &str| kinds.get(place).map_or(!kinds.contains(&kind), |wanted| *wanted == kind);
                let persons: BTreeSet<PersonRef> = reports
                    .iter()
                    .filter(|r| r.kinds.iter().any(|kind| fits(&self.word(Some(*kind)))))
                    .filter_map(|r| r.person)
                    .collect();
                self.put(first + 1 + place, "Anzahl", persons.len());
            }
        }
        let focus = ["ANHOERUNG", "BESCHEID", "KLAGE", "DUBLIN"];
        for place in 0..5 {
            let fits =
                |topic: &str| focus.get(place).map_or(!focus.contains(&topic), |wanted| *wanted == topic);
            let n = consultations
                .iter()
                .filter(|c| c.topics.iter().any(|topic| fits(&self.word(Some(*topic)))))
                .count();
            self.put(46 + place, "Anzahl", n);
        }
        for (line, kind) in [(51, "erst"), (52, "folge")] {
            let n = consultations.iter().filter(|c| self.word(c.kind) == kind).count();
            self.put(line, "Anzahl", n);
        }
        for (line, from, below) in [(53, 0, 15), (54, 15, 30), (55, 30, 60)] {
            let n =
                consultations.iter().filter(|c| c.minutes.is_some_and(|m| m >= from && m < below)).count();
            self.put(line, "Anzahl", n);
        }
        self.cells
    }

    pub fn regional(mut self) -> Cells {
        let consultations = self.consultations();
        let ever = self.consultations_ever();
        let persons = self.persons();
        let or = |text: String| if text.is_empty() { "keine Angabe".to_owned() } else { text };
        self.table = "T1";
        self.put("Personen", "Wert", persons.len());
        let new = persons.iter().filter(|p| self.period.has(self.first(**p, &ever))).count();
        self.put("davon neu", "Wert", new);
        let cases: BTreeSet<CaseRef> = consultations.iter().filter_map(|c| c.case).collect();
        self.put("Fälle", "Wert", cases.len());
        self.put("Beratungen", "Wert", consultations.len());
        self.put("davon anonym", "Wert", consultations.iter().filter(|c| c.case.is_none()).count());
        let minutes: u32 = consultations.iter().filter_map(|c| c.minutes).sum();
        let tenths = (minutes + 3) / 6;
        self.put("Stunden", "Wert", format!("{},{}", tenths / 10, tenths % 10));
        let posts = (self.posts_on(self.period.last()) + 5_000) / 10_000;
        self.put("VZÄ am Stichtag", "Wert", format!("{},{:02}", posts / 100, posts % 100));

        let mut sums: BTreeMap<(&'static str, String, String), u64> = BTreeMap::new();
        let merged = std::mem::take(&mut self.merged);
        let row_of = |table: &str, row: &str| -> String {
            let merge = merged.iter().find(|(of, rows, _)| of == table && rows.iter().any(|one| one == row));
            merge.map_or(row.to_owned(), |(.., code)| code.clone())
        };
        let mut add = |table, row: &str, column: &str| {
            *sums.entry((table, row_of(table, row), column.to_owned())).or_default() += 1;
        };
        let bands = [(0, 5), (6, 11), (12, 17), (18, 26), (27, 39), (40, 64)];
        for person in &persons {
            let gender = or(self.word(self.person(*person).gender));
            let age = self.age(*person);
            let band = match age {
                None => "unbekannt".to_owned(),
                Some(age) if age >= 65 => "65+".to_owned(),
                Some(age) => {
                    let (from, to) = bands.iter().find(|(from, to)| (*from..=*to).contains(&age)).unwrap();
                    format!("{from}-{to}")
                }
            };
            for column in [gender.as_str(), "gesamt"] {
                for row in [self.status(*person).as_str(), "gesamt"] {
                    add("T2", row, column);
                }
                for row in [band.as_str(), "gesamt"] {
                    add("T4", row, column);
                }
            }
            if age.is_some_and(|age| age < 18) {
                add("T2", &self.status(*person), "minderjährig");
                add("T2", "gesamt", "minderjährig");
            }
            add("T3", &or(self.word(self.person(*person).nationality)), "Personen");
        }
        let mut by_topic: BTreeMap<String, BTreeSet<PersonRef>> = BTreeMap::new();
        for contact in &consultations {
            if let Some(case) = self.case(contact.case) {
                add("T3", &or(self.word(self.person(case.person).nationality)), "Beratungen");
            }
            for row in [or(self.word(contact.setting)).as_str(), "gesamt"] {
                for column in [or(self.word(contact.form)).as_str(), "gesamt"] {
                    add("T5", row, column);
                }
            }
            let topics: BTreeSet<String> =
                contact.topics.iter().map(|t| row_of("T6", &self.word(Some(*t)))).collect();
            for topic in topics {
                add("T6", &topic, "Beratungen");
                by_topic.entry(topic).or_default().extend(self.persons_of(contact));
            }
            let language = or(self.word(contact.language));
            match self.word(contact.interpreting).as_str() {
                "" | "keine" | "eigene" => {}
                "fehlte" => add("T8", &language, "fehlte"),
                _ => {
                    add("T8", &language, "Einsätze");
                    for _ in 0..contact.minutes.unwrap_or(0) {
                        add("T8", &language, "Minuten");
                    }
                }
            }
        }
        for (referral, _) in self.referrals() {
            for row in [or(self.word(referral.agency)).as_str(), "gesamt"] {
                for column in [or(self.word(referral.outcome)).as_str(), "gesamt"] {
                    add("T7", row, column);
                }
            }
        }
        for ((table, row, column), n) in sums {
            self.table = table;
            self.put(row, &column, n);
        }
        self.table = "T6";
        for (topic, persons) in by_topic {
            self.put(topic, "Personen", persons.len());
        }
        self.cells
    }
}
