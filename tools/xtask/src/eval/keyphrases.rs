//! Keyphrases of our own articles, beside YAKE and a ranking of word sequences by TF-IDF.

use anyhow::Result;

use super::{scorer, system::System};
use crate::{
    bench::python,
    process::{self, command},
    step, table, train,
};

const SET: &str = "articles_dev";
const SCORER: &str = "score_articles.py";

/// A figure: its name in the scorer, and what we must reach.
const FIGURES: [(&str, &str); 2] = [
    ("keyphrases at 8, exact", "55.0"),
    ("keyphrases at 8, soft (Jaccard .5)", ""),
];

/// Prints the table; five-fold figures and the baseline are khulasa-train's.
pub fn run(system: &System, arguments: &[String]) -> Result<()> {
    println!("\nKeyphrases of our own articles, F1");
    let ours = scorer::score(system, SCORER, SET, &system.documents(SET)?)?;
    let output = system.output(&format!("{SET}.yake"))?;
    let script = system
        .project
        .path("tools/bench/scripts/yake_keyphrases.py");
    let python = python::program(system.project)?;
    let yake = step::run("YAKE", || {
        let run = command(python, [script.as_path(), &system.gold(SET)]);
        process::quiet("YAKE", &run.stdout_path(&output))?;
        scorer::score(system, SCORER, SET, &output)
    })?;
    let mut table = table::new(&["figure", "khulasa", "must", "YAKE"], 1);
    for (figure, must) in FIGURES {
        table.add_row([figure, &ours.show(figure), must, &yake.show(figure)]);
    }
    println!("{table}");
    let mut all = vec!["evaluate".to_owned(), "keyphrases".to_owned()];
    all.extend_from_slice(arguments);
    train::run(system.project, &all)
}
