//! Candidates: phrases brought together by lemma or name, with their features.

use super::features::{Place, Values, values};
use super::phrases::{Phrase, Word, phrases, read};
use super::{Scratch, Weights};
use crate::analysis::{Analysis, EntityType, Segment, Token};
use crate::lemmas::Lemmas;
use crate::text::{Span, plain};
use rustc_hash::FxHashMap;

/// What might be a keyphrase.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// As it is written alone.
    pub text: String,
    /// Where it stands, in text order.
    pub mentions: Vec<Span>,
    /// What speaks for and against it.
    pub values: Values,
    /// Its lemmas as numbers of strings, in order.
    pub lemmas: Vec<u32>,
    /// The name that it is.
    pub name: Option<(usize, EntityType)>,
}

impl Candidate {
    /// How good a tag it is, in units of `weights`.
    pub fn score(&self, weights: &Weights) -> i32 {
        self.values
            .iter()
            .zip(weights)
            .map(|(value, weight)| value * weight)
            .sum()
    }

    /// Whether one of both holds the words of the other in a row, or most words are the same.
    pub fn repeats(&self, other: &Self) -> bool {
        let holds = |long: &[u32], short: &[u32]| {
            !short.is_empty() && long.windows(short.len()).any(|window| window == short)
        };
        if holds(&self.lemmas, &other.lemmas) || holds(&other.lemmas, &self.lemmas) {
            return true;
        }
        let shared = self
            .lemmas
            .iter()
            .filter(|lemma| other.lemmas.contains(lemma))
            .count();
        2 * shared > self.lemmas.len().max(other.lemmas.len())
    }
}

/// All candidates of `analysis`, in the order in which they first stand there.
pub fn candidates(
    article: &str,
    lemmas: &Lemmas,
    analysis: &Analysis,
    scratch: &mut Scratch,
) -> Vec<Candidate> {
    read(analysis, &mut scratch.words, &mut scratch.listed);
    scratch.numbering.begin(analysis);
    count_lemmas(analysis, &mut scratch.counts);
    scratch.phrases.clear();
    for sentence in &analysis.sentences {
        phrases(
            &scratch.words,
            sentence.tokens.clone(),
            &mut scratch.phrases,
        );
    }
    let mut groups: FxHashMap<Vec<u32>, usize> = FxHashMap::default();
    let mut places: Vec<Vec<Phrase>> = Vec::new();
    let mut keys: Vec<Vec<u32>> = Vec::new();
    for &phrase in &scratch.phrases {
        let key = match phrase.name {
            Some((entity, _)) => vec![u32::MAX, entity as u32],
            None => lemmas_of(&scratch.words, phrase),
        };
        let group = *groups.entry(key.clone()).or_insert_with(|| {
            places.push(Vec::new());
            keys.push(key);
            places.len() - 1
        });
        places[group].push(phrase);
    }
    places
        .iter()
        .filter_map(|places| candidate(article, lemmas, analysis, places, scratch))
        .collect()
}

/// How often each lemma stands in the article.
fn count_lemmas(analysis: &Analysis, counts: &mut Vec<u32>) {
    counts.clear();
    counts.resize(analysis.strings.len(), 0);
    for lemma in analysis.tokens.iter().filter_map(|token| token.lemma) {
        counts[lemma.index()] += 1;
    }
}

fn lemmas_of(words: &[Word], phrase: Phrase) -> Vec<u32> {
    words[phrase.first..phrase.end]
        .iter()
        .filter_map(|word| word.lemma)
        .map(|lemma| lemma.index() as u32)
        .collect()
}

fn stem_is_token(token: &Token, stem: &Segment) -> bool {
    token.span == stem.span
}

fn candidate(
    article: &str,
    lemmas: &Lemmas,
    analysis: &Analysis,
    places: &[Phrase],
    scratch: &mut Scratch,
) -> Option<Candidate> {
    let span = |phrase: &Phrase| {
        let first = &analysis.tokens[phrase.first];
        let stem = analysis.segments[first.segments.clone()]
            .iter()
            .find(|segment| segment.stem)
            .map_or(first.span.start, |segment| segment.span.start);
        Span::new(stem, analysis.tokens[phrase.end - 1].span.end)
    };
    let first = *places.first()?;
    let mut shown = first;
    let text = match first.name {
        Some((entity, _)) => {
            // The fullest spelling has the words that count.
            let longest = places
                .iter()
                .max_by_key(|place| (place.end - place.first, std::cmp::Reverse(place.first)));
            shown = *longest?;
            plain(&analysis.entities[entity].name)
        }
        None => {
            // لل… is written ال… alone: the form of the stem, then what follows it as written.
            let token = &analysis.tokens[first.first];
            let stem = analysis.segments[token.segments.clone()]
                .iter()
                .find(|segment| segment.stem)?;
            let mut text = plain(analysis.strings.get(stem.form));
            // What is left of a word cut wrongly (ين، لاد) is no head.
            if text.chars().count() < 3 && !stem_is_token(token, stem) {
                return None;
            }
            for token in &analysis.tokens[first.first + 1..first.end] {
                text.push(' ');
                text.push_str(&plain(token.span.of(article)));
            }
            text
        }
    };
    // أ ف ب is no tag.
    if !text
        .split(' ')
        .any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
    {
        return None;
    }
    let place = Place {
        phrase: shown,
        first,
        times: places.len(),
    };
    Some(Candidate {
        text,
        mentions: places.iter().map(span).collect(),
        values: values(article, lemmas, analysis, &place, scratch),
        lemmas: lemmas_of(&scratch.words, shown),
        name: first.name,
    })
}
