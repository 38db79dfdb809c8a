use super::gazetteer::Gazetteer;
use crate::lemmas::Lemmas;
use crate::model::{ModelError, ModelFile};
use crate::morphology::clusters::Clusters;
use crate::text::Letter;

/// What is known of words before any name is learned.
#[derive(Clone, Debug)]
pub struct Knowledge<'a> {
    /// Words by the company they keep.
    pub clusters: Clusters<'a>,
    /// Names that are known beforehand.
    pub gazetteer: Option<Gazetteer<'a>>,
    lemmas: Option<Lemmas<'a>>,
}

impl<'a> Knowledge<'a> {
    /// Opens the sections of `file`.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or damaged.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        Ok(Self {
            clusters: Clusters::open(file)?,
            gazetteer: Gazetteer::open(file)?,
            lemmas: Lemmas::open(file)?,
        })
    }

    /// How rare a lemma is, given as folded letters, see [`Lemmas::rarity`].
    pub fn rarity(&self, folded: &[Letter]) -> u8 {
        self.lemmas
            .as_ref()
            .map_or(0, |lemmas| lemmas.rarity(lemmas.number(folded)))
    }
}
