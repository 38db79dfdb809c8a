//! Document frequencies of light stems, for `khulasa::summary`.

use crate::automaton;
use crate::corpora::{self, Folders};
use crate::file::ModelWriter;
use anyhow::Result;
use khulasa::analysis::TokenKind;
use khulasa::summary::Stemmer;
use khulasa::text::{Letter, Spelling};
use khulasa::tokenize::{Outline, outline_into};
use std::collections::{BTreeMap, BTreeSet};

/// Stems met in fewer articles are not listed: the reader takes them for the rarest.
const LEAST: u32 = 6;
/// Longer stems are run-together words.
const LONGEST: usize = 9;

/// Counts the raw articles and writes the sections `stem arcs`, `stem skips` and `stem rarities`.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let articles = corpora::raw_articles(&folders.corpora)?;
    let stemmer = Stemmer::default();
    let mut spelling = Spelling::new();
    let mut outline = Outline::default();
    let mut counts: BTreeMap<Vec<Letter>, u32> = BTreeMap::new();
    for article in &articles {
        outline_into(&article.text, &mut outline);
        let mut stems = BTreeSet::new();
        for token in outline
            .tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
        {
            spelling.read(token.span.of(&article.text));
            stems.insert(stemmer.stem(spelling.folded()).to_vec());
        }
        for stem in stems {
            *counts.entry(stem).or_default() += 1;
        }
    }
    counts.retain(|stem, count| *count >= LEAST && (2..=LONGEST).contains(&stem.len()));
    let rarities: Vec<u8> = counts
        .values()
        .map(|&count| rarity(count, articles.len()))
        .collect();
    let rows = automaton::build(counts.keys());
    writer.rows("stem arcs", &rows.arcs);
    writer.rows("stem skips", &rows.skips);
    writer.bytes("stem rarities", rarities);
    Ok(())
}

/// 16 × log₂ of all articles over those with the stem, in one byte.
pub fn rarity(count: u32, articles: usize) -> u8 {
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
