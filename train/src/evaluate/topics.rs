//! Topics: each source judged by what the others teach, and parts of the sources held out.

use super::TopicsArguments;
use crate::topics::documents::{self, Document, Source};
use crate::topics::{Learned, School};
use anyhow::Result;
use khulasa::model::AlignedBytes;
use khulasa::topics::{LABELS, Row};
use khulasa::{Analyzer, Model};

/// Every tenth article of SANAD is held out.
const TENTH: usize = 10;
/// Folds of our own articles.
const FOLDS: usize = 5;
/// Bins of a reliability diagram.
const BINS: usize = 10;
/// SANAD has no drawer for the world: what other papers file there, it files under politics.
const POLITICS: usize = 0;
const WORLD: usize = 8;

/// The writers of the articles in the corpora, by the first letter of their ids.
const WRITERS: [char; 4] = ['a', 'b', 'c', 'd'];

/// Which documents, by number.
type Wanted<'a> = &'a dyn Fn(usize, &Document) -> bool;

/// Learns, judges and prints the tables.
pub fn run(arguments: &TopicsArguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let school = School::new(documents::read(&arguments.folders, &analyzer)?);
    let learned = |wanted: Wanted| school.learn(wanted);
    let table = |learned: &Learned, judged: Wanted, figures: &mut Figures| {
        for (index, document) in school.documents.iter().enumerate() {
            if judged(index, document) {
                let sample = &school.samples[index];
                let (best, probabilities) = learned.judge(sample);
                figures.like_sanad += usize::from(learned.is_like_sanad(sample));
                figures.add(document, best, &probabilities, arguments.errors);
            }
        }
    };
    println!(
        "| learned from | judged | articles | right | world as politics | expected calibration error | like SANAD |\n| --- | --- | --- | --- | --- | --- | --- |"
    );
    let ours = |document: &Document| document.source == Source::Articles;
    let original = |document: &Document| ours(document) && !document.id.starts_with("n-");
    let theirs = |document: &Document| document.source == Source::Sanad;

    let mut folds = Figures::default();
    for fold in 0..FOLDS {
        let in_fold =
            |index: usize, document: &Document| original(document) && index % FOLDS == fold;
        let model = learned(&|index, document| !in_fold(index, document));
        table(&model, &in_fold, &mut folds);
    }
    folds.print("all but a fold of the corpora's articles", "that fold");

    let mut writers = Figures::default();
    for writer in WRITERS {
        let of_writer =
            |_: usize, document: &Document| original(document) && document.id.starts_with(writer);
        let model = learned(&|index, document| !of_writer(index, document));
        table(&model, &of_writer, &mut writers);
    }
    writers.print("all but one writer of the corpora", "that writer");

    let mut figures = Figures::default();
    let model = learned(&|_, document| !ours(document));
    table(&model, &|_, document| original(document), &mut figures);
    figures.print("SANAD and lists", "the corpora's articles");
    // What is not SANAD's has to be told from it by other papers' articles, which are away here.
    let mut figures = Figures::default();
    for (index, document) in school.documents.iter().enumerate() {
        if original(document) {
            let (best, probabilities) = model.judge_other(&school.samples[index]);
            figures.add(document, best, &probabilities, false);
        }
    }
    figures.print(
        "the same, known to be of another paper",
        "the corpora's articles",
    );

    let mut figures = Figures::default();
    let model = learned(&|_, document| !theirs(document));
    table(&model, &|_, document| theirs(document), &mut figures);
    figures.print("our articles and lists", "SANAD");

    let mut figures = Figures::default();
    let model = learned(&|_, _| false);
    table(&model, &|_, document| original(document), &mut figures);
    figures.print("lists", "the corpora's articles");
    let mut figures = Figures::default();
    table(&model, &|_, document| theirs(document), &mut figures);
    figures.print("lists", "SANAD");

    let held_out =
        |index: usize, document: &Document| theirs(document) && index % TENTH == TENTH - 1;
    let mut figures = Figures::default();
    let model = learned(&|index, document| !held_out(index, document));
    table(&model, &held_out, &mut figures);
    figures.print("all but a tenth of SANAD", "that tenth");

    folds.print_confusion();
    folds.print_reliability();
    Ok(())
}

/// What came of judging some documents.
#[derive(Default)]
struct Figures {
    articles: usize,
    /// Judged as articles of SANAD.
    like_sanad: usize,
    right: usize,
    /// Right where world counts as politics.
    merged: usize,
    /// By the label it has, by the label it got.
    confusion: [[usize; LABELS.len()]; LABELS.len()],
    /// By the probability of the best label: how many, how many right, sum of probabilities.
    bins: [(usize, usize, f32); BINS],
}

impl Figures {
    fn add(&mut self, document: &Document, best: usize, probabilities: &Row<f32>, errors: bool) {
        let Some(label) = document.label else { return };
        let merged = |label: usize| if label == WORLD { POLITICS } else { label };
        self.articles += 1;
        self.right += usize::from(best == label);
        self.merged += usize::from(merged(best) == merged(label));
        self.confusion[label][best] += 1;
        let sure = probabilities[best];
        let bin = &mut self.bins[((sure * BINS as f32) as usize).min(BINS - 1)];
        bin.0 += 1;
        bin.1 += usize::from(best == label);
        bin.2 += sure;
        if errors && best != label && document.source == Source::Articles {
            eprintln!(
                "{} is {} and not {} ({:.2} against {:.2})",
                document.id, LABELS[label], LABELS[best], probabilities[label], sure
            );
        }
    }

    /// Mean distance between how sure and how right, over the bins (Naeini and others 2015).
    fn calibration_error(&self) -> f32 {
        let distance = |&(_, right, sure): &(usize, usize, f32)| (sure - right as f32).abs();
        self.bins.iter().map(distance).sum::<f32>() / self.articles.max(1) as f32
    }

    fn print(&self, taught: &str, judged: &str) {
        let percent = |count: usize| 100.0 * count as f32 / self.articles.max(1) as f32;
        println!(
            "| {taught} | {judged} | {} | {:.1} | {:.1} | {:.3} | {:.1} |",
            self.articles,
            percent(self.right),
            percent(self.merged),
            self.calibration_error(),
            percent(self.like_sanad)
        );
    }

    fn print_confusion(&self) {
        println!("\n| it is, and is said to be | {} |", LABELS.join(" | "));
        println!("|{}", " --- |".repeat(LABELS.len() + 1));
        for (label, row) in LABELS.iter().zip(&self.confusion) {
            let row: Vec<String> = row.iter().map(usize::to_string).collect();
            println!("| {label} | {} |", row.join(" | "));
        }
    }

    fn print_reliability(&self) {
        println!("\n| how sure | articles | right |\n| --- | --- | --- |");
        for &(count, right, sure) in self.bins.iter().filter(|bin| bin.0 > 0) {
            println!(
                "| {:.2} | {count} | {:.2} |",
                sure / count as f32,
                right as f32 / count as f32
            );
        }
    }
}
