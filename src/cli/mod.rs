//! Files in, documents out. Standard output holds nothing but documents; whatever failed is named
//! on standard error, and the exit status is then 1 (2 for a command that cannot be understood).

mod arguments;
mod digest;
mod inputs;
mod jobs;
mod lines;
mod writing;

use arguments::{Analysis, Analyze, Arguments, Command};
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use khulasa::model::AlignedBytes;
use khulasa::{Analyzer, Model};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

/// Runs the command that the process was given.
pub fn run() -> ExitCode {
    let failed = match Arguments::parse().command {
        Command::Analyze(arguments) => with_analyzer(&arguments.analysis, |analyzer| {
            analyze(&arguments, analyzer)
        }),
        Command::Digest(arguments) => with_analyzer(&arguments.analysis, |analyzer| {
            digest::run(&arguments, analyzer)
        }),
    };
    match failed {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("khulasa: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the model that is asked for.
fn with_analyzer(
    arguments: &Analysis,
    run: impl FnOnce(&Analyzer) -> Result<usize, String>,
) -> Result<usize, String> {
    let file: AlignedBytes;
    let model = match &arguments.model {
        Some(path) => {
            let bytes = std::fs::read(path)
                .map_err(|error| format!("{}: {}", path.display(), inputs::reason(&error)))?;
            file = AlignedBytes::from(&bytes[..]);
            Model::from_bytes(&file).map_err(|error| format!("{}: {error}", path.display()))?
        }
        None => Model::embedded().map_err(|error| error.to_string())?,
    };
    run(&Analyzer::new(model))
}

/// Analyzes all inputs; gives the number of those that failed.
fn analyze(arguments: &Analyze, analyzer: &Analyzer) -> Result<usize, String> {
    let options = arguments.analysis.options()?;
    let progress = progress();
    let stdout = io::stdout().lock();
    let mut out = BufWriter::with_capacity(1 << 16, stdout);
    let failed = jobs::run(
        analyzer,
        &options,
        arguments.format,
        inputs::of(arguments),
        &progress,
        &mut out,
    );
    let written = failed.and_then(|failed| out.flush().map(|()| failed));
    progress.finish_and_clear();
    finished(written)
}

/// What the reader of our output makes of how writing it ended.
fn finished(written: io::Result<usize>) -> Result<usize, String> {
    match written {
        Ok(failed) => Ok(failed),
        // The reader of our output has left: nothing more is wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(format!("standard output: {error}")),
    }
}

/// A bar on standard error when people look at it, and documents go elsewhere.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {pos} articles, {per_sec}")
        .expect("a template that holds");
    ProgressBar::new_spinner().with_style(style)
}
