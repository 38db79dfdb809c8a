//! The articles that topics are learned from, as features.

use super::{SANAD, label, vocabulary};
use crate::corpora::{self, Folders};
use crate::marks::{self, MarkedText};
use anyhow::{Context, Result};
use khulasa::analysis::Parts;
use khulasa::topics::{Feature, LABELS, Places, Reader, Row};
use khulasa::{Analyzer, Options};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many threads read; what they read does not depend on it.
const THREADS: usize = 2;

/// What the first of two marked labels counts, the second counting the rest.
const FIRST: f32 = 0.7;
/// Words of a piece of ANERcorp, which does not tell its articles apart.
const PIECE: usize = 220;

/// Where an article is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// One newspaper, seven labels.
    Sanad,
    /// Our own articles, nine labels.
    Articles,
    /// Paragraphs of Wikipedia, on anything.
    Wikipedia,
    /// Pieces of ANERcorp, news of several papers on anything.
    News,
}

/// An article with its topic.
#[derive(Clone, Debug)]
pub struct Document {
    pub source: Source,
    pub id: String,
    /// The number of its label, for SANAD that of its section; absent from what has none.
    pub label: Option<usize>,
    /// The shares of the labels that readers marked, alike where none fits; absent where nobody read.
    pub marked: Option<Row<f32>>,
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
    marked: Option<Row<f32>>,
    text: String,
}

/// All articles of the sources, in the order of the files.
pub fn read(folders: &Folders, analyzer: &Analyzer) -> Result<Vec<Document>> {
    let corpora = &folders.corpora;
    let mut texts = Vec::new();
    let mut marks: BTreeMap<String, Row<f32>> = BTreeMap::new();
    for MarkedText { id, topics, .. } in marks::read(folders)? {
        let row = shares(&topics).with_context(|| format!("marks of {id}"))?;
        marks.insert(id, row);
    }
    for record in corpora::records::<Record>(&corpora.join("text/sanad-khaleej.jsonl.gz"))? {
        let Record { id, topic, text } = record?;
        let (_, name) = SANAD
            .iter()
            .find(|(theirs, _)| *theirs == topic)
            .with_context(|| format!("SANAD's label {topic} is unknown"))?;
        texts.push(Text {
            source: Source::Sanad,
            marked: marks.remove(&id),
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
            marked: None,
            text,
        });
    }
    let paragraphs = corpora::lines(&corpora.join("text/wikipedia-paragraphs.txt.gz"))?;
    for (number, line) in (1..).zip(paragraphs) {
        let id = format!("wikipedia/{number}");
        texts.push(Text {
            source: Source::Wikipedia,
            marked: marks.remove(&id),
            id,
            label: None,
            text: line?,
        });
    }
    for (number, text) in (1..).zip(pieces(folders)?) {
        texts.push(Text {
            source: Source::News,
            id: number.to_string(),
            label: None,
            marked: None,
            text,
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

/// What each label counts in a text that was marked with `topics`.
fn shares(topics: &[String]) -> Result<Row<f32>> {
    let number = |name: &String| label(name).with_context(|| format!("no label {name}"));
    let mut row = [0.0; LABELS.len()];
    match topics {
        [] => row = [1.0 / LABELS.len() as f32; LABELS.len()],
        [only] => row[number(only)?] = 1.0,
        [first, second, ..] => {
            row[number(first)?] = FIRST;
            row[number(second)?] += 1.0 - FIRST;
        }
    }
    Ok(row)
}

/// ANERcorp's sentences, a line each, in pieces as long as a short article.
fn pieces(folders: &Folders) -> Result<Vec<String>> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut words = 0;
    for line in corpora::lines(&folders.corpora.join("ner/anercorp.train.txt"))? {
        match line?.split_once(' ') {
            Some((word, _)) => {
                piece.push_str(word);
                piece.push(' ');
                words += 1;
            }
            None if words >= PIECE => {
                pieces.push(std::mem::take(&mut piece));
                words = 0;
            }
            None => piece.push('\n'),
        }
    }
    Ok(pieces)
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
                marked: text.marked,
                features: features.clone(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_marked_labels_share() {
        let names = |names: &[&str]| -> Vec<String> { names.iter().map(|&n| n.into()).collect() };
        let row = shares(&names(&["society", "world"])).expect("labels");
        assert_eq!((row[7], row[8]), (FIRST, 1.0 - FIRST));
        assert_eq!(shares(&names(&["sports"])).expect("a label")[2], 1.0);
        assert!(shares(&[]).expect("none").iter().all(|&share| share > 0.1));
        assert!(shares(&names(&["weather"])).is_err());
    }
}
