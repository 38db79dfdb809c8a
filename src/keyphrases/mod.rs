//! Keyphrases: what an editor would put in the tag list of an article.

use crate::analysis::Analysis;
use crate::lemmas::Lemmas;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {}

/// Fills the keyphrases of `analysis`, whose tokens, segments and entities are there.
pub fn find(_text: &str, _lemmas: &Lemmas, _analysis: &mut Analysis, _scratch: &mut Scratch) {}
