//! Who made a statement: the subject that is said, or the one who is meant.

use super::{Finder, MEMORY};
use crate::analysis::{Definite, EntityType, Features, Gender, Upos};
use crate::quotes::marks::Region;
use crate::quotes::roles::Role;
use crate::quotes::speakers::Who;
use crate::quotes::view::REACH;
use crate::quotes::words::Word;

impl Finder<'_> {
    /// The speaker of the reporting word at `at`, whose subject stands before `limit`.
    pub(super) fn speaker(&mut self, at: usize, limit: usize) -> Option<Who> {
        let view = self.view;
        let word = &view.words[at];
        let finite = word.is_finite() && word.reporting.verb.is_some();
        // What was read as another word says nothing of its subject's gender.
        let verb = finite || word.latent.is_some();
        if word.is_passive() && verb {
            return None;
        }
        if word.features.person() == Some(crate::analysis::Person::First) && verb {
            return None;
        }
        // قال تعالى, قال صلى الله عليه وسلم: nobody of the article.
        let next = view
            .words
            .get(at + 1)
            .map_or("", |next| next.span.of(view.text));
        if verb && matches!(next, "تعالى" | "سبحانه" | "عز" | "جل" | "صلى") {
            return None;
        }
        // نقلت الصحيفة عن مصدر قوله إن, ... على لسان المتحدث
        if let Some(who) = self.quoted_source(at, limit) {
            return Some(who);
        }
        let participle = !verb && word.pronoun.is_none() && word.reporting.noun.is_none();
        if !participle
            && word.pronoun.is_none_or(|_| verb)
            && let Some(who) = view.subject(at + 1, limit, self.descriptions)
            && self.fits(&who, word, verb)
        {
            let who = self.same(who);
            if let Some(entity) = who.entity
                && verb
                && who.person
            {
                self.descriptions.show_gender(entity, word.features);
            }
            return Some(who);
        }
        let features = match (finite, word.pronoun) {
            (true, _) => word.features,
            (false, Some(pronoun)) => pronoun,
            _ if word.reporting.participle.is_some() => word.features,
            _ => Features::default(),
        };
        let and = view.text[word.span.start..].starts_with('و') && word.conjunction;
        self.implied(at, features, verb && !and)
    }

    /// المتحدث نفسه, and الطبيب where only one person has been spoken of: the last speaker.
    pub(super) fn same(&self, who: Who) -> Who {
        let Some(span) = who.span.filter(|_| who.entity.is_none()) else {
            return who;
        };
        let written = span.of(self.view.text);
        let itself = ["نفسه", "نفسها", "ذاته", "ذاتها", "المذكور", "المذكورة"]
            .iter()
            .any(|word| written.ends_with(word));
        let short = who.person && written.starts_with("ال") && !written.contains(' ');
        if let Some((last, sentence)) = self.last
            && (itself || short)
            && self.sentence - sentence <= MEMORY
            && last.person
            && (last.gender.is_none() || who.gender.is_none() || last.gender == who.gender)
        {
            return Who {
                entity: last.entity,
                ..who
            };
        }
        who
    }

    /// A noun phrase after a masculine verb that is feminine is its object.
    pub(super) fn fits(&self, who: &Who, word: &Word, verb: bool) -> bool {
        if !verb || who.entity.is_some() {
            return true;
        }
        let words = self.view.words;
        let head = who.span.map_or(0, |span| {
            words.partition_point(|word| word.span.end <= span.start)
        });
        let object = matches!(
            self.view.lemma(head),
            "نظر" | "انتباه" | "اهتمام" | "حال" | "ضوء" | "كلام" | "سؤال" | "شيء"
        ) || words[head].upos == Upos::Adj && words[head].is_definite() && !who.person
            || words[head].features.definite() != Some(Definite::Definite)
                && words[head].span.of(self.view.text).ends_with(['ا', 'ً']);
        if object {
            return false;
        }
        !matches!(
            (word.features.gender(), who.gender),
            (Some(Gender::Masculine), Some(Gender::Feminine))
        )
    }

    /// نقلت الوكالة عن الوزير قوله, قالت الكتلة على لسان رئيسها
    pub(super) fn quoted_source(&self, at: usize, limit: usize) -> Option<Who> {
        let view = self.view;
        let (first, _) = self.bounds();
        let voice = (at + 1..limit.min(at + 12)).find(|&here| {
            view.words[here].span.of(view.text) == "لسان"
                || self.view.lemma(at) == "نقل" && view.words[here].span.of(view.text) == "عن"
        });
        if let Some(voice) = voice {
            return self
                .first_name(voice + 1, limit)
                .or_else(|| view.subject(voice + 1, limit, self.descriptions));
        }
        let word = &view.words[at];
        if word.is_finite() || word.pronoun.is_none() {
            return None;
        }
        // عن الوزير قوله
        let from = first.max(at.saturating_sub(24));
        let about = (from..at)
            .rev()
            .find(|&here| matches!(view.words[here].span.of(view.text), "عن" | "وعن"))?;
        if let Some(pronoun) = view.words[about].pronoun {
            return self.implied(about, pronoun, false);
        }
        let transmitted = (from.saturating_sub(6).max(first)..about).any(|here| {
            matches!(self.view.lemma(here), "نقل" | "أورد" | "حكى" | "روى")
                || view.words[here].span.of(view.text) == "نقلا"
        });
        if !transmitted {
            return None;
        }
        self.first_name(about + 1, at)
            .or_else(|| view.subject(about + 1, at, self.descriptions))
    }

    pub(super) fn first_name(&self, from: usize, limit: usize) -> Option<Who> {
        let mut other = None;
        let mut at = from;
        while at < limit {
            match self.view.name(at) {
                Some(name) => {
                    let who = self.view.named(name, self.descriptions);
                    if who.person {
                        return Some(who);
                    }
                    if at == from || other.is_none() && self.view.words[from].is(Role::Body) {
                        other = Some(who);
                    }
                    at = name.end.max(at + 1);
                }
                None => at += 1,
            }
        }
        other
    }

    /// The one who is meant where the subject is not said again. `before`: the subject may stand
    /// before its verb.
    pub(super) fn implied(&self, at: usize, features: Features, before: bool) -> Option<Who> {
        let view = self.view;
        let (first, _) = self.bounds();
        let silent = |who: Who| Some(who.implied());
        if before && let Some(who) = self.topic(at, first, features) {
            return Some(who);
        }
        // Somebody who has acted since the last statement.
        if let Some(who) = self.acting(at, first.max(self.reported.min(at)), features, false) {
            return silent(who);
        }
        if let Some((who, sentence)) = self.last
            && sentence == self.sentence
            && (who.person || who.entity.is_some())
            && view.agrees(&who, features)
        {
            return silent(who);
        }
        if let Some(who) = self.acting(at, first, features, false) {
            return silent(who);
        }
        if at > first
            && let Some(who) = view.name_before(at, first, features, self.descriptions)
        {
            return silent(who);
        }
        // Somebody without a name that is known: أبدى المدرب ارتياحه، قائلا.
        if let Some(who) = self.acting(at, first, features, true) {
            return silent(who);
        }
        // The sentence before reported nothing: who acted there is meant.
        if let Some(before) = self.sentence.checked_sub(1)
            && self.last.is_none_or(|(_, sentence)| sentence < before)
        {
            let tokens = &view.analysis.sentences[before].tokens;
            if let Some(who) = self.acting(tokens.end, tokens.start, features, false) {
                return silent(who);
            }
        }
        if let Some((who, sentence)) = self.last
            && self.sentence - sentence <= MEMORY
            && (who.person || who.entity.is_some() || view.is_body_word(&who))
            && view.agrees(&who, features)
        {
            return silent(who);
        }
        view.name_before(
            first,
            first.saturating_sub(REACH),
            features,
            self.descriptions,
        )
        .and_then(silent)
    }

    /// Who is meant by words in marks that stand alone or before a verb without subject: the one of
    /// whom the sentence before told, else the last speaker.
    pub(super) fn told_of(&self, region: Region, features: Features) -> Option<Who> {
        let view = self.view;
        let (first, _) = self.bounds();
        let silent = |who: Who| Some(who.implied());
        if region.open > first
            && let Some(who) = self.acting(region.open, first, features, false)
        {
            return silent(who);
        }
        if let Some(before) = self.sentence.checked_sub(1)
            && self.last.is_none_or(|(_, sentence)| sentence < before)
        {
            let tokens = &view.analysis.sentences[before].tokens;
            if let Some(who) = self
                .acting(tokens.end, tokens.start, features, false)
                .or_else(|| view.name_before(tokens.end, tokens.start, features, self.descriptions))
            {
                return silent(who);
            }
        }
        self.implied(region.open, features, false)
    }

    /// The noun phrase before its verb: أما الوزير فقال, لكن مدير الشركة يرى.
    pub(super) fn topic(&self, at: usize, first: usize, features: Features) -> Option<Who> {
        let view = self.view;
        let from = first
            .max(self.reported.min(at))
            .max(at.saturating_sub(REACH));
        if let Some(who) = view.name_before(at, from, features, self.descriptions) {
            return Some(who);
        }
        // الوزير قال: a description in front.
        let mut head = None;
        for here in (from..at).rev() {
            let word = &view.words[here];
            if word.mark != '\0' || word.is_finite() || word.is(Role::That) {
                break;
            }
            if word.is(Role::Person) && word.upos == Upos::Noun && !word.is_governed() {
                head = Some(here);
            }
        }
        let head = head?;
        view.subject(head, at, self.descriptions)
            .filter(|who| view.agrees(who, features))
    }

    /// The subject of the nearest verb before `at` in the sentence; `nameless`: also one who is no
    /// entity.
    pub(super) fn acting(
        &self,
        at: usize,
        first: usize,
        features: Features,
        nameless: bool,
    ) -> Option<Who> {
        let view = self.view;
        let from = first.max(at.saturating_sub(REACH));
        let mut tried = 0;
        for here in (from..at).rev() {
            let word = &view.words[here];
            if !word.is_finite() || word.is_passive() || self.is_subordinate(here) {
                continue;
            }
            tried += 1;
            if tried > 6 {
                break;
            }
            // حولت الشركة …، مؤكدا: another one's.
            if let (Some(asked), Some(shown)) = (features.gender(), word.features.gender())
                && asked != shown
            {
                continue;
            }
            // لكن شابا يدعى عبد الملك رفض
            if let Some(name) = here.checked_sub(1).and_then(|at| view.name(at))
                && name.end == here
                && name.first >= from
                && name.kind == EntityType::Person
                && !view.is_governed(name)
            {
                let who = view.named(name, self.descriptions);
                if view.agrees(&who, features) {
                    return Some(who);
                }
            }
            if let Some(who) = view.subject(here + 1, at, self.descriptions)
                && (who.entity.is_some() || nameless && who.person)
                && view.agrees(&who, features)
            {
                return Some(who);
            }
        }
        None
    }

    /// A verb of a clause that depends on another: أن تنضم، التي أنجزتها، بعدما حولت.
    pub(super) fn is_subordinate(&self, verb: usize) -> bool {
        let Some(before) = verb.checked_sub(1).map(|at| &self.view.words[at]) else {
            return false;
        };
        !self.view.words[verb].conjunction
            && (before.is(Role::That)
                || before.is(Role::Relative)
                || before.is(Role::What)
                || before.upos == Upos::Sconj
                || self.view.describes(verb))
    }
}
