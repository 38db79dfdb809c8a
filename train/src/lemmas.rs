//! Document frequencies of lemmas, for `khulasa::lemmas`.

use crate::automaton;
use crate::corpora::{self, Folders};
use crate::file::ModelWriter;
use anyhow::Result;
use khulasa::analysis::Parts;
use khulasa::text::{Letter, Spelling};
use khulasa::{Analyzer, Model, Options};
use std::collections::{BTreeMap, BTreeSet};

/// Lemmas met in fewer articles are not listed: the reader takes them for the rarest.
const LEAST: u32 = 6;
/// Longer lemmas are run-together words.
const LONGEST: usize = 12;
/// How many threads read the raw articles; the counts do not depend on it.
const THREADS: usize = 2;

/// Counts the raw articles and writes the sections `lemma.arcs`, `lemma.skips` and
/// `lemma.rarities`; words must be in `writer` already.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let articles = corpora::raw_articles(&folders.corpora)?;
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let part = articles.len().div_ceil(THREADS);
    let counted: Vec<BTreeMap<Vec<Letter>, u32>> = std::thread::scope(|scope| {
        let threads: Vec<_> = articles
            .chunks(part)
            .map(|articles| scope.spawn(|| count(&analyzer, articles)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("counting"))
            .collect()
    });
    let mut counts: BTreeMap<Vec<Letter>, u32> = BTreeMap::new();
    for (lemma, count) in counted.into_iter().flatten() {
        *counts.entry(lemma).or_default() += count;
    }
    counts.retain(|lemma, count| *count >= LEAST && (2..=LONGEST).contains(&lemma.len()));
    let rarities: Vec<u8> = counts
        .values()
        .map(|&count| rarity(count, articles.len()))
        .collect();
    let rows = automaton::build(counts.keys());
    writer.rows("lemma.arcs", &rows.arcs);
    writer.rows("lemma.skips", &rows.skips);
    writer.bytes("lemma.rarities", rarities);
    Ok(())
}

/// In how many of `articles` each lemma stands, by its folded letters.
fn count(analyzer: &Analyzer, articles: &[corpora::RawArticle]) -> BTreeMap<Vec<Letter>, u32> {
    let words_only = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let mut worker = analyzer.worker();
    let mut spelling = Spelling::new();
    let mut counts = BTreeMap::new();
    for article in articles {
        let analysis = worker.analyze(&article.text, &words_only);
        let ids: BTreeSet<_> = analysis
            .tokens
            .iter()
            .filter(|token| token.upos.is_content())
            .filter_map(|token| token.lemma)
            .collect();
        let lemmas: BTreeSet<Vec<Letter>> = ids
            .into_iter()
            .map(|id| {
                spelling.read(analysis.strings.get(id));
                spelling.folded().to_vec()
            })
            .collect();
        for lemma in lemmas {
            *counts.entry(lemma).or_default() += 1;
        }
    }
    counts
}

/// 16 × log₂ of all articles over those with the stem, in one byte.
fn rarity(count: u32, articles: usize) -> u8 {
    let bits = libm::log2(articles as f64 / f64::from(count));
    libm::round(16.0 * bits).clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::rarity;

    #[test]
    fn rarity_counts_halvings() {
        assert_eq!(rarity(1000, 1000), 0);
        assert_eq!(rarity(500, 1000), 16);
        assert_eq!(rarity(1, 1 << 20), 255);
    }
}
