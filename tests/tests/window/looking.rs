//! Proves the means of the window tests themselves: that roles, names, texts and keys are found and counted as
//! they are, on a page made for it inside the real window. Says nothing about the product's own screens.

use std::time::Duration;

use blackbox::window::{BareWindow, Name, Window, WindowError, containing, starting};
use serde_json::json;

const PAGE: &str = r##"
<header><h1>Beratung   <b>erfassen</b></h1></header>
<nav aria-label="Bereiche"><a href="#heute">Heute</a><a>kein Verweis</a></nav>
<main>
  <form aria-labelledby="titel"><h2 id="titel">Angaben</h2>
    <label for="wer">Wer?</label><input id="wer" role="combobox" aria-expanded="false">
    <label>Notiz <textarea></textarea></label>
    <label><input type="checkbox"> Mit Sprachmittlung</label>
    <fieldset><legend>Form</legend>
      <label><input type="radio" name="form">persönlich</label><label><input type="radio" name="form">Telefon</label>
    </fieldset>
    <label for="land">Land</label><select id="land"><option>Syrien</option></select>
    <input type="search" aria-label="Suche"><input type="password" placeholder="Passwort">
    <button type="button" aria-label="Bericht ausgeben"><svg></svg></button>
    <button type="button">Speichern<span aria-hidden="true"> (Strg+S)</span></button>
    <button type="button" hidden>Speichern</button>
    <div aria-hidden="true"><button type="button">Speichern</button></div>
    <div inert><button type="button">Speichern</button></div>
  </form>
  <ul role="listbox" aria-label="Themen"><li role="option" aria-selected="true">Asyl</li><li role="option">Wohnen</li></ul>
  <div role="tablist"><button role="tab" aria-selected="true">Verlauf</button></div>
  <table><caption>Fristen</caption><thead><tr><th>Wann</th></tr></thead><tbody><tr><td>morgen</td></tr></tbody></table>
  <p role="status"></p>
  <dialog aria-label="Wirklich löschen?"><button>Nein</button></dialog>
</main>"##;

/// A window that shows `PAGE` instead of the app's own.
fn example(name: &str) -> Result<Window, WindowError> {
    let window = Window::of(name).open()?;
    window
        .until("a loaded page", |w| Ok(w.script("return document.readyState", &[])? == json!("complete")))?;
    window.script("document.body.innerHTML = arguments[0]; document.title = 'Beispiel'", &[json!(PAGE)])?;
    Ok(window)
}

#[test]
fn things_are_found_by_role_and_name() -> Result<(), WindowError> {
    let window = example("looking-names")?;
    for (role, name) in [
        ("heading", "Beratung erfassen"),
        ("banner", ""),
        ("navigation", "Bereiche"),
        ("link", "Heute"),
        ("form", "Angaben"),
        ("combobox", "Wer?"),
        ("textbox", "Notiz"),
        ("checkbox", "Mit Sprachmittlung"),
        ("group", "Form"),
        ("radio", "Telefon"),
        ("combobox", "Land"),
        ("searchbox", "Suche"),
        ("textbox", "Passwort"),
        ("button", "Bericht ausgeben"),
        ("button", "Speichern"),
        ("listbox", "Themen"),
        ("option", "Asyl"),
        ("tab", "Verlauf"),
        ("table", "Fristen"),
        ("columnheader", "Wann"),
        ("cell", "morgen"),
    ] {
        let found = window.find(role, name)?;
        assert_eq!(found.name()?, name, "a found {role} bears the name it was looked for by");
    }
    assert_eq!(window.all("radio")?.len(), 2, "both are shown");
    assert_eq!(window.all("link")?.len(), 1, "an anchor without target is no link");
    assert!(
        window.find("form", Name::Any)?.find("button", starting("Bericht")).is_ok(),
        "inside another element"
    );
    assert!(window.has("heading", containing("erfassen"))?, "a part of the name is enough when asked so");
    assert_eq!(window.shows("Verlauf")?.text()?, "Verlauf", "the innermost element that holds the text");
    Ok(())
}

#[test]
fn webkit_gives_assistive_technology_the_same_names() -> Result<(), WindowError> {
    let window = example("looking-webkit")?;
    for role in
        ["button", "checkbox", "heading", "link", "listbox", "navigation", "radio", "searchbox", "textbox"]
    {
        for element in window.all(role)? {
            assert_eq!(element.role_by_webkit()?, role, "the role of {element:?}");
            assert_eq!(element.name_by_webkit()?, element.name()?, "the name of a {role}");
        }
    }
    Ok(())
}

