//! Options that ask for nothing, or for more than there is.

use crate::{ARTICLE, analyze, analyze_with, document, tokens};
use khulasa::analysis::{Parts, TokenKind};
use khulasa::output::{Document, conllu};
use khulasa::{Budget, Options};

#[test]
fn budgets_of_nothing_and_of_more_than_there_is() {
    let pick = |budget| {
        analyze_with(
            ARTICLE,
            &Options {
                budget,
                ..Options::default()
            },
        )
    };
    for budget in [
        Budget::Sentences(0),
        Budget::Words(0),
        Budget::Ratio(0.0),
        Budget::Ratio(f64::NAN),
        Budget::Ratio(-1.0),
    ] {
        let analysis = pick(budget);
        assert!(
            analysis.summary.picks.is_empty() && analysis.summary.sentences.is_empty(),
            "{budget:?}"
        );
        assert_eq!(
            (
                analysis.summary.text.as_str(),
                analysis.summary.ratio.thousandths()
            ),
            ("", 0),
            "{budget:?}"
        );
        assert_eq!(analysis.sentences.len(), 4, "{budget:?}");
    }
    for budget in [
        Budget::Sentences(usize::MAX),
        Budget::Words(usize::MAX),
        Budget::Ratio(1.0),
        Budget::Ratio(f64::INFINITY),
    ] {
        let analysis = pick(budget);
        assert_eq!(analysis.summary.sentences, [0, 1, 2, 3], "{budget:?}");
        assert_eq!(analysis.summary.text, ARTICLE, "{budget:?}");
        assert_eq!(analysis.summary.ratio.thousandths(), 1000, "{budget:?}");
    }
    let one_word = pick(Budget::Words(1));
    assert_eq!(
        one_word.summary.picks.len(),
        1,
        "the first pick is always given"
    );
}

#[test]
fn more_readings_than_there_are() {
    let analysis = analyze_with(
        ARTICLE,
        &Options {
            readings: 50,
            ..Options::default()
        },
    );
    for token in &analysis.tokens {
        let readings = &analysis.readings[token.readings.clone()];
        if token.kind != TokenKind::Word {
            assert!(readings.len() <= 1);
            continue;
        }
        assert!((1..=50).contains(&readings.len()));
        assert_eq!(
            (Some(readings[0].lemma), readings[0].upos),
            (token.lemma, token.upos)
        );
        let sum: u32 = readings
            .iter()
            .map(|reading| u32::from(reading.score.thousandths()))
            .sum();
        // Each is rounded by itself.
        assert!(
            sum.abs_diff(1000) <= 25,
            "the readings' scores add up to {sum}"
        );
    }
    let most = analysis
        .tokens
        .iter()
        .map(|token| token.readings.len())
        .max();
    assert!(most > Some(2), "some word has several readings");
}

#[test]
fn without_everything() {
    let without = Parts::NAMES
        .iter()
        .filter_map(|name| Parts::named(name))
        .fold(Parts::NONE, Parts::and);
    let analysis = analyze_with(
        ARTICLE,
        &Options {
            without,
            ..Options::default()
        },
    );
    let document = document(ARTICLE, &analysis);
    for name in Parts::NAMES {
        assert!(document.get(name).is_none(), "{name}");
    }
    assert!(
        document["sentences"][0].get("score").is_none()
            && document["clauses"][0].get("score").is_none()
    );
    let whole = analyze(ARTICLE);
    assert_eq!(tokens(ARTICLE, &analysis), tokens(ARTICLE, &whole));
    assert_eq!(document["stats"]["words"], whole.stats.words);
    let written = Document::new("-", "model", ARTICLE, &analysis);
    assert_eq!(
        conllu(&written),
        conllu(&Document::new("-", "model", ARTICLE, &whole))
    );
}
