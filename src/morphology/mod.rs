//! Words: their clitics, lemma, root, part of speech and features.

pub mod affixes;
mod candidate;

pub use candidate::{Article, Candidate, Provenance, Repairs, Source};
mod whole;

use crate::analysis::Analysis;
use crate::tokenize::Outline;

/// Fills tokens and segments of `analysis` from the outline of `text`.
pub fn analyze(text: &str, outline: &Outline, analysis: &mut Analysis) {
    let mut scratch = String::new();
    for &token in &outline.tokens {
        whole::push(text, token, &mut scratch, analysis);
    }
}
