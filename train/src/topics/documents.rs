//! The articles that topics are learned from, as features.

use super::{SANAD, label};
use crate::corpora::{self, Folders};
use anyhow::{Context, Result};
use khulasa::analysis::Parts;
use khulasa::lemmas::Numbering;
use khulasa::topics::{Feature, features};
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

/// All articles of the three sources, in the order of the files.
pub fn read(folders: &Folders, analyzer: &Analyzer) -> Result<Vec<Document>> {
    let corpora = &folders.corpora;
    let mut texts = Vec::new();
    for record in corpora::records::<Record>(&corpora.join("text/sanad-khaleej.jsonl.gz"))? {
        let record = record?;
        let (_, name) = SANAD
            .iter()
            .find(|(theirs, _)| *theirs == record.topic)
            .with_context(|| format!("SANAD's label {} is unknown", record.topic))?;
        texts.push((Source::Sanad, record.id, label(name), record.text));
    }
    for record in corpora::records::<Record>(&corpora.join("articles/articles.jsonl"))? {
        let record = record?;
        texts.push((
            Source::Articles,
            record.id,
            label(&record.topic),
            record.text,
        ));
    }
    for (number, line) in
        corpora::lines(&corpora.join("text/wikipedia-paragraphs.txt.gz"))?.enumerate()
    {
        texts.push((Source::Wikipedia, number.to_string(), None, line?));
    }
    let part = texts.len().div_ceil(THREADS);
    Ok(std::thread::scope(|scope| {
        let threads: Vec<_> = texts
            .chunks(part)
            .map(|texts| scope.spawn(|| analyze(analyzer, texts)))
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("reading"))
            .collect()
    }))
}

fn analyze(
    analyzer: &Analyzer,
    texts: &[(Source, String, Option<usize>, String)],
) -> Vec<Document> {
    let words_only = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let lemmas = analyzer.model().lemmas().expect("lemmas are made before");
    let mut worker = analyzer.worker();
    let mut numbering = Numbering::default();
    let mut found = Vec::new();
    texts
        .iter()
        .map(|(source, id, label, text)| {
            let analysis = worker.analyze(text, &words_only);
            features(lemmas, &analysis, &mut numbering, &mut found);
            Document {
                source: *source,
                id: id.clone(),
                label: *label,
                features: found.clone(),
            }
        })
        .collect()
}
