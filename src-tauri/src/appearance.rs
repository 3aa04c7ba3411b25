//! Language and theme of the door, before anybody has unlocked. No secret: two words in a file outside the vault.

use std::path::PathBuf;
use tauri::{AppHandle, Manager};
use wire::Appearance;

fn file(app: &AppHandle) -> Option<PathBuf> {
    Some(app.path().app_config_dir().ok()?.join("appearance.json"))
}

/// What was chosen last on this machine; German and the system's theme at first.
pub(crate) fn last(app: &AppHandle) -> Appearance {
    file(app)
        .and_then(|path| std::fs::read(path).ok())
        .and_then(|bytes| serde_json::from_slice::<Appearance>(&bytes).ok())
        .filter(|a| ["de", "en"].contains(&a.language.as_str()))
        .filter(|a| ["system", "light", "dark", "contrast"].contains(&a.theme.as_str()))
        .unwrap_or_else(|| Appearance { language: "de".to_owned(), theme: "system".to_owned() })
}

/// Keeps the choice. A disk that does not take it is no reason to refuse a colour.
pub(crate) fn keep(app: &AppHandle, appearance: &Appearance) {
    let Some(path) = file(app) else { return };
    let Ok(bytes) = serde_json::to_vec(appearance) else { return };
    if let Some(folder) = path.parent() {
        let _ = std::fs::create_dir_all(folder);
    }
    let _ = std::fs::write(path, bytes);
}
