//! The gist: which sentences carry the article.
//!
//! Sentences and clauses get a score from features ([`FEATURES`]): where they stand, how much of
//! the article's vocabulary they share with the others (degree centrality as in LexRank: Erkan and
//! Radev, 2004, over lemmas and names weighted by their document frequency), what they introduce
//! that later ones take up (lexical chains: Barzilay and Elhadad, 1997), the names, dates and
//! figures they carry, how they open (discourse connectives, pronouns), quotations, length. The
//! weights are learned from articles that people summarized ([`Weights`]); short items and long
//! articles have weights of their own, mixed by the article's length. Picks are taken by maximal
//! marginal relevance. The cost is linear in the words of the article.

mod content;
mod edges;
mod features;
mod heads;
mod kind;
mod leaning;
mod opening;
mod phrases;
mod picks;
mod place;
mod ranking;
mod reasons;
mod relations;
mod subject;
mod surface;
mod trim;
mod units;
mod weights;

pub use content::{Content, Names};
pub use features::{FEATURES, Feature, Features};
pub use picks::{choose, within, worth_of_length};
use weights::MIDDLE_WORDS;
pub use weights::{WEIGHTS, Weights, length, mixed, score};

use crate::analysis::{Analysis, Score};
use crate::lemmas::Lemmas;
use crate::options::Budget;
use features::Unit;
use opening::Openings;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    content: Content,
    names: Names,
    openings: Openings,
}

impl Scratch {
    /// The content of the clauses that were summarized last.
    pub fn content(&self) -> &Content {
        &self.content
    }
}

/// The features of every sentence of `analysis`, in text order; see [`FEATURES`].
pub fn features(
    text: &str,
    lemmas: Option<&Lemmas>,
    analysis: &Analysis,
    scratch: &mut Scratch,
) -> Vec<Features> {
    let units = read_sentences(text, lemmas, analysis, scratch);
    features::of(&units, &scratch.content)
}

/// The sentences of `analysis`; their content is in `scratch`.
fn read_sentences(
    text: &str,
    lemmas: Option<&Lemmas>,
    analysis: &Analysis,
    scratch: &mut Scratch,
) -> Vec<Unit> {
    scratch.names.read(analysis);
    scratch.content.begin(analysis);
    let ranges = analysis.sentences.iter().map(|sentence| &sentence.tokens);
    scratch
        .content
        .read(analysis, ranges, &scratch.names, lemmas);
    units::sentences(text, analysis, &scratch.names, &mut scratch.openings)
}

/// Scores sentences and clauses of `analysis`, ranks the clauses, and fills its summary within
/// `budget`.
pub fn summarize(
    text: &str,
    budget: Budget,
    lemmas: Option<&Lemmas>,
    analysis: &mut Analysis,
    scratch: &mut Scratch,
) {
    let mut units = read_sentences(text, lemmas, analysis, scratch);
    let mut features = features::of(&units, &scratch.content);
    let weights = mixed(analysis.stats.words, &WEIGHTS);
    let scores = scores(&features, &weights);
    for (sentence, &score) in analysis.sentences.iter_mut().zip(&scores) {
        sentence.score = score;
    }
    // Where no sentence is cut, clauses are sentences.
    let scores = if analysis.clauses.len() == analysis.sentences.len() {
        scores
    } else {
        let ranges = analysis.clauses.iter().map(|clause| &clause.tokens);
        scratch
            .content
            .read(analysis, ranges, &scratch.names, lemmas);
        units = units::clauses(text, analysis, &scratch.names, &mut scratch.openings);
        features = features::of(&units, &scratch.content);
        self::scores(&features, &weights)
    };
    for (clause, score) in analysis.clauses.iter_mut().zip(scores) {
        clause.score = score;
    }
    // The crowd that marked the long articles liked their beginnings; editors also pick what is
    // further down. Picks are weighed half by the one, half by the other.
    let weights = mixed(analysis.stats.words.min(MIDDLE_WORDS), &WEIGHTS);
    rank(text, analysis, &units, &features, weights, scratch);
    within(text, analysis, budget);
}

/// Fills the ranking of the summary.
fn rank(
    text: &str,
    analysis: &mut Analysis,
    units: &[Unit],
    features: &[Features],
    weights: [i64; FEATURES.len()],
    scratch: &mut Scratch,
) {
    let values = scores(features, &weights);
    let candidates = picks::candidates(analysis, units, &values);
    let order = ranking::order(&candidates, units.len(), &scratch.content);
    let mut leans = vec![false; units.len()];
    for candidate in &candidates {
        leans[candidate.unit] = candidate.after.is_some();
    }
    let reasons = reasons::Reasons::of(features, weights);
    analysis.summary.ranking = order
        .into_iter()
        .map(|unit| {
            let names = &scratch.names;
            let heads = scratch.openings.heads();
            let mut ranked = picks::ranked(
                text,
                analysis,
                names,
                unit,
                &units[unit],
                leans[unit],
                heads,
            );
            ranked.reasons = reasons.for_unit(&features[unit]);
            ranked
        })
        .collect();
}

/// Weighted features on the scale from 0 (the least of the article) to 1 (the most).
fn scores(features: &[Features], weights: &[i64; FEATURES.len()]) -> Vec<Score> {
    let raw: Vec<i64> = features
        .iter()
        .map(|features| score(features, weights))
        .collect();
    let low = raw.iter().copied().min().unwrap_or(0);
    let high = raw.iter().copied().max().unwrap_or(0);
    raw.into_iter()
        .map(|value| {
            if low == high {
                // An article of one sentence, or of equal ones: all of them carry it.
                Score::from_thousandths(1000)
            } else {
                Score::ratio((value - low) as u64, (high - low) as u64)
            }
        })
        .collect()
}
