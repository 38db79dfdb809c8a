use super::clusters::Clusters;
use super::descriptions::{Description, Descriptions};
use super::ranking::features::{self, LookedUp, Word};
use super::ranking::{Care, Class, Classes, Marks, Profile, Scored, Weights};
use super::{Candidate, CandidateGenerator};
use crate::text::Spelling;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;
use std::ops::Range;

/// Words that are kept; when there are more, those that were met once only are forgotten.
const WORDS: usize = 24_576;
/// Bytes of words that are kept.
const BYTES: usize = 1 << 20;
/// Readings of a word that go into the decoder.
const READINGS: usize = 16;
/// How much worse than the best a reading may be by itself to go into the decoder.
const MARGIN: i32 = 220;

/// The words that a worker has met, with their readings and what these score by themselves, so
/// that a word is cut and looked up once.
#[derive(Clone, Debug, Default)]
pub(super) struct Memo {
    numbers: FxHashMap<u64, u32>,
    words: Vec<Known>,
    readings: Vec<Reading>,
    text: String,
    pub classes: Classes,
    /// Keep readings that differ only in what context does not tell apart.
    wide: bool,
    spelling: Spelling,
    candidates: Vec<Candidate>,
    lemma: String,
    lemma_spelling: Spelling,
    descriptions: Descriptions,
}

/// A word that was met.
#[derive(Clone, Debug)]
struct Known {
    text: Range<usize>,
    profile: Profile,
    readings: Range<usize>,
    /// Whether it was met again.
    again: bool,
}

/// One of its readings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub candidate: Candidate,
    pub scored: Scored,
    /// The number of its description plus one; 0 until it is wanted.
    description: u32,
}

/// Whatever ranks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranker<'r, 'a> {
    pub generator: &'r CandidateGenerator<'a>,
    pub clusters: &'r Clusters<'a>,
    pub weights: &'r Weights<'a>,
}

impl Reading {
    /// Its score by itself in a text that is spelled with such care.
    pub fn in_text(&self, care: Care) -> Scored {
        let score = self.scored.score - care.cost(&self.candidate);
        Scored {
            score,
            ..self.scored
        }
    }
}

impl Memo {
    /// To be called before an analysis is written.
    pub fn begin(&mut self) {
        if self.descriptions.is_full() {
            self.descriptions = Descriptions::default();
            for reading in &mut self.readings {
                reading.description = 0;
            }
        }
        self.descriptions.begin();
    }

    /// Forgets words when too many are known: those that were met once only, or all when that
    /// leaves too many, or when they were kept for another number of readings. Numbers of words
    /// given before are void then.
    pub fn make_room(&mut self, wide: bool) {
        if self.wide == wide && self.words.len() < WORDS && self.text.len() < BYTES {
            return;
        }
        let kept = if self.wide == wide {
            self.words.iter().filter(|word| word.again).count()
        } else {
            0
        };
        let mut old = std::mem::take(self);
        self.wide = wide;
        self.classes = std::mem::take(&mut old.classes);
        self.spelling = std::mem::take(&mut old.spelling);
        self.descriptions = std::mem::take(&mut old.descriptions);
        self.descriptions.forget();
        if kept == 0 || kept > WORDS / 2 {
            return;
        }
        for word in old.words.iter().filter(|word| word.again) {
            let text = &old.text[word.text.clone()];
            let mut hash = FxBuildHasher.hash_one(text);
            while self.numbers.contains_key(&hash) {
                hash = hash.wrapping_add(1);
            }
            self.numbers.insert(hash, self.words.len() as u32);
            let readings = &old.readings[word.readings.clone()];
            let first = self.readings.len();
            self.readings.extend(readings.iter().map(|reading| Reading {
                description: 0,
                ..*reading
            }));
            self.push_word(text, word.profile, first);
        }
    }

    fn push_word(&mut self, text: &str, profile: Profile, first_reading: usize) {
        let start = self.text.len();
        self.text.push_str(text);
        self.words.push(Known {
            text: start..self.text.len(),
            profile,
            readings: first_reading..self.readings.len(),
            again: false,
        });
    }

