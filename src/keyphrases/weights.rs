//! The weights of the features, learned from the tag lists of our own articles by
//! `khulasa-train keyphrases`.

use super::FEATURES;

/// One weight for each feature.
pub type Weights = [i32; FEATURES.len()];

/// As learned.
pub const WEIGHTS: Weights = [
    -220, 87, -8, -84, 121, 127, 38, -3, 17, 20, 9, -5, 31, 43, -17, 11, -6, -223, -92, 107, 80,
    130, -211, 30, 2, -79, -13, -115, 29, -133, -19, 20, 97, -93, -104, 16, 135, 31, 58, -58, -30,
    85, 0, 0, 24,
];
