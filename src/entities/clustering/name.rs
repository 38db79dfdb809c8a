//! A name as clustering sees it: units that can be compared, in two spellings.

use crate::entities::gazetteer::{Class, Classes, Gazetteer, Known, Thing};
use crate::text::{Letter, Spelling, code, is_mark};

/// A word of a name, or words that belong together: عبد الله، أبو مازن، ولد أحمد.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NameUnit {
    /// Hash of its folded letters without ال and a final hamza.
    pub exact: u64,
    /// As `exact`, without بن before it: some writers leave it out.
    pub plain: u64,
    /// Hash of its consonants, where writers of foreign names mostly agree.
    pub skeleton: u64,
    /// How many consonants.
    pub consonants: u8,
    /// It is listed as a name of people, spelled so: another spelling is another name.
    pub known: bool,
    /// It is listed as a woman's or a man's name.
    pub female: Option<bool>,
}

/// The units of a name, and what is known of it.
#[derive(Clone, Debug, Default)]
pub(super) struct SplitName {
    pub units: Vec<NameUnit>,
    /// The generic word before it is left out of the units: نادي الزمالك.
    pub headless: bool,
    /// The first word is one that begins names of its kind: جامعة، نهر.
    pub part: bool,
    pub known: Option<Known>,
    /// It has letters of Latin or another script only.
    pub foreign: bool,
    /// Letters in all, to tell the fullest form.
    pub letters: usize,
    /// What its first word begins, if known alone: a title, a kunya.
    pub kunya: bool,
}

impl SplitName {
    /// The thing that the gazetteer knows by this name.
    pub fn thing(&self) -> Option<Thing> {
        self.known.and_then(|known| known.thing)
    }
}

const ALIF: Letter = code('ا');
const LAM: Letter = code('ل');
const OTHER_SCRIPT: Letter = 127;

/// One step of a hash that is the same on every machine.
pub(super) fn mix(hash: u64, value: u64) -> u64 {
    let mixed = (hash ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 29)
}

/// The letter that stands for its group in a skeleton; nothing for those that writers of foreign
/// names leave out or put in: ا و ي ء ه at the end.
fn consonant(letter: Letter) -> Option<Letter> {
    const ALIKE: [(char, char); 11] = [
        ('ج', 'غ'),
        ('ق', 'ك'),
        ('ط', 'ت'),
        ('ث', 'س'),
        ('ص', 'س'),
        ('ذ', 'ز'),
        ('ظ', 'ز'),
        ('ض', 'د'),
        ('ح', 'ه'),
        ('غ', 'غ'),
        ('ع', 'ع'),
    ];
    const DROPPED: [Letter; 4] = [ALIF, code('و'), code('ي'), code('ء')];
    if DROPPED.contains(&letter) {
        return None;
    }
    Some(
        ALIKE
            .iter()
            .find(|&&(from, _)| code(from) == letter)
            .map_or(letter, |&(_, to)| code(to)),
    )
}

/// Words that belong to the one behind them, folded.
const BOUND: [&str; 17] = [
    "عبد",
    "ابو",
    "ابي",
    "ابا",
    "ام",
    "بن",
    "ابن",
    "بنت",
    "منت",
    "ولد",
    "ال",
    "بو",
    "ايت",
    "ذو",
    "بني",
    "اولاد",
    "فان",
];
/// Of these, the ones after which ال is part of the unit: عبد الله.
const KEEPS_ARTICLE: &str = "عبد";

fn letters_of(word: &str) -> impl Iterator<Item = Letter> + '_ {
    word.chars().map(code)
}

fn is(letters: &[Letter], word: &str) -> bool {
    letters.iter().copied().eq(letters_of(word))
}

/// Without ال, and without the ل of للX, where enough is left.
fn bare(letters: &[Letter]) -> &[Letter] {
    match letters {
        [ALIF, LAM, rest @ ..] | [LAM, LAM, rest @ ..] if rest.len() >= 2 => rest,
        _ => letters,
    }
}

/// Reads names; keeps its memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Reader {
    spelling: Spelling,
    words: Vec<Vec<Letter>>,
    used: usize,
}

