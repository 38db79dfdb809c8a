//! Whose money is meant: the countries that an article speaks of, all over and near by.

use super::currencies::Currency;
use super::places::COUNTRIES;
use super::words::Word;

/// How far a country's name reaches, in tokens to both sides.
const NEAR: usize = 40;
/// Words at the top of an article, where the place is told.
const DATELINE: usize = 8;

/// The countries of an article, in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Countries {
    /// Token and country, in text order.
    mentions: Vec<(usize, u8)>,
    totals: Vec<u32>,
}

impl Countries {
    /// Gathers the countries that `words` speak of.
    pub fn read(&mut self, words: &[Word]) {
        self.mentions.clear();
        self.totals.clear();
        self.totals.resize(COUNTRIES.len(), 0);
        for (index, word) in words.iter().enumerate() {
            for place in word.entry.places.into_iter().flatten() {
                self.mentions.push((index, place));
                let weight = if index < DATELINE { 4 } else { 1 };
                self.totals[usize::from(place)] += weight;
            }
            // An explicit adjective settles what the bare word means elsewhere: جنيه إسترليني.
            if let (Some(_), Some(next)) = (word.entry.currency, words.get(index + 1)) {
                for place in next.entry.places.into_iter().flatten() {
                    self.totals[usize::from(place)] += 3;
                }
            }
        }
    }

    /// The code that `currency` most likely means at `token`.
    pub fn code(&self, currency: &Currency, token: usize) -> &'static str {
        let first = currency.codes[0].1;
        if currency.codes.len() == 1 {
            return first;
        }
        let mut best = (0, first);
        for &(country, code) in currency.codes {
            // A dollar is American unless its adjective says otherwise.
            let score = self.score(country, token);
            if score > best.0 {
                best = (score, code);
            }
        }
        best.1
    }

    fn score(&self, country: &str, token: usize) -> u32 {
        let Some(index) = COUNTRIES.iter().position(|&(name, _)| name == country) else {
            return 0;
        };
        let from = self.mentions.partition_point(|&(at, _)| at + NEAR < token);
        let near: u32 = self.mentions[from..]
            .iter()
            .take_while(|&&(at, _)| at <= token + NEAR)
            .filter(|&&(_, place)| usize::from(place) == index)
            .map(|&(at, _)| if at.abs_diff(token) <= 12 { 3 } else { 1 })
            .sum();
        self.totals[index] + near
    }
}
