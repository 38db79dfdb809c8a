//! Noun phrases around a reporting word: where one ends, what is passed over on the way to it
//! (قال أمس في تصريح للصحفيين الوزير), and which of them are governed by another word.

use super::mentions::Name;
use super::roles::Role;
use super::view::View;
use super::words::NO;
use crate::analysis::{Definite, EntityType, Upos};

impl View<'_> {
    /// Whether the name is governed by a preposition or belongs to somebody else's description
    /// (زوجة محمد), so that it is no subject.
    pub fn is_governed(&self, name: &Name) -> bool {
        // ل[لوزير], but [باسم]: only what stands before the name governs it.
        let first = self.words[name.first].span.start.min(name.span.start);
        if self.text[first..name.span.start].contains(['ل', 'ب', 'ك']) {
            return true;
        }
        // ل«الخليج»: past the mark.
        let mut at = name.first;
        while at > 0 && matches!(self.words[at - 1].mark, '"' | '«' | '“' | '”' | '(' | '»') {
            at -= 1;
        }
        let Some(before) = at.checked_sub(1).map(|at| &self.words[at]) else {
            return false;
        };
        let letter = matches!(before.span.of(self.text), "ل" | "ب" | "ك" | "لـ" | "بـ");
        before.is_preposition() && before.pronoun.is_none()
            || letter
            || before.is(Role::Kin)
                && before.upos == Upos::Noun
                && !before.is_definite()
                && before.pronoun.is_none()
                && name.kind == EntityType::Person
            // لقائه الرئيس، استقباله محمدا
            || before.is(Role::Occasion) && before.pronoun.is_some()
    }

    /// The token after the noun phrase whose head is `head`.
    pub fn phrase_end(&self, head: usize, limit: usize) -> usize {
        let mut end = head + 1;
        while end < limit {
            let word = &self.words[end];
            let name = matches!(
                self.text[word.stem..word.span.end].trim_start_matches('ب'),
                "اسم"
            );
            let before = &self.words[end - 1];
            // المحتجون هتافات: after a definite noun an indefinite one is the object.
            let object = (before.is_definite() || before.pronoun.is_some())
                && matches!(word.upos, Upos::Noun | Upos::Adj)
                && !word.is_definite()
                && word.mention == NO
                && !before.is(Role::Occasion)
                && (word.features.definite() != Some(Definite::Construct)
                    || word.pronoun.is_some());
            let joins =
                word.is_nominal() && !word.is_governed() && !word.conjunction && !object || name;
            if !joins || word.mark != '\0' || word.is(Role::That) {
                break;
            }
            end += 1;
        }
        end
    }

    /// The token after the prepositional phrase or adverb at `at`: its noun with what depends on
    /// it. After a definite noun nothing but its adjectives can follow.
    pub fn skip_phrase(&self, at: usize, limit: usize) -> usize {
        let mut next = at;
        let word = &self.words[at];
        if !word.is_governed() {
            next += 1;
            if !word.is_preposition() {
                return next;
            }
        }
        // The preposition carries its pronoun: له، عليه.
        if next > at && word.pronoun.is_some() || word.is_governed() && word.upos == Upos::Adp {
            return at + 1;
        }
        let mut complete = false;
        let mut first = true;
        while next < limit {
            let word = &self.words[next];
            if word.mark != '\0' {
                if matches!(word.mark, '(' | '[') {
                    next = self.skip_brackets(next, limit);
                    continue;
                }
                break;
            }
            if let Some(name) = self.name(next) {
                if complete {
                    break;
                }
                next = name.end.max(next + 1);
                complete = true;
                first = false;
                continue;
            }
            let adjective = word.upos == Upos::Adj && !word.conjunction;
            let continues = first
                || word.is_nominal()
                    && !word.is_governed()
                    && !word.conjunction
                    && (!complete || adjective && (word.is_definite() || self.is_adverbial(next)));
            if !continues || word.is_finite() && !first {
                break;
            }
            complete |= word.is_definite() || word.pronoun.is_some();
            first = false;
            next += 1;
        }
        next.max(at + 1)
    }

    pub fn skip_brackets(&self, at: usize, limit: usize) -> usize {
        let mut end = at + 1;
        while end < limit && !matches!(self.words[end].mark, ')' | ']') {
            end += 1;
        }
        end + 1
    }

    /// أمس، اليوم، أيضا، بدوره: passed over before a subject.
    pub fn is_adverbial(&self, at: usize) -> bool {
        let span = self.words[at].span;
        let dates = &self.analysis.dates;
        let next = dates.partition_point(|date| date.span.end <= span.start);
        if dates
            .get(next)
            .is_some_and(|date| date.span.start < span.end)
        {
            return true;
        }
        matches!(
            self.words[at].span.of(self.text),
            "أمس"
                | "امس"
                | "اليوم"
                | "أيضا"
                | "أيضاً"
                | "ايضا"
                | "كذلك"
                | "مساء"
                | "صباح"
                | "فجر"
                | "ظهر"
                | "لاحقا"
                | "لاحقاً"
                | "سابقا"
                | "سابقاً"
                | "أول"
                | "الماضي"
                | "حينها"
                | "يومها"
                | "مازحا"
                | "ضاحكا"
                | "ضاحكة"
                | "مازحة"
                | "باسما"
                | "غاضبا"
                | "عقب"
                | "خلال"
                | "أثناء"
                | "بعد"
                | "قبل"
                | "ردا"
                | "تعليقا"
                | "نفسه"
        )
    }

    /// An occasion begins here: names in it are no subjects.
    pub fn is_barrier(&self, at: usize, limit: usize) -> bool {
        let word = &self.words[at];
        let written = &self.text[word.stem..word.span.end];
        if matches!(
            written,
            "خلال"
                | "أثناء"
                | "عقب"
                | "بعد"
                | "قبل"
                | "مع"
                | "لدى"
                | "عبر"
                | "أمام"
                | "حول"
                | "بشأن"
                | "ردا"
                | "إثر"
                | "منذ"
        ) {
            return true;
        }
        // Either في تصريح or بتصريح.
        let next = if word.is_governed() { at } else { at + 1 };
        next < limit && self.words[next].is(Role::Occasion)
    }
}
