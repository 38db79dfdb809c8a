//! The weights of summary features, learned from people's extracts.
//!
//! Two sets are learned from at once: EASC's articles with five extracts each (ROUGE-2 against
//! all five, in the budget of sentences and in that of words) and our own articles with their
//! three best sentences (share of them among the top three). The search climbs from many starts,
//! one weight at a time; figures are those of held-out folds.

mod climb;
mod extracts;
mod overlap;

use crate::corpora::Folders;
use anyhow::Result;
use clap::Args;
use extracts::Article;
use khulasa::model::AlignedBytes;
use khulasa::summary::{FEATURES, WEIGHTS, Weights};
use khulasa::{Analyzer, Model};
use std::path::PathBuf;

const FOLDS: usize = 5;

/// Where to learn from.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// The model whose document frequencies are used
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    model: PathBuf,
}

/// Prints weights and what they reach.
pub fn run(arguments: &Arguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let articles = extracts::read(&arguments.folders, &analyzer)?;
    println!("{:<28}{}", "", figures_head());
    report(
        "weights in the code",
        &articles,
        &vec![WEIGHTS; articles.len()],
    );
    report("lead", &articles, &vec![lead(); articles.len()]);
    let mut held_out = vec![Weights::default(); articles.len()];
    for fold in 0..FOLDS {
        let training: Vec<&Article> = articles
            .iter()
            .enumerate()
            .filter(|(index, _)| index % FOLDS != fold)
            .map(|(_, article)| article)
            .collect();
        let weights = climb::climb(&training);
        for index in (fold..articles.len()).step_by(FOLDS) {
            held_out[index] = weights;
        }
    }
    report("five-fold, held out", &articles, &held_out);
    let weights = climb::climb(&articles.iter().collect::<Vec<_>>());
    report(
        "all, learned from",
        &articles,
        &vec![weights; articles.len()],
    );
    println!("\npub const WEIGHTS: Weights = {weights:?};");
    for (feature, weight) in FEATURES.iter().zip(weights) {
        println!("{feature:>14} {weight:>6}");
    }
    Ok(())
}

/// Nothing but the position.
fn lead() -> Weights {
    let mut weights = Weights::default();
    let early = FEATURES
        .iter()
        .position(|&feature| feature == "early")
        .expect("a feature");
    weights[early] = 1000;
    weights
}

fn figures_head() -> String {
    ["R2 sentences", "R2 words", "R1 sentences", "gist top 3"]
        .map(|name| format!("{name:>14}"))
        .concat()
}

/// One row of figures in percent; `weights` has one entry an article.
fn report(name: &str, articles: &[Article], weights: &[Weights]) {
    let mut sums = [0.0; 4];
    let mut counts = [0usize; 4];
    for (article, weights) in articles.iter().zip(weights) {
        for (index, figure) in article.figures(weights).into_iter().enumerate() {
            if let Some(figure) = figure {
                sums[index] += figure;
                counts[index] += 1;
            }
        }
    }
    let figures: String = sums
        .iter()
        .zip(counts)
        .map(|(sum, count)| format!("{:>14.2}", 100.0 * sum / count.max(1) as f64))
        .collect();
    println!("{name:<28}{figures}");
}
