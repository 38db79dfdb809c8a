//! Topics: what an article is about, of nine labels.

use crate::analysis::Analysis;
use crate::lemmas::Lemmas;
use crate::model::{ModelError, ModelFile};

/// Tells topics; what it knows lies in the model.
#[derive(Clone, Debug)]
pub struct Topics<'a> {
    _model: std::marker::PhantomData<&'a [u8]>,
}

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {}

impl<'a> Topics<'a> {
    /// Reads the sections of `file`; absent when the file knows no topics.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is damaged.
    pub fn open(_file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        Ok(None)
    }

    /// Fills the topics of `analysis`, whose tokens are there.
    pub fn find(&self, _lemmas: &Lemmas<'a>, _analysis: &mut Analysis, _scratch: &mut Scratch) {}
}
