//! Learning to find names.

mod corpora;
mod examples;
mod gazetteer;
mod learner;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use corpora::Corpus;
use examples::{Example, ReadText};
use khulasa::entities::{Document, Entities, Knowledge, Weights};
use khulasa::model::ModelFile;
use khulasa::text::{Spelling, letter_char};
use khulasa::{Analyzer, Model};
use learner::{Learned, Settings};

/// How many threads learn; what they learn does not depend on it.
const THREADS: usize = 2;

const SETTINGS: Settings = Settings {
    bits: 19,
    rounds: 12,
    rate: 0.15,
    decay: 0.0002,
    least: 0.5,
    dropped: 25,
};

/// What one example of each corpus counts.
fn weight(corpus: Corpus) -> f32 {
    match corpus {
        Corpus::Articles => 1.5,
        Corpus::Anercorp | Corpus::Aqmar => 1.0,
        Corpus::Wojood => 0.5,
    }
}

/// The folded letters of a word or phrase, blanks kept.
pub fn folded(written: &str) -> String {
    let mut spelling = Spelling::new();
    let mut out = String::new();
    for word in written.split_whitespace() {
        spelling.read(word);
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(spelling.folded().iter().map(|&letter| letter_char(letter)));
    }
    out
}

/// Adds the sections of names; words must be in `writer` already.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    write_without(folders, None, writer)
}

/// As [`write`], without a fold of ANERcorp.
pub fn write_without(folders: &Folders, fold: Option<u32>, writer: &mut ModelWriter) -> Result<()> {
    gazetteer::write(folders, writer)?;
    let texts = corpora::read(folders)?;
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let knowledge = Knowledge::open(&ModelFile::open(&unfinished)?)?;
    let mut texts = examples::read(&texts, &analyzer, &knowledge);
    if let Some(fold) = fold {
        texts.retain(|text| text.fold != Some(fold));
    }
    let learned = learn(&texts);
    writer.rows("entity.weights", &learned.table);
    writer.rows("entity.pairs", &learned.pairs);
    Ok(())
}

/// Learns the first look, what it says of texts that it has not seen, and then both looks.
fn learn(texts: &[ReadText]) -> Learned {
    let first: Vec<Vec<Example>> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| examples::of_text(number, text, None))
        .collect();
    let labels = jackknife(&first, texts);
    let mut document = Document::default();
    let second: Vec<Vec<Example>> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| {
            document.read(&text.units, &labels[number]);
            examples::of_text(number, text, Some((&document, &labels[number])))
        })
        .collect();
    let all: Vec<(&Example, f32)> = first
        .iter()
        .chain(&second)
        .flatten()
        .map(|example| (example, weight(example.corpus)))
        .collect();
    learner::learn(&all, &SETTINGS)
}

/// The labels of each text by models that have not seen it.
fn jackknife(examples: &[Vec<Example>], texts: &[ReadText]) -> Vec<Vec<u8>> {
    const PARTS: usize = 4;
    let settings = Settings {
        rounds: 6,
        ..SETTINGS
    };
    // Neighbouring texts share articles, so that parts are stretches of them.
    let part = |number: usize| number / 8 % PARTS;
    let learn = |left_out: usize| {
        let seen: Vec<(&Example, f32)> = examples
            .iter()
            .enumerate()
            .filter(|(number, _)| part(*number) != left_out)
            .flat_map(|(_, examples)| examples)
            .map(|example| (example, weight(example.corpus)))
            .collect();
        learner::learn(&seen, &settings)
    };
    let mut learned: Vec<Learned> = Vec::new();
    for parts in (0..PARTS).collect::<Vec<_>>().chunks(THREADS) {
        learned.extend(std::thread::scope(|scope| {
            let threads: Vec<_> = parts
                .iter()
                .map(|&part| scope.spawn(move || learn(part)))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("a part"))
                .collect::<Vec<_>>()
        }));
    }
    examples
        .iter()
        .enumerate()
        .map(|(number, examples)| {
            let learned = &learned[part(number)];
            let weights = Weights::new(&learned.table, &learned.pairs).expect("a fitting table");
            let mut labels = vec![0; texts[number].units.len()];
            for example in examples {
                let units = example.units.clone();
                Entities::label(
                    &weights,
                    &example.features,
                    &example.ends,
                    &mut labels[units],
                );
            }
            labels
        })
        .collect()
}
