//! A pack that cannot be counted as it stands is refused, with line and reason.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use report::pack::{Fault, Pack, shipped};

#[test]
fn every_shipped_pack_can_be_read_and_is_called_what_it_says() {
    for pack in shipped() {
        assert_eq!(pack.read().unwrap().id, pack.id);
    }
}

/// A pack with one line changed, and the fault it gives: line and sentence.
fn broken(id: &str, what: &str, by: &str) -> (usize, String) {
    let text = shipped().iter().find(|pack| pack.id == id).unwrap().text;
    let line = text.lines().position(|line| line.contains(what)).expect(what) + 1;
    let error = Pack::read(&text.replacen(what, by, 1)).expect_err(by);
    assert!(error.to_string().starts_with(&format!("line {}: ", error.line)));
    (error.line.abs_diff(line), error.fault.to_string())
}

#[test]
fn a_fault_is_named_with_its_line_and_reason() {
    let rb = "regionale-beratung";
    let avb = "avb-bamf";
    let faults = [
        (rb, "threshold = 3", "threshold = 2", "the threshold must be at least 3"),
        (rb, "threshold = 3", "threshold = three", "not readable"),
        (rb, "threshold = 3", "treshold = 3", "`threshold` is missing"),
        (rb, "threshold = 3", "threshold = 3\nextra = 1", "`extra` is not known here"),
        (rb, "format = 1", "format = 2", "the pack has format 2"),
        (
            rb,
            "valid_from = 2024-01-01",
            "valid_from = 2024-01-01\nvalid_until = 2023-01-01",
            "ends before it begins",
        ),
        (rb, "dimension = \"status\"", "dimension = \"statuss\"", "`statuss` is no attribute"),
        (rb, "dimension = \"status\"", "dimension = \"age\"", "must be an attribute with codes"),
        (
            rb,
            "dimension = \"setting\"",
            "dimension = \"agency\"",
            "`agency` cannot be asked of the rows of base",
        ),
        (rb, "cuts = [0, 6, 12,", "cuts = [0, 16, 12,", "`cuts` must be rising"),
        (rb, "id = \"T2\"", "id = \"T1\"", "`T1` is there twice"),
        (rb, "code = \"davon neu\"", "code = \"Personen\"", "`Personen` is there twice"),
        (rb, "unit = \"case\" }", "unit = \"referral\" }", "the unit does not fit"),
        (rb, "unit = \"case\" }", "unit = \"family\" }", "`family` is no unit"),
        (rb, "measure = \"hours\"", "measure = \"hours\", unit = \"person\"", "this measure cannot stand"),
        (rb, "periods = [\"year\"", "periods = [\"decade\"", "`decade` is no period"),
        (avb, "base = \"referrals\"", "base = \"referals\"", "`referals` is no base"),
        (
            avb,
            "where = { kind = \"erst\" }",
            "where = { kind = \"sonst_klient\" }",
            "the conditions on `kind` exclude",
        ),
        (avb, "where = { gender = \"m\" }", "where = { gender = \"@all\" }", "`@all` is no word with @"),
        (avb, "where = { gender = \"m\" }", "where = { sex = \"m\" }", "`sex` is no attribute"),
        (
            avb,
            "where = { age = { below = 18 } }",
            "where = { age = { below = \"18\" } }",
            "must be a whole number",
        ),
        (
            avb,
            "where = { age = { from = 18, below = 27 } }",
            "where = { age = { from = 27, below = 18 } }",
            "must be codes",
        ),
        (avb, "where = { age = { from = 65 } }", "where = { age = \"65\" }", "must be { from"),
        (avb, "others = \"topic\"", "others = \"setting\"", "`others` needs other rows"),
        (avb, "label = { de = \"Männer\", en = \"Men\" }", "label = { de = \"Männer\" }", "`en` is missing"),
    ];
    for (id, what, by, reason) in faults {
        let (off, sentence) = broken(id, what, by);
        assert!(sentence.contains(reason), "{by}: {sentence:?} must say {reason:?}");
        // A missing key is told at the head of its table; a line added before pushes by one.
        let near =
            if sentence.contains("is missing") || sentence.contains("cannot be asked") { 30 } else { 1 };
        assert!(off <= near, "{by}: {off} lines off");
    }
}

#[test]
fn a_fault_can_be_told_apart_by_a_program() {
    let error = Pack::read("format = 1\nlines = 7\n").unwrap_err();
    assert_eq!(error.line, 2);
    assert!(matches!(error.fault, Fault::NotA { .. }));
}
