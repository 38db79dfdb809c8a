//! A worker that keeps the words of a text finds in the next version of it what a new worker finds,
//! to the byte.

use khulasa::analysis::Parts;
use khulasa::output::{Document, conllu, json};
use khulasa::{Analyzer, Model, Options, Worker};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::path::Path;
use std::sync::OnceLock;

fn worker() -> Worker<'static> {
    static ANALYZER: OnceLock<Analyzer<'static>> = OnceLock::new();
    let analyzer =
        ANALYZER.get_or_init(|| Analyzer::new(Model::embedded().expect("the model opens")));
    analyzer.worker()
}

fn keeping() -> Worker<'static> {
    let mut worker = worker();
    worker.keep_words(Some(0));
    worker
}

fn articles() -> &'static [String] {
    static ARTICLES: OnceLock<Vec<String>> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .expect("tests/articles")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
            .collect();
        paths.sort();
        let texts = paths.iter().map(std::fs::read_to_string);
        texts.collect::<Result<_, _>>().expect("an article")
    })
}

/// Both documents, and the strings in the order in which they cross to JavaScript.
fn written(worker: &mut Worker, text: &str, options: &Options) -> (String, String, Vec<String>) {
    let analysis = worker.analyze(text, options);
    let document = Document::new("-", "model", text, &analysis);
    let strings = analysis.strings.iter().map(str::to_owned).collect();
    (json(&document), conllu(&document), strings)
}

#[track_caller]
fn same(kept: &mut Worker, text: &str) {
    let options = Options::default();
    let (found, expected) = (
        written(kept, text, &options),
        written(&mut worker(), text, &options),
    );
    assert!(found == expected, "another document of {text:?}");
}

/// What is typed or pasted.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(vec![
            "س", " ", "\n", "\n\n", "\r\n", "و", ".", "؟", "،", "«", "»", "\"", "(", ")", " إلى", " في\n", "ة", "ى",
            "قال ", " إن الأمر سهل. ", "2024", "5 ملايين دولار", "بوتين ", "\u{FEFF}", "\u{2028}", "🎉", "#خبر",
        ])
        .prop_map(str::to_owned),
        // A paragraph of another article.
        1 => (any::<Index>(), any::<Index>()).prop_map(|(article, line)| {
            let lines: Vec<&str> = article.get(articles()).split_inclusive('\n').collect();
            (*line.get(&lines)).to_owned()
        }),
    ]
}

/// Somewhere in the text so many letters give way to a piece.
fn edit() -> impl Strategy<Value = (Index, usize, String)> {
    let gone = prop_oneof![6 => Just(0_usize), 3 => 1_usize..4, 1 => 20_usize..600];
    (any::<Index>(), gone, piece())
}

fn edited(text: &str, (at, gone, piece): &(Index, usize, String)) -> String {
    let places: Vec<usize> = (text.char_indices().map(|(at, _)| at))
        .chain([text.len()])
        .collect();
    let first = at.index(places.len());
    let end = places[(first + gone).min(places.len() - 1)];
    format!("{}{piece}{}", &text[..places[first]], &text[end..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edited_text_is_analyzed_as_if_it_were_new(article in any::<Index>(), edits in vec(edit(), 1..5)) {
        let mut kept = keeping();
        let mut text = article.get(articles()).clone();
        same(&mut kept, &text);
        for edit in &edits {
            text = edited(&text, edit);
            same(&mut kept, &text);
        }
    }
}

#[test]
fn texts_that_share_paragraphs_in_every_way() {
    let mut kept = keeping();
    let paragraphs = [
        "قال الوزير إن الأمر سهل.",
        "وصل الوفد إلى",
        "القاهرة يوم 12 مارس 2024.",
        "",
        "  دفعت الشركة 5 ملايين دولار. ",
    ];
    let all = paragraphs.join("\n");
    let reversed: Vec<&str> = paragraphs.iter().rev().copied().collect();
    for text in [
        all.clone(),
        all.clone(),
        format!("\n\n{all}"),
        format!("{all}\n{all}"),
        paragraphs[1..].join("\n"),
        paragraphs[..4].join("\n\n"),
        reversed.join("\r\n"),
        String::new(),
        "\n".to_owned(),
        all.replace(['أ', 'إ'], "ا"),
        all.replace('ة', "ه"),
        all.replace('\n', " "),
        format!("{}\u{200F}\n\u{200F}\n{all}", paragraphs[0]),
    ] {
        same(&mut kept, &text);
    }
}

#[test]
fn other_options_and_other_texts_between() {
    let mut kept = keeping();
    let text = &articles()[0];
    same(&mut kept, text);
    let readings = Options {
        readings: 3,
        ..Options::default()
    };
    let found = written(&mut kept, text, &readings);
    assert!(found == written(&mut worker(), text, &readings));
    same(&mut kept, &articles()[1]);
    same(&mut kept, text);
    // The words of this one are kept, and no names of it.
    let words = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    kept.analyze(&format!("بوتين\n{text}"), &words);
    same(&mut kept, &format!("{text}\nبوتين"));
    // Too long to be kept; what was kept before is gone.
    let long = format!("{text}\n").repeat((5 << 20) / text.len());
    kept.analyze(&long, &words);
    same(&mut kept, text);
}

#[test]
fn of_a_text_with_one_letter_more_only_its_paragraph_is_read() {
    let mut kept = keeping();
    let text = articles().concat();
    let letter_more = text.replacen(". ", ".س ", 1);
    let steps = [text.clone(), letter_more.clone(), text, letter_more].map(|text| {
        let mut most = 0;
        kept.analyze_with(&text, &Options::default(), &mut |_, total| most = total);
        most
    });
    // The steps that are left are those of the whole text.
    let least = *steps.iter().min().expect("a text");
    assert!(steps[0] > least + 100, "{steps:?}");
    assert!(
        steps[1..].iter().all(|&steps| steps < least + 15),
        "{steps:?}"
    );
}
