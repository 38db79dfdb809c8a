//! The best labels of a sentence (Viterbi), and how sure they are (forward-backward).

use super::labels::{self, LABELS};
use super::rows::{CLOSING, Pairs, Row, Types};
use super::weights::{Scores, Weights};

/// Units of a weight to one: scores are logarithms in sixteenths.
pub const SCALE: i32 = 16;

/// Memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// The label before the best way to each label.
    back: Vec<Row<i32>>,
    forward: Vec<Row<f32>>,
    backward: Vec<Row<f32>>,
    local: Vec<Row<f32>>,
    pairs: Pairs<f32>,
}

const LOWEST: i32 = i32::MIN / 2;

/// The best sums so far with the labels before them, of which a new one takes the place of a lower.
#[inline]
fn take(sums: &mut Types<i32>, from: &mut Types<i32>, new: Types<i32>, before: Types<i32>) {
    for kind in 0..sums.len() {
        let better = new[kind] > sums[kind];
        sums[kind] = if better { new[kind] } else { sums[kind] };
        from[kind] = if better { before[kind] } else { from[kind] };
    }
}

fn plus(one: Types<i32>, other: Types<i32>) -> Types<i32> {
    std::array::from_fn(|kind| one[kind] + other[kind])
}

/// The best ways to the labels of a unit, given those to the labels of the unit before.
fn step(sums: &Row<i32>, pairs: &Pairs<i32>) -> (Row<i32>, Row<i32>) {
    let mut next = Row::by(|_| LOWEST);
    let mut from = Row::by(|_| i32::from(labels::OUTSIDE));
    for ((sum, before), pairs) in sums
        .closing()
        .into_iter()
        .zip(CLOSING)
        .zip(&pairs.from_closing)
    {
        let before = i32::from(before);
        let through = sum + pairs.outside;
        if through > next.outside {
            (next.outside, from.outside) = (through, before);
        }
        let (sum, before) = ([sum; 4], [before; 4]);
        take(
            &mut next.first,
            &mut from.first,
            plus(sum, pairs.first),
            before,
        );
        take(
            &mut next.only,
            &mut from.only,
            plus(sum, pairs.only),
            before,
        );
    }
    const FIRST: Types<i32> = [1, 5, 9, 13];
    const INNER: Types<i32> = [2, 6, 10, 14];
    let (first, inner) = (sums.first, sums.inner);
    take(
        &mut next.inner,
        &mut from.inner,
        plus(first, pairs.first_inner),
        FIRST,
    );
    take(
        &mut next.inner,
        &mut from.inner,
        plus(inner, pairs.inner_inner),
        INNER,
    );
    take(
        &mut next.last,
        &mut from.last,
        plus(first, pairs.first_last),
        FIRST,
    );
    take(
        &mut next.last,
        &mut from.last,
        plus(inner, pairs.inner_last),
        INNER,
    );
    (next, from)
}

impl Row<i32> {
    fn map(&self, of: impl Fn(i32) -> i32) -> Self {
        Self {
            outside: of(self.outside),
            first: self.first.map(&of),
            inner: self.inner.map(&of),
            last: self.last.map(&of),
            only: self.only.map(&of),
        }
    }

    fn plus(&self, other: &Self) -> Self {
        Self {
            outside: self.outside + other.outside,
            first: plus(self.first, other.first),
            inner: plus(self.inner, other.inner),
            last: plus(self.last, other.last),
            only: plus(self.only, other.only),
        }
    }

    fn highest(&self) -> i32 {
        let of = |kind: usize| {
            let (one, other) = (self.first[kind].max(self.inner[kind]), self.last[kind]);
            one.max(other).max(self.only[kind])
        };
        of(0).max(of(1)).max(of(2).max(of(3))).max(self.outside)
    }
}

impl Decoder {
    /// Writes the best labels of a sentence with these scores into `labels`, which is as long.
    pub fn decode(&mut self, scores: &[Scores], weights: &Weights, labels: &mut [u8]) {
        self.back.clear();
        let pairs = Pairs::of_weights(weights);
        let mut sums = Row::by(|_| LOWEST);
        for (at, unit) in scores.iter().enumerate() {
            let (next, from) = if at == 0 {
                let free = pairs.from_closing[0];
                let none = [LOWEST; 4];
                let begin = Row {
                    inner: none,
                    last: none,
                    ..free
                };
                (begin, Row::by(|_| i32::from(labels::OUTSIDE)))
            } else {
                step(&sums, &pairs)
            };
            let next = next.plus(&Row::of_scores(unit)).map(|sum| sum.max(LOWEST));
            // Sums stay small however long the sentence is.
            let highest = next.highest();
            sums = next.map(|sum| (sum - highest).max(LOWEST));
            self.back.push(from);
        }
        let ordered = sums.ordered();
        let mut label = CLOSING
            .into_iter()
            .max_by_key(|&label| (ordered[label as usize], std::cmp::Reverse(label)))
            .unwrap_or(labels::OUTSIDE);
        for (out, back) in labels.iter_mut().zip(&self.back).rev() {
            *out = label;
            label = back.of(label) as u8;
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
        self.pairs = Pairs::by(|before, label| exp(highest - weights.pair(before, label)));
        let pairs = &self.pairs;
        self.local.extend(scores.iter().map(|unit| {
            let scores = Row::of_scores(unit);
            let highest = scores.highest();
            Row::by_label(&scores, |score| exp(highest - score))
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
    pub fn certainty(&self, first: usize, labels: &[u8]) -> u16 {
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
                |next: usize| self.pairs.of(before, next as u8) * local[next] * backward[next];
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
    fn by_label(scores: &Row<i32>, of: impl Fn(i32) -> f32) -> Self {
        Self {
            outside: of(scores.outside),
            first: scores.first.map(&of),
            inner: scores.inner.map(&of),
            last: scores.last.map(&of),
            only: scores.only.map(&of),
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
