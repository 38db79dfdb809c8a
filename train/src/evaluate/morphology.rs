//! Five-fold cross-validation on PUD, from raw text through the whole analyzer.

use super::MorphologyArguments;
use crate::clusters;
use crate::ranking::gold;
use crate::train;
use anyhow::{Context, Result, bail};
use khulasa::output::{Document, json};
use khulasa::{Analyzer, Model, Options};
use std::fmt::Write;
use std::process::Command;

const FOLDS: u32 = 5;

/// Figure, what it must reach, what we aim at, and UDPipe 1.4 on the same folds.
const TABLE: [(&str, &str, &str, &str, &str); 6] = [
    ("words exact", "seg.word_exact", "99.0", "99.5", "97.7"),
    ("cut F1", "seg.boundary", "97", "98.5", "92.7"),
    ("UPOS strict", "upos.strict", "92.5", "95", "85.4"),
    ("UPOS lenient", "upos.e2e", "", "", ""),
    ("lemma", "lemma.hamza_exact", "92", "96", "82.6"),
    ("lemma folded", "lemma.folded", "94", "97", "84.9"),
];

/// Trains, analyzes, scores and prints the table.
pub fn run(arguments: &MorphologyArguments) -> Result<()> {
    let folders = &arguments.folders;
    let clusters = clusters::learn_or_read(&folders.corpora, arguments.clusters.as_deref())?;
    let documents = gold::read(folders)?;
    std::fs::create_dir_all(&arguments.output)?;
    let one = |fold: u32| -> Result<String> {
        let model = train::words(folders, &clusters, Some(fold))?.finish();
        let model = Model::from_bytes(&model)?;
        let analyzer = Analyzer::new(model);
        let mut worker = analyzer.worker();
        let mut out = String::new();
        for document in documents.iter().filter(|document| document.fold == fold) {
            let analysis = worker.analyze(&document.text, &Options::default());
            let name = analyzer.model().name();
            writeln!(
                out,
                "{}",
                json(&Document::new(
                    &document.id,
                    name,
                    &document.text,
                    &analysis
                ))
            )?;
        }
        Ok(out)
    };
    let mut joined = String::new();
    for pair in [0..2, 2..4, 4..FOLDS] {
        let outputs: Vec<Result<String>> = std::thread::scope(|scope| {
            let threads: Vec<_> = pair.map(|fold| scope.spawn(move || one(fold))).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("a fold"))
                .collect()
        });
        for output in outputs {
            joined += &output?;
        }
    }
    let analyses = arguments.output.join("pud.jsonl");
    std::fs::write(&analyses, joined)
        .with_context(|| format!("cannot write {}", analyses.display()))?;

    let mut command = Command::new("python3");
    command
        .arg(folders.evaluation.join("score_morph.py"))
        .arg(folders.evaluation.join("gold/pud.jsonl"))
        .arg(&analyses);
    if arguments.errors {
        command.arg("--errors");
    }
    let output = command.output().context("cannot run python3")?;
    if !output.status.success() {
        bail!(
            "the scorer failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let report = String::from_utf8(output.stdout)?;
    eprint!("{report}");
    println!(
        "| PUD, five-fold | measured | must | aim | UDPipe 1.4 |\n| --- | --- | --- | --- | --- |"
    );
    for (label, key, must, aim, other) in TABLE {
        let figure = report
            .lines()
            .find_map(|line| {
                line.strip_prefix(key)?
                    .strip_prefix('\t')?
                    .split('\t')
                    .next()
            })
            .with_context(|| format!("the scorer says nothing of {key}"))?;
        println!("| {label} | {figure} | {must} | {aim} | {other} |");
    }
    Ok(())
}
