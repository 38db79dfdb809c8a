use crate::analysis::{Definite, Upos};
use crate::morphology::affixes;
use crate::morphology::ranking::hash;
use crate::morphology::{Article, Candidate, Provenance};

/// What the neighbours of a word see of one of its readings: part of speech, kinds of clitics,
/// and the features that agree or govern. Readings that differ in nothing else are of one class.
///
/// ```text
/// bits  0–4   part of speech           12–13  number
///       5–7   proclitics, see below    14–15  aspect
///       8     article                  16–17  person          23–30  which word, if of the
///                                                                   closed classes, as a hash
///       9     pronoun behind           18–19  case, where it is written
///      10–11  gender                   20     mood, where it is written
///                                      21     the pronoun is "my"
///                                      22     the ending is that of the construct: ممثلو
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class(u32);

impl Class {
    /// The class of a candidate.
    pub fn of(candidate: &Candidate) -> Self {
        let features = candidate.features;
        let governs = candidate.enclitics == 0 && features.definite() == Some(Definite::Construct);
        let field = |value: Option<u32>| value.map_or(0, |value| value + 1);
        let bits = candidate.upos as u32
            | proclitic_kind(candidate.proclitics) << 5
            | u32::from(candidate.article != Article::None) << 8
            | u32::from(candidate.enclitics != 0) << 9
            | field(features.gender().map(|value| value as u32)) << 10
            | field(features.number().map(|value| value as u32)) << 12
            | field(features.aspect().map(|value| value as u32)) << 14
            | field(features.person().map(|value| value as u32)) << 16
            | field(features.case().map(|value| value as u32)) << 18
            | u32::from(features.mood().is_some()) << 20
            | u32::from(is_my(candidate.enclitics)) << 21
            | u32::from(governs) << 22;
        let word = if candidate.provenance == Provenance::Closed {
            let entry = candidate.source.entry_number().unwrap_or(0) as u64;
            (hash::number(entry) >> 56) as u32
        } else {
            0
        };
        Self(bits | word << 23)
    }

    /// The class of a token that is taken whole.
    pub const fn of_whole(upos: Upos) -> Self {
        Self(upos as u32)
    }

    /// All of it but the word, as one number.
    pub const fn bits(self) -> u32 {
        self.0 & 0x7F_FFFF
    }

    /// Which word it is, where that is one of the closed classes; else 0.
    pub const fn word(self) -> u32 {
        self.0 >> 23
    }

    /// Part of speech alone.
    pub const fn upos(self) -> u32 {
        self.0 & 0x1F
    }

    /// Part of speech, proclitics, article and pronoun.
    pub const fn outline(self) -> u32 {
        self.0 & 0x3FF
    }

    /// Kinds of proclitics, article and pronoun, without the part of speech.
    pub const fn clitics(self) -> u32 {
        self.0 >> 5 & 0x1F
    }

    /// Whether the word begins with a preposition.
    pub const fn has_preposition(self) -> bool {
        matches!(self.0 >> 5 & 7, 2 | 3)
    }

    /// Whether the stem begins with the article.
    pub const fn has_article(self) -> bool {
        self.0 >> 8 & 1 != 0
    }

    /// Gender, number and article of what may agree.
    pub const fn agreement(self) -> u32 {
        self.0 >> 8 & 0x3F & !2
    }
}

/// Whether the pronoun behind a word is ي, which is also an ending of plurals: مسؤولي الوزارة.
fn is_my(chain: u8) -> bool {
    matches!(affixes::enclitics(chain), [one] if one.written == "ي")
}

/// 0 none, 1 a conjunction, 2 a preposition, 3 both, 4 a particle, 5 that and a conjunction.
fn proclitic_kind(chain: u8) -> u32 {
    affixes::proclitics(chain)
        .iter()
        .fold(0, |kind, clitic| match clitic.upos {
            Upos::Cconj => kind | 1,
            Upos::Adp => kind & 1 | 2,
            _ => kind & 1 | 4,
        })
}
