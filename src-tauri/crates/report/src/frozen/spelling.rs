//! A frozen report as one text, field after field, for its digest. Changing this breaks the digests of reports that are
//! kept: never reorder, only add behind a word of its own.

use super::{FrozenFigure, FrozenReport};
use crate::counted::{Grid, Head, HeadLabel};
use crate::number::Number;
use crate::pack::Bilingual;
use crate::protect::{Shown, Zeros};

/// Parts fields; no label can hold it, because it is no printable sign.
const PART: char = '\u{1f}';

struct Spelling(String);

impl Spelling {
    fn word(&mut self, word: &str) {
        // A sign that parts fields is dropped from a label, so that no two reports are spelled alike.
        self.0.extend(word.chars().map(|sign| if sign == PART { ' ' } else { sign }));
        self.0.push(PART);
    }

    fn count(&mut self, count: usize) {
        self.word(&count.to_string());
    }

    fn both(&mut self, text: &Bilingual) {
        self.word(&text.de);
        self.word(&text.en);
    }

    fn texts(&mut self, texts: &[Bilingual]) {
        self.count(texts.len());
        for text in texts {
            self.both(text);
        }
    }

    fn number(&mut self, number: Option<Number>) {
        match number {
            Some(number) => {
                self.word(&format!("{}/{}", number.in_last_decimal(), number.decimals()));
            }
            None => self.word("-"),
        }
    }

    fn limit(&mut self, limit: Option<u64>) {
        self.word(&limit.map_or("-".to_owned(), |limit| limit.to_string()));
    }
}

pub(super) fn of(report: &FrozenReport) -> String {
    let mut to = Spelling(String::new());
    let about = &report.about;
    to.word("frozen 1");
    to.word(&about.pack);
    to.word(&about.pack_version);
    to.both(&about.funder);
    to.both(&about.title);
    to.word(&about.lines.join(","));
    to.word(&about.period.to_string());
    to.word(&about.threshold.to_string());
    to.texts(&about.rules);
    to.word(match report.zeros {
        Zeros::Shown => "shown",
        Zeros::HiddenWhereNeeded => "hidden-where-needed",
    });
    for merge in &about.merges {
        to.word("merged");
        to.word(&merge.table);
        to.count(merge.rows.len());
        for row in &merge.rows {
            to.word(row);
        }
        to.both(&merge.label);
        to.both(&merge.note);
    }
    to.count(report.tables.len());
    for table in &report.tables {
        grid(&mut to, table);
    }
    to.0
}

fn grid(to: &mut Spelling, table: &Grid<FrozenFigure>) {
    to.word(&table.id);
    to.both(&table.title);
    to.texts(&table.notes);
    to.word(&table.units.iter().map(|unit| unit.code()).collect::<Vec<_>>().join(","));
    to.word(if table.shows_zeros { "zeros" } else { "no zeros" });
    for heads in [&table.rows, &table.columns] {
        to.count(heads.len());
        for one in heads {
            head(to, one);
        }
    }
    for cell in table.cells.iter().flatten() {
        figure(to, cell);
    }
}

fn head(to: &mut Spelling, head: &Head) {
    to.word(&head.code);
    match &head.label {
        HeadLabel::Own(label) => to.both(label),
        // A frozen head has words of its own, always.
        HeadLabel::OfCode(_) | HeadLabel::NotStated | HeadLabel::Code => to.word(&head.code),
    }
    match &head.heading {
        Some(heading) => to.both(heading),
        None => to.word("-"),
    }
}

fn figure(to: &mut Spelling, figure: &FrozenFigure) {
    to.number(figure.exact);
    to.word(&figure.contributors.to_string());
    match figure.shown {
        Shown::Number(number) => to.number(Some(number)),
        Shown::Hidden => to.word(figure.why.map_or("hidden", |why| why.code())),
        Shown::Nothing => to.word("-"),
    }
    to.limit(figure.least);
    to.limit(figure.most);
}
