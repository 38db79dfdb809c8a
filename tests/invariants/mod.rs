//! What holds of every analysis, whatever the text; shared by the property tests and the fuzz targets.

pub mod document;
pub mod facts;
pub mod gist;
pub mod outline;
pub mod segments;
pub mod tokens;
pub mod treebank;

use khulasa::Options;
use khulasa::analysis::Analysis;
use khulasa::output::{Document, conllu, json, plain_text};
use khulasa::text::Span;

/// Everything that must hold of `analysis`, made of `text` with `options`.
///
/// # Panics
/// When something does not hold.
pub fn check(text: &str, options: &Options, analysis: &Analysis) {
    tokens::check(text, analysis);
    outline::check(text, analysis);
    segments::check(text, analysis, options.readings);
    facts::check(text, analysis);
    gist::check(text, analysis, options.budget);
    let document = Document::new("test", "model", text, analysis);
    document::check(text, analysis, &json(&document));
    treebank::check(analysis, &conllu(&document));
    assert!(plain_text(&document).starts_with("test\n"));
}

fn is_slice(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}
