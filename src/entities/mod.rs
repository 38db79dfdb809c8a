//! Names: the people, places, organisations and works of an article, with all their mentions.

pub mod gazetteer;

use crate::analysis::Analysis;
use crate::model::{ModelError, ModelFile};

/// Finds names; what it knows lies in the model.
#[derive(Clone, Debug)]
pub struct Entities<'a> {
    _model: std::marker::PhantomData<&'a [u8]>,
}

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {}

impl<'a> Entities<'a> {
    /// Reads the sections of `file`; absent when the file knows no names.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is damaged.
    pub fn open(_file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        Ok(None)
    }

    /// Fills the entities of `analysis`, whose tokens and segments are there.
    pub fn find(&self, _text: &str, _analysis: &mut Analysis, _scratch: &mut Scratch) {}
}
