//! The weights of keyphrase features, learned from the tag lists of our own articles.
//!
//! Logistic regression over all candidates, an article counting the same however many it has;
//! figures are those of held-out folds, by exact match as the scorer counts it.

use crate::corpora::{self, Folders};
use anyhow::Result;
use clap::Args;
use khulasa::analysis::Parts;
use khulasa::keyphrases::{self, Candidate, FEATURES, WEIGHTS, Weights, candidates, choose};
use khulasa::model::AlignedBytes;
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::PathBuf;

const FOLDS: usize = 5;
/// Keyphrases that the scorer looks at.
const SCORED: usize = 8;
/// What one logit is in the weights; flags are 10.
const UNIT: f64 = 100.0;

/// Where to learn from.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// The model that tells parts of speech and names
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    model: PathBuf,
    /// Print what is chosen and what was wanted, article by article
    #[arg(long)]
    pub errors: bool,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    keyphrases: Vec<String>,
}

struct Article {
    id: String,
    words: usize,
    candidates: Vec<Candidate>,
    /// Whether each candidate is wanted.
    right: Vec<bool>,
    wanted: BTreeSet<String>,
}

/// Prints weights and what they reach.
pub fn run(arguments: &Arguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let path = arguments.folders.corpora.join("articles/articles.jsonl");
    let articles: Vec<Article> = corpora::records::<Record>(&path)?
        .map(|record| Ok(read(&analyzer, record?)))
        .collect::<Result<_>>()?;
    let reachable: usize = articles
        .iter()
        .map(|article| article.right.iter().filter(|&&right| right).count())
        .sum();
    let wanted: usize = articles.iter().map(|article| article.wanted.len()).sum();
    let all: usize = articles
        .iter()
        .map(|article| article.candidates.len())
        .sum();
    println!("{wanted} keyphrases, {reachable} of them among {all} candidates");
    report(
        "weights in the code",
        &articles,
        &vec![WEIGHTS; articles.len()],
        arguments.errors,
    );
    let mut held_out = vec![WEIGHTS; articles.len()];
    for fold in 0..FOLDS {
        let taught: Vec<&Article> = articles
            .iter()
            .enumerate()
            .filter(|(index, _)| index % FOLDS != fold)
            .map(|(_, article)| article)
            .collect();
        let weights = learn(&taught);
        for index in (fold..articles.len()).step_by(FOLDS) {
            held_out[index] = weights;
        }
    }
    report("five-fold, held out", &articles, &held_out, false);
    let weights = learn(&articles.iter().collect::<Vec<_>>());
    report(
        "all, learned from",
        &articles,
        &vec![weights; articles.len()],
        false,
    );
    println!("\npub const WEIGHTS: Weights = {weights:?};");
    for (feature, weight) in FEATURES.iter().zip(weights) {
        println!("{feature:>30} {weight:>6}");
    }
    Ok(())
}

fn read(analyzer: &Analyzer, record: Record) -> Article {
    let options = Options {
        without: Parts::named("summary").unwrap_or_default(),
        ..Options::default()
    };
    let lemmas = analyzer.model().lemmas().expect("lemmas");
    let analysis = analyzer.worker().analyze(&record.text, &options);
    let found = candidates(&record.text, lemmas, &analysis, &mut Default::default());
    let wanted: BTreeSet<String> = record.keyphrases.iter().map(|phrase| key(phrase)).collect();
    Article {
        id: record.id,
        words: analysis.stats.words,
        right: found
            .iter()
            .map(|candidate| wanted.contains(&key(&candidate.text)))
            .collect(),
        candidates: found,
        wanted,
    }
}

