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

/// What `write` makes of the digest of `articles`.
pub fn with<T>(
    worker: &mut OwnedWorker,
    articles: &[Article],
    options: &Options,
    write: impl FnOnce(&DigestDocument) -> T,
) -> T {
    let analyses: Vec<_> = articles
        .iter()
        .map(|article| worker.analyze(&article.text, options, &mut |_, _| {}))
        .collect();
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
