use super::features::{self, VIEWS};
use super::form::FormLetters;
use super::unit::Unit;
use super::weights::{ROW, Scores, Weights};
use rustc_hash::FxHashMap;

/// Words that are kept; when there are more, all are forgotten.
const WORDS: usize = 8_192;

/// What the features of words by themselves come to, by the place from which they are seen, so
/// that a word that comes again is not weighed again.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    numbers: FxHashMap<u64, u32>,
    sums: Vec<[Scores; VIEWS.len()]>,
}

impl Memo {
    /// Forgets the words when there are too many. Numbers given before are void then.
    pub fn make_room(&mut self) {
        if self.sums.len() > WORDS {
            self.numbers.clear();
            self.sums.clear();
        }
    }

    /// The number of a word, which is weighed when it is new.
    pub fn number(
        &mut self,
        unit: &Unit,
        letters: impl FnOnce() -> FormLetters,
        weights: &Weights,
    ) -> u32 {
        let next = self.sums.len() as u32;
        let number = *self.numbers.entry(unit.word()).or_insert(next);
        if number == next {
            let letters = letters();
            let mut sums = [[0; ROW]; VIEWS.len()];
            for (sum, view) in sums.iter_mut().zip(VIEWS) {
                features::of_word(unit, &letters, view, |feature| weights.add(feature, sum));
            }
            self.sums.push(sums);
        }
        number
    }

    /// What word `number` is worth to the unit that it is `VIEWS[view]` units behind of.
    pub fn sum(&self, number: u32, view: usize) -> &Scores {
        &self.sums[number as usize][view]
    }
}
