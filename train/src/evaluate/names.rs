//! Names: ANERcorp and our own articles five-fold, AQMAR, and our articles for development, from raw text through the whole analyzer.

use super::NamesArguments;
use crate::corpora::{self, Folders, records};
use crate::entities;
use crate::file::ModelWriter;
use anyhow::{Context, Result, bail};
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::output::{Document, json};
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

const FOLDS: u32 = 5;

/// A figure: its name, the gold that it is of, how the scorer's line with it begins, what it must
/// reach, what we aim at, and others.
struct Figure {
    label: &'static str,
    gold: &'static str,
    key: &'static str,
    must: &'static str,
    aim: &'static str,
    others: &'static str,
}

const fn figure(
    label: &'static str,
    gold: &'static str,
    key: &'static str,
    [must, aim, others]: [&'static str; 3],
) -> Figure {
    Figure {
        label,
        gold,
        key,
        must,
        aim,
        others,
    }
}

const OTHERS: &str = "CRF 65, with clusters and gazetteers 71; transformers 81–84";

const TABLE: [Figure; 19] = [
    figure(
        "ANERcorp, PER LOC ORG F1",
        "anercorp",
        "ner.3.micro",
        ["76", "84", OTHERS],
    ),
    figure("– PER", "anercorp", "ner.3.PER", ["", "", ""]),
    figure("– LOC", "anercorp", "ner.3.LOC", ["", "", ""]),
    figure("– ORG", "anercorp", "ner.3.ORG", ["", "", ""]),
    figure(
        "our articles five-fold, F1",
        "own",
        "ner.4.micro",
        ["", "", ""],
    ),
    figure("– PER", "own", "ner.4.PER", ["", "", ""]),
    figure("– LOC", "own", "ner.4.LOC", ["", "", ""]),
    figure("– ORG", "own", "ner.4.ORG", ["", "", ""]),
    figure("– MISC", "own", "ner.4.MISC", ["", "", ""]),
    figure(
        "AQMAR dev, PER LOC ORG F1",
        "aqmar_dev",
        "ner.3.micro",
        ["66", "76", "CRF 64"],
    ),
    figure("– PER", "aqmar_dev", "ner.3.PER", ["", "", ""]),
    figure("– LOC", "aqmar_dev", "ner.3.LOC", ["", "", ""]),
    figure("– ORG", "aqmar_dev", "ner.3.ORG", ["", "", ""]),
    figure(
        "our dev articles, exact F1",
        "articles_dev",
        "entity mentions exact all",
        ["72", "86", "CRF with clusters and gazetteers 58"],
    ),
    figure(
        "– PER",
        "articles_dev",
        "entity mentions exact PER",
        ["", "", ""],
    ),
    figure(
        "– LOC",
        "articles_dev",
        "entity mentions exact LOC",
        ["", "", ""],
    ),
    figure(
        "– ORG",
        "articles_dev",
        "entity mentions exact ORG",
        ["", "", ""],
    ),
    figure(
        "– MISC",
        "articles_dev",
        "entity mentions exact MISC",
        ["", "", ""],
    ),
    figure(
        "– clusters",
        "articles_dev",
        "entity clusters",
        ["80", "90", "–"],
    ),
];

#[derive(Deserialize)]
struct Gold {
    id: String,
    text: String,
    fold: Option<u32>,
}

/// A line of our own articles, of which the fold's are measured like ANERcorp.
#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    entities: Vec<ArticleEntity>,
}

#[derive(Deserialize)]
struct ArticleEntity {
    #[serde(rename = "type")]
    kind: String,
    mentions: Vec<ArticleMention>,
}

#[derive(Deserialize)]
struct ArticleMention {
    start: usize,
    end: usize,
}

/// Our own articles as gold of the other scorer's kind.
fn own_articles(folders: &Folders) -> Result<String> {
    let mut out = String::new();
    for (number, article) in corpora::own_articles::<Article>(folders)?
        .iter()
        .enumerate()
    {
        let entities: Vec<_> = article
            .entities
            .iter()
            .flat_map(|entity| entity.mentions.iter().map(|mention| (&entity.kind, mention)))
            .map(|(kind, mention)| {
                serde_json::json!({"type": kind, "start": mention.start, "end": mention.end})
            })
            .collect();
        let fold = entities::fold_of_article(number);
        let line = serde_json::json!({
            "id": article.id, "text": article.text, "fold": fold, "entities": entities,
        });
        writeln!(out, "{line}")?;
    }
    Ok(out)
}