#[test]
fn what_is_not_there_is_reported_with_what_is() -> Result<(), WindowError> {
    let window = example("looking-missing")?;
    window.set_patience(Duration::from_millis(200));
    let told = window.find("button", "Löschen").unwrap_err().to_string();
    assert!(told.contains("button 'Löschen'"), "what was looked for: {told}");
    assert!(told.contains("checkbox \"Mit Sprachmittlung\""), "what was there instead: {told}");
    let several = window.find("radio", Name::Any).unwrap_err().to_string();
    assert!(several.contains("there are 2 of them"), "one of several is not chosen silently: {several}");
    assert!(window.gone("button", "Löschen").is_ok(), "what is not there is gone");
    assert!(window.gone("button", "Speichern").is_err(), "what is there is not");
    Ok(())
}

#[test]
fn an_open_dialog_hides_what_lies_behind_it() -> Result<(), WindowError> {
    let window = example("looking-dialog")?;
    window.script("document.querySelector('dialog').showModal()", &[])?;
    window.find("dialog", "Wirklich löschen?")?;
    window.find("button", "Nein")?;
    assert!(!window.has("button", "Speichern")?, "it cannot be reached while the dialog is open");
    Ok(())
}

#[test]
fn keys_reach_the_focused_field_and_are_counted() -> Result<(), WindowError> {
    let window = example("looking-keys")?;
    window.script(
        "window.pressed = []; addEventListener('keydown', (e) => pressed.push((e.ctrlKey ? 'Ctrl+' : '') + e.key))",
        &[],
    )?;
    window.field("Wer?")?.focus()?;
    window.focus_on("Wer?")?;
    window.type_text("Şükrü ሀለ سلام €")?;
    assert_eq!(window.field("Wer?")?.value()?, "Şükrü ሀለ سلام €", "every script reaches the field");
    assert_eq!(window.keys(), 15, "one key per letter");
    window.count_keys_anew();
    for key in ["Tab", "F2", "Ctrl+Enter", "Down"] {
        window.press(key)?;
    }
    assert_eq!(window.keys(), 5, "a chord counts two");
    assert_eq!(window.focused()?.unwrap().name()?, "Notiz", "Tab goes to the next field");
    let pressed = window.script("return pressed.slice(-5)", &[])?;
    assert_eq!(
        pressed,
        json!(["Tab", "F2", "Ctrl+Control", "Ctrl+Enter", "ArrowDown"]),
        "the page saw the keys"
    );
    Ok(())
}

#[test]
fn a_cut_power_ends_the_app_and_a_closed_window_leaves_nothing_running() -> Result<(), WindowError> {
    let window = Window::of("looking-end").open()?;
    let app = window.process()?;
    let runs = |process: i32| {
        std::fs::read_to_string(format!("/proc/{process}/stat"))
            .is_ok_and(|stat| !stat.rsplit(')').next().unwrap().trim_start().starts_with('Z'))
    };
    assert!(runs(app), "the app runs");
    window.cut_power()?;
    window.set_patience(Duration::from_secs(3));
    window.until("the app's end", |_| Ok(!runs(app)))?;
    let second = Window::of("looking-end").open()?;
    let app = second.process()?;
    drop(second);
    assert!(!runs(app), "dropping the window ends the app");
    Ok(())
}

#[test]
fn the_accessibility_checker_finds_what_is_wrong_and_nothing_else() -> Result<(), WindowError> {
    let window = example("looking-axe")?;
    window.script("document.body.innerHTML = '<main><h1>Gut</h1><p>Text</p></main>'", &[])?;
    assert_eq!(window.accessibility_findings()?, [], "a plain page has nothing wrong");
    window.script("document.body.innerHTML = '<main><h1>Schlecht</h1><button></button></main>'", &[])?;
    let rules: Vec<String> =
        window.accessibility_findings()?.into_iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["button-name"], "a button without a name is found");
    Ok(())
}

#[test]
fn the_delivered_window_takes_keys_from_the_keyboard() -> Result<(), WindowError> {
    let home =
        tempfile::tempdir().map_err(|cause| WindowError::System { what: "a home".to_owned(), cause })?;
    let window = BareWindow::open("looking-bare", "Beratungsbuch", &[], home.path())?;
    let before = std::fs::read(window.picture("before")?).unwrap();
    window.press("Tab")?;
    window.press("Tab")?;
    let after = std::fs::read(window.picture("after")?).unwrap();
    assert!(before != after, "the focus is seen moving");
    Ok(())
}
