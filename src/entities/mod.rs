//! Names: the people, places, organisations and works of an article, with all their mentions.
//!
//! A linear model labels the words of a sentence (a conditional random field: Lafferty, McCallum
//! and Pereira, 2001; for Arabic names Benajiba and Rosso, 2008), looks a second time with what
//! the rest of the article made of the same words (Krishnan and Manning, 2006), and the names
//! that it found are brought together by the thing that they name.
//!
//! Words are tokens without their clitics: وبوتين is looked at as بوتين, and a name begins behind
//! the clitics of its first word and ends before those of its last.

pub mod clustering;
mod decoder;
mod document;
pub mod features;
mod form;
pub mod gazetteer;
mod knowledge;
pub mod labels;
mod memo;
mod rows;
mod spans;
#[cfg(all(test, feature = "embed"))]
mod tests;
mod unit;
mod units;
mod weights;

pub use decoder::SCALE;
pub use document::Document;
pub use form::FormLetters;
pub use knowledge::Knowledge;
pub use spans::Name;
pub use unit::Unit;
pub use units::Units;
pub use weights::{ROW, Weights};

use crate::analysis::{Analysis, Score, Sentence};
use crate::model::{ModelError, ModelFile};
use crate::room;
use decoder::{Decoder, Ways};
use gazetteer::Gazetteer;
use memo::Memo;
use std::ops::Range;
use weights::Scores;

/// The score of labels that are ruled out.
const NEVER: i16 = -4000;

/// Finds names; what it knows lies in the model.
#[derive(Clone, Debug)]
pub struct Entities<'a> {
    knowledge: Knowledge<'a>,
    weights: Weights<'a>,
    ways: Ways,
}

/// How many tokens of an article are those of the article before, in the same sentences: what the
/// first look made of them is in the scratch memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptTokens {
    /// From the beginning on.
    pub first: usize,
    /// Up to the end.
    pub last: usize,
}

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    units: Units,
    /// What the first look made of each unit.
    first_scores: Vec<Scores>,
    first_labels: Vec<u8>,
    /// Those of a sentence, to which the second look adds.
    scores: Vec<Scores>,
    labels: Vec<u8>,
    document: Document,
    decoder: Decoder,
    names: Vec<Name>,
    memo: Memo,
    /// The numbers of a sentence's words in the memo.
    words: Vec<u32>,
    /// Where the weights of a unit's features begin.
    places: Vec<u32>,
}

