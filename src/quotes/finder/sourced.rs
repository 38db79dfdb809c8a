//! Statements that name their source.

use super::Finder;
use crate::analysis::Upos;
use crate::quotes::roles::Role;
use crate::quotes::sources::Source;
use crate::quotes::view::REACH;

impl Finder<'_> {
    /// A clause that names its source.
    pub(super) fn source(&mut self, source: Source, first: usize, end: usize) -> usize {
        let view = self.view;
        let cue = source.cue;
        let word = &view.words[cue];
        let span = Some(word.cue());
        let after = source.end;
        // The statement before it has been reported already.
        let follows = cue > first
            && !(word.conjunction && view.words[cue - 1].mark != '\0')
            && (self.reported == cue
                || self.reported == cue - 1 && view.words[cue - 1].mark != '\0');
        if follows {
            return after;
        }
        let leads = cue == first
            || cue == first + 1 && view.words[first].mark != '\0'
            || matches!(view.words[cue - 1].mark, '،' | ',') && word.conjunction
            || matches!(view.words[cue - 1].span.of(view.text), "لكن" | "ولكن");
        let mut start = after;
        if start < end && matches!(view.words[start].mark, '،' | ',' | ':') {
            start += 1;
        }
        let who = match source.who {
            Some(who) => Some(who),
            None => self.implied(
                cue,
                word.features.with_gender(None).with_number(None),
                false,
            ),
        };
        // المشكلة في رأيه أن
        if !leads && after < end && view.words[after].is(Role::That) {
            let start = after + usize::from(view.words[after].pronoun.is_none());
            let stop = view.content_end(start, end, false, self.regions);
            self.report(start, stop, span, who, Some(after));
            return stop;
        }
        if leads {
            if start >= end {
                return after;
            }
            if let Some(region) = self.regions.at(start) {
                if view.count_words(&region) >= 3 {
                    self.quote(&[region], span, who);
                }
                return region.after();
            }
            if view.words[start].is(Role::That) && view.words[start].pronoun.is_none() {
                start += 1;
            }
            let stop = view.content_end(start, end, false, self.regions);
            self.report(start, stop, span, who, None);
            return stop;
        }
        // Where the clause before it begins.
        let mut begin = cue;
        let floor = first
            .max(self.reported.min(cue))
            .max(cue.saturating_sub(REACH));
        while begin > floor && !self.parts(begin - 1, cue) {
            begin -= 1;
        }
        while begin < cue && view.words[begin].mark != '\0' && self.regions.at(begin).is_none() {
            begin += 1;
        }
        let mut before_end = cue;
        while before_end > begin && matches!(view.words[before_end - 1].mark, '،' | ',') {
            before_end -= 1;
        }
        // يذكر أن … وفق, غير أن … كما: the content begins after أن.
        if let Some(that) =
            (begin..before_end.min(begin + 3)).find(|&at| view.words[at].is(Role::That))
            && (view.words[begin].reporting.verb.is_some() || view.words[begin].is(Role::But))
        {
            begin = that + usize::from(view.words[that].pronoun.is_none());
        }
        let parenthetical =
            before_end < cue && after < end && matches!(view.words[after].mark, '،' | ',');
        if parenthetical && start < end {
            // … بيتر هالر، أمين المجموعة، …: his title belongs to the source.
            let titled = view.words[start].is(Role::Person)
                && view.words[start].upos == Upos::Noun
                && !view.words[start].is_definite();
            if titled
                && let Some(comma) = (start..end.min(start + 12))
                    .find(|&at| matches!(view.words[at].mark, '،' | ','))
                && comma + 1 < end
            {
                start = comma + 1;
            }
            if self.completes(begin, before_end, start) {
                if let Some(region) = self.regions.at(start) {
                    if view.count_words(&region) >= 3 {
                        self.quote(&[region], span, who);
                    }
                    return region.after();
                }
                let stop = view.content_end(start, end, false, self.regions);
                self.report(start, stop, span, who, None);
                return stop;
            }
        }
        // بل لعله كما يقول الرواة: particles say nothing.
        let says = (begin..before_end)
            .filter(|&at| view.words[at].mark == '\0')
            .count()
            > 2
            || (begin..before_end).any(|at| view.words[at].upos.is_content());
        if before_end > begin + 1 && says {
            self.report(begin, before_end, span, who, None);
        }
        after
    }

    /// Whether what goes on at `start` after a source in commas is what it says: the clause before,
    /// from `begin` to `end`, lacks something that stands there.
    pub(super) fn completes(&self, begin: usize, end: usize, start: usize) -> bool {
        let view = self.view;
        let word = &view.words[start];
        if word.is(Role::Relative) || word.conjunction || word.is(Role::While) || word.is(Role::As)
        {
            return false;
        }
        if word.reporting.participle.is_some() && word.is_circumstantial(view.text) {
            return false;
        }
        // The last stretch before it.
        let comma = (begin..end)
            .rev()
            .take(24)
            .find(|&at| matches!(view.words[at].mark, '،' | ','))
            .map_or(begin, |at| at + 1);
        if end - comma <= 4 {
            return true;
        }
        !(word.is_preposition()
            || word.is_governed()
            || word.upos == Upos::Sconj
            || word.upos == Upos::Cconj)
            || !(begin..end).any(|at| view.words[at].is_finite())
    }

    /// A mark or word at `at` that parts the clause of a source from what goes before.
    pub(super) fn parts(&self, at: usize, cue: usize) -> bool {
        let word = &self.view.words[at];
        if matches!(word.mark, '؛' | ':' | '.' | '؟' | '!') {
            return true;
        }
        let comma = matches!(word.mark, '،' | ',');
        comma && at + 2 < cue && {
            let next = &self.view.words[at + 1];
            matches!(
                next.span.of(self.view.text),
                "إذ" | "حيث" | "لأن" | "فيما" | "بينما" | "لكن" | "اذ"
            ) || next.conjunction && next.is_finite()
                || next.is(Role::But) && self.view.words[at + 2].is(Role::That)
        }
    }
}
