//! The best labels of a sentence (Viterbi), and how sure they are (forward-backward).

use super::labels::{self, LABELS};
use super::rows::{CLOSING, Pairs, Row, Types};
use super::weights::{Scores, Weights};

/// Units of a weight to one: scores are logarithms in sixteenths.
pub const SCALE: i32 = 16;

/// Memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// What the best ways to the labels of each unit come to.
    best: Vec<Row<f32>>,
    forward: Vec<Row<f32>>,
    backward: Vec<Row<f32>>,
    local: Vec<Row<f32>>,
}

/// What it is worth that one label follows another; reckoned once for all sentences.
#[derive(Clone, Debug)]
pub struct Ways {
    /// Scores.
    scores: Pairs<f32>,
    /// How likely, as against the best pair.
    shares: Pairs<f32>,
}

impl Ways {
    /// As `weights` tell.
    pub fn of(weights: &Weights) -> Self {
        let highest = (0..LABELS * LABELS)
            .map(|pair| weights.pair((pair / LABELS) as u8, (pair % LABELS) as u8))
            .max();
        let highest = highest.unwrap_or(0);
        Self {
            scores: Pairs::by(|before, behind| weights.pair(before, behind) as f32),
            shares: Pairs::by(|before, label| exp(highest - weights.pair(before, label))),
        }
    }
}

/// Less than any way comes to. Sums are whole numbers well below 2²⁴, of which f32 loses nothing.
const LOWEST: f32 = -8_000_000.0;

fn higher(one: f32, other: f32) -> f32 {
    if other > one { other } else { one }
}

/// The best ways to the labels of a unit, its own scores left out, given those to the labels of the
/// unit before.
fn step(best: &Row<f32>, pairs: &Pairs<f32>) -> Row<f32> {
    let mut next = Row::by(|_| LOWEST);
    for (sum, pairs) in best.closing().into_iter().zip(&pairs.from_closing) {
        next.outside = higher(next.outside, sum + pairs.outside);
        raise(&mut next.first, [sum; 4], &pairs.first);
        raise(&mut next.only, [sum; 4], &pairs.only);
    }
    raise(&mut next.inner, best.first, &pairs.first_inner);
    raise(&mut next.inner, best.inner, &pairs.inner_inner);
    raise(&mut next.last, best.first, &pairs.first_last);
    raise(&mut next.last, best.inner, &pairs.inner_last);
    next
}

/// Puts each sum in the place of a lower one.
#[inline]
fn raise(sums: &mut Types<f32>, values: Types<f32>, pairs: &Types<f32>) {
    for kind in 0..sums.len() {
        sums[kind] = higher(sums[kind], values[kind] + pairs[kind]);
    }
}

/// The first of the labels from which the best way leads to `label`.
fn origin(best: &Row<f32>, label: u8, pairs: &Pairs<f32>) -> u8 {
    let mut found = (LOWEST, labels::OUTSIDE);
    let mut look = |before: u8| {
        let sum = best.of(before) + pairs.of(before, label);
        if sum > found.0 {
            found = (sum, before);
        }
    };
    if labels::opens(label) {
        CLOSING.into_iter().for_each(look);
    } else {
        let first = label - (label - 1) % 4;
        look(first);
        look(first + 1);
    }
    found.1
}

impl Decoder {
    /// Writes the best labels of a sentence with these scores into `labels`, which is as long.
    pub fn decode(&mut self, scores: &[Scores], ways: &Ways, labels: &mut [u8]) {
        let pairs = &ways.scores;
        self.best.clear();
        for unit in scores {
            let next = match self.best.last() {
                None => Row {
                    inner: [LOWEST; 4],
                    last: [LOWEST; 4],
                    ..pairs.from_closing[0]
                },
                Some(best) => step(best, pairs),
            };
            let sums = next.plus(&Row::of_scores(unit).map(|score| score as f32));
            // Sums stay small however long the sentence is.
            let highest = sums.highest();
            self.best.push(sums.map(|sum| sum - highest));
        }
        let Some(end) = self.best.last() else {
            return;
        };
        let mut label = labels::OUTSIDE;
        for closing in CLOSING {
            if end.of(closing) > end.of(label) {
                label = closing;
            }
        }
        for at in (0..scores.len()).rev() {
            labels[at] = label;
            if let Some(before) = at.checked_sub(1) {
                label = origin(&self.best[before], label, pairs);
            }
        }
    }

    /// Prepares [`Decoder::certainty`] for a sentence with these scores.
    pub fn weigh(&mut self, scores: &[Scores], ways: &Ways) {
        self.local.clear();
        self.forward.clear();
        self.backward.clear();
        let pairs = &ways.shares;
        self.local.extend(scores.iter().map(|unit| {
            let scores = Row::of_scores(unit);
            let highest = scores.highest();
            scores.map(|score| exp(highest - score))
        }));
        let mut before: Option<Row<f32>> = None;
        for local in &self.local {
            let sums = match before {
                None => Row {
                    inner: [0.0; 4],
                    last: [0.0; 4],
                    ..pairs.from_closing[0]
                },
                Some(before) => forward(&before, pairs),
            };
            let row = evened(&sums.times(local));
            self.forward.push(row);
            before = Some(row);
        }
        let end = Row::by(|label| f32::from(u8::from(labels::closes(label as u8))));
        self.backward.resize(scores.len(), end);
        for at in (1..scores.len()).rev() {
            let values = self.backward[at].times(&self.local[at]);
            self.backward[at - 1] = evened(&backward(&values, pairs));
        }
    }

