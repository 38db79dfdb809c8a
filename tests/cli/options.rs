//! Options: budgets, parts, readings; and those that make no sense.

use crate::{ARTICLE, documents, run, stderr};
use serde_json::Value;

#[test]
fn budgets() {
    let picks = |arguments: &[&str]| {
        let output = run(&[&["analyze"], arguments].concat(), ARTICLE.as_bytes());
        assert!(output.status.success(), "{}", stderr(&output));
        documents(&output)[0]["summary"]["picks"]
            .as_array()
            .expect("a list")
            .len()
    };
    assert_eq!(picks(&[]), 2);
    assert_eq!(picks(&["--summary-sentences", "1"]), 1);
    assert_eq!(picks(&["--summary-sentences", "0"]), 0);
    assert_eq!(picks(&["--summary-sentences", "999"]), 2);
    assert_eq!(picks(&["--summary-words", "0"]), 0);
    assert_eq!(picks(&["--summary-words", "6"]), 1);
    assert_eq!(picks(&["--summary-ratio", "0"]), 0);
    assert_eq!(picks(&["--summary-ratio", "1"]), 2);
}

#[test]
fn options_that_make_no_sense_are_refused() {
    for (arguments, status, message) in [
        (
            &["analyze", "--sumary"][..],
            2,
            "unexpected argument '--sumary'",
        ),
        (&["summarize"], 2, "unrecognized subcommand"),
        (
            &["analyze", "--summary-words", "5", "--summary-ratio", "0.5"],
            2,
            "cannot be used with",
        ),
        (
            &["analyze", "--summary-sentences", "-1"],
            2,
            "unexpected argument '-1'",
        ),
        (
            &["analyze", "--summary-ratio", "1.5"],
            1,
            "must lie between 0 and 1",
        ),
        (
            &["analyze", "--without", "tokens"],
            1,
            "no part is called 'tokens'",
        ),
        (&["analyze", "--readings", "0"], 1, "at least one"),
        (&["analyze", "--format", "xml"], 2, "invalid value 'xml'"),
    ] {
        let output = run(arguments, ARTICLE.as_bytes());
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(
            stderr(&output).contains(message),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn parts_can_be_left_out() {
    let output = run(
        &["analyze", "--without", "summary,quotes"],
        ARTICLE.as_bytes(),
    );
    let document = &documents(&output)[0];
    assert!(document.get("summary").is_none() && document.get("quotes").is_none());
    assert!(document["sentences"][0].get("score").is_none());
    assert_eq!(document["entities"], Value::Array(Vec::new()));
}

#[test]
fn more_readings_come_with_scores_best_first() {
    let output = run(&["analyze", "--readings", "3"], ARTICLE.as_bytes());
    let document = &documents(&output)[0];
    let tokens = document["tokens"].as_array().expect("a list");
    let several = tokens
        .iter()
        .filter_map(|token| token["readings"].as_array())
        .filter(|readings| readings.len() > 1);
    let mut found = 0;
    for readings in several {
        found += 1;
        assert!(readings.len() <= 3);
        let scores: Vec<f64> = readings
            .iter()
            .map(|reading| reading["score"].as_f64().expect("a score"))
            .collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    }
    assert!(found > 2, "{found} tokens have several readings");
    assert!(
        documents(&run(&["analyze"], ARTICLE.as_bytes()))[0]["tokens"][0]
            .get("readings")
            .is_none()
    );
}
