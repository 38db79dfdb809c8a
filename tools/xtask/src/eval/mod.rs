//! `cargo xtask eval`: our documents through the scorers in ../shared/eval, as tables.

mod baselines;
mod contract;
mod keyphrases;
mod scorer;
mod sentences;
mod summary;
mod system;

use anyhow::Result;
use clap::ValueEnum;

use crate::{project::Project, train};

/// What to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Sentence boundaries on PUD and on our own articles, beside Intl.Segmenter
    Sentences,
    /// Summaries on EASC, beside lead, random and LexRank
    Summary,
    /// Keyphrases of our own articles, beside YAKE and n-grams by TF-IDF
    Keyphrases,
    /// Five-fold segmentation, tags and lemmas on PUD, by khulasa-train
    Morphology,
    /// Topics of our own articles and SANAD, held out and source by source, by khulasa-train
    Topics,
    /// Whether every document is what the contract says
    Contract,
    /// All of these
    All,
}

/// Measures one part, or all of them one after another.
pub fn run(project: &Project, part: Part, arguments: &[String]) -> Result<()> {
    let wanted = |one: Part| part == one || part == Part::All;
    if part == Part::Topics {
        return topics(project, arguments);
    }
    if part != Part::Morphology {
        let system = system::System::prepare(project)?;
        let mut faults = Vec::new();
        if wanted(Part::Sentences) {
            sentences::run(&system)?;
        }
        if wanted(Part::Summary) {
            summary::run(&system)?;
        }
        if wanted(Part::Keyphrases) {
            let arguments = if part == Part::All { &[] } else { arguments };
            keyphrases::run(&system, arguments)?;
        }
        if wanted(Part::Contract)
            && let Err(error) = contract::run(&system)
        {
            faults.push(error);
        }
        if part == Part::All {
            morphology(project, arguments)?;
            topics(project, &[])?;
        }
        return faults.pop().map_or(Ok(()), Err);
    }
    morphology(project, arguments)
}

fn morphology(project: &Project, arguments: &[String]) -> Result<()> {
    println!("\nMorphology (khulasa-train evaluate)");
    let mut all = vec!["evaluate".to_owned()];
    all.extend_from_slice(arguments);
    train::run(project, &all)
}

fn topics(project: &Project, arguments: &[String]) -> Result<()> {
    println!("\nTopics (khulasa-train evaluate topics)");
    let mut all = vec!["evaluate".to_owned(), "topics".to_owned()];
    all.extend_from_slice(arguments);
    train::run(project, &all)
}
