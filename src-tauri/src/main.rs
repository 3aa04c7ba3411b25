//! The desktop shell: starts the program, shields its process, opens the one window. No rule of counselling lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod appearance;
mod arguments;
mod commands;
mod process;
mod session;
mod window;

use arguments::Arguments;
use session::Session;
use std::process::ExitCode;

fn main() -> ExitCode {
    process::shield();
    if let Some(code) = intake::workbook::child_if_called() {
        return code;
    }
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(sentence) => {
            process::complain(&sentence);
            return ExitCode::from(2);
        }
    };
    let run = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .on_window_event(|window, event| {
            // The waiting room's window goes with the desk: nothing stays open behind it.
            if window.label() == "main" && matches!(event, tauri::WindowEvent::Destroyed) {
                window::close_board(window);
            }
        })
        .setup(move |app| {
            use tauri::Manager;
            app.manage(Session::new(app.handle(), arguments));
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match run {
        Ok(app) => {
            app.run(|handle, event| {
                if let tauri::RunEvent::Exit = event {
                    use tauri::Manager;
                    handle.state::<Session>().leave();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            process::complain(&format!("Das Fenster lässt sich nicht öffnen: {error}"));
            ExitCode::FAILURE
        }
    }
}
