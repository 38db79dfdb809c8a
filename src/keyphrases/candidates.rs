//! Candidates: phrases brought together by lemma or name.

use super::Scratch;
use super::features::{Text, Values, values};
use super::knowledge::Keyphrases;
use super::phrases::{Phrase, phrases};
use super::reading::{Word, read};
use super::standing::{hero, is_credit};
use crate::analysis::{Analysis, EntityType, Number, Upos};
use crate::lemmas::Lemmas;
use crate::text::{Span, plain_into};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Ends the list of the places of a candidate.
const NO_PLACE: u32 = u32::MAX;

/// What might be a keyphrase.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Its first place.
    pub first: Phrase,
    /// The place whose words are shown and judged.
    pub shown: Phrase,
    /// How often it stands.
    pub times: usize,
    /// The name that it is.
    pub name: Option<(usize, EntityType)>,
    /// Whether it is a name that is shown as it is written there, not as names are shown elsewhere.
    as_written: bool,
    /// Whether the text begins by saying what this is: الرئة هي عضو، الثلج نوع من الهطول.
    pub hero: bool,
    /// Its first and last place, as indices of the phrases.
    places: (u32, u32),
}

/// Finds all candidates of `analysis`, in the order in which they first stand there, and leaves them
/// in `scratch`.
pub fn find(analysis: &Analysis, lemmas: &Lemmas, scratch: &mut Scratch) {
    let words = &mut scratch.words;
    read(
        analysis,
        lemmas,
        &mut scratch.numbering,
        &mut scratch.known,
        words,
    );
    count_lemmas(analysis, &mut scratch.counts);
    mark_opening(analysis, &mut scratch.opening);
    scratch.text = Text::of(analysis);
    let found = &mut scratch.phrases;
    found.clear();
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        phrases(words, number, sentence.tokens.clone(), found);
    }
    scratch.groups.clear();
    scratch.next.clear();
    scratch.next.resize(found.len(), NO_PLACE);
    scratch.candidates.clear();
    for (index, &phrase) in found.iter().enumerate() {
        if !is_wanted(analysis, phrase) || is_credit(analysis, phrase) {
            continue;
        }
        let group = *scratch
            .groups
            .entry(key(words, phrase))
            .or_insert(scratch.candidates.len());
        let index = index as u32;
        match scratch.candidates.get_mut(group) {
            None => scratch.candidates.push(Candidate {
                first: phrase,
                shown: phrase,
                times: 1,
                name: phrase.name,
                as_written: false,
                hero: false,
                places: (index, index),
            }),
            Some(candidate) => {
                candidate.times += 1;
                scratch.next[candidate.places.1 as usize] = index;
                candidate.places.1 = index;
                // The fullest spelling of a name has the words that count.
                let length = |phrase: Phrase| phrase.end - phrase.first;
                if phrase.name.is_some() && length(phrase) > length(candidate.shown) {
                    candidate.shown = phrase;
                }
            }
        }
    }
    show_the_usual(scratch);
    if let Some(hero) = hero(analysis, scratch) {
        scratch.candidates[hero].hero = true;
    }
}

/// Shows names as they are first written where that is oftener than the fullest spelling: the fullest may
/// be an aside (الأردن، رسميا المملكة الأردنية الهاشمية) or hold a word too many.
fn show_the_usual(scratch: &mut Scratch) {
    let Scratch {
        words,
        phrases,
        next,
        candidates,
        ..
    } = scratch;
    let same = |one: Phrase, other: Phrase| {
        one.end - one.first == other.end - other.first
            && lemmas_of(words, one).eq(lemmas_of(words, other))
    };
    for candidate in candidates {
        let (first, shown) = (candidate.first, candidate.shown);
        if candidate.name.is_none() || same(first, shown) {
            continue;
        }
        let (mut as_first, mut as_shown) = (0, 0);
        let mut place = candidate.places.0;
        while let Some(&phrase) = phrases.get(place as usize) {
            as_first += usize::from(same(phrase, first));
            as_shown += usize::from(same(phrase, shown));
            place = next[place as usize];
        }
        if as_first > as_shown {
            candidate.shown = first;
            candidate.as_written = true;
        }
    }
}

