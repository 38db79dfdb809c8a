//! The words at the head of a unit, looked up in the lists of [`phrases`], each once.

use super::phrases as lists;
use crate::text::{Letter, Spelling};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// So many words are looked at.
pub const HEAD: usize = 6;
/// Words of more bytes are in none of the lists.
const LONGEST: usize = 64;

/// What a word or phrase does; each is one of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Role {
    Dropped,
    Contrast,
    Result,
    Example,
    Background,
    Pointer,
    Demonstrative,
    Participle,
    Ordinal,
    Calendar,
    Reported,
    Tail,
    Being,
    Emphasis,
    Also,
    Opposed,
    Content,
    Credit,
    Label,
}

const LISTS: [(Role, &str); 19] = [
    (Role::Dropped, lists::DROPPED),
    (Role::Contrast, lists::CONTRASTS),
    (Role::Result, lists::RESULTS),
    (Role::Example, lists::EXAMPLES),
    (Role::Background, lists::BACKGROUND),
    (Role::Pointer, lists::POINTERS),
    (Role::Demonstrative, lists::DEMONSTRATIVES),
    (Role::Participle, lists::PARTICIPLES),
    (Role::Ordinal, lists::ORDINALS),
    (Role::Calendar, lists::CALENDAR),
    (Role::Reported, lists::REPORTED),
    (Role::Tail, lists::TAILS),
    (Role::Being, lists::BEING),
    (Role::Emphasis, lists::EMPHASIS),
    (Role::Also, lists::ALSO),
    (Role::Opposed, lists::OPPOSED),
    (Role::Content, lists::CONTENT),
    (Role::Credit, lists::CREDITS),
    (Role::Label, lists::LABELS),
];

/// What may come after the first word of a phrase, and which lists the phrase is on.
#[derive(Debug)]
struct Phrase {
    rest: Vec<Box<[Letter]>>,
    roles: u32,
}

/// All phrases by their first words.
static PHRASES: LazyLock<FxHashMap<Box<[Letter]>, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<Box<[Letter]>, Vec<Phrase>> = FxHashMap::default();
    let mut spelling = Spelling::new();
    for (role, list) in LISTS {
        for phrase in list.split('،').map(str::trim) {
            let mut words = phrase.split(' ').map(|word| {
                spelling.read(word);
                Box::from(spelling.folded())
            });
            let Some(first) = words.next() else { continue };
            let rest: Vec<Box<[Letter]>> = words.collect();
            let same = phrases.entry(first).or_default();
            match same.iter_mut().find(|phrase| phrase.rest == rest) {
                Some(phrase) => phrase.roles |= 1 << role as u32,
                None => same.push(Phrase {
                    rest,
                    roles: 1 << role as u32,
                }),
            }
        }
    }
    phrases
});

/// The first words of a unit as folded letters, in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    spelling: Spelling,
    letters: Vec<Letter>,
    words: [Range<usize>; HEAD],
    phrases: [Option<&'static [Phrase]>; HEAD],
    count: usize,
}

impl Heads {
    /// Forgets the words that were read.
    pub fn clear(&mut self) {
        self.letters.clear();
        self.count = 0;
    }

    /// How many words were read.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Reads one more word; beyond [`HEAD`] words nothing is read.
    pub fn push(&mut self, word: &str) {
        if self.count < HEAD {
            self.count += 1;
            self.set(self.count - 1, word);
        }
    }

    /// Reads `word` in the place of the one at `index`.
    pub fn set(&mut self, index: usize, word: &str) {
        let start = self.letters.len();
        if word.len() <= LONGEST {
            self.spelling.read(word);
            self.letters.extend_from_slice(self.spelling.folded());
        }
        self.words[index] = start..self.letters.len();
        let letters = &self.letters[start..];
        self.phrases[index] = PHRASES.get(letters).map(Vec::as_slice);
    }

