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

impl Entry {
    pub fn nominal(stem: &str, upos: Upos, slots: u8, features: &str, lemma: &str) -> Self {
        Self {
            stem: stem.to_owned(),
            class: Class::Nominal,
            upos,
            features: Features::parse(features).expect("features"),
            paradigm: slots,
            flags: 0,
            lemma: lemma.to_owned(),
            root: None,
            listed: true,
            gloss: String::new(),
            weight: 0,
        }
    }

    pub fn with_root(mut self, root: Option<String>) -> Self {
        self.root = root;
        self
    }

    pub fn with_flags(mut self, flags: u8) -> Self {
        self.flags |= flags;
        self
    }

    pub fn with_gloss(mut self, gloss: &str) -> Self {
        self.gloss = gloss.to_owned();
        self
    }

    pub fn proposed(mut self) -> Self {
        self.listed = false;
        self
    }
}