impl Reader {
    /// The name written `written`.
    pub fn read(&mut self, written: &str, gazetteer: Option<&Gazetteer>) -> SplitName {
        let mut name = SplitName {
            foreign: true,
            ..SplitName::default()
        };
        self.used = 0;
        let is_part = |c: char| {
            let plain = matches!(c, 'ء'..='غ' | 'ف'..='ي');
            plain || c.is_alphanumeric() || is_mark(c)
        };
        let mut hashes_of_others: Vec<u64> = Vec::new();
        for word in written.split(|c| !is_part(c)) {
            self.spelling.read(word);
            let letters = self.spelling.folded();
            if letters.is_empty() {
                continue;
            }
            name.letters += letters.len();
            name.foreign &= !letters.iter().any(|&letter| letter <= code('ي'));
            // Scripts without letters of their own here are told apart by their characters.
            hashes_of_others.push(if letters.contains(&OTHER_SCRIPT) {
                word.chars()
                    .flat_map(char::to_lowercase)
                    .fold(1, |hash, c| mix(hash, c as u64))
            } else {
                0
            });
            if self.used == self.words.len() {
                self.words.push(Vec::new());
            }
            self.words[self.used].clear();
            self.words[self.used].extend_from_slice(letters);
            self.used += 1;
        }
        let words = &self.words[..self.used];
        let find = |words: &[Vec<Letter>]| {
            gazetteer.and_then(|gazetteer| gazetteer.find(words.iter().map(Vec::as_slice)))
        };
        name.known = find(words);
        name.kunya = words
            .first()
            .is_some_and(|word| ["ابو", "ام", "ابي"].iter().any(|kunya| is(word, kunya)));
        let mut first = 0;
        if let Some(word) = words.first()
            && words.len() > 1
            && let Some(known) = find(std::slice::from_ref(word))
        {
            let heads = Classes::of(Class::OrganisationHead)
                .and(Classes::of(Class::PlaceHead))
                .and(Classes::of(Class::WorkHead));
            if known.classes.meets(heads)
                && !name.known.is_some_and(|known| known.classes.is_name())
            {
                first = 1;
                name.headless = true;
                name.known = find(&words[1..]).or(name.known);
            }
            name.part = known.classes.meets(
                Classes::of(Class::OrganisationPart)
                    .and(Classes::of(Class::PlacePart))
                    .and(Classes::of(Class::WorkPart)),
            );
        }
        let mut at = first;
        while at < words.len() {
            let begin = at;
            let mut unit = Builder::new();
            while at + 1 < words.len() && BOUND.iter().any(|bound| is(&words[at], bound)) {
                unit.push(&words[at]);
                let keeps = is(&words[at], KEEPS_ARTICLE);
                at += 1;
                if keeps {
                    break;
                }
            }
            let keeps = at > begin && is(&words[at - 1], KEEPS_ARTICLE);
            unit.push(if keeps { &words[at] } else { bare(&words[at]) });
            at += 1;
            let known = find(&words[begin..at]);
            let son = ["بن", "ابن", "بنت"]
                .iter()
                .any(|son| is(&words[begin], son));
            let mut unit = unit.finish();
            if son && at > begin + 1 {
                let mut plain = Builder::new();
                for word in &words[begin + 1..at] {
                    plain.push(bare(word));
                }
                unit.plain = plain.finish().exact;
            }
            let other = hashes_of_others[begin..at].iter().fold(0, |hash, &other| {
                if other == 0 { hash } else { mix(hash, other) }
            });
            if other != 0 {
                unit.exact = other;
                unit.plain = other;
                unit.skeleton = other;
            }
            if let Some(known) = known {
                unit.known = known
                    .classes
                    .meets(Classes::of(Class::Given).and(Classes::of(Class::Family)));
                unit.female = known
                    .classes
                    .has(Class::Given)
                    .then(|| known.classes.has(Class::Female));
            }
            name.units.push(unit);
        }
        name
    }
}

/// Hashes the letters of a unit as they come.
struct Builder {
    exact: u64,
    skeleton: u64,
    consonants: u8,
}

impl Builder {
    fn new() -> Self {
        Self {
            exact: 7,
            skeleton: 11,
            consonants: 0,
        }
    }

    fn push(&mut self, letters: &[Letter]) {
        let mut letters = letters;
        // زكريا and زكرياء
        if letters.len() > 3 && letters.ends_with(&[code('ء')]) {
            letters = &letters[..letters.len() - 1];
        }
        let mut previous = 0;
        for (index, &letter) in letters.iter().enumerate() {
            self.exact = mix(self.exact, u64::from(letter));
            let last = index + 1 == letters.len();
            if last && index > 2 && letter == code('ه') {
                continue;
            }
            if let Some(consonant) = consonant(letter) {
                if consonant != previous || index == 0 {
                    self.skeleton = mix(self.skeleton, u64::from(consonant));
                    self.consonants = self.consonants.saturating_add(1);
                }
                previous = consonant;
            } else {
                previous = 0;
                // A name that begins with a vowel does not meet one that begins without.
                if index == 0 {
                    self.skeleton = mix(self.skeleton, u64::from(ALIF));
                }
            }
        }
    }

    fn finish(self) -> NameUnit {
        NameUnit {
            exact: self.exact,
            plain: self.exact,
            skeleton: self.skeleton,
            consonants: self.consonants,
            known: false,
            female: None,
        }
    }
}

/// Hash of units in a row.
pub(super) fn exact(units: &[NameUnit]) -> u64 {
    units.iter().fold(3, |hash, unit| mix(hash, unit.exact))
}

/// Hash of units in a row, whether بن stands between them or not.
pub(super) fn plain(units: &[NameUnit]) -> u64 {
    units.iter().fold(13, |hash, unit| mix(hash, unit.plain))
}

/// Hash of the skeletons of units in a row.
pub(super) fn skeleton(units: &[NameUnit]) -> u64 {
    units.iter().fold(5, |hash, unit| mix(hash, unit.skeleton))
}

/// Whether `a` and `b`, whose skeletons agree, can be two spellings of one name.
pub(super) fn spelled_alike(a: &[NameUnit], b: &[NameUnit]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            a.exact == b.exact
                || a.skeleton == b.skeleton && a.consonants >= 3 && !(a.known && b.known)
        })
        && (a.iter().map(|unit| u32::from(unit.consonants)).sum::<u32>() >= 4)
}
