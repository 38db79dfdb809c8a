//! Articles spread over all cores, documents in the order of the input.
//!
//! Articles are read a batch at a time; memory holds one batch, however long the stream is.

use super::arguments::Format;
use super::inputs::Input;
use super::writing;
use indicatif::ProgressBar;
use khulasa::{Analyzer, Options, Worker};
use rayon::prelude::*;
use std::io::{self, Write};

/// A batch ends with so many articles, or so many bytes of text.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 8 << 20;

/// Writes the document of every article; gives the number of those that failed.
pub fn run(
    analyzer: &Analyzer,
    options: &Options,
    format: Format,
    inputs: impl Iterator<Item = Input>,
    progress: &ProgressBar,
    out: &mut impl Write,
) -> io::Result<usize> {
    let mut inputs = inputs;
    let mut failed = 0;
    loop {
        let batch = batch(&mut inputs);
        if batch.is_empty() {
            return Ok(failed);
        }
        let length = batch.len() as u64;
        let documents: Vec<Result<Vec<u8>, String>> = batch
            .into_par_iter()
            .map_init(
                || analyzer.worker(),
                |worker, input| document(worker, options, format, input),
            )
            .collect();
        for document in documents {
            match document {
                Ok(document) => out.write_all(&document)?,
                Err(message) => {
                    failed += 1;
                    progress.suspend(|| eprintln!("khulasa: {message}"));
                }
            }
        }
        out.flush()?;
        progress.inc(length);
    }
}

fn batch(inputs: &mut impl Iterator<Item = Input>) -> Vec<Input> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH && bytes < BATCH_BYTES {
        let Some(input) = inputs.next() else { break };
        bytes += input.as_ref().map_or(0, |article| article.text.len());
        batch.push(input);
    }
    batch
}

fn document(
    worker: &mut Worker,
    options: &Options,
    format: Format,
    input: Input,
) -> Result<Vec<u8>, String> {
    let article = input?;
    let analysis = worker.analyze(&article.text, options);
    Ok(writing::document(
        &article,
        worker.analyzer().model().name(),
        &analysis,
        format,
    ))
}
