//! Input that nobody should give, and the clear answer that it gets.

mod shapes;

use khulasa::analysis::{Analysis, Parts, TokenKind};
use khulasa::model::{AlignedBytes, FORMAT, checksum};
use khulasa::output::{Document, conllu, json, plain_text};
use khulasa::text::is_blank;
use khulasa::{Analyzer, Budget, Model, Options};
use serde_json::Value;
use shapes::SHAPES;

const ARTICLE: &str = "افتتحت الوزيرة المكتبة الجديدة صباح الأحد. وحضر الحفل مئات القراء من أنحاء المدينة. \
    وقالت الوزيرة إن المكتبة ستستقبل القراء كل يوم. وتضم المكتبة 20 ألف كتاب، وقاعة للأطفال.";

fn analyze_with(text: &str, options: &Options) -> Analysis {
    let model = Model::embedded().expect("the model opens");
    Analyzer::new(model).worker().analyze(text, options)
}

fn analyze(text: &str) -> Analysis {
    analyze_with(text, &Options::default())
}

fn document(text: &str, analysis: &Analysis) -> Value {
    let written = json(&Document::new("-", "model", text, analysis));
    serde_json::from_str(&written).expect("the document is JSON")
}

/// Kind and text of each token.
fn tokens<'t>(text: &'t str, analysis: &Analysis) -> Vec<(TokenKind, &'t str)> {
    let tokens = analysis.tokens.iter();
    tokens
        .map(|token| (token.kind, token.span.of(text)))
        .collect()
}

/// Whether tokens hold all that is not blank.
fn is_covered(text: &str, analysis: &Analysis) -> bool {
    let mut end = 0;
    let gaps = analysis.tokens.iter().all(|token| {
        let gap = &text[end..token.span.start];
        end = token.span.end;
        gap.chars().all(is_blank)
    });
    gaps && text[end..].chars().all(is_blank)
}

fn is_empty(analysis: &Analysis) -> bool {
    let stats = &analysis.stats;
    (
        stats.words,
        stats.sentences,
        stats.paragraphs,
        stats.reading_seconds,
    ) == (0, 0, 0, 0)
        && analysis.tokens.is_empty()
        && analysis.sentences.is_empty()
        && analysis.clauses.is_empty()
        && analysis.paragraphs.is_empty()
        && analysis.summary.picks.is_empty()
        && analysis.summary.text.is_empty()
        && analysis.summary.ratio.thousandths() == 0
}

#[test]
fn nothing() {
    let analysis = analyze("");
    assert!(is_empty(&analysis));
    assert_eq!(analysis.stats.characters, 0);
    let document = document("", &analysis);
    for list in [
        "paragraphs",
        "sentences",
        "clauses",
        "tokens",
        "entities",
        "dates",
        "quantities",
        "quotes",
        "keyphrases",
        "topics",
    ] {
        assert_eq!(document[list], serde_json::json!([]), "{list}");
    }
    assert_eq!(
        document["summary"],
        serde_json::json!({ "sentences": [], "picks": [], "text": "", "ratio": 0 })
    );
    let written = Document::new("-", "model", "", &analysis);
    assert_eq!(conllu(&written), "");
    assert!(plain_text(&written).starts_with("-\n"));
}

#[test]
fn blanks_only() {
    let text = " \t\r\n\u{A0}\u{2003}\u{3000}\u{200B}\u{200F}\u{FEFF}\u{2028}\u{85}\u{1F}\n\n";
    let analysis = analyze(text);
    assert!(is_empty(&analysis));
    assert_eq!(analysis.stats.characters, text.chars().count());
}

#[test]
fn no_arabic_at_all() {
    let text = "Hello, world. 你好。 שלום 42";
    let analysis = analyze(text);
    assert_eq!(
        tokens(text, &analysis),
        [
            (TokenKind::Foreign, "Hello"),
            (TokenKind::Punctuation, ","),
            (TokenKind::Foreign, "world"),
            (TokenKind::Punctuation, "."),
            (TokenKind::Foreign, "你好"),
            (TokenKind::Punctuation, "。"),
            (TokenKind::Foreign, "שלום"),
            (TokenKind::Number, "42"),
        ]
    );
    assert_eq!(analysis.stats.words, 5);
    assert!(!analysis.summary.picks.is_empty());
}

