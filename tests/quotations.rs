//! Quotations: the table of cases, and texts that are hostile to them.
//!
//! The names are those of the table, so that the cases tell of quotations and their speakers
//! alone, whatever the model knows of names.

use khulasa::analysis::{Analysis, Entity, EntityType, Mention, Score};
use khulasa::text::Span;
use khulasa::{Analyzer, Model, Options, quotes};

/// What must be right of all cases, in hundredths of a percent.
const LEAST: usize = 9_500;

/// A quotation: its place, whether it is direct, and its speaker by the number of the table.
type Mark = (Span, bool, Option<usize>);

/// A case without its marks.
#[derive(Debug, Default)]
struct Case {
    text: String,
    names: Vec<(Span, EntityType, usize)>,
    quotes: Vec<Mark>,
    cues: Vec<Span>,
}

enum Open {
    Name(EntityType, usize),
    Quote(bool, Option<usize>),
    Cue,
}

fn read_case(marked: &str) -> Case {
    let marked = marked.replace("\\n", "\n");
    let mut case = Case::default();
    let mut open: Vec<(usize, Open)> = Vec::new();
    let mut rest = marked.as_str();
    while let Some(c) = rest.chars().next() {
        let at = case.text.len();
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => {
                let (head, tail) = rest.split_once(' ').expect("a name");
                let (kind, number) = head.split_once('=').expect("a number");
                let kind = match kind {
                    "PER" => EntityType::Person,
                    "LOC" => EntityType::Location,
                    "ORG" => EntityType::Organisation,
                    _ => EntityType::Miscellaneous,
                };
                open.push((at, Open::Name(kind, number.parse().expect("a number"))));
                rest = tail;
            }
            '{' => {
                let (head, tail) = rest.split_once('|').expect("a quotation");
                let (kind, number) = head.split_once(':').expect("a speaker");
                open.push((at, Open::Quote(kind == "D", number.parse().ok())));
                rest = tail;
            }
            '⟨' => open.push((at, Open::Cue)),
            ']' | '}' | '⟩' => {
                let (start, mark) = open.pop().expect("a mark that was opened");
                let span = Span::new(start, at);
                match mark {
                    Open::Name(kind, number) => case.names.push((span, kind, number)),
                    Open::Quote(direct, speaker) => case.quotes.push((span, direct, speaker)),
                    Open::Cue => case.cues.push(span),
                }
            }
            c => case.text.push(c),
        }
    }
    assert!(open.is_empty(), "a mark is not closed: {marked}");
    case.quotes
        .sort_by_key(|(span, ..)| (span.start, std::cmp::Reverse(span.end)));
    case.cues.sort();
    case
}

/// The entities of a case, each under its number.
fn entities(case: &Case) -> Vec<Entity> {
    let most = case.names.iter().map(|name| name.2).max().unwrap_or(0);
    (1..=most)
        .map(|number| {
            let mut names = case.names.iter().filter(|name| name.2 == number).peekable();
            let first = names.peek().expect("numbers without gaps");
            Entity {
                kind: first.1,
                name: first.0.of(&case.text).to_owned(),
                mentions: names
                    .map(|name| Mention {
                        span: name.0,
                        score: Score::from_thousandths(1000),
                    })
                    .collect(),
            }
        })
        .collect()
}

fn analyze(case: &Case) -> Analysis {
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let mut analysis = analyzer.worker().analyze(&case.text, &Options::default());
    analysis.entities = entities(case);
    analysis.quotes.clear();
    quotes::find(&case.text, &mut analysis, &mut quotes::Scratch::default());
    analysis
}

/// Quotations as the table writes them; a quotation that is interrupted counts as its pieces.
fn found(analysis: &Analysis) -> (Vec<Mark>, Vec<Span>) {
    let mut marks = Vec::new();
    for quote in &analysis.quotes {
        let speaker = quote.speaker.and_then(|speaker| speaker.entity);
        let speaker = speaker.map(|entity| entity + 1);
        if quote.spans.is_empty() {
            marks.push((quote.span, quote.direct, speaker));
        }
        marks.extend(
            quote
                .spans
                .iter()
                .map(|&span| (span, quote.direct, speaker)),
        );
    }
    let mut cues: Vec<Span> = analysis
        .quotes
        .iter()
        .filter_map(|quote| quote.cue)
        .collect();
    cues.sort();
    cues.dedup();
    (marks, cues)
}

