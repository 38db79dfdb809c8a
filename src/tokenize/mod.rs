//! From text to paragraphs, sentences, clauses and tokens.
//!
//! A line is a paragraph, unless it breaks off after a preposition. Its tokens are found first; the decision where a sentence ends looks at
//! the tokens around the mark and never at more than a bounded stretch of them, so that the cost
//! grows with the length of the text alone.

mod abbreviations;
mod addresses;
mod agencies;
mod boundaries;
mod clauses;
mod emoji;
mod numbers;
mod paragraph;
mod paragraphs;
pub(crate) mod quotation;
mod reporting;
mod scanner;
mod sentences;
mod starters;

use crate::analysis::TokenKind;
use crate::text::Span;
use std::ops::Range;

/// The outline of a text: where everything lies, before anything is known about the words.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Lines that hold more than blanks.
    pub paragraphs: Vec<Span>,
    /// Sentences; together they hold all tokens.
    pub sentences: Vec<Stretch>,
    /// Clauses; together they hold all tokens.
    pub clauses: Vec<ClauseStretch>,
    /// Tokens; together they cover all that is not blank.
    pub tokens: Vec<TokenSpan>,
}

/// A token's place and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenSpan {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// A run of tokens with the text it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// From the begin of the first token to the end of the last, in bytes.
    pub span: Span,
    /// Indices of [`Outline::tokens`].
    pub tokens: Range<usize>,
}

/// A clause and the sentence it is part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseStretch {
    /// The tokens and the text they cover.
    pub stretch: Stretch,
    /// Index of [`Outline::sentences`].
    pub sentence: usize,
}

impl Stretch {
    fn over(tokens: &[TokenSpan], range: Range<usize>) -> Self {
        let span = Span::new(
            tokens[range.start].span.start,
            tokens[range.end - 1].span.end,
        );
        Self {
            span,
            tokens: range,
        }
    }
}

/// Finds paragraphs, sentences, clauses and tokens of `text`, in memory that is used again.
pub fn outline_into(text: &str, outline: &mut Outline) {
    outline_lines(text, lines(text), outline);
}

/// The paragraphs of `text` before their tokens are known; one that turns out to hold none is no
/// paragraph of an [`Outline`].
pub fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    paragraphs::of(text)
}

/// As [`outline_into`], of some of the [`lines`] of `text` alone: no other part of the text has a say
/// in what is found in them.
pub fn outline_lines(text: &str, lines: impl Iterator<Item = Span>, outline: &mut Outline) {
    outline.paragraphs.clear();
    outline.sentences.clear();
    outline.clauses.clear();
    outline.tokens.clear();
    for paragraph in lines {
        let first = outline.tokens.len();
        scanner::scan(text, paragraph, &mut outline.tokens);
        if outline.tokens.len() == first {
            continue;
        }
        outline.paragraphs.push(Span::new(
            outline.tokens[first].span.start,
            outline.tokens[outline.tokens.len() - 1].span.end,
        ));
        let tokens = first..outline.tokens.len();
        sentences::split(text, &outline.tokens, tokens, &mut outline.sentences);
    }
    for (index, sentence) in outline.sentences.iter().enumerate() {
        clauses::split(text, &outline.tokens, sentence, index, &mut outline.clauses);
    }
}

/// As [`outline_into`], in memory of its own.
pub fn outline(text: &str) -> Outline {
    let mut outline = Outline::default();
    outline_into(text, &mut outline);
    outline
}
