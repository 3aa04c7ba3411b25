//! Memory of processes, as the kernel counts it.

use std::path::Path;

/// The most memory this process held since [`forget_peak`], in MiB; `None` where the kernel does not tell.
pub(crate) fn peak() -> Option<f64> {
    kibibytes_of(&std::fs::read_to_string("/proc/self/status").ok()?, "VmHWM:").map(|kib| kib / 1024.0)
}

/// Begins to look for the peak anew. Says whether the kernel does so.
pub(crate) fn forget_peak() -> bool {
    std::fs::write("/proc/self/clear_refs", "5").is_ok()
}

/// Proportional memory of one process in MiB: pages shared with others count in parts.
pub(crate) fn proportional(process: i32) -> Option<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    kibibytes_of(&rollup, "Pss:").map(|kib| kib / 1024.0)
}

/// A process and everything it started, with what they started, by name.
pub(crate) fn tree(process: i32) -> Vec<(i32, String)> {
    let name = |id: i32| {
        let program = std::fs::read_link(format!("/proc/{id}/exe")).ok()?;
        Some(program.file_name()?.to_string_lossy().into_owned())
    };
    let mut found = Vec::new();
    let mut waiting = vec![process];
    while let Some(id) = waiting.pop() {
        if let Some(name) = name(id) {
            found.push((id, name));
        }
        waiting.extend(children(id));
    }
    found
}

fn children(process: i32) -> Vec<i32> {
    let tasks = std::fs::read_dir(Path::new("/proc").join(process.to_string()).join("task"));
    let tasks = tasks.into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
        .collect()
}

fn kibibytes_of(text: &str, key: &str) -> Option<f64> {
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::kibibytes_of;

    #[test]
    fn the_proportional_share_is_not_mistaken_for_its_parts() {
        let rollup = "Rss:  2048 kB\nPss:                1024 kB\nPss_Anon: 512 kB\n";
        assert_eq!(kibibytes_of(rollup, "Pss:"), Some(1024.0));
    }
}
