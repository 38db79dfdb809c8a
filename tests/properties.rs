//! What holds of every analysis, whatever the text.

use khulasa::analysis::{Analysis, Upos};
use khulasa::output::{Document, conllu, json, plain_text};
use khulasa::text::{Span, is_blank};
use khulasa::{Analyzer, Budget, Model, Options, Worker};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
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

/// Everything that must hold of `analysis`.
fn check(text: &str, options: &Options, analysis: &Analysis) {
    check_tokens(text, analysis);
    check_outline(text, analysis);
    check_segments(text, analysis, options.readings);
    check_summary(text, analysis, options.budget);
    let document = Document::new("test", "model", text, analysis);
    check_json(text, analysis, &json(&document));
    check_conllu(analysis, &conllu(&document));
    assert!(plain_text(&document).starts_with("test\n"));
}

fn is_slice(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Tokens lie in order, one after another, and only blanks between them.
fn check_tokens(text: &str, analysis: &Analysis) {
    let mut end = 0;
    for token in &analysis.tokens {
        assert!(is_slice(text, token.span), "{:?} is no slice", token.span);
        assert!(
            !token.span.is_empty(),
            "an empty token at {}",
            token.span.start
        );
        assert!(
            token.span.start >= end,
            "tokens overlap at {}",
            token.span.start
        );
        assert!(
            text[end..token.span.start].chars().all(is_blank),
            "not covered: {:?}",
            &text[end..token.span.start]
        );
        let word = token.span.of(text);
        assert!(
            !word.starts_with(is_blank) && !word.ends_with(char::is_whitespace),
            "{word:?} has blanks around"
        );
        assert!(
            !word.contains(char::is_whitespace),
            "{word:?} holds a blank"
        );
        end = token.span.end;
    }
    assert!(
        text[end..].chars().all(is_blank),
        "not covered: {:?}",
        &text[end..]
    );
}

/// Paragraphs, sentences and clauses lie in order and hold all tokens.
fn check_outline(text: &str, analysis: &Analysis) {
    let mut end = 0;
    for &paragraph in &analysis.paragraphs {
        assert!(is_slice(text, paragraph) && paragraph.start >= end && !paragraph.is_empty());
        end = paragraph.end;
    }
    let mut next = 0;
    for sentence in &analysis.sentences {
        assert!(is_slice(text, sentence.span));
        assert_eq!(
            sentence.tokens.start, next,
            "sentences leave out or share a token"
        );
        assert!(sentence.tokens.end > next, "a sentence without tokens");
        next = sentence.tokens.end;
        let (first, last) = (
            &analysis.tokens[sentence.tokens.start],
            &analysis.tokens[next - 1],
        );
        assert_eq!(sentence.span, Span::new(first.span.start, last.span.end));
        assert!(
            analysis
                .paragraphs
                .iter()
                .any(|paragraph| paragraph.contains(sentence.span))
        );
        assert!(sentence.score.thousandths() <= 1000);
    }
    assert_eq!(next, analysis.tokens.len(), "a token stands in no sentence");
    let (mut next, mut sentence) = (0, None);
    for clause in &analysis.clauses {
        assert_eq!(
            clause.tokens.start, next,
            "clauses leave out or share a token"
        );
        assert!(clause.tokens.end > next, "a clause without tokens");
        next = clause.tokens.end;
        assert!(
            sentence.is_none_or(
                |sentence| sentence == clause.sentence || sentence + 1 == clause.sentence
            )
        );
        sentence = Some(clause.sentence);
        let whole = &analysis.sentences[clause.sentence];
        assert!(whole.tokens.start <= clause.tokens.start && clause.tokens.end <= whole.tokens.end);
        assert!(
            is_slice(text, clause.span)
                && whole.span.contains(clause.span)
                && !clause.span.is_empty()
        );
        assert_eq!(
            clause.span.start,
            analysis.tokens[clause.tokens.start].span.start
        );
        assert!(clause.score.thousandths() <= 1000);
    }
    assert_eq!(next, analysis.tokens.len(), "a token stands in no clause");
    assert_eq!(
        sentence.map_or(0, |last| last + 1),
        analysis.sentences.len(),
        "a sentence has no clause"
    );
    let stats = &analysis.stats;
    assert_eq!(stats.characters, text.chars().count());
    assert_eq!(
        stats.words,
        analysis
            .tokens
            .iter()
            .filter(|token| token.kind.is_word())
            .count()
    );
    assert_eq!(
        (stats.sentences, stats.paragraphs),
        (analysis.sentences.len(), analysis.paragraphs.len())
    );
}

/// Segments, and those of every reading, tile their token.
fn check_segments(text: &str, analysis: &Analysis, readings: usize) {
    let mut next = 0;
    for token in &analysis.tokens {
        assert_eq!(
            token.segments.start, next,
            "segments leave out or share one"
        );
        next = token.segments.end;
        let segments = &analysis.segments[token.segments.clone()];
        let word = token.span.of(text);
        tile(
            text,
            token.span,
            segments.iter().map(|segment| segment.span),
        );
        for segment in segments {
            assert!(
                !analysis.strings.get(segment.form).is_empty(),
                "an empty form in {word:?}"
            );
            assert!(
                !analysis.strings.get(segment.lemma).is_empty(),
                "an empty lemma in {word:?}"
            );
        }
        let stems: Vec<Upos> = segments
            .iter()
            .filter(|segment| segment.stem)
            .map(|segment| segment.upos)
            .collect();
        assert_eq!(stems, [token.upos], "the stem of {word:?}");
        let all = &analysis.readings[token.readings.clone()];
        assert!(all.len() <= readings, "too many readings of {word:?}");
        assert!(readings > 1 || all.is_empty());
        assert!(
            all.is_sorted_by(|one, other| one.score >= other.score),
            "readings of {word:?} are not sorted"
        );
        for reading in all {
            tile(
                text,
                token.span,
                reading.segments.iter().map(|segment| segment.span),
            );
        }
    }
    assert_eq!(next, analysis.segments.len());
}

fn tile(text: &str, token: Span, segments: impl Iterator<Item = Span>) {
    let mut end = token.start;
    for segment in segments {
        assert!(
            is_slice(text, segment) && !segment.is_empty(),
            "{segment:?} of {:?}",
            token.of(text)
        );
        assert_eq!(
            segment.start,
            end,
            "segments of {:?} do not tile it",
            token.of(text)
        );
        end = segment.end;
    }
    assert_eq!(
        end,
        token.end,
        "segments of {:?} do not reach its end",
        token.of(text)
    );
}

fn check_summary(text: &str, analysis: &Analysis, budget: Budget) {
    let summary = &analysis.summary;
    assert!(
        summary.sentences.is_sorted_by(|one, other| one < other),
        "sentences twice or not in order"
    );
    assert!(
        summary
            .sentences
            .iter()
            .all(|&sentence| sentence < analysis.sentences.len())
    );
    assert!(summary.ratio.thousandths() <= 1000);
    let mut end = 0;
    for pick in &summary.picks {
        assert!(pick.span.start >= end, "picks overlap or are not in order");
        end = pick.span.end;
        assert!(summary.sentences.contains(&pick.sentence));
        assert!(
            analysis
                .clauses
                .iter()
                .any(|clause| clause.span == pick.span && clause.sentence == pick.sentence)
        );
        assert!(pick.score.thousandths() <= 1000);
    }
    for sentence in &summary.sentences {
        assert!(summary.picks.iter().any(|pick| pick.sentence == *sentence));
    }
    let texts: Vec<&str> = summary
        .picks
        .iter()
        .map(|pick| pick.span.of(text))
        .collect();
    assert_eq!(summary.text, texts.join(" "));
    let words = |picked: Span| {
        let inside = |span: Span| picked.contains(span);
        analysis
            .tokens
            .iter()
            .filter(|token| token.kind.is_word() && inside(token.span))
            .count()
    };
    match budget {
        Budget::Sentences(most) => assert!(summary.picks.len() <= most),
        Budget::Words(most) => {
            let taken: usize = summary.picks.iter().map(|pick| words(pick.span)).sum();
            assert!(
                taken <= most || summary.picks.len() == 1,
                "{taken} words of {most}"
            );
        }
        Budget::Ratio(_) => {}
    }
}

/// The JSON document means the same pieces of text, in UTF-16.
fn check_json(text: &str, analysis: &Analysis, json: &str) {
    let document: Value = serde_json::from_str(json).expect("the document is JSON");
    let units: Vec<u16> = text.encode_utf16().collect();
    let same = |written: &Value, span: Span| {
        let place = |name: &str| written[name].as_u64().expect("an offset") as usize;
        let slice = units
            .get(place("start")..place("end"))
            .expect("offsets lie in the text");
        let slice = String::from_utf16(slice).expect("no surrogate pair is cut");
        assert_eq!(slice, span.of(text));
    };
    let list = |name: &str| document[name].as_array().expect("a list").as_slice();
    let score = |written: &Value| {
        let score = written["score"].as_f64().expect("a score");
        assert!((0.0..=1.0).contains(&score));
    };
    assert_eq!(list("paragraphs").len(), analysis.paragraphs.len());
    for (written, span) in list("paragraphs").iter().zip(&analysis.paragraphs) {
        same(written, *span);
    }
    assert_eq!(list("sentences").len(), analysis.sentences.len());
    for (written, sentence) in list("sentences").iter().zip(&analysis.sentences) {
        same(written, sentence.span);
        score(written);
        assert_eq!(
            written["tokens"],
            serde_json::json!([sentence.tokens.start, sentence.tokens.end])
        );
    }
    assert_eq!(list("clauses").len(), analysis.clauses.len());
    for (written, clause) in list("clauses").iter().zip(&analysis.clauses) {
        same(written, clause.span);
        score(written);
        assert_eq!(written["sentence"], clause.sentence);
    }
    assert_eq!(list("tokens").len(), analysis.tokens.len());
    for (written, token) in list("tokens").iter().zip(&analysis.tokens) {
        same(written, token.span);
        assert_eq!(written["kind"], token.kind.name());
        let segments = written["segments"].as_array().expect("segments");
        assert_eq!(segments.len(), token.segments.len());
        for (written, segment) in segments
            .iter()
            .zip(&analysis.segments[token.segments.clone()])
        {
            same(written, segment.span);
        }
        let readings = written["readings"].as_array().map_or(0, Vec::len);
        assert_eq!(readings, token.readings.len());
    }
    let picks = document["summary"]["picks"].as_array().expect("picks");
    assert_eq!(picks.len(), analysis.summary.picks.len());
    for (written, pick) in picks.iter().zip(&analysis.summary.picks) {
        same(written, pick.span);
        score(written);
    }
}

/// Comments, or lines of ten columns with something in each; words are counted from one.
fn check_conllu(analysis: &Analysis, written: &str) {
    let mut words = 0;
    let mut sentences = 0;
    let mut number = 0;
    for line in written.split_terminator('\n') {
        if line.is_empty() {
            sentences += 1;
            number = 0;
            continue;
        }
        if line.starts_with('#') && number == 0 && !line.contains('\t') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        assert_eq!(columns.len(), 10, "{line:?}");
        assert!(columns.iter().all(|column| !column.is_empty()), "{line:?}");
        assert!(
            !columns[1].contains(char::is_whitespace) && !columns[2].contains(char::is_whitespace),
            "{line:?}"
        );
        if let Some((first, last)) = columns[0].split_once('-') {
            assert_eq!(first.parse(), Ok(number + 1), "{line:?}");
            assert!(
                last.parse::<usize>().is_ok_and(|last| last > number + 1),
                "{line:?}"
            );
        } else {
            number += 1;
            words += 1;
            assert_eq!(columns[0].parse(), Ok(number), "{line:?}");
        }
    }
    assert_eq!(words, analysis.segments.len());
    assert_eq!(sentences, analysis.sentences.len());
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

    /// A shorter summary is part of the longer one.
    #[test]
    fn summaries_grow(text in running_text(), few in 0usize..6, more in 0usize..6) {
        let pick = |sentences| {
            let options = Options { budget: Budget::Sentences(sentences), ..Options::default() };
            worker().analyze(&text, &options).summary.picks
        };
        let longer = pick(few + more);
        for picked in pick(few) {
            prop_assert!(longer.iter().any(|other| other.span == picked.span));
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
        check_tokens(&text, &analysis);
        check_segments(&text, &analysis, 1);
        check_conllu(
            &analysis,
            &conllu(&Document::new("test", "model", &text, &analysis)),
        );
    }
}
