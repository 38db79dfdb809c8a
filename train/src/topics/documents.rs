//! The articles that topics are learned from, as features.

use super::{SANAD, label, vocabulary};
use crate::corpora::{self, Folders};
use anyhow::{Context, Result};
use khulasa::analysis::Parts;
use khulasa::topics::{Feature, Places, Reader};
use khulasa::{Analyzer, Options};
use serde::Deserialize;

/// How many threads read; what they read does not depend on it.
const THREADS: usize = 2;

/// Where an article is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// One newspaper, seven labels.
    Sanad,
    /// Our own articles, nine labels.
    Articles,
    /// Paragraphs of Wikipedia, on anything.
    Wikipedia,
}

/// An article with its topic.
#[derive(Clone, Debug)]
pub struct Document {
    pub source: Source,
    pub id: String,
    /// The number of its label; absent from what has none.
    pub label: Option<usize>,
    pub features: Vec<Feature>,
}

/// An article of any of the sources.
#[derive(Deserialize)]
struct Record {
    id: String,
    #[serde(alias = "label")]
    topic: String,
    text: String,
}

/// A text before it is read.
struct Text {
    source: Source,
    id: String,
    label: Option<usize>,
    text: String,
}

/// All articles of the three sources, in the order of the files.
pub fn read(folders: &Folders, analyzer: &Analyzer) -> Result<Vec<Document>> {
    let corpora = &folders.corpora;
    let mut texts = Vec::new();
    for record in corpora::records::<Record>(&corpora.join("text/sanad-khaleej.jsonl.gz"))? {
        let Record { id, topic, text } = record?;
        let (_, name) = SANAD
            .iter()
            .find(|(theirs, _)| *theirs == topic)
            .with_context(|| format!("SANAD's label {topic} is unknown"))?;
        texts.push(Text {
            source: Source::Sanad,
            id,
            label: label(name),
            text,
        });
    }
    for Record { id, topic, text } in corpora::own_articles::<Record>(folders)? {
        texts.push(Text {
            source: Source::Articles,
            id,
            label: label(&topic),
            text,
        });
    }
    let paragraphs = corpora::lines(&corpora.join("text/wikipedia-paragraphs.txt.gz"))?;
    for (number, line) in paragraphs.enumerate() {
        texts.push(Text {
            source: Source::Wikipedia,
            id: number.to_string(),
            label: None,
            text: line?,
        });
    }
    let places = vocabulary::places();
    let part = texts.len().div_ceil(THREADS);
    Ok(std::thread::scope(|scope| {
        let threads: Vec<_> = texts
            .chunks(part)
            .map(|texts| scope.spawn(|| analyze(analyzer, &places, texts)))
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("reading"))
            .collect()
    }))
}

fn analyze(analyzer: &Analyzer, places: &[u32], texts: &[Text]) -> Vec<Document> {
    let words_only = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let mut worker = analyzer.worker();
    let mut reader = Reader::default();
    let mut features = Vec::new();
    texts
        .iter()
        .map(|text| {
            let analysis = worker.analyze(&text.text, &words_only);
            reader.read(&analysis, Places(places), &mut features);
            Document {
                source: text.source,
                id: text.id.clone(),
                label: text.label,
                features: features.clone(),
            }
        })
        .collect()
}
