//! The words of an article as noun phrases see them.

use super::lists::Listed;
use super::words;
use crate::analysis::{Analysis, Definite, EntityType, Gender, Number, StringId, TokenKind, Upos};
use crate::lemmas::{Lemmas, Numbering};
use crate::text::Span;

/// Words that are in no phrase, whatever they are taken for: clitics written apart, and adverbs of time.
const PARTICLES: [&str; 7] = ["ب", "ل", "ك", "ف", "و", "الليلة", "القادم"];

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

/// The letters before a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proclitic {
    /// None.
    None,
    /// ل alone.
    For,
    /// و alone.
    And,
    /// Another, or several.
    Other,
}

/// A word as the phrases see it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// What it can be.
    pub role: Role,
    /// Lemma of the stem.
    pub lemma: Option<StringId>,
    /// The number of its lemma among those of raw text.
    pub number: Option<u32>,
    /// How rare its lemma is, 0 to about 30.
    pub rarity: u8,
    /// Whether it has ال, or is a name.
    pub definite: bool,
    /// Whether it is written with ال.
    pub article: bool,
    /// What stands before the stem.
    pub proclitic: Proclitic,
    /// Whether a pronoun hangs on it.
    pub pronoun: bool,
    /// Whether a noun may follow it in إضافة.
    pub governs: bool,
    /// Whether it is a plural.
    pub plural: bool,
    /// Whether it is feminine, where that is known.
    pub feminine: Option<bool>,
    /// Whether its stem is a proper noun.
    pub proper: bool,
    /// What the lists say of its lemma.
    pub listed: Listed,
    /// The name that it belongs to.
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

/// What is known of each string of an analysis that is a lemma, so that it is looked up once.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    listed: Listed,
    number: Option<u32>,
    rarity: u8,
}

/// Reads the words of `analysis` into `found`, one for each token; `known` and `numbering` keep what
/// has been looked up.
pub fn read(
    analysis: &Analysis,
    lemmas: &Lemmas,
    numbering: &mut Numbering,
    known: &mut Vec<Option<Known>>,
    found: &mut Vec<Word>,
) {
    found.clear();
    known.clear();
    known.resize(analysis.strings.len(), None);
    numbering.begin(analysis);
    found.extend(analysis.tokens.iter().map(|token| {
        let segments = &analysis.segments[token.segments.clone()];
        let at = segments
            .iter()
            .position(|segment| segment.stem)
            .unwrap_or(0);
        let features = segments[at].features;
        let form = analysis.strings.get(segments[at].form);
        let lookup = token
            .lemma
            .filter(|_| matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::X));
        let entry = lookup.map(|id| {
            *known[id.index()].get_or_insert_with(|| {
                let number = numbering.of(id, analysis, lemmas);
                Known {
                    listed: Listed::of(analysis.strings.get(id)),
                    number: number.map(|number| number as u32),
                    rarity: lemmas.rarity(number) / 8,
                }
            })
        });
        let listed = entry.map_or_else(Listed::default, |entry| entry.listed);
        let role = match (token.kind, token.upos) {
            // ب and ل written apart.
            (TokenKind::Word, _) if PARTICLES.contains(&form) => Role::None,
            (TokenKind::Word, Upos::Noun | Upos::Propn) if !listed.no_noun => Role::Noun,
            (TokenKind::Word, Upos::X) => Role::Noun,
            (TokenKind::Foreign, _) if is_foreign_name(form) => Role::Noun,
            (TokenKind::Word, Upos::Adj) if !listed.passing => Role::Adjective,
            _ => Role::None,
        };
        let article = form.starts_with("ال")
            && token
                .lemma
                .is_some_and(|lemma| analysis.strings.get(lemma) != form);
        Word {
            role,
            lemma: token.lemma,
            number: entry.and_then(|entry| entry.number),
            rarity: entry.map_or_else(|| lemmas.rarity(None) / 8, |entry| entry.rarity),
            definite: article
                || features.definite() == Some(Definite::Definite)
                || token.upos == Upos::Propn,
            article,
            proclitic: match at {
                0 => Proclitic::None,
                1 => match analysis.strings.get(segments[0].form) {
                    "ل" => Proclitic::For,
                    "و" => Proclitic::And,
                    _ => Proclitic::Other,
                },
                _ => Proclitic::Other,
            },
            pronoun: at + 1 < segments.len(),
            governs: !article && token.upos == Upos::Noun && !ends_in_tanwin(form),
            feminine: features.gender().map(|gender| gender == Gender::Feminine),
            plural: features.number() == Some(Number::Plural),
            proper: token.upos == Upos::Propn,
            listed,
            name: None,
        }
    }));
    block(analysis, found);
    for (entity, named) in analysis.entities.iter().enumerate() {
        for mention in &named.mentions {
            let range = tokens_of(analysis, mention.span);
            let name = Name {
                entity,
                kind: named.kind,
                first: range.start,
                end: range.end,
            };
            for word in &mut found[range] {
                word.name = Some(name);
                word.role = Role::Noun;
                word.definite = true;
            }
        }
    }
}

fn ends_in_tanwin(form: &str) -> bool {
    // Letters of Arabic are two bytes each.
    form.len() > 8 && form.ends_with('ا')
}

/// The tokens that `span` touches.
fn tokens_of(analysis: &Analysis, span: Span) -> std::ops::Range<usize> {
    let tokens = &analysis.tokens;
    tokens.partition_point(|token| token.span.end <= span.start)
        ..tokens.partition_point(|token| token.span.start < span.end)
}

/// Words of dates and figures are in no phrase.
fn block(analysis: &Analysis, found: &mut [Word]) {
    let dates = analysis.dates.iter().map(|date| date.span);
    let figures = analysis.quantities.iter().map(|quantity| quantity.span);
    for span in dates.chain(figures) {
        for word in &mut found[tokens_of(analysis, span)] {
            word.role = Role::None;
        }
    }
}

/// Whether a word of another script may be a tag: Apple and iPhone, but neither phone nor The.
fn is_foreign_name(form: &str) -> bool {
    let sign = |c: char| c.is_uppercase() || c.is_numeric() || !(c.is_lowercase() || c.is_ascii());
    let common = |word: &str| form.eq_ignore_ascii_case(word);
    form.contains(sign) && !words::FOREIGN_COMMON.split_ascii_whitespace().any(common)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_are_tags_only_as_names() {
        for name in ["Apple", "iPhone", "G20", "東京"] {
            assert!(is_foreign_name(name), "{name}");
        }
        for word in ["phone", "The", "It", "Les"] {
            assert!(!is_foreign_name(word), "{word}");
        }
    }
}
