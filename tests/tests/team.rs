//! The team by the command line: a login is given, used, gets another passphrase, and is taken away again.

#![allow(clippy::expect_used)]

use blackbox::cli::{Said, Terminal};
use std::fs;
use std::path::PathBuf;

fn passphrase(terminal: &Terminal, name: &str, words: &str) -> PathBuf {
    let file = terminal.folder().join(name);
    fs::write(&file, format!("{words}\n")).expect("a passphrase file");
    file
}

#[test]
fn a_login_is_given_used_changed_and_taken_away() {
    let terminal = Terminal::with_vault();
    let first = passphrase(&terminal, "first.txt", "sieben leise boote im regen");
    let second = passphrase(&terminal, "second.txt", "acht rote schirme am strand");
    let told = |call: &str, words: &[&str]| Said::of(&mut terminal.call(call, words));
    let as_him = |call: &str, file: &PathBuf, words: &[&str]| {
        let mut command = terminal.program();
        command.args([call, "--vault"]).arg(terminal.vault()).arg("--passphrase-file").arg(file);
        command.args(["--as", "B.P."]).args(words);
        Said::of(&mut command)
    };
    let file = |path: &PathBuf| path.to_string_lossy().into_owned();

    let give = ["--name", "Ben Probe", "--label", "B.P.", "--new-passphrase-file", &file(&first)];
    told("add-counsellor", &give).expects(0, "the lead gives a login");
    told("verify", &[]).expects(1, "from now on one says who one is");
    let said = as_him("holders", &first, &[]);
    said.expects(0, "he opens the vault with a passphrase of his own");
    assert_eq!(said.out, "A.B.\tAda Berger\tlead\nB.P.\tBen Probe\tcounsellor\n");
    as_him(
        "add-counsellor",
        &first,
        &["--name", "C", "--label", "C", "--new-passphrase-file", &file(&second)],
    )
    .expects(1, "he gives no logins");

    as_him("passphrase", &first, &["--new-passphrase-file", &file(&second)]).expects(0, "he changes his own");
    as_him("holders", &first, &[]).expects(1, "the old one opens nothing");
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    as_him("holders", &second, &[]).expects(0, "the new one does");

    told("remove-counsellor", &["--as", "A.B.", "--label", "B.P."])
        .expects(0, "the lead takes the login away");
    as_him("holders", &second, &[]).expects(1, "he opens nothing any more");
    let said = told("holders", &[]);
    said.expects(0, "she is the only one again");
    assert_eq!(said.out, "A.B.\tAda Berger\tlead\n");
    told("verify", &[]).expects(0, "records, journal and vault hold together under the new key");
}