#[test]
fn marks_without_words() {
    for text in ["...", "؟", "«»", "(", "😀", "\u{064B}", "ـ", "#", "@", "$"] {
        let analysis = analyze(text);
        assert_eq!(
            analysis.tokens.len(),
            if text == "«»" { 2 } else { 1 },
            "{text}"
        );
        assert_eq!(
            (analysis.sentences.len(), analysis.stats.words),
            (1, 0),
            "{text}"
        );
        assert!(is_covered(text, &analysis));
    }
}

#[test]
fn zeros_and_controls() {
    let text = "\0وصل\u{1}الوفد\u{7F}.\0";
    let analysis = analyze(text);
    assert_eq!(
        tokens(text, &analysis),
        [
            (TokenKind::Symbol, "\0"),
            (TokenKind::Word, "وصل"),
            (TokenKind::Symbol, "\u{1}"),
            (TokenKind::Word, "الوفد"),
            (TokenKind::Symbol, "\u{7F}"),
            (TokenKind::Punctuation, "."),
            (TokenKind::Symbol, "\0"),
        ]
    );
    assert_eq!(document(text, &analysis)["tokens"][6]["start"], 12);
}

#[test]
fn shapes_of_a_hundred_kilobytes() {
    let model = Model::embedded().expect("the model opens");
    let mut worker = Analyzer::new(model).worker();
    for shape in SHAPES {
        let text = shape.text(100_000);
        let analysis = worker.analyze(&text, &Options::default());
        assert!(is_covered(&text, &analysis), "{}", shape.name);
        let blank = text.chars().all(is_blank);
        assert_eq!(analysis.sentences.is_empty(), blank, "{}", shape.name);
        let wordless = analysis.stats.words == 0;
        assert!(
            wordless || !analysis.summary.picks.is_empty(),
            "{}",
            shape.name
        );
        let tokens = document(&text, &analysis)["tokens"]
            .as_array()
            .map(Vec::len);
        assert_eq!(tokens, Some(analysis.tokens.len()), "{}", shape.name);
    }
}

#[test]
fn a_megabyte_without_a_blank() {
    let text = "ك".repeat(524_288);
    let analysis = analyze(&text);
    assert_eq!(analysis.tokens.len(), 1);
    assert_eq!(
        (analysis.tokens[0].kind, analysis.tokens[0].span.len()),
        (TokenKind::Word, text.len())
    );
    let text = "1".repeat(1_000_000);
    let analysis = analyze(&text);
    assert_eq!(
        (analysis.tokens.len(), analysis.tokens[0].kind),
        (1, TokenKind::Number)
    );
    let text = "a".repeat(1_000_000);
    let analysis = analyze(&text);
    assert_eq!(
        (analysis.tokens.len(), analysis.tokens[0].kind),
        (1, TokenKind::Foreign)
    );
}

#[test]
fn ten_thousand_marks_on_one_letter() {
    let text = format!("وصل مك{}تب.", "\u{0651}".repeat(10_000));
    let analysis = analyze(&text);
    let found: Vec<TokenKind> = analysis.tokens.iter().map(|token| token.kind).collect();
    assert_eq!(
        found,
        [TokenKind::Word, TokenKind::Word, TokenKind::Punctuation]
    );
    assert_eq!(analysis.tokens[1].span.len(), 20_008);
}

/// What JavaScript and lenient readers make of an unpaired surrogate.
#[test]
fn replacement_characters() {
    let text = "وصل \u{FFFD}الوفد\u{FFFD} أمس.";
    let analysis = analyze(text);
    assert_eq!(
        tokens(text, &analysis),
        [
            (TokenKind::Word, "وصل"),
            (TokenKind::Symbol, "\u{FFFD}"),
            (TokenKind::Word, "الوفد"),
            (TokenKind::Symbol, "\u{FFFD}"),
            (TokenKind::Word, "أمس"),
            (TokenKind::Punctuation, "."),
        ]
    );
    assert_eq!(document(text, &analysis)["tokens"][2]["start"], 5);
}

#[test]
fn a_byte_order_mark_counts_and_is_no_token() {
    let text = format!("\u{FEFF}{ARTICLE}");
    let (marked, plain) = (analyze(&text), analyze(ARTICLE));
    assert_eq!(marked.tokens.len(), plain.tokens.len());
    for (one, other) in marked.tokens.iter().zip(&plain.tokens) {
        assert_eq!(one.span.start, other.span.start + '\u{FEFF}'.len_utf8());
        assert_eq!((one.kind, one.upos), (other.kind, other.upos));
    }
    assert_eq!(document(&text, &marked)["sentences"][0]["start"], 1);
    assert_eq!(marked.summary.text, plain.summary.text);
}

