use super::nouns::{NOUN_ENDINGS, NounFinal, Place};
use super::verbs::{IMPERATIVE, IMPERFECT, PERFECT, VerbEnding, VerbEndings, VerbFinal};
use crate::analysis::Features;
use crate::morphology::kind::Class;
use crate::text::{Letter, Spelling};

/// One ending of one paradigm, ready to be compared with the letters of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ending {
    /// Its folded letters, packed by [`pack`].
    pub folded: u64,
    /// Its letters as they should be written.
    pub exact: u64,
    /// Where it stands.
    pub place: Place,
    /// The subject prefix, folded; 0 for none.
    pub prefix: Letter,
    /// The noun slot it fills; 0 for verbs.
    pub slot: u8,
    /// The number under which candidates name it.
    pub inflection: u8,
    rule: Rule,
}

#[derive(Clone, Copy, Debug)]
enum Rule {
    Noun(u8),
    Verb(&'static VerbEnding),
}

impl Ending {
    /// The features of a word with this ending; `own` are those of its stem.
    pub fn features(&self, own: Features) -> Features {
        match self.rule {
            Rule::Noun(row) => NOUN_ENDINGS[row as usize].features(own),
            Rule::Verb(row) => row.features(own),
        }
    }
}

/// Up to eight letters as one number; 0 for no letters, and for more than eight.
pub(crate) fn pack(letters: &[Letter]) -> Option<u64> {
    (letters.len() <= 8).then(|| {
        letters
            .iter()
            .fold(0, |packed, &letter| packed << 8 | u64::from(letter))
    })
}

/// The endings of every paradigm: the tables multiplied out once, when the model is opened.
#[derive(Clone, Debug)]
pub(crate) struct Endings {
    paradigms: Vec<Vec<Ending>>,
}

const NOUN_FINALS: [NounFinal; 4] = [
    NounFinal::Plain,
    NounFinal::Ya,
    NounFinal::Maqsura,
    NounFinal::Hamza,
];
const VERB_FINALS: [VerbFinal; 7] = [
    VerbFinal::Plain,
    VerbFinal::Maqsura,
    VerbFinal::Alif,
    VerbFinal::Ya,
    VerbFinal::Waw,
    VerbFinal::Hamza,
    VerbFinal::Nun,
];
const VERB_ENDINGS: [VerbEndings; 3] =
    [VerbEndings::All, VerbEndings::Vowel, VerbEndings::Consonant];
/// Paradigms of one aspect: endings in bits 4 and 5, final letter in bits 0 to 3.
const VERB_PARADIGMS: usize = 48;

impl Endings {
    pub fn new() -> Self {
        let mut spelling = Spelling::new();
        let mut read = |text: &str| {
            spelling.read(text);
            let fold = pack(spelling.folded()).unwrap_or(0);
            (fold, pack(spelling.exact()).unwrap_or(0))
        };
        let mut paradigms = vec![Vec::new(); NOUN_FINALS.len() + 3 * VERB_PARADIGMS];
        for last in NOUN_FINALS {
            for (index, row) in NOUN_ENDINGS.iter().enumerate() {
                let letters = row.letters[last as usize];
                if letters == "-" {
                    continue;
                }
                let (folded, exact) = read(letters);
                paradigms[last as usize].push(Ending {
                    folded,
                    exact,
                    place: row.place,
                    prefix: 0,
                    slot: row.slot,
                    inflection: row.inflection,
                    rule: Rule::Noun(index as u8),
                });
            }
        }
        let aspects: [&'static [VerbEnding]; 3] = [&PERFECT, &IMPERFECT, &IMPERATIVE];
        for (aspect, rows) in aspects.into_iter().enumerate() {
            for last in VERB_FINALS {
                for endings in VERB_ENDINGS {
                    let number = NOUN_FINALS.len()
                        + aspect * VERB_PARADIGMS
                        + (endings as usize) * 16
                        + last as usize;
                    for row in rows {
                        for joined in [false, true] {
                            for weak in row.weak_letters(last, endings, joined) {
                                let text = format!("{weak}{}", row.letters_after(last));
                                let (folded, exact) = read(&text);
                                let prefix = read(row.prefix).0 as Letter;
                                let place = if joined { Place::Joined } else { Place::Last };
                                paradigms[number].push(Ending {
                                    folded,
                                    exact,
                                    place,
                                    prefix,
                                    slot: 0,
                                    inflection: row.inflection,
                                    rule: Rule::Verb(row),
                                });
                            }
                        }
                    }
                }
            }
        }
        Self { paradigms }
    }

    /// The endings of a paradigm, see [`Kind`](crate::morphology::Kind).
    pub fn of(&self, class: Class, paradigm: u8) -> &[Ending] {
        let number = match class {
            Class::Closed => return &[],
            Class::Nominal => (paradigm >> 6) as usize,
            Class::Perfect => NOUN_FINALS.len() + paradigm as usize,
            Class::Imperfect => NOUN_FINALS.len() + VERB_PARADIGMS + paradigm as usize,
            Class::Imperative => NOUN_FINALS.len() + 2 * VERB_PARADIGMS + paradigm as usize,
        };
        self.paradigms.get(number).map_or(&[], Vec::as_slice)
    }
}