#[test]
fn the_table_of_cases() {
    let table = include_str!("cases/quotations.tsv");
    let (mut right, mut all, mut failures) = (0, 0, Vec::new());
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (kind, marked) = line.split_once('\t').expect("two columns");
        let case = read_case(marked);
        let (marks, cues) = found(&analyze(&case));
        all += 1;
        if marks == case.quotes && cues == case.cues {
            right += 1;
            continue;
        }
        let shown: Vec<_> = marks
            .iter()
            .map(|(span, direct, speaker)| (span.of(&case.text), *direct, *speaker))
            .collect();
        let cues: Vec<_> = cues.iter().map(|cue| cue.of(&case.text)).collect();
        failures.push(format!("{kind}: {marked}\n    found {shown:?} by {cues:?}"));
    }
    println!("{right} of {all} cases are right\n{}", failures.join("\n"));
    assert!(all >= 120, "the table was cut");
    assert!(right * 10_000 >= LEAST * all, "{right} of {all}");
}

/// As many reporting words as a text can hold, and marks that never close.
#[test]
fn hostile_texts_have_quotations_that_fit() {
    let texts = [
        "قال ".repeat(10_000),
        "قال إن ".repeat(10_000),
        "وأضاف ".repeat(10_000) + "أن",
        "بحسب ".repeat(10_000),
        "«".repeat(10_000),
        "قال: «".repeat(5_000),
        "قال: \"لن ننتظر ".repeat(5_000),
        format!("قال: «{}", "جئنا نبحث عن الماء ".repeat(5_000)),
        format!("«{}»", "جئنا نبحث عن الماء. ".repeat(5_000)),
        format!("{}»", "قال سامي ".repeat(5_000)),
        "- لماذا؟\n- لأن الكلام لا يكفي.\n".repeat(3_000),
        "س: ج: س: ج:".repeat(3_000),
        "»«»«»".repeat(3_000),
        "‘’'‹›".repeat(3_000),
        "قال إن".to_owned(),
        "قال:".to_owned(),
        "«»".to_owned(),
        "قال «".to_owned(),
        "بحسب".to_owned(),
        "على حد".to_owned(),
    ];
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let mut worker = analyzer.worker();
    for text in &texts {
        let analysis = worker.analyze(text, &Options::default());
        for quote in &analysis.quotes {
            let content = quote.span.of(text);
            assert!(!content.trim().is_empty(), "an empty quotation");
            assert!(
                content.chars().any(char::is_alphabetic),
                "a quotation without a word: {content}"
            );
            if quote.direct {
                assert!(content.split_whitespace().count() >= 3 || !quote.spans.is_empty());
            }
        }
    }
}

/// A text that is nothing but one quotation is one, of nobody.
#[test]
fn a_text_that_is_one_quotation() {
    let text = "«جئنا نبحث عن الماء. لم نجد إلا الغبار. وسنعود غدا»";
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let analysis = analyzer.worker().analyze(text, &Options::default());
    let [quote] = &analysis.quotes[..] else {
        panic!("{:?}", analysis.quotes);
    };
    assert_eq!(
        quote.span.of(text),
        "جئنا نبحث عن الماء. لم نجد إلا الغبار. وسنعود غدا"
    );
    assert!(quote.direct && quote.speaker.is_none());
}

/// Entities may be anything that fits the text: overlapping, many, or in the middle of a word.
#[test]
fn odd_entities_are_no_trouble() {
    let text = "وقال باسم للوزير سامي إن الباب مغلق، بحسب الوزارة.";
    let analyzer = Analyzer::new(Model::embedded().expect("the built-in model"));
    let mut analysis = analyzer.worker().analyze(text, &Options::default());
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    analysis.entities = ends
        .windows(4)
        .map(|window| Entity {
            kind: EntityType::Person,
            name: "س".to_owned(),
            mentions: vec![Mention {
                span: Span::new(window[0], window[3]),
                score: Score::default(),
            }],
        })
        .collect();
    quotes::find(text, &mut analysis, &mut quotes::Scratch::default());
    assert!(!analysis.quotes.is_empty());
}
