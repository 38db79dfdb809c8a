//! Learning to find names.

mod corpora;
mod examples;
mod gazetteer;
mod learner;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;
use corpora::Corpus;
pub use corpora::fold_of_article;
use examples::{Example, ReadText};
use khulasa::entities::{Document, Entities, Knowledge, Weights};
use khulasa::model::ModelFile;
use khulasa::text::{Spelling, letter_char};
use khulasa::{Analyzer, Model};
use learner::{Learned, Settings};

/// How many threads learn; what they learn does not depend on it.
const THREADS: usize = 2;

const SETTINGS: Settings = Settings {
    bits: 20,
    rounds: 12,
    rate: 0.08,
    decay: 0.0002,
    least: 0.5,
    dropped: 44,
    bias: 0.0,
    mixed: [1.0, 0.0, 0.0, 0.0],
};

/// An example, and what it counts.
fn counted(example: &Example) -> (&Example, f32) {
    let weight = match example.corpus {
        Corpus::Wojood => 0.5,
        _ => 1.0,
    };
    (example, weight)
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

/// As [`write`], without a fold of ANERcorp and of our own articles.
pub fn write_without(folders: &Folders, fold: Option<u32>, writer: &mut ModelWriter) -> Result<()> {
    gazetteer::write(folders, writer)?;
    let mut texts = corpora::read(folders)?;
    texts.retain(|text| fold.is_none() || text.fold != fold);
    let learned = learn(&read(&texts, writer)?);
    write_learned(&learned, writer);
    Ok(())
}

fn write_learned(learned: &Learned, writer: &mut ModelWriter) {
    writer.rows("entity.weights", &learned.table);
    writer.rows("entity.pairs", &learned.pairs);
}

/// The texts as units, with what `writer` knows so far.
fn read(texts: &[corpora::MarkedText], writer: &ModelWriter) -> Result<Vec<ReadText>> {
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let knowledge = Knowledge::open(&ModelFile::open(&unfinished)?)?;
    Ok(examples::read(texts, &analyzer, &knowledge))
}

/// Learns the first look, what it says of texts that it has not seen, and then both looks.
fn learn(texts: &[ReadText]) -> Learned {
    let labels = {
        let first: Vec<Vec<Example>> = texts
            .iter()
            .map(|text| examples::of_text(text, None))
            .collect();
        jackknife(&first, texts)
    };
    let mut document = Document::default();
    let both: Vec<Vec<Example>> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| {
            document.read(&text.units, &labels[number]);
            examples::of_text(text, Some((&document, &labels[number])))
        })
        .collect();
    let all: Vec<(&Example, f32)> = both.iter().flatten().map(counted).collect();
    learner::learn(&all, &SETTINGS)
}

/// The labels of each text by models that have not seen it.
fn jackknife(examples: &[Vec<Example>], texts: &[ReadText]) -> Vec<Vec<u8>> {
    const PARTS: usize = 3;
    let settings = Settings {
        rounds: 5,
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
            .map(counted)
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
