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
    [ 155,  310], // near
    [   0,   21], // first
    [   0,   53], // first third
    [ -47,    0], // last third
    [  -2,    0], // last
    [-174,  -61], // down
    [ -84,  -15], // alone
    [   0,   17], // central
    [  88,    0], // introduces
    [   0,   45], // fresh
    [   0,   30], // topic
    [   0,  -50], // repeats
    [ 353,    0], // headline
    [ 318,   11], // length
    [ 451,   25], // root length
    [-115, -109], // below mean
    [   0, -153], // long
    [ 117,    0], // names
    [ 177,    0], // dates
    [  46,    0], // numbers
    [ 211,    4], // quantities
    [  63,    0], // money
    [  67,   57], // says
    [  26,    1], // verb
    [ -31,  -76], // adds
    [   0, -155], // example
    [ -97,  -23], // background
    [-210,  -68], // quoted
    [ -76,    0], // asks
    [  -7,  -30], // exclaims
    [ -69,   -7], // first person
    [ -65,    0], // pronouns
    [ -78,    0], // title
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
