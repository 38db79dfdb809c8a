//! Tokens taken whole: what is no Arabic word has one segment and the tag of its kind.

use crate::analysis::{Analysis, Features, Segment, Token, TokenKind, Upos};
use crate::text::plain_into;
use crate::tokenize::TokenSpan;

/// Appends `token` with one segment.
pub fn push(text: &str, token: TokenSpan, scratch: &mut String, analysis: &mut Analysis) {
    let word = token.span.of(text);
    scratch.clear();
    plain_into(word, scratch);
    let form = analysis.strings.intern(word);
    // A lemma is never empty and carries no marks: a dash made of tatweel is a dash, and a
    // diacritic that stands alone is written as grammars print it, on the dotted circle's place.
    let lemma = match scratch.as_str() {
        "" if word.contains('ـ') => analysis.strings.intern("-"),
        "" => analysis.strings.intern("◌"),
        plain => analysis.strings.intern(plain),
    };
    let upos = tag(token.kind, word);
    let segment = analysis.segments.len();
    analysis.segments.push(Segment {
        span: token.span,
        form,
        lemma,
        upos,
        stem: true,
        features: Features::default(),
    });
    analysis.tokens.push(Token {
        span: token.span,
        kind: token.kind,
        upos,
        lemma: token.kind.is_word().then_some(lemma),
        root: None,
        pattern: None,
        gloss: None,
        segments: segment..segment + 1,
        readings: 0..0,
    });
}

/// The part of speech of a token of that kind that is no Arabic word.
pub fn tag(kind: TokenKind, word: &str) -> Upos {
    match kind {
        TokenKind::Number => Upos::Num,
        TokenKind::Punctuation if matches!(word, "%" | "٪" | "ـ") => Upos::Sym,
        TokenKind::Punctuation => Upos::Punct,
        TokenKind::Symbol | TokenKind::Emoji => Upos::Sym,
        TokenKind::Foreign if word.starts_with(char::is_uppercase) => Upos::Propn,
        TokenKind::Handle => Upos::Propn,
        TokenKind::Word
        | TokenKind::Foreign
        | TokenKind::Url
        | TokenKind::Email
        | TokenKind::Hashtag => Upos::X,
    }
}
