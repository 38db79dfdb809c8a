//! Corpora to model: `khulasa-train train` makes models/khulasa.model from ../shared/corpora.

mod automaton;
mod clusters;
mod corpora;
mod entities;
mod evaluate;
mod file;
mod keyphrases;
mod lemmas;
mod lexicon;
mod marked;
mod marks;
mod ranking;
mod summary;
mod topics;
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
    /// Make the model file from the corpora
    Train(train::Arguments),
    /// Measure the analyzer with the scorers
    Evaluate(evaluate::Arguments),
    /// Learn word clusters from raw text and print them
    Clusters(clusters::Arguments),
    /// How often the right reading is among the candidates
    Oracle(lexicon::oracle::Arguments),
    /// Five-fold trials of the ranking alone, in seconds, to judge its settings
    Trial(ranking::trial::Arguments),
    /// Learn the weights of summary features
    Summary(summary::Arguments),
    /// Learn the weights of keyphrase features
    Keyphrases(keyphrases::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Train(arguments) => train::run(&arguments),
        Command::Evaluate(arguments) => evaluate::run(&arguments),
        Command::Clusters(arguments) => clusters::run(&arguments),
        Command::Oracle(arguments) => lexicon::oracle::run(&arguments),
        Command::Trial(arguments) => ranking::trial::run(&arguments),
        Command::Summary(arguments) => summary::run(&arguments),
        Command::Keyphrases(arguments) => keyphrases::run(&arguments),
    }
}
