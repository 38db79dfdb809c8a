//! The analysis document: what one article turned out to hold.
//!
//! The fields are those of the JSON document, under the same names; the one difference is that
//! [`Span`]s here count bytes, while the written document counts UTF-16 code units.

mod about;
mod entities;
mod expressions;
mod features;
mod origins;
mod parts;
mod quotes;
mod score;
mod statistics;
mod strings;
mod summary;
mod tags;
mod words;

pub use about::{Keyphrase, Topic};
pub use entities::{Entity, EntityType, Mention};
pub use expressions::{Date, Quantity, QuantityKind};
pub use features::{
    Aspect, Case, Definite, Features, Gender, Mood, Number, Person, PronounType, Voice,
};
pub(crate) use origins::new_store;
pub use origins::{Findings, Origins};
pub use parts::Parts;
pub use quotes::{Quote, Speaker};
pub use score::Score;
pub use statistics::{
    FrequentLemma, LengthClass, LexicalDiversity, PartOfSpeechShare, Readability, SentenceLength,
    Stats,
};
pub use strings::{StringId, Strings};
pub use summary::{Pick, Ranked, Reason, Summary};
pub use tags::{TokenKind, Upos};
pub use words::{Clause, Reading, Segment, Sentence, Token};

use crate::text::Span;

/// The version of the document that this crate writes; it goes up by one when a field changes
/// its meaning.
pub const FORMAT: u32 = 1;

/// Everything found in one article. All spans are bytes of the text that was analyzed.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// Counts over the whole article.
    pub stats: Stats,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Span>,
    /// Sentences in text order.
    pub sentences: Vec<Sentence>,
    /// Clauses in text order: the parts of sentences longer than 40 words, else the sentence.
    pub clauses: Vec<Clause>,
    /// Tokens in text order; together they cover every character that is not blank.
    pub tokens: Vec<Token>,
    /// The segments of all tokens, in text order; see [`Token::segments`].
    pub segments: Vec<Segment>,
    /// Readings of all tokens, when more than one was asked for; see [`Token::readings`].
    pub readings: Vec<Reading>,
    /// One entry per real-world thing.
    pub entities: Vec<Entity>,
    /// Date expressions in text order.
    pub dates: Vec<Date>,
    /// Figures in text order.
    pub quantities: Vec<Quantity>,
    /// Quotations and reported statements in text order.
    pub quotes: Vec<Quote>,
    /// Keyphrases, best first.
    pub keyphrases: Vec<Keyphrase>,
    /// Topics, best first.
    pub topics: Vec<Topic>,
    /// The gist.
    pub summary: Summary,
    /// The parts that were left out on request.
    pub without: Parts,
    /// Lemmas, roots and forms that tokens and segments point at.
    pub strings: Strings,
    /// Which strings were met before.
    pub origins: Origins,
}
