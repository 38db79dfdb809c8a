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
    [  88,   66], // early
    [ 152,  305], // near
    [   0,   20], // first
    [   0,   52], // first third
    [ -48,    0], // last third
    [  -2,    0], // last
    [-177,  -61], // down
    [ -83,  -15], // alone
    [   0,   48], // central
    [  85,    3], // introduces
    [   0,   45], // fresh
    [   0,    8], // topic
    [   0,  -62], // repeats
    [ 555,    0], // headline
    [ 315,   16], // length
    [ 453,   28], // root length
    [-116, -106], // below mean
    [   0, -153], // long
    [ 133,    0], // names
    [ 180,    0], // dates
    [  42,    0], // numbers
    [ 221,    0], // quantities
    [  60,    0], // money
    [  72,   54], // says
    [  19,    8], // verb
    [ -26,  -77], // adds
    [   0, -150], // example
    [ -94,  -26], // background
    [-212,  -68], // quoted
    [ -74,    0], // asks
    [  -4,  -17], // exclaims
    [ -65,  -11], // first person
    [ -70,    0], // pronouns
    [ -64,    0], // title
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
