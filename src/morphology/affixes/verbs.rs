//! Subject prefixes and suffixes of verbs, and what becomes of a weak last letter before them.
//!
//! The classes follow the conditions of Camel Morph (Habash and others, 2022), reduced to what an
//! unvocalised spelling shows.

use super::nouns::Place;
use crate::analysis::{Features, Gender, Mood, Number, Person};

/// What the dictionary stem of a verb ends in; the last letter itself belongs to the endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum VerbFinal {
    /// Nothing that changes: كتب.
    Plain = 0,
    /// A ى: رمى، رماه، رمت، رميت; يبقى، يبقون.
    Maqsura = 1,
    /// An ا from و: دعا، دعت، دعوت.
    Alif = 2,
    /// A ي: بقي، بقيت، بقوا; يرمي، يرمون، لم يرم.
    Ya = 3,
    /// A و: يدعو، يدعون، لم يدع.
    Waw = 4,
    /// A hamza on alif: بدأ، بدآ، بدؤوا.
    Hamza = 5,
    /// A ن that swallows the ن of an ending: كان، كنا.
    Nun = 6,
}

/// Which endings a stem takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum VerbEndings {
    /// All of them.
    All = 0,
    /// Those that begin with a vowel: قال of قال، قالت.
    Vowel = 1,
    /// Those that begin with a consonant, and the jussive: قل of قلت، لم يقل.
    Consonant = 2,
}

/// How an ending begins, which decides the weak letter before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begins {
    /// It is no letter at all.
    Nothing,
    /// No letter either, and the weak letter is lost: the jussive and the imperative.
    Jussive,
    /// With ا of the dual.
    Alif,
    /// With و of the plural.
    Waw,
    /// With ي of the feminine.
    Ya,
    /// With ت of she.
    Ta,
    /// With a consonant.
    Consonant,
}

/// One subject: prefix and ending.
#[derive(Clone, Copy, Debug)]
pub struct VerbEnding {
    /// The number under which candidates name it.
    pub inflection: u8,
    /// The subject prefix; nothing but for the imperfect.
    pub prefix: &'static str,
    /// The letters of the ending.
    pub letters: &'static str,
    begins: Begins,
    /// Where it stands.
    pub place: Place,
    person: Person,
    gender: Option<Gender>,
    number: Number,
    mood: Option<Mood>,
}

use Begins::{Alif, Consonant, Jussive, Nothing, Ta, Waw, Ya};
use Gender::{Feminine, Masculine};
use Number::{Dual, Plural, Singular};
use Person::{First, Second, Third};
use Place::{Either, Joined, Last};

const HE: Option<Gender> = Some(Masculine);
const SHE: Option<Gender> = Some(Feminine);
const BOTH: Option<Gender> = None;
const INDICATIVE: Option<Mood> = Some(Mood::Indicative);
const ORDER: Option<Mood> = Some(Mood::Imperative);

#[allow(clippy::too_many_arguments)] // a table's row
const fn row(
    inflection: u8,
    prefix: &'static str,
    letters: &'static str,
    begins: Begins,
    place: Place,
    person: Person,
    gender: Option<Gender>,
    number: Number,
    mood: Option<Mood>,
) -> VerbEnding {
    VerbEnding {
        inflection,
        prefix,
        letters,
        begins,
        place,
        person,
        gender,
        number,
        mood,
    }
}

/// الماضي
#[rustfmt::skip]
pub const PERFECT: [VerbEnding; 14] = [
    row(64, "", "",    Nothing,   Either, Third,  HE,   Singular, None),
    row(65, "", "ت",   Ta,        Either, Third,  SHE,  Singular, None),
    row(66, "", "ا",   Alif,      Either, Third,  HE,   Dual,     None),
    row(67, "", "تا",  Ta,        Either, Third,  SHE,  Dual,     None),
    row(68, "", "وا",  Waw,       Last,   Third,  HE,   Plural,   None),
    row(68, "", "و",   Waw,       Joined, Third,  HE,   Plural,   None),
    row(69, "", "ن",   Consonant, Either, Third,  SHE,  Plural,   None),
    row(70, "", "ت",   Consonant, Either, Second, HE,   Singular, None),
    row(71, "", "تما", Consonant, Either, Second, BOTH, Dual,     None),
    row(72, "", "تم",  Consonant, Last,   Second, HE,   Plural,   None),
    row(72, "", "تمو", Consonant, Joined, Second, HE,   Plural,   None),
    row(73, "", "تن",  Consonant, Either, Second, SHE,  Plural,   None),
    row(74, "", "ت",   Consonant, Either, First,  BOTH, Singular, None),
    row(75, "", "نا",  Consonant, Either, First,  BOTH, Plural,   None),
];

