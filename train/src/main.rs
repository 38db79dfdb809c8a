//! Corpora to model: `khulasa-train train` makes models/khulasa.model from ../shared/corpora.

mod automaton;
mod clusters;
mod corpora;
mod file;
mod frequencies;
mod train;

use clap::{Parser, Subcommand};

/// What khulasa learns, and how well it did.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Learn word clusters from raw text and print them.
    Clusters(clusters::Arguments),
    /// Make the model file from the corpora.
    Train(train::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Clusters(arguments) => clusters::run(&arguments),
        Command::Train(arguments) => train::run(&arguments),
    }
}
