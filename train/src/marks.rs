//! What readers marked in texts of the corpora: topics, keyphrases and gist, without the texts.
//!
//! A line of `train/marks/sanad.tsv` or `wikipedia.tsv`, its columns parted by tabs:
//!
//! ```text
//! id                   topics            keyphrases     gist
//! Politics/2769.txt    politics,world    42-49,60-73    0,212,640
//! ```
//!
//! The id is SANAD's, or the number of the paragraph from 1. Of `topics` the first fits best, the second nearly as well; empty where none fits.
//! Keyphrases are spans of the text, the most important first; the gist are the starts of its sentences. Both are empty where only topics were
//! marked. Offsets are of UTF-16 code units.

use crate::corpora::{self, Folders};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A text of the corpora with what was marked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedText {
    /// As in the corpus, `wikipedia/` before a paragraph's number.
    pub id: String,
    pub text: String,
    /// Labels, the best first; none where none fits.
    pub topics: Vec<String>,
    /// The most important first; none where they were not marked.
    pub keyphrases: Vec<String>,
    /// Where the sentences of the gist begin, in UTF-16 code units; none where they were not marked.
    pub gist: Vec<usize>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
}

/// All marked texts: SANAD's, then Wikipedia's, each in the order of their files.
pub fn read(folders: &Folders) -> Result<Vec<MarkedText>> {
    let mut texts = Vec::new();
    let mut marks = lines(&folders.marks.join("sanad.tsv"))?;
    for record in corpora::records::<Record>(&folders.corpora.join("text/sanad-khaleej.jsonl.gz"))?
    {
        let Record { id, text } = record?;
        if let Some(line) = marks.remove(&id) {
            texts.push(marked(&line, id, text)?);
        }
    }
    unknown(&marks)?;
    let mut marks = lines(&folders.marks.join("wikipedia.tsv"))?;
    let paragraphs = corpora::lines(&folders.corpora.join("text/wikipedia-paragraphs.txt.gz"))?;
    for (number, text) in (1..).zip(paragraphs) {
        if let Some(line) = marks.remove(&number.to_string()) {
            texts.push(marked(&line, format!("wikipedia/{number}"), text?)?);
        }
    }
    unknown(&marks)?;
    Ok(texts)
}

/// The lines of a file but for its heads, by id.
fn lines(path: &Path) -> Result<BTreeMap<String, String>> {
    let heads = 1;
    let mut found = BTreeMap::new();
    for line in corpora::lines(path)?.skip(heads) {
        let line = line?;
        let (id, marks) = line
            .split_once('\t')
            .with_context(|| format!("no tab in {line:?}"))?;
        let before = found.insert(id.to_owned(), marks.to_owned());
        anyhow::ensure!(before.is_none(), "{id} is marked twice");
    }
    Ok(found)
}

fn unknown(marks: &BTreeMap<String, String>) -> Result<()> {
    let first = marks.keys().next();
    anyhow::ensure!(first.is_none(), "the corpus has no text {first:?}");
    Ok(())
}

/// The text with what a line without its id says of it.
fn marked(line: &str, id: String, text: String) -> Result<MarkedText> {
    read_line(line, &text)
        .map(|(topics, keyphrases, gist)| MarkedText {
            id: id.clone(),
            text,
            topics,
            keyphrases,
            gist,
        })
        .with_context(|| format!("marks of {id}"))
}

type Marks = (Vec<String>, Vec<String>, Vec<usize>);

fn read_line(line: &str, text: &str) -> Result<Marks> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [topics, keyphrases, gist] = columns[..] else {
        anyhow::bail!("{} columns after the id", columns.len());
    };
    let parts = |column: &str| -> Vec<String> {
        let parts = column.split(',').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    let keyphrases = parts(keyphrases).into_iter().map(|span| {
        let (start, end) = span.split_once('-').context("a span is start-end")?;
        let units = units
            .get(start.parse::<usize>()?..end.parse()?)
            .with_context(|| format!("{span} is outside the text"))?;
        Ok(String::from_utf16(units)?)
    });
    let gist = parts(gist).into_iter().map(|start| Ok(start.parse()?));
    Ok((
        parts(topics),
        keyphrases.collect::<Result<_>>()?,
        gist.collect::<Result<_>>()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_of_utf_16_code_units() {
        let (topics, keyphrases, gist) =
            read_line("society,world\t3-15\t0,17", "👍 انقطاع الماء. عاد الماء.").expect("a line");
        assert_eq!(topics, ["society", "world"]);
        assert_eq!(keyphrases, ["انقطاع الماء"]);
        assert_eq!(gist, [0, 17]);
    }

    #[test]
    fn what_was_not_marked_is_empty() {
        assert_eq!(read_line("\t\t", "نص").expect("a line"), Marks::default());
    }

    #[test]
    fn mistakes_are_told() {
        for line in ["society", "society\t5-9\t", "society\t9\t", "society\t\tx"] {
            assert!(read_line(line, "نص").is_err(), "{line}");
        }
    }
}
