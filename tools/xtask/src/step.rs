//! One line per step: what it does, and how long it took or that there was nothing to do.

use std::{path::PathBuf, time::Instant};

use anyhow::Result;
use console::{Term, style};

use crate::{
    fingerprint::{Fingerprint, Stamp},
    project::Project,
};

/// The width of the names, so that the times stand in a column.
const WIDTH: usize = 46;

/// Runs a step and says so in one line.
pub fn run<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let terminal = Term::stdout();
    let started = Instant::now();
    if terminal.is_term() {
        terminal.write_str(&format!("· {name} …"))?;
    }
    let result = work();
    if terminal.is_term() {
        terminal.clear_line()?;
    }
    let time = format!("{:6.1} s", started.elapsed().as_secs_f64());
    match &result {
        Ok(_) => println!("{} {name:WIDTH$} {time}", style("✓").green()),
        Err(_) => println!("{} {name:WIDTH$} {time}", style("✗").red()),
    }
    result
}

/// Runs a step unless its inputs and outputs are what they were the last time.
pub fn run_if_changed(
    project: &Project,
    name: &str,
    inputs: Fingerprint,
    outputs: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let stamp = project
        .scratch()
        .join("stamps")
        .join(format!("{}.json", name.replace(' ', "-")));
    let inputs = inputs.finish();
    if Stamp::is_current(&stamp, &inputs, outputs) {
        up_to_date(name);
        return Ok(());
    }
    run(name, || {
        work()?;
        Stamp::new(&inputs, outputs)?.keep(&stamp)
    })
}

/// Says that a step has nothing to do.
pub fn up_to_date(name: &str) {
    println!("{} {name:WIDTH$} up to date", style("✓").green());
}

/// Says something that the reader should know, without ending anything.
pub fn note(text: &str) {
    println!("{} {text}", style("!").yellow());
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, fs};

    use super::*;

    #[test]
    fn a_step_runs_once_and_again_after_a_change_or_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        let output = project.path("out");
        let runs = Cell::new(0);
        let step = |input: &str, fails: bool| {
            let inputs = Fingerprint::of("a step").text("input", input);
            run_if_changed(
                &project,
                "a step",
                inputs,
                std::slice::from_ref(&output),
                || {
                    runs.set(runs.get() + 1);
                    anyhow::ensure!(!fails, "the step fails");
                    Ok(fs::write(&output, input)?)
                },
            )
        };
        step("one", false).unwrap();
        step("one", false).unwrap();
        assert_eq!(runs.get(), 1, "nothing changed");
        step("two", true).unwrap_err();
        step("two", false).unwrap();
        assert_eq!(
            runs.get(),
            3,
            "a failed step leaves no stamp for its inputs"
        );
        step("two", false).unwrap();
        assert_eq!(runs.get(), 3);
    }
}
