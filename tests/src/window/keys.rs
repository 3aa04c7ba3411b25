//! Keys as a counsellor names them, turned into what the driver presses, and counted as she would count them:
//! a letter is one, a chord such as Ctrl+Enter is two, however many keys it holds.

use serde_json::{Value, json};

use super::error::WindowError;

/// Keys to press, one after the other, and how many of them count.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) actions: Vec<Value>,
    pub(crate) count: usize,
}

/// The key or chord called `name`: "F2", "Enter", "Ctrl+Enter", "Ctrl+Shift+Z", "Ctrl+8", "x".
pub(crate) fn chord(name: &str) -> Result<Keys, WindowError> {
    // "Ctrl++" is Ctrl with the plus key.
    let (held, last) = match name.strip_suffix("++") {
        Some(held) => (Some(held), "+"),
        None => match name.rsplit_once('+') {
            Some((held, last)) if !last.is_empty() => (Some(held), last),
            _ => (None, name),
        },
    };
    let held: Vec<char> =
        held.into_iter().flat_map(|held| held.split('+')).map(held_key).collect::<Result<_, _>>()?;
    let key = key(last)?;
    let mut actions: Vec<Value> = held.iter().map(|key| down(*key)).collect();
    actions.push(down(key));
    actions.push(up(key));
    actions.extend(held.iter().rev().map(|key| up(*key)));
    Ok(Keys { actions, count: if held.is_empty() { 1 } else { 2 } })
}

/// The letters of `text`, one key each.
pub(crate) fn letters(text: &str) -> Keys {
    let actions = text.chars().flat_map(|letter| [down(letter), up(letter)]).collect();
    Keys { actions, count: text.chars().count() }
}

fn down(key: char) -> Value {
    json!({"type": "keyDown", "value": key})
}

fn up(key: char) -> Value {
    json!({"type": "keyUp", "value": key})
}

fn held_key(name: &str) -> Result<char, WindowError> {
    match name {
        "Shift" => Ok('\u{e008}'),
        "Ctrl" => Ok('\u{e009}'),
        "Alt" => Ok('\u{e00a}'),
        "Meta" => Ok('\u{e03d}'),
        other => Err(WindowError::Asked(format!("'{other}' is no key to hold (Shift, Ctrl, Alt, Meta)"))),
    }
}

fn key(name: &str) -> Result<char, WindowError> {
    let mut letters = name.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return Ok(only);
    }
    let code = match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e006}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        "Insert" => '\u{e016}',
        "Delete" => '\u{e017}',
        "F1" => '\u{e031}',
        "F2" => '\u{e032}',
        "F3" => '\u{e033}',
        "F4" => '\u{e034}',
        "F5" => '\u{e035}',
        "F6" => '\u{e036}',
        "F7" => '\u{e037}',
        "F8" => '\u{e038}',
        "F9" => '\u{e039}',
        "F10" => '\u{e03a}',
        "F11" => '\u{e03b}',
        "F12" => '\u{e03c}',
        other => return Err(WindowError::Asked(format!("there is no key called '{other}'"))),
    };
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::{chord, letters};

    #[test]
    fn a_chord_counts_two_and_a_letter_one() {
        let count = |name| chord(name).map(|keys| (keys.count, keys.actions.len())).unwrap_or_default();
        assert_eq!(count("F2"), (1, 2), "one key, down and up");
        assert_eq!(count("Ctrl+Enter"), (2, 4), "a chord counts two");
        assert_eq!(count("Ctrl+Shift+z"), (2, 6), "with three keys as well");
        assert_eq!(count("Ctrl++"), (2, 4), "the plus key in a chord");
        assert_eq!(count("+"), (1, 2), "the plus key alone");
        assert_eq!(letters("Şükrü").count, 5, "one per letter, not per byte");
    }

    #[test]
    fn an_unknown_key_is_refused() {
        assert!(chord("Strg+S").is_err(), "German names are on the keycaps, not in the tests");
        assert!(chord("F13").is_err(), "there is no such key");
    }
}
