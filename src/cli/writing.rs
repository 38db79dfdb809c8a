use super::arguments::Format;
use super::inputs::Article;
use khulasa::analysis::Analysis;
use khulasa::output::{Document, conllu, json, plain_text};

/// The document in the format that was asked for, with the line feed that ends it.
pub fn document(article: &Article, model: &str, analysis: &Analysis, format: Format) -> Vec<u8> {
    let document = Document::new(&article.id, model, &article.text, analysis);
    let mut written = match format {
        Format::Json => json(&document),
        Format::Conllu => return conllu(&document).into_bytes(),
        Format::Text => plain_text(&document),
    };
    written.push('\n');
    written.into_bytes()
}
