use super::headline::is_headline;
use super::terms::Terms;
use crate::analysis::{Analysis, Token, TokenKind, Upos};
use crate::text::{Spelling, letter_char};
use std::ops::Range;

/// The features of a unit, each from 0 to 1, in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// What is known of a unit.
pub const FEATURES: [&str; 18] = [
    "central",    // degree centrality, against the most central unit
    "first",      // the first unit
    "early",      // 1 at the begin of the article, 0 at its end
    "near",       // 1, 1/2, 1/3 … from the begin on
    "opening",    // the first of its paragraph
    "headline",   // cosine with the article's headline
    "short",      // 1 without words, 0 from ten on
    "long",       // 0 up to 25 words, 1 from 60 on
    "figures",    // numbers for each ten words
    "cue",        // opens with words that sum up
    "asks",       // ends with a question mark
    "is title",   // is the article's headline
    "is heading", // is another short line of its own
    "dense",      // degree centrality for its length
    "lead",       // cosine with the opening of the article
    "hangs",      // opens with a word that points back
    "quotes",     // share of it that stands in quotation marks
    "closing",    // the last of the article
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
pub const IS_TITLE: usize = 11;
pub const IS_HEADING: usize = 12;
pub const DENSE: usize = 13;
pub const LEAD: usize = 14;
const HANGS: usize = 15;
const QUOTES: usize = 16;
const CLOSING: usize = 17;

/// Words at the head of a sentence that point back to another one, folded.
const HANGING: [&str; 40] = [
    "هو",
    "هي",
    "هم",
    "وهو",
    "وهي",
    "وهم",
    "هذا",
    "هذه",
    "وهذا",
    "وهذه",
    "ذلك",
    "تلك",
    "وذلك",
    "وتلك",
    "كما",
    "لكن",
    "ولكن",
    "ثم",
    "ومنها",
    "ومنهم",
    "وفيها",
    "وفيه",
    "وبذلك",
    "ولذلك",
    "انه",
    "انها",
    "وانه",
    "وانها",
    "وعليه",
    "لكنه",
    "لكنها",
    "ولكنه",
    "ولكنها",
    "وكذلك",
    "فهو",
    "فهي",
    "اما",
    "بل",
    "وايضا",
    "ايضا",
];

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
        let opening = opening_word(text, analysis, range, &mut spelling);
        unit[CUE] = flag(CUES.contains(&opening.as_str()));
        unit[HANGS] = flag(HANGING.contains(&opening.as_str()));
        unit[ASKS] = flag(
            tokens
                .iter()
                .rev()
                .take(2)
                .any(|token| token.span.of(text).contains(['؟', '?'])),
        );
        unit[QUOTES] = quoted(text, &analysis.tokens[range.clone()]);
        let line = is_headline(text, analysis, sentence);
        unit[IS_TITLE] = flag(line && sentence == 0);
        unit[IS_HEADING] = flag(line && sentence > 0);
        units.push(unit);
    }
    let densities: Vec<f32> = (0..units.len())
        .map(|index| centralities[index] / (terms.unit(index).len().max(1) as f32).sqrt())
        .collect();
    let densest = densities.iter().copied().fold(0.0, f32::max);
    for (unit, density) in units.iter_mut().zip(densities) {
        unit[DENSE] = if densest > 0.0 {
            density / densest
        } else {
            0.0
        };
    }
    positions(&mut units);
    let title = units.first().is_some_and(|unit| unit[IS_TITLE] > 0.0);
    let lead = usize::from(title && units.len() > 1);
    for (index, unit) in units.iter_mut().enumerate() {
        if title && index > 0 {
            unit[HEADLINE] = terms.cosine(0, index);
        }
        if index > lead {
            unit[LEAD] = terms.cosine(lead, index);
        }
    }
    units
}

/// The first word of a unit, folded; words too long for any table are cut.
fn opening_word(
    text: &str,
    analysis: &Analysis,
    range: &Range<usize>,
    spelling: &mut Spelling,
) -> String {
    let word = analysis.tokens[range.clone()]
        .iter()
        .find(|token| token.kind == TokenKind::Word);
    spelling.read(word.map_or("", |token| token.span.of(text)));
    spelling
        .folded()
        .iter()
        .take(8)
        .map(|&letter| letter_char(letter))
        .collect()
}

/// Share of the tokens between quotation marks.
fn quoted(text: &str, tokens: &[Token]) -> f32 {
    let mut inside = 0;
    let mut open = false;
    for token in tokens {
        match token.span.of(text) {
            "«" => open = true,
            "»" => open = false,
            "\"" | "“" | "”" => open = !open,
            _ => inside += usize::from(open),
        }
    }
    inside as f32 / tokens.len().max(1) as f32
}

fn positions(units: &mut [Features]) {
    let count = units.len();
    for (position, unit) in units.iter_mut().enumerate() {
        unit[FIRST] = flag(position == 0);
        unit[EARLY] = 1.0 - position as f32 / count as f32;
        unit[NEAR] = 1.0 / (1.0 + position as f32);
        unit[CLOSING] = flag(position + 1 == count && count > 1);
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
