//! Articles with what people picked from them.

use super::learn::Pair;
use super::overlap::{Grams, Numbers, Words};
use crate::corpora::{self, Folders};
use anyhow::Result;
use khulasa::analysis::Analysis;
use khulasa::summary::{self, Features, mixed, score};
use khulasa::{Analyzer, Options};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// An article, its sentences' features, and what people picked.
pub struct Article {
    /// What is known of each sentence.
    pub features: Vec<Features>,
    /// By sentence, the share of people who picked it.
    pub picked: Vec<f64>,
    /// Words of the article.
    pub length: usize,
    words: Vec<Words>,
    people: People,
}

enum People {
    /// Five extracts, as texts and as sentences, with the scorer's budget of sentences.
    Extracts {
        unigrams: Vec<Grams>,
        bigrams: Vec<Grams>,
        sentences: usize,
        /// For each of the scorer's sentences, how much of it each of ours covers, and whether
        /// two of the people or more took it.
        agreed: Vec<(Vec<(usize, f64)>, bool)>,
    },
    /// Three sentences.
    Gist(Vec<usize>),
}

#[derive(Deserialize)]
struct Extracted {
    text: String,
    /// In characters.
    sentences: Vec<(usize, usize)>,
    picks: BTreeMap<String, Vec<usize>>,
    summaries: BTreeMap<String, String>,
    budget_sentences: usize,
}

#[derive(Deserialize)]
struct Marked {
    text: String,
    sentences: Vec<Place>,
    gist: Vec<usize>,
}

/// In UTF-16 code units.
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
        articles.push(extracted(analyzer, &record?, &mut numbers));
    }
    for record in corpora::own_articles::<Marked>(folders)? {
        let analysis = analyze(analyzer, &record.text);
        let gist: Vec<usize> = record
            .gist
            .iter()
            .filter_map(|&gist| sentence_at(&record, gist, &analysis))
            .collect();
        let picked = (0..analysis.sentences.len())
            .map(|sentence| f64::from(u8::from(gist.contains(&sentence))))
            .collect();
        let people = People::Gist(gist);
        articles.push(article(
            analyzer,
            &record.text,
            &analysis,
            (picked, people),
            &mut numbers,
        ));
    }
    Ok(articles)
}

fn analyze(analyzer: &Analyzer, text: &str) -> Analysis {
    analyzer.worker().analyze(text, &Options::default())
}

fn extracted(analyzer: &Analyzer, record: &Extracted, numbers: &mut Numbers) -> Article {
    let analysis = analyze(analyzer, &record.text);
    let bytes: Vec<usize> = record
        .text
        .char_indices()
        .map(|(byte, _)| byte)
        .chain([record.text.len()])
        .collect();
    let sentences: Vec<Range<usize>> = record
        .sentences
        .iter()
        .map(|&(start, end)| bytes[start]..bytes[end])
        .collect();
    let overlap = |one: &Range<usize>, other: Range<usize>| {
        let shared = one
            .end
            .min(other.end)
            .saturating_sub(one.start.max(other.start));
        shared as f64
    };
    let picked = analysis
        .sentences
        .iter()
        .map(|ours| {
            let ours = ours.span.range();
            let people = record.picks.values();
            let covered = people
                .flatten()
                .map(|&pick| overlap(&ours, sentences[pick].clone()));
            covered.sum::<f64>() / ours.len().max(1) as f64 / record.picks.len().max(1) as f64
        })
        .collect();
    let agreed = sentences
        .iter()
        .enumerate()
        .map(|(index, theirs)| {
            let covers = analysis
                .sentences
                .iter()
                .enumerate()
                .filter_map(|(place, ours)| {
                    let shared = overlap(theirs, ours.span.range());
                    (shared > 0.0).then_some((place, shared / theirs.len().max(1) as f64))
                });
            let votes = record
                .picks
                .values()
                .filter(|picks| picks.contains(&index))
                .count();
            (covers.collect(), votes >= 2)
        })
        .collect();
    let extracts: Vec<Words> = record
        .summaries
        .values()
        .map(|text| numbers.of(text))
        .collect();
    let people = People::Extracts {
        unigrams: extracts.iter().map(|words| Grams::of(words, 1)).collect(),
        bigrams: extracts.iter().map(|words| Grams::of(words, 2)).collect(),
        sentences: record.budget_sentences,
        agreed,
    };
    article(analyzer, &record.text, &analysis, (picked, people), numbers)
}

/// Our sentence that covers the middle of the marked one.
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
    analysis: &Analysis,
    (picked, people): (Vec<f64>, People),
    numbers: &mut Numbers,
) -> Article {
    let spans = analysis
        .sentences
        .iter()
        .map(|sentence| sentence.span.of(text));
    Article {
        features: summary::features(
            text,
            analyzer.model().lemmas(),
            analysis,
            &mut summary::Scratch::default(),
        ),
        picked,
        length: analysis.stats.words,
        words: spans.map(|sentence| numbers.of(sentence)).collect(),
        people,
    }
}

/// What is measured, in this order.
pub const FIGURES: [&str; 4] = ["R1", "R2", "agreement", "gist top 3"];

impl Article {
    /// Whether people gave three sentences of it.
    pub fn is_gist(&self) -> bool {
        matches!(self.people, People::Gist(_))
    }

    /// [`FIGURES`] in the budget of sentences, each where it applies.
    pub fn figures(&self, weights: &Pair) -> [Option<f64>; 4] {
        let order = self.order(weights);
        match &self.people {
            People::Extracts {
                unigrams,
                bigrams,
                sentences,
                agreed,
            } => {
                let mut taken: Vec<usize> = order.into_iter().take(*sentences).collect();
                taken.sort_unstable();
                let text: Words = taken
                    .iter()
                    .flat_map(|&sentence| self.words[sentence].iter().copied())
                    .collect();
                [
                    Some(mean(&text, unigrams, 1)),
                    Some(mean(&text, bigrams, 2)),
                    Some(agreement(&taken, agreed)),
                    None,
                ]
            }
            People::Gist(gist) => {
                let top = &order[..order.len().min(3)];
                let found = gist
                    .iter()
                    .filter(|sentence| top.contains(sentence))
                    .count();
                // Every gist has three sentences; one that none of ours covers counts as missed.
                [None, None, None, Some(found as f64 / 3.0)]
            }
        }
    }

    fn order(&self, weights: &Pair) -> Vec<usize> {
        let weights = mixed(self.length, weights);
        let mut order: Vec<usize> = (0..self.features.len()).collect();
        order.sort_by_key(|&sentence| std::cmp::Reverse(score(&self.features[sentence], &weights)));
        order
    }
}

/// F1 of the sentences that `taken` covers at least by half against those that people agree on.
fn agreement(taken: &[usize], agreed: &[(Vec<(usize, f64)>, bool)]) -> f64 {
    let covered = |covers: &[(usize, f64)]| {
        let ours = covers.iter().filter(|(place, _)| taken.contains(place));
        ours.map(|(_, share)| share).sum::<f64>() >= 0.5
    };
    let got = agreed.iter().filter(|(covers, _)| covered(covers)).count();
    let wanted = agreed.iter().filter(|(_, wanted)| *wanted).count();
    let both = agreed
        .iter()
        .filter(|(covers, wanted)| *wanted && covered(covers))
        .count();
    if got + wanted == 0 {
        1.0
    } else {
        2.0 * both as f64 / (got + wanted) as f64
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
