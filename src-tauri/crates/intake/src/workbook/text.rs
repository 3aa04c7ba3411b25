//! A cell of a workbook as the text a CSV file would have: dates `TT.MM.JJJJ`, times `HH:MM`, decimals with comma.
//! Must not: know which column it stands in.

use calamine::{DataRef, ExcelDateTime};

pub(super) fn of_cell(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => of_number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "ja" } else { "nein" }.to_owned(),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// Fifteen digits are what a spreadsheet keeps: `0.1 + 0.2` is 0,3.
fn of_number(number: f64) -> String {
    let kept: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // negative zero is zero
    let kept = if kept == 0.0 { 0.0 } else { kept };
    kept.to_string().replace('.', ",")
}

/// A moment before the first day is a time of day; one at midnight is a day; any other keeps both and is neither.
fn of_moment(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let seconds =
        u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second) + u32::from(milli >= 500);
    let time = match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (hours, minutes, 0) => format!("{hours:02}:{minutes:02}"),
        (hours, minutes, rest) => format!("{hours:02}:{minutes:02}:{rest:02}"),
    };
    if (0.0..1.0).contains(&moment.as_f64()) {
        time
    } else if moment.is_duration() {
        of_number(moment.as_f64())
    } else if seconds == 0 {
        format!("{day:02}.{month:02}.{year:04}")
    } else {
        format!("{day:02}.{month:02}.{year:04} {time}")
    }
}
