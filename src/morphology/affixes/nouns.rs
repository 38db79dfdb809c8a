//! Endings of nouns, adjectives and names, and what becomes of a weak last letter before them.

use crate::analysis::{Case, Definite, Features, Gender, Number};

/// What the dictionary stem of a noun ends in; the last letter itself belongs to the endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum NounFinal {
    /// Nothing that changes: كتاب، بناء.
    Plain = 0,
    /// The ي of defective nouns, which an indefinite one loses: قاضي، قاض، قضاة.
    Ya = 1,
    /// A ى, which is ا before a pronoun and ي before other endings: مستوى، مستواها، مستويات.
    Maqsura = 2,
    /// A hamza on alif, which changes its seat: مبدأ، مبدآن، مبدؤه.
    Hamza = 3,
}

/// Which of its inflections a noun has, as a set of bits.
pub mod slot {
    /// The bare form: singular of masculine words, or the only form there is (broken plurals).
    pub const BARE: u8 = 1;
    /// Dual of the bare form.
    pub const DUAL: u8 = 2;
    /// Sound masculine plural.
    pub const PLURAL: u8 = 4;
    /// Singular in ة.
    pub const FEMININE: u8 = 8;
    /// Dual of the singular in ة.
    pub const FEMININE_DUAL: u8 = 16;
    /// Plural in ات.
    pub const FEMININE_PLURAL: u8 = 32;
    /// All that an adjective has.
    pub const ALL: u8 = 63;
}

/// Whether an ending stands at the end of the word, before a pronoun, or in both places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Only at the end.
    Last,
    /// Only before a pronoun.
    Joined,
    /// In both places.
    Either,
}

impl Place {
    /// Whether the place may be one with (`joined`) or without a pronoun behind it.
    pub const fn allows(self, joined: bool) -> bool {
        match self {
            Self::Either => true,
            Self::Last => !joined,
            Self::Joined => joined,
        }
    }
}

