//! The process itself: no core dumps, private files, a last word on the terminal.

/// First lines of `main` (vault.md § 4): a crash leaves no memory on disk, and new files belong to their owner alone.
/// The filter is inherited by the web view's processes.
pub(crate) fn shield() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit, umask};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _ = setrlimit(Resource::Core, none);
        let _ = std::fs::write("/proc/self/coredump_filter", "0");
        umask(rustix::fs::Mode::from_raw_mode(0o077));
    }
}

/// Says why the program does not start, for somebody who started it from a terminal.
#[allow(clippy::print_stderr)]
pub(crate) fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
