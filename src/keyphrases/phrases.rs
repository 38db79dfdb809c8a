//! Candidates: the noun phrases of an article, each a run of words without clitics between them.
//!
//! ```text
//! أعلنت وزارة الصحة المصرية عن حملة تطعيم جديدة في المحافظات
//!       [وزارة الصحة المصرية]    [حملة تطعيم جديدة]   [المحافظات]
//!       [وزارة الصحة]            [حملة تطعيم]
//! ```
//!
//! A noun, its إضافة, and adjectives that agree in ال; names are taken whole. A word with a pronoun
//! ends what can be a tag, a proclitic begins a new phrase, and what lies in a date or a figure is
//! none. Names of bodies and buildings go on with ل and و (`official.rs`).

use super::official;
use super::reading::{Proclitic, Role, Word};
use crate::analysis::EntityType;

/// Words of the longest phrase that is no name.
const LONGEST: usize = 5;
/// Words of the longest chain that is looked at from one head.
const REACH: usize = 6;

/// A phrase at one place: tokens from `first` to `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First token; the phrase begins with its stem.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The name that it is, as a whole.
    pub name: Option<(usize, EntityType)>,
    /// How it lies in the longer ones around it.
    pub shape: Shape,
    /// The sentence that it stands in.
    pub sentence: usize,
}

/// How a phrase lies in the longer ones around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Words by which the longest phrase from the same head is longer.
    pub shorter: u8,
    /// Whether a phrase that begins before it holds it.
    pub covered: bool,
    /// Whether it is the whole name of a body or building.
    pub official: bool,
    /// Whether it is the beginning of one.
    pub official_part: bool,
    /// Whether it lies further behind in one.
    pub official_inside: bool,
}

impl Phrase {
    fn new(first: usize, end: usize, name: Option<(usize, EntityType)>) -> Self {
        Self {
            first,
            end,
            name,
            shape: Shape::default(),
            sentence: 0,
        }
    }
}

/// All phrases of the words `range`, a sentence of this number, in text order.
pub fn phrases(
    words: &[Word],
    sentence: usize,
    range: std::ops::Range<usize>,
    found: &mut Vec<Phrase>,
) {
    let end = range.end;
    let mut at = range.start;
    // How far the phrases so far reach, and the last official name.
    let (mut reached, mut official_end) = (0, 0);
    let mut skip = 0;
    while at < end {
        let begun = found.len();
        let official = official::end(words, at, end);
        if at >= skip {
            let word = words[at];
            if let Some(name) = word.name.filter(|name| name.first == at) {
                // فوز الأهلي begins at فوز; what follows a name is another phrase.
                let whole = name.end.min(end);
                found.push(Phrase::new(at, whole, Some((name.entity, name.kind))));
                skip = whole;
            } else if word.role == Role::Noun {
                from(words, at, end, found);
            }
            if let Some(official) = official
                && found[begun..].iter().all(|phrase| phrase.end != official)
            {
                found.push(Phrase::new(at, official, None));
            }
        }
        let longest = found[begun..].iter().map(|phrase| phrase.end).max();
        for phrase in &mut found[begun..] {
            phrase.sentence = sentence;
            let shape = &mut phrase.shape;
            shape.shorter = (longest.unwrap_or(phrase.end) - phrase.end).min(9) as u8;
            shape.covered = reached >= phrase.end;
            shape.official = official == Some(phrase.end);
            shape.official_part = official.is_some_and(|official| official > phrase.end);
            shape.official_inside = official_end >= phrase.end;
        }
        reached = reached.max(longest.unwrap_or(0));
        official_end = official_end.max(official.unwrap_or(0));
        at += 1;
    }
}

/// The phrases whose head is the noun at `first`.
fn from(words: &[Word], first: usize, end: usize, found: &mut Vec<Phrase>) {
    let head = &words[first];
    let mut at = first;
    let mut adjectives = false;
    loop {
        let word = &words[at];
        if word.pronoun && word.name.is_none() {
            return;
        }
        let mut next = at + 1;
        if let Some(name) = word.name {
            next = name.end.min(end);
        }
        let following = (next < end && next - first < REACH).then(|| &words[next]);
        let alone =
            following.filter(|word| word.proclitic == Proclitic::None || word.role == Role::None);
        let complement = alone.is_some_and(|following| {
            !adjectives
                && word.governs
                && word.name.is_none()
                && following.role == Role::Noun
                && (following.definite
                    || !following.governs
                    || following.name.is_some()
                    || next > first)
        });
        let adjective = alone.is_some_and(|following| {
            following.role == Role::Adjective
                && following.definite == is_definite(words, first, next)
                && agrees(&words[first..next], following)
        });
        let generic = head.listed.generic && head.name.is_none();
        let weak = head.listed.weak && next == first + 1;
        if !complement && !generic && !weak && next - first <= LONGEST {
            found.push(Phrase::new(first, next, None));
        }
        if !(complement || adjective) {
            return;
        }
        adjectives |= adjective;
        at = next;
    }
}

/// Whether the words `first..end` are definite as a whole: their last noun is.
fn is_definite(words: &[Word], first: usize, end: usize) -> bool {
    words[first..end]
        .iter()
        .rev()
        .find(|word| word.role == Role::Noun)
        .is_some_and(|word| word.definite)
}

/// Whether an adjective can go with one of `words` by gender and number: not الأسعار الحاد.
fn agrees(words: &[Word], adjective: &Word) -> bool {
    words
        .iter()
        .filter(|word| word.role == Role::Noun)
        .any(|noun| match (noun.name, noun.plural) {
            (Some(_), _) => true,
            (None, true) => adjective.plural || adjective.feminine != Some(false),
            (None, false) => match (noun.feminine, adjective.feminine) {
                (Some(noun), Some(adjective)) => noun == adjective,
                _ => true,
            },
        })
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::{Analyzer, Model, Options};

    /// What `of` says of the words of `text`, names left out.
    pub fn words_of<T>(text: &str, of: impl Fn(&[Word]) -> T) -> T {
        let analyzer = Analyzer::new(Model::embedded().expect("the model opens"));
        let mut analysis = analyzer.worker().analyze(text, &Options::default());
        analysis.entities.clear();
        let lemmas = analyzer.model().lemmas().expect("lemmas");
        let mut words = Vec::new();
        super::super::reading::read(
            &analysis,
            lemmas,
            &mut Default::default(),
            &mut Vec::new(),
            &mut words,
        );
        of(&words)
    }

    fn found(text: &str) -> Vec<(usize, usize)> {
        words_of(text, |words| {
            let mut found = Vec::new();
            phrases(words, 0, 0..words.len(), &mut found);
            found
                .iter()
                .map(|phrase| (phrase.first, phrase.end))
                .collect()
        })
    }

    #[test]
    fn noun_phrases() {
        let in_text = found("أعلنت الحكومة خفض رسوم العبور في المعبر الجديد");
        assert!(in_text.contains(&(3, 5)), "رسوم العبور: {in_text:?}");
        assert!(in_text.contains(&(6, 8)), "المعبر الجديد: {in_text:?}");
        assert!(!in_text.iter().any(|&(first, _)| first == 0 || first == 5));
    }

    #[test]
    fn adjectives_agree() {
        let in_text = found("بعد تراجع الأسعار الحاد");
        assert!(!in_text.contains(&(2, 4)), "{in_text:?}");
        let in_text = found("ناقش المجلس قانون البلديات الجديد");
        assert!(in_text.contains(&(2, 5)), "{in_text:?}");
    }
}
