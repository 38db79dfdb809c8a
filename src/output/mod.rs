//! The analysis in writing: JSON, CoNLL-U, and a page for people.

mod conllu;
mod digest;
mod document;
mod json;
mod plain;
mod statistics;

pub use conllu::conllu;
pub use digest::{DigestDocument, DigestParts, digest_json, digest_text};
pub use document::{Document, Parts};
pub use json::{json, write_json};
pub use plain::plain_text;