/// How often each lemma stands in the article.
fn count_lemmas(analysis: &Analysis, counts: &mut Vec<u32>) {
    counts.clear();
    counts.resize(analysis.strings.len(), 0);
    for lemma in analysis.tokens.iter().filter_map(|token| token.lemma) {
        counts[lemma.index()] += 1;
    }
}

/// Which lemmas stand in the first sentence.
fn mark_opening(analysis: &Analysis, opening: &mut Vec<bool>) {
    opening.clear();
    opening.resize(analysis.strings.len(), false);
    let sentence = analysis.sentences.first();
    let tokens = sentence.map_or(&[][..], |first| &analysis.tokens[first.tokens.clone()]);
    for lemma in tokens.iter().filter_map(|token| token.lemma) {
        opening[lemma.index()] = true;
    }
}

/// What all places of a candidate share: the name, or the lemmas.
fn key(words: &[Word], phrase: Phrase) -> u64 {
    let mut hasher = FxHasher::default();
    match phrase.name {
        Some((entity, _)) => {
            hasher.write_u32(u32::MAX);
            hasher.write_u32(entity as u32);
        }
        None => lemmas_of(words, phrase).for_each(|lemma| hasher.write_u32(lemma)),
    }
    hasher.finish()
}

fn lemmas_of(words: &[Word], phrase: Phrase) -> impl Iterator<Item = u32> + '_ {
    words[phrase.first..phrase.end]
        .iter()
        .filter_map(|word| word.lemma)
        .map(|lemma| lemma.index() as u32)
}

/// Whether a phrase is more than what is left of a word cut wrongly (ين، لاد) or single letters (أ ف ب).
fn is_wanted(analysis: &Analysis, phrase: Phrase) -> bool {
    let tokens = &analysis.tokens[phrase.first..phrase.end];
    // Three letters of Arabic are six bytes.
    let letters = |text: &str| match text.len() {
        0..=6 => text.chars().filter(|c| c.is_alphabetic()).count(),
        _ => 3,
    };
    let stem = stem(analysis, phrase.first);
    let form = analysis.strings.get(stem.form);
    if phrase.name.is_none() && stem.span != tokens[0].span && letters(form) < 3 {
        return false;
    }
    letters(form) > 1
        || tokens[1..].iter().any(|token| {
            let stem = &analysis.segments[token.segments.clone()];
            stem.iter()
                .any(|segment| letters(analysis.strings.get(segment.form)) > 1)
        })
}

/// Whether a token is an indefinite accusative that is written with ا, which no tag is (مؤتمرا صحفيا).
fn is_accusative(analysis: &Analysis, token: usize) -> bool {
    let stem = stem(analysis, token);
    let form = analysis.strings.get(stem.form);
    let lemma = analysis.tokens[token].lemma;
    let lemma = lemma.map_or("", |lemma| analysis.strings.get(lemma));
    let Some(bare) = form.strip_suffix('ا').or(form.strip_suffix("اً")) else {
        return false;
    };
    // Of plurals the lemma is another word: أطفالا, but not قضايا.
    let plural = stem.features.number() == Some(Number::Plural);
    let nominal = matches!(analysis.tokens[token].upos, Upos::Noun | Upos::Adj);
    nominal && (bare == lemma || plural && !bare.ends_with("اي") && bare.len() > 6)
}

/// The stem of a token.
pub fn stem(analysis: &Analysis, token: usize) -> &crate::analysis::Segment {
    let segments = &analysis.segments[analysis.tokens[token].segments.clone()];
    segments
        .iter()
        .find(|segment| segment.stem)
        .unwrap_or(&segments[0])
}