/// A phrase as the scorer compares it: letters folded, words without ال.
pub fn key(phrase: &str) -> String {
    let folded: String = khulasa::text::plain(phrase)
        .chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let words = folded.split_whitespace().map(|word| {
        let bare = ["وال", "فال", "بال", "لال", "كال", "ال", "لل"]
            .iter()
            .find_map(|front| word.strip_prefix(front))
            .filter(|rest| rest.chars().count() >= 2);
        bare.unwrap_or(word)
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Logistic regression by Newton's method, weights drawn towards zero.
fn learn(articles: &[&Article]) -> Weights {
    const SIZE: usize = FEATURES.len() + 1;
    const PULL: f64 = 2.0;
    let mut weights = [0f64; SIZE];
    for _ in 0..12 {
        let mut gradient = weights.map(|weight| -PULL * weight);
        gradient[SIZE - 1] = 0.0;
        let mut hessian = vec![[0f64; SIZE]; SIZE];
        for (index, row) in hessian.iter_mut().enumerate() {
            row[index] = if index == SIZE - 1 { 1e-6 } else { PULL };
        }
        for article in articles {
            for (candidate, &right) in article.candidates.iter().zip(&article.right) {
                let mut values = [1f64; SIZE];
                for (value, &given) in values.iter_mut().zip(&candidate.values) {
                    *value = f64::from(given) / 10.0;
                }
                let logit: f64 = values
                    .iter()
                    .zip(weights)
                    .map(|(value, weight)| value * weight)
                    .sum();
                let sure = 1.0 / (1.0 + libm::exp(-logit));
                let error = f64::from(u8::from(right)) - sure;
                let bend = sure * (1.0 - sure);
                for (index, value) in values.iter().enumerate() {
                    if *value == 0.0 {
                        continue;
                    }
                    gradient[index] += error * value;
                    for (entry, other) in hessian[index].iter_mut().zip(values) {
                        *entry += bend * value * other;
                    }
                }
            }
        }
        for (weight, step) in weights.iter_mut().zip(solve(hessian, gradient)) {
            *weight += step;
        }
    }
    std::array::from_fn(|index| libm::round(UNIT * weights[index]) as i32)
}

/// Gaussian elimination.
fn solve<const N: usize>(mut rows: Vec<[f64; N]>, mut right: [f64; N]) -> [f64; N] {
    for pivot in 0..N {
        let best = (pivot..N)
            .max_by(|&a, &b| rows[a][pivot].abs().total_cmp(&rows[b][pivot].abs()))
            .unwrap_or(pivot);
        rows.swap(pivot, best);
        right.swap(pivot, best);
        let (row, value) = (rows[pivot], right[pivot]);
        for other in (0..N).filter(|&other| other != pivot) {
            let factor = rows[other][pivot] / row[pivot];
            for (entry, base) in rows[other].iter_mut().zip(row) {
                *entry -= factor * base;
            }
            right[other] -= factor * value;
        }
    }
    std::array::from_fn(|index| right[index] / rows[index][index])
}

fn report(name: &str, articles: &[Article], weights: &[Weights], errors: bool) {
    let (mut hits, mut shown, mut wanted) = (0, 0, 0);
    for (article, weights) in articles.iter().zip(weights) {
        let count = keyphrases::wanted(article.words).min(SCORED);
        let chosen = choose(&article.candidates, weights, count);
        let keys: BTreeSet<String> = chosen
            .iter()
            .map(|&index| key(&article.candidates[index].text))
            .collect();
        hits += keys.intersection(&article.wanted).count();
        shown += keys.len();
        wanted += article.wanted.len();
        if errors {
            let list: Vec<&str> = chosen
                .iter()
                .map(|&index| article.candidates[index].text.as_str())
                .collect();
            let missed: Vec<&str> = article
                .wanted
                .iter()
                .filter(|wanted| !keys.contains(*wanted))
                .map(String::as_str)
                .collect();
            println!(
                "{}: {} | missed: {}",
                article.id,
                list.join(" ؛ "),
                missed.join(" ؛ ")
            );
        }
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "{name:<24} P {:.2} R {:.2} F1 {:.2}",
        percent(hits, shown),
        percent(hits, wanted),
        percent(2 * hits, shown + wanted)
    );
}
