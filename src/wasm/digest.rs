//! Several articles from JavaScript.

use super::ArticleTexts;
use super::errors::options_error;
use super::owned::OwnedWorker;
use crate::digest::Source;
use crate::output::{DigestDocument, Document};
use crate::{Options, OptionsError};
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// An article as JavaScript gives it.
#[derive(Deserialize)]
pub struct Article {
    id: Option<String>,
    text: String,
}

/// The articles of an array.
///
/// # Errors
/// A `KhulasaOptionsError`.
pub fn articles(articles: ArticleTexts) -> Result<Vec<Article>, JsValue> {
    serde_wasm_bindgen::from_value(articles.into())
        .map_err(|error| options_error(&OptionsError::Shape(error.to_string())))
}

/// What `write` makes of the digest of `articles`. `progress` is told how many bytes of theirs
/// are read.
pub fn with<T>(
    worker: &mut OwnedWorker,
    articles: &[Article],
    options: &Options,
    progress: &mut dyn FnMut(usize, usize),
    write: impl FnOnce(&DigestDocument) -> T,
) -> T {
    let total = articles.iter().map(|article| article.text.len()).sum();
    let mut read = 0;
    let mut analyses = Vec::with_capacity(articles.len());
    for article in articles {
        let length = article.text.len();
        analyses.push(worker.analyze(&article.text, options, &mut |done, all| {
            let share = length as u64 * done as u64 / (all as u64).max(1);
            progress(read + share as usize, total);
        }));
        read += length;
        progress(read, total);
    }
    let sources: Vec<Source> = articles
        .iter()
        .zip(&analyses)
        .map(|(article, analysis)| Source {
            text: &article.text,
            analysis,
        })
        .collect();
    let digest = worker.digest(&sources, options.budget);
    let model = worker.model_name();
    let documents = articles.iter().zip(&analyses).map(|(article, analysis)| {
        let id = article.id.as_deref().unwrap_or("-");
        Document::new(id, &model, &article.text, analysis)
    });
    write(&DigestDocument {
        articles: documents.collect(),
        digest: &digest,
    })
}
