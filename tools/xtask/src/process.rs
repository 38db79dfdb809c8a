//! Running other programs: quietly with their output kept for the failure, live, or live and kept.

use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    path::PathBuf,
};

use anyhow::{Context, Result, bail};
use duct::Expression;

/// A program with its arguments; the folder and environment are added with duct's own methods.
pub fn command<A: Into<OsString>>(
    program: impl Into<OsString>,
    arguments: impl IntoIterator<Item = A>,
) -> Expression {
    duct::cmd::<OsString, _>(program.into(), arguments)
}

/// Cargo, the one that runs this program, so that every step uses one toolchain.
pub fn cargo<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Expression {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // A warning about a dependency of the pinned tools that nobody here can act upon.
    command(program, arguments).env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never")
}

/// The path of a program in PATH, if it is there. On Windows this finds `npm.cmd` too.
pub fn find(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

/// Runs without showing anything; a failure carries what was printed.
pub fn quiet(what: &str, expression: &Expression) -> Result<String> {
    let output = expression
        .stderr_to_stdout()
        .stdout_capture()
        .unchecked()
        .run()
        .with_context(|| format!("{what} cannot be started"))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        bail!("{what} failed ({}):\n{}", output.status, printed.trim_end());
    }
    Ok(printed)
}

/// Runs with output and input left to the terminal.
pub fn live(what: &str, expression: &Expression) -> Result<()> {
    let output = expression
        .unchecked()
        .run()
        .with_context(|| format!("{what} cannot be started"))?;
    if !output.status.success() {
        bail!("{what} failed ({})", output.status);
    }
    Ok(())
}

/// What a program printed and whether it succeeded.
pub struct Printed {
    pub success: bool,
    pub text: String,
}

/// Runs with every line shown as it comes, and kept.
pub fn tee(what: &str, expression: &Expression) -> Result<Printed> {
    let handle = expression
        .stderr_to_stdout()
        .unchecked()
        .reader()
        .with_context(|| format!("{what} cannot be started"))?;
    let mut text = String::new();
    let mut line = Vec::new();
    let mut lines = BufReader::new(&handle);
    while lines
        .read_until(b'\n', &mut line)
        .with_context(|| format!("{what}: output lost"))?
        > 0
    {
        let shown = String::from_utf8_lossy(&line);
        print!("{shown}");
        text.push_str(&shown);
        line.clear();
    }
    let success = handle
        .try_wait()?
        .is_some_and(|output| output.status.success());
    Ok(Printed { success, text })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_carries_what_was_printed_on_both_streams() {
        let error = quiet(
            "the step",
            &command("sh", ["-c", "echo out; echo err >&2; exit 3"]),
        );
        let error = error.unwrap_err().to_string();
        assert!(
            error.contains("out") && error.contains("err") && error.contains('3'),
            "{error}"
        );
    }

    #[test]
    fn tee_keeps_the_lines_and_the_failure() {
        let printed = tee(
            "the step",
            &command("sh", ["-c", "echo one; echo two >&2; exit 1"]),
        );
        let printed = printed.unwrap();
        assert!(!printed.success);
        assert_eq!(printed.text, "one\ntwo\n");
        assert!(
            tee("the step", &command("sh", ["-c", "true"]))
                .unwrap()
                .success
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = quiet("the optimiser", &command("khulasa-no-such-program", [""]));
        assert!(
            error
                .unwrap_err()
                .to_string()
                .contains("the optimiser cannot be started")
        );
    }
}
