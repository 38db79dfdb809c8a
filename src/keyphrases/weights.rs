//! The weights of the features, learned from the tag lists of our own articles by
//! `khulasa-train keyphrases`.

use super::FEATURES;

/// One weight for each feature.
pub type Weights = [i32; FEATURES.len()];

/// As learned.
pub const WEIGHTS: Weights = [
    -233, 91, -7, -84, 130, 128, 39, -3, 18, 19, 6, -4, 37, 43, -18, 12, -2, -222, -89, 109, 79,
    134, -220, 33, 5, -75, -5, -110, 25, -140, -15, 26, 88, -89, -102, 5, 132, 59, 59, -70, 3, 86,
    -58, 16, 22, 15, -19, 11, -13, -45, 39, -56,
];
