//! `table;row;column;value`: one line a cell, nothing else.

use super::{Document, HIDDEN, RenderError, defused};
use crate::protect::Shown;

pub(super) fn write(document: &Document<'_>) -> Result<Vec<u8>, RenderError> {
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    file.write_record(["table", "row", "column", "value"])?;
    for table in document.tables {
        for (row, column, cell) in table.iter() {
            let value = match cell {
                Shown::Number(number) if number.is_zero() && !table.shows_zeros => continue,
                Shown::Number(number) => number.to_string(),
                Shown::Hidden => HIDDEN.to_owned(),
                Shown::Nothing => String::new(),
            };
            let codes = [table.id.as_str(), row.code.as_str(), column.code.as_str()].map(defused);
            let [table, row, column] = &codes;
            file.write_record([table.as_ref(), row, column, value.as_str()])?;
        }
    }
    file.into_inner().map_err(|error| RenderError::Table(error.into_error().into()))
}
