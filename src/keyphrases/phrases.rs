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
//! none.

use super::heads::{self, Kind};
use super::words;
use crate::analysis::{Analysis, Definite, EntityType, StringId, TokenKind, Upos};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Words of the longest phrase that is no name.
const LONGEST: usize = 5;
/// Words of the longest chain that is looked at from one head.
const REACH: usize = 6;

/// What a word can be in a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing: it ends the phrase before it.
    None,
    /// Head or complement.
    Noun,
    /// Adjective.
    Adjective,
}

/// A word as the phrases see it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// What it can be.
    pub role: Role,
    /// Lemma of the stem.
    pub lemma: Option<StringId>,
    /// Whether it has ال, or is a name.
    pub definite: bool,
    /// Whether letters stand before the stem: و ب ل …
    pub proclitic: bool,
    /// Whether a pronoun hangs on it.
    pub pronoun: bool,
    /// Whether a noun may follow it in إضافة.
    pub governs: bool,
    /// Whether it may not be the head of a tag: يوم، عدد، بيان …
    pub generic: bool,
    /// What its lemma says about a phrase that it heads.
    pub kind: Kind,
    /// The entity whose mention it belongs to, and how far that reaches: entity + 1, first and end
    /// token of the mention.
    pub name: Option<Name>,
}

/// A name that a word belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Index of the entity.
    pub entity: usize,
    /// What it is.
    pub kind: EntityType,
    /// First token of this mention.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
}

/// A phrase at one place: tokens from `first` to `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First token; the phrase begins with its stem.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The name that it is, as a whole.
    pub name: Option<(usize, EntityType)>,
}

/// What the lists say of a lemma.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    no_noun: bool,
    generic: bool,
    passing: bool,
    kind: Kind,
}

impl Listed {
    const NOTHING: Self = Self {
        no_noun: false,
        generic: false,
        passing: false,
        kind: Kind::Plain,
    };

    fn of(lemma: &str) -> Self {
        LISTED.get(lemma).copied().unwrap_or(Self::NOTHING)
    }
}

/// What the lists say of all lemmas in them.
static LISTED: LazyLock<FxHashMap<&str, Listed>> = LazyLock::new(|| {
    let mut listed: FxHashMap<&str, Listed> = FxHashMap::default();
    let mut mark = |words: &mut dyn Iterator<Item = &'static str>, set: fn(&mut Listed)| {
        for word in words {
            set(listed.entry(word).or_insert(Listed::NOTHING));
        }
    };
    mark(&mut words::NO_NOUNS.iter().copied(), |word| {
        word.no_noun = true
    });
    mark(&mut words::GENERIC.iter().copied(), |word| {
        word.generic = true
    });
    mark(&mut words::PASSING.iter().copied(), |word| {
        word.passing = true
    });
    // A lemma in both lists is topical.
    mark(&mut heads::EVERYDAY.split_ascii_whitespace(), |word| {
        word.kind = Kind::Everyday;
    });
    mark(&mut heads::TOPICAL.split_ascii_whitespace(), |word| {
        word.kind = Kind::Topical;
    });
    listed
});

