//! One table on one sheet: codes, labels, figures as numbers, notes below.

use super::{Document, Edition, HIDDEN, RenderError, defuse};
use crate::counted::Grid;
use crate::protect::Shown;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet};
use schema::codes::Lang;

/// How cells look. Text that might run as a formula is marked as text for good.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) strong: Format,
    plain: Format,
    loaded: Format,
    hidden: Format,
    wrapped: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            strong: Format::new().set_bold(),
            plain: Format::new(),
            loaded: Format::new().set_quote_prefix(),
            hidden: Format::new().set_align(FormatAlign::Right),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }

    /// Writes text, never a formula.
    pub(super) fn text(&self, sheet: &mut Worksheet, at: (u32, u16), text: &str) -> Result<(), RenderError> {
        self.look(sheet, at, text, &self.plain)
    }

    /// Writes long text over several lines.
    pub(super) fn long(&self, sheet: &mut Worksheet, at: (u32, u16), text: &str) -> Result<(), RenderError> {
        self.look(sheet, at, text, &self.wrapped)
    }

    /// Writes text in a certain look, never a formula.
    pub(super) fn look(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), RenderError> {
        let format = if defuse::is_loaded(text) { &self.loaded } else { format };
        sheet.write_string_with_format(row, column, text, format)?;
        Ok(())
    }
}

/// Fills a sheet with a table.
pub(super) fn fill(
    sheet: &mut Worksheet,
    table: &Grid<Shown>,
    document: &Document<'_>,
    edition: &Edition<'_>,
    looks: &Looks,
) -> Result<(), RenderError> {
    let language = edition.language;
    let word = |de: &'static str, en: &'static str| if language == Lang::En { en } else { de };
    looks.look(sheet, (0, 0), &format!("{} · {}", table.id, table.title.text(language)), &looks.title)?;
    let units: Vec<String> = table.units.iter().map(|unit| unit.label().text(language).to_owned()).collect();
    looks.text(sheet, (1, 0), &format!("{}: {}", word("Zählt", "Counts"), units.join(", ")))?;
    looks.look(sheet, (3, 0), word("Zeile", "Row"), &looks.strong)?;
    for (column, head) in (2u16..).zip(&table.columns) {
        looks.look(sheet, (3, column), &head.text(edition.labels, language), &looks.strong)?;
    }
    let mut row = 4;
    for (head, cells) in table.rows.iter().zip(&table.cells) {
        if let Some(heading) = &head.heading {
            looks.look(sheet, (row, 1), heading.text(language), &looks.strong)?;
            row += 1;
        }
        looks.text(sheet, (row, 0), &head.code)?;
        looks.text(sheet, (row, 1), &head.text(edition.labels, language))?;
        for (column, cell) in (2u16..).zip(cells) {
            match cell {
                Shown::Number(number) => {
                    let format = number_format(number.decimals());
                    sheet.write_number_with_format(row, column, number.to_f64(), &format)?;
                }
                Shown::Hidden => {
                    sheet.write_string_with_format(row, column, HIDDEN, &looks.hidden)?;
                }
                Shown::Nothing => {}
            }
        }
        row += 1;
    }
    row += 1;
    if document.decision.is_none() {
        let about =
            word("• = zum Schutz der Ratsuchenden nicht gezeigt", "• = not shown, to protect the clients");
        looks.text(sheet, (row, 1), about)?;
        row += 1;
    }
    for note in &table.notes {
        looks.text(sheet, (row, 1), note.text(language))?;
        row += 1;
    }
    sheet.set_column_width(0, 14)?;
    sheet.set_column_width(1, 46)?;
    sheet.set_freeze_panes(4, 2)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn number_format(decimals: u8) -> Format {
    let code = if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals.into())) };
    Format::new().set_num_format(code)
}
