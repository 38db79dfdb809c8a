//! Learning what articles are about, for `khulasa::topics`.
//!
//! Three sources are learned from: SANAD's newspaper articles (seven labels; many of one paper), our
//! own (nine labels; few, of all styles), and lists of words that people would name for a topic. A
//! model of SANAD alone knows that paper by heart and no other: so its articles count little, weights
//! are drawn towards the lists, and names are no features.

pub mod documents;
mod learner;
mod vocabulary;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use documents::{Document, Source};
use khulasa::topics::{LABELS, Row};
use khulasa::{Analyzer, Model};
pub use learner::Learned;
pub use learner::Settings;

/// Adds the sections `topic.weights` and `topic.scale`; words and lemmas must be in `writer` already.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let unfinished = writer.finish();
    let model = Model::from_bytes(&unfinished)?;
    let analyzer = Analyzer::new(model);
    let documents = documents::read(folders, &analyzer)?;
    let learned = learn(&analyzer, &documents.iter().collect::<Vec<_>>());
    let (weights, scale) = learned.quantised();
    writer.rows("topic.weights", &weights);
    writer.rows("topic.scale", &scale);
    Ok(())
}

/// What `documents` teach, with the lists of words.
pub fn learn(analyzer: &Analyzer, documents: &[&Document]) -> Learned {
    let lemmas = analyzer.model().lemmas().expect("lemmas are made before");
    let settings = Settings::default();
    let prior = vocabulary::prior(lemmas, settings.prior);
    learner::learn(&settings, documents, prior)
}

/// The number of a label.
pub fn label(name: &str) -> Option<usize> {
    LABELS.iter().position(|&label| label == name)
}

/// Labels of SANAD.
pub const SANAD: [(&str, &str); 7] = [
    ("Culture", "culture"),
    ("Finance", "economy"),
    ("Medical", "health"),
    ("Politics", "politics"),
    ("Religion", "religion"),
    ("Sports", "sports"),
    ("Tech", "technology"),
];

/// The logits that a source takes off labels which its makers had no drawer for.
fn absent(source: Source, offset: f32) -> Row<f32> {
    let mut row = Row::default();
    if source == Source::Sanad {
        for name in ["society", "world"] {
            row[label(name).expect("a label")] = -offset;
        }
    }
    row
}
