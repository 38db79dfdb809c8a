use super::content::Names;
use super::features::{Feature, flag};
use crate::analysis::{Analysis, Person, QuantityKind, TokenKind, Upos};
use crate::text::Span;
use std::ops::Range;

/// What the words and marks of a unit show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surface {
    /// Words, numbers and foreign words.
    pub words: usize,
    tokens: usize,
    numbers: usize,
    verbs: usize,
    pronouns: usize,
    names: usize,
    quoted: usize,
    dates: usize,
    quantities: usize,
    money: bool,
    main_name: bool,
    first_person: bool,
    opens_quoted: bool,
    asks: bool,
    exclaims: bool,
    announces: bool,
}

/// What an article names most.
#[derive(Clone, Copy, Debug)]
pub enum MainName {
    /// An entity.
    Entity(usize),
    /// Where no names are known: the proper noun that stands there most often.
    Lemma(crate::analysis::StringId),
}

impl MainName {
    /// The most frequent name; the first of several.
    pub fn of(analysis: &Analysis) -> Option<Self> {
        let most = |best: Option<(usize, usize)>, (index, count): (usize, usize)| match best {
            Some((_, most)) if most >= count => best,
            _ if count == 0 => best,
            _ => Some((index, count)),
        };
        if !analysis.entities.is_empty() {
            let counts = analysis
                .entities
                .iter()
                .map(|entity| entity.mentions.len())
                .enumerate();
            return counts
                .fold(None, most)
                .map(|(index, _)| Self::Entity(index));
        }
        let mut counts = vec![0usize; analysis.strings.len()];
        let mut best: Option<(usize, crate::analysis::StringId)> = None;
        for token in &analysis.tokens {
            if let Some(lemma) = token.lemma.filter(|_| token.upos == Upos::Propn) {
                counts[lemma.index()] += 1;
                if best.is_none_or(|(most, _)| counts[lemma.index()] > most) {
                    best = Some((counts[lemma.index()], lemma));
                }
            }
        }
        best.map(|(_, lemma)| Self::Lemma(lemma))
    }
}

/// Reads surfaces of units that are asked for in text order.
#[derive(Debug)]
pub struct Surfaces<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    names: &'a Names,
    main: Option<MainName>,
    dates: usize,
    quantities: usize,
}

impl<'a> Surfaces<'a> {
    /// A reader that stands before the first unit.
    pub fn new(text: &'a str, analysis: &'a Analysis, names: &'a Names) -> Self {
        Self {
            text,
            analysis,
            names,
            main: MainName::of(analysis),
            dates: 0,
            quantities: 0,
        }
    }

    /// The surface of the unit whose tokens are `range`, which covers `span`.
    pub fn read(&mut self, range: Range<usize>, span: Span) -> Surface {
        let mut surface = Surface {
            tokens: range.len(),
            ..Surface::default()
        };
        let mut open = false;
        for index in range.clone() {
            open = self.read_token(index, open, &mut surface);
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

    /// Counts a token; gives whether a quotation is open behind it.
    fn read_token(&self, index: usize, open: bool, surface: &mut Surface) -> bool {
        let token = &self.analysis.tokens[index];
        surface.words += usize::from(token.kind.is_word());
        surface.numbers += usize::from(token.kind == TokenKind::Number || token.upos == Upos::Num);
        surface.verbs += usize::from(matches!(token.upos, Upos::Verb | Upos::Aux));
        for segment in &self.analysis.segments[token.segments.clone()] {
            surface.pronouns += usize::from(segment.upos == Upos::Pron);
            surface.first_person |= matches!(segment.upos, Upos::Pron | Upos::Verb | Upos::Aux)
                && segment.features.person() == Some(Person::First);
        }
        match self.names.of(index) {
            Some((entity, first)) => {
                surface.names += usize::from(first);
                surface.main_name |=
                    matches!(self.main, Some(MainName::Entity(main)) if main == entity);
            }
            None if self.analysis.entities.is_empty() && token.upos == Upos::Propn => {
                surface.names += 1;
                surface.main_name |=
                    matches!(self.main, Some(MainName::Lemma(main)) if token.lemma == Some(main));
            }
            None => {}
        }
        if token.kind != TokenKind::Punctuation {
            surface.quoted += usize::from(open);
            return open;
        }
        match token.span.of(self.text) {
            "«" | "“" => true,
            "»" | "”" => false,
            "\"" => !open,
            _ => open,
        }
    }

    fn read_ends(&self, range: Range<usize>, surface: &mut Surface) {
        let tokens = &self.analysis.tokens[range];
        let of = |index: usize| tokens[index].span.of(self.text);
        surface.opens_quoted = !tokens.is_empty() && matches!(of(0), "«" | "“" | "\"" | "”");
        let last = tokens.len().saturating_sub(2)..tokens.len();
        surface.asks = last.clone().any(|at| of(at).contains(['؟', '?']));
        surface.exclaims = last.clone().any(|at| of(at).contains('!'));
        surface.announces = tokens
            .last()
            .is_some_and(|token| token.span.of(self.text) == ":");
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
        set(Feature::MainName, flag(self.main_name));
        set(Feature::Names, up_to(self.names, 8));
        set(Feature::Dates, up_to(self.dates, 3));
        set(Feature::Numbers, share(self.numbers, 10.0));
        set(Feature::Quantities, up_to(self.quantities, 4));
        set(Feature::Money, flag(self.money));
        set(Feature::NoVerb, flag(self.verbs == 0));
        set(
            Feature::Quoted,
            self.quoted as f32 / self.tokens.max(1) as f32,
        );
        set(Feature::OpensQuoted, flag(self.opens_quoted));
        set(Feature::Asks, flag(self.asks));
        set(Feature::Exclaims, flag(self.exclaims));
        set(Feature::Announces, flag(self.announces));
        set(Feature::FirstPerson, flag(self.first_person));
        set(Feature::Pronouns, share(self.pronouns, 4.0));
    }
}
