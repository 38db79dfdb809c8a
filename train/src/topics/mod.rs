//! Learning what articles are about, for `khulasa::topics`.
//!
//! Learned from are SANAD's newspaper articles (seven labels; many of one paper), those of them and the
//! paragraphs of Wikipedia that readers marked, our own articles (nine labels; few, of all styles), and
//! lists of words that people would name for a topic. A model of SANAD alone knows that paper by heart
//! and no other: so its sections count little, readers overrule them, weights are drawn towards the lists
//! and towards what lies close to their words, terms are dropped at random, and names are no features.
//! A second row of weights, for articles that are surely SANAD's, may know it by heart; a mixture of
//! both judges all others. That ANERcorp, news of several papers, is not SANAD's teaches the gate
//! between them to mistrust: without it, half of such news passed for SANAD's.

pub mod documents;
mod gate;
mod learned;
mod learner;
mod neighbours;
mod space;
mod terms;
mod vocabulary;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use documents::{Document, Source};
use gate::Example;
use khulasa::topics::{LABELS, Row};
use khulasa::{Analyzer, Model};
pub use learned::Learned;
use learned::Sections;
use learner::{Lesson, Linear, Settings};
pub use terms::Sample;
use terms::Terms;
use vocabulary::Lists;

/// Terms that the model holds, 23 bytes each.
const TERMS: usize = 10000;
/// How much the weights for any paper listen to those for SANAD's.
const MIXED: f32 = 1.0 / 3.0;
/// What their logits are divided by, so that they are as sure as they are right (temperature; Guo and
/// others 2017).
const CALMED: f32 = 1.2;

/// Adds the sections `topic.places`, `topic.keys`, `topic.weights` and `topic.scale`; words must be in `writer`
/// already.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let school = School::new(documents::read(folders, &analyzer)?);
    let learned = school.learn(&|_, _| true);
    let Sections {
        keys,
        weights,
        scale,
    } = learned.sections(&school.terms);
    writer.rows("topic.places", &vocabulary::places());
    writer.rows("topic.keys", &keys);
    writer.rows("topic.weights", &weights);
    writer.rows("topic.scale", &scale);
    Ok(())
}

/// All articles, and what is known of words before any label is read.
pub struct School {
    pub documents: Vec<Document>,
    /// The documents as terms.
    pub samples: Vec<Sample>,
    terms: Terms,
    /// What the lists say of each term, and what they say of its neighbours.
    listed: Vec<Row<f32>>,
    neighbours: Vec<Row<f32>>,
}

impl School {
    /// Counts terms, and finds which keep company.
    pub fn new(documents: Vec<Document>) -> Self {
        let lists = Lists::new();
        let terms = Terms::new(&documents, &lists);
        let listed = lists.rows(&terms);
        let points = space::points(&terms, &documents);
        let neighbours = neighbours::rows(&terms, &points, &listed);
        let samples = documents
            .iter()
            .map(|document| terms.sample(document))
            .collect();
        Self {
            documents,
            samples,
            terms,
            listed,
            neighbours,
        }
    }

    /// What the `wanted` documents teach, with the lists of words.
    pub fn learn(&self, wanted: &dyn Fn(usize, &Document) -> bool) -> Learned {
        let given: Vec<(&Document, &Sample)> = (self.documents.iter().zip(&self.samples))
            .enumerate()
            .filter(|&(index, (document, _))| wanted(index, document))
            .map(|(_, pair)| pair)
            .collect();
        let texts: Vec<Example> = (given.iter())
            .map(|&(document, sample)| (document.source == Source::Sanad, sample))
            .collect();
        std::thread::scope(|scope| {
            let sanad = scope.spawn(|| self.linear(&Settings::SANAD, &given));
            let any = self.linear(&Settings::ANY, &given);
            let gate = gate::learn(&self.terms, &texts);
            let sanad = sanad.join().expect("learning");
            let any = any.mixed(&sanad, MIXED).calmed(CALMED);
            let mut learned = Learned { any, sanad, gate };
            learned.keep(&self.terms, TERMS);
            learned
        })
    }

    fn linear(&self, settings: &Settings, given: &[(&Document, &Sample)]) -> Linear {
        let lessons: Vec<Lesson> = (given.iter())
            .filter_map(|&(document, sample)| settings.lesson(document, sample))
            .collect();
        let prior: Vec<Row<f32>> = (self.listed.iter().zip(&self.neighbours))
            .map(|(listed, neighbours)| {
                std::array::from_fn(|label| {
                    settings.listed * listed[label] + settings.neighbours * neighbours[label]
                })
            })
            .collect();
        learner::learn(settings, &self.terms, &lessons, &prior)
    }
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

/// The logits that SANAD's makers take off labels which they had no drawer for.
fn absent(offset: f32) -> Row<f32> {
    let mut row = Row::default();
    for name in ["society", "world"] {
        row[label(name).expect("a label")] = -offset;
    }
    row
}