/// Reads the words of `analysis` into `found`, one for each token; `listed` keeps what the lists say
/// of each string, so that a lemma is looked up once.
pub fn read(analysis: &Analysis, found: &mut Vec<Word>, listed: &mut Vec<Option<Listed>>) {
    found.clear();
    listed.clear();
    listed.resize(analysis.strings.len(), None);
    let none = Listed::NOTHING;
    found.extend(analysis.tokens.iter().map(|token| {
        let segments = &analysis.segments[token.segments.clone()];
        let stem = segments.iter().position(|segment| segment.stem);
        let at = stem.unwrap_or(0);
        let features = segments[at].features;
        let lemma = token.lemma.map_or("", |lemma| analysis.strings.get(lemma));
        let form = analysis.strings.get(segments[at].form);
        let listed = token.lemma.map_or(none, |id| {
            *listed[id.index()].get_or_insert_with(|| Listed::of(lemma))
        });
        let role = match (token.kind, token.upos) {
            (TokenKind::Word, Upos::Noun | Upos::Propn) if !listed.no_noun => Role::Noun,
            (TokenKind::Word, Upos::X) => Role::Noun,
            (TokenKind::Foreign, _) => Role::Noun,
            (TokenKind::Word, Upos::Adj) if !listed.passing => Role::Adjective,
            _ => Role::None,
        };
        let article_before = form.starts_with("ال") && lemma != form;
        let definite = article_before
            || features.definite() == Some(Definite::Definite)
            || token.upos == Upos::Propn;
        Word {
            role,
            lemma: token.lemma,
            definite,
            proclitic: at > 0,
            pronoun: at + 1 < segments.len(),
            governs: !article_before && token.upos == Upos::Noun && !ends_in_tanwin(form),
            generic: listed.generic,
            kind: listed.kind,
            name: None,
        }
    }));
    block(analysis, found);
    for (entity, named) in analysis.entities.iter().enumerate() {
        for mention in &named.mentions {
            let first = analysis
                .tokens
                .partition_point(|token| token.span.end <= mention.span.start);
            let end = analysis
                .tokens
                .partition_point(|token| token.span.start < mention.span.end);
            let name = Name {
                entity,
                kind: named.kind,
                first,
                end,
            };
            for word in &mut found[first..end] {
                word.name = Some(name);
                word.role = Role::Noun;
                word.definite = true;
                word.generic = false;
            }
        }
    }
}

fn ends_in_tanwin(form: &str) -> bool {
    form.ends_with('ا') && form.chars().count() > 4
}

/// Words of dates and figures are in no phrase.
fn block(analysis: &Analysis, found: &mut [Word]) {
    let dates = analysis.dates.iter().map(|date| date.span);
    let figures = analysis.quantities.iter().map(|quantity| quantity.span);
    for span in dates.chain(figures) {
        let first = analysis
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let end = analysis
            .tokens
            .partition_point(|token| token.span.start < span.end);
        for word in &mut found[first..end] {
            word.role = Role::None;
        }
    }
}

/// All phrases of the words `range`, a sentence, in text order.
pub fn phrases(words: &[Word], range: std::ops::Range<usize>, found: &mut Vec<Phrase>) {
    let end = range.end;
    let mut at = range.start;
    while at < end {
        if let Some(name) = words[at].name
            && name.first == at
        {
            let whole = name.end.min(end);
            found.push(Phrase {
                first: at,
                end: whole,
                name: Some((name.entity, name.kind)),
            });
            // فوز الأهلي begins at فوز; what follows a name is another phrase.
            at = whole.max(at + 1);
            continue;
        }
        if words[at].role == Role::Noun {
            from(words, at, end, found);
        }
        at += 1;
    }
}

/// The phrases whose head is the noun at `first`.
fn from(words: &[Word], first: usize, end: usize, found: &mut Vec<Phrase>) {
    let mut at = first;
    let mut adjectives = false;
    loop {
        let word = words[at];
        if word.pronoun && word.name.is_none() {
            return;
        }
        let mut next = at + 1;
        if let Some(name) = word.name {
            next = name.end.min(end);
        }
        let following = (next < end && next - first < REACH).then(|| words[next]);
        let complement = following.is_some_and(|following| {
            !adjectives
                && word.governs
                && word.name.is_none()
                && !following.proclitic
                && following.role == Role::Noun
                && (following.definite
                    || !following.governs
                    || following.name.is_some()
                    || next > first)
        });
        let adjective = following.is_some_and(|following| {
            following.role == Role::Adjective
                && !following.proclitic
                && following.definite == is_definite(words, first, next)
        });
        if !complement && next - first <= LONGEST && !words[first].generic {
            found.push(Phrase {
                first,
                end: next,
                name: None,
            });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_lemmas() {
        assert_eq!(Listed::of("معبر").kind, Kind::Topical);
        assert_eq!(Listed::of("طابق").kind, Kind::Everyday);
        assert_eq!(Listed::of("بضاعة").kind, Kind::Plain);
        assert!(Listed::of("أمس").no_noun && Listed::of("بيان").generic);
        assert!(Listed::of("مقبل").passing && !Listed::of("مقبل").no_noun);
    }
}
