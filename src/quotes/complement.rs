//! What follows a reporting word: a clause, words in marks, or speech without marks.

use super::frames::Frames;
use super::lexicon::Reporting;
use super::marks::Region;
use super::roles::Role;
use super::view::{REACH, View};
use super::words::NO;
use crate::analysis::{Aspect, PronounType, TokenKind, Upos};

/// What a reporting word introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complement {
    /// A clause after أن; the token at which its content begins, and أن itself.
    Clause {
        /// The first token of the content.
        start: usize,
        /// The token of أن.
        that: usize,
    },
    /// Words in marks.
    Marks(Region),
    /// Speech after a colon; its first token.
    Speech(usize),
    /// Speech after nothing; its first token.
    Bare(usize),
}

impl Complement {
    /// The token before which the subject must stand.
    pub fn limit(&self) -> usize {
        match *self {
            Self::Clause { that, .. } => that,
            Self::Marks(region) => region.open,
            Self::Speech(start) => start - 1,
            Self::Bare(start) => start,
        }
    }
}

/// A preposition as the frames name it, however it is spelled; `-` for one that takes no clause.
fn preposition(written: &str) -> &'static str {
    match written {
        "إلى" | "الى" | "الي" => "الي",
        "على" | "علي" => "علي",
        "من" => "من",
        "عن" => "عن",
        "في" => "في",
        _ => "-",
    }
}

/// The regions of an article, in text order, with a way to find the one at a token.
#[derive(Clone, Copy, Debug)]
pub struct Regions<'a>(pub &'a [Region]);

impl Regions<'_> {
    /// The region that token `at` opens.
    pub fn at(&self, at: usize) -> Option<Region> {
        let index = self
            .0
            .binary_search_by_key(&at, |region| region.open)
            .ok()?;
        Some(self.0[index])
    }
}

/// Words in marks are counted up to here.
const FEW: usize = 8;

