//! Trees over the features: what the weights, which only add, cannot say.
//!
//! Oblivious trees (Kohavi 1994; gradient boosting with them: Prokhorenkova et al. 2018): all nodes of
//! one level put the same question, so that a tree is a few comparisons and one look into its leaves.

use super::features::{FEATURES, Values};
use bytemuck::{Pod, Zeroable};

/// Questions of a tree.
pub const DEPTH: usize = 4;

/// A tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Tree {
    /// The feature that each level asks for.
    pub features: [u8; DEPTH],
    /// The least value of it that answers yes.
    pub bounds: [u8; DEPTH],
    /// What each row of answers adds to a score; the answer of the first level is the lowest bit.
    pub leaves: [i16; 1 << DEPTH],
}

impl Tree {
    /// The leaf that `row` ends in.
    pub fn leaf(&self, row: &Row) -> usize {
        let questions = self.features.iter().zip(&self.bounds).enumerate();
        questions.fold(0, |leaf, (level, (&feature, &bound))| {
            leaf | usize::from(row[usize::from(feature)] >= bound) << level
        })
    }

    /// Whether all its features are there.
    pub fn is_sound(&self) -> bool {
        let mut features = self.features.iter();
        features.all(|&feature| usize::from(feature) < FEATURES.len())
    }
}

/// The features of a candidate, as trees see them.
pub type Row = [u8; FEATURES.len()];

/// The greatest value that trees tell from a lesser one.
pub const MOST_VALUE: i32 = 63;

/// Features as trees see them.
pub fn row(values: &Values) -> Row {
    values.map(|value| value.clamp(0, MOST_VALUE) as u8)
}

/// Rows that are looked at together, a lane of a vector each.
const LANES: usize = 16;

/// Adds to each of `scores` what `trees` say of its row.
pub fn add(trees: &[Tree], rows: &[Row], scores: &mut [i32]) {
    for (rows, scores) in rows.chunks(LANES).zip(scores.chunks_mut(LANES)) {
        let mut columns = [[0; LANES]; FEATURES.len()];
        for (lane, row) in rows.iter().enumerate() {
            for (column, &value) in columns.iter_mut().zip(row) {
                column[lane] = value;
            }
        }
        let mut sums = [0; LANES];
        for tree in trees {
            let mut leaf = [0; LANES];
            for (level, (&feature, &bound)) in tree.features.iter().zip(&tree.bounds).enumerate() {
                for (leaf, &value) in leaf.iter_mut().zip(&columns[usize::from(feature)]) {
                    *leaf |= u8::from(value >= bound) << level;
                }
            }
            for (sum, leaf) in sums.iter_mut().zip(leaf) {
                *sum += i32::from(tree.leaves[usize::from(leaf) % (1 << DEPTH)]);
            }
        }
        for (score, sum) in scores.iter_mut().zip(sums) {
            *score += sum;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_lead_to_leaves() {
        let mut leaves = [0; 1 << DEPTH];
        leaves[0b0101] = -7;
        let tree = Tree {
            features: [0, 1, 2, 3],
            bounds: [10, 10, 1, 1],
            leaves,
        };
        let mut rows = [[0; FEATURES.len()]; LANES + 2];
        (rows[LANES][0], rows[LANES][1], rows[LANES][2]) = (10, 9, 5);
        let mut scores = [5; LANES + 2];
        add(&[tree, tree], &rows, &mut scores);
        assert_eq!(scores[LANES - 1..], [5, -9, 5]);
        assert_eq!(tree.leaf(&rows[LANES]), 0b0101);
        assert!(tree.is_sound());
    }
}