/// Trains, analyzes, scores and prints the table.
pub fn run(arguments: &NamesArguments) -> Result<()> {
    let folders = &arguments.folders;
    std::fs::create_dir_all(&arguments.output)?;
    let bytes = std::fs::read(&arguments.model)
        .with_context(|| format!("cannot read {}", arguments.model.display()))?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let mut base = ModelWriter::default();
    for (name, content) in ModelFile::open(&bytes)?.sections() {
        if !name.starts_with("entity.") {
            base.bytes(name.to_owned(), content);
        }
    }
    let gold = folders.evaluation.join("gold");
    let output = |name: &str| arguments.output.join(format!("{name}.jsonl"));
    // What is measured fold by fold, without the folds that are not.
    let anercorp = std::fs::read_to_string(gold.join("anercorp.jsonl"))?;
    let folded = [("anercorp", anercorp), ("own", own_articles(folders)?)];
    for (name, lines) in &folded {
        let mut kept = String::new();
        for line in lines.lines() {
            let document: Gold = serde_json::from_str(line)?;
            if document.fold.is_some_and(|fold| fold < arguments.folds) {
                writeln!(kept, "{line}")?;
            }
        }
        std::fs::write(output(&format!("{name}.gold")), kept)?;
    }
    let mut joined = [String::new(), String::new()];
    for fold in 0..arguments.folds.min(FOLDS) {
        eprintln!("fold {fold}");
        let mut writer = base.clone();
        entities::write_without(folders, Some(fold), &mut writer)?;
        let model = writer.finish();
        for (joined, (name, _)) in joined.iter_mut().zip(&folded) {
            *joined += &analyze(&model, &output(&format!("{name}.gold")), Some(fold))?;
        }
    }
    for (joined, (name, _)) in joined.iter().zip(&folded) {
        std::fs::write(output(name), joined)?;
    }
    eprintln!("all");
    let mut writer = base;
    entities::write(folders, &mut writer)?;
    let model = writer.finish();
    if let Some(path) = &arguments.keep {
        std::fs::write(path, &model[..])?;
    }
    for name in ["aqmar_dev", "articles_dev"] {
        let path = gold.join(format!("{name}.jsonl"));
        std::fs::write(output(name), analyze(&model, &path, None)?)?;
    }
    let report = |name: &str, script: &str| -> Result<String> {
        let path = match name {
            "anercorp" | "own" => output(&format!("{name}.gold")),
            _ => gold.join(format!("{name}.jsonl")),
        };
        score(&folders.evaluation.join(script), &path, &output(name))
    };
    let reports = [
        ("anercorp", report("anercorp", "score_ner.py")?),
        ("own", report("own", "score_ner.py")?),
        ("aqmar_dev", report("aqmar_dev", "score_ner.py")?),
        ("articles_dev", report("articles_dev", "score_articles.py")?),
    ];
    print(&reports)
}

/// The analyses of the gold texts of a fold, or of all, by `model`.
fn analyze(model: &[u8], path: &Path, fold: Option<u32>) -> Result<String> {
    let analyzer = Analyzer::new(Model::from_bytes(model)?);
    let mut worker = analyzer.worker();
    let mut out = String::new();
    for gold in records::<Gold>(path)? {
        let gold = gold?;
        if fold.is_some() && gold.fold != fold {
            continue;
        }
        let analysis = worker.analyze(&gold.text, &Options::default());
        let name = analyzer.model().name();
        let document = Document::new(&gold.id, name, &gold.text, &analysis);
        writeln!(out, "{}", json(&document))?;
    }
    Ok(out)
}

fn score(script: &Path, gold: &Path, system: &Path) -> Result<String> {
    let output = Command::new("python3")
        .args([script, gold, system])
        .output()
        .context("cannot run python3")?;
    if !output.status.success() {
        bail!(
            "the scorer failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn print(reports: &[(&str, String)]) -> Result<()> {
    println!("| names | measured | must | aim | others |\n| --- | --- | --- | --- | --- |");
    for figure in &TABLE {
        let (_, report) = reports
            .iter()
            .find(|(gold, _)| *gold == figure.gold)
            .context("a report of that gold")?;
        let rest = report
            .lines()
            .find_map(|line| line.strip_prefix(figure.key))
            .with_context(|| format!("the scorer says nothing of {}", figure.key))?;
        // One scorer writes the F1 first, the other behind its name; precision and recall stand
        // behind P and R.
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let after = |name: &str| {
            let at = fields.iter().position(|&field| field == name)?;
            fields.get(at + 1).copied()
        };
        let f1 = after("F1").or(fields.first().copied()).unwrap_or("?");
        println!(
            "| {} | {f1} (P {} R {}) | {} | {} | {} |",
            figure.label,
            after("P").unwrap_or("?"),
            after("R").unwrap_or("?"),
            figure.must,
            figure.aim,
            figure.others
        );
    }
    Ok(())
}
