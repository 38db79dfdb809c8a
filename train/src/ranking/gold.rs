//! PUD as its scorer reads it (eval/gold/pud.jsonl), with the features of the treebank.

use crate::corpora::{self, Folders};
use anyhow::{Context, Result, ensure};
use khulasa::analysis::{Features, Upos};
use khulasa::text::{Span, plain};
use serde::Deserialize;

/// A document with its words as people marked them up.
pub struct Document {
    pub id: String,
    pub text: String,
    pub fold: u32,
    /// Words, figures and marks in text order.
    pub tokens: Vec<Token>,
}

/// A word, figure or mark.
pub struct Token {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// Its syntactic words; they tile it.
    pub segments: Vec<Segment>,
    /// Which of them is the stem.
    pub stem: Option<usize>,
}

/// A syntactic word.
pub struct Segment {
    pub span: Span,
    /// The tags that count as right, the first one first.
    pub tags: Vec<Upos>,
    /// Undiacritised.
    pub lemma: Option<String>,
    /// Those that khulasa knows of.
    pub features: Features,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    fold: u32,
    tokens: Vec<TokenRecord>,
}

#[derive(Deserialize)]
struct TokenRecord {
    start: usize,
    end: usize,
    segs: Vec<SegmentRecord>,
    stem: Option<usize>,
}

#[derive(Deserialize)]
struct SegmentRecord {
    start: usize,
    end: usize,
    tags: Vec<String>,
    lemma: Option<String>,
}

/// Reads all documents.
pub fn read(folders: &Folders) -> Result<Vec<Document>> {
    let records: Vec<Record> =
        corpora::records(&folders.evaluation.join("gold/pud.jsonl"))?.collect::<Result<_>>()?;
    let mut treebank = treebank_features(folders)?.into_iter();
    let mut documents = Vec::new();
    for record in records {
        let bytes = byte_offsets(&record.text);
        let span = |start: usize, end: usize| Span::new(bytes[start], bytes[end]);
        let mut tokens = Vec::new();
        for token in &record.tokens {
            let mut segments = Vec::new();
            for segment in &token.segs {
                let tags: Vec<Upos> = segment
                    .tags
                    .iter()
                    .filter_map(|tag| Upos::named(tag))
                    .collect();
                let features = treebank
                    .next()
                    .context("the treebank ends before the gold")?;
                segments.push(Segment {
                    span: span(segment.start, segment.end),
                    tags,
                    lemma: segment.lemma.as_deref().map(plain),
                    features,
                });
            }
            tokens.push(Token {
                span: span(token.start, token.end),
                segments,
                stem: token.stem,
            });
        }
        documents.push(Document {
            id: record.id,
            text: record.text,
            fold: record.fold,
            tokens,
        });
    }
    ensure!(
        treebank.next().is_none(),
        "the treebank goes on after the gold"
    );
    Ok(documents)
}

/// The features of every word of the treebank, in its order.
fn treebank_features(folders: &Folders) -> Result<Vec<Features>> {
    let mut out = Vec::new();
    for line in corpora::lines(&folders.corpora.join("treebank/pud.conllu"))? {
        let line = line?;
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let column = line.split('\t').nth(5).context("a row of ten columns")?;
        // Tense, VerbForm and others that khulasa has no field for are left out.
        let known = column
            .split('|')
            .fold(Features::default(), |features, pair| {
                let added = format!("{features}|{pair}");
                Features::parse(&added).unwrap_or(features)
            });
        out.push(known);
    }
    Ok(out)
}

/// The byte offset of each UTF-16 offset.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        for _ in 0..c.len_utf16() {
            offsets.push(at);
        }
    }
    offsets.push(text.len());
    offsets
}
