//! Words in marks that no reporting word introduces: one after them does, or none at all.

use super::Finder;
use crate::analysis::Features;
use crate::quotes::frames::Frames;
use crate::quotes::marks::Region;
use crate::quotes::speakers::Who;
use crate::quotes::view::REACH;

impl Finder<'_> {
    /// Words in marks with no reporting word before them.
    pub(super) fn region(&mut self, region: Region) -> usize {
        let view = self.view;
        let after = region.after();
        if view.count_words(&region) < 3 {
            return after;
        }
        if let Some(next) = self.postposed(region) {
            return next;
        }
        let (first, end) = self.bounds();
        let before = region.open.checked_sub(1).filter(|&at| at >= first);
        let opens = before.is_none_or(|at| {
            view.words[at].mark != '\0' && view.words[at].mark != '،' && at == first
        });
        let colon = before.is_some_and(|at| view.words[at].mark == ':');
        if colon {
            let at = region.open - 1;
            let who = self
                .topic(at, first, Features::default())
                .or_else(|| self.implied(at, Features::default(), false));
            self.quote(&[region], None, who);
            return after;
        }
        if opens && self.ends_sentence(after, end) {
            let who = self
                .dialogue
                .guest(self.sentence)
                .or_else(|| self.told_of(region, Features::default()));
            self.quote(&[region], None, who);
            return after;
        }
        if region.closed && !view.is_title(&region) && self.is_said(&region, first) {
            let who = self
                .acting(region.open, first, Features::default(), false)
                .or_else(|| {
                    view.name_before(region.open, first, Features::default(), self.descriptions)
                });
            if who.is_some() {
                self.quote(&[region], None, who);
            }
        }
        after
    }

    /// Whether marks inside a sentence hold somebody's words: long enough, with a verb.
    pub(super) fn is_said(&self, region: &Region, first: usize) -> bool {
        let view = self.view;
        let long = view.count_words(region) >= 5;
        let verb = (region.open + 1..region.close).any(|at| view.words[at].is_finite());
        long && verb && region.open > first
    }

    /// Nothing but closing punctuation from `at` to the end of its sentence.
    pub(super) fn ends_sentence(&self, at: usize, _end: usize) -> bool {
        let view = self.view;
        let sentences = &view.analysis.sentences;
        // The sentence in which the marks close.
        let index = sentences.partition_point(|sentence| sentence.tokens.end < at.max(1));
        let end = sentences
            .get(index)
            .map_or(at, |sentence| sentence.tokens.end);
        (at..end.min(at + 4)).all(|here| view.words[here].mark != '\0') && end <= at + 4
    }

    /// «…»، قال الوزير
    pub(super) fn postposed(&mut self, region: Region) -> Option<usize> {
        let view = self.view;
        let mut at = region.after();
        let mut marks = 0;
        while at < view.words.len()
            && marks < 2
            && matches!(view.words[at].mark, '،' | ',' | '-' | '–' | '—' | '؛')
        {
            at += 1;
            marks += 1;
        }
        if at >= view.words.len() {
            return None;
        }
        let sentences = &view.analysis.sentences;
        let index = sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let end = sentences.get(index)?.tokens.end;
        if let Some(source) = view.source(at, end, Some(self.descriptions))
            && at <= region.after() + 1
        {
            let who = source
                .who
                .or_else(|| self.implied(region.open, Features::default(), false));
            let word = &view.words[source.cue];
            self.quote(&[region], Some(word.cue()), who);
            return Some(source.end);
        }
        let introduced = matches!(
            view.words[at].span.of(view.text),
            "بهذه" | "بهذا" | "هكذا" | "هذا" | "هذه" | "بتلك"
        );
        let verb = (at..end.min(at + 4)).find(|&here| {
            let word = &view.words[here];
            word.is_finite() && (here == at || introduced)
        })?;
        let word = &view.words[verb];
        let frames = word.reporting.verb.unwrap_or(Frames::NONE);
        if !introduced && (word.conjunction || !frames.takes_marks()) {
            return None;
        }
        self.enter(region.after());
        let stop = self.clause_end(verb + 1, end);
        let features = word.features;
        let who = view
            .subject(verb + 1, stop, self.descriptions)
            .filter(|who| self.fits(who, word, true))
            .or_else(|| self.told_of(region, features));
        let cue = Some(word.cue());
        if let Some(Who {
            entity: Some(entity),
            person: true,
            ..
        }) = who
        {
            self.descriptions.show_gender(entity, features);
        }
        // «…»، قال الوزير، «…»
        let resumes = (stop..end.min(stop + 2)).find_map(|here| self.regions.at(here));
        if let Some(second) = resumes
            && view.words[second.open - 1].mark != ':'
            && view.count_words(&second) >= 1
        {
            self.quote(&[region, second], cue, who);
            return Some(second.after());
        }
        self.quote(&[region], cue, who);
        // The verb may introduce more: «…»، قال، مضيفا أن.
        Some(verb + 1)
    }

    pub(super) fn clause_end(&self, from: usize, end: usize) -> usize {
        (from..end.min(from + REACH))
            .find(|&here| {
                let word = &self.view.words[here];
                matches!(word.mark, '،' | ',' | '.' | '؛' | ':' | '؟' | '!')
                    || self.regions.at(here).is_some()
            })
            .unwrap_or(end.min(from + REACH))
    }
}
