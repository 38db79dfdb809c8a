//! Where the corpora lie, and reading them.

use crate::marked;
use anyhow::{Context, Result};
use clap::Args;
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The folders that training reads.
#[derive(Args, Clone, Debug)]
pub struct Folders {
    /// The corpora
    #[arg(long, value_name = "FOLDER", default_value = "../shared/corpora")]
    pub corpora: PathBuf,
    /// Scorers and gold
    #[arg(long, value_name = "FOLDER", default_value = "../shared/eval")]
    pub evaluation: PathBuf,
    /// Articles of our own, marked up
    #[arg(long, value_name = "FOLDER", default_value = "train/articles")]
    pub articles: PathBuf,
    /// What readers marked in texts of the corpora
    #[arg(long, value_name = "FOLDER", default_value = "train/marks")]
    pub marks: PathBuf,
}

/// An article of raw text.
#[derive(Deserialize)]
pub struct RawArticle {
    pub text: String,
}

/// The lines of a file, gzipped or not.
pub fn lines(path: &Path) -> Result<impl Iterator<Item = Result<String>> + use<>> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    let gzipped = path.extension().is_some_and(|extension| extension == "gz");
    let reader: Box<dyn Read> = if gzipped {
        Box::new(GzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let name = path.display().to_string();
    Ok(BufReader::new(reader)
        .lines()
        .map(move |line| line.with_context(|| format!("cannot read {name}"))))
}

/// The records of a JSON Lines file, gzipped or not.
pub fn records<T: DeserializeOwned>(
    path: &Path,
) -> Result<impl Iterator<Item = Result<T>> + use<T>> {
    let name = path.display().to_string();
    Ok(lines(path)?
        .filter(|line| line.as_ref().map_or(true, |line| !line.trim().is_empty()))
        .enumerate()
        .map(move |(number, line)| {
            serde_json::from_str(&line?).with_context(|| format!("{name}, record {}", number + 1))
        }))
}

/// Our own articles: those of the corpora, then those of this project.
pub fn own_articles<T: DeserializeOwned>(folders: &Folders) -> Result<Vec<T>> {
    let mut articles: Vec<T> =
        records(&folders.corpora.join("articles/articles.jsonl"))?.collect::<Result<_>>()?;
    for record in marked::articles(&folders.articles)? {
        articles.push(serde_json::from_value(record)?);
    }
    Ok(articles)
}

/// All raw texts: SANAD's newspaper articles, then Wikipedia's paragraphs.
pub fn raw_articles(corpora: &Path) -> Result<Vec<RawArticle>> {
    let mut articles: Vec<RawArticle> =
        records(&corpora.join("text/sanad-khaleej.jsonl.gz"))?.collect::<Result<_>>()?;
    for line in lines(&corpora.join("text/wikipedia-paragraphs.txt.gz"))? {
        articles.push(RawArticle { text: line? });
    }
    Ok(articles)
}