    /// The number of `word`, which is read when it is new.
    pub fn number(&mut self, word: &str, ranker: Ranker<'_, '_>) -> usize {
        let mut hash = FxBuildHasher.hash_one(word);
        loop {
            match self.numbers.get(&hash) {
                Some(&number) if self.text(number as usize) == word => {
                    self.words[number as usize].again = true;
                    return number as usize;
                }
                Some(_) => hash = hash.wrapping_add(1),
                None => break,
            }
        }
        let number = self.words.len();
        self.numbers.insert(hash, number as u32);
        self.read(word, ranker);
        number
    }

    fn text(&self, number: usize) -> &str {
        &self.text[self.words[number].text.clone()]
    }

    /// What the neighbours of word `number` see of it.
    pub fn profile(&self, number: usize) -> Profile {
        self.words[number].profile
    }

    /// The readings of word `number`; at least one.
    pub fn readings(&self, number: usize) -> &[Reading] {
        &self.readings[self.words[number].readings.clone()]
    }

    /// How reading `reading` of word `number` is written out.
    pub fn description(
        &mut self,
        number: usize,
        reading: usize,
        ranker: Ranker<'_, '_>,
    ) -> Description {
        let place = self.words[number].readings.start + reading;
        if self.readings[place].description == 0 {
            let word = &self.text[self.words[number].text.clone()];
            self.spelling.read(word);
            let candidate = &self.readings[place].candidate;
            let made = self
                .descriptions
                .make(word, &self.spelling, candidate, ranker.generator);
            self.readings[place].description = made + 1;
        }
        self.descriptions.get(self.readings[place].description - 1)
    }

    /// The pieces that descriptions point at.
    pub fn descriptions(&mut self) -> &mut Descriptions {
        &mut self.descriptions
    }

    fn read(&mut self, word: &str, ranker: Ranker<'_, '_>) {
        self.spelling.read(word);
        self.candidates.clear();
        ranker
            .generator
            .candidates(&self.spelling, &mut self.candidates);
        let cluster = ranker.clusters.of_word(self.spelling.folded());
        let profile = Profile::of_word(&self.spelling, cluster, &self.candidates);
        let marks = Marks::of(word, &self.spelling);
        let view = Word {
            spelling: &self.spelling,
            marks,
            profile,
            candidates: &self.candidates,
        };
        let first = self.readings.len();
        let mut looked_up = LookedUp::default();
        for candidate in &self.candidates {
            self.lemma.clear();
            ranker
                .generator
                .lemma_into(&self.spelling, candidate, &mut self.lemma);
            self.lemma_spelling.read(&self.lemma);
            let mut score = 0;
            features::of_reading(
                &view,
                candidate,
                self.lemma_spelling.folded(),
                ranker.clusters,
                &mut looked_up,
                |feature, _| {
                    score += ranker.weights.of(feature);
                },
            );
            let class = self.classes.number(Class::of(candidate));
            self.readings.push(Reading {
                candidate: *candidate,
                scored: Scored { class, score },
                description: 0,
            });
        }
        self.prune(first);
        self.push_word(word, profile, first);
    }

    /// Drops the readings from `first` on that cannot win: those far behind the best, and those
    /// behind another one of their class and spelling. Where several readings are asked for, the
    /// latter stay too, as many again at most: they never win, and take no other's place.
    fn prune(&mut self, first: usize) {
        let new = &mut self.readings[first..];
        // The order of candidates decides between equal scores: the sort is stable.
        new.sort_by_key(|reading| -reading.scored.score);
        let best = new.first().map_or(0, |reading| reading.scored.score);
        let (mut winners, mut others, mut kept) = (0, 0, 0);
        for at in 0..new.len() {
            let reading = new[at];
            let doubled = new[..kept].iter().any(|other| {
                other.scored.class == reading.scored.class
                    && other.candidate.repairs == reading.candidate.repairs
            });
            let count = if doubled { &mut others } else { &mut winners };
            let wanted = self.wide || !doubled;
            if wanted && *count < READINGS && best - reading.scored.score <= MARGIN {
                *count += 1;
                new[kept] = reading;
                kept += 1;
            }
        }
        self.readings.truncate(first + kept);
    }
}
