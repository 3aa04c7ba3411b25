//! A square code (QR) as a drawing of one path, so that it stays sharp at every size.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The lowest number of millimetres a module may measure so that an older phone reads it from paper.
const MODULE: f64 = 0.38;
/// The quiet zone around it, in modules (ISO/IEC 18004: four).
const QUIET: usize = 4;

/// The drawing as SVG for a square of so many millimetres, quiet zone included; none when the code would be too fine to be read.
pub(crate) fn drawn(text: &str, millimetres: f64) -> Option<String> {
    let code = [EcLevel::M, EcLevel::L]
        .into_iter()
        .filter_map(|level| QrCode::with_error_correction_level(text, level).ok())
        .find(|code| {
            u32::try_from(code.width() + 2 * QUIET).is_ok_and(|side| millimetres / f64::from(side) >= MODULE)
        })?;
    let width = code.width();
    let mut path = String::new();
    for (row, line) in code.to_colors().chunks(width).enumerate() {
        for (column, module) in line.iter().enumerate() {
            if *module == Color::Dark {
                let _ = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    let side = width + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_fine_for_a_phone_is_not_drawn() {
        assert!(drawn("BEGIN:VCALENDAR", 36.0).is_some());
        assert_eq!(drawn(&"x".repeat(2_000), 36.0), None, "169 modules in 36 mm");
    }
}
