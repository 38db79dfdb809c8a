//! ROUGE between word sequences (Lin, 2004): clipped n-gram counts, F1.

use khulasa::text::{Spelling, is_invisible, is_mark, letter_char};
use std::collections::HashMap;

/// Words as numbers.
pub type Words = Vec<u32>;

/// Words as the scorer counts them: folded, without marks and punctuation.
#[derive(Default)]
pub struct Numbers {
    known: HashMap<String, u32>,
    spelling: Spelling,
}

impl Numbers {
    /// The words of `text`.
    pub fn of(&mut self, text: &str) -> Words {
        let mut words = Vec::new();
        let apart = |c: char| !(c.is_alphanumeric() || is_mark(c) || is_invisible(c));
        for word in text.split(apart) {
            self.spelling.read(word);
            let letters = self.spelling.folded().iter();
            let folded: String = letters.map(|&letter| letter_char(letter)).collect();
            if !folded.is_empty() {
                let next = self.known.len() as u32;
                words.push(*self.known.entry(folded).or_insert(next));
            }
        }
        words
    }
}

/// n-grams of a text with their counts.
pub struct Grams {
    counts: HashMap<u64, u32>,
    total: u32,
}

impl Grams {
    /// The n-grams of `words`, for n of 1 or 2.
    pub fn of(words: &[u32], n: usize) -> Self {
        let mut counts = HashMap::new();
        let mut total = 0;
        for gram in words.windows(n) {
            *counts.entry(key(gram)).or_insert(0) += 1;
            total += 1;
        }
        Self { counts, total }
    }

    /// F1 of the overlap with `other`.
    pub fn f1(&self, other: &Grams) -> f64 {
        let shared: u32 = self
            .counts
            .iter()
            .map(|(gram, &count)| count.min(other.counts.get(gram).copied().unwrap_or(0)))
            .sum();
        let precision = f64::from(shared) / f64::from(self.total.max(1));
        let recall = f64::from(shared) / f64::from(other.total.max(1));
        if precision + recall == 0.0 {
            0.0
        } else {
            2.0 * precision * recall / (precision + recall)
        }
    }
}

fn key(gram: &[u32]) -> u64 {
    gram.iter()
        .fold(1, |key, &word| key << 31 | u64::from(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_clipped() {
        let one = Grams::of(&[1, 1, 2], 1);
        let other = Grams::of(&[1, 3], 1);
        // One word shared of three and of two.
        assert!((one.f1(&other) - 0.4).abs() < 1e-9);
        assert_eq!(Grams::of(&[1, 2], 2).f1(&Grams::of(&[2, 1], 2)), 0.0);
    }
}
