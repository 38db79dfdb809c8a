//! Sources: بحسب الوزارة، وفقا لدراسة، كما قال الخبير، على حد قوله.

use super::descriptions::Descriptions;
use super::roles::Role;
use super::speakers::Who;
use super::view::View;
use crate::analysis::{EntityType, Upos};

/// A phrase that names a source.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The word that introduces it.
    pub cue: usize,
    /// The token after it.
    pub end: usize,
    /// Who it is, when it names somebody.
    pub who: Option<Who>,
}

/// How many tokens a source has at most.
const LENGTH: usize = 24;

impl View<'_> {
    /// Whether a source begins at `at`; cheap.
    pub fn is_source(&self, at: usize, end: usize) -> bool {
        self.source(at, end, None).is_some()
    }

    /// The source that begins at `at`, if one does.
    pub fn source(
        &self,
        at: usize,
        end: usize,
        descriptions: Option<&Descriptions>,
    ) -> Option<Source> {
        let word = &self.words[at];
        let limit = end.min(at + LENGTH);
        let written = &self.text[word.stem..word.span.end];
        if word.is(Role::According) && word.upos != Upos::Verb {
            let literal = matches!(written, "استنادا" | "نقلا" | "استناد" | "نقلاً" | "استناداً");
            let mut next = at + 1;
            if next < limit && matches!(self.words[next].span.of(self.text), "إلى" | "عن" | "الى")
            {
                next += 1;
            } else if literal {
                return None;
            }
            return self.source_phrase(at, next, limit, descriptions);
        }
        if word.is(Role::AccordingTo) {
            return self.source_clause(at, at + 1, limit, descriptions);
        }
        // At the begin of a sentence كما adds: كما أعلن الوزير.
        let opens = at == 0 || matches!(self.words[at - 1].mark, '.' | '؟' | '!' | '»' | '"' | '”');
        if word.is(Role::As) && !word.conjunction && !opens {
            return self.source_clause(at, at + 1, limit, descriptions);
        }
        let next = |n: usize| (at + n < limit).then(|| self.words[at + n].span.of(self.text));
        match (written, next(1)) {
            ("على", Some("حد")) => {
                let noun = at + 2;
                (noun < limit && self.words[noun].reporting.noun.is_some())
                    .then(|| self.source_phrase(at, noun, limit, descriptions))
                    .flatten()
            }
            ("على", Some("ما")) => self.source_clause(at, at + 2, limit, descriptions),
            (
                "في" | "برأي",
                Some("رأيه" | "رأيها" | "رأي" | "تقديره" | "تقديرها" | "نظره" | "نظرها"),
            ) => self.source_phrase(at, at + 1, limit, descriptions),
            ("رأي" | "رأيه" | "رأيها", _) if word.preposition == 'ب' => {
                self.source_phrase(at, at, limit, descriptions)
            }
            ("والكلام", _) => None,
            _ => None,
        }
    }

    /// ما ذكرته الوكالة, كما يقول الخبير
    fn source_clause(
        &self,
        cue: usize,
        from: usize,
        limit: usize,
        descriptions: Option<&Descriptions>,
    ) -> Option<Source> {
        let mut verb = from;
        while verb < limit && verb < from + 2 && !self.words[verb].is_finite() {
            verb += 1;
        }
        if verb >= limit {
            return None;
        }
        let word = &self.words[verb];
        if !word.is_finite() || word.conjunction || word.is_passive() {
            return None;
        }
        // كما يناديه الجميع: a name, no source.
        if self.words[cue].is(Role::As) && word.pronoun.is_some() {
            return None;
        }
        let spoken = word
            .reporting
            .verb
            .is_some_and(|frames| frames.takes_that());
        if !spoken {
            return None;
        }
        let end = self.source_end(verb + 1, limit);
        // كما قال إن: also.
        if (verb + 1..end.min(verb + 20))
            .any(|here| self.words[here].is(Role::That) || self.words[here].mark == ':')
        {
            return None;
        }
        // كما أعلن عن مبادرة: also; its object, not its source.
        if self.words[cue].is(Role::As)
            && verb + 1 < end
            && matches!(
                self.words[verb + 1].span.of(self.text),
                "عن" | "إلى" | "على"
            )
        {
            return None;
        }
        let empty = Descriptions::default();
        let descriptions = descriptions.unwrap_or(&empty);
        let who = self
            .subject(verb + 1, end, descriptions)
            .or_else(|| self.first_name(verb + 1, end, descriptions));
        // A source says no more than who spoke: كما أعلن الوزير إطلاق المشروع tells something new.
        if self.words[cue].is(Role::As)
            && let Some(who) = who
            && who.end < end
            && self.words[who.end].is_nominal()
            && self.words[who.end].upos == Upos::Noun
            && !self.words[who.end].is_governed()
            && word.pronoun.is_none()
            && !self.words[who.end].is(Role::Person)
        {
            return None;
        }
        Some(Source { cue, end, who })
    }

    /// الوزارة, دراسة أعدها المركز, قوله, ما ذكرته الوكالة
    fn source_phrase(
        &self,
        cue: usize,
        from: usize,
        limit: usize,
        descriptions: Option<&Descriptions>,
    ) -> Option<Source> {
        if from >= limit {
            return None;
        }
        let word = &self.words[from];
        if word.is(Role::What) {
            return self.source_clause(cue, from + 1, limit, descriptions);
        }
        if word.mark != '\0' && !matches!(word.mark, '"' | '«' | '“' | '”' | '(') {
            return None;
        }
        let mut end = self.source_end(from, limit);
        let empty = Descriptions::default();
        let descriptions = descriptions.unwrap_or(&empty);
        // قوله, تعبيرها: the one who speaks already.
        if word.pronoun.is_some() && (word.reporting.noun.is_some() || word.is(Role::Document)) {
            return Some(Source {
                cue,
                end: from + 1,
                who: None,
            });
        }
        // A name, or what can have said something: حسب حجم التداول names no source.
        let named = self
            .name(from)
            .is_some_and(|name| name.kind != EntityType::Miscellaneous);
        let sourced = named
            || word.is(Role::Document)
            || word.is(Role::Person)
            || word.is(Role::Body)
            || matches!(word.mark, '"' | '«' | '“' | '”' | '(')
            || word.reporting.noun.is_some();
        if !sourced {
            return None;
        }
        if let Some(who) = self.first_name(from, end, descriptions) {
            // حسب الاستاذ خلدون المرعبي كان: without a comma, the name ends it.
            let named = self.words[from].is(Role::Person) || self.name(from).is_some();
            if named && end == limit && limit - from >= LENGTH - 2 {
                end = who.end;
            }
            return Some(Source {
                cue,
                end,
                who: Some(who),
            });
        }
        let told = word.is(Role::Document) || word.is(Role::Person) || word.is(Role::Body);
        let who = if told {
            self.subject_of_source(from, end, descriptions)
        } else {
            None
        };
        told.then_some(Source { cue, end, who })
    }

    fn subject_of_source(
        &self,
        from: usize,
        end: usize,
        descriptions: &Descriptions,
    ) -> Option<Who> {
        let word = &self.words[from];
        let last = self.phrase_end(from, end);
        let entity = descriptions.resolve(self, from, last);
        Some(Who {
            span: Some(crate::text::Span::new(
                word.stem,
                self.words[last - 1].span.end,
            )),
            entity,
            gender: word.features.gender(),
            person: word.is(Role::Person),
            end: last,
        })
    }

    /// The first person's name, else the first name of an organisation or place.
    fn first_name(&self, from: usize, end: usize, descriptions: &Descriptions) -> Option<Who> {
        let mut other = None;
        let mut at = from;
        while at < end {
            if let Some(name) = self.name(at) {
                match name.kind {
                    EntityType::Person => return Some(self.named(name, descriptions)),
                    EntityType::Organisation | EntityType::Location if other.is_none() => {
                        other = Some(self.named(name, descriptions));
                    }
                    _ => {}
                }
                at = name.end.max(at + 1);
            } else {
                at += 1;
            }
        }
        other
    }

    /// A source ends with its clause.
    fn source_end(&self, from: usize, limit: usize) -> usize {
        let mut at = from;
        while at < limit {
            let word = &self.words[at];
            if matches!(
                word.mark,
                '،' | ',' | '.' | '؛' | ':' | '؟' | '!' | '–' | '—'
            ) {
                break;
            }
            if word.is(Role::That) {
                break;
            }
            at += 1;
        }
        at
    }
}
