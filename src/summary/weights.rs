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
    [ 298,   69], // early
    [   0,  301], // near
    [ 130,   35], // first
    [   0,   47], // first third
    [ -71,  -55], // down
    [-113,  -41], // alone
    [   3,    5], // central
    [  78,    0], // introduces
    [   0,   62], // fresh
    [   0,   36], // topic
    [   0,  -67], // repeats
    [ 143,    0], // headline
    [ 699,   35], // length
    [ 132,    0], // root length
    [ -55, -114], // below mean
    [   0, -118], // long
    [  23,    0], // names
    [ 154,    0], // dates
    [  54,    0], // numbers
    [ 218,   23], // quantities
    [  84,    0], // money
    [  33,   34], // says
    [   0,    0], // verb
    [ -56,  -67], // adds
    [-235, -147], // example
    [-109,  -18], // background
    [-134,  -95], // quoted
    [ -60,    0], // asks
    [   0,  -18], // exclaims
    [ -89,  -13], // first person
    [ -78,    0], // pronouns
    [  42,   48], // news
    [  48,   16], // lead
    [-182,    0], // title
    [   0,  -18], // line
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
