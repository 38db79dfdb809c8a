use super::Lemmas;
use crate::analysis::{Analysis, StringId};
use crate::text::Spelling;

/// The numbers of the lemmas of one analysis, each looked up once however often it stands there.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    /// By string: not looked up, not listed, or listed with a number.
    numbers: Vec<Number>,
    spelling: Spelling,
}

#[derive(Clone, Copy, Debug, Default)]
enum Number {
    #[default]
    Unknown,
    Unlisted,
    Listed(u32),
}

impl Numbering {
    /// Forgets the analysis that was numbered before and makes room for `analysis`.
    pub fn begin(&mut self, analysis: &Analysis) {
        self.numbers.clear();
        self.numbers.resize(analysis.strings.len(), Number::Unknown);
    }

    /// The number of the lemma called `lemma` in `analysis`, the one that [`Numbering::begin`] was
    /// told of; absent when it is not listed.
    pub fn of(&mut self, lemma: StringId, analysis: &Analysis, lemmas: &Lemmas) -> Option<usize> {
        if let Number::Unknown = self.numbers[lemma.index()] {
            self.spelling.read(analysis.strings.get(lemma));
            let number = lemmas.number(self.spelling.folded());
            self.numbers[lemma.index()] =
                number.map_or(Number::Unlisted, |number| Number::Listed(number as u32));
        }
        match self.numbers[lemma.index()] {
            Number::Listed(number) => Some(number as usize),
            _ => None,
        }
    }
}
