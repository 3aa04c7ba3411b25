//! Walks through a practice office where no screen is: `tour VAULT PASSPHRASE-FILE FOLDER`. The report comes into
//! `FOLDER/files`, pictures into the folder named by the variable `PICTURES`.

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    match tour() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            let _ = writeln!(std::io::stderr(), "{problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_os = "linux")]
fn tour() -> Result<(), String> {
    use std::path::PathBuf;

    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(vault), Some(passphrase_file), Some(folder)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("Usage: tour VAULT PASSPHRASE-FILE FOLDER".to_owned());
    };
    let passphrase = std::fs::read_to_string(&passphrase_file)
        .map_err(|cause| format!("{}: {cause}", passphrase_file.display()))?;
    let say = |line: &str| {
        let _ = writeln!(std::io::stdout(), "    {line}");
    };
    let walked = blackbox::tour::walk(&vault, passphrase.trim(), &folder.join("files"), say)
        .map_err(|problem| problem.to_string())?;
    for file in walked.pictures.iter().chain(&walked.files) {
        say(&file.display().to_string());
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn tour() -> Result<(), String> {
    Err("The tour runs on Linux only, where a screen can be made that nobody sees.".to_owned())
}
