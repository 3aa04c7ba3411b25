//! The work besides cases, and how cases run, counted naively: one question after another, day by day.

use super::{ALL, Naive};
use crate::common::Cells;
use chrono::NaiveDate;
use report::codes::Code;
use report::facts::*;
use std::collections::{BTreeMap, BTreeSet};

fn rounded(value: f64) -> String {
    let tenths = (value * 10.0 + 0.5 + 1e-9).floor() as u64;
    if tenths == 0 { "0".to_owned() } else { format!("{},{}", tenths / 10, tenths % 10) }
}

fn hours(millionths: impl Iterator<Item = Option<u64>>) -> String {
    rounded(millionths.flatten().sum::<u64>() as f64 / 1e6)
}

fn of_minutes(minutes: u32) -> String {
    rounded(f64::from(minutes) / 60.0)
}

const CLASSES: [(&str, &str); 7] = [
    ("counselling", "Beratung"),
    ("preparation", "Vor- und Nachbereitung"),
    ("group", "Gruppe"),
    ("network", "Netzwerk"),
    ("publicity", "Öffentlichkeit"),
    ("administration", "Verwaltung"),
    ("training", "Fortbildung"),
];

impl<'f> Naive<'f> {
    /// T10–T13 of an integration agency.
    pub fn agency(mut self) -> Cells {
        self.measures();
        self.networks();
        self.volunteers();
        self.table = "T13";
        let all = self.time_of(None, None);
        for (class, row) in CLASSES.into_iter().chain([("", "gesamt")]) {
            let minutes = self.time_of(Some(class).filter(|class| !class.is_empty()), None);
            self.put(row, "Stunden", of_minutes(minutes));
            if all > 0 {
                self.put(row, "Anteil", rounded(f64::from(minutes) * 100.0 / f64::from(all)));
            }
        }
        self.cells
    }

    /// What the town is told.
    pub fn town(mut self) -> Cells {
        let own = Naive::new(self.facts, self.line, self.period).regional();
        self.cells = own.into_iter().filter(|((table, ..), _)| table == "T1").collect();
        self.table = "T2";
        let mut sums: BTreeMap<(String, &str), u64> = BTreeMap::new();
        for person in self.persons() {
            let column = match (self.age(person), self.word(self.person(person).gender).as_str()) {
                (None, _) => "Alter unbekannt",
                (Some(age), _) if age < 18 => "Kinder",
                (_, "w") => "Frauen",
                (_, "m") => "Männer",
                (_, "d") => "divers",
                _ => "keine Angabe",
            };
            for row in [self.status(person), "gesamt".to_owned()] {
                *sums.entry((row.clone(), column)).or_default() += 1;
                *sums.entry((row, "gesamt")).or_default() += 1;
            }
        }
        for ((row, column), number) in sums {
            self.put(row, column, number);
        }
        self.table = "T13";
        let all = self.time_of(None, None);
        for (classes, row) in [
            (&["counselling", "preparation"][..], "Beratung"),
            (&["group", "network", "publicity"], "Gruppe und Netzwerk"),
            (&["administration", "training"], "Büro"),
        ] {
            let minutes = classes.iter().map(|class| self.time_of(Some(class), None)).sum();
            self.put(row, "Stunden", of_minutes(minutes));
            if all > 0 {
                self.put(row, "Anteil", rounded(f64::from(minutes) * 100.0 / f64::from(all)));
            }
        }
        self.put("gesamt", "Stunden", of_minutes(all));
        if all > 0 {
            self.put("gesamt", "Anteil", "100,0");
        }
        self.cells
    }

