//! Goldens over the articles in tests/articles: two aligned lines a sentence, text over analysis.
//!
//! ```text
//! و+قالت  الوزيرة  إن+ها  ستستقبل   ← the segments of each token
//! VERB    NOUN     SCONJ  VERB      ← part of speech of the stem, then its lemma where it differs
//! ```
//!
//! Below them stand names, dates, figures, statements, keyphrases, topics and the summary.
//!
//! A change fails until it is reviewed, line by line, as Arabic. To renew the goldens:
//!
//! ```sh
//! INSTA_UPDATE=always cargo test --test goldens
//! ```

#[path = "goldens/facts.rs"]
mod facts;

use khulasa::analysis::{Analysis, Token};
use khulasa::{Analyzer, Model, Options};
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn articles_are_read_as_before() {
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let mut worker = analyzer.worker();
    let articles = articles();
    assert_eq!(articles.len(), 15);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("goldens");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        let mut changed = Vec::new();
        for article in articles {
            let name = article
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = std::fs::read_to_string(&article).expect("a text");
            let golden = golden(&text, &worker.analyze(&text, &Options::default()));
            // Every article is compared before the test fails.
            if std::panic::catch_unwind(|| insta::assert_snapshot!(name.clone(), golden)).is_err() {
                changed.push(name);
            }
        }
        assert!(
            changed.is_empty(),
            "goldens changed: {}",
            changed.join(", ")
        );
    });
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = std::fs::read_dir(folder)
        .expect("the articles")
        .map(|entry| entry.expect("an entry").path());
    let mut articles: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    articles.sort();
    articles
}

fn golden(text: &str, analysis: &Analysis) -> String {
    let mut out = String::new();
    let mut paragraph = 0;
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        if analysis
            .paragraphs
            .get(paragraph)
            .is_some_and(|span| span.start == sentence.span.start)
        {
            paragraph += 1;
            let _ = writeln!(out, "¶ {paragraph}");
        }
        let _ = writeln!(out, "[{}] {}", number + 1, sentence.score.thousandths());
        let (mut words, mut tags) = (Vec::new(), Vec::new());
        for token in &analysis.tokens[sentence.tokens.clone()] {
            let opens_clause = analysis
                .clauses
                .iter()
                .any(|clause| clause.tokens.start == token_index(analysis, token));
            let (word, tag) = columns(text, analysis, token);
            if opens_clause && !words.is_empty() {
                words.push("‖".to_owned());
                tags.push("‖".to_owned());
            }
            words.push(word);
            tags.push(tag);
        }
        let widths: Vec<usize> = words
            .iter()
            .zip(&tags)
            .map(|(word, tag)| width(word).max(width(tag)))
            .collect();
        let _ = writeln!(
            out,
            "{}\n{}",
            padded(&words, &widths),
            padded(&tags, &widths)
        );
    }
    facts::write(&mut out, text, analysis);
    out
}

fn token_index(analysis: &Analysis, token: &Token) -> usize {
    analysis
        .tokens
        .partition_point(|other| other.span.start < token.span.start)
}

/// The segments of a token as they are written, and what is known of its stem.
fn columns(text: &str, analysis: &Analysis, token: &Token) -> (String, String) {
    let segments = &analysis.segments[token.segments.clone()];
    let word: Vec<&str> = segments
        .iter()
        .map(|segment| segment.span.of(text))
        .collect();
    let lemma = token.lemma.map(|lemma| analysis.strings.get(lemma));
    let stem = segments
        .iter()
        .find(|segment| segment.stem)
        .map(|segment| analysis.strings.get(segment.form));
    let tag = match lemma {
        Some(lemma) if stem != Some(lemma) => format!("{}:{lemma}", token.upos.name()),
        _ => token.upos.name().to_owned(),
    };
    (word.join("+"), tag)
}

/// Columns that a word takes: marks take none.
fn width(word: &str) -> usize {
    word.chars().filter(|&c| !khulasa::text::is_mark(c)).count()
}

fn padded(cells: &[String], widths: &[usize]) -> String {
    let cells = cells
        .iter()
        .zip(widths)
        .map(|(cell, &column)| format!("{cell}{}", " ".repeat(column - width(cell))));
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}
