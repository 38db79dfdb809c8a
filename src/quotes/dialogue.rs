//! Dialogues: question and answer, each with its dash or letter, and statements behind a name and a
//! colon.

use super::descriptions::Descriptions;
use super::marks::Regions;
use super::speakers::Who;
use super::view::View;
use crate::analysis::{EntityType, TokenKind};

/// How many names before the first question are looked at.
const PERSONS: usize = 40;

/// Where in a dialogue the walk is.
#[derive(Clone, Debug, Default)]
pub struct Dialogue {
    guest: Option<Who>,
    /// The sentence that asked last.
    asked: Option<usize>,
    /// Whether the last turn behind a dash was an answer, so that the next one asks.
    answered: bool,
}

/// An answer or labelled statement without marks.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub stop: usize,
    /// Who speaks.
    pub who: Option<Who>,
}

impl Dialogue {
    /// The one who is interviewed, for an answer in marks in `sentence`; the question stands in the
    /// sentence before.
    pub fn guest(&self, sentence: usize) -> Option<Who> {
        let asked = self.asked? + 2;
        self.guest.filter(|_| asked > sentence)
    }

    /// Finds out whom the text introduces before the first question: the person who is named most,
    /// the first of several.
    fn meet(&mut self, view: &View, first: usize, descriptions: &Descriptions) {
        if self.guest.is_some() {
            return;
        }
        let before = view
            .names
            .partition_point(|name| name.first < first)
            .min(PERSONS);
        let people = || {
            view.names[..before]
                .iter()
                .filter(|name| name.kind == EntityType::Person)
        };
        let mut best: Option<(usize, &super::mentions::Name)> = None;
        for name in people() {
            let count = people().filter(|other| other.entity == name.entity).count();
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, name));
            }
        }
        self.guest = best.map(|(_, name)| Who {
            span: None,
            ..view.named(name, descriptions)
        });
    }

    /// The answer that begins with the sentence from `first` to `end`.
    pub fn turn(
        &mut self,
        view: &View,
        first: usize,
        end: usize,
        sentence: usize,
        regions: Regions,
        descriptions: &Descriptions,
    ) -> Option<Turn> {
        let (start, sign) = speech_start(view, first, end)?;
        let marked = sign != Sign::None;
        // Dashes take turns: what follows an answer asks, whether it is a question or not.
        let question = is_question(view, first, end)
            || sign == Sign::Ask
            || sign == Sign::Dash && self.answered && self.asked.is_some();
        let asked = sign == Sign::Answer
            || self
                .asked
                .is_some_and(|asked| asked < sentence && (!self.answered || asked + 1 == sentence));
        let question = question && sign != Sign::Answer;
        if question && (marked || regions.at(first).is_none()) {
            if marked || is_question(view, first, end) {
                self.asked = Some(sentence);
            }
            if marked {
                self.answered = false;
            }
            self.meet(view, first, descriptions);
            return None;
        }
        if !(asked && marked) || regions.at(start).is_some() {
            return None;
        }
        self.answered = true;
        Some(Turn {
            start,
            stop: answer_end(view, start, sentence),
            who: self.guest,
        })
    }
}

/// What a sentence of a dialogue opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    None,
    Dash,
    Ask,
    Answer,
}

/// The token after a dash or س: / ج: that opens the sentence; `first` when there is none.
fn speech_start(view: &View, first: usize, end: usize) -> Option<(usize, Sign)> {
    if first + 1 >= end {
        return None;
    }
    let word = &view.words[first];
    if matches!(word.mark, '-' | '–' | '—' | '*' | '•') {
        return Some((first + 1, Sign::Dash));
    }
    let sign = match word.span.of(view.text) {
        "س" | "سؤال" | "السؤال" | "ســ" | "سـ" => Sign::Ask,
        "ج" | "جواب" | "الجواب" | "جـ" => Sign::Answer,
        _ => Sign::None,
    };
    if sign != Sign::None
        && matches!(view.words[first + 1].mark, ':' | '-' | '/')
        && first + 2 < end
    {
        return Some((first + 2, sign));
    }
    Some((first, Sign::None))
}

fn is_question(view: &View, first: usize, end: usize) -> bool {
    (first..end)
        .rev()
        .take(2)
        .any(|at| matches!(view.words[at].mark, '؟' | '?'))
}

/// The token after the answer that begins at `start`: it ends with its paragraph, or before the
/// next question. Its final stop is left out.
fn answer_end(view: &View, start: usize, sentence: usize) -> usize {
    let byte = view.words[start].span.start;
    let paragraphs = &view.analysis.paragraphs;
    let index = paragraphs.partition_point(|paragraph| paragraph.end <= byte);
    let limit = paragraphs
        .get(index)
        .map_or(byte, |paragraph| paragraph.end);
    let sentences = &view.analysis.sentences;
    let mut stop = sentences[sentence].tokens.end;
    for next in &sentences[sentence + 1..] {
        let (first, end) = (next.tokens.start, next.tokens.end);
        if next.span.start >= limit
            || is_question(view, first, end)
            || speech_start(view, first, end).is_some_and(|(_, sign)| sign != Sign::None)
        {
            break;
        }
        stop = end;
    }
    while stop > start + 1
        && view.analysis.tokens[stop - 1].kind == TokenKind::Punctuation
        && matches!(view.words[stop - 1].mark, '.' | '…')
    {
        stop -= 1;
    }
    stop
}
