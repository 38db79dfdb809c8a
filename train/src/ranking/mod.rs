//! Learning to rank the readings of words, from PUD.

pub mod gold;
pub mod lattice;
pub mod learner;
pub mod trial;

use crate::clusters::Clusters;
use crate::corpora::Folders;
use crate::file::ModelWriter;
use crate::automaton;
use anyhow::Result;
use gold::Document;
use khulasa::model::ModelFile;
use lattice::{Recall, Sources};
use learner::Settings;

/// Adds the sections of word clusters.
pub fn write_clusters(clusters: &Clusters, writer: &mut ModelWriter) {
    let rows = automaton::build(&clusters.words);
    writer.rows("cluster.arcs", &rows.arcs);
    writer.rows("cluster.skips", &rows.skips);
    writer.rows("cluster.fine", &clusters.fine);
    let levels: Vec<[u8; 2]> = clusters
        .middle
        .iter()
        .zip(&clusters.coarse)
        .map(|(&middle, &coarse)| [middle as u8, coarse as u8])
        .collect();
    writer.rows("cluster.levels", &levels);
}

/// Adds the weights, learned from all documents but those of fold `without`. The lexicon and
/// the clusters must be in `writer` already.
pub fn write(
    folders: &Folders,
    without: Option<u32>,
    writer: &mut ModelWriter,
) -> Result<()> {
    let documents = gold::read(folders)?;
    let unfinished = writer.clone().finish();
    let file = ModelFile::open(&unfinished)?;
    let sources = Sources::open(&file)?;
    let settings = Settings::default();
    let weights = learn(&documents, without, &sources, settings);
    writer.rows("rank.weights", &weights);
    Ok(())
}

fn learn(
    documents: &[Document],
    without: Option<u32>,
    sources: &Sources<'_>,
    settings: Settings,
) -> Vec<i8> {
    let mut recall = Recall::default();
    let sentences: Vec<_> = documents
        .iter()
        .filter(|document| Some(document.fold) != without)
        .flat_map(|document| lattice::sentences(document, sources, settings.bits, &mut recall))
        .collect();
    eprintln!("ranking: {} sentences, {recall:?}", sentences.len());
    learner::learn(&sentences, settings)
}
