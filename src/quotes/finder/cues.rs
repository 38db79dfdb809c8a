//! Reporting words, and what they introduce: قال الوزير إن …، مضيفا: «…»; but not لم يقل, nor يذكر أن.

use super::Finder;
use crate::analysis::{Gender, Person, Upos};
use crate::quotes::complement::Complement;
use crate::quotes::frames::Frames;
use crate::quotes::roles::Role;

impl Finder<'_> {
    /// What the word at `at` can introduce, when it reports.
    pub(super) fn frames(&self, at: usize, first: usize) -> Option<Frames> {
        let word = &self.view.words[at];
        let reporting = &word.reporting;
        if let Some(frames) = reporting.verb
            && word.is_finite()
        {
            let lemma = self.view.lemma(at);
            // جاء is a reporting word in جاء في البيان only.
            let next = self
                .view
                .words
                .get(at + 1)
                .map_or("", |next| next.span.of(self.view.text));
            if lemma == "ورد" && next.starts_with("علي") {
                return Some(Frames::parse("أن ب : «"));
            }
            let in_writing = matches!(lemma, "جاء" | "ورد");
            if in_writing
                && self
                    .view
                    .words
                    .get(at + 1)
                    .is_none_or(|next| !next.span.of(self.view.text).starts_with("في"))
            {
                return None;
            }
            // The writer's own: only what he says he said.
            let own = word.features.person() == Some(Person::First);
            if own && lemma != "قال" {
                return None;
            }
            let negated = self.is_negated(at, first)
                && !matches!(lemma, "استبعد" | "أخفى" | "نفى" | "استبعدت");
            return (!negated).then_some(frames);
        }
        if let Some(frames) = word.latent {
            // It must begin its clause.
            let begins = word.conjunction
                || at == first
                || word.pronoun.is_some()
                || self.view.words[at - 1].mark != '\0'
                || matches!(
                    self.view.words[at - 1].upos,
                    Upos::Part | Upos::Pron | Upos::Sconj | Upos::Cconj | Upos::Aux
                )
                || self.view.words[at - 1].is(Role::Turn);
            return begins.then_some(frames);
        }
        if let Some(frames) = reporting.participle
            && word.upos != Upos::Propn
            && at > first
            && word.is_circumstantial(self.view.text)
        {
            return Some(frames);
        }
        if let Some(frames) = reporting.noun
            && word.upos == Upos::Noun
        {
            let written = &self.view.text[word.stem..word.span.end];
            let said = word.pronoun.is_some()
                || word.is_governed() && word.is_definite()
                || word.is_governed()
                    && self
                        .view
                        .words
                        .get(at + 1)
                        .is_some_and(|next| next.is(Role::That))
                || !word.is_definite()
                    && self.view.words.get(at + 1).is_some_and(|next| {
                        next.is_nominal() && !next.is_governed() && written != "قول"
                    });
            return said.then_some(frames);
        }
        None
    }

    /// لم يقل، لا يرى
    fn is_negated(&self, at: usize, first: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= first) else {
            return false;
        };
        let word = &self.view.words[before];
        let written = &self.view.text[word.stem..word.span.end];
        matches!(written, "لم" | "لا" | "لن") || written == "ما" && word.upos == Upos::Part
    }

    /// Adds what the reporting word at `at` introduces; gives the next token to look at.
    pub(super) fn cue(&mut self, at: usize, frames: Frames, end: usize) -> usize {
        let view = self.view;
        let word = &view.words[at];
        // A verbal noun without its verb has its clause near by: تأكيد الوزير أن.
        let verbal = word.is_finite() || word.latent.is_some() || word.pronoun.is_some();
        let noun = !verbal
            && word.reporting.noun.is_some()
            && word.upos == Upos::Noun
            && !(word.reporting.participle.is_some() && word.is_circumstantial(view.text));
        let reach = if noun { end.min(at + 7) } else { end };
        let Some(complement) = view.complement(at, frames, reach, self.regions) else {
            return at + 1;
        };
        if noun && (at + 1..complement.limit()).any(|here| view.words[here].is_finite()) {
            return at + 1;
        }
        // A word that was read as something else must show that it is a verb: a clause or marks follow.
        let finite = word.is_finite() && word.reporting.verb.is_some();
        let attached = word.pronoun.is_some();
        let sure = match complement {
            Complement::Clause { that, .. } => finite || word.latent.is_none() || that > at + 1,
            Complement::Marks(region) => {
                finite
                    || attached
                    || word.reporting.participle.is_some()
                    || word.latent.is_some() && word.reporting.noun.is_none()
                    || view.words[region.open - 1].mark == ':' && word.is_definite()
            }
            _ => {
                finite
                    || attached
                    || self.view.lemma(at) == "قول" && word.is_governed()
                    || word.reporting.participle.is_some() && word.is_circumstantial(view.text)
            }
        };
        if !sure {
            return at + 1;
        }
        if let Complement::Speech(start) = complement
            && (start..end)
                .take(4)
                .filter(|&here| view.words[here].mark == '\0')
                .count()
                < 3
        {
            return start;
        }
        if self.is_hearsay(at, &complement) {
            return complement.limit() + 1;
        }
        let who = self.speaker(at, complement.limit());
        let cue = Some(word.cue());
        match complement {
            Complement::Clause { start, that } => {
                let stop = view.content_end(start, end, false, self.regions);
                // بحجة أن …، وتقبله: a reason is one clause.
                let stop = match noun && word.is_governed() {
                    true => (start + 1..stop.saturating_sub(1))
                        .find(|&here| {
                            matches!(view.words[here].mark, '،' | ',')
                                && view.words[here + 1].conjunction
                                && view.words[here + 1].is_finite()
                        })
                        .unwrap_or(stop),
                    false => stop,
                };
                self.report(start, stop, cue, who, Some(that));
                stop
            }
            Complement::Speech(start) => {
                let stop = view.content_end(start, end, true, self.regions);
                self.report(start, stop, cue, who, None);
                stop
            }
            // وهو يتابع الطائرة: no speech.
            Complement::Bare(_) if at > 0 && view.words[at - 1].upos == Upos::Pron => at + 1,
            Complement::Bare(start) => {
                let stop = view.content_end(start, end, true, self.regions);
                self.report(start, stop, cue, who, None);
                stop
            }
            Complement::Marks(region) => {
                if view.count_words(&region) >= 3 {
                    self.quote(&[region], cue, who);
                }
                region.after()
            }
        }
    }

    /// يذكر أن, يتوقع أن without anybody: the paper's own voice.
    fn is_hearsay(&self, at: usize, complement: &Complement) -> bool {
        let word = &self.view.words[at];
        let (first, _) = self.bounds();
        let Complement::Clause { that, .. } = *complement else {
            return false;
        };
        that <= at + 2
            && word.is_imperfective()
            && !word.future
            && word.features.gender() != Some(Gender::Feminine)
            && word.pronoun.is_none()
            && (at == first || at > first && self.view.words[at - 1].mark != '\0')
            && (word.is_passive()
                || matches!(
                    self.view.lemma(at),
                    "ذكر"
                        | "ذكَّر"
                        | "توقع"
                        | "رجح"
                        | "قدر"
                        | "اعتقد"
                        | "زعم"
                        | "لاحظ"
                        | "أشار"
                ))
    }
}