/// المضارع
#[rustfmt::skip]
pub const IMPERFECT: [VerbEnding; 28] = [
    row(80, "ي", "",   Nothing,   Either, Third,  HE,   Singular, None),
    row(80, "ي", "",   Jussive,   Either, Third,  HE,   Singular, Some(Mood::Jussive)),
    row(81, "ت", "",   Nothing,   Either, Third,  SHE,  Singular, None),
    row(81, "ت", "",   Jussive,   Either, Third,  SHE,  Singular, Some(Mood::Jussive)),
    row(82, "ت", "",   Nothing,   Either, Second, HE,   Singular, None),
    row(82, "ت", "",   Jussive,   Either, Second, HE,   Singular, Some(Mood::Jussive)),
    row(83, "أ", "",   Nothing,   Either, First,  BOTH, Singular, None),
    row(83, "أ", "",   Jussive,   Either, First,  BOTH, Singular, Some(Mood::Jussive)),
    row(84, "ن", "",   Nothing,   Either, First,  BOTH, Plural,   None),
    row(84, "ن", "",   Jussive,   Either, First,  BOTH, Plural,   Some(Mood::Jussive)),
    row(85, "ي", "ان", Alif,      Either, Third,  HE,   Dual,     INDICATIVE),
    row(86, "ي", "ا",  Alif,      Either, Third,  HE,   Dual,     None),
    row(87, "ت", "ان", Alif,      Either, Third,  SHE,  Dual,     INDICATIVE),
    row(88, "ت", "ا",  Alif,      Either, Third,  SHE,  Dual,     None),
    row(89, "ي", "ون", Waw,       Either, Third,  HE,   Plural,   INDICATIVE),
    row(90, "ي", "وا", Waw,       Last,   Third,  HE,   Plural,   None),
    row(90, "ي", "و",  Waw,       Joined, Third,  HE,   Plural,   None),
    row(91, "ت", "ون", Waw,       Either, Second, HE,   Plural,   INDICATIVE),
    row(92, "ت", "وا", Waw,       Last,   Second, HE,   Plural,   None),
    row(92, "ت", "و",  Waw,       Joined, Second, HE,   Plural,   None),
    row(93, "ي", "ن",  Consonant, Either, Third,  SHE,  Plural,   None),
    row(94, "ت", "ن",  Consonant, Either, Second, SHE,  Plural,   None),
    row(95, "ت", "ين", Ya,        Either, Second, SHE,  Singular, INDICATIVE),
    row(96, "ت", "ي",  Ya,        Either, Second, SHE,  Singular, None),
    row(97, "ي", "ن",  Alif,      Either, Third,  HE,   Singular, None),
    row(98, "ت", "ن",  Alif,      Either, Second, HE,   Singular, None),
    row(99, "أ", "ن",  Alif,      Either, First,  BOTH, Singular, None),
    row(100, "ن", "ن", Alif,      Either, First,  BOTH, Plural,   None),
];

/// From this number to the last of the imperfect: the endings with the ن of emphasis, which stand
/// only after the ل of emphasis: لأكتبن.
pub const EMPHATIC: u8 = 97;

/// الأمر
#[rustfmt::skip]
pub const IMPERATIVE: [VerbEnding; 6] = [
    row(110, "", "",   Jussive,   Either, Second, HE,   Singular, ORDER),
    row(111, "", "وا", Waw,       Last,   Second, HE,   Plural,   ORDER),
    row(111, "", "و",  Waw,       Joined, Second, HE,   Plural,   ORDER),
    row(112, "", "ي",  Ya,        Either, Second, SHE,  Singular, ORDER),
    row(113, "", "ا",  Alif,      Either, Second, BOTH, Dual,     ORDER),
    row(114, "", "ن",  Consonant, Either, Second, SHE,  Plural,   ORDER),
];

impl VerbEnding {
    /// The features of a verb with this subject; `own` are those of its stem.
    pub fn features(&self, own: Features) -> Features {
        own.with_person(self.person)
            .with_gender(self.gender)
            .with_number(self.number)
            .with_mood(self.mood)
    }

    /// The ways to write the weak last letter of a stem before this ending. None when the ending
    /// and the stem do not go together.
    pub fn weak_letters(
        &self,
        last: VerbFinal,
        endings: VerbEndings,
        joined: bool,
    ) -> &'static [&'static str] {
        let begins = self.begins;
        let fits = match endings {
            VerbEndings::All => true,
            VerbEndings::Vowel => begins != Consonant && begins != Jussive,
            VerbEndings::Consonant => matches!(begins, Consonant | Jussive),
        };
        // A jussive that is written like the indicative is not told twice.
        let shows = begins != Jussive
            || self.mood == ORDER
            || endings == VerbEndings::Consonant
            || matches!(
                last,
                VerbFinal::Maqsura | VerbFinal::Alif | VerbFinal::Ya | VerbFinal::Waw
            );
        if !fits || !shows || !self.place.allows(joined) {
            return &[];
        }
        match (last, begins) {
            (VerbFinal::Plain | VerbFinal::Nun, _) => &[""],
            (VerbFinal::Hamza, Nothing | Jussive) if joined => &["أ", "ؤ"],
            (VerbFinal::Hamza, Nothing | Jussive | Ta | Consonant) => &["أ"],
            // بدآ: the ending's own letter stands for both.
            (VerbFinal::Hamza, Alif) => &["", "أ"],
            (VerbFinal::Hamza, Waw | Ya) => &["ؤ", "أ"],
            (_, Jussive | Waw | Ya) => &[""],
            (VerbFinal::Maqsura, Nothing) if joined => &["ا"],
            (VerbFinal::Maqsura, Nothing) => &["ى"],
            (VerbFinal::Maqsura, Alif | Consonant) => &["ي"],
            (VerbFinal::Alif, Nothing) => &["ا"],
            (VerbFinal::Alif, Alif | Consonant) => &["و"],
            (VerbFinal::Maqsura | VerbFinal::Alif, Ta) => &[""],
            (VerbFinal::Ya, _) => &["ي"],
            (VerbFinal::Waw, _) => &["و"],
        }
    }

    /// The letters of the ending after a stem of that final letter: كن and نا are written كنا.
    pub fn letters_after(&self, last: VerbFinal) -> &'static str {
        match last {
            VerbFinal::Nun => self.letters.strip_prefix('ن').unwrap_or(self.letters),
            _ => self.letters,
        }
    }
}
