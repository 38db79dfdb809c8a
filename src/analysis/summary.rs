//! The gist: what was picked, what could be, and why.

use super::Score;
use crate::text::Span;

/// The gist of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The sentences that picks are taken from, in text order.
    pub sentences: Vec<usize>,
    /// What was picked, in text order.
    pub picks: Vec<Pick>,
    /// The picks, joined by a blank.
    pub text: String,
    /// Share of the article's words.
    pub ratio: Score,
    /// All that may be picked, the first to be picked first: summaries of other lengths.
    pub ranking: Vec<Ranked>,
}

/// A clause in the ranking of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The clause as an index of [`Analysis::clauses`](super::Analysis::clauses).
    pub clause: usize,
    /// What of it is shown where the clause before it is not picked.
    pub span: Span,
    /// Where it begins when the clause before it is picked, too; absent when nothing changes.
    pub joined: Option<usize>,
    /// The words of what is shown of it, kind word, number or foreign.
    pub words: usize,
    /// Whether it needs the clause before it to be understood.
    pub leans: bool,
    /// Why it is picked, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// A sentence or clause picked for the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Its place in the text.
    pub span: Span,
    /// The sentence it is, or is part of.
    pub sentence: usize,
    /// How much of the article's content it carries.
    pub score: Score,
    /// Why it was picked, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// Why a sentence was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Its words are those the whole article is about.
    Central,
    /// It opens the article.
    First,
    /// It stands near the beginning.
    Early,
    /// It echoes the headline.
    Headline,
    /// It carries figures.
    Figures,
    /// It carries names.
    Names,
    /// It carries dates.
    Dates,
    /// It holds the words that the article comes back to most.
    Topic,
    /// It raises what the sentences after it go into.
    Introduces,
}

impl Reason {
    /// The name that the document uses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::First => "first",
            Self::Early => "early",
            Self::Headline => "headline",
            Self::Figures => "figures",
            Self::Names => "names",
            Self::Dates => "dates",
            Self::Topic => "topic",
            Self::Introduces => "introduces",
        }
    }
}
