use super::features::{FEATURES, Features};

/// One weight for each of [`FEATURES`], in thousandths.
pub type Weights = [i32; FEATURES.len()];

/// Articles of up to so many words are short items: the first of [`WEIGHTS`] hold.
pub const SHORT_WORDS: usize = 160;
/// Articles from so many words on are long: the second of [`WEIGHTS`] hold.
pub const LONG_WORDS: usize = 300;

/// Articles of so many words have the mean of both.
pub const MIDDLE_WORDS: usize = (SHORT_WORDS + LONG_WORDS) / 2;

/// The weights in short items and those in long articles, learned by `khulasa-train summary`.
pub const WEIGHTS: [Weights; 2] = [
    [
        93, 121, 12, 17, -46, -12, -146, 0, -66, 0, 0, 76, 0, 0, 0, 456, 269, 418, -140, 0, 0, 140,
        155, 46, 203, 59, 62, 21, 0, 0, -16, 0, 0, -76, 0, -176, -7, -62, 0, 0, -68, -55, 0, -51,
        0,
    ],
    [
        81, 235, 60, 55, 0, 0, -60, 0, -9, 31, 0, 6, 55, 17, -43, 0, 29, 9, -85, -135, 0, 0, 0, 0,
        0, 0, 41, 7, -19, 0, -66, 0, -135, -12, 0, -46, 0, 0, 0, 0, -2, 0, 3, 0, -33,
    ],
];

/// How long an article of `words` words is, in thousandths from short to long.
pub fn length(words: usize) -> i64 {
    let past = words.clamp(SHORT_WORDS, LONG_WORDS) - SHORT_WORDS;
    (past * 1000 / (LONG_WORDS - SHORT_WORDS)) as i64
}

/// The weights for an article of `words` words, in millionths: those of short items and those of
/// long articles, mixed.
pub fn mixed(words: usize, [short, long]: &[Weights; 2]) -> [i64; FEATURES.len()] {
    let share = length(words);
    std::array::from_fn(|feature| {
        i64::from(short[feature]) * (1000 - share) + i64::from(long[feature]) * share
    })
}

/// The weighted sum of `features`. Features are rounded to thousandths before they are weighted,
/// so that the sum is one of integers.
pub fn score(features: &Features, weights: &[i64; FEATURES.len()]) -> i64 {
    features
        .iter()
        .zip(weights)
        .map(|(&feature, &weight)| i64::from((feature * 1000.0 + 0.5) as i32) * weight)
        .sum()
}
