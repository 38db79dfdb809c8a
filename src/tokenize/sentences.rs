use super::paragraph::Paragraph;
use super::quotation::{self, Role};
use super::{Stretch, TokenSpan, agencies, boundaries, starters};
use crate::analysis::TokenKind;
use std::ops::Range;

/// A pictograph ends a sentence only after so many tokens, when no mark does.
const BEFORE_PICTOGRAPH: usize = 4;

/// Appends the sentences of one paragraph, whose tokens are `tokens[range]`.
///
/// A candidate is a mark that may end a sentence (or several in a row) with the closing marks,
/// footnote numbers and pictographs that hang on it; [`boundaries::ends`] decides. Messages often
/// have no marks: there a pictograph, or the hashtags at the end, part sentences.
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
    let tags = trailing_hashtags(&paragraph);
    let mut start = 0;
    let mut at = 0;
    while at < count {
        let end = if let Some(candidate) = candidate(&paragraph, at) {
            at = candidate.end;
            (at == count || boundaries::ends(&paragraph, &candidate, start)).then_some(at)
        } else if let Some(end) =
            credit(&paragraph, at, start).or_else(|| pictographs(&paragraph, at, start))
        {
            at = end;
            Some(end)
        } else {
            at += 1;
            (at == tags).then_some(at)
        };
        if let Some(end) = end {
            push(
                tokens,
                range.start + start..range.start + end,
                first_sentence,
                sentences,
            );
            start = end;
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
    /// The first mark that counts.
    pub mark: usize,
    /// One past the last mark that counts.
    pub after_marks: usize,
    /// One past all that hangs on the marks.
    pub end: usize,
    /// Whether a quotation was closed after the marks.
    pub closed_quote: bool,
    /// Whether a bracket was closed after the marks.
    pub closed_bracket: bool,
}

/// The candidate that begins with token `at`.
fn candidate(paragraph: &Paragraph, at: usize) -> Option<Candidate> {
    if !paragraph.is_terminal(at) {
        return None;
    }
    let mut candidate = Candidate {
        mark: at,
        after_marks: at + 1,
        end: at + 1,
        closed_quote: false,
        closed_bracket: false,
    };
    while candidate.end < paragraph.tokens.len() {
        let next = candidate.end;
        if paragraph.is_terminal(next) && paragraph.touches(next) {
            if candidate.end > candidate.after_marks {
                // «…؟». : the point outside is the mark that counts, and it stands open.
                candidate.mark = next;
                candidate.closed_quote = false;
                candidate.closed_bracket = false;
            }
            candidate.after_marks = next + 1;
            candidate.end = next + 1;
        } else if paragraph.roles[next] == Role::ClosesQuote {
            candidate.closed_quote = true;
            candidate.end = next + 1;
        } else if paragraph.roles[next] == Role::ClosesBracket && paragraph.touches(next) {
            candidate.closed_bracket = true;
            candidate.end = next + 1;
        } else if let Some(end) = footnote(paragraph, next) {
            candidate.end = end;
        } else if paragraph.tokens[next].kind == TokenKind::Emoji {
            candidate.end = next + 1;
        } else {
            break;
        }
    }
    Some(candidate)
}

/// One past a footnote number in square brackets that begins at `at`.
fn footnote(paragraph: &Paragraph, at: usize) -> Option<usize> {
    let number = paragraph.tokens.get(at + 1)?.kind == TokenKind::Number;
    (number && paragraph.word(at) == "[" && paragraph.word(at + 2) == "]").then_some(at + 3)
}

/// One past an agency's credit in brackets that opens the sentence at `at`.
fn credit(paragraph: &Paragraph, at: usize, start: usize) -> Option<usize> {
    if at != start || at == 0 || paragraph.roles[at] != Role::OpensBracket {
        return None;
    }
    let close = (at + 1..paragraph.tokens.len())
        .take(agencies::LONGEST)
        .find(|&index| paragraph.roles[index] == Role::ClosesBracket)?;
    let name: String = (at + 1..close)
        .map(|index| paragraph.folded(index))
        .collect();
    let goes_on = paragraph
        .tokens
        .get(close + 1)
        .is_none_or(|token| token.kind == TokenKind::Punctuation);
    (agencies::is_agency(&name) && !goes_on).then_some(close + 1)
}

/// One past the pictographs at `at`, when they end a sentence that no mark ends.
fn pictographs(paragraph: &Paragraph, at: usize, start: usize) -> Option<usize> {
    if paragraph.tokens[at].kind != TokenKind::Emoji || at < start + BEFORE_PICTOGRAPH {
        return None;
    }
    // Looked at first: a run of pictographs is then read through once, not from each of them on.
    let before = paragraph.folded(at - 1);
    if before.is_empty() || starters::is_preposition(&before) {
        return None;
    }
    let rest = &paragraph.tokens[at..];
    let end = at
        + rest
            .iter()
            .position(|token| token.kind != TokenKind::Emoji)
            .unwrap_or(rest.len());
    let next = paragraph.folded(end);
    (!next.is_empty() && !next.starts_with('و')).then_some(end)
}

/// Where the hashtags begin with which the paragraph ends, when they hang on no word before them.
fn trailing_hashtags(paragraph: &Paragraph) -> usize {
    let from = paragraph
        .tokens
        .iter()
        .rposition(|token| token.kind != TokenKind::Hashtag)
        .map_or(0, |last| last + 1);
    let before = from
        .checked_sub(1)
        .map(|last| paragraph.folded(last))
        .unwrap_or_default();
    if before.is_empty() || starters::is_preposition(&before) {
        usize::MAX
    } else {
        from
    }
}
