//! Names that are known before an article is read, and words that announce names.
//!
//! The lists are in the training program, which compiles them into an automaton over folded
//! letters; the words of a name are joined by [`SEPARATOR`]. Each name has its classes, and names
//! of one thing (الأمم المتحدة، UN) share a number.

mod class;
mod words;

pub use class::{Class, Classes};
pub use words::Words;

use crate::model::{Automaton, ModelError, ModelFile, State};
use crate::text::{Letter, Span};

/// The code between the words of a name; no letter has it.
pub const SEPARATOR: Letter = 43;

/// A name has at most as many words.
pub const LONGEST: usize = 10;

/// The number of a thing that has several names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing(u16);

impl Thing {
    /// The number itself; 0 is no thing's.
    pub const fn number(self) -> u16 {
        self.0
    }
}

/// What is known of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it can stand for.
    pub classes: Classes,
    /// The thing that it names together with others.
    pub thing: Option<Thing>,
}

/// A known name in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Where it stands, without proclitics; bytes of the text.
    pub span: Span,
    /// The first token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// How many letters of proclitics stand before it in the first token.
    pub cut: usize,
    /// Whether the morphology cuts the first token there too.
    pub segmented: bool,
    /// What is known of it.
    pub known: Known,
}

/// The names, borrowed from the model file.
///
/// Sections `entity.gaz.arcs`, `entity.gaz.skips` (the automaton, which numbers the names),
/// `entity.gaz.class` (by name, the place of its classes in `entity.gaz.sets`) and
/// `entity.gaz.thing` (by name, its thing, 0 for none).
#[derive(Clone, Copy, Debug)]
pub struct Gazetteer<'a> {
    names: Automaton<'a>,
    class: &'a [u16],
    sets: &'a [u64],
    thing: &'a [u16],
}

