//! Where a reported statement ends: with its sentence, or where another clause takes over.

use super::frames::Frames;
use super::marks::Regions;
use super::roles::Role;
use super::view::View;
use crate::analysis::{EntityType, Number, Person, PronounType, TokenKind, Upos};

/// Tokens after which a statement in a text without punctuation ends at the latest.
const LOOSE: usize = 20;

impl View<'_> {
    /// The token after the statement that begins at `start`, at most `end`. `speech`: the words
    /// themselves are given, so that remarks in them are the speaker's.
    pub fn content_end(&self, start: usize, end: usize, speech: bool, regions: Regions) -> usize {
        let mut at = start;
        let mut depth = 0usize;
        let loose = self.is_loose(start, end);
        while at < end {
            if let Some(region) = regions.at(at) {
                at = region.after().max(at + 1);
                continue;
            }
            match self.words[at].mark {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if matches!(self.words[at].mark, '.' | '…')
                && self.words[at].span.len() > 1
                && at > start
            {
                break;
            }
            // اقرأ أيضا: a link between the lines.
            if at > start
                && at + 1 < end
                && matches!(self.words[at].span.of(self.text), "اقرأ" | "اقرا")
                && matches!(
                    self.words[at + 1].span.of(self.text),
                    "أيضا" | "أيضاً" | "ايضا" | "المزيد"
                )
            {
                break;
            }
            // Posts: an emoji ends it; where nothing is punctuated, the next clause does.
            if self.analysis.tokens[at].kind == TokenKind::Emoji
                || self.words[at].mark == '!' && at > start
            {
                break;
            }
            if loose && at > start + 2 && (self.turns(at) || at > start + LOOSE) {
                break;
            }
            if at > start && depth == 0 {
                let comma = matches!(self.words[at].mark, '،' | ',' | '؛' | '–' | '—' | '-');
                if comma && at + 1 < end && self.takes_over(at + 1, end, speech, regions) {
                    break;
                }
                if !comma
                    && self.words[at].mark == '\0'
                    && self.takes_over_at_once(at, end, regions)
                {
                    break;
                }
            }
            at += 1;
        }
        let mut last = at.min(end);
        while last > start + 1 && self.ends_with_mark(last - 1) {
            last -= 1;
        }
        last
    }

    /// A long sentence without any punctuation around: a post.
    fn is_loose(&self, start: usize, end: usize) -> bool {
        end > start + 2 * LOOSE
            && !self.words[start..start + 2 * LOOSE]
                .iter()
                .any(|word| matches!(word.mark, '،' | ',' | '.' | ':' | '؛' | '؟'))
    }

    /// و or a particle of spoken language with a clause after it.
    fn turns(&self, at: usize) -> bool {
        let word = &self.words[at];
        word.conjunction && (word.is_finite() || matches!(word.upos, Upos::Pron | Upos::Part))
            || matches!(word.span.of(self.text), "طيب" | "والله" | "المهم" | "بس")
    }

    fn ends_with_mark(&self, at: usize) -> bool {
        matches!(
            self.words[at].mark,
            '.' | '،' | ',' | '؛' | ':' | '…' | '-' | '–' | '—' | '!' | '؟' | '?'
        ) && !(matches!(self.words[at].mark, '؟' | '?'))
    }

    /// Whether the clause after a comma is no part of the statement.
    fn takes_over(&self, at: usize, end: usize, speech: bool, regions: Regions) -> bool {
        let word = &self.words[at];
        let written = word.span.of(self.text);
        if word.is(Role::That) {
            return false;
        }
        if self.is_source(at, end) || word.is(Role::AccordingTo) {
            return true;
        }
        // كما قال، كما أعلنت
        if word.is(Role::As) {
            return self.words.get(at + 1).is_some_and(|next| {
                next.is_finite()
                    && (next.reporting.verb.is_some()
                        || self.has_new_subject(at + 1, end)
                        || !next.is_imperfective()
                            && self.words.get(at + 2).is_some_and(|after| {
                                after.upos == Upos::Noun && !after.is_governed()
                            }))
            });
        }
        // مشيرا, داعين: only who speaks is described so.
        if word.reporting.participle.is_some()
            && !word.is_finite()
            && word.upos != Upos::Propn
            && word.is_circumstantial(self.text)
        {
            return true;
        }
        if self.is_turn(at, end) {
            return true;
        }
        if word.is(Role::While) || written == "بينما" || written == "فيما" {
            let next = at + 1;
            return next < end
                && (self.speaks(next, end)
                    || self.complement_at(next, end, regions)
                    || self.has_new_subject(next, end) && self.words[next].is_finite());
        }
        // ولم تعترض مولدوفا
        if word.upos == Upos::Part
            && word.conjunction
            && at + 1 < end
            && matches!(&self.text[word.stem..word.span.end], "لم" | "لا" | "لن")
        {
            return self.speaks(at + 1, end) || self.has_new_subject(at + 1, end);
        }
        // وفي موسكو طلب الوزير
        if word.is_preposition() && word.conjunction {
            return (at + 2..end.min(at + 8))
                .take_while(|&here| self.words[here].mark == '\0')
                .any(|here| self.speaks(here, end) && self.has_new_subject(here, end));
        }
        // في حين، في المقابل، في إشارة، في انتظار
        if written == "في" && at + 1 < end {
            return matches!(
                self.words[at + 1].span.of(self.text),
                "حين" | "المقابل" | "إشارة" | "اشارة" | "انتظار" | "وقت" | "الوقت"
            );
        }
        let he = word.features.pronoun_type() == Some(PronounType::Personal);
        if word.upos == Upos::Pron && he && word.conjunction && at + 1 < end {
            // وهو رأي, وهو ما: the writer's remark.
            let next = &self.words[at + 1];
            let remark = next.upos == Upos::Noun && !next.is_definite() && next.pronoun.is_none();
            return !speech && (remark || next.is(Role::What))
                || self.complement_at(at + 1, end, regions);
        }
        if word.is(Role::But) && word.pronoun.is_some() && at + 1 < end {
            return self.complement_at(at + 1, end, regions) || self.lemma_of(at + 1) == "رفض";
        }
        if word.is(Role::But) && at + 1 < end {
            // لكن الخبير … أوضح أن
            return (at + 1..end.min(at + 14)).any(|here| {
                self.words[here].is_finite()
                    && !self.words[here].is_passive()
                    && self.words[here]
                        .reporting
                        .verb
                        .is_some_and(|frames| self.complement(here, frames, end, regions).is_some())
            });
        }
        if word.is(Role::AsFor) && at + 1 < end {
            return self.name(at + 1).is_some() || self.words[at + 1].is(Role::Person);
        }
        if word.is_finite() && !word.is_passive() {
            return self.speaks(at, end)
                || self.complement_at(at, end, regions)
                || word.conjunction && self.has_new_subject(at, end);
        }
        false
    }

    /// A reporting verb that has something to report.
    fn complement_at(&self, at: usize, end: usize, regions: Regions) -> bool {
        let word = &self.words[at];
        word.is_finite()
            && !word.is_passive()
            && word.features.person() != Some(Person::First)
            && word
                .reporting
                .verb
                .is_some_and(|frames| self.complement(at, frames, end, regions).is_some())
    }

    fn lemma_of(&self, at: usize) -> &str {
        self.words[at]
            .lemma
            .map_or("", |lemma| self.analysis.strings.get(lemma))
    }

    /// A reporting verb with something to report goes without a comma too.
    fn takes_over_at_once(&self, at: usize, end: usize, regions: Regions) -> bool {
        let word = &self.words[at];
        if self.is_source(at, end) {
            return true;
        }
        if word.conjunction
            && word.is_finite()
            && word.features.person() != Some(Person::First)
            && let Some(frames) = word.reporting.verb
        {
            return self.complement(at, frames, end, regions).is_some();
        }
        if let Some(frames) = word.reporting.participle
            && !word.is_finite()
            && matches!(word.upos, Upos::Adj | Upos::Adv | Upos::Noun | Upos::Verb)
            && word.is_circumstantial(self.text)
        {
            let next = (at + 4).min(end);
            return self.complement(at, frames, next, regions).is_some();
        }
        false
    }

    /// من جهته, بدوره, من جانب آخر: it is another one's turn.
    fn is_turn(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 2)).any(|here| {
            let word = &self.words[here];
            word.is(Role::Turn) && word.pronoun.is_some() && (word.is_governed() || here > at)
        })
    }

    /// A verb that is somebody's speaking: a reporting verb with a subject after it or a
    /// complement, in the third person.
    fn speaks(&self, at: usize, end: usize) -> bool {
        let word = &self.words[at];
        if let Some(frames) = word.latent {
            return frames.takes_over() && at < end;
        }
        word.is_finite()
            && !word.is_passive()
            && word.features.person() != Some(Person::First)
            && word.features.number() != Some(Number::Plural)
            && word.reporting.verb.is_some_and(Frames::takes_over)
            && at < end
    }

    /// A person's name right after the verb.
    fn has_new_subject(&self, at: usize, end: usize) -> bool {
        let word = &self.words[at];
        if !word.is_finite() {
            return false;
        }
        // A state or body acts right after its verb.
        if at + 1 < end
            && self.name(at + 1).is_some_and(|name| {
                name.first == at + 1
                    && name.kind != EntityType::Miscellaneous
                    && !self.is_governed(name)
            })
            && word.reporting.verb.is_some()
        {
            return true;
        }
        // …، وقدرت منظمة الغيث: a body, with or without its kind.
        let past = word.conjunction && !word.is_imperfective();
        let acts = |here: usize| {
            self.name(here).is_some_and(|name| {
                name.kind == EntityType::Organisation
                    && name.first == here
                    && !self.is_governed(name)
            })
        };
        if past
            && (at + 1 < end && acts(at + 1)
                || at + 2 < end && self.words[at + 1].is(Role::Body) && acts(at + 2))
        {
            return true;
        }
        (at + 1..end.min(at + 8))
            .take_while(|&here| {
                let word = &self.words[here];
                word.mark == '\0' && word.is_nominal() && !word.is_governed()
            })
            .any(|here| {
                self.name(here)
                    .is_some_and(|name| name.kind == EntityType::Person && !self.is_governed(name))
            })
    }
}
