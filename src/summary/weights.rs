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
    [ 384,   66], // early
    [   0,  311], // near
    [ 151,    0], // first
    [   0,   53], // first third
    [ -27,  -61], // down
    [-112,  -26], // alone
    [   0,    7], // central
    [  76,    0], // introduces
    [   0,   43], // fresh
    [   0,   37], // topic
    [   0,  -63], // repeats
    [ 288,    0], // headline
    [ 567,    0], // length
    [ 334,   54], // root length
    [ -80, -105], // below mean
    [   0, -177], // long
    [  25,    0], // names
    [ 114,    0], // dates
    [  50,    0], // numbers
    [ 183,   24], // quantities
    [  78,    0], // money
    [  41,   60], // says
    [   0,    0], // verb
    [ -50,  -85], // adds
    [-236, -163], // example
    [-103,  -19], // background
    [ -93,  -74], // quoted
    [ -33,    0], // asks
    [   0,  -28], // exclaims
    [ -96,   -4], // first person
    [ -68,    0], // pronouns
    [  27,   30], // news
    [  33,    0], // lead
    [-183,    0], // title
    [   0,  -36], // line
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
