//! Sentences to learn from: features of each unit, and the labels that are right.

use super::corpora::{Corpus, Marked, MarkedText};
use khulasa::entities::gazetteer::Class;
use khulasa::entities::labels::{self, LABELS, OUTSIDE, Place};
use khulasa::entities::{Document, FormLetters, KeptTokens, Knowledge, Unit, Units, features};
use khulasa::{Analyzer, Options};
use std::ops::Range;

/// A sentence.
#[derive(Clone)]
pub struct Example {
    pub corpus: Corpus,
    /// Its units, among those of its text.
    pub units: Range<usize>,
    /// Features of all units, one after another.
    pub features: Vec<u64>,
    /// Where the features of each unit end.
    pub ends: Vec<u32>,
    /// The labels that are right, one bit each.
    pub allowed: Vec<u32>,
}

/// A text that was read.
pub struct ReadText {
    pub units: Vec<Unit>,
    /// Those of each unit.
    pub letters: Vec<FormLetters>,
    pub allowed: Vec<u32>,
    pub sentences: Vec<Range<usize>>,
    pub corpus: Corpus,
}

/// Analyzes the texts and lays the marked names over their units.
pub fn read(texts: &[MarkedText], analyzer: &Analyzer, knowledge: &Knowledge) -> Vec<ReadText> {
    let mut worker = analyzer.worker();
    let mut units = Units::default();
    texts
        .iter()
        .map(|marked| {
            let analysis = worker.analyze(&marked.text, &Options::default());
            units.read(&marked.text, &analysis, KeptTokens::default(), knowledge);
            let tokens: Vec<_> = analysis.tokens.iter().map(|token| token.span).collect();
            let mut allowed = allowed(marked, &units.all, &tokens);
            if marked.corpus != Corpus::Articles {
                for sentence in &analysis.sentences {
                    let range = sentence.tokens.clone();
                    let words: Vec<&str> = tokens[range.clone()]
                        .iter()
                        .map(|token| token.of(&marked.text))
                        .collect();
                    free(&words, &units.all[range.clone()], &mut allowed[range]);
                }
            }
            ReadText {
                allowed,
                units: units.all.clone(),
                letters: units.all.iter().map(|unit| units.letters(unit)).collect(),
                sentences: analysis
                    .sentences
                    .iter()
                    .map(|sentence| sentence.tokens.clone())
                    .collect(),
                corpus: marked.corpus,
            }
        })
        .collect()
}

/// The labels that are right for each unit.
fn allowed(marked: &MarkedText, units: &[Unit], tokens: &[khulasa::text::Span]) -> Vec<u32> {
    let mut allowed = vec![1 << OUTSIDE; units.len()];
    for &(span, judged) in &marked.names {
        let first = tokens.partition_point(|token| token.end <= span.start);
        let mut end = tokens.partition_point(|token| token.start < span.end);
        // A name that is only a clitic's letters is a slip.
        while end > first && units[end - 1].span.start >= span.end {
            end -= 1;
        }
        if first >= end {
            continue;
        }
        let (kind, perhaps) = match judged {
            Marked::As(kind) => (kind, false),
            Marked::Perhaps(kind) => (kind, true),
        };
        for (number, allowed) in allowed[first..end].iter_mut().enumerate() {
            let place = match (number == 0, first + number + 1 == end) {
                (true, true) => Place::Only,
                (true, false) => Place::First,
                (false, true) => Place::Last,
                (false, false) => Place::Inner,
            };
            let label = 1 << labels::label(kind, place);
            *allowed = if perhaps { label | 1 << OUTSIDE } else { label };
        }
    }
    debug_assert!(allowed.iter().all(|&set| set < 1 << LABELS));
    allowed
}

/// First words of names that are descriptions: names with them by our conventions, and none, or
/// only the place in them, by those of the other corpora.
const HEADS: [&str; 34] = [
    "وزاره",
    "مطار",
    "ميناء",
    "نهر",
    "مستشفي",
    "مركز",
    "هيئه",
    "محكمه",
    "جسر",
    "ملعب",
    "استاد",
    "قصر",
    "مسجد",
    "جبل",
    "جبال",
    "سفاره",
    "بلديه",
    "مديريه",
    "معبر",
    "بحيره",
    "متحف",
    "ميدان",
    "ساحه",
    "مصرف",
    "بنك",
    "قوات",
    "جيش",
    "شرطه",
    "بورصه",
    "خليج",
    "مضيق",
    "وادي",
    "صحراء",
    "غرفه",
];

/// Classes of such words.
const PARTS: [Class; 3] = [Class::OrganisationPart, Class::PlacePart, Class::WorkPart];

/// Leaves open what stands behind a first word of a description that other people did not mark, so that only
/// our articles teach such names (partly marked text: Tsuboi, Kashima, Oda, Mori and Matsumoto,
/// 2008).
fn free(words: &[&str], units: &[Unit], allowed: &mut [u32]) {
    const LONGEST: usize = 6;
    for at in 0..units.len() {
        let folded = super::folded(words[at]);
        let bare = |word: &str| HEADS.contains(&word);
        let is_head = bare(&folded)
            || folded
                .chars()
                .next()
                .is_some_and(|first| "وفبلك".contains(first) && bare(&folded[first.len_utf8()..]));
        let is_head = is_head || PARTS.iter().any(|&class| units[at].listed.has(class));
        let marked_first = allowed[at] & 1 << OUTSIDE == 0;
        if !is_head || marked_first {
            continue;
        }
        for inner in at..(at + LONGEST).min(units.len()) {
            if inner > at && !units[inner].is_word() {
                break;
            }
            allowed[inner] = (1 << LABELS) - 1;
        }
    }
    // A name that goes on behind an open stretch is open too.
    for at in 1..units.len() {
        let label = allowed[at];
        let inside = label.is_power_of_two() && !labels::opens(label.trailing_zeros() as u8);
        if inside && allowed[at - 1] == (1 << LABELS) - 1 {
            allowed[at] = (1 << LABELS) - 1;
        }
    }
}

/// The sentences of a text. With `document`, features of the second look are there too; `labels`
/// are those of the first look.
pub fn of_text(text: &ReadText, second: Option<(&Document, &[u8])>) -> Vec<Example> {
    text.sentences
        .iter()
        .filter(|range| !range.is_empty())
        .map(|range| {
            let words = &text.units[range.clone()];
            let letters = &text.letters[range.clone()];
            let mut found = Vec::with_capacity(words.len() * 110);
            let mut ends = Vec::with_capacity(words.len());
            for at in 0..words.len() {
                features::of_unit(words, letters, at, |feature| found.push(feature));
                if let Some((document, labels)) = second {
                    let label = labels[range.start + at];
                    document.features(&words[at], label, |feature| found.push(feature));
                }
                ends.push(found.len() as u32);
            }
            Example {
                corpus: text.corpus,
                units: range.clone(),
                features: found,
                ends,
                allowed: text.allowed[range.clone()].to_vec(),
            }
        })
        .collect()
}
