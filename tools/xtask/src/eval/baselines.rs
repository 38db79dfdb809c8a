//! Summarisers that need no analysis, over the sentences of the gold set: lead, random, and LexRank.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::{Value, json};

/// A document of the gold set; its sentences are spans of code points.
#[derive(Deserialize)]
pub struct Document {
    id: String,
    text: String,
    sentences: Vec<(usize, usize)>,
}

/// How sentences are scored.
#[derive(Clone, Copy)]
pub enum Baseline {
    /// The first sentences.
    Lead,
    /// The first sentences of ten words or more: headlines and credits come last.
    LongLead,
    /// By lot, from a seed.
    Random(u64),
    /// Erkan and Radev 2004: PageRank over sentences joined where the cosine of their tf-idf vectors is above a threshold.
    LexRank,
}

impl Baseline {
    /// A name for files and steps.
    pub fn name(self) -> String {
        match self {
            Self::Lead => "lead".to_owned(),
            Self::LongLead => "lead-of-long-sentences".to_owned(),
            Self::Random(seed) => format!("random-{seed}"),
            Self::LexRank => "lexrank".to_owned(),
        }
    }
}

/// The baseline's answer in the form that the scorer reads: sentences with scores, in UTF-16 offsets.
pub fn answer(document: &Document, baseline: Baseline) -> Value {
    let characters: Vec<char> = document.text.chars().collect();
    let mut utf16 = vec![0];
    for character in &characters {
        utf16.push(utf16.last().unwrap_or(&0) + character.len_utf16());
    }
    let words: Vec<Vec<String>> = document
        .sentences
        .iter()
        .map(|&(start, end)| words(&characters[start..end]))
        .collect();
    let scores = match baseline {
        Baseline::Lead => in_order(&words, 0),
        Baseline::LongLead => in_order(&words, 10),
        Baseline::Random(seed) => by_lot(words.len(), seed, &document.id),
        Baseline::LexRank => lexrank(&words),
    };
    let sentences = document.sentences.iter().zip(scores).map(|(&(start, end), score)| json!({ "start": utf16[start], "end": utf16[end], "score": score }));
    json!({ "id": document.id, "tokens": [], "sentences": sentences.collect::<Vec<_>>() })
}

/// Words without marks and tatweel, with the letters that writers interchange made one.
fn words(characters: &[char]) -> Vec<String> {
    let folded: String = characters
        .iter()
        .filter(
            |c| !matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'),
        )
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            other => *other,
        })
        .collect();
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Earlier is better, and sentences shorter than `shortest` words come after all others.
fn in_order(words: &[Vec<String>], shortest: usize) -> Vec<f64> {
    let place = |number: usize, words: &[String]| {
        if words.len() < shortest {
            number + 1_000_000
        } else {
            number
        }
    };
    words
        .iter()
        .enumerate()
        .map(|(number, words)| -(place(number, words) as f64))
        .collect()
}

/// Splitmix64 from the seed and the document's name.
fn by_lot(count: usize, seed: u64, id: &str) -> Vec<f64> {
    let mut state = id.bytes().fold(seed, |state, byte| {
        state.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z >> 11) as f64
    };
    (0..count).map(|_| next()).collect()
}

fn lexrank(words: &[Vec<String>]) -> Vec<f64> {
    const THRESHOLD: f64 = 0.1;
    const DAMPING: f64 = 0.85;
    let count = words.len();
    let vectors = tf_idf(words);
    let mut links = vec![Vec::new(); count];
    for (from, row) in links.iter_mut().enumerate() {
        for to in 0..count {
            if cosine(&vectors[from], &vectors[to]) > THRESHOLD {
                row.push(to);
            }
        }
    }
    let mut scores = vec![1.0 / count as f64; count];
    for _ in 0..100 {
        let mut next = vec![(1.0 - DAMPING) / count as f64; count];
        for (from, row) in links.iter().enumerate() {
            for &to in row {
                next[to] += DAMPING * scores[from] / row.len() as f64;
            }
        }
        scores = next;
    }
    // Equal sums in another order differ in the last bits; ties go to the earlier sentence.
    scores
        .iter()
        .map(|score| (score * 1e9).round() / 1e9)
        .collect()
}

/// Sorted sparse vectors of unit length: term counts times the logarithm of how rare a word is among the sentences.
fn tf_idf(words: &[Vec<String>]) -> Vec<Vec<(usize, f64)>> {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for word in words.iter().flatten() {
        let next = ids.len();
        ids.entry(word).or_insert(next);
    }
    let mut in_sentences = vec![0.0; ids.len()];
    for sentence in words {
        for word in sentence.iter().collect::<HashSet<_>>() {
            in_sentences[ids[word.as_str()]] += 1.0;
        }
    }
    let vector = |sentence: &Vec<String>| {
        let mut counts: HashMap<usize, f64> = HashMap::new();
        for word in sentence {
            *counts.entry(ids[word.as_str()]).or_default() += 1.0;
        }
        let mut vector: Vec<_> = counts
            .into_iter()
            .map(|(id, tf)| (id, tf * (words.len() as f64 / in_sentences[id]).ln()))
            .collect();
        vector.sort_unstable_by_key(|&(id, _)| id);
        let length = vector
            .iter()
            .map(|(_, weight)| weight * weight)
            .sum::<f64>()
            .sqrt();
        // A sentence of words that stand in every sentence has no direction.
        if length > 0.0 {
            for (_, weight) in &mut vector {
                *weight /= length;
            }
        }
        vector
    };
    words.iter().map(vector).collect()
}

fn cosine(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += a[i].1 * b[j].1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(texts: &[&str]) -> Vec<Vec<String>> {
        texts
            .iter()
            .map(|text| words(&text.chars().collect::<Vec<_>>()))
            .collect()
    }

    #[test]
    fn offsets_are_utf16() {
        let document = Document {
            id: "1".to_owned(),
            text: "😀 نعم. لا.".to_owned(),
            sentences: vec![(0, 6), (7, 10)],
        };
        let answer = answer(&document, Baseline::Lead);
        assert_eq!(
            answer["sentences"][0],
            json!({ "start": 0, "end": 7, "score": -0.0 })
        );
        assert_eq!(
            answer["sentences"][1],
            json!({ "start": 8, "end": 11, "score": -1.0 })
        );
    }

    #[test]
    fn words_are_folded_and_unmarked() {
        assert_eq!(sentences(&["أُسـرة، إلى 12"]), [["اسره", "الي", "12"]]);
    }

    #[test]
    fn short_sentences_come_last() {
        let scores = in_order(&sentences(&["عنوان قصير", "a b c d e f g h i j"]), 10);
        assert!(scores[1] > scores[0]);
    }

    #[test]
    fn the_lot_is_the_same_for_one_seed_only() {
        assert_eq!(by_lot(4, 1, "x"), by_lot(4, 1, "x"));
        assert_ne!(by_lot(4, 1, "x"), by_lot(4, 2, "x"));
    }

    #[test]
    fn lexrank_prefers_the_sentence_that_shares_words_with_the_others() {
        let scores = lexrank(&sentences(&[
            "زار الوزير المصنع اليوم",
            "المصنع ينتج السيارات",
            "زار الوزير بيروت",
            "الطقس حار",
        ]));
        assert!(
            scores[0] > scores[1] && scores[0] > scores[2] && scores[0] > scores[3],
            "{scores:?}"
        );
    }
}
