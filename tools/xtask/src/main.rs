//! The developer commands of Khulasa. `cargo xtask help` lists them.

mod bench;
mod build;
mod eval;
mod fingerprint;
mod fuzz;
mod licences;
mod matrix;
mod process;
mod project;
mod serve;
mod size;
mod step;
mod table;
mod test;
mod train;
mod wasm_pack;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::project::Project;

const AFTER_HELP: &str = "To begin: cargo xtask serve --open. What a build must find, writes and may weigh stands in wasm-pack.toml.";

/// The developer commands of Khulasa
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_version_flag = true,
    after_help = AFTER_HELP
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the optimised wasm, the page and the one-file page; only what has changed
    Build,
    /// Build, then serve the page on this machine
    Serve {
        /// The port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
    },
    /// Build the documentation into dist/docs; a dead link fails
    Docs,
    /// Run every check; the last line is "N passed, N failed"
    Test {
        /// Run this stage alone (may be repeated)
        #[arg(long, value_name = "STAGE")]
        only: Vec<String>,
        /// Name the stages
        #[arg(long)]
        list: bool,
    },
    /// Train the model from the corpora in ../shared/corpora
    Train {
        /// Passed on to khulasa-train; --check trains without writing and compares
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure accuracy with the scorers in ../shared/eval
    Eval {
        #[arg(default_value = "all")]
        part: eval::Part,
        /// Passed on to khulasa-train evaluate (morphology)
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure speed: the core's benches by name, "page" (with Lighthouse), or "report": beside others, into docs/en/benchmarks.md
    Bench {
        /// A bench of benches/, "page" or "report"; all of the core's when left out
        name: Option<String>,
        /// Passed on to the bench
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Fuzz the core, five minutes a target, where a nightly toolchain is present
    Fuzz {
        /// One target; all of them when left out
        target: Option<String>,
        /// Seconds for each target
        #[arg(long, default_value_t = 300)]
        seconds: u32,
    },
    /// Check that every crate and npm package is under a licence that is allowed
    Licences,
    /// Show the sizes of what is built against their budgets
    Size,
    /// Run the pinned wasm-pack
    WasmPack {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Build => build::run(&project).map(drop),
        Command::Serve { port, open } => {
            build::run(&project)?;
            serve::run(&project, port, open)
        }
        Command::Docs => docs(&project),
        Command::Test { list: true, .. } => {
            test::list();
            Ok(())
        }
        Command::Test { only, .. } => test::run(&project, &only),
        Command::Train { arguments } => train::run(&project, &arguments),
        Command::Eval { part, arguments } => eval::run(&project, part, &arguments),
        Command::Bench { name, arguments } => bench::run(&project, name.as_deref(), &arguments),
        Command::Fuzz { target, seconds } => fuzz::run(&project, target.as_deref(), seconds),
        Command::Licences => licences::run(&project),
        Command::Size => size::run(&project),
        Command::WasmPack { arguments } => wasm_pack::run(&project, &arguments),
    }
}

fn docs(project: &Project) -> Result<()> {
    let matrix = matrix::Matrix::read(project)?;
    let Some(node) = build::node::Node::find(&matrix)? else {
        anyhow::bail!("the documentation is built with Node, which is not installed");
    };
    build::docs::run(project, &node)
}
