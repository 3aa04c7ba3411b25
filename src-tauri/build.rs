//! Tells the window which commands there are: without this list every command could be called from every window.
#![allow(clippy::print_stdout)] // build scripts speak to cargo on stdout

fn main() {
    let names: Vec<&'static str> = wire::Command::ALL.iter().map(|command| command.name).collect();
    let manifest = tauri_build::AppManifest::new().commands(names.leak());
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
