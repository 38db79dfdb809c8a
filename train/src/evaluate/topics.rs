//! Topics: each source judged by what the others teach, and parts of the sources held out.

use super::TopicsArguments;
use crate::topics::documents::{self, Document, Source};
use crate::topics::{Learned, Sample, School};
use anyhow::Result;
use khulasa::model::AlignedBytes;
use khulasa::topics::{LABELS, Row, told};
use khulasa::{Analyzer, Model};
use std::collections::BTreeSet;

/// Every tenth article of SANAD is held out.
const TENTH: usize = 10;
/// Folds of what readers marked.
const FOLDS: usize = 5;
/// Bins of a reliability diagram.
const BINS: usize = 10;
/// SANAD has no drawer for the world: what other papers file there, it files under politics.
const POLITICS: usize = 0;
const WORLD: usize = 8;

/// Which documents, by number.
type Wanted<'a> = &'a dyn Fn(usize, &Document) -> bool;
/// Label and probabilities of a document.
type Judge<'a> = &'a dyn Fn(&Sample) -> (usize, Row<f32>);

/// Learns, judges and prints the tables.
pub fn run(arguments: &TopicsArguments) -> Result<()> {
    let bytes = AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let school = School::new(documents::read(&arguments.folders, &analyzer)?);
    let add =
        |figures: &mut Figures, learned: &Learned, judged: Wanted, judge: Judge, read: bool| {
            for (index, document) in school.documents.iter().enumerate() {
                if judged(index, document) {
                    let sample = &school.samples[index];
                    let (best, probabilities) = judge(sample);
                    figures.like_sanad += usize::from(learned.is_like_sanad(sample));
                    figures.add(document, best, &probabilities, read, arguments.errors);
                }
            }
        };
    let table = |taught: Wanted, judged: &[(&str, Wanted)], name: &str| {
        let learned = school.learn(taught);
        for (what, judged) in judged {
            let mut figures = Figures::default();
            add(
                &mut figures,
                &learned,
                judged,
                &|one| learned.judge(one),
                false,
            );
            figures.print(name, what);
        }
        learned
    };
    println!("{HEAD}");
    let ours = |document: &Document| document.source == Source::Articles;
    let original = |document: &Document| ours(document) && !document.id.starts_with("n-");
    let theirs = |document: &Document| document.source == Source::Sanad;

    let [mut old, mut new] = [Figures::default(), Figures::default()];
    let writers: BTreeSet<&str> = (school.documents.iter())
        .filter(|document| ours(document))
        .map(writer)
        .collect();
    for name in writers {
        let of_writer = |document: &Document| ours(document) && writer(document) == name;
        let learned = school.learn(&|_, document| !of_writer(document));
        let judge = |sample: &Sample| learned.judge(sample);
        add(
            &mut old,
            &learned,
            &|_, one| original(one) && of_writer(one),
            &judge,
            false,
        );
        add(
            &mut new,
            &learned,
            &|_, one| !original(one) && of_writer(one),
            &judge,
            false,
        );
    }
    old.print("all but a writer", "the corpora's articles");
    new.print("all but a writer", "the project's articles");

    let [mut sanad, mut wikipedia] = [Figures::default(), Figures::default()];
    for fold in 0..FOLDS {
        let held = |index: usize, one: &Document| one.marked.is_some() && index % FOLDS == fold;
        let learned = school.learn(&|index, document| !held(index, document));
        // As texts of any paper: the other weights learn what the newspaper says and not the readers.
        let judge = |sample: &Sample| learned.judge_other(sample);
        add(
            &mut sanad,
            &learned,
            &|at, one| held(at, one) && theirs(one),
            &judge,
            true,
        );
        add(
            &mut wikipedia,
            &learned,
            &|at, one| held(at, one) && !theirs(one),
            &judge,
            true,
        );
    }
    sanad.print("all but a fifth of the marks", "SANAD's of that fifth");
    wikipedia.print("all but a fifth of the marks", "Wikipedia's of that fifth");

    let judged: Wanted = &|_, one| original(one);
    let judged_new: Wanted = &|_, one| ours(one) && !original(one);
    let own = [
        ("the corpora's articles", judged),
        ("the project's articles", judged_new),
    ];
    let learned = table(
        &|_, one| !ours(one) && (one.marked.is_none() || theirs(one)),
        &own,
        "SANAD with its marks",
    );
    let mut figures = Figures::default();
    add(
        &mut figures,
        &learned,
        judged,
        &|one| learned.judge_other(one),
        false,
    );
    figures.print("the same, as of another paper", "the corpora's articles");
    let all_of_sanad: (&str, Wanted) = ("SANAD", &|_, one| theirs(one));
    table(
        &|_, one| !theirs(one),
        &[all_of_sanad],
        "our articles, Wikipedia's marks",
    );
    table(&|_, _| false, &[own[0], all_of_sanad], "lists");

    let held = |index: usize, one: &Document| theirs(one) && index % TENTH == TENTH - 1;
    table(
        &|index, one| !held(index, one),
        &[("that tenth", &held)],
        "all but a tenth of SANAD",
    );
    // Whether news of other papers is taken for SANAD's: a half of ANERcorp, in large pieces.
    let held =
        |index: usize, one: &Document| one.source == Source::News && (index / 20).is_multiple_of(2);
    table(
        &|index, one| !held(index, one),
        &[("the other half", &held)],
        "all but half of ANERcorp",
    );

    old.print_confusion();
    old.print_reliability();
    sanad.print_reliability();
    Ok(())
}

