//! The weights of the features in a model that knows nothing of keyphrases, learned from the tag lists
//! of our own articles by `khulasa-train keyphrases`.

use super::FEATURES;

/// One weight for each feature; a thousand are one logit for a flag of ten.
pub const WEIGHTS: [i32; FEATURES.len()] = [
    -364, 126, 36, -81, 102, 132, 31, 13, -13, 29, 14, -5, 9, 126, 96, -39, -10, -21, -34, 8, -13,
    43, -15, 99, 90, 109, -64, -5, -60, -3, 140, 146, -35, 5, -68, 52, 6, 146, -17, 9, 4, -56, -32,
    32, -4, -3, -48, -9, 49, 5, -30, 39, 90, -58, 10, 23, 10, -7, -43, 7, 28, -8, 23, -6, -75, -31,
    -56, -16, 17, 14, -30, 71, 23, -20, -15, -1, -51, -44, 72, -49, 77, 36, 58, -64, 29, -93, 8, 0,
    0, 0, 0, 0, 12, -2, 28, -86, 31, 45, -17, -3, 50, -83, -73, -37, -7, 20, -6, 17, 0,
];

/// What all candidates share.
pub const BIAS: i32 = -3179;