    /// T1–T14 of the whole office.
    pub fn yearly(self) -> Cells {
        let (facts, period) = (self.facts, self.period);
        let mut cells: Cells = self.regional().into_iter().filter(|((table, ..), _)| table != "T1").collect();
        let lines: BTreeSet<Option<Code>> = facts.contacts.iter().map(|contact| contact.line).collect();
        let posts: BTreeSet<Option<Code>> = facts.posts.iter().map(|post| Some(post.line)).collect();
        let ever = Naive::new(facts, ALL, period).consultations_ever();
        for line in lines.union(&posts).map(Some).chain([None]) {
            let word = line.map(|line| Naive::new(facts, ALL, period).word(*line));
            let one = Naive::new(facts, word.as_deref().unwrap_or(ALL), period);
            let column = match word.as_deref() {
                Some("") => "ohne Förderlinie",
                Some(word) => word,
                None => "gesamt",
            };
            let new = one.persons().iter().filter(|p| period.has(one.first(**p, &ever))).count();
            for ((table, row, _), value) in Naive::new(facts, one.line, period).regional() {
                // A line without any contact has no column of its own.
                let counted = !one.consultations().is_empty() || column == "gesamt";
                if table == "T1" && counted {
                    let value = if row == "davon neu" { new.to_string() } else { value };
                    cells.insert((table, row, column.to_owned()), value);
                }
            }
        }
        let mut whole = Naive::new(facts, ALL, period);
        whole.cells = cells;
        whole.runs_of_cases();
        whole.measures();
        whole.networks();
        whole.volunteers();
        whole.time_by_line();
        whole.access();
        whole.cells
    }

