//! Runs a scorer and reads the figures that it prints.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result, bail};

use super::system::System;
use crate::process::{self, command, find};

/// Figures by name.
pub struct Figures(BTreeMap<String, f64>);

impl Figures {
    /// The figure of this name to two decimals, or a dash.
    pub fn show(&self, name: &str) -> String {
        self.0
            .get(name)
            .map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
    }

    /// The figure of this name.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }

    /// The mean of each figure over several runs.
    pub fn mean(runs: &[Self]) -> Self {
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        for (name, value) in runs.iter().flat_map(|run| &run.0) {
            *sums.entry(name.clone()).or_default() += value / runs.len() as f64;
        }
        Self(sums)
    }
}

/// Scores the documents in `output` against a gold set with one of the scorers that print `name TAB value`, or score_articles.py's rows.
pub fn score(system: &System, scorer: &str, set: &str, output: &Path) -> Result<Figures> {
    let printed = run(system, scorer, set, output)?;
    let figures = if scorer == "score_articles.py" {
        f1_rows(&printed)
    } else {
        tabbed(&printed)
    };
    if figures.is_empty() {
        bail!("{scorer} printed no figure:\n{printed}");
    }
    Ok(Figures(figures))
}

/// Runs a scorer and gives back what it printed.
pub fn run(system: &System, scorer: &str, set: &str, output: &Path) -> Result<String> {
    let python = find("python3").context("the scorers need python3")?;
    let arguments = [
        system.scorer(scorer),
        system.gold(set),
        output.to_path_buf(),
    ];
    // The scorers' own folder may be read-only.
    process::quiet(
        scorer,
        &command(python, arguments).env("PYTHONDONTWRITEBYTECODE", "1"),
    )
}

fn tabbed(printed: &str) -> BTreeMap<String, f64> {
    let rows = printed.lines().filter_map(|line| line.split_once('\t'));
    rows.filter_map(|(name, rest)| Some((name.to_owned(), rest.split('\t').next()?.parse().ok()?)))
        .collect()
}

/// Rows such as `sentence boundaries   P  98.10  R  97.50  F1  97.80   (gold 640, system 636)`.
fn f1_rows(printed: &str) -> BTreeMap<String, f64> {
    let rows = printed.lines().filter_map(|line| {
        // A long name has one blank behind it.
        let (name, rest) = line.split_once(" P ")?;
        let value = rest
            .split_once("F1")?
            .1
            .split_whitespace()
            .next()?
            .parse()
            .ok()?;
        Some((name.trim().to_owned(), value))
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tabbed_figures() {
        let figures = tabbed(
            "documents\t397\tmissing 0\nsent\t99.31\tP 99.40 R 99.22 of 1000\nsentences.R2.f.avg\t44.12\t+-1.20\n",
        );
        assert_eq!(figures["sent"], 99.31);
        assert_eq!(figures["sentences.R2.f.avg"], 44.12);
    }

    #[test]
    fn reads_the_rows_of_the_articles_scorer() {
        let figures = f1_rows(
            "40 documents, 0 missing from the system file\nsentence boundaries                P  98.10  R  97.50  F1  97.80   (gold 640, system 636)\ntopic accuracy                     strict 70.00  lenient 80.00\n",
        );
        assert_eq!(
            figures.into_iter().collect::<Vec<_>>(),
            [("sentence boundaries".to_owned(), 97.80)]
        );
    }

    #[test]
    fn the_mean_is_over_runs() {
        let run = |value| Figures(BTreeMap::from([("R1".to_owned(), value)]));
        assert_eq!(Figures::mean(&[run(40.0), run(44.0)]).show("R1"), "42.00");
        assert_eq!(run(1.0).show("absent"), "–");
    }
}
