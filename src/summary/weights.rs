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
pub const WEIGHTS: [Weights; 2] = [of(0), of(1)];

/// By feature, the weight in short items and that in long articles.
#[rustfmt::skip]
const TABLE: [[i32; 2]; FEATURES.len()] = [
    [ 211,   71], // early
    [ 107,  308], // near
    [  16,   12], // first
    [   0,   51], // first third
    [-189,  -58], // down
    [-112,  -23], // alone
    [   0,   22], // central
    [ 106,    0], // introduces
    [   0,   40], // fresh
    [   0,   21], // topic
    [   0,  -67], // repeats
    [ 625,    0], // headline
    [ 469,    0], // length
    [ 357,   67], // root length
    [ -79, -106], // below mean
    [   0, -175], // long
    [  32,    0], // names
    [ 162,    0], // dates
    [  43,    0], // numbers
    [ 196,   15], // quantities
    [  57,    0], // money
    [  40,   59], // says
    [   0,    0], // verb
    [ -38,  -84], // adds
    [   0, -175], // example
    [ -83,  -24], // background
    [ -68,  -74], // quoted
    [ -13,    0], // asks
    [ -10,  -14], // exclaims
    [ -80,   -9], // first person
    [ -69,    0], // pronouns
    [  46,   30], // news
    [  16,    9], // lead
    [-123,    0], // title
    [   0,  -37], // line
];

const fn of(column: usize) -> Weights {
    let mut weights = [0; FEATURES.len()];
    let mut feature = 0;
    while feature < FEATURES.len() {
        weights[feature] = TABLE[feature][column];
        feature += 1;
    }
    weights
}

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
