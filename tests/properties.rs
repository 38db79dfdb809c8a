//! What holds of every analysis, whatever the text.

mod invariants;

use invariants::check;
use khulasa::analysis::Analysis;
use khulasa::output::{Document, conllu, json};
use khulasa::text::Span;
use khulasa::{Analyzer, Budget, Model, Options, Worker};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::OnceLock;

fn worker() -> Worker<'static> {
    static ANALYZER: OnceLock<Analyzer<'static>> = OnceLock::new();
    let analyzer =
        ANALYZER.get_or_init(|| Analyzer::new(Model::embedded().expect("the model opens")));
    analyzer.worker()
}

/// Any character at all, those that trouble tokenizers more often than their number would have it.
fn character() -> impl Strategy<Value = char> {
    prop_oneof![
        2 => any::<char>(),
        4 => proptest::char::range('\u{0621}', '\u{064A}'),
        2 => proptest::char::range('\u{064B}', '\u{0652}'),
        1 => proptest::char::range('\u{0600}', '\u{06FF}'),
        1 => proptest::char::range('\u{08A0}', '\u{08FF}'),
        1 => proptest::char::range('\u{FB50}', '\u{FEFF}'),
        2 => proptest::char::range(' ', '~'),
        1 => proptest::char::range('\u{0}', '\u{1F}'),
        1 => proptest::char::range('\u{0300}', '\u{036F}'),
        1 => proptest::char::range('\u{2000}', '\u{206F}'),
        1 => proptest::char::range('\u{1F1E6}', '\u{1F6FF}'),
        1 => select(vec![
            'ـ', '،', '؛', '؟', '«', '»', '٪', '٫', '٬', '٠', '٩', '۵', '\u{200C}', '\u{200D}', '\u{FE0F}', '\u{20E3}',
            '\u{FEFF}', '\u{AD}', '\u{A0}', '\u{85}', '\u{2028}', '\u{3000}', '\u{180E}', '\u{FFFD}', 'ﷲ', 'ﻻ', 'İ', 'ß',
            '़', '中', 'א', '\u{E0067}', '\u{10FFFF}',
        ]),
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    vec(character(), 0..120).prop_map(String::from_iter)
}

/// Pieces of Arabic articles, and what stands around them, glued together in any order.
const PIECES: [&str; 72] = [
    "قال",
    "وقالت",
    "للحكومة",
    "وبالمدرسة",
    "فسيكتبونها",
    "كِتَابٌ",
    "مـحـمـد",
    "ال",
    "لل",
    "ل",
    "و",
    "ب",
    "ة",
    "عبد",
    "الله",
    "د",
    "أ",
    "ص",
    "م",
    "إلى",
    "في",
    "إليه",
    "كتبوه",
    "لأن",
    "ﷺ",
    "ﻻ",
    "حيث",
    "كما",
    "بن",
    "الأمم المتحدة",
    "شباط/فبراير",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\u{A0}",
    "\u{200F}",
    "\u{200C}",
    ".",
    ".",
    "..",
    "...",
    "…",
    "،",
    "،",
    "؛",
    ":",
    "؟",
    "!",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "-",
    "ـ",
    "٣",
    "2024",
    "1,5",
    "https://example.org/a",
    "@khulasa",
    "#خلاصة",
    "👩‍👧",
    "\u{064B}",
];

fn glued_text() -> impl Strategy<Value = String> {
    vec(select(&PIECES[..]), 0..160).prop_map(|pieces| pieces.concat())
}

/// Runs of a sentence or two, long enough for clauses.
fn running_text() -> impl Strategy<Value = String> {
    let word = select(vec![
        "أعلنت",
        "الوزارة",
        "أمس",
        "خطة",
        "جديدة",
        "لدعم",
        "المدارس",
        "في",
        "القرى",
        "وقال",
        "الوزير",
        "إن",
        "العمل",
        "سيبدأ",
        "خلال",
        "شهر",
        "بكلفة",
        "20",
        "مليون",
        "Euro",
    ]);
    let joint = select(vec![
        " ",
        " ",
        " ",
        " ",
        " ",
        " ",
        "، ",
        ". ",
        "، حيث ",
        "؛ ",
        " («",
        "») ",
    ]);
    vec((word, joint), 40..200).prop_map(|pairs| {
        pairs
            .into_iter()
            .flat_map(|(word, joint)| [word, joint])
            .collect()
    })
}

fn options() -> impl Strategy<Value = Options> {
    let budget = prop_oneof![
        (0usize..20).prop_map(Budget::Sentences),
        (0usize..300).prop_map(Budget::Words),
        (0.0f64..=1.0).prop_map(Budget::Ratio),
    ];
    (budget, 1usize..6).prop_map(|(budget, readings)| Options {
        budget,
        readings,
        ..Options::default()
    })
}

/// The document, from a worker that has just read something else.
fn analyze(text: &str, options: &Options) -> String {
    let mut used = worker();
    used.analyze(
        "وقالت الوزيرة إن «المكتبة» ستفتح أبوابها يوم الأحد.",
        &Options::default(),
    );
    let analysis = used.analyze(text, options);
    check(text, options, &analysis);
    let first = json(&Document::new("-", "model", text, &analysis));
    let again = used.analyze(text, options);
    assert_eq!(
        first,
        json(&Document::new("-", "model", text, &again)),
        "the second time differs"
    );
    let fresh = worker().analyze(text, options);
    assert_eq!(
        first,
        json(&Document::new("-", "model", text, &fresh)),
        "a fresh worker differs"
    );
    first
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in any_text(), options in options()) {
        analyze(&text, &options);
    }

    #[test]
    fn pieces_of_articles(text in glued_text(), options in options()) {
        analyze(&text, &options);
    }

    #[test]
    fn long_sentences(text in running_text(), options in options()) {
        analyze(&text, &options);
    }

    /// What was asked for besides does not change where things are.
    #[test]
    fn readings_and_budget_leave_the_outline_alone(text in glued_text(), options in options()) {
        let plain = worker().analyze(&text, &Options::default());
        let other = worker().analyze(&text, &options);
        prop_assert_eq!(&plain.sentences, &other.sentences);
        prop_assert_eq!(&plain.clauses, &other.clauses);
        let places = |analysis: &Analysis| -> Vec<Span> {
            analysis.tokens.iter().map(|token| token.span).collect()
        };
        prop_assert_eq!(places(&plain), places(&other));
    }

    /// A shorter summary is part of the longer one, whatever it is measured by.
    #[test]
    fn summaries_grow(text in running_text(), few in 0usize..6, more in 0usize..6) {
        let pick = |budget| {
            let options = Options { budget, ..Options::default() };
            worker().analyze(&text, &options).summary.picks
        };
        for [shorter, longer] in [
            [Budget::Sentences(few), Budget::Sentences(few + more)],
            [Budget::Words(10 * few), Budget::Words(10 * (few + more))],
            [Budget::Ratio(few as f64 / 12.0), Budget::Ratio((few + more) as f64 / 12.0)],
        ] {
            let longer = pick(longer);
            for picked in pick(shorter) {
                prop_assert!(longer.iter().any(|other| other.span.contains(picked.span)));
            }
        }
    }
}

/// Every assigned or unassigned character once: alone, within a word, and on its own line.
#[test]
fn every_character_of_unicode() {
    let mut worker = worker();
    let characters: Vec<char> = ('\0'..=char::MAX).collect();
    // Beyond the third plane characters differ in nothing that is looked at; every 61st is taken there.
    let dense = characters.iter().filter(|&&c| c < '\u{20000}');
    let sparse = characters.iter().filter(|&&c| c >= '\u{20000}').step_by(61);
    let all: Vec<char> = dense.chain(sparse).copied().collect();
    for some in all.chunks(256) {
        let mut text = String::new();
        for &c in some {
            text.extend([c, ' ', 'ك', c, 'ت', ' ', '5', c, ' ', 'a', c, 'b', '\n']);
        }
        let options = Options::default();
        let analysis = worker.analyze(&text, &options);
        invariants::tokens::check(&text, &analysis);
        invariants::segments::check(&text, &analysis, 1);
        invariants::treebank::check(
            &analysis,
            &conllu(&Document::new("test", "model", &text, &analysis)),
        );
    }
}
