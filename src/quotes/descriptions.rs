//! Descriptions that stand for somebody: الوزير، الرئيس التركي، المتحدث باسم الوزارة.
//!
//! The words beside a name (وزير الري الكازاخي نورلان …, … نورلان، رئيس اللجنة) are remembered by the
//! lemma of their head; a later definite noun of that lemma points at the one who bore it last,
//! the words that go with it decide between several.

use super::mentions::Name;
use super::roles::Role;
use super::view::View;
use crate::analysis::{Definite, EntityType, Features, Gender, StringId, Upos};
use rustc_hash::FxHashMap;

/// How many bearers of one title are remembered.
const BEARERS: usize = 8;
/// How many words of a title are compared.
const WORDS: usize = 6;

#[derive(Clone, Copy, Debug)]
struct Bearer {
    entity: usize,
    words: [Option<StringId>; WORDS],
}

/// What has been said beside names so far.
#[derive(Clone, Debug, Default)]
pub struct Descriptions {
    bearers: FxHashMap<StringId, Vec<Bearer>>,
    genders: Vec<Option<Gender>>,
}

impl Descriptions {
    /// Forgets everything; `entities` is how many there are.
    pub fn clear(&mut self, entities: usize) {
        self.bearers.clear();
        self.genders.clear();
        self.genders.resize(entities, None);
    }

    /// The gender that the text has shown.
    pub fn gender(&self, entity: usize) -> Option<Gender> {
        self.genders.get(entity).copied().flatten()
    }

    /// A verb or title agrees with the entity.
    pub fn show_gender(&mut self, entity: usize, features: Features) {
        if let Some(slot @ None) = self.genders.get_mut(entity) {
            *slot = features.gender();
        }
    }

    /// Remembers the title before `name`, and the one after its comma.
    pub fn read(&mut self, view: &View, name: &Name) {
        let mut first = name.first;
        if name.kind == EntityType::Person {
            // The words before: nouns and adjectives, back to the head.
            let floor = name.first.saturating_sub(12);
            let mut head = None;
            while first > floor {
                let word = &view.words[first - 1];
                let inside = word.is_nominal() && word.mark == '\0' && !word.is_finite()
                    || matches!(word.span.of(view.text), "في" | "باسم");
                if !inside {
                    break;
                }
                first -= 1;
                if word.is(Role::Person)
                    && word.upos != Upos::Propn
                    && word.mention == super::words::NO
                {
                    head = Some(first);
                }
                let called = word.span.of(view.text) == "باسم";
                if word.conjunction || word.is_governed() && !called {
                    break;
                }
            }
            if let Some(head) = head {
                let lemma = view.words[head].lemma;
                let either = lemma.is_some_and(|lemma| {
                    matches!(
                        view.analysis.strings.get(lemma),
                        "عضو" | "قنصل" | "شاهد" | "مصدر"
                    )
                });
                if !either {
                    self.show_gender(name.entity, view.words[head].features);
                }
                self.remember(view, name.entity, head, name.first);
            }
            // … نورلان، رئيس اللجنة
            let after = name.end + 1;
            if after < view.words.len()
                && matches!(view.words[name.end].mark, '،' | ',' | '(')
                && view.words[after].is(Role::Person)
                && !view.words[after].is_definite()
                && view.words[after].upos == Upos::Noun
                && !view.words[after].conjunction
            {
                let end = view.phrase_end(after, (after + WORDS).min(view.words.len()));
                self.show_gender(name.entity, view.words[after].features);
                self.remember(view, name.entity, after, end);
            }
        } else {
            // وزارة الصحة, or the kind before the name: صحيفة لا أوبينيون.
            let head = match name.first.checked_sub(1) {
                Some(at) if view.words[at].is(Role::Body) && view.words[at].upos == Upos::Noun => {
                    at
                }
                _ => name.first,
            };
            if view.words[head].is(Role::Body) {
                self.remember(view, name.entity, head, name.end);
            }
        }
    }

    fn remember(&mut self, view: &View, entity: usize, head: usize, end: usize) {
        let Some(lemma) = view.words[head].lemma else {
            return;
        };
        let mut words = [None; WORDS];
        for (slot, word) in words
            .iter_mut()
            .zip(&view.words[head + 1..end.max(head + 1)])
        {
            *slot = word.lemma;
        }
        let bearers = self.bearers.entry(lemma).or_default();
        bearers.retain(|bearer| bearer.entity != entity || bearer.words != words);
        if bearers.len() == BEARERS {
            bearers.remove(0);
        }
        bearers.push(Bearer { entity, words });
    }

    /// Whom the definite description from `head` to `end` points at.
    pub fn resolve(&self, view: &View, head: usize, end: usize) -> Option<usize> {
        let word = &view.words[head];
        let lemma = word.lemma?;
        let bearers = self.bearers.get(&lemma)?;
        let construct = end > head + 1 && view.words[head + 1].is_definite();
        if word.features.definite() != Some(Definite::Definite) && !construct {
            return None;
        }
        let asked = &view.words[(head + 1).min(end)..end];
        let mut best: Option<(usize, usize)> = None;
        for bearer in bearers {
            let gender = self.gender(bearer.entity);
            if word.is(Role::Person)
                && gender.is_some()
                && word.features.gender().is_some()
                && gender != word.features.gender()
            {
                continue;
            }
            let shared = asked
                .iter()
                .filter(|word| word.lemma.is_some() && bearer.words.contains(&word.lemma))
                .count();
            if best.is_none_or(|(most, _)| shared >= most) {
                best = Some((shared, bearer.entity));
            }
        }
        let (shared, entity) = best?;
        // الرئيس التركي is no الرئيس الروسي: at least half of what is asked must be known.
        (2 * shared >= asked.len()).then_some(entity)
    }
}
