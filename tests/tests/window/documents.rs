//! Documents in the real window: a picture comes out of the vault and is shown, and so does a page of a PDF; a copy is laid out for another program
//! and is gone with the lock.

use blackbox::practice::{PASSPHRASE, Practice};
use blackbox::window::{Window, WindowError, containing, starting};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A picture of one point, as PNG.
const POINT: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00,
    0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x64, 0xf8, 0xcf, 0xf0, 0x1f, 0x00, 0x04,
    0x06, 0x02, 0x00, 0xa4, 0x3e, 0x5f, 0x44, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42,
    0x60, 0x82,
];

/// Asks Rust as the page does, and gives what it answered.
fn ask(window: &Window, command: &str, arguments: Value) -> Result<Value, WindowError> {
    let body = "const [command, given, answer] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(
            (view) => answer({ view }), (refusal) => answer({ refusal: String(refusal.code ?? refusal) }));";
    window.script_async(body, &[json!(command), arguments])
}

/// A stand-in for the login's program that opens files: it writes down what it was given.
fn opener(folder: &Path) -> (PathBuf, PathBuf) {
    let (programs, given) = (folder.join("programs"), folder.join("given"));
    fs::create_dir(&programs).expect("a folder of programs");
    let program = programs.join("xdg-open");
    fs::write(&program, format!("#!/bin/sh\necho \"$1\" > '{}'\n", given.display())).expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it may run");
    (programs, given)
}

/// A PDF of one page with a line of text in a font that every reader brings along.
fn leaflet() -> String {
    let text = "BT /F1 24 Tf 72 700 Td (Merkblatt zur Beratung) Tj ET";
    format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
         2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n\
         4 0 obj<</Length {}>>stream\n{text}\nendstream endobj\n\
         5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n\
         trailer<</Root 1 0 R>>\n%%EOF\n",
        text.len()
    )
}

fn within_ten_seconds<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() > end {
            return None;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_picture_is_shown_from_the_vault_and_no_copy_outlives_the_lock() {
    let office = Practice::make(30, 1, 3).expect("a practice office");
    let (programs, given) = opener(office.folder());
    let file = office.folder().join("Foto vom Umschlag.png");
    fs::write(&file, POINT).expect("a picture");
    let paper = office.folder().join("Merkblatt.pdf");
    fs::write(&paper, leaflet()).expect("a paper");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
    let window = Window::of("documents")
        .vault(&office.vault())
        .variable("PATH", &path)
        .open()
        .expect("the window opens");
    let work = || -> Result<(), WindowError> {
        window.focus_on("Kennwort")?;
        window.type_text(PASSPHRASE)?;
        window.press("Enter")?;
        window.find("navigation", "Bereiche")?;
        window.script("location.hash = '#/ratsuchende/1/dokumente'", &[])?;
        window.find("button", containing("Dateien hinzufügen"))?;
        let heard = ask(
            &window,
            "plugin:event|listen",
            json!({"event": "tauri://drag-drop", "target": {"kind": "Any"}, "handler": 1}),
        )?;
        assert!(heard["view"].is_number(), "the page may hear of dropped files: {heard}");
        let emitted = ask(&window, "plugin:event|emit", json!({"event": "x", "payload": null}))?;
        assert!(emitted["refusal"].is_string(), "and do nothing else with events: {emitted}");
        let added = ask(&window, "add_document", json!({"request": {"person": 1, "path": file}}))?;
        assert!(added["view"]["id"].is_number(), "{added}");
        window.script("location.hash = '#/ratsuchende/1/verlauf'", &[])?;
        window.script("location.hash = '#/ratsuchende/1/dokumente'", &[])?;
        let shown = |points: u32| {
            within_ten_seconds(|| {
                let width = window
                    .script("return document.querySelector('dialog img')?.naturalWidth ?? 0", &[])
                    .ok()?;
                (width == json!(points)).then_some(())
            })
        };
        window.find("button", starting("Ansehen"))?.click()?;
        assert!(shown(1).is_some(), "the picture came through and the content policy lets it be shown");
        window.picture("1-picture")?;
        window.press("Escape")?;
        let added = ask(&window, "add_document", json!({"request": {"person": 1, "path": paper}}))?;
        assert!(added["view"]["id"].is_number(), "{added}");
        window.script("location.hash = '#/ratsuchende/1/verlauf'", &[])?;
        window.script("location.hash = '#/ratsuchende/1/dokumente'", &[])?;
        window.find("button", containing("Ansehen: \u{2068}Merkblatt"))?.click()?;
        assert!(shown(800).is_some(), "a page of a PDF is drawn and shown");
        let told = "return document.querySelector('dialog [role=status]')?.textContent";
        assert_eq!(window.script(told, &[])?, json!("Seite 1 von 1"));
        window.picture("2-pdf")?;
        window.press("Escape")?;
        ask(&window, "remove_document", json!({"request": {"id": added["view"]["id"], "removed": true}}))?;
        window.script("location.hash = '#/ratsuchende/1/verlauf'", &[])?;
        window.script("location.hash = '#/ratsuchende/1/dokumente'", &[])?;
        window.find("button", containing("öffnen"))?.click()?;
        Ok(())
    };
    work().unwrap_or_else(|problem| panic!("{problem}"));
    let copy = within_ten_seconds(|| {
        let named = fs::read_to_string(&given).ok()?;
        (!named.trim().is_empty()).then(|| PathBuf::from(named.trim()))
    })
    .expect("the other program was called");
    assert_eq!(
        copy.file_name().and_then(|name| name.to_str()),
        Some("dokument-1.png"),
        "a name that names nobody"
    );
    assert!(fs::read(&copy).expect("the copy is there") == POINT);
    let mode = |path: &Path| fs::metadata(path).map(|about| about.permissions().mode() & 0o777).ok();
    assert_eq!((mode(&copy), copy.parent().and_then(mode)), (Some(0o600), Some(0o700)));
    window.press("Ctrl+l").expect("locking");
    window.focus_on("Kennwort").expect("the door");
    assert!(!copy.exists(), "gone with the lock");
}
