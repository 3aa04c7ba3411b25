//! The WebDriver protocol, as far as it is needed: one driver process, one session, JSON over HTTP on this machine.
//! Knows nothing of pages, roles or the product.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::display::bound_to_us;
use super::error::WindowError;

/// The name under which the protocol hands out elements.
pub(crate) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long the driver may take for one command.
const PATIENCE: Duration = Duration::from_secs(60);

/// A driver with at most one session.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    http: ureq::Agent,
    log: PathBuf,
}

impl Driver {
    /// Starts WebKit's own driver with `environment` alone; the app it starts inherits that. Both write to `log`.
    pub(crate) fn start(environment: &[(String, String)], log: &Path) -> Result<Self, WindowError> {
        let http = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .proxy(None)
            .build()
            .new_agent();
        for _ in 0..5 {
            let port = free_port()?;
            let process = spawn(port, environment, log)?;
            let mut driver =
                Self { process, port, session: None, http: http.clone(), log: log.to_path_buf() };
            if driver.takes_commands()? {
                return Ok(driver);
            }
        }
        Err(WindowError::Asked("WebKitWebDriver ended five times at its start".to_owned()))
    }

    /// Opens the session: the driver starts `app` and waits for its window.
    pub(crate) fn open(&mut self, app: &Path, arguments: &[String]) -> Result<(), WindowError> {
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": app, "args": arguments},
        }}});
        let opened = self.send("POST", "/session", Some(&wanted))?;
        self.session = opened.get("sessionId").and_then(Value::as_str).map(str::to_owned);
        Ok(())
    }

    /// A command to the session without content: GET or DELETE.
    pub(crate) fn get(&self, path: &str) -> Result<Value, WindowError> {
        self.send("GET", &self.in_session(path), None)
    }

    /// A command to the session with content.
    pub(crate) fn post(&self, path: &str, content: &Value) -> Result<Value, WindowError> {
        self.send("POST", &self.in_session(path), Some(content))
    }

    /// Ends the session, and with it the app.
    pub(crate) fn close(&mut self) -> Result<(), WindowError> {
        let Some(session) = self.session.take() else { return Ok(()) };
        self.send("DELETE", &format!("/session/{session}"), None).map(drop)
    }

    /// The process ids of the app: the children of the driver.
    pub(crate) fn apps(&self) -> Vec<i32> {
        let driver = self.process.id();
        std::fs::read_to_string(format!("/proc/{driver}/task/{driver}/children"))
            .unwrap_or_default()
            .split_whitespace()
            .filter_map(|id| id.parse().ok())
            .collect()
    }

    /// The last lines the app and the driver wrote.
    pub(crate) fn last_words(&self) -> String {
        let all = std::fs::read(&self.log).unwrap_or_default();
        let all = String::from_utf8_lossy(&all);
        let lines: Vec<&str> = all.lines().collect();
        let last = lines.iter().skip(lines.len().saturating_sub(20)).copied().collect::<Vec<_>>().join("\n");
        if last.is_empty() { String::new() } else { format!("--- what the app wrote last ---\n{last}") }
    }

    fn in_session(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session.as_deref().unwrap_or("none"))
    }

    /// Waits until the driver answers; `false` when it ended (its port was taken by somebody else).
    fn takes_commands(&mut self) -> Result<bool, WindowError> {
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            if self.process.try_wait().map_err(WindowError::system("watching the driver"))?.is_some() {
                return Ok(false);
            }
            if self.send("GET", "/status", None).is_ok() {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(false)
    }

    fn send(&self, method: &str, path: &str, content: Option<&Value>) -> Result<Value, WindowError> {
        let command = format!("{method} {path}");
        let silent =
            |cause: String| WindowError::Silent { command: command.clone(), cause, log: self.last_words() };
        let url = format!("http://127.0.0.1:{}{path}", self.port);
        let answer = match (method, content) {
            ("POST", Some(content)) => {
                self.http.post(&url).content_type("application/json").send(content.to_string())
            }
            ("DELETE", _) => self.http.delete(&url).call(),
            _ => self.http.get(&url).call(),
        };
        let mut answer = answer.map_err(|cause| silent(cause.to_string()))?;
        let text = answer
            .body_mut()
            .with_config()
            .limit(64 * 1024 * 1024)
            .read_to_string()
            .map_err(|cause| silent(cause.to_string()))?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|cause| silent(cause.to_string()))?;
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        let word = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        if value.get("error").is_some_and(Value::is_string) && value.get("stacktrace").is_some() {
            return Err(WindowError::Refused {
                code: word("error"),
                message: format!("{}: {}", word("error"), word("message")),
                log: self.last_words(),
                command,
            });
        }
        Ok(value)
    }
}

impl Drop for Driver {
    /// Ends the app politely, then everything that is left of its process group, and waits until it is gone.
    fn drop(&mut self) {
        let apps = self.apps();
        let _ = self.close();
        if let Some(group) = i32::try_from(self.process.id()).ok().and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.process.wait();
        let end = Instant::now() + Duration::from_secs(5);
        while apps.iter().any(|app| is_running(*app)) && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Whether the process exists and has not ended.
fn is_running(process: i32) -> bool {
    // After the name in brackets comes one letter: Z and X are ended processes nobody has asked about yet.
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| {
        stat.rsplit(')').next().is_some_and(|state| !state.trim_start().starts_with(['Z', 'X']))
    })
}

fn spawn(port: u16, environment: &[(String, String)], log: &Path) -> Result<Child, WindowError> {
    let writing = |file: std::io::Result<File>| file.map_err(WindowError::system("opening the app's log"));
    let out = writing(File::create(log))?;
    let errors = writing(out.try_clone())?;
    let mut command: Command = bound_to_us("WebKitWebDriver");
    command.arg(format!("--port={port}")).env_clear().envs(environment.iter().cloned());
    command.stdin(Stdio::null()).stdout(out).stderr(errors);
    command.spawn().map_err(|cause| WindowError::Tool { program: "WebKitWebDriver", cause })
}

fn free_port() -> Result<u16, WindowError> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|taken| taken.local_addr())
        .map(|address| address.port())
        .map_err(WindowError::system("looking for a free port"))
}