impl View<'_> {
    /// How many words stand in the region, up to [`FEW`].
    pub fn count_words(&self, region: &Region) -> usize {
        let end = region.close.max(region.open + 1);
        self.analysis.tokens[region.open + 1..end]
            .iter()
            .take(8 * FEW)
            .filter(|token| token.kind.is_word() || token.kind == TokenKind::Hashtag)
            .take(FEW)
            .count()
    }

    /// Whether marks hold a name and nothing else: «وقائع سنين الجمر».
    fn is_one_name(&self, region: &Region) -> bool {
        let Some(inside) = self.words.get(region.open + 1..region.close) else {
            return false;
        };
        let name = inside.first().map_or(NO, |word| word.mention);
        region.closed && name != NO && inside.iter().all(|word| word.mention == name)
    }

    /// Whether what stands in marks is a title or name: كتاب «…»، فيلم بعنوان «…».
    pub fn is_title(&self, region: &Region) -> bool {
        if self.is_one_name(region) {
            return true;
        }
        let before = |back: usize| region.open.checked_sub(back).map(|at| &self.words[at]);
        let Some(word) = before(1) else { return false };
        if word.mark != '\0' {
            // «أ» و«ب»: one title after another is told by the first.
            return word.mark == '(';
        }
        // و«ب»: a conjunction of its own.
        if matches!(word.span.of(self.text), "و" | "ف" | "ب" | "ل" | "ك") {
            return !matches!(word.span.of(self.text), "ب");
        }
        // بالتعاون مع «جونز هوبكنز الطبي»
        let joined = matches!(word.span.of(self.text), "مع" | "في" | "بين" | "لدى" | "ضد");
        if joined && self.count_words(region) <= 4 && !self.has_clause(region) {
            return true;
        }
        // كتابها الجديد «…»
        let reports = |at: usize| {
            before(at).is_some_and(|word| word.reporting.verb.is_some() && word.is_finite())
        };
        // كتاب سماه «…», كل ما في «…»
        let named = matches!(
            self.text[word.stem..word.span.end].as_ref(),
            "سماه"
                | "سماها"
                | "أسماه"
                | "أسماها"
                | "عنوانه"
                | "عنوانها"
                | "اسمه"
                | "اسمها"
        );
        if named && before(2).is_some_and(|word| word.is(Role::Work)) {
            return true;
        }
        // سهم «الخليج للملاحة القابضة»: a noun with its name.
        let noun = word.upos == Upos::Noun
            && !word.is_definite()
            && word.pronoun.is_none()
            && word.reporting == Reporting::default()
            && !word.is_circumstantial(self.text);
        if noun && self.count_words(region) <= 6 && !self.has_clause(region) {
            return true;
        }
        word.is(Role::Work) && !word.is_finite()
            || word.upos == Upos::Adj
                && !reports(1)
                && before(2).is_some_and(|word| word.is(Role::Work) && word.upos == Upos::Noun)
    }

    /// Whether a verb or negation stands in the region.
    fn has_clause(&self, region: &Region) -> bool {
        (region.open + 1..region.close)
            .take(16)
            .any(|at| self.words[at].is_finite() || self.words[at].upos == Upos::Part)
    }

    /// What follows the reporting word at `at`, nothing of which lies at or after `end`.
    pub fn complement(
        &self,
        at: usize,
        frames: Frames,
        end: usize,
        regions: Regions,
    ) -> Option<Complement> {
        let limit = end.min(at + REACH);
        let mut here = at + 1;
        let mut relative = false;
        let mut commas = 0;
        // Whether a verb stands after the last comma.
        let mut acted = false;
        while here < limit {
            let word = &self.words[here];
            if let Some(region) = regions.at(here) {
                let governed = !frames.needs_preposition()
                    || (at + 1..here).any(|between| {
                        let word = &self.words[between];
                        word.mark == ':'
                            || word.is_governed()
                            || word.upos == Upos::Adp
                                && frames.takes_preposition(preposition(word.span.of(self.text)))
                    });
                // أوردت «سكاي نيوز العربية»: the subject's name.
                let subject = here == at + 1
                    && frames.takes_that()
                    && self.words[at].pronoun.is_none()
                    && self.count_words(&region) <= 4
                    && !self.has_clause(&region);
                if frames.takes_marks()
                    && governed
                    && !subject
                    && self.count_words(&region) >= 3
                    && !self.is_title(&region)
                {
                    return Some(Complement::Marks(region));
                }
                here = region.after();
                continue;
            }
            match word.mark {
                '\0' => {}
                ':' => {
                    let next = here + 1;
                    if next >= end {
                        return None;
                    }
                    if let Some(region) = regions.at(next) {
                        return (frames.takes_marks() || frames.takes_colon())
                            .then_some(Complement::Marks(region));
                    }
                    let near =
                        commas == 0 && here <= at + 14 || frames.takes_speech() && commas <= 2;
                    return (frames.takes_colon() && near).then_some(Complement::Speech(next));
                }
                '؟' | '!' | '?' | '؛' | ';' | '…' => return None,
                // .. ends what it follows.
                '.' if word.span.len() > 1 => return None,
                '،' | ',' => {
                    commas += 1;
                    acted = false;
                    if commas == 1
                        && frames.takes_speech()
                        && let Some(bare) = self.bare(at, here, regions)
                    {
                        return Some(bare);
                    }
                }
                _ => {}
            }
            if word.is(Role::That) {
                // وصفه بأنه «…»
                if frames.takes_marks()
                    && !frames.takes_that()
                    && let Some(region) = regions.at(here + 1)
                    && self.count_words(&region) >= 3
                {
                    return Some(Complement::Marks(region));
                }
                // A clause after one comma belongs to something else; two hold what describes the
                // speaker.
                let parted = self.words[here - 1].mark == '\0' && commas % 2 == 1 && acted;
                if parted || word.conjunction {
                    return None;
                }
                return self.clause(at, here, frames);
            }
            if word.is(Role::Relative) {
                relative = true;
            }
            acted |= word.is_finite();
            // فعقب عليه: a verb that was read as something else begins another clause.
            if word.latent.is_some() && word.conjunction && self.words[here - 1].mark != '\0' {
                break;
            }
            // مصدر طلب عدم كشف اسمه: a condition of the speaker, no speech of its own.
            if word.is_finite() && here > at + 1 && self.is_anonymity(here, limit) {
                relative = true;
                here += 2;
                continue;
            }
            if word.is_finite()
                && here > at + 1
                && word.reporting.verb.is_some_and(|frames| !frames.is_empty())
                && !self.describes(here)
                && !self.words[here - 1].is(Role::Relative)
            {
                break;
            }
            if word.is_finite() && !relative {
                // وهو يبتسم, منظمة تأسست, …، ويدعى فلانا، …: verbs inside what describes the speaker.
                let before = &self.words[here - 1];
                let pronoun = before.upos == Upos::Pron && before.conjunction;
                if !pronoun && commas == 0 && !self.describes(here) {
                    break;
                }
                if here == at + 1 {
                    break;
                }
                relative = true;
            }
            // … الأمر قائلا:, … عن الوزير قوله إن: the nearer word introduces it.
            let introduces = here + 1 < limit && {
                let next = &self.words[here + 1];
                next.is(Role::That) || next.mark == ':' || regions.at(here + 1).is_some()
            };
            let nearer = word.reporting.participle.is_some() && word.is_circumstantial(self.text)
                || word.reporting.noun.is_some() && (word.pronoun.is_some() || word.is_governed());
            if introduces && nearer && !word.is_finite() && word.mention == NO {
                return None;
            }
            if word.reporting.participle.is_some()
                && here > at + 1
                && self.words[here - 1].mark != '\0'
                && word.is_circumstantial(self.text)
            {
                return None;
            }
            here += 1;
        }
        if !frames.takes_speech() {
            return None;
        }
        // وأضاف، القطار كان متجها: a comma for a colon.
        // قالت، وضحكت: what she did besides is nothing that she said.
        if at + 3 < limit
            && matches!(self.words[at + 1].mark, '،' | ',')
            && !(self.words[at + 2].conjunction && self.words[at + 2].is_finite())
        {
            return Some(Complement::Speech(at + 2));
        }
        if commas == 0 {
            return self.bare(at, limit, regions);
        }
        None
    }

    /// طلب عدم ذكر اسمه، فضل عدم الكشف عن هويته
    fn is_anonymity(&self, verb: usize, limit: usize) -> bool {
        let asks = self.words[verb].lemma.is_some_and(|lemma| {
            matches!(
                self.analysis.strings.get(lemma),
                "طلب" | "فضل" | "رفض" | "اشترط" | "آثر" | "شاء" | "رغب"
            )
        });
        asks && verb + 1 < limit
            && matches!(
                self.words[verb + 1].span.of(self.text),
                "عدم" | "الكشف" | "كشف" | "ذكر"
            )
    }

    /// A verb without و that follows an indefinite noun describes it: دراسة أعدها المركز.
    pub fn describes(&self, verb: usize) -> bool {
        let Some(before) = verb.checked_sub(1).map(|at| &self.words[at]) else {
            return false;
        };
        !self.words[verb].conjunction
            && before.mark == '\0'
            && (before.upos == Upos::Noun || before.upos == Upos::Adj)
            && !before.is_definite()
            && before.pronoun.is_none()
            && self.words[verb].is_finite()
            && self.words[verb].features.aspect() == Some(Aspect::Perfective)
    }

    fn clause(&self, at: usize, that: usize, frames: Frames) -> Option<Complement> {
        let word = &self.words[that];
        let before = &self.words[that - 1];
        let alone = that > at + 1 && before.mark == '\0';
        // غير أن, إلا أن, مع أن: a connective of their own.
        if alone
            && (before.is(Role::But)
                || matches!(
                    before.span.of(self.text),
                    "مع" | "رغم"
                        | "حتى"
                        | "بعد"
                        | "قبل"
                        | "دون"
                        | "خاصة"
                        | "خصوصا"
                        | "خصوصاً"
                        | "سيما"
                        | "لاسيما"
                        | "علما"
                        | "علماً"
                        | "حيث"
                        | "إذ"
                        | "بل"
                        | "كما"
                        | "ذلك"
                        | "لولا"
                        | "طالما"
                        | "كون"
                        | "منذ"
                ))
        {
            return None;
        }
        // أقرته اللجنة … أن: its object is there already.
        if self.words[at].is_finite() && self.words[at].pronoun.is_some() && !frames.tells() {
            return None;
        }
        let preposition = match word.preposition {
            'ب' => "ب",
            'ل' => "ل",
            'ك' => return None,
            _ if alone && before.upos == Upos::Adp && before.pronoun.is_none() => {
                preposition(before.span.of(self.text))
            }
            _ => "",
        };
        let taken = match preposition {
            "" => frames.takes_that(),
            _ => frames.takes_preposition(preposition),
        };
        if !taken {
            return None;
        }
        if word.pronoun.is_some() {
            return Some(Complement::Clause { start: that, that });
        }
        let start = that + 1;
        let next = self.words.get(start)?;
        let form = &self.text[word.stem..word.span.end];
        // أن with a verb is a wish more often than a statement.
        let wish =
            form.starts_with('أ') && next.is_finite() && next.is_imperfective() && !next.future
                || form.starts_with("ألا")
                || form.starts_with("ألّا");
        if wish && !frames.takes_subjunctive() {
            return None;
        }
        Some(Complement::Clause { start, that })
    }

    /// Speech that nothing introduces: قال بوتين شراكتنا… It begins after the subject and what
    /// belongs to the verb, with a word that begins a clause.
    fn bare(&self, at: usize, limit: usize, regions: Regions) -> Option<Complement> {
        let mut here = at + 1;
        let mut subject = false;
        let mut phrases = 0;
        while here < limit {
            let word = &self.words[here];
            if word.mark != '\0' || regions.at(here).is_some() {
                return None;
            }
            if self.begins_clause(here) {
                return (here > at + 1 || word.is_finite() || word.upos != Upos::Pron)
                    .then_some(Complement::Bare(here));
            }
            if let Some(name) = self.name(here) {
                if subject && phrases == 0 {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                subject |= !self.is_governed(name);
                here = name.end.max(here + 1);
                // After the name stands the speech, or how and where it was made.
                if here < limit
                    && self.words[here].upos == Upos::Noun
                    && (self.words[here].is_definite() || self.words[here].pronoun.is_some())
                    && !self.words[here].is_governed()
                {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                continue;
            }
            if word.is_preposition() || word.is_governed() || word.upos == Upos::Adv {
                // بأسى الأطفال: manner is a single word.
                let manner =
                    word.preposition == 'ب' && !word.is_definite() && word.pronoun.is_none();
                here = if manner {
                    here + 1
                } else {
                    self.skip_phrase(here, limit)
                };
                phrases += 1;
                if here < limit
                    && self.words[here].upos == Upos::Noun
                    && self.words[here].is_definite()
                    && !self.words[here].is_governed()
                {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                continue;
            }
            if word.is_nominal() {
                // وقال الجلسة ستعقد: nobody is named, the speech begins.
                let clause = !subject
                    && here == at + 1
                    && word.upos == Upos::Noun
                    && word.is_definite()
                    && !word.is(Role::Person)
                    && !word.is(Role::Body)
                    && self.words[at].conjunction
                    && here + 1 < limit
                    && (self.words[here + 1].is_finite() || self.words[here + 1].is_preposition());
                if clause {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                // وتابع الفريق قرارنا هو: after the subject another noun.
                let another = subject
                    && word.upos == Upos::Noun
                    && (word.is_definite() || word.pronoun.is_some());
                if another {
                    return self
                        .starts_nominal(here, limit)
                        .then_some(Complement::Bare(here));
                }
                here = self.phrase_end(here, limit).max(here + 1);
                subject = true;
                continue;
            }
            return None;
        }
        None
    }

    /// A finite verb, a negation, a pronoun: nothing of the reporting clause goes on so.
    fn begins_clause(&self, at: usize) -> bool {
        let word = &self.words[at];
        let after_what = at > 0 && self.words[at - 1].is(Role::What);
        if word.is(Role::Relative) || word.is(Role::What) || after_what {
            return false;
        }
        if word.is_finite() {
            return word.reporting.verb.is_none()
                || word.future
                || word.features.person() == Some(crate::analysis::Person::First);
        }
        match word.upos {
            Upos::Pron => {
                word.features.pronoun_type() != Some(PronounType::Relative) && !word.conjunction
            }
            Upos::Part => matches!(
                word.span.of(self.text),
                "لن" | "لم" | "لا" | "ما" | "قد" | "لقد" | "هل" | "سوف" | "يا"
            ),
            Upos::Sconj => matches!(word.span.of(self.text), "لو" | "إذا" | "اذا"),
            _ => false,
        }
    }

    /// A clause that begins with its noun has its verb, or a predicate, soon.
    fn starts_nominal(&self, at: usize, limit: usize) -> bool {
        let end = limit.min(at + 9);
        (at + 1..end).any(|here| {
            let word = &self.words[here];
            word.is_finite()
                || matches!(word.span.of(self.text), "لا" | "لن" | "لم" | "ليس" | "ليست")
        })
    }
}
