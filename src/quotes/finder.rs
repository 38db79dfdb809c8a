//! The walk over an article that collects its quotations.

use super::complement::{Complement, Regions};
use super::descriptions::Descriptions;
use super::dialogue::Dialogue;
use super::frames::Frames;
use super::marks::Region;
use super::roles::Role;
use super::sources::Source;
use super::speakers::{REACH, View, Who};
use super::words::Word;
use crate::analysis::{Definite, EntityType, Features, Gender, Quote, Speaker, Upos};
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
            let lemma = self.lemma(at);
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
                    || self.lemma(at) == "قول" && word.is_governed()
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
                    self.lemma(at),
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

    fn lemma(&self, at: usize) -> &str {
        self.view.words[at]
            .lemma
            .map_or("", |lemma| self.view.analysis.strings.get(lemma))
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

    /// The speaker of the reporting word at `at`, whose subject stands before `limit`.
    fn speaker(&mut self, at: usize, limit: usize) -> Option<Who> {
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
    fn same(&self, who: Who) -> Who {
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
    fn fits(&self, who: &Who, word: &Word, verb: bool) -> bool {
        if !verb || who.entity.is_some() {
            return true;
        }
        let words = self.view.words;
        let head = who.span.map_or(0, |span| {
            words.partition_point(|word| word.span.end <= span.start)
        });
        let object = matches!(
            self.lemma(head),
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
    fn quoted_source(&self, at: usize, limit: usize) -> Option<Who> {
        let view = self.view;
        let (first, _) = self.bounds();
        let voice = (at + 1..limit.min(at + 12)).find(|&here| {
            view.words[here].span.of(view.text) == "لسان"
                || self.lemma(at) == "نقل" && view.words[here].span.of(view.text) == "عن"
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
            matches!(self.lemma(here), "نقل" | "أورد" | "حكى" | "روى")
                || view.words[here].span.of(view.text) == "نقلا"
        });
        if !transmitted {
            return None;
        }
        self.first_name(about + 1, at)
            .or_else(|| view.subject(about + 1, at, self.descriptions))
    }

    fn first_name(&self, from: usize, limit: usize) -> Option<Who> {
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
    fn implied(&self, at: usize, features: Features, before: bool) -> Option<Who> {
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
    fn told_of(&self, region: Region, features: Features) -> Option<Who> {
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
    fn topic(&self, at: usize, first: usize, features: Features) -> Option<Who> {
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
    fn acting(&self, at: usize, first: usize, features: Features, nameless: bool) -> Option<Who> {
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
    fn is_subordinate(&self, verb: usize) -> bool {
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

    /// Words in marks with no reporting word before them.
    fn region(&mut self, region: Region) -> usize {
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
    fn is_said(&self, region: &Region, first: usize) -> bool {
        let view = self.view;
        let long = view.count_words(region) >= 5;
        let verb = (region.open + 1..region.close).any(|at| view.words[at].is_finite());
        long && verb && region.open > first
    }

    /// Nothing but closing punctuation from `at` to the end of its sentence.
    fn ends_sentence(&self, at: usize, _end: usize) -> bool {
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
    fn postposed(&mut self, region: Region) -> Option<usize> {
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

    fn clause_end(&self, from: usize, end: usize) -> usize {
        (from..end.min(from + REACH))
            .find(|&here| {
                let word = &self.view.words[here];
                matches!(word.mark, '،' | ',' | '.' | '؛' | ':' | '؟' | '!')
                    || self.regions.at(here).is_some()
            })
            .unwrap_or(end.min(from + REACH))
    }

    /// A clause that names its source.
    fn source(&mut self, source: Source, first: usize, end: usize) -> usize {
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
    fn completes(&self, begin: usize, end: usize, start: usize) -> bool {
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
    fn parts(&self, at: usize, cue: usize) -> bool {
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