impl Candidate {
    /// What speaks for and against it.
    pub fn values(
        &self,
        article: &str,
        analysis: &Analysis,
        scratch: &Scratch,
        known: &Keyphrases,
    ) -> Values {
        values(article, analysis, self, scratch, known)
    }

    /// The number of the lemma at its head; absent from names of one word, which are no kind of thing.
    pub fn head(&self, scratch: &Scratch) -> Option<u32> {
        let alone = self.name.is_some() && self.shown.end == self.shown.first + 1;
        scratch.words[self.shown.first].number.filter(|_| !alone)
    }

    /// How many tokens lie between its first place and its last.
    pub fn spread(&self, scratch: &Scratch) -> usize {
        let place = |place: u32| scratch.phrases[place as usize].first;
        place(self.places.1) - place(self.places.0)
    }

    /// Whether one of both holds the words of the other in a row, or most words are the same.
    pub fn repeats(&self, other: &Self, words: &[Word]) -> bool {
        let (mine, theirs) = (lemmas_of(words, self.shown), lemmas_of(words, other.shown));
        let (mine, theirs): (Lemmata, Lemmata) = (Lemmata::of(mine), Lemmata::of(theirs));
        let (mine, theirs) = (mine.list(), theirs.list());
        let holds = |long: &[u32], short: &[u32]| {
            !short.is_empty() && long.windows(short.len()).any(|window| window == short)
        };
        if self.hero || other.hero {
            // What a text is about stands in most of its phrases.
            return mine == theirs;
        }
        if holds(mine, theirs) || holds(theirs, mine) {
            return true;
        }
        let shared = mine.iter().filter(|lemma| theirs.contains(lemma)).count();
        2 * shared > mine.len().max(theirs.len())
    }

    /// As it is written alone.
    pub fn text(&self, article: &str, analysis: &Analysis) -> String {
        let mut text = String::new();
        if let Some((entity, _)) = self.name.filter(|_| !self.as_written) {
            plain_into(&analysis.entities[entity].name, &mut text);
            return text;
        }
        // لل… is written ال… alone: the form of the stem, then what follows it as written.
        let Phrase { first, end, .. } = self.shown;
        let form = stem(analysis, first).form;
        let nominative = |token: usize, text: &mut String| {
            if self.name.is_none() && is_accusative(analysis, token) {
                text.pop();
            }
        };
        plain_into(analysis.strings.get(form), &mut text);
        nominative(first, &mut text);
        for token in first + 1..end {
            text.push(' ');
            plain_into(analysis.tokens[token].span.of(article), &mut text);
            nominative(token, &mut text);
        }
        text
    }

    /// Where it stands, in text order.
    pub fn mentions(&self, analysis: &Analysis, scratch: &Scratch) -> Vec<Span> {
        let mut mentions = Vec::with_capacity(self.times);
        let mut place = self.places.0;
        while let Some(phrase) = scratch.phrases.get(place as usize) {
            let start = stem(analysis, phrase.first).span.start;
            let span = Span::new(start, analysis.tokens[phrase.end - 1].span.end);
            // سوق سوق سوق holds سوق سوق once.
            if mentions
                .last()
                .is_none_or(|last: &Span| last.end <= span.start)
            {
                mentions.push(span);
            }
            place = scratch.next[place as usize];
        }
        mentions
    }
}

/// The lemmas of one candidate; those of a name longer than any are left out.
struct Lemmata {
    numbers: [u32; 16],
    count: usize,
}

impl Lemmata {
    fn of(lemmas: impl Iterator<Item = u32>) -> Self {
        let mut found = Self {
            numbers: [0; 16],
            count: 0,
        };
        for (place, lemma) in found.numbers.iter_mut().zip(lemmas) {
            *place = lemma;
            found.count += 1;
        }
        found
    }

    fn list(&self) -> &[u32] {
        &self.numbers[..self.count]
    }
}
