use super::Document;
use std::io::{self, Write};

/// The document as one line of JSON, without a line feed.
pub fn json(document: &Document) -> String {
    serde_json::to_string(document).expect("a document has string keys and no failing parts")
}

/// Writes the document as one line of JSON, without a line feed.
///
/// # Errors
/// Those of `out`.
pub fn write_json(document: &Document, out: impl Write) -> io::Result<()> {
    serde_json::to_writer(out, document).map_err(io::Error::from)
}
