use super::boundaries::Paragraph;
use super::quotation::{self, Role};
use super::{Stretch, TokenSpan};
use crate::analysis::TokenKind;
use std::ops::Range;

/// Appends the sentences of one paragraph, whose tokens are `tokens[range]`.
///
/// A candidate is a mark that may end a sentence (or several in a row) with the closing marks,
/// footnote numbers and pictographs that hang on it; [`Paragraph::ends`] decides.
pub fn split(text: &str, tokens: &[TokenSpan], range: Range<usize>, sentences: &mut Vec<Stretch>) {
    let first_sentence = sentences.len();
    let mut roles = Vec::new();
    quotation::roles(text, &tokens[range.clone()], &mut roles);
    let paragraph = Paragraph {
        text,
        tokens: &tokens[range.clone()],
        roles: &roles,
    };
    let count = range.len();
    let mut start = 0;
    let mut at = 0;
    while at < count {
        let Some(candidate) = paragraph.candidate(at) else {
            at += 1;
            continue;
        };
        at = candidate.end;
        if candidate.end == count || paragraph.ends(&candidate, start) {
            push(
                tokens,
                range.start + start..range.start + candidate.end,
                first_sentence,
                sentences,
            );
            start = candidate.end;
        }
    }
    if start < count {
        push(
            tokens,
            range.start + start..range.end,
            first_sentence,
            sentences,
        );
    }
}

/// Adds a sentence; one without a word hangs on the sentence before it.
fn push(tokens: &[TokenSpan], range: Range<usize>, first: usize, sentences: &mut Vec<Stretch>) {
    let wordless = !tokens[range.clone()]
        .iter()
        .any(|token| carries_content(token.kind));
    match sentences[first..].last_mut() {
        Some(before) if wordless => *before = Stretch::over(tokens, before.tokens.start..range.end),
        _ => sentences.push(Stretch::over(tokens, range)),
    }
}

fn carries_content(kind: TokenKind) -> bool {
    !matches!(
        kind,
        TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Emoji
    )
}

/// A place where a sentence may end.
pub struct Candidate {
    /// The first mark.
    pub mark: usize,
    /// One past the last mark that may end a sentence, counted before what closes.
    pub after_marks: usize,
    /// One past all that hangs on the marks.
    pub end: usize,
    /// Whether a quotation was closed after the marks.
    pub closed_quote: bool,
}

impl Paragraph<'_> {
    /// The candidate that begins with token `at`.
    fn candidate(&self, at: usize) -> Option<Candidate> {
        if !self.is_terminal(at) {
            return None;
        }
        let mut candidate = Candidate {
            mark: at,
            after_marks: at + 1,
            end: at + 1,
            closed_quote: false,
        };
        while candidate.end < self.tokens.len() {
            let next = candidate.end;
            if self.is_terminal(next) && self.touches(next) {
                // «…؟». : the point outside is the mark that counts.
                candidate.mark = if candidate.end > candidate.after_marks {
                    next
                } else {
                    candidate.mark
                };
                candidate.after_marks = next + 1;
                candidate.end = next + 1;
            } else if self.roles[next] == Role::ClosesQuote {
                candidate.closed_quote = true;
                candidate.end = next + 1;
            } else if self.roles[next] == Role::ClosesBracket && self.touches(next) {
                candidate.end = next + 1;
            } else if let Some(end) = self.footnote(next) {
                candidate.end = end;
            } else if self.tokens[next].kind == TokenKind::Emoji {
                candidate.end = next + 1;
            } else {
                break;
            }
        }
        Some(candidate)
    }

    /// One past a footnote number in square brackets that begins at `at`.
    fn footnote(&self, at: usize) -> Option<usize> {
        let shape = self.word(at) == "["
            && self.tokens.get(at + 1)?.kind == TokenKind::Number
            && self.word(at + 2) == "]";
        shape.then_some(at + 3)
    }
}
