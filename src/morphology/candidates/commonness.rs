//! How common readings are, one against the other.

use super::{CandidateGenerator, MOST_LAG};
use crate::analysis::{Aspect, Gender, Mood, Number, Upos, Voice};
use crate::morphology::affixes::nouns::slot;
use crate::morphology::affixes::{enclitics, proclitics};
use crate::morphology::kind::Class;
use crate::morphology::{Article, Candidate, Provenance, Repairs};

impl CandidateGenerator<'_> {
    /// Takes out readings that mend ه to ة where the word reads better as it is written, with the
    /// pronoun: ضيفه is ضيف + ه, but مدرسه may be مدرسة. Nobody who writes a pronoun so has missed
    /// the hamza's seat as well: ماؤه is no مائة.
    pub(super) fn drop_careless(&self, candidates: &mut Vec<Candidate>) {
        let written = candidates
            .iter()
            .filter(|candidate| {
                candidate.enclitics != 0
                    && candidate.proclitics == 0
                    && candidate.repairs == Repairs::NONE
                    && candidate.provenance == Provenance::Listed
            })
            .filter_map(|candidate| self.commonness(candidate))
            .max();
        if let Some(written) = written {
            let twice = Repairs::TA.and(Repairs::HAMZA);
            candidates.retain(|candidate| {
                !candidate.repairs.has(Repairs::TA)
                    || !candidate.repairs.has(twice)
                        && self
                            .commonness(candidate)
                            .is_some_and(|own| own + 8 >= written)
            });
        }
    }

    /// How common the candidate's word is in this form, in eighths of a doubling; none for what
    /// is in no list.
    fn commonness(&self, candidate: &Candidate) -> Option<i32> {
        let entry = candidate.source.entry_number()?;
        Some(i32::from(self.lexicon.frequency(entry)) - i32::from(self.unlikelihood(candidate)))
    }

    /// Fills in by how much each candidate is rarer than its rivals.
    pub(super) fn compare(&self, out: &mut [Candidate]) {
        let lag = |own: i32, best: i32| ((best - own + 7) / 8).clamp(0, i32::from(MOST_LAG)) as u8;
        for index in 0..out.len() {
            let candidate = out[index];
            let Some(own) = self.commonness(&candidate) else {
                continue;
            };
            let (mut word, mut cut, mut lemma) = (own, own, own);
            for other in out.iter() {
                let Some(rival) = self.commonness(other) else {
                    continue;
                };
                word = word.max(rival);
                if (other.stem_start, other.stem_end) == (candidate.stem_start, candidate.stem_end)
                {
                    cut = cut.max(rival);
                    if verbal(other.upos) as u8 == verbal(candidate.upos) as u8 {
                        lemma = lemma.max(rival);
                    }
                }
            }
            out[index].word_lag = lag(own, word);
            out[index].cut_lag = lag(own, cut);
            out[index].lemma_lag = lag(own, lemma);
        }
    }

    /// The inflections that an entry of the lexicon has, by the numbers under which candidates name
    /// them; 0 for a word of the closed classes. None for an entry that does not exist.
    pub fn inflections(&self, entry: usize) -> Vec<u8> {
        let Some(kind) = self.lexicon.kind(entry) else {
            return Vec::new();
        };
        let mut inflections: Vec<u8> = self
            .endings
            .of(kind.class(), kind.paradigm)
            .iter()
            .filter(|ending| ending.slot == 0 || ending.slot & kind.paradigm != 0)
            .map(|ending| ending.inflection)
            .collect();
        if kind.class() == Class::Closed {
            inflections.push(0);
        }
        inflections.sort_unstable();
        inflections.dedup();
        inflections
    }

    /// How much rarer a form is than the plainest one of its dictionary word, in eighths of a
    /// doubling: a rough table that keeps rare inflections of common words from crowding out common
    /// forms of rarer words.
    pub fn unlikelihood(&self, candidate: &Candidate) -> u16 {
        let inflection = of_inflection(candidate.inflection);
        let proclitics: u16 = proclitics(candidate.proclitics)
            .iter()
            .map(|clitic| match clitic.form {
                "ب" | "ل" => 24,
                "و" | "س" => 28,
                "ف" | "ك" => 46,
                _ => 64,
            })
            .sum();
        let enclitics: u16 = enclitics(candidate.enclitics)
            .iter()
            .map(|clitic| match clitic.form {
                "ه" | "ها" => 24,
                "هم" | "نا" => 32,
                "ي" => 36,
                _ => 44,
            })
            .sum();
        // The jussive is rare but after its particles, which context tells: تقلل is of قلل.
        let rare = if candidate.features.mood() == Some(Mood::Jussive) {
            32
        } else if candidate.features.voice() == Some(Voice::Passive) {
            // يوجد and يولد are common passives.
            match candidate.features.aspect() {
                Some(Aspect::Imperfective) => 14,
                _ => 20,
            }
        } else {
            0
        };
        let mut repairs = 0;
        for (repair, cost) in [
            (Repairs::HAMZA, 32),
            (Repairs::YA, 32),
            (Repairs::TA, 40),
            (Repairs::LETTER, 24),
        ] {
            if candidate.repairs.has(repair) {
                repairs += cost;
            }
        }
        // مدرسة is rather the school than the woman who teaches.
        let kind = candidate
            .source
            .entry_number()
            .and_then(|entry| self.lexicon.kind(entry));
        let feminine = candidate.inflection < 64
            && matches!(candidate.inflection & 31, 12..=17)
            && kind.is_some_and(|kind| kind.paradigm & slot::BARE != 0);
        // معلومات are rather of معلومة than of معلوم.
        let plural = candidate.inflection & 31 == 18
            && candidate.inflection < 64
            && kind.is_some_and(|kind| kind.paradigm & slot::BARE != 0);
        // قرن is rather a horn or a century than "those with long horns".
        let broken = candidate.inflection & 31 == 1
            && candidate.inflection < 64
            && candidate.features.number() == Some(Number::Plural);
        let coloured = candidate.inflection & 31 == 1
            && candidate.inflection < 64
            && candidate.features.gender() == Some(Gender::Feminine)
            && kind.is_some_and(|kind| kind.upos() == Upos::Adj);
        // Short nouns have broken plurals: طين is clay, نبات a plant.
        let short = candidate.inflection < 64
            && matches!(candidate.inflection & 31, 8 | 9 | 18)
            && candidate.stem_end - candidate.stem_start
                <= 5 + if candidate.article == Article::None {
                    0
                } else {
                    2
                };
        let sort = match candidate.upos {
            Upos::Noun
                if short
                    && kind.is_some_and(|kind| {
                        kind.upos() == Upos::Noun && kind.paradigm & slot::BARE != 0
                    }) =>
            {
                28
            }
            Upos::Noun if feminine => 20,
            Upos::Noun
                if plural && kind.is_some_and(|kind| kind.paradigm & slot::FEMININE != 0) =>
            {
                12
            }
            Upos::Noun if plural => 4,
            Upos::Adj if feminine => 10,
            // فضل is rather favour than "the best ones".
            Upos::Adj if broken => 20,
            Upos::Noun if broken && kind.is_some_and(|kind| kind.upos() == Upos::Adj) => 20,
            Upos::Noun if broken => 8,
            // شعراء are poets rather than a hairy woman.
            Upos::Adj | Upos::Noun if coloured => 16,
            _ => 0,
        };
        inflection + proclitics + enclitics + repairs + sort + rare
    }
}

/// كان is a verb, whether it is told as an auxiliary or not.
const fn verbal(upos: Upos) -> Upos {
    match upos {
        Upos::Aux => Upos::Verb,
        upos => upos,
    }
}

/// How much rarer an inflection is than the plainest of its kind, in eighths of a doubling.
pub fn of_inflection(inflection: u8) -> u16 {
    match inflection {
        form @ 0..64 => match form & 31 {
            2 | 3 | 8 => 8,
            4 | 5 | 14 | 15 => 24,
            10 | 11 => 38,
            6 | 7 | 16 | 17 => 46,
            9 | 18 => 4,
            _ => 0,
        },
        64 | 65 | 80 | 81 => 0,
        68 | 89 | 90 => 8,
        74 | 75 | 83 | 84 => 16,
        70 | 82 | 91 | 92 => 24,
        110 => 30,
        66 | 67 | 72 | 85..=88 | 93 | 95 | 111 => 36,
        _ => 48,
    }
}
