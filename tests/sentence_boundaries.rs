//! The table of hard sentence boundaries, tests/cases/sentence_boundaries.tsv.

use khulasa::tokenize::outline;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("cases/sentence_boundaries.tsv");

/// Share of marked places that must be right.
const MUST: f64 = 0.97;

/// A text of the table: the places that are marked, as bytes of the text without its marks.
struct Case<'a> {
    kind: &'a str,
    text: String,
    boundaries: BTreeSet<usize>,
    traps: BTreeSet<usize>,
}

fn cases() -> Vec<Case<'static>> {
    let rows = TABLE
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let (kind, marked) = row.split_once('\t').expect("two columns");
        let marked = marked.replace("\\r", "\r").replace("\\n", "\n");
        let mut case = Case {
            kind,
            text: String::new(),
            boundaries: BTreeSet::new(),
            traps: BTreeSet::new(),
        };
        for c in marked.chars() {
            match c {
                '‖' => _ = case.boundaries.insert(case.text.len()),
                '⁀' => _ = case.traps.insert(case.text.len()),
                c => case.text.push(c),
            }
        }
        case
    })
    .collect()
}

/// Marked places that the splitter gets right, of all; with the wrong ones written out.
fn score(cases: &[Case]) -> (usize, usize, String) {
    let (mut right, mut all, mut report) = (0, 0, String::new());
    for case in cases {
        let sentences = outline(&case.text).sentences;
        let ends: BTreeSet<usize> = sentences
            .iter()
            .take(sentences.len() - 1)
            .map(|sentence| sentence.span.end)
            .collect();
        // A boundary counts wherever only blanks lie between it and the mark.
        let at = |place: usize| {
            ends.iter().any(|&end| {
                let (low, high) = (end.min(place), end.max(place));
                case.text[low..high].trim().is_empty()
            })
        };
        let missed = case.boundaries.iter().filter(|&&place| !at(place)).count();
        let fallen = case.traps.iter().filter(|&&place| at(place)).count();
        let marked = case.boundaries.len() + case.traps.len();
        let unmarked = ends
            .len()
            .saturating_sub(case.boundaries.len() - missed + fallen);
        all += marked + unmarked;
        right += marked - missed - fallen;
        if missed + fallen + unmarked > 0 {
            let cut: Vec<&str> = sentences
                .iter()
                .map(|sentence| sentence.span.of(&case.text))
                .collect();
            report += &format!(
                "{}: {} missed, {} too many\n    {}\n",
                case.kind,
                missed,
                fallen + unmarked,
                cut.join(" ‖ ")
            );
        }
    }
    (right, all, report)
}

#[test]
fn hard_boundaries() {
    let (right, all, report) = score(&cases());
    let share = right as f64 / all as f64;
    println!(
        "{report}hard sentence boundaries: {right} of {all} right, {:.1} %",
        100.0 * share
    );
    assert!(
        share >= MUST,
        "{:.3} of the marked places are right, {MUST} must be",
        share
    );
}

#[test]
fn the_table_is_as_large_as_it_says() {
    let cases = cases();
    let boundaries: usize = cases.iter().map(|case| case.boundaries.len()).sum();
    let traps: usize = cases.iter().map(|case| case.traps.len()).sum();
    assert!(
        boundaries >= 100 && traps >= 100,
        "{boundaries} boundaries, {traps} traps"
    );
}
