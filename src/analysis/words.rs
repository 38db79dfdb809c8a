//! What a text is made of: sentences, clauses, tokens, and their segments (للحكومة: ل and الحكومة).

use super::{Features, Score, StringId, TokenKind, Upos};
use crate::text::Span;
use std::ops::Range;

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last character that is not blank.
    pub span: Span,
    /// Its tokens, as indices of [`Analysis::tokens`](super::Analysis::tokens).
    pub tokens: Range<usize>,
    /// How much of the article's content it carries.
    pub score: Score,
}

/// A clause: a sentence of at most 40 words, or a part of a longer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Its place in the text.
    pub span: Span,
    /// Its tokens, as indices of [`Analysis::tokens`](super::Analysis::tokens).
    pub tokens: Range<usize>,
    /// The sentence it is part of.
    pub sentence: usize,
    /// How much of the article's content it carries.
    pub score: Score,
}

/// A word, number, mark or other run of characters without a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// Lemma of the stem; absent from tokens that are no words.
    pub lemma: Option<StringId>,
    /// Root of the stem, radicals with blanks between.
    pub root: Option<StringId>,
    /// Pattern of the stem (فعولة).
    pub pattern: Option<StringId>,
    /// English gloss of the stem.
    pub gloss: Option<StringId>,
    /// Its segments, as indices of [`Analysis::segments`](super::Analysis::segments); never empty.
    pub segments: Range<usize>,
    /// Its readings, as indices of [`Analysis::readings`](super::Analysis::readings); empty unless more than one was asked for.
    pub readings: Range<usize>,
}

/// A clitic, or the stem with its endings: one syntactic word. للحكومة has two, ل and الحكومة.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its place in the text; the segments of a token tile the token.
    pub span: Span,
    /// The syntactic word as it is written alone.
    pub form: StringId,
    /// Its lemma, without diacritics.
    pub lemma: StringId,
    /// Its part of speech.
    pub upos: Upos,
    /// Whether it is the token's stem.
    pub stem: bool,
    /// Its features.
    pub features: Features,
}

/// One way to read a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How likely, against the other readings of the token.
    pub score: Score,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// Lemma of the stem.
    pub lemma: StringId,
    /// Root of the stem.
    pub root: Option<StringId>,
    /// Pattern of the stem.
    pub pattern: Option<StringId>,
    /// The segments of this reading; they tile the token.
    pub segments: Vec<Segment>,
}