impl<'a> Entities<'a> {
    /// Reads the sections of `file`; absent when the file knows no names.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is damaged.
    pub fn open(file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        let Some(weights) = Weights::open(file)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            knowledge: Knowledge::open(file)?,
            weights,
            ways: Ways::of(&weights),
        }))
    }

    /// The names known beforehand; absent when the model has none.
    pub fn gazetteer(&self) -> Option<&Gazetteer<'a>> {
        self.knowledge.gazetteer.as_ref()
    }

    /// Labels a sentence given as features: `ends` says where those of each unit end.
    pub fn label(weights: &Weights, features: &[u64], ends: &[u32], labels: &mut [u8]) {
        let mut from = 0;
        let scores: Vec<Scores> = ends
            .iter()
            .map(|&end| {
                let mut scores = [0; ROW];
                for &feature in &features[from..end as usize] {
                    weights.add(feature, &mut scores);
                }
                from = end as usize;
                scores
            })
            .collect();
        Decoder::default().decode(&scores, &Ways::of(weights), labels);
    }

    /// Fills the entities of `analysis`, whose tokens and segments are there; those that are `kept`
    /// are not looked at for the first time again. The entities are the same.
    pub fn find(
        &self,
        text: &str,
        analysis: &mut Analysis,
        kept: KeptTokens,
        scratch: &mut Scratch,
    ) {
        self.look(text, analysis, kept, scratch);
        self.look_again(analysis, scratch);
        analysis.entities = clustering::cluster(text, analysis, &scratch.names, self.gazetteer());
    }

    /// Labels the sentences of an article, each by itself.
    fn look(&self, text: &str, analysis: &Analysis, kept: KeptTokens, scratch: &mut Scratch) {
        scratch.units.read(text, analysis, kept, &self.knowledge);
        let units = &scratch.units.all;
        let new = kept.first..units.len() - kept.last;
        let former = kept.first..scratch.first_scores.len() - kept.last;
        room::replace(
            &mut scratch.first_scores,
            former.clone(),
            [0; ROW],
            new.len(),
        );
        room::replace(
            &mut scratch.first_labels,
            former,
            labels::OUTSIDE,
            new.len(),
        );
        for sentence in sentences(analysis, new) {
            let range = sentence.tokens.clone();
            let sentence = &units[range.clone()];
            scratch.memo.make_room();
            let outside =
                scratch
                    .memo
                    .number(&features::outside(), FormLetters::default, &self.weights);
            scratch.words.clear();
            for unit in sentence {
                let letters = || scratch.units.letters(unit);
                let number = scratch.memo.number(unit, letters, &self.weights);
                scratch.words.push(number);
            }
            // In two rounds: what is read in one place of memory does not wait for the other then.
            let scores = &mut scratch.first_scores[range.clone()];
            for (at, scores) in scores.iter_mut().enumerate() {
                let mut sums: Scores = [0; ROW];
                for (view, offset) in features::VIEWS.into_iter().enumerate() {
                    let near = at.checked_add_signed(offset);
                    let number = near.and_then(|near| scratch.words.get(near));
                    let parts = scratch.memo.sum(*number.unwrap_or(&outside), view);
                    for (sum, part) in sums.iter_mut().zip(parts) {
                        *sum = sum.wrapping_add(*part);
                    }
                }
                *scores = sums;
            }
            for (at, scores) in scores.iter_mut().enumerate() {
                if sentence[at].parts {
                    *scores = [NEVER; ROW];
                    continue;
                }
                let places = &mut scratch.places;
                places.clear();
                features::of_context(sentence, at, |feature| {
                    places.push(self.weights.place(feature));
                });
                self.weights.add_all(places, scores);
            }
            scratch.decoder.decode(
                &scratch.first_scores[range.clone()],
                &self.ways,
                &mut scratch.first_labels[range],
            );
        }
    }

    /// Finds the names of an article, with what its other sentences say of their words.
    fn look_again(&self, analysis: &Analysis, scratch: &mut Scratch) {
        let units = &scratch.units.all;
        room::copy(&mut scratch.labels, &scratch.first_labels);
        scratch.document.read(units, &scratch.labels);
        scratch.names.clear();
        for sentence in &analysis.sentences {
            let range = sentence.tokens.clone();
            let mut changed = false;
            scratch.scores.clear();
            scratch
                .scores
                .extend_from_slice(&scratch.first_scores[range.clone()]);
            for (at, scores) in range.clone().zip(&mut scratch.scores) {
                let places = &mut scratch.places;
                places.clear();
                let label = scratch.labels[at];
                changed |= scratch.document.features(&units[at], label, |feature| {
                    places.push(self.weights.place(feature));
                });
                self.weights.add_all(places, scores);
            }
            let scores = &scratch.scores;
            let labels = &mut scratch.labels[range.clone()];
            if changed {
                scratch.decoder.decode(scores, &self.ways, labels);
            }
            if labels.iter().all(|&label| label == labels::OUTSIDE) {
                continue;
            }
            scratch.decoder.weigh(scores, &self.ways);
            let (decoder, names) = (&scratch.decoder, &mut scratch.names);
            spans::each(labels, |first, end, kind| {
                let sure = decoder.certainty(first, &labels[first..end], &self.ways);
                let (first, end) = (range.start + first, range.start + end);
                names.push(Name {
                    span: spans::place(units, first, end),
                    first,
                    end,
                    kind: labels::TYPES[kind],
                    score: Score::from_thousandths(sure),
                });
            });
        }
    }
}

/// The sentences that the tokens `range` make up.
fn sentences(analysis: &Analysis, range: Range<usize>) -> &[Sentence] {
    let before = |end: usize| {
        let all = &analysis.sentences;
        all.partition_point(|sentence| sentence.tokens.start < end)
    };
    &analysis.sentences[before(range.start)..before(range.end)]
}
