//! What was learned about keyphrases: weights, and what raw text says of pairs of words.

use super::features::{FEATURES, Values};
use super::trees::{self, Row, Tree};
use super::weights::{BIAS, WEIGHTS};
use crate::lemmas::Lemmas;
use crate::model::{ModelError, ModelFile};

/// What a lemma's weight of 1 is worth, in units of the other weights.
pub const LEMMA_UNIT: i32 = 20;
/// Pairs that share a place in the table.
pub const BUCKET: usize = 4;
/// The largest value of [`Pair::articles`].
pub const MOST_ARTICLES: u32 = 15;
/// The largest value of [`Pair::again`] and [`Pair::bound`].
pub const MOST: u32 = 63;
/// What is known of keyphrases.
///
/// Sections `keyphrase.weight` (a row of i32: a weight for each of [`FEATURES`], then the bias),
/// `keyphrase.heads` (one byte for each lemma of [`Lemmas`]: its weight as the head of a phrase, in
/// [`LEMMA_UNIT`]), `keyphrase.trees` (rows of [`Tree`]) and `keyphrase.pairs` (a table of u32, hashed:
/// see [`Keyphrases::pair`]). A model
/// without them judges by the weights in the code, which were learned without raw text.
#[derive(Clone, Copy, Debug)]
pub struct Keyphrases<'a> {
    /// One weight for each feature; a thousand are one logit for a flag of ten.
    pub weights: &'a [i32; FEATURES.len()],
    /// What all candidates share.
    pub bias: i32,
    heads: &'a [i8],
    pairs: &'a [u32],
    trees: &'a [Tree],
}

impl Default for Keyphrases<'_> {
    fn default() -> Self {
        Self {
            weights: &WEIGHTS,
            bias: BIAS,
            heads: &[],
            pairs: &[],
            trees: &[],
        }
    }
}

/// What raw text says of two lemmas in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// Twice the logarithm to base 2 of how many articles have it, above the fewest that are listed; 0
    /// when it is not.
    pub articles: u32,
    /// How many of them have it more than once; 63 are all.
    pub again: u32,
    /// How much oftener it stands than chance would have it, in quarters of a logarithm to base 2.
    pub bound: u32,
}

impl<'a> Keyphrases<'a> {
    /// Reads the sections of `file`, whose lemmas are `lemmas`.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>, lemmas: Option<&Lemmas>) -> Result<Self, ModelError> {
        if file.optional("keyphrase.weight").is_none() {
            return Ok(Self::default());
        }
        let corrupt = |what| ModelError::Corrupt { what };
        let (bias, weights) = file
            .rows::<i32>("keyphrase.weight")?
            .split_last()
            .ok_or(corrupt("keyphrase.weight"))?;
        let known = Self {
            weights: weights
                .try_into()
                .map_err(|_| corrupt("keyphrase.weight"))?,
            bias: *bias,
            heads: file.rows("keyphrase.heads")?,
            pairs: file.rows("keyphrase.pairs")?,
            trees: file.rows("keyphrase.trees")?,
        };
        // A score is a sum of all weights times at most a hundred.
        let limit = i32::MAX / (200 * FEATURES.len() as i32);
        if known.weights.iter().any(|weight| weight.abs() > limit) || known.bias.abs() > 1 << 24 {
            return Err(corrupt("keyphrase.weight"));
        }
        if known.heads.len() != lemmas.map_or(0, Lemmas::len) {
            return Err(corrupt("keyphrase.heads"));
        }
        // What they add to a score does not overflow it, either.
        if known.trees.len() > 1 << 12 || !known.trees.iter().all(Tree::is_sound) {
            return Err(corrupt("keyphrase.trees"));
        }
        let buckets = known.pairs.len() / BUCKET;
        if !buckets.is_power_of_two() || buckets * BUCKET != known.pairs.len() {
            return Err(corrupt("keyphrase.pairs"));
        }
        Ok(known)
    }

    /// What is known of pairs, without learned weights: what training begins with.
    pub fn of_pairs(pairs: &'a [u32]) -> Self {
        Self {
            pairs,
            ..Self::default()
        }
    }

    /// How good a tag a candidate is that has these features and this lemma at its head, by the weights
    /// alone; a thousand are one logit.
    pub fn score(&self, values: &Values, head: Option<u32>) -> i32 {
        let products = values.iter().zip(self.weights);
        let sum: i32 = products.map(|(value, weight)| value * weight).sum();
        sum + self.head(head) + self.bias
    }

    /// Adds to each of `scores` what the trees say of its row.
    pub fn add_trees(&self, rows: &[Row], scores: &mut [i32]) {
        trees::add(self.trees, rows, scores);
    }

    /// The weight of a lemma as the head of a phrase.
    pub fn head(&self, number: Option<u32>) -> i32 {
        let weight = number.and_then(|number| self.heads.get(number as usize));
        weight.map_or(0, |&weight| i32::from(weight) * LEMMA_UNIT)
    }

    /// What raw text says of two lemmas in a row, by their numbers.
    ///
    /// The table has buckets of [`BUCKET`] entries: sixteen bits that tell pairs of a bucket apart, then
    /// four, six and six bits for the numbers of [`Pair`].
    pub fn pair(&self, first: Option<u32>, second: Option<u32>) -> Pair {
        let (Some(first), Some(second)) = (first, second) else {
            return Pair::default();
        };
        let buckets = self.pairs.len() / BUCKET;
        if buckets == 0 {
            return Pair::default();
        }
        let (bucket, tag) = place(first, second, buckets);
        let entries = &self.pairs[bucket * BUCKET..][..BUCKET];
        let entry = entries
            .iter()
            .find(|&&entry| entry >> 16 == tag && entry != 0);
        entry.map_or_else(Pair::default, |&entry| Pair {
            articles: entry >> 12 & MOST_ARTICLES,
            again: entry >> 6 & MOST,
            bound: entry & MOST,
        })
    }
}

/// The bucket, of so many, and the sixteen bits of a pair.
pub fn place(first: u32, second: u32, buckets: usize) -> (usize, u32) {
    let both = u64::from(first) << 32 | u64::from(second);
    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    let mixed = (both ^ both >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    let mixed = mixed ^ mixed >> 31;
    (mixed as usize & (buckets - 1), (mixed >> 48) as u32)
}

/// An entry of the table of pairs.
pub fn entry(tag: u32, pair: Pair) -> u32 {
    tag << 16
        | pair.articles.min(MOST_ARTICLES) << 12
        | pair.again.min(MOST) << 6
        | pair.bound.min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_again() {
        let buckets = 8;
        let pair = Pair {
            articles: 7,
            again: 33,
            bound: 63,
        };
        let mut table = vec![0; buckets * BUCKET];
        let (bucket, tag) = place(3, 70_000, buckets);
        table[bucket * BUCKET + 2] = entry(tag, pair);
        let known = Keyphrases {
            pairs: &table,
            heads: &[-5, 6],
            ..Keyphrases::default()
        };
        assert_eq!(known.pair(Some(3), Some(70_000)), pair);
        assert_eq!(known.pair(Some(70_000), Some(3)), Pair::default());
        assert_eq!(known.pair(None, Some(3)), Pair::default());
        assert_eq!(known.head(Some(0)), -5 * LEMMA_UNIT);
        assert_eq!(known.head(Some(2)), 0);
    }
}
