//! A window on the words of one sentence, and the small questions that every scanner asks.

use super::numerals::{Form, Numeral};
use super::roles::Role;
use super::vocabulary::{Entry, NOTHING};
use super::words::Word;
use crate::analysis::{Analysis, TokenKind, Upos};
use crate::text::Span;

/// One sentence's window on the words.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The article.
    pub text: &'a str,
    /// Its tokens and segments.
    pub analysis: &'a Analysis,
    /// All its words, one for each token.
    pub words: &'a [Word],
    /// First token of the sentence.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
}

// Every scanner asks these small questions everywhere; written out in each place they would weigh
// ten kilobytes of the module.
impl<'a> View<'a> {
    /// The word at token `index`, if it is one of the sentence.
    #[inline(never)]
    pub fn get(&self, index: usize) -> Option<&'a Word> {
        (self.first..self.end)
            .contains(&index)
            .then(|| &self.words[index])
    }

    /// The word `back` tokens before `index`.
    #[inline(never)]
    pub fn before(&self, index: usize, back: usize) -> Option<&'a Word> {
        self.get(index.checked_sub(back)?)
    }

    /// The entry at `index`; [`NOTHING`] outside the sentence.
    #[inline(never)]
    pub fn entry(&self, index: usize) -> &'static Entry {
        self.get(index).map_or(&NOTHING, |word| word.entry)
    }

    /// Whether the word at `index` plays `role`, with or without و before it.
    #[inline(never)]
    pub fn is(&self, index: usize, role: Role) -> bool {
        self.get(index)
            .is_some_and(|word| word.entry.role == Some(role) && !word.preposition)
    }

    /// Whether the word before `index` plays `role`.
    #[inline(never)]
    pub fn follows(&self, index: usize, role: Role) -> bool {
        index > 0 && self.is(index - 1, role)
    }

    /// The sign at `index`.
    #[inline(never)]
    pub fn mark(&self, index: usize) -> char {
        self.get(index).map_or('\0', |word| word.mark)
    }

    /// The sign at `index` is a dash.
    #[inline(never)]
    pub fn is_dash(&self, index: usize) -> bool {
        matches!(self.mark(index), '-' | '–' | '—' | '−' | '‐' | '‑')
    }

    /// Part of speech of the stem.
    #[inline(never)]
    pub fn upos(&self, index: usize) -> Upos {
        match self.get(index) {
            Some(_) => self.analysis.tokens[index].upos,
            None => Upos::X,
        }
    }

    /// Lemma of the stem.
    pub fn lemma(&self, index: usize) -> Option<&'a str> {
        self.get(index)?;
        Some(
            self.analysis
                .strings
                .get(self.analysis.tokens[index].lemma?),
        )
    }

    /// The multiplier at `index`, nothing joined before it.
    #[inline(never)]
    pub fn multiplier(&self, index: usize) -> Option<(u64, Form)> {
        let word = self
            .get(index)
            .filter(|word| !word.conjunction && !word.preposition)?;
        match word.entry.number? {
            Numeral::Multiplier(value, form) => Some((value, form)),
            _ => None,
        }
    }

    /// The word that و joins to what ends before `index`: itself, or the one after a و that stands
    /// alone.
    #[inline(never)]
    pub fn joined(&self, index: usize) -> Option<usize> {
        let word = self.get(index)?;
        if word.conjunction && !word.preposition {
            return Some(index);
        }
        let alone = &self.text[word.start..word.end] == "و";
        let next = self
            .get(index + 1)
            .filter(|next| alone && !next.conjunction && !next.preposition)?;
        (next.figure.is_some() || next.entry.number.is_some()).then_some(index + 1)
    }

    /// Whether the word at `index` can be what a number right before it counts.
    pub fn is_counted(&self, index: usize) -> bool {
        let Some(word) = self.get(index) else {
            return false;
        };
        let entry = word.entry;
        let bare = !word.conjunction && !word.preposition && !word.article;
        if !bare || word.figure.is_some() || entry.number.is_some() || entry.month.is_some() {
            return false;
        }
        if entry.unit.is_some() || entry.currency.is_some() || entry.person {
            return true;
        }
        let token = &self.analysis.tokens[index];
        let noun = entry.role.is_none_or(|role| {
            matches!(
                role,
                Role::Time | Role::Numbering | Role::DateNoun | Role::Aged
            )
        }) && entry.relative.is_none()
            && token.kind == TokenKind::Word
            && token.span.start == word.start;
        !is_clock(&self.text[word.start..word.end])
            && noun
            && match token.upos {
                Upos::Noun => !self.text[..word.end].ends_with("وا"),
                // خمسة عشر كابلا: the accusative of what is counted, whatever it was taken for.
                Upos::Propn | Upos::Adj | Upos::X | Upos::Verb | Upos::Adv => {
                    let text = &self.text[word.start..word.end];
                    let adverb = text.ends_with("يا")
                        || text.ends_with("ياً")
                        || matches!(
                            text,
                            "تقريبا"
                                | "تقريباً"
                                | "معا"
                                | "حاليا"
                                | "أيضا"
                                | "أيضاً"
                                | "فأكثر"
                                | "جميعا"
                                | "إلا"
                                | "كما"
                                | "مما"
                                | "لما"
                                | "هذا"
                                | "لكنها"
                                | "بعدما"
                                | "بينما"
                                | "عندما"
                                | "فيما"
                        );
                    !adverb
                        && text.chars().count() > 3
                        && (text.ends_with('ا') || text.ends_with('ً'))
                        && !text.ends_with("ها")
                        && !text.ends_with("نا")
                }
                _ => false,
            }
    }

    /// From the begin of the word at `first` to `end` in bytes.
    pub fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.words[first].start, end.max(self.words[first].start))
    }
}

/// 10 مساء, 7 صباحا: a time of day.
fn is_clock(word: &str) -> bool {
    ["مساء", "صباح", "ظهر", "فجر", "عصر", "ليل"]
        .iter()
        .any(|clock| {
            word.strip_prefix(clock)
                .is_some_and(|rest| rest.trim_matches(['ا', 'ً']).is_empty())
        })
}
