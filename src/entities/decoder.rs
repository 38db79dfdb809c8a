//! The best labels of a sentence (Viterbi), and how sure they are (forward-backward).

use super::labels::{self, LABELS, OUTSIDE};
use super::weights::{Scores, Weights};

/// Units of a weight to one: scores are logarithms in sixteenths.
pub const SCALE: i32 = 16;

/// Memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    back: Vec<[u8; LABELS]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
    local: Vec<[f32; LABELS]>,
    pairs: [[f32; LABELS]; LABELS],
}

const LOWEST: i32 = i32::MIN / 2;

fn score(scores: &Scores, label: usize) -> i32 {
    match label {
        0 => 0,
        label => i32::from(scores[label - 1]),
    }
}

/// Labels that may stand before `label`.
const BEFORE: [[u8; LABELS]; LABELS] = {
    let mut table = [[u8::MAX; LABELS]; LABELS];
    let mut label = 0;
    while label < LABELS {
        let (mut before, mut count) = (0, 0);
        while before < LABELS {
            if labels::follows(before as u8, label as u8) {
                table[label][count] = before as u8;
                count += 1;
            }
            before += 1;
        }
        label += 1;
    }
    table
};

/// The labels that may stand before `label`.
pub fn before(label: usize) -> impl Iterator<Item = usize> {
    BEFORE[label]
        .iter()
        .take_while(|&&before| before != u8::MAX)
        .map(|&before| before as usize)
}

impl Decoder {
    /// Writes the best labels of a sentence with these scores into `labels`, which is as long.
    pub fn decode(&mut self, scores: &[Scores], weights: &Weights, labels: &mut [u8]) {
        self.back.clear();
        let mut sums = [LOWEST; LABELS];
        for (at, unit) in scores.iter().enumerate() {
            let mut next = [LOWEST; LABELS];
            let mut from = [OUTSIDE; LABELS];
            for (label, (sum, from)) in next.iter_mut().zip(&mut from).enumerate() {
                if at == 0 {
                    if labels::opens(label as u8) {
                        *sum = weights.pair(OUTSIDE, label as u8);
                    }
                } else {
                    for before in before(label) {
                        let through = sums[before] + weights.pair(before as u8, label as u8);
                        if through > *sum {
                            *sum = through;
                            *from = before as u8;
                        }
                    }
                }
                *sum = (*sum + score(unit, label)).max(LOWEST);
            }
            // Sums stay small however long the sentence is.
            let highest = next.iter().copied().max().unwrap_or(0);
            sums = next.map(|sum| (sum - highest).max(LOWEST));
            self.back.push(from);
        }
        let mut label = (0..LABELS)
            .filter(|&label| labels::closes(label as u8))
            .max_by_key(|&label| (sums[label], std::cmp::Reverse(label)))
            .unwrap_or(0) as u8;
        for (at, out) in labels.iter_mut().enumerate().rev() {
            *out = label;
            label = self.back[at][label as usize];
        }
    }

    /// Prepares [`Decoder::certainty`] for a sentence with these scores.
    pub fn weigh(&mut self, scores: &[Scores], weights: &Weights) {
        self.local.clear();
        self.forward.clear();
        self.backward.clear();
        let highest = (0..LABELS * LABELS)
            .map(|pair| weights.pair((pair / LABELS) as u8, (pair % LABELS) as u8))
            .max();
        let highest = highest.unwrap_or(0);
        self.pairs = std::array::from_fn(|before| {
            std::array::from_fn(|label| exp(highest - weights.pair(before as u8, label as u8)))
        });
        let pairs = &self.pairs;
        for unit in scores {
            let highest = (0..LABELS).map(|label| score(unit, label)).max();
            let highest = highest.unwrap_or(0);
            self.local.push(std::array::from_fn(|label| {
                exp(highest - score(unit, label))
            }));
        }
        for at in 0..scores.len() {
            let mut row = [0.0; LABELS];
            for (label, value) in row.iter_mut().enumerate() {
                let sum = if at == 0 {
                    if labels::opens(label as u8) {
                        pairs[0][label]
                    } else {
                        0.0
                    }
                } else {
                    let last = &self.forward[at - 1];
                    before(label).fold(0.0, |sum, before| sum + last[before] * pairs[before][label])
                };
                *value = sum * self.local[at][label];
            }
            self.forward.push(evened(row));
        }
        let end: [f32; LABELS] =
            std::array::from_fn(|label| f32::from(u8::from(labels::closes(label as u8))));
        self.backward.resize(scores.len(), end);
        for at in (1..scores.len()).rev() {
            let mut row = [0.0; LABELS];
            for (label, (backward, local)) in
                self.backward[at].iter().zip(&self.local[at]).enumerate()
            {
                let value = backward * local;
                for before in before(label) {
                    row[before] += value * pairs[before][label];
                }
            }
            self.backward[at - 1] = evened(row);
        }
    }

