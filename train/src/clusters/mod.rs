//! Word clusters, learned from raw text: words that stand in the same surroundings share one.

mod cache;
mod corpus;
mod kmeans;
mod skipgram;

pub use skipgram::Random;

use crate::corpora::Folders;
use anyhow::Result;
use clap::Args;
use khulasa::text::{Letter, letter_char};
use std::path::{Path, PathBuf};

/// Clusters of the finest level.
pub const FINE: usize = 1024;
/// Clusters of the coarser levels.
const COARSER: [usize; 2] = [256, 64];
/// The commonest words (and marks) are a cluster each.
const SINGLES: usize = 224;
/// Words that get a cluster.
const WORDS: usize = 40_000;

/// What was learned. A word's fine cluster lies in one middle cluster, and that in one coarse one.
pub struct Clusters {
    /// Folded letters, sorted.
    pub words: Vec<Vec<Letter>>,
    /// The fine cluster of each word.
    pub fine: Vec<u16>,
    /// The middle cluster of each fine one.
    pub middle: Vec<u16>,
    /// The coarse cluster of each fine one.
    pub coarse: Vec<u16>,
}

/// Learns clusters from the raw text of `corpora`.
pub fn learn(corpora: &Path) -> Result<Clusters> {
    let corpus = corpus::read(corpora)?;
    eprintln!(
        "clusters: {} words of text, {} kinds",
        corpus.text.len(),
        corpus.words.len()
    );
    let vectors: Vec<_> = skipgram::learn(&corpus)
        .into_iter()
        .map(kmeans::unit)
        .collect();
    let count = WORDS.min(vectors.len());
    let weights: Vec<f32> = corpus.counts[..count]
        .iter()
        .map(|&count| libm::powf(count as f32, 0.3))
        .collect();
    let (nearest, centres) = kmeans::kmeans(
        &vectors[SINGLES..count],
        &weights[SINGLES..],
        FINE - SINGLES,
    );
    // Fine clusters: first the single words, then those of k-means.
    let mut fine: Vec<u16> = (0..SINGLES as u16).collect();
    fine.extend(nearest.iter().map(|&number| number + SINGLES as u16));
    let mut all = vectors[..SINGLES].to_vec();
    all.extend(centres);
    let mut mass = vec![0.0f32; FINE];
    for (word, &cluster) in fine.iter().enumerate() {
        mass[cluster as usize] += weights[word];
    }
    for mass in &mut mass {
        *mass = mass.max(1.0);
    }
    let mut levels = kmeans::join(&all, &mass, &COARSER).into_iter();
    let middle = levels.next().expect("two levels");
    let coarse = levels.next().expect("two levels");
    // Marks of punctuation carry a zero in front, which is no letter: they stay out of the list.
    let mut order: Vec<usize> = (0..count)
        .filter(|&word| corpus.words[word].first() != Some(&0))
        .collect();
    order.sort_by(|&a, &b| corpus.words[a].cmp(&corpus.words[b]));
    Ok(Clusters {
        words: order
            .iter()
            .map(|&word| corpus.words[word].clone())
            .collect(),
        fine: order.iter().map(|&word| fine[word]).collect(),
        middle,
        coarse,
    })
}

/// Clusters from the file `cache` when it is there, else learned and, when it is named, kept in it.
pub fn learn_or_read(corpora: &Path, cache: Option<&Path>) -> Result<Clusters> {
    match cache {
        Some(path) if path.exists() => cache::read(path),
        Some(path) => {
            let clusters = learn(corpora)?;
            cache::write(&clusters, path)?;
            Ok(clusters)
        }
        None => learn(corpora),
    }
}

/// What `khulasa-train clusters` takes.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// Keep the clusters in this file, or read them from it when it is there
    #[arg(long, value_name = "FILE")]
    cache: Option<PathBuf>,
    /// The fine clusters to print; all when none is named
    clusters: Vec<u16>,
}

/// Learns the clusters and prints their words, for people to judge.
pub fn run(arguments: &Arguments) -> Result<()> {
    let clusters = learn_or_read(&arguments.folders.corpora, arguments.cache.as_deref())?;
    for number in 0..clusters.middle.len() as u16 {
        if !arguments.clusters.is_empty() && !arguments.clusters.contains(&number) {
            continue;
        }
        let words: Vec<String> = clusters
            .words
            .iter()
            .zip(&clusters.fine)
            .filter(|(_, fine)| **fine == number)
            .map(|(word, _)| word.iter().map(|&letter| letter_char(letter)).collect())
            .collect();
        let (middle, coarse) = (
            clusters.middle[number as usize],
            clusters.coarse[number as usize],
        );
        println!("{coarse} {middle} {number}\t{}", words.join(" "));
    }
    Ok(())
}
