//! Summaries on EASC, and the three best sentences of our own articles, beside what needs no analysis.

use std::{fs, io::Write};

use anyhow::{Context, Result};

use super::{
    baselines::{self, Baseline, Document},
    scorer::{self, Figures},
    system::System,
};
use crate::{step, table};

const SET: &str = "easc_dev";
const SCORER: &str = "score_summary.py";

/// How often the random baseline is drawn; its figures are the mean.
const DRAWS: u64 = 5;

/// A figure: its name in the scorer, what we must reach, and what was published for lead and LexRank on this set.
const FIGURES: [(&str, &str, &str, &str); 6] = [
    ("sentences.R1.f.avg", "52.0", "50.7", "47.0"),
    ("sentences.R2.f.avg", "44.5", "43.1", "38.2"),
    ("sentences.pick.f1_2", "59.0", "57.2", "50.0"),
    ("words.R1.f.avg", "", "", ""),
    ("words.R2.f.avg", "", "", ""),
    ("words.pick.f1_2", "", "", ""),
];

/// Prints the table.
pub fn run(system: &System) -> Result<()> {
    println!("\nSummaries on EASC, ROUGE F1");
    let ours = scorer::score(system, SCORER, SET, &system.documents(SET)?)?;
    let documents: Vec<Document> = system.read(SET)?;
    let mut columns = vec![ours];
    for baseline in [Baseline::Lead, Baseline::LongLead, Baseline::LexRank] {
        columns.push(score(system, &documents, baseline)?);
    }
    let draws = (0..DRAWS).map(|seed| score(system, &documents, Baseline::Random(seed)));
    columns.push(Figures::mean(&draws.collect::<Result<Vec<_>>>()?));

    let header = [
        "figure",
        "khulasa",
        "must",
        "lead",
        "lead, 10+ words",
        "LexRank",
        "random",
        "lead, published",
        "LexRank, published",
    ];
    let mut table = table::new(&header, 1);
    for (figure, must, lead, lexrank) in FIGURES {
        let mut row: Vec<String> = columns.iter().map(|figures| figures.show(figure)).collect();
        row.insert(0, figure.to_owned());
        row.insert(2, must.to_owned());
        row.extend([lead.to_owned(), lexrank.to_owned()]);
        table.add_row(row);
    }
    println!("{table}");
    println!(
        "The weights have seen these articles; held-out figures: khulasa-train summary (five folds)."
    );
    gist(system)
}

/// How many of the editors' three sentences are among ours, with the scorer's own lead beside it.
fn gist(system: &System) -> Result<()> {
    const SET: &str = "articles_dev";
    let printed = scorer::run(system, "score_articles.py", SET, &system.documents(SET)?)?;
    let row = printed
        .lines()
        .find(|line| line.starts_with("summary, share of gold sentences"))
        .context("score_articles.py says nothing of summaries")?;
    println!("\nThe editors' three sentences of our own articles, in percent (must: 70)\n{row}");
    Ok(())
}

fn score(system: &System, documents: &[Document], baseline: Baseline) -> Result<Figures> {
    let output = system.output(&format!("{SET}.{}", baseline.name()))?;
    step::run(&baseline.name(), || {
        let mut file = fs::File::create(&output)?;
        for document in documents {
            serde_json::to_writer(&mut file, &baselines::answer(document, baseline))?;
            file.write_all(b"\n")?;
        }
        scorer::score(system, SCORER, SET, &output)
    })
}