/// The file or the author that an article of ours is by.
fn writer(document: &Document) -> &str {
    let end = document.id.rfind('-').unwrap_or(0);
    &document.id[..end]
}

const HEAD: &str = "| learned from | judged | articles | right | or the second mark | \
    first told, world as politics | first told of its labels | none told | labels told | \
    expected calibration error | like SANAD |\n\
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

/// What came of judging some documents.
#[derive(Default)]
struct Figures {
    articles: usize,
    /// Judged as articles of SANAD, among them those without a label.
    like_sanad: usize,
    all: usize,
    right: usize,
    /// Right, or the second of two marked labels.
    second: usize,
    /// What is told of each, with its label; world as politics.
    told: Vec<(Vec<usize>, usize)>,
    /// By the label it has, by the label it got.
    confusion: [[usize; LABELS.len()]; LABELS.len()],
    /// By the probability of the best label: how many, how many right, sum of probabilities.
    bins: [(usize, usize, f32); BINS],
}

impl Figures {
    /// `read`: by what readers marked, and not by SANAD's sections.
    fn add(
        &mut self,
        document: &Document,
        best: usize,
        probabilities: &Row<f32>,
        read: bool,
        errors: bool,
    ) {
        self.all += 1;
        let marked = document.marked.filter(|_| read);
        let label = match marked {
            // Texts that are marked with none are not judged.
            Some(shares) => (0..LABELS.len()).find(|&label| shares[label] > 0.5),
            None => document.label,
        };
        let Some(label) = label else { return };
        let merged = |label: usize| if label == WORLD { POLITICS } else { label };
        self.articles += 1;
        self.right += usize::from(best == label);
        let second = marked.is_some_and(|shares| shares[best] > 0.2);
        self.second += usize::from(best == label || second);
        let thousandths = probabilities.map(|share| libm::roundf(share * 1000.0) as u16);
        self.told
            .push((told(&thousandths).map(merged).collect(), merged(label)));
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
        let percent = |count: usize, of: usize| 100.0 * count as f32 / of.max(1) as f32;
        let labels: BTreeSet<usize> = self.told.iter().map(|&(_, label)| label).collect();
        let told = |given: &dyn Fn(&usize) -> bool| {
            let right = self.told.iter().filter(|(told, label)| {
                let first = told.iter().find(|label| given(label));
                first == Some(label)
            });
            percent(right.count(), self.articles)
        };
        let none = self.told.iter().filter(|(told, _)| told.is_empty());
        let all: usize = self.told.iter().map(|(told, _)| told.len()).sum();
        println!(
            "| {taught} | {judged} | {} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.2} | {:.3} | {:.1} |",
            self.articles,
            percent(self.right, self.articles),
            percent(self.second, self.articles),
            told(&|_| true),
            told(&|label| labels.contains(label)),
            percent(none.count(), self.articles),
            all as f32 / self.articles.max(1) as f32,
            self.calibration_error(),
            percent(self.like_sanad, self.all)
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
