//! The walk over an article that collects its quotations.

mod attribution;
mod marked;
mod sourced;

use super::complement::Complement;
use super::descriptions::Descriptions;
use super::dialogue::Dialogue;
use super::frames::Frames;
use super::marks::{Region, Regions};
use super::roles::Role;
use super::speakers::Who;
use super::view::View;
use crate::analysis::{Gender, Quote, Speaker, Upos};
use crate::text::Span;

/// Sentences after which nobody remembers who spoke.
const MEMORY: usize = 8;

/// Collects quotations; see [`super`].
pub struct Finder<'a> {
    view: View<'a>,
    regions: Regions<'a>,
    descriptions: &'a mut Descriptions,
    quotes: Vec<Quote>,
    next_name: usize,
    sentence: usize,
    /// Who spoke last, and in which sentence.
    last: Option<(Who, usize)>,
    /// The token after the last statement.
    reported: usize,
    dialogue: Dialogue,
}

impl<'a> Finder<'a> {
    /// A walk that begins.
    pub fn new(view: View<'a>, regions: Regions<'a>, descriptions: &'a mut Descriptions) -> Self {
        Self {
            view,
            regions,
            descriptions,
            quotes: Vec::new(),
            next_name: 0,
            sentence: 0,
            last: None,
            reported: 0,
            dialogue: Dialogue::default(),
        }
    }

    /// All quotations of the article.
    pub fn find(mut self) -> Vec<Quote> {
        let mut at = 0;
        while at < self.view.words.len() {
            self.enter(at);
            at = self.step(at).max(at + 1);
        }
        self.quotes
    }

    /// Keeps pace with sentences and names.
    fn enter(&mut self, at: usize) {
        let sentences = &self.view.analysis.sentences;
        while self.sentence + 1 < sentences.len() && sentences[self.sentence].tokens.end <= at {
            self.sentence += 1;
        }
        while let Some(name) = self.view.names.get(self.next_name)
            && name.first < at
        {
            self.descriptions.read(&self.view, name);
            self.next_name += 1;
        }
    }

    /// First token of the sentence, and the token after its last.
    fn bounds(&self) -> (usize, usize) {
        self.view
            .analysis
            .sentences
            .get(self.sentence)
            .map_or((0, self.view.words.len()), |sentence| {
                (sentence.tokens.start, sentence.tokens.end)
            })
    }

    /// Handles what begins at `at`; gives the next token to look at.
    fn step(&mut self, at: usize) -> usize {
        let (first, end) = self.bounds();
        if at == first
            && let Some(next) = self.turn(first, end)
        {
            return next;
        }
        if let Some(region) = self.regions.at(at) {
            return self.region(region);
        }
        let word = &self.view.words[at];
        if word.mark != '\0' {
            return at + 1;
        }
        if let Some(source) = self.view.source(at, end, Some(self.descriptions)) {
            return self.source(source, first, end);
        }
        match self.frames(at, first) {
            Some(frames) if !frames.is_empty() => self.cue(at, frames, end),
            _ => at + 1,
        }
    }

    /// What the word at `at` can introduce, when it reports.
    fn frames(&self, at: usize, first: usize) -> Option<Frames> {
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
            let own = word.features.person() == Some(crate::analysis::Person::First);
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

    /// A reporting word.
    fn cue(&mut self, at: usize, frames: Frames, end: usize) -> usize {
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

    /// The statement from token `start` to `stop`, and the words in marks inside it.
    fn report(
        &mut self,
        start: usize,
        stop: usize,
        cue: Option<Span>,
        who: Option<Who>,
        that: Option<usize>,
    ) {
        let words = self.view.words;
        let start = (start..stop)
            .find(|&at| {
                words[at].mark == '\0'
                    || self.regions.at(at).is_some()
                    || matches!(words[at].mark, '(' | '[')
            })
            .unwrap_or(stop);
        if start >= stop {
            return;
        }
        let from = if that == Some(start) {
            words[start].stem
        } else {
            words[start].span.start
        };
        let who = self.remember(who);
        self.reported = stop;
        // قال إن «…»: nothing but words in marks.
        if let Some(region) = self.regions.at(start)
            && region.after() >= stop
            && self.view.count_words(&region) >= 3
        {
            self.push_direct(&[region], cue, who);
            return;
        }
        self.quotes.push(Quote {
            span: Span::new(from, words[stop - 1].span.end),
            spans: Vec::new(),
            direct: false,
            cue,
            speaker: who,
        });
        self.reported = stop;
        let mut at = start;
        while at < stop {
            if let Some(region) = self.regions.at(at) {
                if self.view.count_words(&region) >= 3 && !self.view.is_title(&region) {
                    self.push_direct(&[region], cue, who);
                }
                at = region.after().max(at + 1);
            } else {
                at += 1;
            }
        }
    }

    /// Words in marks that are said; several pieces when the reporting clause interrupts them.
    fn quote(&mut self, pieces: &[Region], cue: Option<Span>, who: Option<Who>) {
        let who = self.remember(who);
        self.push_direct(pieces, cue, who);
        self.reported = pieces.last().map_or(self.reported, Region::after);
    }

    fn push_direct(&mut self, pieces: &[Region], cue: Option<Span>, speaker: Option<Speaker>) {
        let words = self.view.words;
        let span = |region: &Region| {
            let (first, last) = (region.open + 1, region.close.max(region.open + 1) - 1);
            if last < first {
                return Span::default();
            }
            Span::new(words[first].span.start, words[last].span.end)
        };
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        self.quotes.push(Quote {
            span: Span::new(span(first).start, span(last).end),
            spans: if pieces.len() > 1 {
                pieces.iter().map(span).collect()
            } else {
                Vec::new()
            },
            direct: true,
            cue,
            speaker,
        });
    }

    /// Notes who spoke, and gives the speaker as the document has it.
    fn remember(&mut self, who: Option<Who>) -> Option<Speaker> {
        let who = who?;
        self.last = Some((who, self.sentence));
        (who.span.is_some() || who.entity.is_some()).then_some(Speaker {
            span: who.span,
            entity: who.entity,
        })
    }

    /// A turn of a dialogue or a labelled statement at the begin of a sentence.
    fn turn(&mut self, first: usize, end: usize) -> Option<usize> {
        let turn = self.dialogue.turn(
            &self.view,
            first,
            end,
            self.sentence,
            self.regions,
            self.descriptions,
        )?;
        self.report(turn.start, turn.stop, None, turn.who, None);
        Some(turn.stop)
    }
}
