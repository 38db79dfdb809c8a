//! What an article is about: phrases of its own (انتخابات الرئاسة), and topics from a list (politics).

use super::Score;
use crate::text::Span;

/// A phrase that an editor would put in a tag list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyphrase {
    /// The phrase in its clean form.
    pub text: String,
    /// How much the article is about it.
    pub score: Score,
    /// Where it stands, in text order.
    pub mentions: Vec<Span>,
}

/// What an article is about, of nine labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// politics, economy, sports, technology, health, culture, religion, society or world.
    pub label: &'static str,
    /// How sure the classifier is.
    pub score: Score,
}
