//! Whether a mark ends the sentence.

use super::paragraph::Paragraph;
use super::quotation::Role;
use super::sentences::Candidate;
use super::starters::{is_preposition, opens_sentence};
use super::{abbreviations, reporting};
use crate::analysis::TokenKind;

/// How far ahead the end of a quotation is looked for, in tokens.
const AHEAD: usize = 60;

/// What stands between one pair of marks and is longer, in tokens, is not looked through for a
/// second pair.
const WITHIN: usize = 200;

/// Whether the sentence that began with token `start` ends with `candidate`. Another token follows.
pub fn ends(paragraph: &Paragraph, candidate: &Candidate, start: usize) -> bool {
    let next = candidate.end;
    let following = paragraph.folded(next);
    if carries_on(paragraph, next) {
        return false;
    }
    if candidate.closed_quote
        && sentence_goes_on_after_quote(paragraph, candidate, start, &following)
    {
        return false;
    }
    if candidate.closed_bracket && !opens_with(paragraph, Role::OpensBracket, start, candidate) {
        return opens_sentence(&following);
    }
    // Messages part their sentences with a pictograph and points.
    let pictured =
        candidate.mark > start && paragraph.kind(candidate.mark - 1) == Some(TokenKind::Emoji);
    match mark(paragraph, candidate) {
        Mark::Dots | Mark::Ellipsis if pictured => true,
        Mark::Dots => candidate.closed_quote && following.starts_with('و'),
        Mark::Ellipsis => {
            let clause = following.starts_with('و')
                && !following.starts_with("وال")
                && !following.starts_with("وغير");
            candidate.mark > start && clause
                || matches!(following.as_str(), "ثم" | "لكن" | "لم" | "فجاه")
        }
        Mark::Question => {
            let last = candidate.mark - candidate.mark.min(1);
            let in_brackets = paragraph.roles[last] == Role::OpensBracket;
            let brand =
                paragraph.kind(last) == Some(TokenKind::Foreign) && !opens_sentence(&following);
            !in_brackets && !brand && !is_inside_reported_quote(paragraph, candidate)
        }
        Mark::Point => point_ends(paragraph, candidate.mark, next, start, &following),
    }
}

enum Mark {
    /// A full stop.
    Point,
    /// A question or exclamation mark, alone or among others.
    Question,
    /// Three points or more, or the sign for them.
    Ellipsis,
    /// Two points, as messages have them between anything.
    Dots,
}

/// The strongest of the marks.
fn mark(paragraph: &Paragraph, candidate: &Candidate) -> Mark {
    let mut mark = Mark::Point;
    for at in candidate.mark..candidate.after_marks {
        let word = paragraph.word(at);
        if word.contains(['!', '?', '؟', '‼', '⁇', '⁈', '⁉']) {
            return Mark::Question;
        }
        match word {
            ".." => mark = Mark::Dots,
            word if word.starts_with(['.', '…']) && word.len() > 1 => mark = Mark::Ellipsis,
            _ => {}
        }
    }
    mark
}

/// Whether the token after the mark shows that the sentence goes on: a comma, a colon, a bracket
/// that closes.
fn carries_on(paragraph: &Paragraph, next: usize) -> bool {
    paragraph.roles[next].closes()
        || paragraph.kind(next) == Some(TokenKind::Punctuation)
            && paragraph
                .word(next)
                .starts_with(['،', ',', '؛', ';', ':', '/', '%', '٪'])
}

/// «أهذا كل شيء؟» سأل الوزير: whether what follows the closing mark belongs to the sentence.
fn sentence_goes_on_after_quote(
    paragraph: &Paragraph,
    candidate: &Candidate,
    start: usize,
    following: &str,
) -> bool {
    if reporting::is_verb(following) {
        return true;
    }
    if opens_with(paragraph, Role::OpensQuote, start, candidate) {
        return false;
    }
    // The quotation stands inside a sentence of somebody else.
    let foreign =
        candidate.mark > 0 && paragraph.kind(candidate.mark - 1) == Some(TokenKind::Foreign);
    let asks = matches!(mark(paragraph, candidate), Mark::Question);
    let new = opens_sentence(following) || following.starts_with('و');
    reporting::goes_on(following)
        || is_preposition(following)
        || (asks || foreign) && !new && !following.is_empty()
}

/// Whether what closes in `candidate` is all that the sentence holds.
fn opens_with(paragraph: &Paragraph, role: Role, start: usize, candidate: &Candidate) -> bool {
    paragraph.roles[start] == role
        && candidate.mark <= start + WITHIN
        && !paragraph.roles[start + 1..candidate.mark.max(start + 1)].contains(&role)
}

