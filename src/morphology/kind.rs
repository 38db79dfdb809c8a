//! What sorts of entries the lexicon has.

use crate::analysis::{Features, Upos};
use bytemuck::{Pod, Zeroable};

/// What sort of entry the lexicon has for a stem, and so which affixes it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// A whole word of the closed classes.
    Closed = 0,
    /// A noun, adjective, numeral or name.
    Nominal = 1,
    /// A perfect stem.
    Perfect = 2,
    /// An imperfect stem, without its prefix.
    Imperfect = 3,
    /// An imperative stem.
    Imperative = 4,
}

/// What entries of one sort have in common: a row of the model's table of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable)]
#[repr(C)]
pub struct Kind {
    features: u32,
    class: u8,
    upos: u8,
    /// Nouns: the final letter in bits 6 and 7, the slots in bits 0 to 5. Verbs: which endings in
    /// bits 4 and 5, the final letter in bits 0 to 3.
    pub paradigm: u8,
    /// The bits of [`flag`].
    pub flags: u8,
}

/// What else a [`Kind`] tells. The same bit means different things in different classes.
pub mod flag {
    /// Nominal: an adjective that stands for a person or thing too.
    pub const ALSO_NOUN: u8 = 1;
    /// Nominal: from the lists of names.
    pub const NAME: u8 = 2;
    /// Nominal: a time or manner noun that stands as an adverb.
    pub const ALSO_ADVERB: u8 = 4;
    /// Nominal: takes no pronoun.
    pub const NO_PRONOUN: u8 = 8;
    /// Nominal: takes no article.
    pub const NO_ARTICLE: u8 = 16;
    /// Nominal: a quantifier or a noun of place or time that stands as a preposition.
    pub const ALSO_ADJECTIVE: u8 = 32;

    /// Verbs: takes an object.
    pub const TRANSITIVE: u8 = 1;
    /// Verbs: begins with a hamza that melts with the أ of "I": آكل.
    pub const HAMZA_FIRST: u8 = 2;

    /// Closed: و and ف may stand before it.
    pub const CONJUNCTION: u8 = 1;
    /// Closed: ب ل ك may stand before it.
    pub const PREPOSITION: u8 = 2;
    /// Closed: ل of emphasis may stand before it.
    pub const EMPHASIS: u8 = 4;
    /// Closed: a pronoun may follow.
    pub const PRONOUN: u8 = 8;
    /// Closed: a pronoun must follow.
    pub const NEEDS_PRONOUN: u8 = 16;
    /// Closed: the pronoun of the first person may be ني.
    pub const VERBAL: u8 = 32;
    /// Closed: ك may not stand before it, though ب and ل may: كأن is a word of its own.
    pub const NOT_AFTER_KAF: u8 = 64;
    /// Closed: أ of questions may stand before it.
    pub const QUESTION: u8 = 128;
}

impl Kind {
    /// A row.
    pub fn new(class: Class, upos: Upos, features: Features, paradigm: u8, flags: u8) -> Self {
        Self {
            features: features.bits(),
            class: class as u8,
            upos: upos as u8,
            paradigm,
            flags,
        }
    }

    /// The class.
    pub fn class(self) -> Class {
        match self.class {
            1 => Class::Nominal,
            2 => Class::Perfect,
            3 => Class::Imperfect,
            4 => Class::Imperative,
            _ => Class::Closed,
        }
    }

    /// The part of speech.
    pub fn upos(self) -> Upos {
        Upos::ALL
            .get(self.upos as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The features that every form has; of nouns, gender and number of the bare form.
    pub fn features(self) -> Features {
        Features::from_bits(self.features)
    }

    /// Whether a [`flag`] is set.
    pub const fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}
