//! Sentences to learn from: features of each unit, and the labels that are right.

use super::corpora::{Corpus, Marked, MarkedText};
use khulasa::entities::labels::{self, LABELS, OUTSIDE, Place};
use khulasa::entities::{Document, Knowledge, Unit, Units, features};
use khulasa::{Analyzer, Options};
use std::ops::Range;

/// A sentence.
#[derive(Clone)]
pub struct Example {
    pub corpus: Corpus,
    /// The text it is of.
    pub text: usize,
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
    pub allowed: Vec<u32>,
    pub sentences: Vec<Range<usize>>,
    pub corpus: Corpus,
    pub fold: Option<u32>,
}

/// Analyzes the texts and lays the marked names over their units.
pub fn read(texts: &[MarkedText], analyzer: &Analyzer, knowledge: &Knowledge) -> Vec<ReadText> {
    let mut worker = analyzer.worker();
    let mut units = Units::default();
    texts
        .iter()
        .map(|marked| {
            let analysis = worker.analyze(&marked.text, &Options::default());
            units.read(&marked.text, &analysis, knowledge);
            let tokens: Vec<_> = analysis.tokens.iter().map(|token| token.span).collect();
            ReadText {
                allowed: allowed(marked, &units.all, &tokens),
                units: units.all.clone(),
                sentences: analysis
                    .sentences
                    .iter()
                    .map(|sentence| sentence.tokens.clone())
                    .collect(),
                corpus: marked.corpus,
                fold: marked.fold,
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
        for at in first..end {
            let place = match (at == first, at + 1 == end) {
                (true, true) => Place::Only,
                (true, false) => Place::First,
                (false, true) => Place::Last,
                (false, false) => Place::Inner,
            };
            let label = 1 << labels::label(kind, place);
            allowed[at] = if perhaps { label | 1 << OUTSIDE } else { label };
        }
    }
    debug_assert!(allowed.iter().all(|&set| set < 1 << LABELS));
    allowed
}

/// The sentences of a text. With `document`, features of the second look are there too; `labels`
/// are those of the first look.
pub fn of_text(number: usize, text: &ReadText, second: Option<(&Document, &[u8])>) -> Vec<Example> {
    text.sentences
        .iter()
        .filter(|range| !range.is_empty())
        .map(|range| {
            let words = &text.units[range.clone()];
            let mut found = Vec::with_capacity(words.len() * 110);
            let mut ends = Vec::with_capacity(words.len());
            for at in 0..words.len() {
                features::of_unit(words, at, |feature| found.push(feature));
                if let Some((document, labels)) = second {
                    let label = labels[range.start + at];
                    document.features(&words[at], label, |feature| found.push(feature));
                }
                ends.push(found.len() as u32);
            }
            Example {
                corpus: text.corpus,
                text: number,
                units: range.clone(),
                features: found,
                ends,
                allowed: text.allowed[range.clone()].to_vec(),
            }
        })
        .collect()
}
