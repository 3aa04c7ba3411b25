//! The one window: no traces on disk, no way out of the app, zoom by keyboard. Files dropped on it
//! go to Rust, which tells the page where they lie; the page itself never gets them.

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// Opens it. The title never names a person or an office.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Beratungsbuch")
        .inner_size(1280.0, 800.0)
        .min_inner_size(320.0, 480.0)
        .incognito(!is_driven())
        .zoom_hotkeys_enabled(true)
        .on_navigation(is_ours)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Opens the window of the waiting room, or brings it to the front. It may ask for numbers alone (`capabilities/board.json`).
pub(crate) fn open_board(app: &AppHandle) -> tauri::Result<()> {
    if let Some(there) = app.get_webview_window("board") {
        return there.set_focus();
    }
    WebviewWindowBuilder::new(app, "board", WebviewUrl::App("index.html#/aufruf".into()))
        .title("Beratungsbuch")
        .inner_size(1024.0, 640.0)
        .incognito(!is_driven())
        .zoom_hotkeys_enabled(true)
        .on_navigation(is_ours)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Closes the window of the waiting room, if it is open.
pub(crate) fn close_board(window: &tauri::Window) {
    if let Some(board) = window.get_webview_window("board") {
        let _ = board.close();
    }
}

/// Driven by a test through WebDriver: the web view's ephemeral mode cannot be driven (wry gives such a window a context
/// of its own, without automation). A test opens the window as delivered, too, and finds nothing on disk.
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// Only the program's own pages.
fn is_ours(url: &tauri::Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn the_window_goes_nowhere_else() {
        for (url, ours) in [
            ("tauri://localhost/index.html", true),
            ("https://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_ours(&url.parse().unwrap_or_else(|_| panic!("a URL"))), ours, "{url}");
        }
    }
}
