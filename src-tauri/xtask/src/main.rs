//! Set-up, build, start and test of Beratungsbuch.
fn main() {}
