//! Our own articles and marked texts of the corpora with their candidates.
//!
//! Our own articles are each read by a model that has not learned names from it: with the names that a
//! model was taught from, keyphrases look eight points better than they are. From the marked texts no
//! names are learned.

use crate::corpora::{self, Folders};
use crate::entities;
use crate::file::ModelWriter;
use crate::marks;
use anyhow::Result;
use khulasa::analysis::Parts;
use khulasa::keyphrases::{self, Keyphrases, Scratch, Values};
use khulasa::model::AlignedBytes;
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Parts that our own articles are cut into.
pub const FOLDS: u32 = 5;
/// Articles of the corpora; those of this project come after them.
const ORIGINALS: usize = 200;

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    keyphrases: Vec<String>,
}

/// Where a text with its keyphrases comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Our own articles in the corpora.
    Corpora,
    /// Our own articles in this project.
    Project,
    /// A marked newspaper article.
    News,
    /// A marked paragraph of an encyclopedia.
    Encyclopedia,
}

impl Origin {
    /// How much a candidate of it counts in learning. The readers of marked texts have habits of their
    /// own: with a whole weight, what is learned fits our articles less.
    fn weight(self) -> f64 {
        match self {
            Self::Corpora | Self::Project => 1.0,
            Self::News | Self::Encyclopedia => 0.5,
        }
    }
}

/// A text with its candidates.
pub struct Article {
    pub origin: Origin,
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
    /// Whether the text begins by saying what it is.
    pub hero: bool,
    /// How much it counts in learning.
    pub weight: f64,
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
    let model = base.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&model)?);
    let marked = marks::read(folders)?;
    let marked = marked
        .into_iter()
        .filter(|text| !text.keyphrases.is_empty())
        .map(|text| {
            let origin = match text.id.starts_with("wikipedia/") {
                true => Origin::Encyclopedia,
                false => Origin::News,
            };
            let record = Record {
                id: text.id,
                text: text.text,
                keyphrases: text.keyphrases,
            };
            read(&analyzer, &known, record, origin)
        });
    if !unseen {
        let own = records.into_iter().enumerate();
        let own = own.map(|(index, record)| read(&analyzer, &known, record, origin_of(index)));
        return Ok(own.chain(marked).collect());
    }
    let mut folds: Vec<Vec<Record>> = (0..FOLDS).map(|_| Vec::new()).collect();
    for (index, record) in records.into_iter().enumerate() {
        folds[entities::fold_of_article(index) as usize].push(record);
    }
    let read_fold = |fold: usize, records: Vec<Record>| -> Result<Vec<Article>> {
        let model = without_names_of(folders, base, fold as u32)?;
        let analyzer = Analyzer::new(Model::from_bytes(&model)?);
        let articles = records.into_iter().map(|record| {
            // Its place is known below.
            read(&analyzer, &known, record, Origin::Corpora)
        });
        Ok(articles.collect())
    };
    let read_fold = &read_fold;
    let found = std::thread::scope(|scope| {
        let threads = folds.into_iter().enumerate();
        let threads = threads.map(|(fold, records)| scope.spawn(move || read_fold(fold, records)));
        let threads: Vec<_> = threads.collect();
        let joined = threads.into_iter().map(|thread| thread.join());
        let articles = joined.map(|articles| articles.expect("reading"));
        articles.collect::<Result<Vec<_>>>()
    })?;
    let mut found: Vec<_> = found.into_iter().map(Vec::into_iter).collect();
    // In the order of the records again.
    let mut articles = Vec::new();
    while let Some(article) = found[entities::fold_of_article(articles.len()) as usize].next() {
        let origin = origin_of(articles.len());
        articles.push(Article { origin, ..article });
    }
    articles.extend(marked);
    Ok(articles)
}

/// `base` with names learned without this fold of our own articles.
fn without_names_of(folders: &Folders, base: &ModelWriter, fold: u32) -> Result<AlignedBytes> {
    let mut writer = base.without("entity.");
    entities::write_without(folders, Some(fold), &mut writer)?;
    Ok(writer.finish())
}

/// Where the own article of this index comes from.
fn origin_of(index: usize) -> Origin {
    match index {
        0..ORIGINALS => Origin::Corpora,
        _ => Origin::Project,
    }
}

fn read(analyzer: &Analyzer, known: &Keyphrases, record: Record, origin: Origin) -> Article {
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
            hero: candidate.hero,
            weight: origin.weight(),
            right: wanted.contains(&key),
            key,
            text,
        }
    });
    Article {
        origin,
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
