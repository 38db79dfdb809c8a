//! What the lexicon's sources are read into.

use khulasa::analysis::{Features, Upos};
use khulasa::morphology::kind::Class;

/// One stem in one sense, before it is compiled.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The stem as it is spelled, without the letters that belong to endings.
    pub stem: String,
    pub class: Class,
    pub upos: Upos,
    pub features: Features,
    pub paradigm: u8,
    pub flags: u8,
    pub lemma: String,
    /// Radicals with a blank between.
    pub root: Option<String>,
    /// Whether a list names this word; those that rules propose give way to it.
    pub listed: bool,
    /// English, where the source tells.
    pub gloss: String,
    /// How often the forms of this entry were counted, in parts of a thousand million.
    pub weight: u64,
}