    /// How likely the labels `labels` are from unit `first` on, in thousandths, in the sentence
    /// that was weighed.
    pub fn certainty(&self, first: usize, labels: &[u8], ways: &Ways) -> u16 {
        let mut value = 1.0_f32;
        for (index, &label) in labels.iter().enumerate() {
            let label = label as usize;
            let at = first + index;
            let both = self.forward[at].times(&self.backward[at]).ordered();
            let all = both.iter().fold(0.0, |sum, value| sum + value);
            let here = both[label] / all.max(1e-30);
            if index == 0 {
                value = here;
                continue;
            }
            // The share of this label among those that may follow the label before.
            let before = labels[index - 1];
            let (local, backward) = (self.local[at].ordered(), self.backward[at].ordered());
            let through =
                |next: usize| ways.shares.of(before, next as u8) * local[next] * backward[next];
            let next: f32 = (0..LABELS)
                .filter(|&next| labels::follows(before, next as u8))
                .fold(0.0, |sum, next| sum + through(next));
            value *= through(label) / next.max(1e-30);
        }
        (value * 1000.0 + 0.5).clamp(0.0, 1000.0) as u16
    }
}

/// The ways to the labels of a unit, given those to the labels of the unit before. Sums are made in
/// the order of the labels.
fn forward(before: &Row<f32>, pairs: &Pairs<f32>) -> Row<f32> {
    let mut row = Row::<f32>::default();
    for (value, pairs) in before.closing().into_iter().zip(&pairs.from_closing) {
        row.outside += value * pairs.outside;
        add(&mut row.first, [value; 4], pairs.first);
        add(&mut row.only, [value; 4], pairs.only);
    }
    add(&mut row.inner, before.first, pairs.first_inner);
    add(&mut row.inner, before.inner, pairs.inner_inner);
    add(&mut row.last, before.first, pairs.first_last);
    add(&mut row.last, before.inner, pairs.inner_last);
    row
}

/// The ways on from the labels of a unit, given the values of the labels of the unit behind.
fn backward(values: &Row<f32>, pairs: &Pairs<f32>) -> Row<f32> {
    let mut row = Row::<f32>::default();
    for (value, pairs) in values.opening().into_iter().zip(&pairs.to_opening) {
        row.outside += value * pairs.outside;
        add(&mut row.last, [value; 4], pairs.last);
        add(&mut row.only, [value; 4], pairs.only);
    }
    add(&mut row.first, values.inner, pairs.first_inner);
    add(&mut row.first, values.last, pairs.first_last);
    add(&mut row.inner, values.inner, pairs.inner_inner);
    add(&mut row.inner, values.last, pairs.inner_last);
    row
}

/// Adds products, one for each type.
#[inline]
fn add(sums: &mut Types<f32>, values: Types<f32>, pairs: Types<f32>) {
    for kind in 0..sums.len() {
        sums[kind] += values[kind] * pairs[kind];
    }
}

impl Row<f32> {
    fn plus(&self, other: &Self) -> Self {
        let each = |one: Types<f32>, other: Types<f32>| {
            std::array::from_fn(|kind| one[kind] + other[kind])
        };
        Self {
            outside: self.outside + other.outside,
            first: each(self.first, other.first),
            inner: each(self.inner, other.inner),
            last: each(self.last, other.last),
            only: each(self.only, other.only),
        }
    }

    fn times(&self, other: &Self) -> Self {
        let each = |one: Types<f32>, other: Types<f32>| {
            std::array::from_fn(|kind| one[kind] * other[kind])
        };
        Self {
            outside: self.outside * other.outside,
            first: each(self.first, other.first),
            inner: each(self.inner, other.inner),
            last: each(self.last, other.last),
            only: each(self.only, other.only),
        }
    }
}

/// A row divided by its sum, so that products of many stay in range.
fn evened(row: &Row<f32>) -> Row<f32> {
    let sum = row.ordered().iter().fold(0.0, |sum, &value| sum + value);
    let factor = 1.0 / sum.max(1e-30);
    row.times(&Row::by(|_| factor))
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
    use super::super::labels::{OUTSIDE, Place, label};
    use super::super::weights::ROW;
    use super::*;

    fn weights_without_pairs() -> (Vec<i8>, Vec<i16>) {
        (vec![0; 2 + ROW], vec![0; LABELS * LABELS])
    }

    #[test]
    fn the_best_way_keeps_to_the_scheme() {
        let (table, pairs) = weights_without_pairs();
        let ways = Ways::of(&Weights::new(&table, &pairs).unwrap());
        // The first unit calls for an inner word of a person, the second for a last word.
        let mut scores = vec![[0; ROW]; 3];
        scores[0][label(0, Place::Inner) as usize - 1] = 120;
        scores[0][label(0, Place::First) as usize - 1] = 70;
        scores[1][label(0, Place::Last) as usize - 1] = 90;
        let mut labels = [0; 3];
        let mut decoder = Decoder::default();
        decoder.decode(&scores, &ways, &mut labels);
        assert_eq!(
            labels,
            [label(0, Place::First), label(0, Place::Last), OUTSIDE]
        );
        decoder.weigh(&scores, &ways);
        let sure = decoder.certainty(0, &labels[..2], &ways);
        assert!((600..=1000).contains(&sure), "{sure}");
        let unsure = decoder.certainty(0, &[label(1, Place::Only)], &ways);
        assert!(unsure < 50, "{unsure}");
    }

    #[test]
    fn certainties_of_all_labels_come_to_one() {
        let (table, pairs) = weights_without_pairs();
        let ways = Ways::of(&Weights::new(&table, &pairs).unwrap());
        let mut scores = vec![[3; ROW]; 400];
        scores[7][2] = -40;
        scores[399][5] = 25;
        let mut decoder = Decoder::default();
        decoder.weigh(&scores, &ways);
        for at in [0, 7, 200, 399] {
            let sum: u32 = (0..LABELS as u8)
                .map(|label| u32::from(decoder.certainty(at, &[label], &ways)))
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
