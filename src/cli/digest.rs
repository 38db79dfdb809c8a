//! Several articles on one story, one document.

use super::arguments::{Digest, DigestFormat};
use super::{finished, inputs};
use khulasa::Analyzer;
use khulasa::digest::Source;
use khulasa::output::{DigestDocument, Document, digest_json, digest_text};
use rayon::prelude::*;
use std::io::{self, Write};

/// Analyzes the files and writes what they tell together; gives the number of those that failed.
/// When all failed, nothing is written.
pub fn run(arguments: &Digest, analyzer: &Analyzer) -> Result<usize, String> {
    let options = arguments.analysis.options()?;
    let mut articles = Vec::new();
    let mut failed = 0;
    for input in inputs::files(&arguments.files) {
        match input {
            Ok(article) => articles.push(article),
            Err(message) => {
                failed += 1;
                eprintln!("khulasa: {message}");
            }
        }
    }
    if articles.is_empty() {
        return Ok(failed);
    }
    let analyses: Vec<_> = articles
        .par_iter()
        .map_init(
            || analyzer.worker(),
            |worker, article| worker.analyze(&article.text, &options),
        )
        .collect();
    let sources: Vec<Source> = articles
        .iter()
        .zip(&analyses)
        .map(|(article, analysis)| Source {
            text: &article.text,
            analysis,
        })
        .collect();
    let digest = analyzer.digest(&sources, options.budget);
    let model = analyzer.model().name();
    let document = DigestDocument {
        articles: articles
            .iter()
            .zip(&analyses)
            .map(|(article, analysis)| Document::new(&article.id, model, &article.text, analysis))
            .collect(),
        digest: &digest,
    };
    let mut written = match arguments.format {
        DigestFormat::Json => digest_json(&document),
        DigestFormat::Text => digest_text(&document),
    };
    if matches!(arguments.format, DigestFormat::Json) {
        written.push('\n');
    }
    let mut out = io::stdout().lock();
    let wrote = out.write_all(written.as_bytes()).and_then(|()| out.flush());
    finished(wrote.map(|()| failed))
}
