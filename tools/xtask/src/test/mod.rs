//! `cargo xtask test`: every check of the repository, stage by stage, with one sum at the end.

mod browser;
mod clippy;
mod counts;
mod native;
mod page;
mod same_bytes;
mod wasm;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use console::style;

pub use counts::Counts;

use crate::{
    matrix::Matrix,
    process::{self, cargo},
    project::Project,
    table,
};

/// What a stage needs to know.
pub struct Context<'a> {
    pub project: &'a Project,
    pub matrix: Matrix,
}

/// How a stage ended.
pub enum Outcome {
    /// It ran, and this many checks passed and failed.
    Ran(Counts),
    /// It cannot run here, and why.
    Skipped(String),
}

struct Stage {
    name: &'static str,
    about: &'static str,
    run: fn(&Context) -> Result<Outcome>,
}

/// The stages in order: the quick ones first, what needs a build last.
const STAGES: [Stage; 12] = [
    Stage {
        name: "format",
        about: "rustfmt, here and in tools/",
        run: format,
    },
    Stage {
        name: "clippy",
        about: "clippy without a warning, for everything that ships",
        run: clippy::run,
    },
    Stage {
        name: "native",
        about: "unit, golden and property tests, and the documentation's examples",
        run: native::library,
    },
    Stage {
        name: "command-line",
        about: "the khulasa program",
        run: native::command_line,
    },
    Stage {
        name: "train",
        about: "the training crate",
        run: native::train,
    },
    Stage {
        name: "xtask",
        about: "these developer commands",
        run: tools,
    },
    Stage {
        name: "wasm-node",
        about: "the module in Node",
        run: wasm::node,
    },
    Stage {
        name: "wasm-chromium",
        about: "the module in headless Chromium",
        run: wasm::chromium,
    },
    Stage {
        name: "build",
        about: "cargo xtask build, with its size budgets",
        run: build,
    },
    Stage {
        name: "same-bytes",
        about: "the shipped module and the native program write the same documents",
        run: same_bytes::run,
    },
    Stage {
        name: "docs",
        about: "the documentation, and the links inside it",
        run: docs,
    },
    Stage {
        name: "page",
        about: "types, units and the page in Chromium: npm test in www/",
        run: page::run,
    },
];

/// Prints the names of the stages.
pub fn list() {
    let mut table = table::new(&["stage", "what it checks"], 2);
    for stage in &STAGES {
        table.add_row([stage.name, stage.about]);
    }
    println!("{table}");
}

/// Runs all stages, or those named, and fails when any check failed.
pub fn run(project: &Project, only: &[String]) -> Result<()> {
    if let Some(unknown) = only
        .iter()
        .find(|name| STAGES.iter().all(|stage| stage.name != *name))
    {
        bail!("there is no stage {unknown:?}; cargo xtask test --list names them");
    }
    // Then a stage that cannot run fails.
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let context = Context {
        project,
        matrix: Matrix::read(project)?,
    };
    let mut ended = Vec::new();
    for stage in STAGES
        .iter()
        .filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name))
    {
        println!(
            "\n{}",
            style(format!("── {}: {}", stage.name, stage.about)).bold()
        );
        let started = Instant::now();
        let outcome = (stage.run)(&context);
        ended.push(Ended::new(stage.name, outcome, started.elapsed(), ci));
    }
    let sum: Counts = ended.iter().map(|stage| stage.counts).sum();
    println!("\n{}\n\n{sum}", summary(&ended));
    if sum.failed > 0 {
        std::process::exit(1)
    }
    Ok(())
}

/// A stage that has ended, as the table shows it.
struct Ended {
    name: &'static str,
    counts: Counts,
    time: Duration,
    remark: String,
}

impl Ended {
    fn new(name: &'static str, outcome: Result<Outcome>, time: Duration, ci: bool) -> Self {
        let (counts, remark) = match outcome {
            Ok(Outcome::Ran(counts)) if counts.is_zero() => (
                Counts::FAILURE,
                "no test ran, where some were expected".to_owned(),
            ),
            Ok(Outcome::Ran(counts)) => (counts, String::new()),
            Ok(Outcome::Skipped(why)) if ci => (Counts::FAILURE, format!("could not run: {why}")),
            Ok(Outcome::Skipped(why)) => (Counts::default(), format!("skipped: {why}")),
            Err(error) => {
                println!("{error:#}");
                (Counts::FAILURE, first_line(&error.to_string()))
            }
        };
        if !remark.is_empty() {
            println!("{remark}");
        }
        Self {
            name,
            counts,
            time,
            remark,
        }
    }
}

