//! Articles with what people picked from them.

use super::overlap::{Grams, Words};
use crate::corpora::{self, Folders};
use anyhow::Result;
use khulasa::analysis::Analysis;
use khulasa::summary::{Features, Weights, score};
use khulasa::text::{Spelling, letter_char};
use khulasa::{Analyzer, Options};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// An article, its sentences' features, and what people picked.
pub struct Article {
    features: Vec<Features>,
    words: Vec<Words>,
    blanks: Vec<usize>,
    people: People,
}

enum People {
    /// Extracts as text, with the budgets that the scorer gives.
    Extracts {
        unigrams: Vec<Grams>,
        bigrams: Vec<Grams>,
        sentences: usize,
        words: usize,
    },
    /// Three sentences.
    Gist(Vec<usize>),
}

#[derive(Deserialize)]
struct Extracted {
    text: String,
    summaries: BTreeMap<String, String>,
    budget_sentences: usize,
    budget_words: usize,
}

#[derive(Deserialize)]
struct Marked {
    text: String,
    sentences: Vec<Place>,
    gist: Vec<usize>,
}

#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// EASC's development half, then our own articles.
pub fn read(folders: &Folders, analyzer: &Analyzer) -> Result<Vec<Article>> {
    let mut numbers = Numbers::default();
    let mut articles = Vec::new();
    for record in corpora::records::<Extracted>(&folders.evaluation.join("gold/easc_dev.jsonl"))? {
        let record = record?;
        let extracts: Vec<Words> = record
            .summaries
            .values()
            .map(|summary| numbers.of(summary))
            .collect();
        let people = People::Extracts {
            unigrams: extracts.iter().map(|words| Grams::of(words, 1)).collect(),
            bigrams: extracts.iter().map(|words| Grams::of(words, 2)).collect(),
            sentences: record.budget_sentences,
            words: record.budget_words,
        };
        articles.push(article(analyzer, &record.text, &mut numbers, |_| people));
    }
    for record in corpora::records::<Marked>(&folders.corpora.join("articles/articles.jsonl"))? {
        let record = record?;
        articles.push(article(analyzer, &record.text, &mut numbers, |analysis| {
            People::Gist(
                record
                    .gist
                    .iter()
                    .filter_map(|&gist| sentence_at(&record, gist, analysis))
                    .collect(),
            )
        }));
    }
    Ok(articles)
}

/// Our sentence that covers the marked one.
fn sentence_at(record: &Marked, gist: usize, analysis: &Analysis) -> Option<usize> {
    let place = &record.sentences[gist];
    let middle = (place.start + place.end) / 2;
    let mut units = 0;
    let byte = record.text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > middle
    })?;
    analysis
        .sentences
        .iter()
        .position(|sentence| sentence.span.range().contains(&byte.0))
}

fn article(
    analyzer: &Analyzer,
    text: &str,
    numbers: &mut Numbers,
    people: impl FnOnce(&Analysis) -> People,
) -> Article {
    let analysis = analyzer.worker().analyze(text, &Options::default());
    let spans = || {
        analysis
            .sentences
            .iter()
            .map(|sentence| sentence.span.of(text))
    };
    Article {
        features: analyzer
            .model()
            .summarizer()
            .features(text, &analysis, &mut Default::default()),
        words: spans().map(|sentence| numbers.of(sentence)).collect(),
        blanks: spans()
            .map(|sentence| sentence.split_whitespace().count())
            .collect(),
        people: people(&analysis),
    }
}

impl Article {
    /// ROUGE-2 in the budget of sentences, in that of words, ROUGE-1 in that of sentences, and the
    /// share of the gist among the top three; each where it applies.
    pub fn figures(&self, weights: &Weights) -> [Option<f64>; 4] {
        let order = self.order(weights);
        match &self.people {
            People::Extracts {
                unigrams,
                bigrams,
                sentences,
                words,
            } => {
                let some = self.text(order.iter().copied().take(*sentences).collect());
                let fitting = self.text(self.fitting(&order, *words));
                [
                    Some(mean(&some, bigrams, 2)),
                    Some(mean(&fitting, bigrams, 2)),
                    Some(mean(&some, unigrams, 1)),
                    None,
                ]
            }
            People::Gist(gist) => {
                let top = &order[..order.len().min(3)];
                let found = gist
                    .iter()
                    .filter(|sentence| top.contains(sentence))
                    .count();
                [
                    None,
                    None,
                    None,
                    Some(found as f64 / gist.len().max(1) as f64),
                ]
            }
        }
    }

    /// One figure to climb by.
    pub fn value(&self, weights: &Weights) -> f64 {
        match self.figures(weights) {
            [Some(sentences), Some(words), ..] => sentences + words,
            // 200 articles of ours for 77 of EASC: half the weight each.
            [.., Some(gist)] => 0.5 * gist,
            _ => 0.0,
        }
    }

    fn order(&self, weights: &Weights) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.features.len()).collect();
        order.sort_by_key(|&sentence| std::cmp::Reverse(score(&self.features[sentence], weights)));
        order
    }

    fn fitting(&self, order: &[usize], mut left: usize) -> Vec<usize> {
        let mut chosen = Vec::new();
        for &sentence in order {
            if self.blanks[sentence] <= left {
                chosen.push(sentence);
                left -= self.blanks[sentence];
            }
        }
        if chosen.is_empty() {
            order.iter().copied().take(1).collect()
        } else {
            chosen
        }
    }

    fn text(&self, mut sentences: Vec<usize>) -> Words {
        sentences.sort_unstable();
        sentences
            .into_iter()
            .flat_map(|sentence| self.words[sentence].iter().copied())
            .collect()
    }
}

fn mean(words: &[u32], references: &[Grams], n: usize) -> f64 {
    let grams = Grams::of(words, n);
    references
        .iter()
        .map(|reference| grams.f1(reference))
        .sum::<f64>()
        / references.len().max(1) as f64
}

/// Words as the scorer counts them: folded, without marks and punctuation.
#[derive(Default)]
struct Numbers {
    known: HashMap<String, u32>,
    spelling: Spelling,
}

impl Numbers {
    fn of(&mut self, text: &str) -> Words {
        let mut words = Vec::new();
        for word in text.split(|c: char| {
            !(c.is_alphanumeric() || khulasa::text::is_mark(c) || khulasa::text::is_invisible(c))
        }) {
            self.spelling.read(word);
            let folded: String = self
                .spelling
                .folded()
                .iter()
                .map(|&letter| letter_char(letter))
                .collect();
            if !folded.is_empty() {
                let next = self.known.len() as u32;
                words.push(*self.known.entry(folded).or_insert(next));
            }
        }
        words
    }
}