impl<'a> Gazetteer<'a> {
    /// Reads the sections of `file`; absent when the file has none of them.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Option<Self>, ModelError> {
        if file.optional("entity.gaz.arcs").is_none() {
            return Ok(None);
        }
        let gazetteer = Self {
            names: Automaton::open_relative(file, "entity.gaz.arcs", "entity.gaz.skips")?,
            class: file.rows("entity.gaz.class")?,
            sets: file.rows("entity.gaz.sets")?,
            thing: file.rows("entity.gaz.thing")?,
        };
        let sets = gazetteer.sets.len();
        if gazetteer.class.iter().any(|&class| class as usize >= sets) {
            return Err(ModelError::Corrupt {
                what: "entity.gaz.class",
            });
        }
        if gazetteer.thing.len() != gazetteer.class.len() {
            return Err(ModelError::Corrupt {
                what: "entity.gaz.thing",
            });
        }
        Ok(Some(gazetteer))
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.class.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.class.is_empty()
    }

    /// What is known of the name that ends in `state`.
    fn known(&self, state: State) -> Option<Known> {
        let number = state.word()?;
        let set = *self.class.get(number)?;
        Some(Known {
            classes: Classes::from_bits(*self.sets.get(set as usize)?),
            thing: self
                .thing
                .get(number)
                .and_then(|&thing| (thing != 0).then_some(Thing(thing))),
        })
    }

    /// What is known of a name given as words of folded letters.
    pub fn find<'w>(&self, words: impl IntoIterator<Item = &'w [Letter]>) -> Option<Known> {
        let mut state = self.names.start();
        for (index, word) in words.into_iter().enumerate() {
            if index > 0 {
                state = self.names.step(state, SEPARATOR)?;
            }
            for &letter in word {
                state = self.names.step(state, letter)?;
            }
        }
        self.known(state)
    }

    /// Tells `found` of every known name, of any length, that begins in `token`: in its first
    /// letter or behind proclitics. The shorter of two that begin in one place comes first.
    pub fn each(&self, words: &Words, token: usize, found: impl FnMut(Match)) {
        self.each_where(words, token, |_| true, found);
    }

    /// As [`Gazetteer::each`], of the names alone that begin at byte `start` of the text. Whether any
    /// name begins with the word's letters from there on, which hangs on them alone.
    pub fn each_at(
        &self,
        words: &Words,
        token: usize,
        start: usize,
        found: impl FnMut(Match),
    ) -> bool {
        self.each_where(words, token, |cut| cut.start as usize == start, found)
    }

    fn each_where(
        &self,
        words: &Words,
        token: usize,
        wanted: impl Fn(&words::Cut) -> bool,
        mut found: impl FnMut(Match),
    ) -> bool {
        let mut begins = false;
        let letters = words.letters(token);
        'cuts: for &cut in words.cuts(token).iter().filter(|cut| wanted(cut)) {
            let mut state = self.names.start();
            for letter in words::after(cut, letters) {
                match self.names.step(state, letter) {
                    Some(next) => state = next,
                    None => continue 'cuts,
                }
            }
            begins = true;
            let mut last = token;
            for _ in 0..LONGEST {
                if let Some(known) = self.known(state) {
                    found(Match {
                        span: Span::new(cut.start as usize, words.end(last)),
                        first: token,
                        end: last + 1,
                        cut: cut.letters as usize,
                        segmented: cut.segmented,
                        known,
                    });
                }
                let Some(next) = words.next(last) else {
                    continue 'cuts;
                };
                last = next;
                let mut on = self.names.step(state, SEPARATOR);
                for &letter in words.letters(next) {
                    let Some(reached) = on else { break };
                    on = self.names.step(reached, letter);
                }
                match on {
                    Some(reached) => state = reached,
                    None => continue 'cuts,
                }
            }
        }
        begins
    }

    /// The longest known name of one of the classes `wanted` that begins in `token`. Of two that
    /// end in one word, the one that the morphology cuts in the same place wins, then the one with
    /// fewer letters before it.
    pub fn longest(&self, words: &Words, token: usize, wanted: Classes) -> Option<Match> {
        let mut best: Option<Match> = None;
        self.each(words, token, |found| {
            let rank = |found: &Match| (found.end, found.segmented, std::cmp::Reverse(found.cut));
            if found.known.classes.meets(wanted)
                && best.as_ref().is_none_or(|best| rank(&found) > rank(best))
            {
                best = Some(found);
            }
        });
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AlignedBytes;

    fn model() -> AlignedBytes {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model");
        AlignedBytes::from(&std::fs::read(path).expect("the model")[..])
    }

    /// The longest names of a text: where they stand, and their types.
    fn names(text: &str) -> Vec<(String, Classes)> {
        let bytes = model();
        let file = ModelFile::open(&bytes).expect("a model");
        let Some(gazetteer) = Gazetteer::open(&file).expect("a gazetteer") else {
            panic!("the model has no gazetteer");
        };
        let analysis = crate::Analyzer::new(crate::Model::from_bytes(&bytes).expect("a model"))
            .worker()
            .analyze(text, &crate::Options::default());
        let mut words = Words::default();
        words.read(text, &analysis);
        let mut found = Vec::new();
        let mut token = 0;
        while token < words.len() {
            match gazetteer.longest(&words, token, Classes::NAMES) {
                Some(name) if !name.known.classes.has(Class::Common) => {
                    found.push((name.span.of(text).to_owned(), name.known.classes));
                    token = name.end;
                }
                _ => token += 1,
            }
        }
        found
    }

    #[test]
    fn the_longest_name_behind_its_proclitics() {
        let found = names("وبوتين يزور نيويورك وللأمم المتحدة رأي في بوركينا فاسو");
        let forms: Vec<&str> = found.iter().map(|(form, _)| &form[..]).collect();
        assert_eq!(forms, ["بوتين", "نيويورك", "لأمم المتحدة", "بوركينا فاسو"]);
        assert!(found[0].1.can_be(crate::analysis::EntityType::Person));
        assert!(found[2].1.has(Class::International));
        assert!(found[3].1.has(Class::Country));
    }

    #[test]
    fn aliases_name_one_thing() {
        let bytes = model();
        let file = ModelFile::open(&bytes).expect("a model");
        let gazetteer = Gazetteer::open(&file)
            .expect("a gazetteer")
            .expect("a gazetteer");
        let mut spelling = crate::text::Spelling::new();
        let mut thing = |name: &str| {
            let words: Vec<Vec<Letter>> = name
                .split(' ')
                .map(|word| {
                    spelling.read(word);
                    spelling.folded().to_vec()
                })
                .collect();
            gazetteer.find(words.iter().map(Vec::as_slice))?.thing
        };
        for (one, other) in [
            ("الأمم المتحدة", "UN"),
            ("أمريكا", "الولايات المتحدة"),
            ("أمريكا", "أميركا"),
            ("يونيسف", "منظمة الأمم المتحدة للطفولة"),
            ("رجب طيب إردوغان", "أردوغان"),
            ("قرغيزستان", "قيرغيزستان"),
        ] {
            assert!(thing(one).is_some(), "{one}");
            assert_eq!(thing(one), thing(other), "{one}، {other}");
        }
        assert_ne!(thing("روسيا"), thing("أوكرانيا"));
    }

    #[test]
    fn damaged_sections_are_refused() {
        let good = model();
        let table = |file: &[u8], name: &str| {
            let count = u32::from_le_bytes(file[12..16].try_into().unwrap()) as usize;
            (0..count)
                .map(|index| 32 + index * 24)
                .find(|&at| file[at..at + 16].starts_with(name.as_bytes()))
                .expect("the section")
        };
        for (name, length) in [
            ("entity.gaz.class", 2u32),
            ("entity.gaz.thing", 3),
            ("entity.gaz.sets", 8),
        ] {
            let mut bytes = good.to_vec();
            let at = table(&bytes, name);
            bytes[at + 20..at + 24].copy_from_slice(&length.to_le_bytes());
            let sum = crate::model::checksum(&bytes[32..]);
            bytes[24..32].copy_from_slice(&sum.to_le_bytes());
            let bytes = AlignedBytes::from(&bytes[..]);
            let error = ModelFile::open(&bytes).and_then(|file| Gazetteer::open(&file).map(|_| ()));
            assert_eq!(error.unwrap_err().code(), "corrupt", "{name}");
        }
    }
}
