//! Texts that hold nothing, nothing Arabic, or nothing that anybody would write.

use crate::shapes::SHAPES;
use crate::{ARTICLE, analyze, document, tokens};
use khulasa::analysis::{Analysis, TokenKind};
use khulasa::output::{Document, conllu, plain_text};
use khulasa::text::is_blank;
use khulasa::{Analyzer, Model, Options};

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
