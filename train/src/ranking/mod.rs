//! Learning to rank the readings of words, from PUD, marked names and sentences of our own.

mod diacritics;
pub mod gold;
pub mod lattice;
pub mod learner;
pub mod names;
mod own;
pub mod trial;

use crate::automaton;
use crate::clusters::Clusters;
use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use gold::Document;
use khulasa::model::ModelFile;
use lattice::{Recall, Sources};
use learner::Settings;

/// How much a sentence counts of which only the names are known.
const NAMES: f32 = 0.1;

/// How much a sentence with all its diacritics counts.
const DIACRITICS: f32 = 0.2;

/// How much a sentence of our own counts.
const OWN: f32 = 0.5;

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
pub fn write(folders: &Folders, without: Option<u32>, writer: &mut ModelWriter) -> Result<()> {
    let documents = gold::read(folders)?;
    let unfinished = writer.clone().finish();
    let file = ModelFile::open(&unfinished)?;
    let sources = Sources::open(&file)?;
    let settings = Settings::default();
    let weights = learn(folders, &documents, without, &sources, settings)?;
    writer.rows("rank.weights", &weights);
    Ok(())
}

fn learn(
    folders: &Folders,
    documents: &[Document],
    without: Option<u32>,
    sources: &Sources<'_>,
    settings: Settings,
) -> Result<Vec<i8>> {
    let mut recall = Recall::default();
    let mut sentences = Vec::new();
    for document in documents
        .iter()
        .filter(|document| Some(document.fold) != without)
    {
        let new = lattice::sentences(document, sources, settings.bits, &mut recall);
        sentences.extend(new.into_iter().map(|sentence| (sentence, 1.0)));
    }
    eprintln!("ranking: {} sentences, {recall:?}", sentences.len());
    for document in &own::read()? {
        let new = lattice::sentences(document, sources, settings.bits, &mut Recall::default());
        sentences.extend(new.into_iter().map(|sentence| (sentence, OWN)));
    }
    for marked in &names::read(folders)? {
        let new = lattice::marked_sentences(marked, sources, settings.bits);
        sentences.extend(new.into_iter().map(|sentence| (sentence, NAMES)));
    }
    let first = learner::learn(&sentences, settings);
    let marked = diacritics::sentences(folders, sources, &first, settings.bits)?;
    eprintln!("ranking: {} sentences with diacritics", marked.len());
    sentences.extend(marked.into_iter().map(|sentence| (sentence, DIACRITICS)));
    Ok(learner::learn(&sentences, settings))
}