/// «متى نسكن؟ فلم أجد جوابا»، تقول الأم: a question inside a quotation that a reporting clause
/// closes is not cut off.
fn is_inside_reported_quote(paragraph: &Paragraph, candidate: &Candidate) -> bool {
    if candidate.closed_quote {
        return false;
    }
    let ahead = candidate.end..paragraph.roles.len().min(candidate.end + AHEAD);
    let quote = ahead
        .into_iter()
        .find(|&at| matches!(paragraph.roles[at], Role::OpensQuote | Role::ClosesQuote));
    quote.is_some_and(|at| {
        paragraph.roles[at] == Role::ClosesQuote
            && paragraph.word(at + 1) == "،"
            && reporting::is_verb(&paragraph.folded(at + 2))
    })
}

/// Whether the point at `mark` ends the sentence that began at `start`; the next word is `next`.
fn point_ends(
    paragraph: &Paragraph,
    mark: usize,
    next: usize,
    start: usize,
    following: &str,
) -> bool {
    let Some(before) = mark.checked_sub(1) else {
        return false;
    };
    let hangs = next == mark + 1 && paragraph.touches(next);
    match paragraph.kind(before) {
        Some(TokenKind::Number) => {
            let decimal = hangs
                && !paragraph.touches(mark)
                && paragraph.kind(next) == Some(TokenKind::Number);
            let item = before == start && is_short_number(paragraph.word(before));
            !decimal && !item
        }
        Some(TokenKind::Foreign) => foreign_ends(paragraph, before, next, hangs, following),
        Some(TokenKind::Word) => word_ends(paragraph, before, next, hangs, following),
        _ => true,
    }
}

fn is_short_number(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(char::is_numeric)
}

fn foreign_ends(
    paragraph: &Paragraph,
    before: usize,
    next: usize,
    hangs: bool,
    following: &str,
) -> bool {
    let word = paragraph.word(before);
    let next_foreign = paragraph.kind(next) == Some(TokenKind::Foreign);
    let next_number = paragraph.kind(next) == Some(TokenKind::Number);
    let single = is_single(word);
    if abbreviations::is_company(word) || single && before > 0 && paragraph.touches(before) {
        return !next_foreign && opens_sentence(following);
    }
    let small = paragraph.word(next).starts_with(char::is_lowercase);
    let abbreviation = (abbreviations::is_latin(word) || single) && (next_foreign || next_number);
    !(abbreviation || next_foreign && (hangs || small))
}

/// After an Arabic word: titles (د. أ.د.), initials (ج. ك.), eras (1991 م.), references (ص. 12).
fn word_ends(
    paragraph: &Paragraph,
    before: usize,
    next: usize,
    hangs: bool,
    following: &str,
) -> bool {
    let word = paragraph.folded(before);
    // ود. سعاد: the conjunction is no part of the abbreviation.
    let word = match word.as_str() {
        "ود" | "لد" | "بد" => "د",
        "وم" => "م",
        word => word,
    };
    if abbreviations::is_et_cetera(word) {
        return opens_sentence(following);
    }
    if paragraph.kind(next) == Some(TokenKind::Number) && abbreviations::is_before_number(word) {
        return false;
    }
    if hangs && matches!(following, "كوم" | "نت" | "اورج") {
        return false;
    }
    if hangs && is_single(following) {
        // الطبيب.د. فارس: a title after a full stop without a blank.
        let title =
            paragraph.word(next + 1) == "." && following.starts_with(abbreviations::is_title);
        return title && word.chars().count() >= 3;
    }
    let chained = before >= 2
        && paragraph.word(before - 1) == "."
        && is_initial(&paragraph.folded(before - 2));
    if let Some(letter) = single(word) {
        return !hangs && letter_ends(paragraph, before, letter, chained, following);
    }
    if abbreviations::is_letter_name(word) {
        return !(is_initial(following) || chained && !opens_sentence(following));
    }
    true
}

/// Whether a point after a single letter ends the sentence.
fn letter_ends(
    paragraph: &Paragraph,
    before: usize,
    letter: char,
    chained: bool,
    following: &str,
) -> bool {
    let Some(previous) = before.checked_sub(1) else {
        return false;
    };
    if paragraph.kind(previous) == Some(TokenKind::Number) && abbreviations::is_after_number(letter)
    {
        let hour = paragraph.word(previous).contains(':');
        return !hour && !is_preposition(following);
    }
    if chained {
        return opens_sentence(following);
    }
    abbreviations::takes_letter(&paragraph.folded(previous))
}

/// Whether `word` is one letter, or the name of one.
fn is_initial(word: &str) -> bool {
    is_single(word) || abbreviations::is_letter_name(word)
}

fn is_single(word: &str) -> bool {
    single(word).is_some()
}

fn single(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|_| chars.next().is_none())
}
