//! The figures as a table for the eye.

use crate::findings::{Figure, Findings};
use crate::series::Spread;
use std::fmt::Write;

/// Machine, figures and remarks as text.
pub(crate) fn table(findings: &Findings) -> String {
    let mut text = String::new();
    let _ = write!(
        text,
        "Beratungsbuch {}, {} build, {}\n{}\n",
        findings.version,
        findings.profile,
        findings.begun_at,
        findings.machine.told(findings.load_at_end.as_ref())
    );
    let mut part = "";
    for figure in &findings.figures {
        if figure.part != part {
            part = &figure.part;
            let _ = write!(
                text,
                "\n{part}\n{:44} {:>4}  {:33} {:33} {:>6}\n",
                "", "n", "median [p25 – p75] p95", "plain SQLite", "ratio"
            );
        }
        line(&mut text, figure);
    }
    if !findings.remarks.is_empty() {
        text.push_str("\nRemarks\n");
    }
    for remark in &findings.remarks {
        let _ = writeln!(text, "- {remark}");
    }
    text
}

fn line(text: &mut String, figure: &Figure) {
    let plain = figure.plain.as_ref();
    let told = plain.map_or_else(String::new, |plain| spread(plain, figure.unit));
    let ratio = plain
        .filter(|plain| plain.median > 0.0)
        .map_or_else(String::new, |plain| format!("{:.2}", figure.here.median / plain.median));
    let row = format!(
        "{:44} {:>4}  {:33} {told:33} {ratio:>6}",
        figure.name,
        figure.here.n,
        spread(&figure.here, figure.unit)
    );
    text.push_str(row.trim_end());
    text.push('\n');
}

fn spread(spread: &Spread, unit: &str) -> String {
    if spread.n == 1 {
        return format!("{} {unit}", number(spread.median));
    }
    format!(
        "{} {unit} [{} – {}] {}",
        number(spread.median),
        number(spread.p25),
        number(spread.p75),
        number(spread.p95)
    )
}

/// Three digits that matter.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 || (size - size.round()).abs() < 1e-9 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_figure_is_told_with_the_digits_that_matter() {
        let told: Vec<_> = [1234.5, 56.78, 2.345, 0.0421, 900.0].into_iter().map(number).collect();
        assert_eq!(told, ["1234", "56.8", "2.35", "0.042", "900"]);
    }
}
