//! Five-fold trials of the ranking alone, without writing model files: quick, to judge features.

use super::lattice::{self, Recall, Sources};
use super::learner::{self, Sentence, Settings};
use super::{NAMES, OWN, gold, names, own};
use crate::corpora::Folders;
use anyhow::{Context, Result};
use clap::Args;
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::morphology::ranking::{Class, Weights, features};
use std::path::PathBuf;

/// Words right in what, of so many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub words: usize,
    pub cuts: usize,
    pub tags: usize,
    pub lemmas: usize,
}

/// What `khulasa-train trial` takes.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    folders: Folders,
    /// A model file with lexicon and clusters
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    model: PathBuf,
    #[arg(long, default_value_t = Settings::default().rounds)]
    rounds: usize,
    #[arg(long, default_value_t = Settings::default().rate)]
    rate: f32,
    #[arg(long, default_value_t = Settings::default().damping)]
    damping: f32,
    #[arg(long, default_value_t = Settings::default().decay)]
    decay: f32,
    #[arg(long, default_value_t = Settings::default().blind)]
    blind: u32,
    #[arg(long, default_value_t = Settings::default().bits)]
    bits: u32,
    #[arg(long, default_value_t = Settings::default().scale)]
    scale: f32,
    /// How much sentences with marked names count
    #[arg(long, default_value_t = NAMES)]
    names: f32,
    /// How much sentences of our own count
    #[arg(long, default_value_t = OWN)]
    own: f32,
    #[arg(long, default_value_t = Settings::default().least)]
    least: f32,
}

/// Learns without each fold and counts what is right in it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let bytes = std::fs::read(&arguments.model)
        .with_context(|| format!("cannot read {}", arguments.model.display()))?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let file = ModelFile::open(&bytes)?;
    let sources = Sources::open(&file)?;
    let documents = gold::read(&arguments.folders)?;
    let settings = Settings {
        bits: arguments.bits,
        rounds: arguments.rounds,
        rate: arguments.rate,
        damping: arguments.damping,
        decay: arguments.decay,
        blind: arguments.blind,
        scale: arguments.scale,
        least: arguments.least,
    };
    let mut recall = Recall::default();
    let sentences: Vec<(u32, Vec<Sentence>)> = documents
        .iter()
        .map(|document| {
            let sentences = lattice::sentences(document, &sources, settings.bits, &mut recall);
            (document.fold, sentences)
        })
        .collect();
    eprintln!("{recall:?}");
    let mut extra = Vec::new();
    for marked in &names::read(&arguments.folders)? {
        let new = lattice::marked_sentences(marked, &sources, settings.bits);
        extra.extend(new.into_iter().map(|sentence| (sentence, arguments.names)));
    }
    let mut recall = Recall::default();
    for document in &own::read()? {
        let new = lattice::sentences(document, &sources, settings.bits, &mut recall);
        extra.extend(new.into_iter().map(|sentence| (sentence, arguments.own)));
    }
    eprintln!("our own: {recall:?}");
    extra.retain(|(_, weight)| *weight > 0.0);
    five_folds(&sentences, &extra, settings);
    Ok(())
}

/// Learns without each fold, counts what is right in it, and prints the sums.
pub fn five_folds(
    sentences: &[(u32, Vec<Sentence>)],
    extra: &[(Sentence, f32)],
    settings: Settings,
) {
    let one = |fold: u32| {
        let training: Vec<(&Sentence, f32)> = sentences
            .iter()
            .filter(|(of, _)| *of != fold)
            .flat_map(|(_, sentences)| sentences)
            .map(|sentence| (sentence, 1.0))
            .chain(extra.iter().map(|(sentence, weight)| (sentence, *weight)))
            .collect();
        let weights = learner::learn(&training, settings);
        let mut counts = Counts::default();
        for (_, sentences) in sentences.iter().filter(|(of, _)| *of == fold) {
            for sentence in sentences {
                count(sentence, &weights, &mut counts);
            }
        }
        let used = weights.iter().filter(|&&weight| weight != 0).count();
        (counts, used)
    };
    let mut results = Vec::new();
    for pair in [vec![0, 1], vec![2, 3], vec![4]] {
        std::thread::scope(|scope| {
            let threads: Vec<_> = pair
                .iter()
                .map(|&fold| scope.spawn(move || one(fold)))
                .collect();
            results.extend(
                threads
                    .into_iter()
                    .map(|thread| thread.join().expect("a fold")),
            );
        });
    }
    let mut sum = Counts::default();
    for (counts, used) in &results {
        sum.words += counts.words;
        sum.cuts += counts.cuts;
        sum.tags += counts.tags;
        sum.lemmas += counts.lemmas;
        eprint!("{used} ");
    }
    let share = |part: usize| 100.0 * part as f64 / sum.words as f64;
    println!(
        "words {} cuts {:.2} all tags {:.2} lemma folded {:.2}",
        sum.words,
        share(sum.cuts),
        share(sum.tags),
        share(sum.lemmas)
    );
}

/// Decodes a sentence and counts.
fn count(sentence: &Sentence, table: &[i8], counts: &mut Counts) {
    let weights = Weights::new(table).expect("a table of a power of two");
    let path = decode(sentence, table, &weights);
    for (readings, chosen) in sentence.iter().zip(path) {
        if let Some(fit) = readings[chosen].fit {
            counts.words += 1;
            counts.cuts += usize::from(fit.cuts);
            counts.tags += usize::from(fit.tags);
            counts.lemmas += usize::from(fit.lemma);
        }
    }
}

/// The best way through a sentence.
pub fn decode(sentence: &Sentence, table: &[i8], weights: &Weights<'_>) -> Vec<usize> {
    let pair = |before: Class, class: Class| {
        let mut sum = 0;
        features::of_neighbours(before, class, |feature| sum += weights.of(feature));
        sum
    };
    let mut best: Vec<Vec<(i32, usize)>> = Vec::new();
    for (at, readings) in sentence.iter().enumerate() {
        let row = readings
            .iter()
            .map(|reading| {
                let own: i32 = reading
                    .features
                    .iter()
                    .map(|&slot| i32::from(table[slot as usize]))
                    .sum::<i32>()
                    - reading.cost;
                let before = if at == 0 {
                    (0, 0)
                } else {
                    sentence[at - 1]
                        .iter()
                        .enumerate()
                        .map(|(number, earlier)| {
                            (
                                best[at - 1][number].0 + pair(earlier.class, reading.class),
                                number,
                            )
                        })
                        .max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))
                        .expect("a reading")
                };
                (before.0 + own, before.1)
            })
            .collect();
        best.push(row);
    }
    let mut path = vec![0; sentence.len()];
    let mut next = None;
    for at in (0..sentence.len()).rev() {
        let chosen = next.unwrap_or_else(|| {
            (0..best[at].len())
                .max_by(|&a, &b| best[at][a].0.cmp(&best[at][b].0).then(b.cmp(&a)))
                .expect("a reading")
        });
        path[at] = chosen;
        next = Some(best[at][chosen].1);
    }
    path
}