    fn word(&self, index: usize) -> Option<&[Letter]> {
        (index < self.count).then(|| &self.letters[self.words[index].clone()])
    }

    /// The longest phrase with `role` that begins at word `index`, as a count of words.
    pub fn longest(&self, index: usize, role: Role) -> Option<usize> {
        if index >= self.count {
            return None;
        }
        let phrases = self.phrases[index]?;
        let here = |phrase: &&Phrase| {
            let rest = phrase.rest.iter().enumerate();
            phrase.roles & 1 << role as u32 != 0
                && rest
                    .map(|(place, word)| (self.word(index + 1 + place), word))
                    .all(|(read, word)| read == Some(&**word))
        };
        let found = phrases.iter().filter(here);
        found.map(|phrase| 1 + phrase.rest.len()).max()
    }

    /// Whether word `index` alone has `role`.
    pub fn is(&self, index: usize, role: Role) -> bool {
        let phrases = self.phrases.get(index).filter(|_| index < self.count);
        phrases
            .copied()
            .flatten()
            .is_some_and(|phrases| has(phrases, role))
    }

    /// Whether `word` alone has `role`; reads nothing.
    pub fn has(&mut self, word: &str, role: Role) -> bool {
        if word.len() > LONGEST {
            return false;
        }
        self.spelling.read(word);
        let phrases = PHRASES.get(self.spelling.folded());
        phrases.is_some_and(|phrases| has(phrases, role))
    }
}

fn has(phrases: &[Phrase], role: Role) -> bool {
    phrases
        .iter()
        .any(|phrase| phrase.rest.is_empty() && phrase.roles & 1 << role as u32 != 0)
}

static SAYING: LazyLock<rustc_hash::FxHashSet<&'static str>> =
    LazyLock::new(|| lists::SAYING.split('،').map(str::trim).collect());

/// Whether `lemma` is a verb of saying.
pub fn is_saying(lemma: &str) -> bool {
    SAYING.contains(lemma)
}

static NEWS: LazyLock<rustc_hash::FxHashSet<&'static str>> =
    LazyLock::new(|| lists::NEWS.split('،').map(str::trim).collect());

/// Whether `lemma` is a verb that tells news.
pub fn is_news(lemma: &str) -> bool {
    NEWS.contains(lemma)
}

static CALENDAR: LazyLock<rustc_hash::FxHashSet<&'static str>> =
    LazyLock::new(|| lists::CALENDAR.split('،').map(str::trim).collect());

/// Whether a noun names a time: هذا العام. Read as it is written.
pub fn is_calendar(word: &str) -> bool {
    CALENDAR.contains(word) || matches!(word, "السنة" | "الليلة" | "الأسبوع" | "الأيام")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(text: &str) -> Heads {
        let mut heads = Heads::default();
        text.split(' ').for_each(|word| heads.push(word));
        heads
    }

    #[test]
    fn the_longest_phrase_counts() {
        let read = heads("بالإضافة إلى ذلك وصل الوفد");
        assert_eq!(read.longest(0, Role::Dropped), Some(3));
        assert_eq!(read.longest(0, Role::Content), Some(2));
        assert_eq!(read.longest(1, Role::Dropped), Some(2), "إلى ذلك");
        assert_eq!(read.longest(9, Role::Dropped), None);
    }

    #[test]
    fn words_are_read_anew() {
        let mut read = heads("ولكن الوزير رفض");
        assert!(!read.is(0, Role::Contrast));
        read.set(0, "لكن");
        assert!(read.is(0, Role::Contrast));
        assert!(!read.is(1, Role::Contrast));
        assert!(read.has("هؤلاء", Role::Pointer));
        read.clear();
        assert!(!read.is(0, Role::Contrast));
    }

    #[test]
    fn verbs_of_saying_go_by_their_lemmas() {
        assert!(is_saying("أكد") && is_saying("تساءل") && !is_saying("كتاب"));
    }
}
