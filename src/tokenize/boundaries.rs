//! Whether a mark ends the sentence.

use super::quotation::Role;
use super::sentences::Candidate;
use super::{TokenSpan, abbreviations, reporting};
use crate::analysis::TokenKind;
use crate::text::{Spelling, is_terminal, letter_char};

/// The tokens of a paragraph, as the decision looks at them. Indices count from its first token.
pub struct Paragraph<'a> {
    pub text: &'a str,
    pub tokens: &'a [TokenSpan],
    pub roles: &'a [Role],
}

impl<'a> Paragraph<'a> {
    /// The text of token `at`; empty beyond the paragraph.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(self.text))
    }

    /// Whether token `at` is made of marks that may end a sentence.
    pub fn is_terminal(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Punctuation && self.word(at).chars().all(is_terminal)
    }

    /// Whether no blank stands before token `at`.
    pub fn touches(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|token| token.span.start == self.tokens[at - 1].span.end)
    }

    /// Whether the sentence that began with token `start` ends with `candidate`. Another token
    /// follows.
    pub fn ends(&self, candidate: &Candidate, start: usize) -> bool {
        let next = candidate.end;
        if self.carries_on(next) {
            return false;
        }
        if candidate.closed_quote
            && reporting::goes_on(&self.folded(next))
            && !self.quote_opens_with(start, candidate)
        {
            return false;
        }
        if candidate.closed_quote && self.is_reported(next) {
            return false;
        }
        match self.mark(candidate) {
            Mark::Ellipsis => candidate.closed_quote && self.folded(next).starts_with('و'),
            Mark::Question => !self.is_alone_in_brackets(candidate),
            Mark::Point => self.point_ends(candidate.mark, candidate.end, start),
        }
    }

    /// The strongest of the marks.
    fn mark(&self, candidate: &Candidate) -> Mark {
        let marks = (candidate.mark..candidate.after_marks).filter(|&at| self.is_terminal(at));
        let mut mark = Mark::Point;
        for at in marks {
            let word = self.word(at);
            if word.contains(['!', '?', '؟', '‼', '⁇', '⁈', '⁉']) {
                return Mark::Question;
            }
            if word.len() > 1 && word.starts_with(['.', '…']) {
                mark = Mark::Ellipsis;
            }
        }
        mark
    }

    /// Whether the token after the mark shows that the sentence goes on: a comma, a colon, a
    /// bracket that closes.
    fn carries_on(&self, next: usize) -> bool {
        self.roles[next].closes()
            || self.tokens[next].kind == TokenKind::Punctuation
                && self
                    .word(next)
                    .starts_with(['،', ',', '؛', ';', ':', '/', '%', '٪'])
    }

    /// «أهذا كل شيء؟» سأل الوزير: the verb after the closing mark reports what stood before it.
    fn is_reported(&self, next: usize) -> bool {
        let word = self.folded(next);
        !word.starts_with('و') && reporting::is_verb(&word)
    }

    /// Whether the quotation that closes in `candidate` is all that the sentence holds.
    fn quote_opens_with(&self, start: usize, candidate: &Candidate) -> bool {
        self.roles[start] == Role::OpensQuote
            && !self.roles[start + 1..candidate.mark].contains(&Role::OpensQuote)
    }

    /// (!) and (؟) comment on a word.
    fn is_alone_in_brackets(&self, candidate: &Candidate) -> bool {
        candidate.mark > 0 && self.roles[candidate.mark - 1] == Role::OpensBracket
    }

    /// Whether the point at `mark` ends the sentence that began at `start`; the next word is `next`.
    fn point_ends(&self, mark: usize, next: usize, start: usize) -> bool {
        let Some(before) = mark.checked_sub(1) else {
            return false;
        };
        let hangs = next == mark + 1 && self.touches(next);
        match self.tokens[before].kind {
            TokenKind::Number => {
                let decimal =
                    hangs && !self.touches(mark) && self.tokens[next].kind == TokenKind::Number;
                let item = before == start && self.is_short_number(before);
                !decimal && !item
            }
            TokenKind::Foreign => self.foreign_ends(before, next, hangs),
            TokenKind::Word => self.word_ends(before, next, hangs),
            _ => true,
        }
    }

    fn foreign_ends(&self, before: usize, next: usize, hangs: bool) -> bool {
        let word = self.word(before);
        let next_foreign = self.tokens[next].kind == TokenKind::Foreign;
        let abbreviation = abbreviations::is_latin(word) || word.chars().count() == 1;
        let small = self.word(next).starts_with(|c: char| c.is_lowercase());
        !(hangs && next_foreign
            || abbreviation && (next_foreign || self.tokens[next].kind == TokenKind::Number)
            || next_foreign && small)
    }

    /// After an Arabic word: titles (د. أ.د.), initials (ج. ك.), eras (1991 م.).
    fn word_ends(&self, before: usize, next: usize, hangs: bool) -> bool {
        let word = self.folded(before);
        let following = self.folded(next);
        if hangs && is_single(&following) {
            return false;
        }
        let chained = before >= 2 && self.word(before - 1) == "." && self.is_initial(before - 2);
        if is_single(&word) {
            let era = before > 0 && self.tokens[before - 1].kind == TokenKind::Number;
            let letter = word.chars().next().unwrap_or_default();
            return !hangs
                && (era && abbreviations::is_after_number(letter)
                    || chained && opens_sentence(&following));
        }
        if abbreviations::is_letter_name(&word) {
            let goes_on = is_single(&following)
                || abbreviations::is_letter_name(&following)
                || chained && !opens_sentence(&following);
            return !goes_on;
        }
        true
    }

    /// Whether token `at` is one letter, or the name of one.
    fn is_initial(&self, at: usize) -> bool {
        let word = self.folded(at);
        is_single(&word) || abbreviations::is_letter_name(&word)
    }

    fn is_short_number(&self, at: usize) -> bool {
        let word = self.word(at);
        word.chars().count() <= 3 && word.chars().all(char::is_numeric)
    }

    /// The letters of token `at` without marks, folded; empty unless it is a word.
    fn folded(&self, at: usize) -> String {
        if self
            .tokens
            .get(at)
            .is_none_or(|token| token.kind != TokenKind::Word)
        {
            return String::new();
        }
        let mut spelling = Spelling::new();
        spelling.read(self.word(at));
        spelling
            .folded()
            .iter()
            .map(|&letter| letter_char(letter))
            .collect()
    }
}

enum Mark {
    /// A full stop.
    Point,
    /// A question or exclamation mark, alone or among others.
    Question,
    /// Two points or more, or the sign for them.
    Ellipsis,
}

fn is_single(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some() && chars.next().is_none()
}

/// Whether a sentence is likely to open with `word`: a conjunction hangs before it.
fn opens_sentence(word: &str) -> bool {
    word.starts_with('و') && word.chars().count() > 3
        || matches!(word, "كما" | "ثم" | "لكن" | "وقد" | "فيما")
}
