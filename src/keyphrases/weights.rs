//! The weights of the features in a model that knows nothing of keyphrases, learned from the tag lists
//! of our own articles by `khulasa-train keyphrases`.

use super::FEATURES;

/// One weight for each feature; a thousand are one logit for a flag of ten.
pub const WEIGHTS: [i32; FEATURES.len()] = [
    -311, 124, 9, -57, 57, 75, 46, 23, 10, 41, 26, -8, 10, 90, 108, -39, 29, -5, 2, -48, -31, 90,
    -87, 115, 75, 132, -61, 18, -56, -3, 105, 133, -84, -19, -100, 13, 44, 87, -4, 7, -11, -55,
    -59, 6, 10, -39, -65, 11, 30, 7, -21, 37, 92, -47, -4, 29, 16, 41, -101, -25, 23, -30, 18, -16,
    -68, -33, -41, -21, 35, -11, -31, 76, 0, -40, -7, 10, -70, -46, 89, -51, 80, 57, 26, -72, 42,
    -100, -8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];

/// What all candidates share.
pub const BIAS: i32 = -3744;