    fn dates(&self) -> Vec<&'f GroupDate> {
        let dates = self.facts.group_dates.iter();
        dates.filter(|date| self.period.has(date.date) && self.of_line(date.line)).collect()
    }

    fn measures(&mut self) {
        let mut tables: BTreeMap<(&'static str, String), Vec<&GroupDate>> = BTreeMap::new();
        let or = |text: String| if text.is_empty() { "keine Angabe".to_owned() } else { text };
        for date in self.dates() {
            let (field, offer) = (or(self.word(date.field)), or(self.word(date.offer)));
            tables.entry(("T10a", format!("{field}/{offer}"))).or_default().push(date);
            tables.entry(("T10", field)).or_default().push(date);
            tables.entry(("T10", "gesamt".to_owned())).or_default().push(date);
        }
        for ((table, row), dates) in tables {
            self.table = table;
            let sum = |of: fn(&GroupDate) -> Option<u32>| dates.iter().filter_map(|d| of(d)).sum::<u32>();
            self.put(&row, "Termine", dates.len());
            self.put(&row, "Stunden", hours(dates.iter().map(|d| d.hours_millionths)));
            let heads = [
                ("Frauen", sum(|d| d.women)),
                ("Männer", sum(|d| d.men)),
                ("divers", sum(|d| d.diverse)),
                ("Kinder", sum(|d| d.children)),
                ("keine Angabe", sum(|d| d.unknown)),
            ];
            for (column, number) in heads {
                self.put(&row, column, number);
            }
            self.put(&row, "Teilnahmen", heads.iter().map(|(_, number)| number).sum::<u32>());
            self.put(&row, "davon neu", sum(|d| d.newcomers));
            self.put(&row, "Ehrenamtliche", sum(|d| d.helpers));
        }
    }

    fn networks(&mut self) {
        self.table = "T11";
        let all: Vec<&Engagement> = self
            .facts
            .engagements
            .iter()
            .filter(|one| self.period.has(one.date) && self.of_line(one.line))
            .collect();
        let rows = [
            ("network", "Netzwerk"),
            ("committee", "Gremium"),
            ("publicity", "Öffentlichkeit"),
            ("training", "Schulung"),
            ("", "gesamt"),
        ];
        for (kind, row) in rows {
            let mine: Vec<_> =
                all.iter().filter(|one| kind.is_empty() || self.word(Some(one.kind)) == kind).collect();
            self.put(row, "Anzahl", mine.len());
            self.put(row, "Stunden", hours(mine.iter().map(|one| one.hours_millionths)));
            self.put(row, "Erreichte", mine.iter().filter_map(|one| one.audience).sum::<u32>());
        }
    }

    fn volunteers(&mut self) {
        self.table = "T12";
        let last = self.period.last();
        let qualified = |volunteer: &&Volunteer| {
            let holds = |training: &VolunteerTraining| {
                training.volunteer == volunteer.id
                    && training.date.is_none_or(|day| day <= last)
                    && training.until.is_none_or(|day| day >= last)
            };
            !volunteer.ended && self.facts.volunteer_trainings.iter().any(holds)
        };
        let qualified = self.facts.volunteers.iter().filter(qualified).count();
        let hours: Vec<&VolunteerHours> = self
            .facts
            .volunteer_hours
            .iter()
            .filter(|one| self.period.has(one.date) && self.of_line(one.line))
            .collect();
        let active: BTreeSet<VolunteerRef> = hours.iter().map(|one| one.volunteer).collect();
        let minutes: u32 = hours.iter().map(|one| one.minutes).sum();
        let trainings = self.facts.volunteer_trainings.iter();
        let trainings = trainings.filter(|one| one.date.is_some_and(|day| self.period.has(day))).count();
        self.put("qualifiziert", "Wert", qualified);
        self.put("aktiv", "Wert", active.len());
        self.put("Stunden", "Wert", of_minutes(minutes));
        self.put("Schulungen", "Wert", trainings);
    }

    fn time_of(&self, class: Option<&str>, line: Option<Option<Code>>) -> u32 {
        let times = self.facts.working_times.iter();
        let times = times.filter(|time| self.period.has(time.date) && self.of_line(time.line));
        let times = times.filter(|time| class.is_none_or(|class| self.word(Some(time.activity)) == class));
        times.filter(|time| line.is_none_or(|line| time.line == line)).map(|time| time.minutes).sum()
    }

    fn time_by_line(&mut self) {
        let lines: BTreeSet<Option<Code>> = self.facts.working_times.iter().map(|time| time.line).collect();
        for line in lines.into_iter().map(Some).chain([None]) {
            let column = match line.map(|line| self.word(line)) {
                None => "gesamt".to_owned(),
                Some(word) if word.is_empty() => "ohne Förderlinie".to_owned(),
                Some(word) => word,
            };
            let all = self.time_of(None, line);
            for (class, row) in CLASSES.into_iter().chain([("", "gesamt")]) {
                let minutes = self.time_of(Some(class).filter(|class| !class.is_empty()), line);
                self.table = "T13";
                self.put(row, &column, of_minutes(minutes));
                self.table = "T13a";
                if all > 0 {
                    self.put(row, &column, rounded(f64::from(minutes) * 100.0 / f64::from(all)));
                }
            }
        }
    }

    /// Whether a case is open when a day is over.
    fn open_after(case: &Case, day: NaiveDate) -> bool {
        let mut open = false;
        let mut turns: Vec<(NaiveDate, bool)> = vec![(case.opened.unwrap(), true)];
        turns.extend(case.pauses.iter().flat_map(|p| [(p.closed, false), (p.reopened, true)]));
        turns.extend(case.closed.map(|closed| (closed, false)));
        for (on, opens) in turns {
            if on <= day {
                open = opens;
            }
        }
        open
    }

    fn runs_of_cases(&mut self) {
        let (first, last) = (self.period.first(), self.period.last());
        let or = |text: String, none: &str| if text.is_empty() { none.to_owned() } else { text };
        let mut sums: BTreeMap<(&str, String, String), u64> = BTreeMap::new();
        for case in &self.facts.cases {
            let at_start = Self::open_after(case, first.pred_opt().unwrap());
            let at_end = Self::open_after(case, last);
            let opens = [case.opened.unwrap()].into_iter().chain(case.pauses.iter().map(|p| p.reopened));
            let opened = opens.into_iter().any(|day| self.period.has(day));
            if !at_start && !opened {
                continue;
            }
            let line = or(self.word(case.line), "ohne Förderlinie");
            let rows = [
                if at_start { "offen am Anfang" } else { "eröffnet" },
                if at_end { "offen am Ende" } else { "geschlossen" },
            ];
            for row in rows {
                for column in [line.as_str(), "gesamt"] {
                    *sums.entry(("T9", row.to_owned(), column.to_owned())).or_default() += 1;
                }
            }
            if at_end {
                continue;
            }
            let closings = case.pauses.iter().map(|p| (p.closed, p.reason));
            let closings = closings.chain(case.closed.map(|day| (day, case.closing_reason)));
            let (day, reason) = closings.filter(|(day, _)| *day <= last).max_by_key(|(day, _)| *day).unwrap();
            let length = (day - case.opened.unwrap()).num_days();
            let band = match length {
                ..92 => "bis 3 Monate",
                92..184 => "bis 6 Monate",
                184..367 => "bis 12 Monate",
                _ => "länger",
            };
            for row in [or(self.word(reason), "keine Angabe"), "gesamt".to_owned(), band.to_owned()] {
                *sums.entry(("T9a", row, "Fälle".to_owned())).or_default() += 1;
            }
        }
        for ((table, row, column), number) in sums {
            self.table = if table == "T9" { "T9" } else { "T9a" };
            self.put(row, &column, number);
        }
    }

    fn access(&mut self) {
        self.table = "T14";
        let mut by_form: BTreeMap<String, Vec<&Enquiry>> = BTreeMap::new();
        for one in self.facts.enquiries.iter().filter(|one| self.period.has(one.date)) {
            let form = self.word(one.form);
            let form = if form.is_empty() { "keine Angabe".to_owned() } else { form };
            by_form.entry(form).or_default().push(one);
            by_form.entry("gesamt".to_owned()).or_default().push(one);
        }
        for (row, all) in by_form {
            let of = |outcome: &str| all.iter().filter(|e| self.word(Some(e.outcome)) == outcome).count();
            let numbers = [
                ("Anfragen", all.len()),
                ("Termin angeboten", of("slot-offered")),
                ("weiterverwiesen", of("referred")),
                ("nicht zuständig", of("not-ours")),
                ("nicht erreicht", of("no-answer")),
                ("offen", of("open")),
            ];
            for (column, number) in numbers {
                self.put(&row, column, number);
            }
            let mut days: Vec<u32> = all.iter().filter_map(|e| e.waited).collect();
            days.sort_unstable();
            if !days.is_empty() {
                let middle = days.len() / 2;
                let median = if days.len() % 2 == 1 {
                    f64::from(days[middle])
                } else {
                    f64::from(days[middle - 1] + days[middle]) / 2.0
                };
                self.put(&row, "Wartetage Median", rounded(median));
                let mean = f64::from(days.iter().sum::<u32>()) / days.len() as f64;
                self.put(&row, "Wartetage Mittel", rounded(mean));
            }
        }
        self.table = "T14a";
        let all: Vec<String> = self
            .facts
            .appointments
            .iter()
            .filter(|one| self.period.has(one.date) && self.word(Some(one.kind)) == "counselling")
            .map(|one| self.word(Some(one.state)))
            .collect();
        let of = |states: &str| all.iter().filter(|state| states.split(' ').any(|s| s == *state)).count();
        self.put("Termine", "Wert", all.len());
        self.put("noch offen", "Wert", of("asked confirmed"));
        self.put("erschienen", "Wert", of("appeared"));
        self.put("entschuldigt", "Wert", of("excused"));
        self.put("nicht erschienen", "Wert", of("missed"));
        self.put("verschoben", "Wert", of("moved"));
        self.put("abgesagt", "Wert", of("cancelled"));
        self.put("erwartet", "Wert", of("appeared missed"));
        if of("appeared missed") > 0 {
            self.put("Quote", "Wert", rounded(of("missed") as f64 * 100.0 / of("appeared missed") as f64));
        }
        self.table = "T14b";
        let days: Vec<&QueueDay> =
            self.facts.queue_days.iter().filter(|day| self.period.has(day.date)).collect();
        let sum = |of: fn(&QueueDay) -> u32| days.iter().map(|day| of(day)).sum::<u32>();
        self.put("beraten", "Wert", sum(|d| d.counselled));
        self.put("gegangen", "Wert", sum(|d| d.left));
        self.put("Termin angeboten", "Wert", sum(|d| d.offered));
        self.put("weitergeschickt", "Wert", sum(|d| d.sent_on));
        self.put("keine Angabe", "Wert", sum(|d| d.unknown));
        let came = sum(|d| d.counselled + d.left + d.offered + d.sent_on + d.unknown);
        self.put("Besuche", "Wert", came);
        let consultations = self.consultations();
        let open = consultations.iter().filter(|c| self.word(c.form) == "offen").count();
        self.put("Beratungen offen", "Wert", open);
        if !consultations.is_empty() {
            self.put("Anteil", "Wert", rounded(open as f64 * 100.0 / consultations.len() as f64));
        }
    }
}
