//! Keyphrases of our own articles, held out, beside a ranking of word sequences by TF-IDF.

use super::KeyphrasesArguments;
use crate::keyphrases::{self, Figures, GROUPS, SCORED, key, read_all};
use anyhow::{Context, Result, bail};
use khulasa::lemmas::Lemmas;
use khulasa::output::{Document, json};
use khulasa::text::Spelling;
use khulasa::{Analyzer, Model, Options};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Words of the longest sequence of the baseline.
const LONGEST: usize = 3;

#[derive(Deserialize)]
struct Gold {
    id: String,
    text: String,
    keyphrases: Vec<String>,
}

/// Learns, judges and prints the table.
pub fn run(arguments: &KeyphrasesArguments) -> Result<()> {
    let folders = &arguments.folders;
    let base = keyphrases::base(&arguments.model)?;
    let pairs = keyphrases::count_pairs(folders, &base)?;
    let articles = read_all(folders, &base, &pairs, true)?;
    let unfinished = base.finish();
    let model = Model::from_bytes(&unfinished)?;
    let lemmas = model.lemmas().context("the model has no lemmas")?;
    let baseline: Vec<Vec<String>> = articles
        .iter()
        .map(|article| tf_idf(&article.text, lemmas))
        .collect();
    println!(
        "| keyphrases, exact F1 at 8 | ours, five-fold | n-grams by TF-IDF |\n| --- | --- | --- |"
    );
    let held_out = keyphrases::held_out(&articles, true);
    for (name, is_in) in GROUPS {
        let of = |lists: &dyn Fn(usize) -> Vec<String>| {
            let lists: Vec<_> = (0..articles.len())
                .filter(|&index| is_in(&articles[index]))
                .map(|index| (lists(index), &articles[index].wanted))
                .collect();
            Figures::of(
                lists
                    .iter()
                    .map(|(list, wanted)| (list.iter().map(String::as_str).collect(), *wanted)),
            )
        };
        let ours = of(&|index| held_out[index].iter().map(|one| one.key.clone()).collect());
        let theirs = of(&|index| baseline[index].clone());
        println!("| {name} | {ours} | {theirs} |");
    }
    if arguments.errors {
        for (article, given) in articles.iter().zip(&held_out) {
            keyphrases::print_errors(article, given);
        }
    }
    development(arguments, lemmas)
}

/// The articles for development, by the model as it is, through the scorer.
fn development(arguments: &KeyphrasesArguments, lemmas: &Lemmas) -> Result<()> {
    let evaluation = &arguments.folders.evaluation;
    let gold = evaluation.join("gold/articles_dev.jsonl");
    let bytes = khulasa::model::AlignedBytes::from(&std::fs::read(&arguments.model)?[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let mut worker = analyzer.worker();
    let mut out = String::new();
    let mut baseline = Vec::new();
    for record in crate::corpora::records::<Gold>(&gold)? {
        let record = record?;
        let analysis = worker.analyze(&record.text, &Options::default());
        let name = analyzer.model().name();
        out += &json(&Document::new(&record.id, name, &record.text, &analysis));
        out.push('\n');
        let wanted: BTreeSet<String> = record.keyphrases.iter().map(|one| key(one)).collect();
        baseline.push((tf_idf(&record.text, lemmas), wanted));
    }
    std::fs::create_dir_all(&arguments.output)?;
    let path = arguments.output.join("articles_dev.keyphrases.jsonl");
    std::fs::write(&path, out)?;
    let script = evaluation.join("score_articles.py");
    let printed = Command::new("python3")
        .args([&script, &gold, &path])
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .context("cannot run python3")?;
    if !printed.status.success() {
        bail!(
            "the scorer failed: {}",
            String::from_utf8_lossy(&printed.stderr)
        );
    }
    println!("\narticles_dev, which nothing is learned from (must: F1 55):");
    for line in String::from_utf8(printed.stdout)?.lines() {
        if line.starts_with("keyphrases") {
            println!("ours: {line}");
        }
    }
    let lists = baseline.iter();
    let figures = Figures::of(
        lists.map(|(list, wanted)| (list.iter().map(String::as_str).collect(), wanted)),
    );
    println!("n-grams by TF-IDF: {figures}");
    Ok(())
}

/// The best sequences of up to three words without marks between them, by how often they stand there
/// times the rarity of their words; none begins or ends with a word of every article, and none repeats
/// the words of a better one. As the scorer compares them.
fn tf_idf(text: &str, lemmas: &Lemmas) -> Vec<String> {
    /// Rarity of what stands in more than a third of all articles.
    const COMMON: u8 = 25;
    let mut spelling = Spelling::new();
    let mut counts: BTreeMap<String, (usize, u32)> = BTreeMap::new();
    for run in text.split(|c: char| !c.is_alphanumeric() && !c.is_whitespace()) {
        let words: Vec<(String, u8)> = run
            .split_whitespace()
            .map(|word| {
                let bare = key(word);
                spelling.read(&bare);
                (
                    bare.clone(),
                    lemmas.rarity(lemmas.number(spelling.folded())),
                )
            })
            .collect();
        for length in 1..=LONGEST {
            for window in words.windows(length) {
                let ends = [&window[0], &window[length - 1]];
                if ends
                    .iter()
                    .any(|(word, rarity)| *rarity < COMMON || word.chars().count() < 3)
                {
                    continue;
                }
                let names: Vec<&str> = window.iter().map(|(word, _)| word.as_str()).collect();
                let rarity = window.iter().map(|(_, rarity)| u32::from(*rarity)).sum();
                counts.entry(names.join(" ")).or_insert((0, rarity)).0 += 1;
            }
        }
    }
    let mut order: Vec<(&String, usize)> = counts
        .iter()
        .map(|(phrase, &(count, rarity))| (phrase, count * rarity as usize))
        .collect();
    order.sort_by_key(|&(phrase, weight)| (std::cmp::Reverse(weight), phrase));
    let mut best: Vec<String> = Vec::new();
    for (phrase, _) in order {
        let repeats = |other: &String| {
            let (long, short) = (format!(" {other} "), format!(" {phrase} "));
            long.contains(&short) || short.contains(&long)
        };
        if best.len() < SCORED && !best.iter().any(repeats) {
            best.push(phrase.clone());
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use khulasa::model::AlignedBytes;

    #[test]
    fn the_baseline_takes_what_comes_again() {
        let bytes = AlignedBytes::from(&std::fs::read("../models/khulasa.model").unwrap()[..]);
        let model = Model::from_bytes(&bytes).unwrap();
        let text = "رخص الصيد في نهر السنغال. قال الوزير إن رخص الصيد نفدت.";
        let best = tf_idf(text, model.lemmas().unwrap());
        assert_eq!(best[0], "رخص صيد");
    }
}
