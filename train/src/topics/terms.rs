//! The lemmas that can say something: those of enough articles, and those of the lists.

use super::documents::Document;
use super::vocabulary::Lists;
use khulasa::topics;
use std::collections::{BTreeMap, BTreeSet};

/// Lemmas that stand in fewer articles are known from the lists only.
const LEAST: u32 = 8;
/// Halvings of the share of articles up to which a lemma tells nothing, and from which on it tells
/// all it can.
const COMMON: f32 = 1.0;
const RARE: f32 = 5.0;

/// Lemmas, names and sums over places by their keys, ascending.
pub struct Terms {
    pub keys: Vec<u32>,
    /// In how many articles each stands.
    pub counts: Vec<u32>,
    /// Of how many articles in all.
    articles: usize,
}

/// An article as terms.
pub struct Sample {
    /// Terms with what they count, the whole article without its names being of length one, or less
    /// for a short one.
    pub terms: Vec<(u32, f32)>,
}

impl Terms {
    /// The terms of `documents` and of the lists.
    pub fn new(documents: &[Document], lists: &Lists) -> Self {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for feature in documents.iter().flat_map(|document| &document.features) {
            *counts.entry(feature.key).or_default() += 1;
        }
        let listed: BTreeSet<u32> = lists.keys().collect();
        counts.retain(|key, count| *count >= LEAST || listed.contains(key));
        for key in listed {
            counts.entry(key).or_default();
        }
        Self {
            keys: counts.keys().copied().collect(),
            counts: counts.into_values().collect(),
            articles: documents.len(),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The number of the term with that key.
    pub fn number(&self, key: u32) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }

    /// Whether a term stands in enough articles to learn about it.
    pub fn is_frequent(&self, term: usize) -> bool {
        self.counts[term] >= LEAST
    }

    /// Whether a term is a name.
    pub fn is_name(&self, term: usize) -> bool {
        topics::is_name(self.keys[term])
    }

    /// How many times the share of articles with the term is half of all.
    pub fn rarity(&self, term: usize) -> f32 {
        libm::log2f(self.articles as f32 / self.counts[term].max(1) as f32)
    }

    /// From 0 for what stands everywhere to 1: common words tell little, whatever list they are in.
    pub fn telling(&self, term: usize) -> f32 {
        ((self.rarity(term) - COMMON) / (RARE - COMMON)).clamp(0.0, 1.0)
    }

    /// `document` as terms; what is no term counts in its length.
    pub fn sample(&self, document: &Document) -> Sample {
        let square: f32 = document
            .features
            .iter()
            .filter(|feature| !topics::is_name(feature.key))
            .map(|feature| f32::from(feature.value) * f32::from(feature.value))
            .sum();
        let length = square.max(topics::SHORTEST as f32).sqrt();
        let terms = document.features.iter().filter_map(|feature| {
            let term = self.number(feature.key)?;
            Some((term as u32, f32::from(feature.value) / length))
        });
        Sample {
            terms: terms.collect(),
        }
    }
}
