//! `cargo xtask` from any folder of the repository. An alias cannot name a manifest relative to itself, but cargo finds the
//! analyzer's workspace from below; this member of it, without a dependency, runs the real commands in the tools' own workspace.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

fn main() -> ExitCode {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "xtask",
            "--manifest-path",
        ])
        .arg(tools)
        .arg("--")
        .args(std::env::args_os().skip(1));
    start(&mut command)
}

/// Becomes the program, so that signals and the exit status are its own.
#[cfg(unix)]
fn start(command: &mut Command) -> ExitCode {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    eprintln!("cargo cannot be started: {error}");
    ExitCode::FAILURE
}

/// Runs the program and ends as it did.
#[cfg(not(unix))]
fn start(command: &mut Command) -> ExitCode {
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo cannot be started: {error}");
            ExitCode::FAILURE
        }
    }
}
