//! The outline and the words of a document as rows of numbers.
//!
//! Five counts, then the rows of paragraphs, sentences, clauses, tokens and segments:
//!
//! ```text
//! paragraph  start end
//! sentence   start end firstToken endToken score
//! clause     start end sentence score
//! token      start end kind upos lemma root pattern gloss firstSegment endSegment
//! segment    start end form lemma upos features
//! ```
//!
//! Scores are thousandths; strings are their number plus one, 0 for none; bit 8 of a segment's
//! upos says that it is the stem. The word في at the begin of a text, with no root and no gloss:
//!
//! ```text
//! token      0 2  0 1  1 0 0 0  0 1
//! segment    0 2  1 1  1|256 0
//! ```

use crate::analysis::{Features, StringId};
use crate::output::Document;
use js_sys::{Array, JsString, Uint32Array};
use wasm_bindgen::JsValue;

/// Stands between strings that cross together.
const BETWEEN: &str = "\0";

/// The strings of the document, those of the analysis first, then the features.
///
/// They cross as one and are parted there: a call for each takes a tenth of the whole analysis.
pub fn strings(document: &Document) -> Array {
    let strings = &document.analysis.strings;
    let bundles: Vec<String> = bundles(document)
        .into_iter()
        .map(|bundle| bundle.to_string())
        .collect();
    let all = || strings.iter().chain(bundles.iter().map(String::as_str));
    // A text may hold the sign that parts them; and nothing would be parted into one empty string.
    if all().next().is_none() || all().any(|string| string.contains(BETWEEN)) {
        return all().map(JsValue::from).collect();
    }
    let mut joined = String::new();
    for string in all() {
        joined.push_str(string);
        joined.push_str(BETWEEN);
    }
    joined.truncate(joined.len() - BETWEEN.len());
    JsString::from(joined).split(BETWEEN)
}

/// The rows, see above.
pub fn rows(document: &Document) -> Uint32Array {
    let analysis = document.analysis;
    let bundles = bundles(document);
    let offset = |byte: usize| document.offset(byte) as u32;
    let id = |string: Option<StringId>| string.map_or(0, |id| id.index() as u32 + 1);
    let count = analysis.paragraphs.len() * 2
        + analysis.sentences.len() * 5
        + analysis.clauses.len() * 4
        + analysis.tokens.len() * 10
        + analysis.segments.len() * 6;
    let mut rows: Vec<u32> = Vec::with_capacity(5 + count);
    rows.extend(
        [
            analysis.paragraphs.len(),
            analysis.sentences.len(),
            analysis.clauses.len(),
            analysis.tokens.len(),
            analysis.segments.len(),
        ]
        .map(|count| count as u32),
    );
    for span in &analysis.paragraphs {
        rows.extend([offset(span.start), offset(span.end)]);
    }
    for sentence in &analysis.sentences {
        let (span, tokens) = (sentence.span, &sentence.tokens);
        rows.extend([
            offset(span.start),
            offset(span.end),
            tokens.start as u32,
            tokens.end as u32,
            u32::from(sentence.score.thousandths()),
        ]);
    }
    for clause in &analysis.clauses {
        rows.extend([
            offset(clause.span.start),
            offset(clause.span.end),
            clause.sentence as u32,
            u32::from(clause.score.thousandths()),
        ]);
    }
    for token in &analysis.tokens {
        rows.extend([
            offset(token.span.start),
            offset(token.span.end),
            token.kind as u32,
            token.upos as u32,
        ]);
        rows.extend([token.lemma, token.root, token.pattern, token.gloss].map(id));
        rows.extend([token.segments.start as u32, token.segments.end as u32]);
    }
    let first_bundle = analysis.strings.len() as u32 + 1;
    for segment in &analysis.segments {
        let features = bundles
            .binary_search(&segment.features)
            .map_or(0, |index| first_bundle + index as u32);
        rows.extend([
            offset(segment.span.start),
            offset(segment.span.end),
            id(Some(segment.form)),
            id(Some(segment.lemma)),
        ]);
        rows.extend([segment.upos as u32 | u32::from(segment.stem) << 8, features]);
    }
    Uint32Array::from(&rows[..])
}

/// The bundles of features that occur, sorted; the empty one is not among them.
fn bundles(document: &Document) -> Vec<Features> {
    let mut bundles: Vec<Features> = document
        .analysis
        .segments
        .iter()
        .map(|segment| segment.features)
        .filter(|features| !features.is_empty())
        .collect();
    bundles.sort_unstable();
    bundles.dedup();
    bundles
}
