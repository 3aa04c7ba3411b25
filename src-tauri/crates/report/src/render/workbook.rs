//! The report as a workbook: what it is, how it was counted and protected, then a sheet a table.
//!
//! No formula, no hidden sheet, no comment, no author, no clock: the same report gives the same bytes.

use super::sheet::{self, Looks};
use super::{Document, Edition, RenderError};
use crate::protect::Zeros;
use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};
use schema::codes::Lang;

pub(super) fn write(document: &Document<'_>, edition: &Edition<'_>) -> Result<Vec<u8>, RenderError> {
    let mut book = Workbook::new();
    let made_on = excel_day(edition.made_on)?;
    let title = document.about.title.text(edition.language);
    book.set_properties(
        &DocProperties::new().set_title(title).set_author("").set_creation_datetime(&made_on),
    );
    let looks = Looks::new();
    let first = book.add_worksheet();
    first.set_name(if edition.language == Lang::En { "About" } else { "Angaben" })?;
    about(first, document, edition, &looks)?;
    for (number, table) in document.tables.iter().enumerate() {
        let page = book.add_worksheet();
        page.set_name(sheet_name(&table.id, number + 1))?;
        sheet::fill(page, table, document, edition, &looks)?;
    }
    Ok(book.save_to_buffer()?)
}

fn about(
    sheet: &mut Worksheet,
    document: &Document<'_>,
    edition: &Edition<'_>,
    looks: &Looks,
) -> Result<(), RenderError> {
    let language = edition.language;
    let about = document.about;
    let word = |de: &'static str, en: &'static str| if language == Lang::En { en } else { de };
    looks.look(sheet, (0, 0), about.title.text(language), &looks.title)?;
    let period = format!("{} – {}", day(about.period.first(), language), day(about.period.last(), language));
    let protection = protection(document, language);
    let all = word("alle", "all").to_owned();
    let of_lines = if about.lines.is_empty() { all } else { about.lines.join(", ") };
    let mut lines = vec![
        (word("Förderer", "Funder"), about.funder.text(language).to_owned()),
        (word("Förderlinie", "Funding line"), of_lines),
        (word("Zeitraum", "Period"), period),
        (word("Erstellt am", "Made on"), day(edition.made_on, language)),
        (word("Berichtsdefinition", "Report definition"), format!("{} {}", about.pack, about.pack_version)),
        (word("Schutz", "Protection"), protection),
    ];
    if let Some(correction) = about.correction {
        let (number, of) = (correction.number, day(correction.of, language));
        let text = match language {
            Lang::De => format!("{number}. Korrektur des Berichts, der am {of} eingefroren wurde"),
            Lang::En => format!("Correction {number} of the report that was frozen on {of}"),
        };
        lines.push((word("Korrektur", "Correction"), text));
    }
    let mut row = 2;
    for (name, text) in lines {
        looks.look(sheet, (row, 0), name, &looks.strong)?;
        looks.long(sheet, (row, 1), &text)?;
        row += 1;
    }
    row += 1;
    looks.look(sheet, (row, 0), word("Zählregeln", "Counting rules"), &looks.strong)?;
    for rule in &about.rules {
        looks.long(sheet, (row, 1), rule.text(language))?;
        row += 1;
    }
    row += 1;
    looks.look(sheet, (row, 0), word("Tabellen", "Tables"), &looks.strong)?;
    for table in document.tables {
        looks.long(sheet, (row, 1), &format!("{} · {}", table.id, table.title.text(language)))?;
        row += 1;
    }
    sheet.set_column_width(0, 22)?;
    sheet.set_column_width(1, 100)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn protection(document: &Document<'_>, language: Lang) -> String {
    let threshold = document.about.threshold;
    match (document.decision, language) {
        (None, Lang::De) => format!(
            "Zahlen, hinter denen weniger als {threshold} Personen stehen, und weitere, aus denen sie sich errechnen \
             ließen, sind durch • ersetzt. {}",
            if document.zeros == Zeros::Shown { "0 bleibt 0." } else { "Auch eine 0 kann ersetzt sein." }
        ),
        (None, Lang::En) => format!(
            "Figures with fewer than {threshold} persons behind them, and others from which they could be calculated, \
             are replaced by •. {}",
            if document.zeros == Zeros::Shown { "0 stays 0." } else { "A 0 may be replaced as well." }
        ),
        (Some(decision), Lang::De) => format!(
            "KEINER: genaue Zahlen, auch kleine, nach Entscheidung vom {} (Protokoll Nr. {}). Nicht veröffentlichen.",
            day(decision.on, language),
            decision.journal_line
        ),
        (Some(decision), Lang::En) => format!(
            "NONE: exact figures, small ones included, by the decision of {} (journal no. {}). Do not publish.",
            day(decision.on, language),
            decision.journal_line
        ),
    }
}

fn day(day: NaiveDate, language: Lang) -> String {
    match language {
        Lang::De => day.format("%d.%m.%Y").to_string(),
        Lang::En => day.format("%Y-%m-%d").to_string(),
    }
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, RenderError> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let month = u8::try_from(day.month()).unwrap_or(1);
    let of_month = u8::try_from(day.day()).unwrap_or(1);
    Ok(ExcelDateTime::from_ymd(year, month, of_month)?)
}

/// The table's code, if a sheet may be called so; else a number.
fn sheet_name(id: &str, number: usize) -> String {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    if !id.is_empty() && id.chars().count() <= 31 && id.chars().all(allowed) {
        id.to_owned()
    } else {
        format!("{number}")
    }
}
