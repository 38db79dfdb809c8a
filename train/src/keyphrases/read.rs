//! Our own articles with their candidates, each read by a model that has not learned names from it.
//!
//! With the names that a model was taught from, keyphrases look eight points better than they are.

use crate::corpora::{self, Folders};
use crate::entities;
use crate::file::ModelWriter;
use anyhow::Result;
use khulasa::analysis::Parts;
use khulasa::keyphrases::{self, Keyphrases, Scratch, Values};
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Parts that our own articles are cut into.
pub const FOLDS: u32 = 5;

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    keyphrases: Vec<String>,
}

/// An article of our own.
pub struct Article {
    pub id: String,
    pub text: String,
    /// Words of the text.
    pub words: usize,
    pub candidates: Vec<Candidate>,
    pub scratch: Scratch,
    /// The editors' phrases, as the scorer compares them.
    pub wanted: BTreeSet<String>,
}

/// A candidate as it is learned from.
pub struct Candidate {
    pub text: String,
    pub key: String,
    pub values: Values,
    /// The number of the lemma at its head.
    pub head: Option<u32>,
    /// Whether it is wanted.
    pub right: bool,
}

/// Reads all articles by what `base` holds, with names as `base` finds them or, `unseen`, as models find
/// them that have not seen the article; `pairs` is the table of `khulasa::keyphrases`.
pub fn read_all(
    folders: &Folders,
    base: &ModelWriter,
    pairs: &[u32],
    unseen: bool,
) -> Result<Vec<Article>> {
    let records: Vec<Record> = corpora::own_articles(folders)?;
    let known = Keyphrases::of_pairs(pairs);
    if !unseen {
        let model = base.finish();
        let analyzer = Analyzer::new(Model::from_bytes(&model)?);
        return Ok(records
            .into_iter()
            .map(|record| read(&analyzer, &known, record))
            .collect());
    }
    let mut folds: Vec<Vec<Record>> = (0..FOLDS).map(|_| Vec::new()).collect();
    for (index, record) in records.into_iter().enumerate() {
        folds[entities::fold_of_article(index) as usize].push(record);
    }
    let mut found = Vec::new();
    for (fold, records) in folds.into_iter().enumerate() {
        eprintln!("names without fold {fold}");
        let mut writer = base.without("entity.");
        entities::write_without(folders, Some(fold as u32), &mut writer)?;
        let model = writer.finish();
        let analyzer = Analyzer::new(Model::from_bytes(&model)?);
        let articles = records
            .into_iter()
            .map(|record| read(&analyzer, &known, record));
        found.push(articles.collect::<Vec<_>>().into_iter());
    }
    // In the order of the records again.
    let mut articles = Vec::new();
    while let Some(article) = found[entities::fold_of_article(articles.len()) as usize].next() {
        articles.push(article);
    }
    Ok(articles)
}

fn read(analyzer: &Analyzer, known: &Keyphrases, record: Record) -> Article {
    let options = Options {
        without: Parts::named("summary").unwrap_or_default(),
        ..Options::default()
    };
    let lemmas = analyzer.model().lemmas().expect("lemmas are made before");
    let analysis = analyzer.worker().analyze(&record.text, &options);
    let mut scratch = Scratch::default();
    keyphrases::candidates(lemmas, &analysis, &mut scratch);
    let wanted: BTreeSet<String> = record.keyphrases.iter().map(|phrase| key(phrase)).collect();
    let candidates = scratch.candidates().iter().map(|candidate| {
        let text = candidate.text(&record.text, &analysis);
        let key = key(&text);
        Candidate {
            values: candidate.values(&record.text, &analysis, &scratch, known),
            head: candidate.head(&scratch),
            right: wanted.contains(&key),
            key,
            text,
        }
    });
    Article {
        words: analysis.stats.words,
        candidates: candidates.collect(),
        id: record.id,
        text: record.text,
        scratch,
        wanted,
    }
}

/// A phrase as the scorer compares it: letters folded, words without ال.
pub fn key(phrase: &str) -> String {
    let folded: String = khulasa::text::plain(phrase)
        .chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let words = folded.split_whitespace().map(|word| {
        let bare = ["وال", "فال", "بال", "لال", "كال", "ال", "لل"]
            .iter()
            .find_map(|front| word.strip_prefix(front))
            .filter(|rest| rest.chars().count() >= 2);
        bare.unwrap_or(word)
    });
    words.collect::<Vec<_>>().join(" ")
}
