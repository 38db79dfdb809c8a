//! Weights by regularised least squares with signs known beforehand.
//!
//! What is learned is, for each sentence, the share of people who picked it, against the mean of
//! its article. Each feature may only speak for a sentence or only against it (non-negative least
//! squares: Lawson and Hanson, 1974); a penalty of both kinds keeps the weights few and small
//! (elastic net: Zou and Hastie, 2005), found by coordinate descent.

use super::extracts::{Article, Source};
use khulasa::summary::{FEATURES, Weights, length};

/// Twice as many weights as features: those of short items, then those of long articles.
const COUNT: usize = 2 * FEATURES.len();
const ROUNDS: usize = 80;

/// How strongly weights are held back, and how much each set counts.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub squares: f64,
    pub sums: f64,
    pub extracts: f64,
    pub gists: f64,
    pub marks: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            squares: 30.0,
            sums: 3.0,
            extracts: 1.0,
            gists: 0.25,
            marks: 0.03,
        }
    }
}

/// The weights of short items and those of long articles.
pub type Pair = [Weights; 2];

/// Learns from `articles`.
pub fn learn(articles: &[&Article], settings: &Settings) -> Pair {
    let deviations = deviations(articles);
    let mut products = vec![0.0; COUNT * COUNT];
    let mut targets = [0.0; COUNT];
    for article in articles {
        let importance = match article.source() {
            Source::Extracts => settings.extracts,
            Source::Own => settings.gists,
            Source::Marked => settings.marks,
        };
        for (row, target) in rows(article, &deviations) {
            for one in 0..COUNT {
                targets[one] += importance * row[one] * target;
                for other in 0..COUNT {
                    products[one * COUNT + other] += importance * row[one] * row[other];
                }
            }
        }
    }
    let mut weights = [0.0; COUNT];
    for _ in 0..ROUNDS {
        for one in 0..COUNT {
            let row = &products[one * COUNT..(one + 1) * COUNT];
            let predicted: f64 = row.iter().zip(&weights).map(|(a, b)| a * b).sum();
            let rest = targets[one] - settings.sums - (predicted - row[one] * weights[one]);
            weights[one] = (rest / (row[one] + settings.squares)).max(0.0);
        }
    }
    let mut pair = [[0; FEATURES.len()]; 2];
    for (index, weight) in weights.iter().enumerate() {
        let feature = index % FEATURES.len();
        let (_, sign) = FEATURES[feature];
        // Thousandths; scores are compared within one article, so that any scale will do.
        let scaled = weight / deviations[feature] * 1000.0;
        pair[index / FEATURES.len()][feature] = sign * scaled.round() as i32;
    }
    pair
}

/// The rows of an article's sentences: features against the mean of the article, each divided by
/// its deviation, with its sign, once for short items and once for long articles.
fn rows(article: &Article, deviations: &[f64]) -> Vec<([f64; COUNT], f64)> {
    let count = article.features.len().max(1) as f64;
    let long = length(article.length) as f64 / 1000.0;
    let means = means(article);
    let picked: f64 = article.picked.iter().sum::<f64>() / count;
    article
        .features
        .iter()
        .zip(&article.picked)
        .map(|(features, target)| {
            let mut row = [0.0; COUNT];
            for feature in 0..FEATURES.len() {
                let value = f64::from(features[feature]) - means[feature];
                let value = value / deviations[feature] * f64::from(FEATURES[feature].1);
                row[feature] = value * (1.0 - long);
                row[FEATURES.len() + feature] = value * long;
            }
            (row, target - picked)
        })
        .collect()
}

fn means(article: &Article) -> Vec<f64> {
    let count = article.features.len().max(1) as f64;
    (0..FEATURES.len())
        .map(|feature| {
            let values = article.features.iter().map(|row| f64::from(row[feature]));
            values.sum::<f64>() / count
        })
        .collect()
}

/// How much each feature varies within articles.
fn deviations(articles: &[&Article]) -> Vec<f64> {
    let mut squares = vec![0.0; FEATURES.len()];
    let mut count = 0.0;
    for article in articles {
        let means = means(article);
        for row in &article.features {
            for feature in 0..FEATURES.len() {
                squares[feature] += (f64::from(row[feature]) - means[feature]).powi(2);
            }
            count += 1.0;
        }
    }
    squares
        .iter()
        .map(|square| (square / f64::max(count, 1.0)).sqrt().max(1e-3))
        .collect()
}
