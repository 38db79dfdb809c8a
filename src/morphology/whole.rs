//! Tokens taken whole: what is no Arabic word has one segment and the tag of its kind.

use crate::analysis::{Analysis, Features, Segment, Token, TokenKind, Upos};
use crate::text::{Span, is_mark, plain_into};
use crate::tokenize::TokenSpan;

/// Appends `token` with one segment; figures have their proclitics cut off: و2006, ب15.
pub fn push(text: &str, token: TokenSpan, scratch: &mut String, analysis: &mut Analysis) {
    let first = analysis.segments.len();
    let mut start = token.span.start;
    if token.kind == TokenKind::Number {
        while let Some((clitic, upos, length)) = proclitic(&text[start..token.span.end]) {
            let span = Span::new(start, start + length);
            let form = analysis.strings.intern(clitic);
            let features = Features::default();
            analysis.segments.push(Segment {
                span,
                form,
                lemma: form,
                upos,
                stem: false,
                features,
            });
            start = span.end;
        }
    }
    let span = Span::new(start, token.span.end);
    let word = span.of(text);
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
    let features = Features::default();
    analysis.segments.push(Segment {
        span,
        form,
        lemma,
        upos,
        stem: true,
        features,
    });
    analysis.tokens.push(Token {
        span: token.span,
        kind: token.kind,
        upos,
        lemma: token.kind.is_word().then_some(lemma),
        root: None,
        pattern: None,
        gloss: None,
        segments: first..analysis.segments.len(),
        readings: 0..0,
    });
}

/// The proclitic that `figure` begins with, its part of speech, and its length in bytes with the
/// marks behind it. The article stays with its figure: الـ84.
fn proclitic(figure: &str) -> Option<(&str, Upos, usize)> {
    let letter = figure.chars().next()?;
    let upos = match letter {
        'و' | 'ف' => Upos::Cconj,
        'ب' | 'ل' | 'ك' => Upos::Adp,
        _ => return None,
    };
    let end = letter.len_utf8();
    let rest = figure[end..].trim_start_matches(is_mark);
    let article = rest.starts_with("ال");
    let goes_on =
        article || rest.starts_with(|c: char| c.is_numeric() || matches!(c, 'ب' | 'ل' | 'ك'));
    goes_on.then_some((&figure[..end], upos, figure.len() - rest.len()))
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
