use crate::model::{Automaton, ModelError, ModelFile};
use crate::text::Letter;

/// In how many articles a light stem is met, as rarity.
///
/// Sections `stem arcs`, `stem skips` (an automaton over the stems) and `stem rarities` (one byte
/// a stem: 16 × log₂ of all articles over those with the stem, at most 255).
#[derive(Clone, Copy, Debug)]
pub struct Frequencies<'a> {
    stems: Automaton<'a>,
    rarities: &'a [u8],
    /// Rarity of a stem that is not listed.
    unseen: u8,
}

impl<'a> Frequencies<'a> {
    /// Reads the three sections.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when one is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        let stems = Automaton::open(file, "stem arcs", "stem skips")?;
        let rarities = file.section("stem rarities")?;
        let unseen = rarities.iter().copied().max().unwrap_or(u8::MAX);
        Ok(Self {
            stems,
            rarities,
            unseen,
        })
    }

    /// The rarity of `stem`: 0 for what stands in every article, 16 more for each time that it is
    /// half as frequent.
    pub fn rarity(&self, stem: &[Letter]) -> u8 {
        let number = self.stems.find(stem);
        number
            .and_then(|number| self.rarities.get(number))
            .copied()
            .unwrap_or(self.unseen)
    }
}
