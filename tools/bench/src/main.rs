//! How fast the core is, by stage and beside others, and how it grows: JSON lines on standard output.

mod timing;
mod varied;

use std::{hint::black_box, path::PathBuf, process::Command, time::Instant};

use anyhow::Result;
use charabia::Tokenize;
use clap::{Parser, Subcommand};
use khulasa::{
    Analyzer, Model, Options,
    analysis::Parts,
    output::{Document, json},
    tokenize::{Outline, outline_into},
};
use rust_stemmers::{Algorithm, Stemmer};
use timing::{Line, Task, in_turns, peak_bytes};
use varied::Material;

/// Speed, beside what a user would pick instead.
#[derive(Parser)]
struct Arguments {
    /// The top folder of the repository
    #[arg(long)]
    top: PathBuf,
    #[command(subcommand)]
    command: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// Stages and others in turns, over so many bytes
    Speed {
        #[arg(long, default_value_t = 10_000_000)]
        bytes: usize,
        #[arg(long, default_value_t = 5)]
        rounds: usize,
    },
    /// Texts of 1 kB to so many bytes, by tens, each in a process of its own
    Growth {
        #[arg(long, default_value_t = 100_000_000)]
        most: usize,
    },
    /// One text of so many bytes
    One { bytes: usize },
    /// Writes the articles as JSON Lines, for programs in other languages
    Articles { bytes: usize },
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let material = Material::read(&arguments.top)?;
    let analyzer = Analyzer::new(Model::embedded()?);
    match arguments.command {
        Subject::Speed { bytes, rounds } => speed(&material.articles(bytes), &analyzer, rounds),
        Subject::Growth { most } => {
            let mut bytes = 1_000;
            while bytes <= most {
                let status = Command::new(std::env::current_exe()?)
                    .arg("--top")
                    .arg(&arguments.top)
                    .args(["one", &bytes.to_string()])
                    .status()?;
                anyhow::ensure!(status.success(), "{bytes} bytes: {status}");
                bytes *= 10;
            }
        }
        Subject::One { bytes } => one(&material.articles(bytes).concat(), &analyzer),
        Subject::Articles { bytes } => {
            for (id, text) in material.articles(bytes).iter().enumerate() {
                println!(
                    "{}",
                    serde_json::json!({ "id": id.to_string(), "text": text })
                );
            }
        }
    }
    Ok(())
}

fn speed(articles: &[String], analyzer: &Analyzer, rounds: usize) {
    let mut worker = analyzer.worker();
    let words = articles
        .iter()
        .map(|article| worker.analyze(article, &words_only()).stats.words)
        .sum();
    let mut outline = Outline::default();
    let mut words_worker = analyzer.worker();
    let mut whole_worker = analyzer.worker();
    let mut json_worker = analyzer.worker();
    let stemmer = Stemmer::create(Algorithm::Arabic);
    let tasks = vec![
        Task {
            system: "khulasa",
            what: "sentences and tokens",
            work: Box::new(|articles| {
                for article in articles {
                    outline_into(black_box(article), &mut outline);
                }
            }),
        },
        Task {
            system: "khulasa",
            what: "words: clitics, lemmas, parts of speech",
            work: Box::new(|articles| {
                for article in articles {
                    black_box(words_worker.analyze(article, &words_only()));
                }
            }),
        },
        Task {
            system: "khulasa",
            what: "whole analysis",
            work: Box::new(|articles| {
                for article in articles {
                    black_box(whole_worker.analyze(article, &Options::default()));
                }
            }),
        },
        Task {
            system: "khulasa",
            what: "whole analysis, written as JSON",
            work: Box::new(|articles| {
                for article in articles {
                    let analysis = json_worker.analyze(article, &Options::default());
                    black_box(json(&Document::new("-", "model", article, &analysis)));
                }
            }),
        },
        Task {
            system: "charabia",
            what: "tokens",
            work: Box::new(|articles| {
                for article in articles {
                    black_box(article.as_str().tokenize().count());
                }
            }),
        },
        Task {
            system: "Snowball",
            what: "stems of words between blanks",
            work: Box::new(|articles| {
                for article in articles {
                    for word in article.split_whitespace() {
                        black_box(stemmer.stem(word));
                    }
                }
            }),
        },
    ];
    in_turns(tasks, rounds, articles, words);
}

fn one(text: &str, analyzer: &Analyzer) {
    let mut worker = analyzer.worker();
    let begun = Instant::now();
    let analysis = worker.analyze(text, &Options::default());
    Line {
        system: "khulasa",
        what: "one text",
        bytes: text.len(),
        words: analysis.stats.words,
        seconds: begun.elapsed().as_secs_f64(),
        peak_bytes: peak_bytes(),
    }
    .print();
}

fn words_only() -> Options {
    Options {
        without: Parts::ALL,
        ..Options::default()
    }
}
