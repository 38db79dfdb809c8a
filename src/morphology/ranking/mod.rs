//! Which reading of a word its surroundings call for: a linear model over readings and
//! neighbours, with integer weights, and the best way through a sentence.

mod care;
mod class;
mod decoder;
pub mod features;
pub mod hash;
mod marks;
mod profile;

pub use care::Care;
pub use class::Class;
pub use decoder::{Classes, Decoder, Scored};
pub use marks::Marks;
pub use profile::Profile;

use crate::model::{ModelError, ModelFile};

/// The weights of all features, found by hashing.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    table: &'a [i8],
    shift: u32,
}

impl<'a> Weights<'a> {
    /// Reads the weights where they lie.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when the section is missing or its length is no power of two.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        Self::new(file.rows("rank.weights")?).ok_or(ModelError::Corrupt {
            what: "rank.weights",
        })
    }

    /// Weights in a table whose length is a power of two, else none.
    pub fn new(table: &'a [i8]) -> Option<Self> {
        let fits = table.len().is_power_of_two() && table.len() > 1;
        fits.then(|| Self {
            table,
            shift: 64 - table.len().trailing_zeros(),
        })
    }

    /// The weight of a feature.
    #[inline]
    pub fn of(&self, feature: u64) -> i32 {
        i32::from(self.table[(feature >> self.shift) as usize])
    }
}