/// One ending.
#[derive(Clone, Copy, Debug)]
pub struct NounEnding {
    /// The slot it fills.
    pub slot: u8,
    /// The number under which candidates name it.
    pub inflection: u8,
    /// Its letters after a plain stem, and after stems in ي, ى and أ (without that letter);
    /// `-` where there is none.
    pub letters: [&'static str; 4],
    /// Where it stands.
    pub place: Place,
    /// Gender and number; those of the bare form are the word's own.
    agreement: Option<(Gender, Number)>,
    case: Option<Case>,
    definite: Option<Definite>,
}

impl NounEnding {
    /// The features of a word with this ending; `own` are gender and number of the bare form.
    pub fn features(&self, own: Features) -> Features {
        let mut features = own;
        // Of broken plurals in ة (أساتذة) and numerals (ثلاثة) the ending tells nothing.
        let told = own.number() != Some(Number::Plural);
        if let Some((gender, number)) = self.agreement.filter(|_| told) {
            features = features.with_gender(gender).with_number(number);
        } else if self.slot == slot::DUAL {
            features = features.with_number(Number::Dual);
        }
        if let Some(case) = self.case {
            features = features.with_case(case);
        }
        if let Some(definite) = self.definite {
            features = features.with_definite(definite);
        }
        features
    }
}

use Case::{Accusative, Nominative};
use Definite::{Construct, Indefinite};
use Gender::{Feminine, Masculine};
use Number::{Dual, Plural, Singular};
use Place::{Either, Joined, Last};

type Agreement = Option<(Gender, Number)>;
const OWN: Agreement = None;
const MANY: Agreement = Some((Masculine, Plural));
const SHE: Agreement = Some((Feminine, Singular));
const SHE_TWO: Agreement = Some((Feminine, Dual));
const SHE_MANY: Agreement = Some((Feminine, Plural));

const fn row(
    slot: u8,
    inflection: u8,
    letters: [&'static str; 4],
    place: Place,
    agreement: Agreement,
    case: Option<Case>,
    definite: Option<Definite>,
) -> NounEnding {
    NounEnding {
        slot,
        inflection,
        letters,
        place,
        agreement,
        case,
        definite,
    }
}

/// All endings. The columns of letters: كتاب، قاضي، مستوى، مبدأ.
#[rustfmt::skip]
pub const NOUN_ENDINGS: [NounEnding; 26] = [
    row(slot::BARE,             1, ["",    "ي",    "ى",    "أ"],    Last,   OWN,      None,             None),
    row(slot::BARE,             1, ["",    "ي",    "ا",    "أ"],    Joined, OWN,      None,             None),
    row(slot::BARE,             1, ["-",   "-",    "-",    "ؤ"],    Joined, OWN,      None,             None),
    row(slot::BARE,             2, ["ا",   "يا",   "-",    "-"],    Last,   OWN,      Some(Accusative), Some(Indefinite)),
    row(slot::BARE,             3, ["-",   "",     "-",    "-"],    Last,   OWN,      None,             Some(Indefinite)),
    row(slot::DUAL,             4, ["ان",  "يان",  "يان",  "آن"],   Last,   OWN,      Some(Nominative), None),
    row(slot::DUAL,             5, ["ين",  "يين",  "يين",  "أين"],  Last,   OWN,      None,             None),
    row(slot::DUAL,             6, ["ي",   "يي",   "يي",   "أي"],   Either, OWN,      None,             Some(Construct)),
    row(slot::DUAL,             7, ["ا",   "يا",   "يا",   "آ"],    Joined, OWN,      Some(Nominative), Some(Construct)),
    row(slot::PLURAL,           8, ["ون",  "ون",   "ون",   "ؤون"],  Last,   MANY,     Some(Nominative), None),
    row(slot::PLURAL,           9, ["ين",  "ين",   "ين",   "ئين"],  Last,   MANY,     None,             None),
    row(slot::PLURAL,          10, ["و",   "و",    "و",    "ؤو"],   Either, MANY,     Some(Nominative), Some(Construct)),
    row(slot::PLURAL,          11, ["ي",   "ي",    "ي",    "ئي"],   Either, MANY,     None,             Some(Construct)),
    row(slot::FEMININE,        12, ["ة",   "ية",   "اة",   "أة"],   Last,   SHE,      None,             None),
    row(slot::FEMININE,        13, ["ت",   "يت",   "ات",   "أت"],   Joined, SHE,      None,             Some(Construct)),
    row(slot::FEMININE_DUAL,   14, ["تان", "يتان", "اتان", "أتان"], Last,   SHE_TWO,  Some(Nominative), None),
    row(slot::FEMININE_DUAL,   15, ["تين", "يتين", "اتين", "أتين"], Last,   SHE_TWO,  None,             None),
    row(slot::FEMININE_DUAL,   16, ["تا",  "يتا",  "اتا",  "أتا"],  Either, SHE_TWO,  Some(Nominative), Some(Construct)),
    row(slot::FEMININE_DUAL,   17, ["تي",  "يتي",  "اتي",  "أتي"],  Either, SHE_TWO,  None,             Some(Construct)),
    row(slot::FEMININE_PLURAL, 18, ["ات",  "يات",  "يات",  "آت"],   Either, SHE_MANY, None,             None),
    // Colloquial and careless spellings that newspapers do print.
    row(slot::BARE,             2, ["-",   "-",    "-",    "أا"],   Last,   OWN,      Some(Accusative), Some(Indefinite)),
    row(slot::PLURAL,           8, ["-",   "يون",  "-",    "أون"],  Last,   MANY,     Some(Nominative), None),
    row(slot::PLURAL,           9, ["-",   "يين",  "-",    "أين"],  Last,   MANY,     None,             None),
    row(slot::PLURAL,          10, ["-",   "-",    "-",    "ئو"],   Either, MANY,     Some(Nominative), Some(Construct)),
    row(slot::FEMININE_PLURAL, 18, ["-",   "-",    "-",    "أات"],  Either, SHE_MANY, None,             None),
    row(slot::FEMININE_DUAL,   16, ["-",   "-",    "-",    "أتا"],  Either, SHE_TWO,  Some(Nominative), Some(Construct)),
];
