use crate::analysis::{Features, Upos};

/// One way to cut and to read a word, before its context is known.
///
/// A word is proclitics, stem and enclitics; the stem is what stays together as one syntactic
/// word, with its article, its subject prefix and its endings. Cuts are places between letters of
/// the word's [`Spelling`](crate::text::Spelling). وسيكتبونها read as "and they will write it":
///
/// ```text
/// letters      و س ي ك ت ب و ن ه ا
/// stem             2 ......... 8            upos VERB
/// proclitics   و CCONJ, س PART              two of one letter each: cuts at 0, 1, 2
/// enclitics                    ها PRON      cuts at 8, 10
/// ```
///
/// Small and `Copy`, so that words' candidates can be kept in one flat list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Candidate {
    /// Features of the stem that its form shows, without what only context shows (case of a form
    /// without case letters, mood, state of a bare form).
    pub features: Features,
    /// Where lemma, root and pattern come from.
    pub source: Source,
    /// First letter of the stem. The proclitics are the letters before it.
    pub stem_start: u16,
    /// One past the last letter of the stem. The enclitics are the letters from here on.
    pub stem_end: u16,
    /// Part of speech of the stem.
    pub upos: Upos,
    /// The proclitics, as a number of [`affixes::proclitics`](super::affixes::proclitics).
    pub proclitics: u8,
    /// The enclitics, as a number of [`affixes::enclitics`](super::affixes::enclitics).
    pub enclitics: u8,
    /// How the stem is inflected, as a number that is the same for all stems inflected so: a good
    /// key for features of a ranking. Stable within a format version of the model file.
    pub inflection: u8,
    /// Whether the stem begins with the article, and how that is written.
    pub article: Article,
    /// How the stem is known.
    pub provenance: Provenance,
    /// What had to be read otherwise than it is written.
    pub repairs: Repairs,
    /// How common the stem as it stands is in raw text, [`Candidate::NEVER`] to 15, the commonest.
    pub stem_frequency: u8,
    /// How common the stem's dictionary word is, over all its forms that the lexicon was made from.
    pub lemma_frequency: u8,
    /// How common ال + stem is; 0 for verbs and closed classes.
    pub definite_frequency: u8,
    /// How common the whole word is; the same in all its candidates.
    pub word_frequency: u8,
    /// By how many doublings the dictionary word with these affixes is rarer than the commonest of
    /// the word's candidates, at most 15; 15 too where no list has the stem.
    pub word_lag: u8,
    /// The same, against candidates with the same cuts only.
    pub cut_lag: u8,
    /// The same, against candidates with the same cuts and part of speech only: 0 marks the lemma
    /// that is the best guess without context.
    pub lemma_lag: u8,
}

impl Candidate {
    /// The frequency class of what is not in the frequency list.
    pub const NEVER: u8 = 0;
}

/// Where a candidate's lemma, root and pattern come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source(u32);

impl Source {
    const GUESSED: u32 = 1 << 31;

    /// Row `entry` of the lexicon.
    pub(crate) const fn entry(entry: usize) -> Self {
        Self(entry as u32)
    }

    /// Analogy by `rule`, of the rules in `guess.rs`.
    pub(crate) const fn rule(rule: usize) -> Self {
        Self(rule as u32 | Self::GUESSED)
    }

    /// The row of the lexicon, if the stem is in it.
    pub const fn entry_number(self) -> Option<usize> {
        if self.0 & Self::GUESSED == 0 {
            Some(self.0 as usize)
        } else {
            None
        }
    }

    /// The number of the rule of analogy, if the stem is in no list.
    pub const fn rule_number(self) -> Option<usize> {
        if self.0 & Self::GUESSED == 0 {
            None
        } else {
            Some((self.0 & !Self::GUESSED) as usize)
        }
    }
}

/// The article at the beginning of a stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Article {
    /// There is none.
    #[default]
    None,
    /// Written ال: الكتاب.
    Full,
    /// Written ل after the preposition ل: للكتاب, whose stem begins at the second ل and is
    /// written الكتاب alone.
    Contracted,
    /// Lost in the ل of the word itself, after the preposition ل: للغة, whose stem begins at the
    /// second ل and is written اللغة alone; and لله, whose stem is written الله alone.
    Fused,
}

/// How the stem of a candidate is known, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Provenance {
    /// A word of the closed classes: particles, prepositions, pronouns.
    Closed,
    /// A word of the lexicon.
    Listed,
    /// A name of the lists of names and places.
    Name,
    /// In no list; read by analogy with words of its shape.
    Guessed,
}

/// What a candidate reads otherwise than it is written; each costs a little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Repairs(u8);

impl Repairs {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// A hamza left out, or written on another seat: احمد for أحمد.
    pub const HAMZA: Self = Self(1);
    /// ى for ي, or the other way round: الاقتصادى for الاقتصادي.
    pub const YA: Self = Self(2);
    /// ه for ة, or the other way round: مدرسه for مدرسة.
    pub const TA: Self = Self(4);
    /// A letter of a neighbouring language for the Arabic one: گ for ك.
    pub const LETTER: Self = Self(8);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` is needed.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The repairs as a number below 16.
    pub const fn bits(self) -> u8 {
        self.0
    }
}
