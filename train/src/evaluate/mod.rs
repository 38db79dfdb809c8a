//! How well the analyzer does, measured by the scorers in ../shared/eval.

mod clusters;
mod essays;
mod gazetteer;
mod keyphrases;
mod morphology;
mod names;
mod topics;

use crate::corpora::Folders;
use anyhow::Result;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What `khulasa-train evaluate` takes.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    part: Part,
}

#[derive(Subcommand)]
enum Part {
    /// Five models from PUD, each without a fold, on the fold they have not seen
    Morphology(MorphologyArguments),
    /// Names: ANERcorp and our own articles five-fold, AQMAR and our articles for development
    Names(NamesArguments),
    /// The shipped model on students' essays, which nothing is trained on
    Essays(EssaysArguments),
    /// How the names of our own articles are brought together, given where they stand
    Clusters(ClustersArguments),
    /// How many mentions the lists of names cover, and how many of their matches are mentions
    Gazetteer(ClustersArguments),
    /// Keyphrases of our own articles, five-fold, and of those for development
    Keyphrases(KeyphrasesArguments),
    /// Topics of each source, learned from the others, and of held-out parts
    Topics(TopicsArguments),
}

/// What `evaluate topics` takes.
#[derive(Args)]
pub struct TopicsArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model whose words and lemmas are used
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Print which of our own articles are judged wrongly
    #[arg(long)]
    pub errors: bool,
}

/// What `evaluate keyphrases` takes.
#[derive(Args)]
pub struct KeyphrasesArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model whose words and lemmas are used; articles_dev is judged by it as it is
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Where the analyses go, for the scorer and for people
    #[arg(long, value_name = "FOLDER", default_value = "target/evaluation")]
    pub output: PathBuf,
    /// Print what is given and what was wanted, article by article
    #[arg(long)]
    pub errors: bool,
}

/// What `evaluate morphology` takes.
#[derive(Args)]
pub struct MorphologyArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// Keep word clusters in this file, or read them from it when it is there
    #[arg(long, value_name = "FILE")]
    pub clusters: Option<PathBuf>,
    /// Where the analyses go, for the scorer and for people
    #[arg(long, value_name = "FOLDER", default_value = "target/evaluation")]
    pub output: PathBuf,
    /// Print what the scorer says about mistakes
    #[arg(long)]
    pub errors: bool,
}

/// What `evaluate names` takes.
#[derive(Args)]
pub struct NamesArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model whose other parts are used
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Where the analyses go, for the scorer and for people
    #[arg(long, value_name = "FOLDER", default_value = "target/evaluation")]
    pub output: PathBuf,
    /// Keep the model that was learned from everything in this file
    #[arg(long, value_name = "FILE")]
    pub keep: Option<PathBuf>,
    /// How many of the five folds are measured
    #[arg(long, value_name = "NUMBER", default_value = "5")]
    pub folds: u32,
}

/// What `evaluate essays` takes.
#[derive(Args)]
pub struct EssaysArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Print the commonest mistakes
    #[arg(long)]
    pub errors: bool,
}

/// What `evaluate clusters` and `evaluate gazetteer` take.
#[derive(Args)]
pub struct ClustersArguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Print the mistakes
    #[arg(long)]
    pub errors: bool,
}

/// Measures.
pub fn run(arguments: &Arguments) -> Result<()> {
    match &arguments.part {
        Part::Morphology(arguments) => morphology::run(arguments),
        Part::Names(arguments) => names::run(arguments),
        Part::Essays(arguments) => essays::run(arguments),
        Part::Clusters(arguments) => clusters::run(arguments),
        Part::Gazetteer(arguments) => gazetteer::run(arguments),
        Part::Keyphrases(arguments) => keyphrases::run(arguments),
        Part::Topics(arguments) => topics::run(arguments),
    }
}