fn first_line(text: &str) -> String {
    text.lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches(':')
        .to_owned()
}

fn summary(ended: &[Ended]) -> comfy_table::Table {
    let mut table = table::new(&["stage", "passed", "failed", "seconds", ""], 1);
    for stage in ended {
        table.add_row([
            stage.name.to_owned(),
            stage.counts.passed.to_string(),
            stage.counts.failed.to_string(),
            format!("{:.1}", stage.time.as_secs_f64()),
            stage.remark.clone(),
        ]);
    }
    let total: Duration = ended.iter().map(|stage| stage.time).sum();
    table.add_row([
        String::new(),
        String::new(),
        String::new(),
        format!("{:.1}", total.as_secs_f64()),
        String::new(),
    ]);
    if let Some(remarks) = table.column_mut(4) {
        remarks.set_cell_alignment(comfy_table::CellAlignment::Left);
    }
    table
}

fn format(context: &Context) -> Result<Outcome> {
    let mut counts = Counts::default();
    for folder in ["", "tools"] {
        let check = cargo(["fmt", "--all", "--", "--check"]).dir(context.project.path(folder));
        let name = if folder.is_empty() {
            "cargo fmt"
        } else {
            "cargo fmt in tools/"
        };
        counts.check(process::tee(name, &check)?.success);
    }
    Ok(Outcome::Ran(counts))
}

fn tools(context: &Context) -> Result<Outcome> {
    let test = cargo(["test", "--locked", "--package", "xtask"])
        .dir(context.project.path("tools"))
        .env("CARGO_TARGET_DIR", context.project.tools_target());
    Ok(Outcome::Ran(Counts::of_run(
        &process::tee("cargo test in tools/", &test)?,
        counts::cargo_test,
    )))
}

fn docs(context: &Context) -> Result<Outcome> {
    let Some(node) = crate::build::node::Node::find(&context.matrix)? else {
        return Ok(Outcome::Skipped("Node is not installed".to_owned()));
    };
    crate::build::docs::run(context.project, &node)?;
    let mut counts = Counts::default();
    counts.check(context.project.path("dist/docs/index.html").is_file());
    Ok(Outcome::Ran(counts))
}

fn build(context: &Context) -> Result<Outcome> {
    let mut counts = Counts::default();
    let built = crate::build::run(context.project)?;
    if built == crate::build::Built::WithoutNode {
        return Ok(Outcome::Skipped(
            "the page and the optimised module need Node and npm".to_owned(),
        ));
    }
    counts.check(true);
    Ok(Outcome::Ran(counts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(outcome: Result<Outcome>, ci: bool) -> Ended {
        Ended::new("stage", outcome, Duration::ZERO, ci)
    }

    #[test]
    fn a_stage_without_a_test_fails() {
        let stage = ended(Ok(Outcome::Ran(Counts::default())), false);
        assert_eq!(stage.counts, Counts::FAILURE);
        assert!(stage.remark.contains("no test ran"));
    }

    #[test]
    fn a_stage_that_cannot_run_fails_in_continuous_integration_only() {
        let skipped = || Ok(Outcome::Skipped("no browser".to_owned()));
        assert_eq!(ended(skipped(), true).counts, Counts::FAILURE);
        let here = ended(skipped(), false);
        assert_eq!(here.counts, Counts::default());
        assert_eq!(here.remark, "skipped: no browser");
    }

    #[test]
    fn an_error_counts_as_a_failure_and_the_sum_is_the_closing_line() {
        let stages = [
            ended(
                Ok(Outcome::Ran(Counts {
                    passed: 12,
                    failed: 0,
                })),
                true,
            ),
            ended(Err(anyhow::anyhow!("cargo cannot be started")), true),
        ];
        let sum: Counts = stages.iter().map(|stage| stage.counts).sum();
        assert_eq!(sum.to_string(), "12 passed, 1 failed");
    }

    #[test]
    fn names_of_stages_differ() {
        let mut names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STAGES.len());
    }
}
