//! What follows a reporting word: a clause, words in marks, or speech without marks.

mod bare;
mod clause;

use super::frames::{self, Frames};
use super::marks::{Region, Regions};
use super::roles::Role;
use super::view::{REACH, View};
use super::words::NO;
use crate::analysis::{Aspect, Upos};

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

impl View<'_> {
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
                                && frames
                                    .takes_preposition(frames::preposition(word.span.of(self.text)))
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
}
