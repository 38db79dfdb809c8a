//! The gist: which sentences carry the article.
//!
//! Sentences and clauses get a score from a few plain features, weighted ([`weights`]): how much
//! of the article's vocabulary a sentence shares with the others (degree centrality as in LexRank,
//! Erkan and Radev, 2004, over light stems weighted by their document frequency), where it stands,
//! how long it is, what it carries. Picks are taken by maximal marginal relevance (Carbonell and
//! Goldstein, 1998). The cost is linear in the words of the article.

mod features;
mod frequencies;
mod headline;
mod selection;
mod stems;
mod terms;
mod weights;

pub use features::{FEATURES, Features};
pub use frequencies::Frequencies;
pub use stems::Stemmer;
pub use weights::{WEIGHTS, Weights, score};

use crate::analysis::{Analysis, Score};
use crate::model::{ModelError, ModelFile};
use crate::options::Budget;
use terms::Terms;

/// Makes summaries; what it knows lies in the model.
#[derive(Clone, Debug)]
pub struct Summarizer<'a> {
    frequencies: Frequencies<'a>,
    stemmer: Stemmer,
}

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    terms: Terms,
}

impl<'a> Summarizer<'a> {
    /// Reads the document frequencies of `file`.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when they are missing or damaged.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        Ok(Self {
            frequencies: Frequencies::open(file)?,
            stemmer: Stemmer::default(),
        })
    }

    /// The features of every sentence of `analysis`, in text order; see [`FEATURES`].
    pub fn features(
        &self,
        text: &str,
        analysis: &Analysis,
        scratch: &mut Scratch,
    ) -> Vec<Features> {
        let ranges: Vec<_> = analysis
            .sentences
            .iter()
            .map(|sentence| sentence.tokens.clone())
            .collect();
        scratch
            .terms
            .read(text, analysis, &ranges, &self.frequencies, &self.stemmer);
        features::of(text, analysis, &ranges, &scratch.terms)
    }

    /// Scores sentences and clauses of `analysis` and fills its summary within `budget`.
    pub fn summarize(
        &self,
        text: &str,
        budget: Budget,
        analysis: &mut Analysis,
        scratch: &mut Scratch,
    ) {
        let features = self.features(text, analysis, scratch);
        for (sentence, score) in analysis.sentences.iter_mut().zip(scores(&features)) {
            sentence.score = score;
        }
        let ranges: Vec<_> = analysis
            .clauses
            .iter()
            .map(|clause| clause.tokens.clone())
            .collect();
        scratch
            .terms
            .read(text, analysis, &ranges, &self.frequencies, &self.stemmer);
        let features = features::of(text, analysis, &ranges, &scratch.terms);
        for (clause, score) in analysis.clauses.iter_mut().zip(scores(&features)) {
            clause.score = score;
        }
        analysis.summary = selection::pick(text, analysis, budget, &features, &scratch.terms);
    }
}

/// Weighted features on the scale from 0 (the least of the article) to 1 (the most).
fn scores(features: &[Features]) -> impl Iterator<Item = Score> + use<> {
    let raw: Vec<i64> = features
        .iter()
        .map(|features| score(features, &WEIGHTS))
        .collect();
    let low = raw.iter().copied().min().unwrap_or(0);
    let high = raw.iter().copied().max().unwrap_or(0);
    // An article of one sentence, or of equal ones: all of them carry it.
    let all_equal = low == high;
    raw.into_iter().map(move |value| {
        if all_equal {
            Score::from_thousandths(1000)
        } else {
            Score::ratio((value - low) as u64, (high - low) as u64)
        }
    })
}
