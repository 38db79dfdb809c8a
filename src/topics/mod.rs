//! Topics: what an article is about, of nine labels.
//!
//! Multinomial logistic regression over the lemmas that an article holds (presence, not counts; those
//! that come again or stand in the beginning weigh more), and over how many of its places are foreign. Other
//! names are left out: a newspaper's people say more about the newspaper than about the topic. The weights are whole numbers, the
//! probabilities come from a table of powers, so that native and wasm agree. They are learned in
//! `khulasa-train`, towards lists of words that people would name for a topic and not towards zero (a
//! Gaussian prior that is not centred; Chelba and Acero, "Adaptation of Maximum Entropy Capitalizer",
//! 2004).

mod features;
mod places;
mod probabilities;

pub use features::{Feature, Reader, key};
pub use places::{LEMMAS, Places, entry};

use crate::analysis::{Analysis, Score, Topic};
use crate::model::{ModelError, ModelFile};
use probabilities::probabilities;

/// The labels, in the order of the weights.
pub const LABELS: [&str; 9] = [
    "politics",
    "economy",
    "sports",
    "technology",
    "health",
    "culture",
    "religion",
    "society",
    "world",
];

/// One whole number for each label.
pub type Row<T> = [T; LABELS.len()];

/// Fewer lemmas that say something are too few to judge by.
const FEWEST: usize = 6;
/// Thousandths from which on a topic is told; and its share of the best one.
const LEAST: u16 = 180;
/// The best topic is told from here on.
const LEAST_BEST: u16 = 250;
/// Topics told of one article.
const MOST: usize = 3;

/// Tells topics; what it knows lies in the model.
///
/// Sections `topic.places` (see [`Places`]), `topic.keys` (the [`key`]s of the lemmas that say something, ascending), `topic.weights`
/// (a row of [`LABELS`] for each, one byte each) and `topic.scale` (a row of numbers for the labels'
/// biases, in 1/256 of a logit, and one for what a weight of 1 is worth, in 1/65536 of a logit).
#[derive(Clone, Copy, Debug)]
pub struct Topics<'a> {
    places: Places<'a>,
    keys: &'a [u32],
    weights: &'a [Row<i8>],
    biases: Row<i32>,
    unit: i32,
}

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    reader: Reader,
    features: Vec<Feature>,
}

impl<'a> Topics<'a> {
    /// Reads the sections of `file`; absent when the file knows no topics.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is damaged.
    pub fn open(file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        if file.optional("topic.keys").is_none() {
            return Ok(None);
        }
        let corrupt = |what| ModelError::Corrupt { what };
        let keys: &[u32] = file.rows("topic.keys")?;
        if !keys.is_sorted() {
            return Err(corrupt("topic.keys"));
        }
        let places: &[u32] = file.rows("topic.places")?;
        if !places.is_sorted() {
            return Err(corrupt("topic.places"));
        }
        let weights: &[Row<i8>] = file.rows("topic.weights")?;
        if weights.len() != keys.len() {
            return Err(corrupt("topic.weights"));
        }
        let scale: &[i32] = file.rows("topic.scale")?;
        let (biases, unit) = match scale {
            [biases @ .., unit] if *unit > 0 && *unit < 1 << 16 => (biases, *unit),
            _ => return Err(corrupt("topic.scale")),
        };
        let biases: Row<i32> = biases.try_into().map_err(|_| corrupt("topic.scale"))?;
        if biases.iter().any(|bias| bias.abs() > 1 << 16) {
            return Err(corrupt("topic.scale"));
        }
        Ok(Some(Self {
            places: Places(places),
            keys,
            weights,
            biases,
            unit,
        }))
    }

    /// Fills the topics of `analysis`, whose tokens are there: several, one, or none.
    pub fn find(&self, analysis: &mut Analysis, scratch: &mut Scratch) {
        scratch
            .reader
            .read(analysis, self.places, &mut scratch.features);
        let Some(scores) = self.score(&scratch.features) else {
            return;
        };
        let mut ranked: Vec<(u16, usize)> = scores.into_iter().zip(0..).collect();
        ranked.sort_by_key(|&(score, label)| (std::cmp::Reverse(score), label));
        let best = ranked[0].0;
        if best < LEAST_BEST {
            return;
        }
        analysis.topics = ranked
            .into_iter()
            .take(MOST)
            .take_while(|&(score, _)| score >= LEAST)
            .map(|(score, label)| Topic {
                label: LABELS[label],
                score: Score::from_thousandths(score),
            })
            .collect();
    }

    /// Probabilities of the labels in thousandths; absent when too little speaks for any.
    pub fn score(&self, features: &[Feature]) -> Option<Row<u16>> {
        let mut sums = Row::<i64>::default();
        // The length of the vector, squared; all features count in it, known to the model or not.
        let (mut square, mut telling) = (0u64, 0);
        for feature in features {
            let value = i64::from(feature.value);
            square += (value * value) as u64;
            let Ok(index) = self.keys.binary_search(&feature.key) else {
                continue;
            };
            let row = &self.weights[index];
            let says = feature.key >= LEMMAS && row.iter().any(|&weight| weight != 0);
            telling += usize::from(says);
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += value * i64::from(weight);
            }
        }
        if telling < FEWEST {
            return None;
        }
        let length = (square << 16).isqrt().max(1) as i64;
        let mut logits = Row::<i32>::default();
        for ((logit, sum), bias) in logits.iter_mut().zip(sums).zip(self.biases) {
            // sum · unit / 65536 / (length / 256), in 1/256 of a logit.
            *logit = (sum * i64::from(self.unit) / length) as i32 + bias;
        }
        Some(probabilities(&logits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [Row<i8>; 3] = [
        [100, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 100, 0, 0, 0, 0, 0, 0, 0],
        [0; 9],
    ];

    fn known() -> Topics<'static> {
        Topics {
            places: Places::default(),
            keys: &[10, 11, 12],
            weights: &WEIGHTS,
            biases: [0; 9],
            unit: 2000,
        }
    }

    fn feature(key: u32) -> Feature {
        Feature {
            key: key + 10,
            value: 1,
        }
    }

    #[test]
    fn little_evidence_gives_no_topic() {
        assert!(known().score(&[]).is_none());
        assert!(known().score(&[feature(0); 5]).is_none());
        assert!(known().score(&[feature(2); 50]).is_none());
    }

    #[test]
    fn probabilities_follow_the_weights() {
        let politics = known().score(&[feature(0); 20]).unwrap();
        assert!(politics[0] > 900, "{politics:?}");
        let mixed: Vec<Feature> = (0..20).map(|index| feature(index % 2)).collect();
        let mixed = known().score(&mixed).unwrap();
        assert_eq!(mixed[0], mixed[1]);
        assert!(mixed[0] > 400, "{mixed:?}");
    }
}
