//! The clause after أن and إن, and when أن is no reporting word's: غير أن, مع أن, أراد أن يسافر.

use super::Complement;
use crate::analysis::Upos;
use crate::quotes::frames::{self, Frames};
use crate::quotes::roles::Role;
use crate::quotes::view::View;

impl View<'_> {
    /// What أن at `that` begins, if the reporting word at `at` takes it.
    pub(super) fn clause(&self, at: usize, that: usize, frames: Frames) -> Option<Complement> {
        let word = &self.words[that];
        let before = &self.words[that - 1];
        let alone = that > at + 1 && before.mark == '\0';
        // غير أن, إلا أن, مع أن: a connective of their own.
        if alone
            && (before.is(Role::But)
                || matches!(
                    before.span.of(self.text),
                    "مع" | "رغم"
                        | "حتى"
                        | "بعد"
                        | "قبل"
                        | "دون"
                        | "خاصة"
                        | "خصوصا"
                        | "خصوصاً"
                        | "سيما"
                        | "لاسيما"
                        | "علما"
                        | "علماً"
                        | "حيث"
                        | "إذ"
                        | "بل"
                        | "كما"
                        | "ذلك"
                        | "لولا"
                        | "طالما"
                        | "كون"
                        | "منذ"
                ))
        {
            return None;
        }
        // أقرته اللجنة … أن: its object is there already.
        if self.words[at].is_finite() && self.words[at].pronoun.is_some() && !frames.tells() {
            return None;
        }
        let preposition = match word.preposition {
            'ب' => "ب",
            'ل' => "ل",
            'ك' => return None,
            _ if alone && before.upos == Upos::Adp && before.pronoun.is_none() => {
                frames::preposition(before.span.of(self.text))
            }
            _ => "",
        };
        let taken = match preposition {
            "" => frames.takes_that(),
            _ => frames.takes_preposition(preposition),
        };
        if !taken {
            return None;
        }
        if word.pronoun.is_some() {
            return Some(Complement::Clause { start: that, that });
        }
        let start = that + 1;
        let next = self.words.get(start)?;
        let form = &self.text[word.stem..word.span.end];
        // أن with a verb is a wish more often than a statement.
        let wish =
            form.starts_with('أ') && next.is_finite() && next.is_imperfective() && !next.future
                || form.starts_with("ألا")
                || form.starts_with("ألّا");
        if wish && !frames.takes_subjunctive() {
            return None;
        }
        Some(Complement::Clause { start, that })
    }
}
