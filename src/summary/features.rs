use super::headline::is_headline;
use super::terms::Terms;
use crate::analysis::{Analysis, TokenKind, Upos};
use crate::text::{Spelling, letter_char};
use std::ops::Range;

/// The features of a unit, each from 0 to 1, in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// What is known of a unit.
pub const FEATURES: [&str; 12] = [
    "central",     // degree centrality, against the most central unit
    "first",       // the first unit that is no headline
    "early",       // 1 at the begin of the article, 0 at its end
    "near",        // 1, 1/2, 1/3 … from the begin on
    "opening",     // the first of its paragraph
    "headline",    // cosine with the headline
    "short",       // 1 without words, 0 from ten on
    "long",        // 0 up to 25 words, 1 from 60 on
    "figures",     // numbers for each ten words
    "cue",         // opens with words that sum up
    "asks",        // ends with a question mark
    "is headline", // is a headline itself, or another line of the page
];

pub const CENTRAL: usize = 0;
pub const FIRST: usize = 1;
pub const EARLY: usize = 2;
pub const NEAR: usize = 3;
pub const OPENING: usize = 4;
pub const HEADLINE: usize = 5;
const SHORT: usize = 6;
const LONG: usize = 7;
pub const FIGURES: usize = 8;
pub const CUE: usize = 9;
const ASKS: usize = 10;
pub const IS_HEADLINE: usize = 11;

/// Words that open a sentence which sums up, folded.
const CUES: [&str; 18] = [
    "خلاصه",
    "والخلاصه",
    "وخلاصه",
    "باختصار",
    "وباختصار",
    "اجمالا",
    "واجمالا",
    "ختاما",
    "وختاما",
    "نستنتج",
    "نستخلص",
    "وهكذا",
    "هكذا",
    "لذلك",
    "لذا",
    "بالتالي",
    "وبالتالي",
    "اهم",
];

/// The features of the units whose tokens are `ranges`; `terms` were read from the same units.
pub fn of(
    text: &str,
    analysis: &Analysis,
    ranges: &[Range<usize>],
    terms: &Terms,
) -> Vec<Features> {
    let centralities = terms.centralities();
    let most = centralities.iter().copied().fold(0.0, f32::max);
    let mut units: Vec<Features> = Vec::with_capacity(ranges.len());
    let mut sentences = Sentences::default();
    let mut spelling = Spelling::new();
    for (index, range) in ranges.iter().enumerate() {
        let mut unit = Features::default();
        let sentence = sentences.at(analysis, range.start);
        let tokens = &analysis.tokens[range.clone()];
        let words = tokens.iter().filter(|token| token.kind.is_word()).count();
        if most > 0.0 {
            unit[CENTRAL] = centralities[index] / most;
        }
        let opens_sentence = analysis.sentences[sentence].tokens.start == range.start;
        unit[OPENING] = flag(opens_sentence && opens_paragraph(analysis, sentence));
        unit[SHORT] = 1.0 - (words.min(10) as f32) / 10.0;
        unit[LONG] = (words.clamp(25, 60) - 25) as f32 / 35.0;
        let figures = tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Number || token.upos == Upos::Num)
            .count();
        unit[FIGURES] = (figures as f32 * 10.0 / words.max(1) as f32).min(1.0);
        unit[CUE] = flag(tokens.first().is_some_and(|token| {
            spelling.read(token.span.of(text));
            let word: String = spelling
                .folded()
                .iter()
                .take(8)
                .map(|&letter| letter_char(letter))
                .collect();
            CUES.contains(&word.as_str())
        }));
        unit[ASKS] = flag(
            tokens
                .iter()
                .rev()
                .take(2)
                .any(|token| token.span.of(text).contains(['؟', '?'])),
        );
        unit[IS_HEADLINE] = flag(is_headline(text, analysis, sentence));
        units.push(unit);
    }
    positions(&mut units);
    // The article's own headline is a first line that is one.
    if units.first().is_some_and(|unit| unit[IS_HEADLINE] > 0.0) {
        for (index, unit) in units.iter_mut().enumerate().skip(1) {
            unit[HEADLINE] = terms.cosine(0, index);
        }
    }
    units
}

/// Positions are counted among the units that are no headlines.
fn positions(units: &mut [Features]) {
    let count = units.iter().filter(|unit| unit[IS_HEADLINE] == 0.0).count();
    for (position, unit) in units
        .iter_mut()
        .filter(|unit| unit[IS_HEADLINE] == 0.0)
        .enumerate()
    {
        unit[FIRST] = flag(position == 0);
        unit[EARLY] = 1.0 - position as f32 / count as f32;
        unit[NEAR] = 1.0 / (1.0 + position as f32);
    }
}

/// The sentence of a token, for tokens asked in text order.
#[derive(Default)]
struct Sentences {
    current: usize,
}

impl Sentences {
    fn at(&mut self, analysis: &Analysis, token: usize) -> usize {
        while analysis.sentences[self.current].tokens.end <= token {
            self.current += 1;
        }
        self.current
    }
}

fn opens_paragraph(analysis: &Analysis, sentence: usize) -> bool {
    let start = analysis.sentences[sentence].span.start;
    analysis
        .paragraphs
        .binary_search_by(|paragraph| paragraph.start.cmp(&start))
        .is_ok()
}

fn flag(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}
