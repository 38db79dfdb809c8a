use super::{Frequencies, Stemmer};
use crate::analysis::{Analysis, TokenKind};
use crate::text::{Letter, Spelling};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Stems rarer than this (16 × log₂) carry content; what stands in two articles of three does not.
const COMMON: u8 = 12;

/// The content of units (sentences or clauses) as weighted terms.
///
/// Three units with the terms وزارة صحة | وزارة لقاح لقاح | صحة become
///
/// ```text
/// entries   (0 وزارة, 1.0) (1 صحة, 1.0) | (0 وزارة, 1.0) (2 لقاح, 1.7) | (1 صحة, 1.0)
/// ends                                2                               4              5
/// ```
///
/// with weights multiplied by rarity and each unit scaled to length one.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    numbers: FxHashMap<Box<[Letter]>, u32>,
    rarities: Vec<f32>,
    entries: Vec<(u32, f32)>,
    ends: Vec<usize>,
    spelling: Spelling,
}

impl Terms {
    /// Reads the units of `analysis` whose tokens are `ranges`, forgetting what was read before.
    pub fn read(
        &mut self,
        text: &str,
        analysis: &Analysis,
        ranges: &[Range<usize>],
        frequencies: &Frequencies,
        stemmer: &Stemmer,
    ) {
        self.numbers.clear();
        self.rarities.clear();
        self.entries.clear();
        self.ends.clear();
        let mut unit: Vec<u32> = Vec::new();
        for range in ranges {
            unit.clear();
            for token in &analysis.tokens[range.clone()] {
                if matches!(
                    token.kind,
                    TokenKind::Word | TokenKind::Foreign | TokenKind::Hashtag
                ) {
                    self.spelling.read(token.span.of(text));
                    unit.extend(self.number(frequencies, stemmer));
                }
            }
            self.push(&mut unit);
        }
    }

    /// The number of the word in `spelling`; none for words without content.
    fn number(&mut self, frequencies: &Frequencies, stemmer: &Stemmer) -> Option<u32> {
        let stem = stemmer.stem(self.spelling.folded());
        if stem.len() < 2 {
            return None;
        }
        if let Some(&number) = self.numbers.get(stem) {
            return (self.rarities[number as usize] > 0.0).then_some(number);
        }
        let rarity = frequencies.rarity(stem);
        let number = self.rarities.len() as u32;
        self.numbers.insert(stem.into(), number);
        self.rarities.push(if rarity <= COMMON {
            0.0
        } else {
            f32::from(rarity)
        });
        (rarity > COMMON).then_some(number)
    }

    fn push(&mut self, unit: &mut [u32]) {
        unit.sort_unstable();
        let first = self.entries.len();
        for &number in unit.iter() {
            match self.entries[first..].last_mut() {
                Some((last, count)) if *last == number => *count += 1.0,
                _ => self.entries.push((number, 1.0)),
            }
        }
        let mut square = 0.0;
        for (number, weight) in &mut self.entries[first..] {
            // 1, 1.7, 2.4 …: a second mention says less than the first.
            *weight = (0.3 + 0.7 * *weight) * self.rarities[*number as usize];
            square += *weight * *weight;
        }
        let length = square.sqrt();
        if length > 0.0 {
            for (_, weight) in &mut self.entries[first..] {
                *weight /= length;
            }
        }
        self.ends.push(self.entries.len());
    }

    /// Terms of unit `index` with their weights, sorted by term.
    pub fn unit(&self, index: usize) -> &[(u32, f32)] {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.entries[start..self.ends[index]]
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// For every unit, how much it shares with all others: the sum of its cosines with them. The
    /// sum of all units is formed once, so that the cost is linear.
    pub fn centralities(&self) -> Vec<f32> {
        let mut whole = vec![0.0f32; self.rarities.len()];
        for &(number, weight) in &self.entries {
            whole[number as usize] += weight;
        }
        (0..self.len())
            .map(|index| {
                self.unit(index)
                    .iter()
                    .map(|&(number, weight)| weight * (whole[number as usize] - weight))
                    .sum()
            })
            .collect()
    }

    /// The cosine of two units.
    pub fn cosine(&self, one: usize, other: usize) -> f32 {
        let (mut few, mut many) = (self.unit(one), self.unit(other));
        if few.len() > many.len() {
            (few, many) = (many, few);
        }
        let mut sum = 0.0;
        for &(number, weight) in few {
            many = &many[from(many, number)..];
            match many.first() {
                Some(&(found, other)) if found == number => sum += weight * other,
                Some(_) => {}
                None => break,
            }
        }
        sum
    }
}

/// Where the entries begin whose terms are `number` or come after it. Searched in growing strides:
/// a short unit is compared with a long one in the time of the short one, nearly.
fn from(entries: &[(u32, f32)], number: u32) -> usize {
    let mut stride = 1;
    while stride < entries.len() && entries[stride].0 < number {
        stride *= 2;
    }
    let low = stride / 2;
    let high = entries.len().min(stride + 1);
    low + entries[low..high].partition_point(|entry| entry.0 < number)
}
