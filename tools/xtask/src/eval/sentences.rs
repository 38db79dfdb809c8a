//! Sentence boundaries, beside the browser's own segmenter.

use std::path::Path;

use anyhow::Result;

use super::{
    scorer::{self, Figures},
    system::System,
};
use crate::{
    build::node::Node,
    matrix::Matrix,
    process::{self, cargo},
    step, table,
};

/// A figure: the gold set, the scorer, the figure's name in it, what we must reach, what was published for Intl.Segmenter.
const FIGURES: [(&str, &str, &str, &str, &str); 3] = [
    ("pud", "score_morph.py", "sent", "", ""),
    ("pud", "score_morph.py", "sent.inner", "99.30", "98.9"),
    (
        "articles_dev",
        "score_articles.py",
        "sentence boundaries",
        "98.00",
        "94.5",
    ),
];

/// Prints the table, and the line of our own table of hard boundaries.
pub fn run(system: &System) -> Result<()> {
    println!("\nSentence boundaries, F1");
    let node = Node::find(&Matrix::read(system.project)?)?;
    let mut rows = Vec::new();
    for (set, scorer, ..) in [FIGURES[0], FIGURES[2]] {
        let ours = scorer::score(system, scorer, set, &system.documents(set)?)?;
        let theirs = node
            .as_ref()
            .map(|node| intl_segmenter(system, node, scorer, set))
            .transpose()?;
        rows.push((set, ours, theirs));
    }
    let mut table = table::new(
        &[
            "set",
            "figure",
            "khulasa",
            "must",
            "Intl.Segmenter",
            "as published",
        ],
        2,
    );
    for (set, _, figure, must, published) in FIGURES {
        let Some((_, ours, theirs)) = rows.iter().find(|(scored, ..)| *scored == set) else {
            continue;
        };
        let here = theirs.as_ref().map_or_else(
            || "no Node".to_owned(),
            |(way, figures)| format!("{} {way}", figures.show(figure)),
        );
        table.add_row([set, figure, &ours.show(figure), must, &here, published]);
    }
    println!("{table}");
    hard_cases(system)
}

/// Intl.Segmenter on whole texts and line by line: the better of the two, by the first figure of the set.
fn intl_segmenter(
    system: &System,
    node: &Node,
    scorer: &str,
    set: &str,
) -> Result<(&'static str, Figures)> {
    let figure = FIGURES
        .iter()
        .find(|row| row.0 == set)
        .map_or("", |row| row.2);
    let mut best: Option<(&'static str, Figures)> = None;
    for (way, said) in [("text", "(whole texts)"), ("line", "(line by line)")] {
        let output = system.output(&format!("{set}.intl-segmenter.{way}"))?;
        segment(system, node, set, way, &output)?;
        let figures = scorer::score(system, scorer, set, &output)?;
        if best
            .as_ref()
            .is_none_or(|(_, kept)| figures.get(figure) > kept.get(figure))
        {
            best = Some((said, figures));
        }
    }
    best.ok_or_else(|| anyhow::anyhow!("Intl.Segmenter gave nothing"))
}

fn segment(system: &System, node: &Node, set: &str, way: &str, output: &Path) -> Result<()> {
    let script = system.project.path("tools/node/intl_segmenter.mjs");
    let gold = system.gold(set);
    let run = node
        .script(&script, [&*gold.to_string_lossy(), way])
        .stdout_path(output);
    process::live("Intl.Segmenter", &run)
}

/// Our own hard boundaries are scored by a test of the root package, which prints its figure.
fn hard_cases(system: &System) -> Result<()> {
    let test = [
        "test",
        "--package",
        "khulasa",
        "--test",
        "sentence_boundaries",
        "--",
        "--nocapture",
    ];
    let printed = step::run("the table of hard boundaries", || {
        let test = cargo(test).dir(system.project.top());
        Ok(test.stderr_to_stdout().unchecked().read()?)
    })?;
    match printed
        .lines()
        .find(|line| line.contains("boundaries") && line.contains('%'))
    {
        Some(line) => println!("tests/cases/sentence_boundaries.tsv: {}", line.trim()),
        None => step::note(
            "the test sentence_boundaries printed no figure for tests/cases/sentence_boundaries.tsv",
        ),
    }
    Ok(())
}
