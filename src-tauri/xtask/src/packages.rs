//! System packages: installed through apt on Debian and Ubuntu, named on every other system.
//! Nothing is installed that is already there, and nothing by any other way than the system's own packages.

use std::process::Command;

use crate::failure::XtaskError;
use crate::house;
use crate::run;

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Build the app and open it on a display.
    Window,
    /// Also run it on a display nobody sees, and drive it.
    Unseen,
}

/// Debian's names of what building and opening the window needs.
const FOR_WINDOW: &[&str] =
    &["build-essential", "ca-certificates", "libwebkit2gtk-4.1-dev", "make", "perl", "pkg-config"];

/// Debian's names of what an unseen display needs besides: the display, the driver of the window, pictures of the
/// whole screen, keys for a window without driver, German, and letters for every script the office meets.
const FOR_UNSEEN: &[&str] =
    &["fonts-noto-core", "imagemagick", "locales", "webkit2gtk-driver", "xdotool", "xvfb"];

/// Makes sure that everything for `need` is there. Returns how it went, in a few words.
pub(crate) fn ensure(need: Need) -> Result<String, XtaskError> {
    if cfg!(target_os = "linux") && is_debian() {
        let mut wanted = FOR_WINDOW.to_vec();
        if need == Need::Unseen {
            wanted.extend_from_slice(FOR_UNSEEN);
        }
        return install(&wanted);
    }
    if cfg!(target_os = "linux") {
        return named_for_other_linux(need);
    }
    if need == Need::Unseen {
        return Err(missing(
            "A display nobody sees (Xvfb) with WebKitWebDriver",
            "They exist on Linux only: run this command on Linux.",
        ));
    }
    if cfg!(target_os = "macos") { named_for_macos() } else { named_for_windows() }
}

/// Whether apt is at hand.
pub(crate) fn is_debian() -> bool {
    let family = house::text_of(std::path::Path::new("/etc/os-release")).unwrap_or_default();
    let debian = family
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|names| names.trim_matches('"').split(' ').any(|name| name == "debian" || name == "ubuntu"));
    debian && house::in_path("apt-get").is_some()
}

/// Installs those of `wanted` that are missing, as root or through sudo.
pub(crate) fn install(wanted: &[&str]) -> Result<String, XtaskError> {
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok("all there".to_owned());
    }
    let by_hand = format!("apt-get install {}", missing.join(" "));
    apt(&["update"], &by_hand)?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(&missing);
    apt(&words, &by_hand)?;
    Ok(format!("installed {}", missing.join(", ")))
}

fn is_installed(name: &str) -> bool {
    run::unseen(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", name]))
        .is_ok_and(|status| status == "installed")
}

/// Runs apt-get, waiting for another one that may be at work; `by_hand` is the command to try when it fails.
fn apt(words: &[&str], by_hand: &str) -> Result<(), XtaskError> {
    let root = run::unseen(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut command = if root {
        Command::new("env")
    } else if house::in_path("sudo").is_some() {
        let mut command = Command::new("sudo");
        command.arg("env");
        command
    } else {
        return Err(missing("The right to install packages", &format!("As root, run: {by_hand}")));
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=300"]);
    command.args(["-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3"]).args(words);
    let advice = format!("Is this machine online? Otherwise run by hand as root: {by_hand}");
    run::seen(&mut command, &advice)
}

fn named_for_other_linux(need: Need) -> Result<String, XtaskError> {
    let mut absent: Vec<&str> = ["cc", "make", "perl", "pkg-config"]
        .into_iter()
        .filter(|program| house::in_path(program).is_none())
        .collect();
    if run::unseen(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_err() {
        absent.push("WebKitGTK 4.1 with its headers");
    }
    if need == Need::Unseen {
        absent.extend(
            ["Xvfb", "WebKitWebDriver", "import", "localedef", "xdotool"]
                .into_iter()
                .filter(|program| house::in_path(program).is_none()),
        );
    }
    if absent.is_empty() {
        return Ok("all there".to_owned());
    }
    Err(missing(
        &absent.join(", "),
        "Install these first. WebKitGTK is called webkit2gtk4.1-devel on Fedora, webkit2gtk-4.1 on Arch, \
         webkit2gtk-4.1-dev on Alpine; 'import' belongs to ImageMagick.",
    ))
}

fn named_for_macos() -> Result<String, XtaskError> {
    if run::unseen(Command::new("xcode-select").arg("-p")).is_ok() {
        return Ok("all there (the WebView is part of macOS)".to_owned());
    }
    Err(missing("Apple's command line tools", "Run: xcode-select --install"))
}

fn named_for_windows() -> Result<String, XtaskError> {
    const KEY: &str = r"\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let there = [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"].iter().any(|hive| {
        run::unseen(Command::new("reg").args(["query", &format!("{hive}{KEY}"), "/v", "pv"])).is_ok()
    });
    if !there {
        return Err(missing("The WebView", "Install the Microsoft Edge WebView2 Runtime (Evergreen)."));
    }
    if house::in_path("perl").is_none() {
        return Err(missing("Perl", "It builds the encryption library: install Strawberry Perl."));
    }
    Ok("all there".to_owned())
}

fn missing(what: &str, advice: &str) -> XtaskError {
    XtaskError::Missing { what: what.to_owned(), advice: advice.to_owned() }
}
