//! What raw text says of pairs of lemmas that stand in a row in noun phrases.

use crate::corpora::{self, Folders};
use anyhow::Result;
use khulasa::analysis::{Parts, TokenKind, Upos};
use khulasa::keyphrases::{BUCKET, Pair, entry, place};
use khulasa::lemmas::{Lemmas, Numbering};
use khulasa::{Analyzer, Options};
use std::collections::BTreeMap;

/// Pairs met in fewer articles are not listed.
const LEAST: u32 = 20;
/// Buckets of the table.
const BUCKETS: usize = 1 << 12;
/// How many threads read the raw articles; the counts do not depend on it.
const THREADS: usize = 2;

/// How often a pair was met.
#[derive(Clone, Copy, Default)]
struct Count {
    articles: u32,
    again: u32,
}

/// The table of pairs of the raw articles, for `keyphrase.pairs`.
pub fn table(folders: &Folders, analyzer: &Analyzer, lemmas: &Lemmas) -> Result<Vec<u32>> {
    let articles = corpora::raw_articles(&folders.corpora)?;
    let part = articles.len().div_ceil(THREADS);
    let counted: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = articles
            .chunks(part)
            .map(|articles| scope.spawn(|| count(analyzer, lemmas, articles)))
            .collect();
        let joined = threads
            .into_iter()
            .map(|thread| thread.join().expect("counting"));
        joined.collect()
    });
    let mut pairs: BTreeMap<(u32, u32), Count> = BTreeMap::new();
    let mut single = vec![0u32; lemmas.len()];
    for (counts, lemmas) in counted {
        for (pair, count) in counts {
            let sum = pairs.entry(pair).or_default();
            sum.articles += count.articles;
            sum.again += count.again;
        }
        for (sum, count) in single.iter_mut().zip(lemmas) {
            *sum += count;
        }
    }
    let mut listed: Vec<_> = pairs
        .into_iter()
        .filter(|(_, count)| count.articles >= LEAST)
        .collect();
    listed.sort_by_key(|&(pair, count)| (std::cmp::Reverse(count.articles), pair));
    let mut table = vec![0; BUCKETS * BUCKET];
    let mut left_out = 0;
    for ((first, second), count) in &listed {
        let chance = f64::from(single[*first as usize]) * f64::from(single[*second as usize])
            / articles.len() as f64;
        let seen = f64::from(count.articles);
        let pair = Pair {
            articles: 1 + libm::floor(2.0 * libm::log2(seen / f64::from(LEAST))) as u32,
            again: libm::round(63.0 * f64::from(count.again) / seen) as u32,
            bound: libm::round(4.0 * libm::log2(seen / chance.max(1.0))).clamp(0.0, 63.0) as u32,
        };
        let (bucket, tag) = place(*first, *second, BUCKETS);
        let bucket = &mut table[bucket * BUCKET..][..BUCKET];
        match bucket.iter_mut().find(|entry| **entry == 0) {
            Some(free) => *free = entry(tag, pair),
            None => left_out += 1,
        }
    }
    eprintln!(
        "{} pairs of lemmas, {left_out} of them left out",
        listed.len()
    );
    Ok(table)
}

/// How often pairs stand in `articles`, and in how many of them each lemma.
fn count(
    analyzer: &Analyzer,
    lemmas: &Lemmas,
    articles: &[corpora::RawArticle],
) -> (BTreeMap<(u32, u32), Count>, Vec<u32>) {
    let words_only = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let mut worker = analyzer.worker();
    let mut numbering = Numbering::default();
    let mut counts: BTreeMap<(u32, u32), Count> = BTreeMap::new();
    let mut single = vec![0; lemmas.len()];
    let (mut pairs, mut present) = (Vec::new(), Vec::new());
    for article in articles {
        let analysis = worker.analyze(&article.text, &words_only);
        numbering.begin(&analysis);
        pairs.clear();
        present.clear();
        for sentence in &analysis.sentences {
            // The noun or adjective just before, unless a pronoun hangs on it.
            let mut before = None;
            for token in &analysis.tokens[sentence.tokens.clone()] {
                let nominal = token.kind == TokenKind::Word
                    && matches!(token.upos, Upos::Noun | Upos::Propn | Upos::X | Upos::Adj);
                let number = token
                    .lemma
                    .filter(|_| nominal)
                    .and_then(|lemma| numbering.of(lemma, &analysis, lemmas))
                    .map(|number| number as u32);
                present.extend(number);
                let segments = &analysis.segments[token.segments.clone()];
                if let (Some(first), Some(second)) = (before, number)
                    && segments.first().is_some_and(|segment| segment.stem)
                {
                    pairs.push((first, second));
                }
                before = number.filter(|_| segments.last().is_some_and(|segment| segment.stem));
            }
        }
        pairs.sort_unstable();
        for run in pairs.chunk_by(|a, b| a == b) {
            let count = counts.entry(run[0]).or_default();
            count.articles += 1;
            count.again += u32::from(run.len() > 1);
        }
        present.sort_unstable();
        present.dedup();
        for &lemma in &present {
            single[lemma as usize] += 1;
        }
    }
    (counts, single)
}
