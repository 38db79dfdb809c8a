//! The weights of the features, learned from the tag lists of our own articles by
//! `khulasa-train keyphrases`.

use super::FEATURES;

/// One weight for each feature.
pub type Weights = [i32; FEATURES.len()];

/// As learned.
pub const WEIGHTS: Weights = [
    -313, 73, -15, -85, 111, 108, 50, 1, 16, -23, -6, 20, 57, 41, -22, 0, -13, -263, -100, 142,
    136, 163, -273, 21, -11, -87, -5, -112, 28, -123, -9, 5,
];
