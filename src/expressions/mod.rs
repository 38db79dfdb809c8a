//! Dates and figures: what was when, and how much of it there was.
//!
//! Hand-written scanners go once over the words of each sentence and look a bounded number of
//! words ahead; what a word means stands in small tables. Dates are looked for first, figures in
//! what they leave. Values are whole numbers and decimal places until the very end, so that they
//! are the same everywhere.
//!
//! | file | what |
//! | --- | --- |
//! | `months`, `time_words`, `numerals`, `units`, `currencies`, `places`, `people`, `roles` | tables of words |
//! | `vocabulary`, `words`, `view` | the words by their letters; the words of an article; a window on one sentence |
//! | `digits`, `decimal`, `numerals` | numbers in digits and in words |
//! | `dates` | scanners for dates |
//! | `value`, `calendar` | what dates are worth; the Hijri calendar |
//! | `quantities` | scanners for figures |
//! | `measured`, `money`, `context` | what a number counts; whose money is meant |

mod calendar;
mod context;
mod currencies;
mod dates;
mod decimal;
mod digits;
mod measured;
mod money;
pub mod months;
mod numerals;
mod people;
mod places;
mod quantities;
mod roles;
mod time_words;
mod units;
mod value;
mod view;
mod vocabulary;
mod words;

use crate::analysis::{Analysis, Date, Quantity, QuantityKind};
use crate::text::{Span, Spelling, plain};
use context::Countries;
use quantities::Last;
use roles::Role;
use view::View;
use words::Word;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    words: Vec<Word>,
    spelling: Spelling,
    countries: Countries,
}

/// Finds dates and figures in `text`, whose tokens and segments `analysis` holds, and adds them to
/// it; either is left out when `analysis.without` says so. Time grows with the text alone.
pub fn find(text: &str, analysis: &mut Analysis, scratch: &mut Scratch) {
    let (dates, quantities) = (
        !analysis.without.has("dates"),
        !analysis.without.has("quantities"),
    );
    if !dates && !quantities {
        return;
    }
    words::read(text, analysis, &mut scratch.words, &mut scratch.spelling);
    scratch.countries.read(&scratch.words);
    let mut found = Finds::default();
    for sentence in &analysis.sentences {
        let view = View {
            text,
            analysis,
            words: &scratch.words,
            first: sentence.tokens.start,
            end: sentence.tokens.end,
        };
        found.read_sentence(&view, &scratch.countries);
    }
    if dates {
        analysis.dates = found.dates;
    }
    if quantities {
        analysis.quantities = found.quantities;
    }
}

#[derive(Default)]
struct Finds {
    dates: Vec<Date>,
    quantities: Vec<Quantity>,
    last: Option<Last>,
}

impl Finds {
    fn read_sentence(&mut self, view: &View, countries: &Countries) {
        let mut at = view.first;
        while at < view.end {
            // Most words are neither part of a date or figure nor near one.
            let near = &view.words[at..view.end.min(at + 3)];
            if near.iter().all(Word::means_nothing) {
                at += 1;
                continue;
            }
            if let Some(found) = dates::find(view, at).filter(|found| found.end > at) {
                let (value, hijri) = found.value.written();
                let end = view.words[found.end - 1].end;
                self.dates.push(Date {
                    span: view.span(found.first, end),
                    value,
                    hijri,
                });
                at = found.end;
                continue;
            }
            // الدول الخمس begins one word before its number; no date may be cut.
            let found = quantities::find(view, countries, at, self.last.as_ref());
            if let Some(found) = found.filter(|found| found.end > at) {
                self.add_quantity(view, &found);
                at = found.end;
                continue;
            }
            at += 1;
        }
    }

    fn add_quantity(&mut self, view: &View, found: &quantities::Found) {
        let measured = &found.measured;
        let sign = if measured.negative { -1.0 } else { 1.0 };
        let span = view.span(found.first, view.words[found.end - 1].end);
        if self.overlaps(span) {
            return;
        }
        self.last = Some(Last {
            end: found.end,
            measured: *measured,
        });
        self.quantities.push(Quantity {
            span,
            kind: kind(view, found),
            value: found.value.to_f64() * sign,
            max: found.max.map(|max| max.to_f64() * sign),
            unit: measured.unit.to_owned(),
            noun: measured
                .noun
                .filter(|_| measured.unit == "count")
                .and_then(|noun| {
                    let word = view.words.get(noun)?;
                    let surface = plain(&view.text[word.start..word.end]);
                    let lemma = view.lemma(noun)?;
                    // شاحنة is a thing of its own, no feminine of شاحن.
                    let feminine = surface.strip_suffix('ة') == Some(lemma);
                    Some(if feminine { surface } else { lemma.to_owned() })
                }),
        });
    }

    fn overlaps(&self, span: Span) -> bool {
        let last_quantity = self
            .quantities
            .last()
            .map_or(0, |quantity| quantity.span.end);
        let last_date = self.dates.last().map_or(0, |date| date.span.end);
        span.start < last_quantity.max(last_date)
    }
}

/// Years that somebody has lived are an age.
fn kind(view: &View, found: &quantities::Found) -> QuantityKind {
    let duration = found.measured.kind == QuantityKind::Duration;
    if !duration || !matches!(found.measured.unit, "year" | "month") {
        return found.measured.kind;
    }
    let role = |back: usize| {
        view.before(found.first, back)
            .and_then(|word| word.entry.role)
    };
    let told = (1..=3).any(|back| role(back) == Some(Role::Age)) || role(1) == Some(Role::Aged);
    let set_off = matches!(view.mark(found.first.wrapping_sub(1)), '(' | '،')
        && matches!(view.mark(found.end), ')' | '،')
        && found.measured.unit == "year"
        && found.value.is_below(120);
    if told || set_off {
        QuantityKind::Age
    } else {
        QuantityKind::Duration
    }
}
