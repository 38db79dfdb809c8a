//! Speech that nothing introduces: قال بوتين شراكتنا…, وتابع الفريق قرارنا هو….

use super::Complement;
use crate::analysis::{Person, PronounType, Upos};
use crate::quotes::marks::Regions;
use crate::quotes::roles::Role;
use crate::quotes::view::View;

impl View<'_> {
    /// Speech that nothing introduces: قال بوتين شراكتنا… It begins after the subject and what
    /// belongs to the verb, with a word that begins a clause.
    pub(super) fn bare(&self, at: usize, limit: usize, regions: Regions) -> Option<Complement> {
        let mut here = at + 1;
        let mut subject = false;
        let mut phrases = 0;
        while here < limit {
            let word = &self.words[here];
            if word.mark != '\0' || regions.at(here).is_some() {
                return None;
            }
            if self.begins_clause(here) {
                return (here > at + 1 || word.is_finite() || word.upos != Upos::Pron)
                    .then_some(Complement::Bare(here));
            }
            if let Some(name) = self.name(here) {
                if subject && phrases == 0 {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                subject |= !self.is_governed(name);
                here = name.end.max(here + 1);
                // After the name stands the speech, or how and where it was made.
                if here < limit
                    && self.words[here].upos == Upos::Noun
                    && (self.words[here].is_definite() || self.words[here].pronoun.is_some())
                    && !self.words[here].is_governed()
                {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                continue;
            }
            if word.is_preposition() || word.is_governed() || word.upos == Upos::Adv {
                // بأسى الأطفال: manner is a single word.
                let manner =
                    word.preposition == 'ب' && !word.is_definite() && word.pronoun.is_none();
                here = if manner {
                    here + 1
                } else {
                    self.skip_phrase(here, limit)
                };
                phrases += 1;
                if here < limit
                    && self.words[here].upos == Upos::Noun
                    && self.words[here].is_definite()
                    && !self.words[here].is_governed()
                {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                continue;
            }
            if word.is_nominal() {
                // وقال الجلسة ستعقد: nobody is named, the speech begins.
                let clause = !subject
                    && here == at + 1
                    && word.upos == Upos::Noun
                    && word.is_definite()
                    && !word.is(Role::Person)
                    && !word.is(Role::Body)
                    && self.words[at].conjunction
                    && here + 1 < limit
                    && (self.words[here + 1].is_finite() || self.words[here + 1].is_preposition());
                if clause {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                // وتابع الفريق قرارنا هو: after the subject another noun.
                let another = subject
                    && word.upos == Upos::Noun
                    && (word.is_definite() || word.pronoun.is_some());
                if another {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                here = self.phrase_end(here, limit).max(here + 1);
                subject = true;
                continue;
            }
            return None;
        }
        None
    }

    /// A finite verb, a negation, a pronoun: nothing of the reporting clause goes on so.
    fn begins_clause(&self, at: usize) -> bool {
        let word = &self.words[at];
        let after_what = at > 0 && self.words[at - 1].is(Role::What);
        if word.is(Role::Relative) || word.is(Role::What) || after_what {
            return false;
        }
        if word.is_finite() {
            return word.reporting.verb.is_none()
                || word.future
                || word.features.person() == Some(Person::First);
        }
        match word.upos {
            Upos::Pron => {
                word.features.pronoun_type() != Some(PronounType::Relative) && !word.conjunction
            }
            Upos::Part => matches!(
                word.span.of(self.text),
                "لن" | "لم" | "لا" | "ما" | "قد" | "لقد" | "هل" | "سوف" | "يا"
            ),
            Upos::Sconj => matches!(word.span.of(self.text), "لو" | "إذا" | "اذا"),
            _ => false,
        }
    }

    /// A clause that begins with its noun has its verb, or a predicate, soon.
    fn starts_nominal(&self, at: usize, limit: usize) -> bool {
        let end = limit.min(at + 9);
        (at + 1..end).any(|here| {
            let word = &self.words[here];
            word.is_finite()
                || matches!(word.span.of(self.text), "لا" | "لن" | "لم" | "ليس" | "ليست")
        })
    }
}
