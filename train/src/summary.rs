//! The weights of summary features, learned from people's extracts.
//!
//! Two sets are learned from at once: EASC's articles with five extracts each and our own articles
//! with their three best sentences. Quoted figures are those of held-out folds; the folds are drawn
//! several times, because two hundred and seventy articles are few.

mod extracts;
mod learn;
mod overlap;

use crate::corpora::Folders;
use anyhow::Result;
use clap::Args;
use extracts::{Article, FIGURES};
use khulasa::model::AlignedBytes;
use khulasa::summary::{FEATURES, WEIGHTS};
use khulasa::{Analyzer, Model};
use learn::{Pair, Settings, learn};
use std::path::PathBuf;

const FOLDS: usize = 5;
/// How often the folds are drawn.
const DRAWS: u64 = 20;

/// Where to learn from.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// The model whose document frequencies and names are used
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    model: PathBuf,
    /// How strongly the squares of weights are held back
    #[arg(long, value_name = "NUMBER")]
    squares: Option<f64>,
    /// How strongly the sum of weights is held back
    #[arg(long, value_name = "NUMBER")]
    sums: Option<f64>,
    /// How much our own articles count against EASC's
    #[arg(long, value_name = "NUMBER")]
    gists: Option<f64>,
    /// How much marked texts of the corpora count against EASC's
    #[arg(long, value_name = "NUMBER")]
    marked: Option<f64>,
    /// Also learn without each of the features, to see what it brings
    #[arg(long)]
    without_each: bool,
    /// Print the features of every sentence, tab-separated, and nothing else
    #[arg(long)]
    features: bool,
}

/// Prints weights and what they reach.
pub fn run(arguments: &Arguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let mut articles = extracts::read(&arguments.folders, &analyzer)?;
    if arguments.features {
        print_features(&articles);
        return Ok(());
    }
    let default = Settings::default();
    let settings = Settings {
        squares: arguments.squares.unwrap_or(default.squares),
        sums: arguments.sums.unwrap_or(default.sums),
        gists: arguments.gists.unwrap_or(default.gists),
        marks: arguments.marked.unwrap_or(default.marks),
        ..default
    };
    let head: String = FIGURES.iter().map(|name| format!("{name:>12}")).collect();
    println!("{:<28}{head}", "");
    print("weights in the code", figures(&articles, |_| WEIGHTS));
    print("lead", figures(&articles, |_| [lead(); 2]));
    print("five folds, held out", held_out(&articles, &settings));
    if arguments.without_each {
        without_each(&mut articles, &settings);
    }
    let weights = learn(&articles.iter().collect::<Vec<_>>(), &settings);
    print("all, learned from", figures(&articles, |_| weights));
    print_weights(&weights);
    Ok(())
}

/// Figures with weights that have not seen the article, the mean of several draws of the folds.
fn held_out(articles: &[Article], settings: &Settings) -> [f64; FIGURES.len()] {
    let mut sums = [0.0; FIGURES.len()];
    for draw in 0..DRAWS {
        let folds = folds(articles.len(), draw);
        let weights: Vec<Pair> = (0..FOLDS)
            .map(|fold| {
                let training: Vec<&Article> = articles
                    .iter()
                    .zip(&folds)
                    .filter(|&(_, &of)| of != fold)
                    .map(|(article, _)| article)
                    .collect();
                learn(&training, settings)
            })
            .collect();
        let figures = figures(articles, |index| weights[folds[index]]);
        for (sum, figure) in sums.iter_mut().zip(figures) {
            *sum += figure / DRAWS as f64;
        }
    }
    sums
}

/// The fold of each article: shuffled anew with each draw, equally large.
fn folds(count: usize, draw: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    // splitmix64 (Steele, Lea and Flood, 2014), seeded alike in every run.
    let mut state = draw.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    for last in (1..count).rev() {
        order.swap(last, (next() % (last as u64 + 1)) as usize);
    }
    let mut folds = vec![0; count];
    for (place, &article) in order.iter().enumerate() {
        folds[article] = place % FOLDS;
    }
    folds
}

/// What each feature brings: the figures when it is always nought.
fn without_each(articles: &mut [Article], settings: &Settings) {
    for (feature, (name, _)) in FEATURES.iter().enumerate() {
        let mut kept = Vec::new();
        for article in articles.iter_mut() {
            for row in &mut article.features {
                kept.push(std::mem::take(&mut row[feature]));
            }
        }
        print(&format!("  without {name}"), held_out(articles, settings));
        let mut kept = kept.into_iter();
        for row in articles
            .iter_mut()
            .flat_map(|article| &mut article.features)
        {
            row[feature] = kept.next().expect("as many as were taken");
        }
    }
}

/// Nothing but the position.
fn lead() -> [i32; FEATURES.len()] {
    std::array::from_fn(|feature| i32::from(FEATURES[feature].0 == "early"))
}

/// Means of the figures in percent; `weights` gives those for an article.
fn figures(articles: &[Article], weights: impl Fn(usize) -> Pair) -> [f64; FIGURES.len()] {
    let mut sums = [0.0; FIGURES.len()];
    let mut counts = [0usize; FIGURES.len()];
    for (index, article) in articles.iter().enumerate() {
        for (place, figure) in article.figures(&weights(index)).into_iter().enumerate() {
            sums[place] += figure.unwrap_or(0.0);
            counts[place] += usize::from(figure.is_some());
        }
    }
    std::array::from_fn(|place| 100.0 * sums[place] / counts[place].max(1) as f64)
}

fn print(name: &str, figures: [f64; FIGURES.len()]) {
    let figures: String = figures
        .iter()
        .map(|figure| format!("{figure:>12.2}"))
        .collect();
    println!("{name:<28}{figures}");
}

/// The table of src/summary/weights.rs.
fn print_weights(weights: &Pair) {
    println!("\nconst TABLE: [[i32; 2]; FEATURES.len()] = [");
    for (feature, (name, _)) in FEATURES.iter().enumerate() {
        let [short, long] = [weights[0][feature], weights[1][feature]];
        println!("    [{short:>4}, {long:>4}], // {name}");
    }
    println!("];");
}

fn print_features(articles: &[Article]) {
    let names: Vec<&str> = FEATURES.iter().map(|(name, _)| *name).collect();
    println!("article\tlength\tpicked\t{}", names.join("\t"));
    for (index, article) in articles.iter().enumerate() {
        for (features, picked) in article.features.iter().zip(&article.picked) {
            let values: Vec<String> = features.iter().map(f32::to_string).collect();
            println!(
                "{index}\t{}\t{picked}\t{}",
                article.length,
                values.join("\t")
            );
        }
    }
}
