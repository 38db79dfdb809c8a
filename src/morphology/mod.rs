//! Words: their clitics, lemma, root, part of speech and features.

pub mod affixes;
mod candidate;

pub use candidate::{Article, Candidate, Provenance, Repairs, Source};
