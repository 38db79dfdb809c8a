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
    [  88,   68], // early
    [ 153,  306], // near
    [   0,   20], // first
    [   1,   51], // first third
    [ -48,    0], // last third
    [  -3,    0], // last
    [-179,  -61], // down
    [ -81,  -16], // alone
    [   0,   34], // central
    [  79,    0], // introduces
    [   0,   43], // fresh
    [   0,   21], // topic
    [   0,  -74], // repeats
    [ 540,    0], // headline
    [ 317,   15], // length
    [ 446,   24], // root length
    [-115, -108], // below mean
    [   0, -152], // long
    [ 132,    0], // names
    [ 181,    0], // dates
    [  43,    0], // numbers
    [ 222,    2], // quantities
    [  61,    0], // money
    [  73,   56], // says
    [  17,    9], // verb
    [ -29,  -76], // adds
    [   0, -145], // example
    [ -94,  -27], // background
    [-217,  -70], // quoted
    [ -74,    0], // asks
    [   0,  -16], // exclaims
    [ -58,  -19], // first person
    [ -68,    0], // pronouns
    [ -74,    0], // title
    [   0,  -38], // line
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