    /// How likely the labels `labels` are from unit `first` on, in thousandths, in the sentence
    /// that was weighed.
    pub fn certainty(&self, first: usize, labels: &[u8]) -> u16 {
        let mut value = 1.0_f32;
        for (index, &label) in labels.iter().enumerate() {
            let label = label as usize;
            let at = first + index;
            let all: f32 = (0..LABELS).fold(0.0, |sum, label| {
                sum + self.forward[at][label] * self.backward[at][label]
            });
            let here = self.forward[at][label] * self.backward[at][label] / all.max(1e-30);
            if index == 0 {
                value = here;
                continue;
            }
            // The share of this label among those that may follow the label before.
            let before = labels[index - 1];
            let through = |next: usize| {
                self.pairs[before as usize][next] * self.local[at][next] * self.backward[at][next]
            };
            let next: f32 = (0..LABELS)
                .filter(|&next| labels::follows(before, next as u8))
                .fold(0.0, |sum, next| sum + through(next));
            value *= through(label) / next.max(1e-30);
        }
        (value * 1000.0 + 0.5).clamp(0.0, 1000.0) as u16
    }
}

/// A row divided by its sum, so that products of many stay in range.
fn evened(row: [f32; LABELS]) -> [f32; LABELS] {
    let sum = row.iter().fold(0.0, |sum, &value| sum + value);
    let factor = 1.0 / sum.max(1e-30);
    row.map(|value| value * factor)
}

/// e to the power of minus `score` in sixteenths.
fn exp(score: i32) -> f32 {
    POWERS[(score.max(0) as usize).min(POWERS.len() - 1)]
}

/// Powers of e^(−1/16), by multiplication in a fixed order; the last is as good as nothing.
const POWERS: [f32; 640] = {
    const STEP: f32 = 0.939_413_1;
    let mut table = [1.0; 640];
    let mut at = 1;
    while at < table.len() {
        table[at] = table[at - 1] * STEP;
        at += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::super::labels::{Place, label};
    use super::super::weights::ROW;
    use super::*;

    fn weights_without_pairs() -> (Vec<i8>, Vec<i16>) {
        (vec![0; 2 + ROW], vec![0; LABELS * LABELS])
    }

    #[test]
    fn the_best_way_keeps_to_the_scheme() {
        let (table, pairs) = weights_without_pairs();
        let weights = Weights::new(&table, &pairs).unwrap();
        // The first unit calls for an inner word of a person, the second for a last word.
        let mut scores = vec![[0; ROW]; 3];
        scores[0][label(0, Place::Inner) as usize - 1] = 120;
        scores[0][label(0, Place::First) as usize - 1] = 70;
        scores[1][label(0, Place::Last) as usize - 1] = 90;
        let mut labels = [0; 3];
        let mut decoder = Decoder::default();
        decoder.decode(&scores, &weights, &mut labels);
        assert_eq!(
            labels,
            [label(0, Place::First), label(0, Place::Last), OUTSIDE]
        );
        decoder.weigh(&scores, &weights);
        let sure = decoder.certainty(0, &labels[..2]);
        assert!((600..=1000).contains(&sure), "{sure}");
        let unsure = decoder.certainty(0, &[label(1, Place::Only)]);
        assert!(unsure < 50, "{unsure}");
    }

    #[test]
    fn certainties_of_all_labels_come_to_one() {
        let (table, pairs) = weights_without_pairs();
        let weights = Weights::new(&table, &pairs).unwrap();
        let mut scores = vec![[3; ROW]; 400];
        scores[7][2] = -40;
        scores[399][5] = 25;
        let mut decoder = Decoder::default();
        decoder.weigh(&scores, &weights);
        for at in [0, 7, 200, 399] {
            let sum: u32 = (0..LABELS as u8)
                .map(|label| u32::from(decoder.certainty(at, &[label])))
                .sum();
            assert!((985..=1015).contains(&sum), "{at}: {sum}");
        }
    }

    #[test]
    fn powers() {
        assert!((exp(16) * std::f32::consts::E - 1.0).abs() < 1e-5);
        assert!((exp(32) - 0.135_335_28).abs() < 1e-5);
        assert_eq!(exp(-3), 1.0);
        assert_eq!(exp(0), 1.0);
    }
}
