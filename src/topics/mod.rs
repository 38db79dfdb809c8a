//! Topics: what an article is about, of nine labels.
//!
//! Multinomial logistic regression over the lemmas that an article holds (presence, not counts; those
//! that come again or stand in the beginning weigh more), its names, and how many of its places are
//! foreign. The weights are whole numbers, the probabilities come from a table of powers, so that native
//! and wasm agree. They are learned in `khulasa-train`, towards lists of words that people would name for
//! a topic and not towards zero (a Gaussian prior that is not centred; Chelba and Acero, "Adaptation of
//! Maximum Entropy Capitalizer", 2004).
//!
//! A newspaper files by habits of its own. So there are two rows of weights, one for articles that are
//! surely of the newspaper that most was learned from, one for all others, which listens to the first
//! (a product of experts; Hinton 2002), and a weight that tells the two kinds apart (a gated mixture of
//! experts; Jacobs and others 1991).

mod features;
mod places;
mod probabilities;

pub use features::{Feature, Reader, is_lemma, is_name, key, name};
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

/// Columns of the weights: a row of labels for any article, a row for one like those of the newspaper
/// that most was learned from, and one weight that tells whether an article is like those.
pub const COLUMNS: usize = 2 * LABELS.len() + 1;

/// Fewer lemmas that say something are too few to judge by.
const FEWEST: usize = 10;
/// Thousandths from which on a topic is told beside the best one: there, every other second topic is
/// one that readers name too.
const LEAST: u16 = 120;
/// The best topic is told from here on.
const LEAST_BEST: u16 = 250;
/// Texts of a shorter vector, some forty lemmas, are judged as if the rest of it said nothing, for few
/// words prove little. The square of its length.
pub const SHORTEST: u64 = 150;
/// Topics told of one article.
const MOST: usize = 3;

/// Tells topics; what it knows lies in the model.
///
/// Sections `topic.places` (see [`Places`]), `topic.keys` (the [`key`]s of the lemmas and the [`name`]s
/// that say something, ascending), `topic.weights` ([`COLUMNS`] for each, one byte each) and `topic.scale` (a bias for each column, in 1/256 of a logit,
/// then what a weight of 1 is worth in the two rows of labels and in the last column, in 1/65536).
#[derive(Clone, Copy, Debug)]
pub struct Topics<'a> {
    places: Places<'a>,
    keys: &'a [u32],
    weights: &'a [[i8; COLUMNS]],
    biases: [i32; COLUMNS],
    units: [i32; 3],
}

/// The numbers of the labels that are told of an article with such probabilities in thousandths, the
/// best first: several, one, or none.
pub fn told(scores: &Row<u16>) -> impl Iterator<Item = usize> {
    let mut ranked: Row<usize> = std::array::from_fn(|label| label);
    ranked.sort_by_key(|&label| (std::cmp::Reverse(scores[label]), label));
    let any = scores[ranked[0]] >= LEAST_BEST;
    let scores = *scores;
    ranked
        .into_iter()
        .take(if any { MOST } else { 0 })
        .take_while(move |&label| scores[label] >= LEAST)
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
        let weights: &[[i8; COLUMNS]] = file.rows("topic.weights")?;
        if weights.len() != keys.len() {
            return Err(corrupt("topic.weights"));
        }
        let scale: &[i32] = file.rows("topic.scale")?;
        let (biases, units) = scale
            .split_first_chunk::<COLUMNS>()
            .ok_or(corrupt("topic.scale"))?;
        let units: [i32; 3] = units.try_into().map_err(|_| corrupt("topic.scale"))?;
        if units.iter().any(|&unit| !(1..1 << 16).contains(&unit))
            || biases.iter().any(|bias| bias.unsigned_abs() > 1 << 16)
        {
            return Err(corrupt("topic.scale"));
        }
        Ok(Some(Self {
            places: Places(places),
            keys,
            weights,
            biases: *biases,
            units,
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
        analysis.topics = told(&scores)
            .map(|label| Topic {
                label: LABELS[label],
                score: Score::from_thousandths(scores[label]),
            })
            .collect();
    }

    /// Probabilities of the labels in thousandths; absent when too little speaks for any.
    pub fn score(&self, features: &[Feature]) -> Option<Row<u16>> {
        let mut sums = [0i64; COLUMNS];
        // The length of the vector without its names, squared; known to the model or not.
        let (mut square, mut telling) = (0u64, 0);
        for feature in features {
            let value = i64::from(feature.value);
            if !is_name(feature.key) {
                square += (value * value) as u64;
            }
            let Ok(index) = self.keys.binary_search(&feature.key) else {
                continue;
            };
            telling += usize::from(is_lemma(feature.key));
            for (sum, &weight) in sums.iter_mut().zip(&self.weights[index]) {
                *sum += value * i64::from(weight);
            }
        }
        if telling < FEWEST {
            return None;
        }
        let length = (square.max(SHORTEST) << 16).isqrt() as i64;
        // sum · unit / 65536 / (length / 256) + bias, in 1/256 of a logit.
        let logit = |column: usize| {
            let unit = self.units[column / LABELS.len()];
            (sums[column] * i64::from(unit) / length) as i32 + self.biases[column]
        };
        let first = if logit(COLUMNS - 1) > 0 {
            LABELS.len()
        } else {
            0
        };
        let logits: Row<i32> = std::array::from_fn(|label| logit(first + label));
        Some(probabilities(&logits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first lemma is of politics, the second of economy; the fourth makes an article one of the
    /// newspaper's, where the first is of sports.
    const WEIGHTS: [[i8; COLUMNS]; 4] = {
        let mut weights = [[0; COLUMNS]; 4];
        weights[0][0] = 100;
        weights[1][1] = 100;
        weights[0][LABELS.len() + 2] = 100;
        weights[3][COLUMNS - 1] = 127;
        weights
    };

    fn known() -> Topics<'static> {
        let mut biases = [0; COLUMNS];
        biases[COLUMNS - 1] = -1;
        Topics {
            places: Places::default(),
            keys: &[10, 12, 14, 16],
            weights: &WEIGHTS,
            biases,
            units: [2000; 3],
        }
    }

    fn feature(index: u32) -> Feature {
        Feature {
            key: 2 * index + 10,
            value: 3,
        }
    }

    #[test]
    fn little_evidence_gives_no_topic() {
        assert!(known().score(&[]).is_none());
        assert!(known().score(&[feature(0); 5]).is_none());
        let unknown = [Feature { key: 98, value: 1 }; 50];
        assert!(known().score(&unknown).is_none());
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

    #[test]
    fn few_words_prove_little() {
        let words = |count| -> Vec<Feature> {
            (0..count)
                .map(|index| feature(u32::from(index % 3 == 2)))
                .collect()
        };
        let long = known().score(&words(30)).unwrap();
        let short = known().score(&words(12)).unwrap();
        assert!(short[0] < long[0], "{short:?} {long:?}");
        assert_eq!(told(&[111; 9]).count(), 0);
        assert_eq!(
            told(&[300, 0, 500, 10, 150, 40, 0, 0, 0]).collect::<Vec<_>>(),
            [2, 0, 4]
        );
    }

    #[test]
    fn an_article_of_the_newspaper_is_judged_by_its_row() {
        let mut features = vec![feature(0); 20];
        assert_eq!(known().score(&features).map(|row| row[0] > 900), Some(true));
        features.push(feature(3));
        assert_eq!(known().score(&features).map(|row| row[2] > 900), Some(true));
    }
}
