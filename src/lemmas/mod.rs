//! Lemmas by number, and how rare each is: in how many articles it stands.
//!
//! What weighs words (keyphrases, topics, the summary) weighs lemmas: الحكومات and للحكومة both count
//! for حكومة. Lemmas are compared by their folded letters, so that a missing hamza parts nothing.

mod numbering;

pub use numbering::Numbering;

use crate::model::{Automaton, ModelError, ModelFile};
use crate::text::Letter;

/// The lemmas of raw text with their document frequencies.
///
/// Sections `lemma.arcs`, `lemma.skips` (an automaton over folded lemmas, which numbers them) and
/// `lemma.rarities` (one byte a lemma: 16 × log₂ of all articles over those with the lemma, at
/// most 255). With 22,000 articles, حكومة in 5,500 of them: 16 × log₂ 4 = 32.
#[derive(Clone, Copy, Debug)]
pub struct Lemmas<'a> {
    lemmas: Automaton<'a>,
    rarities: &'a [u8],
    /// Rarity of a lemma that is not listed.
    unseen: u8,
}

impl<'a> Lemmas<'a> {
    /// Reads the sections of `file`; absent when the file has none of them.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        let Some(rarities) = file.optional("lemma.rarities") else {
            return Ok(None);
        };
        Ok(Some(Self {
            lemmas: Automaton::open(file, "lemma.arcs", "lemma.skips")?,
            rarities,
            unseen: rarities.iter().copied().max().unwrap_or(u8::MAX),
        }))
    }

    /// How many lemmas are listed; their numbers run from 0 up to it.
    pub fn len(&self) -> usize {
        self.rarities.len()
    }

    /// Whether no lemma is listed.
    pub fn is_empty(&self) -> bool {
        self.rarities.is_empty()
    }

    /// The number of a lemma given as folded letters; absent when it is not listed.
    pub fn number(&self, folded: &[Letter]) -> Option<usize> {
        self.lemmas
            .find(folded)
            .filter(|&number| number < self.rarities.len())
    }

    /// The rarity of a lemma by its number: 0 for what stands in every article, 16 more for each
    /// time that it is half as frequent; a lemma that is not listed counts as the rarest.
    pub fn rarity(&self, number: Option<usize>) -> u8 {
        number.map_or(self.unseen, |number| self.rarities[number])
    }
}
