//! Articles with what people picked from them.

use super::learn::Pair;
use super::overlap::{Grams, Numbers, Words};
use crate::corpora::{self, Folders};
use crate::marks;
use anyhow::Result;
use khulasa::analysis::Analysis;
use khulasa::summary::{self, Features, mixed, score};
use khulasa::{Analyzer, Options};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Sentences of a gist.
const WANTED: usize = 3;

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
    /// Three sentences of an article of our own, or of a text of the corpora that was marked.
    Gist {
        sentences: Vec<usize>,
        wanted: usize,
        source: Source,
    },
}

/// Where an article is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// EASC: extracts of five people.
    Extracts,
    /// Articles of our own: the editors' three sentences.
    Own,
    /// News and encyclopedia: the sentences that a reader marked.
    Marked,
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
struct Own {
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

/// EASC's development half, then our own articles, then the marked texts of the corpora.
pub fn read(folders: &Folders, analyzer: &Analyzer) -> Result<Vec<Article>> {
    let mut numbers = Numbers::default();
    let mut articles = Vec::new();
    for record in corpora::records::<Extracted>(&folders.evaluation.join("gold/easc_dev.jsonl"))? {
        articles.push(extracted(analyzer, &record?, &mut numbers));
    }
    let mut gist = |text: &str, middles: &[usize], source| {
        let analysis = analyze(analyzer, text);
        let found = middles
            .iter()
            .filter_map(|&middle| sentence_at(text, middle, &analysis));
        let sentences: Vec<usize> = found.collect();
        let picked: Vec<f64> = (0..analysis.sentences.len())
            .map(|sentence| f64::from(u8::from(sentences.contains(&sentence))))
            .collect();
        let people = People::Gist {
            wanted: middles.len(),
            sentences,
            source,
        };
        article(analyzer, text, &analysis, (picked, people), &mut numbers)
    };
    for record in corpora::own_articles::<Own>(folders)? {
        let places = record.gist.iter().map(|&gist| &record.sentences[gist]);
        let middles: Vec<usize> = places.map(|place| (place.start + place.end) / 2).collect();
        articles.push(gist(&record.text, &middles, Source::Own));
    }
    for marked in marks::read(folders)? {
        if marked.gist.len() == WANTED {
            articles.push(gist(&marked.text, &marked.gist, Source::Marked));
        }
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

/// Our sentence at an offset in UTF-16 code units.
fn sentence_at(text: &str, offset: usize, analysis: &Analysis) -> Option<usize> {
    let mut units = 0;
    let (byte, _) = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > offset
    })?;
    analysis
        .sentences
        .iter()
        .position(|sentence| sentence.span.range().contains(&byte))
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
pub const FIGURES: [&str; 5] = ["R1", "R2", "agreement", "gist top 3", "marks top 3"];

/// Figures of one article, each where it applies.
pub type Measured = [Option<f64>; FIGURES.len()];

impl Article {
    /// Where it is from.
    pub fn source(&self) -> Source {
        match self.people {
            People::Extracts { .. } => Source::Extracts,
            People::Gist { source, .. } => source,
        }
    }

    /// [`FIGURES`] in the budget of sentences, each where it applies.
    pub fn figures(&self, weights: &Pair) -> Measured {
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
                    None,
                ]
            }
            People::Gist {
                sentences,
                wanted,
                source,
            } => {
                let top = &order[..order.len().min(WANTED)];
                let found = sentences.iter().filter(|sentence| top.contains(sentence));
                // A sentence that none of ours covers counts as missed.
                let share = found.count() as f64 / *wanted as f64;
                let own = *source == Source::Own;
                let of = |is: bool| is.then_some(share);
                [None, None, None, of(own), of(!own)]
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
