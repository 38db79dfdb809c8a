use super::content::Names;
use super::features::{Feature, flag};
use crate::analysis::{Analysis, Person, QuantityKind, TokenKind, Upos};
use crate::text::Span;
use std::ops::Range;

/// A quotation has at most so many sentences.
const QUOTED: usize = 5;

/// What the words and marks of a unit show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surface {
    /// Words, numbers and foreign words.
    pub words: usize,
    tokens: usize,
    numbers: usize,
    pronouns: usize,
    names: usize,
    quoted: usize,
    dates: usize,
    quantities: usize,
    money: bool,
    first_person: bool,
    asks: bool,
    exclaims: bool,
    /// It begins within a quotation that an earlier sentence opened.
    pub speech: bool,
    /// It ends with a colon: what it announces is cut off.
    pub announces: bool,
}

/// Reads surfaces of units that are asked for in text order.
#[derive(Debug)]
pub struct Surfaces<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    names: &'a Names,
    dates: usize,
    quantities: usize,
    /// The quotation that is open, and how many sentences ago it was opened.
    open: Open,
    since: usize,
}

/// The mark that opened a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Open {
    #[default]
    None,
    /// A mark that tells opening from closing.
    Paired,
    /// A mark that does not.
    Straight,
}

impl<'a> Surfaces<'a> {
    /// A reader that stands before the first unit.
    pub fn new(text: &'a str, analysis: &'a Analysis, names: &'a Names) -> Self {
        Self {
            text,
            analysis,
            names,
            dates: 0,
            quantities: 0,
            open: Open::None,
            since: 0,
        }
    }

    /// Tells that a sentence begins, and whether a paragraph begins with it. A quotation goes on
    /// over a few sentences of its paragraph; where it seems to go on for longer, a mark is missing.
    pub fn begin_sentence(&mut self, opens_paragraph: bool) {
        self.since += 1;
        if opens_paragraph || self.open == Open::Straight || self.since > QUOTED {
            self.open = Open::None;
        }
    }

    /// The surface of the unit whose tokens are `range`, which covers `span`.
    pub fn read(&mut self, range: Range<usize>, span: Span) -> Surface {
        let mut surface = Surface {
            tokens: range.len(),
            speech: self.open != Open::None,
            ..Surface::default()
        };
        for index in range.clone() {
            self.read_token(index, &mut surface);
        }
        self.read_ends(range, &mut surface);
        let analysis = self.analysis;
        let within = |at: Span| at.start < span.end;
        while let Some(date) = analysis.dates.get(self.dates).filter(|d| within(d.span)) {
            surface.dates += usize::from(date.span.start >= span.start);
            self.dates += 1;
        }
        while let Some(figure) = analysis
            .quantities
            .get(self.quantities)
            .filter(|figure| within(figure.span))
        {
            surface.quantities += usize::from(figure.span.start >= span.start);
            surface.money |= matches!(figure.kind, QuantityKind::Money | QuantityKind::Percent);
            self.quantities += 1;
        }
        surface
    }

    /// Counts a token.
    fn read_token(&mut self, index: usize, surface: &mut Surface) {
        let token = &self.analysis.tokens[index];
        surface.words += usize::from(token.kind.is_word());
        surface.numbers += usize::from(token.kind == TokenKind::Number || token.upos == Upos::Num);
        for segment in &self.analysis.segments[token.segments.clone()] {
            surface.pronouns += usize::from(segment.upos == Upos::Pron);
            surface.first_person |= matches!(segment.upos, Upos::Pron | Upos::Verb | Upos::Aux)
                && segment.features.person() == Some(Person::First);
        }
        match self.names.of(index) {
            Some((_, first)) => surface.names += usize::from(first),
            // Where no names are known, a proper noun counts for one.
            None => {
                let unknown = self.analysis.entities.is_empty();
                surface.names += usize::from(unknown && token.upos == Upos::Propn);
            }
        }
        if token.kind != TokenKind::Punctuation {
            surface.quoted += usize::from(self.open != Open::None);
            return;
        }
        let before = self.open;
        self.open = match token.span.of(self.text) {
            "«" | "“" => Open::Paired,
            "»" | "”" => Open::None,
            "\"" if before == Open::None => Open::Straight,
            "\"" => Open::None,
            _ => before,
        };
        if before == Open::None {
            self.since = 0;
        }
    }

    fn read_ends(&self, range: Range<usize>, surface: &mut Surface) {
        let tokens = &self.analysis.tokens[range];
        let of = |index: usize| tokens[index].span.of(self.text);
        let last = tokens.len().saturating_sub(2)..tokens.len();
        surface.asks = last.clone().any(|at| of(at).contains(['؟', '?']));
        surface.exclaims = last.clone().any(|at| of(at).contains('!'));
        surface.announces = tokens.len() > 1 && of(tokens.len() - 1) == ":";
    }
}

impl Surface {
    /// Sets the features that tell of words and marks; `mean` is the mean length of the units.
    pub fn write(&self, mean: f32, set: &mut impl FnMut(Feature, f32)) {
        let words = self.words.max(1) as f32;
        let share = |count: usize, times: f32| (count as f32 * times / words).min(1.0);
        let up_to = |count: usize, most: usize| count.min(most) as f32 / most as f32;
        set(Feature::Length, up_to(self.words, 40));
        set(
            Feature::RootLength,
            (self.words.min(100) as f32).sqrt() / 10.0,
        );
        let below = 1.0 - self.words as f32 / mean.max(1.0);
        set(Feature::BelowMean, below.max(0.0));
        set(
            Feature::Long,
            (self.words.clamp(40, 100) - 40) as f32 / 60.0,
        );
        set(Feature::Names, up_to(self.names, 8));
        set(Feature::Dates, up_to(self.dates, 3));
        set(Feature::Numbers, share(self.numbers, 10.0));
        set(Feature::Quantities, up_to(self.quantities, 4));
        set(Feature::Money, flag(self.money));
        set(
            Feature::Quoted,
            self.quoted as f32 / self.tokens.max(1) as f32,
        );
        set(Feature::Asks, flag(self.asks));
        set(Feature::Exclaims, flag(self.exclaims));
        set(Feature::FirstPerson, flag(self.first_person));
        set(Feature::Pronouns, share(self.pronouns, 4.0));
    }
}
