use super::labels::LABELS;
use crate::model::{ModelError, ModelFile};

/// Labels that have weights: all but the one outside of names, whose score is always 0.
pub const ROW: usize = LABELS - 1;

/// The scores of the labels of a unit, without label 0.
pub type Scores = [i16; ROW];

/// The weights of features and of pairs of neighbouring labels.
///
/// A feature is a 64-bit number; its top bits are a place in a table of bytes, and the sixteen
/// bytes from there on are its weights, one for each label. Rows overlap: since most weights of
/// most features are nothing, they use the table up better than rows that lie apart. There is no
/// list of features (Weinberger et al., 2009).
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    table: &'a [i8],
    shift: u32,
    /// Of each label and the one before it: `before * LABELS + label`.
    pairs: &'a [i16],
}

impl<'a> Weights<'a> {
    /// Reads sections `entity.weights` and `entity.pairs`; absent when there are none.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when one is missing or has no fitting length.
    pub fn open(file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        if file.optional("entity.weights").is_none() {
            return Ok(None);
        }
        let table: &[i8] = file.rows("entity.weights")?;
        let pairs: &[i16] = file.rows("entity.pairs")?;
        match Self::new(table, pairs) {
            Some(weights) => Ok(Some(weights)),
            None => Err(ModelError::Corrupt {
                what: "entity.weights",
            }),
        }
    }

    /// Weights of features, [`ROW`] more than a power of two, and of pairs of labels; absent
    /// when there are more or fewer.
    pub fn new(table: &'a [i8], pairs: &'a [i16]) -> Option<Self> {
        let places = table.len().saturating_sub(ROW);
        let fits = places.is_power_of_two() && places > 1 && pairs.len() == LABELS * LABELS;
        fits.then(|| Self {
            table,
            shift: 64 - places.trailing_zeros(),
            pairs,
        })
    }

    /// Where the weights of `feature` begin in the table.
    #[inline]
    pub(super) fn place(&self, feature: u64) -> u32 {
        (feature >> self.shift) as u32
    }

    /// Adds the weights that begin at `places`. Those of many features are added faster so than one
    /// by one: the sums need not go to memory between two, nor do the weights of the one wait for
    /// those of the other.
    pub(super) fn add_all(&self, places: &[u32], scores: &mut Scores) {
        let mut sums = *scores;
        for &place in places {
            let place = place as usize;
            if let Some(row) = self.table.get(place..place + ROW) {
                for (sum, &weight) in sums.iter_mut().zip(row) {
                    *sum = sum.wrapping_add(i16::from(weight));
                }
            }
        }
        *scores = sums;
    }

    /// Adds the weights of `feature` to `scores`.
    #[inline]
    pub fn add(&self, feature: u64, scores: &mut Scores) {
        let place = (feature >> self.shift) as usize;
        if let Some(row) = self.table.get(place..place + ROW) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score = score.wrapping_add(i16::from(weight));
            }
        }
    }

    /// What it is worth that `label` stands behind `before`.
    #[inline]
    pub fn pair(&self, before: u8, label: u8) -> i32 {
        i32::from(self.pairs[before as usize * LABELS + label as usize])
    }
}
