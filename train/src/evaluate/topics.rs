//! Topics: each source judged by what the others teach, and a tenth of SANAD held out.

use super::TopicsArguments;
use crate::topics::documents::{self, Document, Source};
use crate::topics::{self, Learned};
use anyhow::Result;
use khulasa::model::AlignedBytes;
use khulasa::topics::LABELS;
use khulasa::{Analyzer, Model};

/// Every tenth article of SANAD is held out.
const TENTH: usize = 10;
/// Folds of our own articles.
const FOLDS: usize = 5;

/// Learns, judges and prints the table.
pub fn run(arguments: &TopicsArguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let documents = documents::read(&arguments.folders, &analyzer)?;
    let with = |wanted: &dyn Fn(usize, &Document) -> bool| -> Vec<&Document> {
        let kept = documents.iter().enumerate();
        kept.filter(|(index, document)| wanted(*index, document))
            .map(|(_, document)| document)
            .collect()
    };
    let learned = |taught: &[&Document]| topics::learn(&analyzer, taught);
    println!(
        "| learned from | judged | articles | right | of the labels it has |\n| --- | --- | --- | --- | --- |"
    );
    let ours = with(&|_, document| document.source == Source::Articles);
    let theirs = with(&|_, document| document.source == Source::Sanad);

    let model = learned(&with(&|_, document| document.source != Source::Articles));
    report(
        "SANAD and lists",
        "our articles",
        &model,
        &ours,
        arguments.errors,
    );
    let model = learned(&with(&|_, document| document.source != Source::Sanad));
    report("our articles and lists", "SANAD", &model, &theirs, false);
    report(
        "our articles and lists",
        "our articles",
        &model,
        &ours,
        false,
    );
    let model = learned(&[]);
    report("lists", "our articles", &model, &ours, false);
    report("lists", "SANAD", &model, &theirs, false);

    let held_out = |index: usize, document: &Document| {
        document.source == Source::Sanad && index % TENTH == TENTH - 1
    };
    let model = learned(&with(&|index, document| !held_out(index, document)));
    let tenth = with(&held_out);
    report(
        "all but a tenth of SANAD",
        "that tenth",
        &model,
        &tenth,
        false,
    );

    let mut right = Figures::default();
    for fold in 0..FOLDS {
        let in_fold = |index: usize, document: &Document| {
            document.source == Source::Articles && index % FOLDS == fold
        };
        let model = learned(&with(&|index, document| !in_fold(index, document)));
        for document in with(&in_fold) {
            right.add(&model, document, arguments.errors);
        }
    }
    right.print("all but a fold of our articles", "that fold");
    Ok(())
}

#[derive(Default)]
struct Figures {
    articles: usize,
    right: usize,
    closed: usize,
    /// Sum of the probabilities of the best labels, for the calibration.
    sure: f32,
}

impl Figures {
    fn add(&mut self, model: &Learned, document: &Document, errors: bool) {
        let Some(label) = document.label else { return };
        let (best, logits) = model.judge(document);
        let closed = (0..LABELS.len())
            .filter(|&label| document.source != Source::Sanad || label < 7)
            .max_by(|&a, &b| logits[a].total_cmp(&logits[b]));
        self.articles += 1;
        self.right += usize::from(best == label);
        self.closed += usize::from(closed == Some(label));
        self.sure += model
            .probabilities(document)
            .into_iter()
            .fold(0.0, f32::max);
        if errors && best != label {
            eprintln!(
                "{} is {} and not {}",
                document.id, LABELS[label], LABELS[best]
            );
        }
    }

    fn print(&self, taught: &str, judged: &str) {
        let percent = |count: f32| 100.0 * count / self.articles.max(1) as f32;
        println!(
            "| {taught} | {judged} | {} | {:.1} | {:.1} | mean confidence {:.1}",
            self.articles,
            percent(self.right as f32),
            percent(self.closed as f32),
            percent(self.sure)
        );
    }
}

fn report(taught: &str, judged: &str, model: &Learned, documents: &[&Document], errors: bool) {
    let mut figures = Figures::default();
    for document in documents {
        figures.add(model, document, errors);
    }
    figures.print(taught, judged);
}
