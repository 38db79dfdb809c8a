//! Boosted oblivious trees over the features, beside what the weights say.
//!
//! Newton steps on the logistic loss (Friedman 2001; Chen and Guestrin 2016), one question for all nodes
//! of a level (Prokhorenkova et al. 2018). Sums run in a fixed order: the same trees each time.

use super::read::Candidate;
use khulasa::keyphrases::{DEPTH, FEATURES, MOST_VALUE, Row, Tree, row};

/// How many trees.
const TREES: usize = 200;
/// The share of its Newton step that each leaf takes.
const STEP: f64 = 0.2;
/// How strongly leaves are drawn towards zero.
const PULL: f64 = 20.0;
/// Values of a feature.
const BINS: usize = MOST_VALUE as usize + 1;

/// A candidate with what the weights say of it.
#[derive(Clone, Copy)]
pub struct Example<'a> {
    pub candidate: &'a Candidate,
    pub logit: f64,
}

/// Slopes and bends of the loss.
type Sums = [f64; 2];

/// Grows the trees.
pub fn grow(examples: &[Example]) -> Vec<Tree> {
    let rows: Vec<Row> = examples
        .iter()
        .map(|one| row(&one.candidate.values))
        .collect();
    // Of each feature, where it is not zero.
    let columns: Vec<Vec<(u32, u8)>> = (0..FEATURES.len())
        .map(|feature| {
            let values = (0..).zip(rows.iter().map(|row| row[feature]));
            values.filter(|(_, value)| *value != 0).collect()
        })
        .collect();
    let mut logits: Vec<f64> = examples.iter().map(|one| one.logit).collect();
    let mut trees = Vec::new();
    for _ in 0..TREES {
        let sums: Vec<Sums> = examples
            .iter()
            .zip(&logits)
            .map(|(one, logit)| {
                let sure = 1.0 / (1.0 + libm::exp(-logit));
                let wanted = f64::from(u8::from(one.candidate.right));
                [
                    one.candidate.weight * (wanted - sure),
                    one.candidate.weight * sure * (1.0 - sure),
                ]
            })
            .collect();
        let tree = one(&columns, &sums);
        for (logit, row) in logits.iter_mut().zip(&rows) {
            let leaf = tree.leaf(row);
            *logit += f64::from(tree.leaves[leaf]) / 1000.0;
        }
        trees.push(tree);
    }
    trees
}

/// One tree.
fn one(columns: &[Vec<(u32, u8)>], sums: &[Sums]) -> Tree {
    let mut tree = Tree {
        features: [0; DEPTH],
        bounds: [1; DEPTH],
        leaves: [0; 1 << DEPTH],
    };
    let mut leaves = vec![0u8; sums.len()];
    for level in 0..DEPTH {
        let totals = total(&leaves, sums, level);
        let mut best = (0.0, 0, 1);
        let mut bins = vec![[0.0; 2]; BINS << level];
        for (feature, column) in columns.iter().enumerate() {
            bins.fill([0.0; 2]);
            for &(row, value) in column {
                let leaf = usize::from(leaves[row as usize]);
                let [slope, bend] = sums[row as usize];
                let bin = &mut bins[leaf * BINS + usize::from(value)];
                bin[0] += slope;
                bin[1] += bend;
            }
            // From the greatest value down: what answers yes.
            let mut above = vec![[0.0; 2]; 1 << level];
            for bound in (1..BINS).rev() {
                let mut gain = 0.0;
                let mut any = false;
                for (leaf, above) in above.iter_mut().enumerate() {
                    let bin = bins[leaf * BINS + bound];
                    any |= bin[1] != 0.0;
                    *above = [above[0] + bin[0], above[1] + bin[1]];
                    let [slope, bend] = totals[leaf];
                    gain += worth(*above) + worth([slope - above[0], bend - above[1]]);
                }
                if any && gain > best.0 {
                    best = (gain, feature, bound);
                }
            }
        }
        let (_, feature, bound) = best;
        (tree.features[level], tree.bounds[level]) = (feature as u8, bound as u8);
        for &(row, value) in &columns[feature] {
            leaves[row as usize] |= u8::from(usize::from(value) >= bound) << level;
        }
    }
    for (leaf, [slope, bend]) in tree.leaves.iter_mut().zip(total(&leaves, sums, DEPTH)) {
        *leaf = libm::round(1000.0 * STEP * slope / (bend + PULL)) as i16;
    }
    tree
}

/// The sums of each leaf.
fn total(leaves: &[u8], sums: &[Sums], level: usize) -> Vec<Sums> {
    let mut totals = vec![[0.0; 2]; 1 << level];
    for (&leaf, [slope, bend]) in leaves.iter().zip(sums) {
        let total = &mut totals[usize::from(leaf)];
        total[0] += slope;
        total[1] += bend;
    }
    totals
}

/// How much the loss falls by a step in a leaf with these sums.
fn worth([slope, bend]: Sums) -> f64 {
    slope * slope / (bend.max(0.0) + PULL)
}
