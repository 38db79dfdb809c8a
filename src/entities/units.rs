//! The words of an article as the tagger sees them: one unit a token, its stem with what stands before it.

mod listed;
mod quoted;

use super::KeptTokens;
use super::form::{Form, FormLetters};
use super::gazetteer::Words;
use super::knowledge::Knowledge;
use super::unit::{FIRST_KIND, Unit};
use crate::analysis::{Analysis, Findings, Segment, StringId, Token, TokenKind};
use crate::morphology::ranking::hash;
use crate::room;
use crate::text::Spelling;

/// The units of an article, in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// One for each token.
    pub all: Vec<Unit>,
    /// What was met, as one [`Knowledge`] knows it.
    forms: Vec<Form>,
    /// Those of `forms`.
    letters: Vec<FormLetters>,
    /// Those of forms that are not kept; their numbers come from [`FIRST_OTHER`] on.
    other_letters: Vec<FormLetters>,
    /// Numbers in `forms`.
    form_numbers: Findings<u32>,
    lemmas: Findings<(u64, u8)>,
    spelling: Spelling,
    words: Words,
    /// Beginnings of words that no listed name begins with, hashed, each in the place of its highest
    /// bits: most words are such, and come again.
    nameless: Vec<u64>,
}

/// Places of beginnings, as a power of two.
const NAMELESS: u32 = 13;

/// Numbers of letters begin here that are not kept.
const FIRST_OTHER: u32 = 1 << 31;

/// The number of the letters of what is no word.
const NO_LETTERS: u32 = u32::MAX;

impl Units {
    /// Reads the tokens of `analysis`, forgetting those that were read before, but for those that
    /// are `kept`.
    pub fn read(
        &mut self,
        text: &str,
        analysis: &Analysis,
        kept: KeptTokens,
        knowledge: &Knowledge,
    ) {
        let new = kept.first..analysis.tokens.len() - kept.last;
        let former = kept.first..self.all.len() - kept.last;
        room::replace(&mut self.all, former, Unit::default(), new.len());
        if self.form_numbers.begin(&analysis.origins) {
            self.forms.clear();
            self.letters.clear();
            self.nameless.clear();
            self.nameless.resize(1 << NAMELESS, 0);
        }
        self.other_letters.clear();
        self.lemmas.begin(&analysis.origins);
        for (at, token) in analysis.tokens.iter().enumerate() {
            if new.contains(&at) {
                self.all[at] = self.unit(text, token, analysis, knowledge);
            } else {
                // Only its place may be another.
                let stem = |segment: &&Segment| segment.stem;
                let segments = &analysis.segments[token.segments.clone()];
                self.all[at].span = segments.iter().find(stem).map_or(token.span, |it| it.span);
            }
        }
        let sentences = super::sentences(analysis, new.clone());
        for sentence in sentences {
            self.find_quoted(text, sentence.tokens.clone());
        }
        if let Some(gazetteer) = &knowledge.gazetteer {
            self.words.read_some(text, analysis, new);
            for sentence in sentences {
                self.look_up(gazetteer, sentence.tokens.clone());
            }
        }
    }

    /// What the letters inside of `unit` show; `unit` is one of those that were read last, none that
    /// was kept.
    pub fn letters(&self, unit: &Unit) -> FormLetters {
        let found = match unit.letters.checked_sub(FIRST_OTHER) {
            None => self.letters.get(unit.letters as usize),
            Some(other) => self.other_letters.get(other as usize),
        };
        found.copied().unwrap_or_default()
    }

    fn unit(
        &mut self,
        text: &str,
        token: &Token,
        analysis: &Analysis,
        knowledge: &Knowledge,
    ) -> Unit {
        let segments = &analysis.segments[token.segments.clone()];
        let Some(stem) = segments.iter().position(|segment| segment.stem) else {
            return Unit {
                span: token.span,
                form: Form::of_other(token.span.of(text)),
                letters: NO_LETTERS,
                tag: FIRST_KIND + token.kind as u8,
                parts: parts(token.span.of(text)),
                ..Unit::default()
            };
        };
        let segment = &segments[stem];
        let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Foreign);
        let (form, letters) = if is_word {
            self.form(segment.form, analysis, knowledge)
        } else {
            (Form::of_other(token.span.of(text)), NO_LETTERS)
        };
        let (lemma, rarity) = self.lemma(segment.lemma, analysis, knowledge);
        let clitics = segments[..stem].iter().fold(0, |sum, clitic| {
            let first = clitic.span.of(text).chars().next().unwrap_or(' ');
            hash::number(sum ^ u64::from(first as u32))
        });
        Unit {
            span: segment.span,
            form,
            letters,
            lemma: if is_word { lemma } else { form.exact },
            tag: if is_word {
                segment.upos as u8
            } else {
                FIRST_KIND + token.kind as u8
            },
            clitics,
            owned: stem + 1 < segments.len(),
            rooted: token.root.is_some(),
            rarity,
            parts: !is_word && parts(token.span.of(text)),
            ..Unit::default()
        }
    }

    /// What the form's letters show, and the number of what those inside of it do.
    fn form(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> (Form, u32) {
        let spelling = &mut self.spelling;
        let mut read = || {
            let written = analysis.strings.get(id);
            spelling.read(written);
            (
                Form::of(spelling, written, knowledge),
                FormLetters::of(spelling),
            )
        };
        if !analysis.origins.knows(id) {
            let (form, letters) = read();
            self.other_letters.push(letters);
            let number = self.other_letters.len() as u32 - 1;
            return (form, FIRST_OTHER + number);
        }
        let (forms, all_letters) = (&mut self.forms, &mut self.letters);
        let number = self.form_numbers.of(id, &analysis.origins, || {
            let (form, letters) = read();
            forms.push(form);
            all_letters.push(letters);
            forms.len() as u32 - 1
        });
        (self.forms[number as usize], number)
    }

    /// The lemma's hash and how rare it is.
    fn lemma(&mut self, id: StringId, analysis: &Analysis, knowledge: &Knowledge) -> (u64, u8) {
        let spelling = &mut self.spelling;
        self.lemmas.of(id, &analysis.origins, || {
            spelling.read(analysis.strings.get(id));
            let folded = spelling.folded();
            (hash::letters(folded) | 1, knowledge.rarity(folded) / 16)
        })
    }
}

/// Whether names end before this mark.
fn parts(mark: &str) -> bool {
    mark.starts_with(['،', '؛', ':', '؟', '!', ',', ';', '?', '…', '*'])
}
