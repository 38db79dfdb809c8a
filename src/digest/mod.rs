//! Several articles on one story: one summary without repetition, the names that they share, what
//! only one of them says, and one time line.
//!
//! Statements (the clauses that summaries may pick) are compared by their lemmas and names through
//! an inverted index with capped postings, so that the cost grows with the words alone; what is
//! told twice is taken once, from where it is fuller. Selection is by maximal marginal relevance
//! over all articles (Goldstein et al., 2000).

mod entities;
mod order;
mod statements;
mod timeline;

pub use entities::{SharedEntity, shared};
pub use timeline::{Moment, timeline};

use crate::analysis::{Analysis, Pick, Score};
use crate::entities::Entities;
use crate::lemmas::Lemmas;
use crate::options::Budget;
use crate::text::Span;
use order::Order;
use statements::Statements;

/// What one article alone says is told in so many picks at most.
const ONLY: usize = 3;

/// An article and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The text that was analyzed.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
}

/// A place in one of several articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The article, counted from 0.
    pub article: usize,
    /// The place in its text, in bytes.
    pub span: Span,
}

/// What several articles tell together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The summary of all, by article and in text order, each pick with its article.
    pub picks: Vec<(usize, Pick)>,
    /// The picks, joined by a blank.
    pub text: String,
    /// Share of the words of all articles.
    pub ratio: Score,
    /// Names that at least two articles share, those that most articles name first, then those
    /// named most; of one article, all its names.
    pub entities: Vec<SharedEntity>,
    /// By article, the most important of what no other article says, in text order; articles
    /// that say nothing of their own are left out, and all are where there is only one.
    pub only: Vec<(usize, Vec<Pick>)>,
    /// Dates with a value, in order of time.
    pub timeline: Vec<Moment>,
}

/// The digest of `sources`, whose analyses hold summaries; the summary keeps within `budget`,
/// which counts as for one article. `entities` and `lemmas` are those of the model.
pub fn digest(
    sources: &[Source],
    budget: Budget,
    entities: Option<&Entities>,
    lemmas: Option<&Lemmas>,
) -> Digest {
    let (shared, numbers) = entities::shared(sources, entities);
    let statements = Statements::read(sources, &numbers, lemmas);
    let order = Order::of(sources, &statements);
    let all: usize = sources
        .iter()
        .map(|source| source.analysis.stats.words)
        .sum();
    let chosen = order.within(&statements, budget, all);
    let words: usize = chosen
        .iter()
        .map(|&index| statements.all[index].words)
        .sum();
    let picks: Vec<(usize, Pick)> = chosen
        .iter()
        .map(|&index| statements.pick(sources, index))
        .collect();
    let texts: Vec<&str> = picks
        .iter()
        .map(|(article, pick)| pick.span.of(sources[*article].text))
        .collect();
    Digest {
        text: texts.join(" "),
        picks,
        ratio: Score::ratio(words as u64, all as u64),
        entities: shared,
        only: only(sources, &statements, &order),
        timeline: timeline(sources),
    }
}

fn only(sources: &[Source], statements: &Statements, order: &Order) -> Vec<(usize, Vec<Pick>)> {
    if sources.len() < 2 {
        return Vec::new();
    }
    let mut only = Vec::new();
    for article in 0..sources.len() {
        let mut own: Vec<usize> = order
            .alone
            .iter()
            .copied()
            .filter(|&index| statements.all[index].article == article)
            .take(ONLY)
            .collect();
        own.sort_unstable();
        if !own.is_empty() {
            let picks = own.iter().map(|&index| statements.pick(sources, index).1);
            only.push((article, picks.collect()));
        }
    }
    only
}
