//! `beratungsbuch-cli`: the use cases without a window.
fn main() {}
