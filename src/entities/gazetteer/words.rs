//! The words of an article as the gazetteer reads them.

use crate::analysis::{Analysis, TokenKind};
use crate::morphology::ranking::hash;
use crate::text::{Letter, Spelling, code};
use std::ops::Range;

/// The folded letters of all tokens of an article, and where a name may begin inside each.
#[derive(Clone, Debug, Default)]
pub struct Words {
    letters: Vec<Letter>,
    /// From token `first` on.
    words: Vec<Word>,
    first: usize,
    cuts: Vec<Cut>,
    spelling: Spelling,
}

#[derive(Clone, Debug)]
struct Word {
    /// Where it ends, in bytes of the text.
    end: u32,
    letters: Range<u32>,
    cuts: Range<u32>,
    /// It has letters, so that a name can hold it.
    is_word: bool,
    /// A mark that may stand between the parts of a name: - and .
    is_joint: bool,
}

/// A place in a token at which a name may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// How many letters stand before the name.
    pub letters: u8,
    /// The byte of the text at which the name begins.
    pub start: u32,
    /// An alif that is not written belongs before the first letter: للعراق = ل + العراق.
    pub alif: bool,
    /// The morphology cuts there too.
    pub segmented: bool,
}

const ALIF: Letter = code('ا');
const LAM: Letter = code('ل');

/// The letters of proclitics that may stand before a name.
const PROCLITICS: [&[Letter]; 10] = [
    &[code('و')],
    &[code('ف')],
    &[code('ب')],
    &[LAM],
    &[code('ك')],
    &[code('و'), code('ب')],
    &[code('و'), LAM],
    &[code('و'), code('ك')],
    &[code('ف'), code('ب')],
    &[code('ف'), LAM],
];

impl Words {
    /// Reads all tokens of `analysis`, which is of `text`, forgetting what was read before.
    pub fn read(&mut self, text: &str, analysis: &Analysis) {
        self.read_some(text, analysis, 0..analysis.tokens.len());
    }

    /// As [`Words::read`], of some tokens alone, which are whole sentences; the others are no words.
    pub fn read_some(&mut self, text: &str, analysis: &Analysis, tokens: Range<usize>) {
        self.letters.clear();
        self.words.clear();
        self.cuts.clear();
        self.first = tokens.start;
        for token in &analysis.tokens[tokens] {
            let written = token.span.of(text);
            let is_word = matches!(
                token.kind,
                TokenKind::Word | TokenKind::Foreign | TokenKind::Number | TokenKind::Hashtag
            );
            let first_letter = self.letters.len();
            let first_cut = self.cuts.len();
            if is_word {
                self.spelling.read(written);
                self.letters.extend_from_slice(self.spelling.folded());
                let segments = &analysis.segments[token.segments.clone()];
                let is_segment =
                    |at: usize| segments.iter().any(|segment| segment.span.start == at);
                self.cut(token.span.start, &is_segment);
            }
            self.words.push(Word {
                end: token.span.end as u32,
                letters: first_letter as u32..self.letters.len() as u32,
                cuts: first_cut as u32..self.cuts.len() as u32,
                is_word: is_word && self.letters.len() > first_letter,
                is_joint: matches!(written, "-" | "–" | "." | "ـ" | "'" | "’"),
            });
        }
    }

    /// Notes where a name may begin in the word that was read last, which begins at byte `start`.
    fn cut(&mut self, start: usize, is_segment: &dyn Fn(usize) -> bool) {
        let letters = self.spelling.folded();
        let place = |letters: usize, spelling: &Spelling| start + spelling.offset(letters);
        self.cuts.push(Cut {
            letters: 0,
            start: start as u32,
            alif: false,
            segmented: true,
        });
        let may_begin = |letter: &Letter| PROCLITICS.iter().any(|one| one[0] == *letter);
        if !letters.first().is_some_and(may_begin) {
            return;
        }
        for proclitic in PROCLITICS {
            let length = proclitic.len();
            if letters.len() < length + 2
                || letters[..length] != *proclitic
                || !self.spelling.is_cut(length)
            {
                continue;
            }
            let at = place(length, &self.spelling);
            let cut = Cut {
                letters: length as u8,
                start: at as u32,
                alif: false,
                segmented: is_segment(at),
            };
            self.cuts.push(cut);
            if proclitic.ends_with(&[LAM]) && letters[length] == LAM {
                self.cuts.push(Cut { alif: true, ..cut });
            }
        }
    }

    /// How many tokens there are, up to the last that was read.
    pub fn len(&self) -> usize {
        self.first + self.words.len()
    }

    fn word(&self, token: usize) -> Option<&Word> {
        self.words.get(token.checked_sub(self.first)?)
    }

    /// Whether no token was read.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The folded letters of a token; none when it is no word.
    pub fn letters(&self, token: usize) -> &[Letter] {
        self.word(token).map_or(&[], |word| {
            &self.letters[word.letters.start as usize..word.letters.end as usize]
        })
    }

    /// The byte of the text at which a token ends.
    pub(super) fn end(&self, token: usize) -> usize {
        self.word(token).map_or(0, |word| word.end as usize)
    }

    /// The letters of a token from which on a name may begin at byte `start`, and how many stand before
    /// them, in one number; absent when none may begin there.
    pub(in crate::entities) fn beginning(&self, token: usize, start: usize) -> Option<u64> {
        let mut cuts = self.cuts(token).iter();
        let cut = cuts.find(|cut| cut.start as usize == start)?;
        Some(hash::letters(self.letters(token)) ^ u64::from(cut.letters))
    }

    pub(super) fn cuts(&self, token: usize) -> &[Cut] {
        self.word(token).map_or(&[], |word| {
            &self.cuts[word.cuts.start as usize..word.cuts.end as usize]
        })
    }

    /// The word on which a name goes on after `token`: the next, or the one behind a mark that may
    /// stand inside names.
    pub(super) fn next(&self, token: usize) -> Option<usize> {
        let is_word = |at: usize| self.word(at).is_some_and(|word| word.is_word);
        if is_word(token + 1) {
            Some(token + 1)
        } else if self.word(token + 1)?.is_joint && is_word(token + 2) {
            Some(token + 2)
        } else {
            None
        }
    }
}

/// The letters of a cut word, with the alif that is not written.
pub(super) fn after<'a>(cut: Cut, letters: &'a [Letter]) -> impl Iterator<Item = Letter> + 'a {
    cut.alif.then_some(ALIF).into_iter().chain(
        letters[(cut.letters as usize).min(letters.len())..]
            .iter()
            .copied(),
    )
}
