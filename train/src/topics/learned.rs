//! What was learned, and the sections of the model that hold it.

use super::gate::Gate;
use super::learner::{Linear, softmax};
use super::terms::{Sample, Terms};
use khulasa::topics::{COLUMNS, LABELS, Row};

/// Weights for articles of any paper, for those like SANAD's, and what tells these apart.
pub struct Learned {
    pub any: Linear,
    pub sanad: Linear,
    pub gate: Gate,
}

/// `topic.keys`, `topic.weights` and `topic.scale`.
pub struct Sections {
    pub keys: Vec<u32>,
    pub weights: Vec<[i8; COLUMNS]>,
    pub scale: Vec<i32>,
}

impl Learned {
    /// Whether an article is judged as one of SANAD's.
    pub fn is_like_sanad(&self, sample: &Sample) -> bool {
        self.gate.is_open(sample)
    }

    /// The label that fits best, and the probabilities of all.
    pub fn judge(&self, sample: &Sample) -> (usize, Row<f32>) {
        judge(
            if self.is_like_sanad(sample) {
                &self.sanad
            } else {
                &self.any
            },
            sample,
        )
    }

    /// As [`Learned::judge`], for an article known to be of another paper.
    pub fn judge_other(&self, sample: &Sample) -> (usize, Row<f32>) {
        judge(&self.any, sample)
    }

    /// Forgets all but the `most` terms that say most: those with the largest weights, frequent ones
    /// before rare ones.
    pub fn keep(&mut self, terms: &Terms, most: usize) {
        let mut said: Vec<(f32, usize)> = (0..terms.len())
            .map(|term| {
                let row = self.row(term);
                let largest = |row: &[f32]| row.iter().fold(0f32, |a, b| a.max(b.abs()));
                let (any, sanad) = row.split_at(LABELS.len());
                let frequent = libm::log2f(2.0 + terms.counts[term] as f32);
                ((2.0 * largest(any) + largest(sanad)) * frequent, term)
            })
            .collect();
        said.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for &(_, term) in said.iter().skip(most) {
            self.any.weights[term] = Row::default();
            self.sanad.weights[term] = Row::default();
            self.gate.weights[term] = 0.0;
        }
    }

    /// The sections of the model, of the terms that say anything.
    pub fn sections(&self, terms: &Terms) -> Sections {
        let rows: Vec<[f32; COLUMNS]> = (0..terms.len()).map(|term| self.row(term)).collect();
        // What a weight of 1 is worth in each of the three parts.
        let mut units = [0f32; 3];
        for row in &rows {
            for (column, weight) in row.iter().enumerate() {
                let unit = &mut units[column / LABELS.len()];
                *unit = unit.max(weight.abs() / 127.0);
            }
        }
        let kept: Vec<usize> = (0..terms.len())
            .filter(|&term| rows[term].iter().any(|&weight| weight != 0.0))
            .collect();
        let round = |value: f32| libm::roundf(value);
        let biases = (self.any.biases.iter().chain(&self.sanad.biases)).chain([&self.gate.bias]);
        Sections {
            keys: kept.iter().map(|&term| terms.keys[term]).collect(),
            weights: kept
                .iter()
                .map(|&term| {
                    std::array::from_fn(|column| {
                        round(rows[term][column] / units[column / LABELS.len()].max(1e-6)) as i8
                    })
                })
                .collect(),
            scale: biases
                .map(|bias| round(bias * 256.0) as i32)
                .chain(units.map(|unit| round(unit * 65536.0).max(1.0) as i32))
                .collect(),
        }
    }

    /// The weights of a term; what is added to all labels alike says nothing and is left out.
    fn row(&self, term: usize) -> [f32; COLUMNS] {
        let mut all = [0.0; COLUMNS];
        let parts = all.chunks_mut(LABELS.len());
        for (part, linear) in parts.zip([&self.any, &self.sanad]) {
            let row = &linear.weights[term];
            let mean = row.iter().sum::<f32>() / LABELS.len() as f32;
            for (entry, weight) in part.iter_mut().zip(row) {
                *entry = weight - mean;
            }
        }
        all[COLUMNS - 1] = self.gate.weights[term];
        all
    }
}

fn judge(linear: &Linear, sample: &Sample) -> (usize, Row<f32>) {
    let probabilities = softmax(&linear.logits(sample));
    let best = (0..LABELS.len())
        .max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b]))
        .unwrap_or(0);
    (best, probabilities)
}