#[test]
fn line_ends_of_every_system() {
    let lines = ["المكتبة تفتح أبوابها", "وصل الوفد أمس.", "وغادر اليوم."];
    let analyses = ["\n", "\r\n", "\r", "\r\n\r\n"].map(|end| {
        let text = lines.join(end);
        let analysis = analyze(&text);
        let paragraphs: Vec<String> = analysis
            .paragraphs
            .iter()
            .map(|span| span.of(&text).to_owned())
            .collect();
        assert_eq!(paragraphs, lines, "{end:?}");
        let words: Vec<_> = analysis
            .tokens
            .iter()
            .map(|token| (token.kind, token.upos))
            .collect();
        (words, analysis.summary.text)
    });
    for analysis in &analyses {
        assert_eq!(analysis, &analyses[0]);
    }
}

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

/// The built-in model file as bytes that may be spoiled.
fn model_bytes() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model"))
        .expect("the model file")
}

fn code(bytes: &[u8]) -> Result<(), &'static str> {
    Model::from_bytes(&AlignedBytes::from(bytes))
        .map(drop)
        .map_err(|error| error.code())
}

#[test]
fn model_files_that_are_none() {
    let good = model_bytes();
    assert_eq!(code(&good), Ok(()));
    for none in [
        &b""[..],
        b"PK\x03\x04",
        b"<!DOCTYPE html>",
        b"khulasa\0",
        &[0; 64],
    ] {
        assert_eq!(code(none), Err("not-a-model"));
    }
    for length in [1, 8, 11, 12, 31, 32, good.len() / 2, good.len() - 1] {
        assert_eq!(code(&good[..length]), Err("truncated"), "{length} bytes");
    }
    let longer = [&good[..], b"\n"].concat();
    assert_eq!(code(&longer), Err("truncated"));
    for at in [32, good.len() / 3, good.len() - 1] {
        let mut bytes = good.clone();
        bytes[at] ^= 0x10;
        assert_eq!(code(&bytes), Err("corrupt"), "byte {at}");
    }
    // The format is told first: another version's file may have another checksum.
    for (format, expected) in [
        (FORMAT - 1, "older-format"),
        (FORMAT + 1, "newer-format"),
        (u32::MAX, "newer-format"),
    ] {
        let mut bytes = good.clone();
        bytes[8..12].copy_from_slice(&format.to_le_bytes());
        assert_eq!(code(&bytes), Err(expected));
        let said = Model::from_bytes(&AlignedBytes::from(&bytes[..]))
            .map(drop)
            .unwrap_err()
            .to_string();
        assert!(
            said.contains(&format!("format {format}"))
                && said.contains(&format!("format {FORMAT}")),
            "{said}"
        );
    }
}

/// The checksum of these files holds; it is the sections that do not fit.
#[test]
fn sections_that_are_missing_or_cut() {
    let good = model_bytes();
    let sections = u32::from_le_bytes(good[12..16].try_into().unwrap()) as usize;
    let seal = |mut bytes: Vec<u8>| {
        let sum = checksum(&bytes[32..]);
        bytes[24..32].copy_from_slice(&sum.to_le_bytes());
        code(&bytes)
    };
    assert!(sections > 3);
    let mut refused = 0;
    for row in (0..sections).map(|index| 32 + index * 24) {
        let name = String::from_utf8_lossy(&good[row..row + 16]).into_owned();
        let mut renamed = good.clone();
        renamed[row] = b'?';
        // A section that may be absent may have any name.
        let answer = seal(renamed);
        assert!(
            matches!(answer, Ok(()) | Err("corrupt")),
            "{name}: {answer:?}"
        );
        refused += usize::from(answer.is_err());
        for length in [0u32, 1, 7] {
            let mut cut = good.clone();
            cut[row + 20..row + 24].copy_from_slice(&length.to_le_bytes());
            // Whatever the answer is, it is one.
            let answer = seal(cut);
            assert!(
                matches!(answer, Ok(()) | Err("corrupt")),
                "{name}: {answer:?}"
            );
        }
    }
    assert!(
        refused > sections / 2,
        "{refused} of {sections} sections are needed"
    );
}
