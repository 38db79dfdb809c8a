//! Quotations: the table of cases, and texts that are hostile to them.
//!
//! The names are those of the table, so that the cases tell of quotations and their speakers
//! alone, whatever the model knows of names.

use khulasa::analysis::{Analysis, Entity, EntityType, Mention, Score};
use khulasa::text::Span;
use khulasa::{Analyzer, Model, Options, quotes};

/// What must be right of all cases, in hundredths of a percent.
const LEAST: usize = 95_00;

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
    assert!(right * 100_00 >= LEAST * all, "{right} of {all}");
}
