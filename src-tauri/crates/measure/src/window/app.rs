//! The app's process, in a home of its own and an environment of its own.

use crate::failure::{MeasureError, file};
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running app. Dropping it ends the app and everything it started.
pub(crate) struct App(Child);

impl App {
    /// Starts `program` on the practice vault, with everything it leaves behind in `place`.
    pub(crate) fn start(
        program: &Path,
        vault: &Path,
        place: &Path,
        display: &str,
    ) -> Result<Self, MeasureError> {
        let home = place.join("home");
        let runtime = place.join("runtime");
        for folder in [&home, &runtime] {
            std::fs::create_dir_all(folder).map_err(file(folder))?;
        }
        let log = place.join("app.log");
        let log = File::create(&log).map_err(file(&log))?;
        let mut command = ended_with_us(program);
        command.arg("--vault").arg(vault).arg("--practice").env_clear();
        for kept in ["PATH", "LOCPATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        command.env("HOME", &home).env("XDG_RUNTIME_DIR", &runtime).env("DISPLAY", display);
        command.envs([
            ("GDK_BACKEND", "x11"),
            ("LANGUAGE", "de"),
            ("TZ", "Europe/Berlin"),
            ("LANG", "C.UTF-8"),
        ]);
        // Without these, GTK starts message buses that outlive the app.
        command.envs([("DBUS_SESSION_BUS_ADDRESS", "disabled:"), ("NO_AT_BRIDGE", "1")]);
        command.env("GSETTINGS_BACKEND", "memory");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        command.spawn().map(Self).map_err(|error| MeasureError::Program("beratungsbuch", error))
    }

    /// Its process id.
    pub(crate) fn process(&self) -> i32 {
        i32::try_from(self.0.id()).unwrap_or(0)
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if let Some(group) = rustix::process::Pid::from_raw(self.process()) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.0.wait();
    }
}

/// A command in a process group of its own that the kernel ends together with this program.
pub(crate) fn ended_with_us(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program).process_group(0);
    command
}
