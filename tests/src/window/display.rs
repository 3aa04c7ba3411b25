//! A display nobody sees: one Xvfb per window, on a number it picks itself, gone when its owner is.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::error::WindowError;

/// Width and height of the screen in pixels.
pub const SCREEN: (u32, u32) = (1280, 800);

/// A running Xvfb.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one and waits until it takes clients.
    pub(crate) fn start((width, height): (u32, u32)) -> Result<Self, WindowError> {
        let mut server = bound_to_us("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|cause| WindowError::Tool { program: "Xvfb", cause })?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out)
                .read_line(&mut number)
                .map_err(WindowError::system("reading Xvfb's number"))?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            let cause = std::io::Error::other("it ended without naming its display");
            return Err(WindowError::Tool { program: "Xvfb", cause });
        }
        Ok(display)
    }

    /// The display's name, such as ":3".
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A picture of the whole screen, with window frames and dialogs of the system.
    pub(crate) fn picture(&self, file: &Path) -> Result<(), WindowError> {
        let status = Command::new("import")
            .args(["-display", &self.name, "-window", "root"])
            .arg(file)
            .status()
            .map_err(|cause| WindowError::Tool { program: "import", cause })?;
        if status.success() {
            return Ok(());
        }
        Err(WindowError::Asked(format!("no picture could be taken of display {}", self.name)))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A command that the kernel ends together with the thread that started it, in a process group of its own: neither
/// an interrupted nor a crashed test run leaves anything behind.
pub(crate) fn bound_to_us(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", program]).process_group(0);
    command
}
