use crate::analysis::{Analysis, Token, TokenKind};
use crate::lemmas::{Lemmas, Numbering};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Lemmas as rare as this or less (16 × log₂) carry no content: what stands in two articles of
/// three says nothing about one of them.
const COMMON: u8 = 12;
/// How much a name weighs: what stands in one article of a hundred.
const NAME: f32 = 106.0;
/// How much every lemma weighs where the model knows no document frequencies.
const UNKNOWN: u8 = 96;

/// The content of units (sentences or clauses) as weighted terms: lemmas and names.
///
/// Three units with the terms وزارة صحة | وزارة لقاح لقاح | صحة become
///
/// ```text
/// entries   (0 وزارة, 1.0) (1 صحة, 1.0) | (0 وزارة, 1.0) (2 لقاح, 1.7) | (1 صحة, 1.0)
/// ends                                2                               4              5
/// ```
///
/// with weights multiplied by rarity and each unit scaled to length one. All spellings and short
/// forms of one name are one term.
#[derive(Clone, Debug, Default)]
pub struct Content {
    numbering: Numbering,
    /// By string: the number of its term plus one.
    by_string: Vec<u32>,
    by_lemma: FxHashMap<usize, u32>,
    by_entity: Vec<u32>,
    /// By term.
    rarities: Vec<f32>,
    entries: Vec<(u32, f32)>,
    ends: Vec<usize>,
    unit: Vec<u32>,
}

/// Which token is part of which name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By token: the entity's number plus one, and one bit for the first token of a mention.
    tokens: Vec<u32>,
}

impl Names {
    /// Looks up the mentions of all entities.
    pub fn read(&mut self, analysis: &Analysis) {
        self.tokens.clear();
        self.tokens.resize(analysis.tokens.len(), 0);
        for (number, entity) in analysis.entities.iter().enumerate() {
            for mention in &entity.mentions {
                let first = analysis
                    .tokens
                    .partition_point(|token| token.span.end <= mention.span.start);
                let mut token = first;
                while analysis
                    .tokens
                    .get(token)
                    .is_some_and(|token| token.span.start < mention.span.end)
                {
                    self.tokens[token] = (number as u32 + 1) << 1 | u32::from(token == first);
                    token += 1;
                }
            }
        }
    }

    /// The entity that the token is part of, and whether a mention begins with it.
    pub fn of(&self, token: usize) -> Option<(usize, bool)> {
        match self.tokens[token] {
            0 => None,
            name => Some(((name >> 1) as usize - 1, name & 1 == 1)),
        }
    }
}

impl Content {
    /// Forgets what was read before and makes room for `analysis`.
    pub fn begin(&mut self, analysis: &Analysis) {
        self.numbering.begin(analysis);
        self.by_string.clear();
        self.by_string.resize(analysis.strings.len(), 0);
        self.by_lemma.clear();
        self.by_entity.clear();
        self.by_entity.resize(analysis.entities.len(), 0);
        self.rarities.clear();
        self.entries.clear();
        self.ends.clear();
    }

    /// Reads the units of `analysis` whose tokens are `ranges`; terms keep their numbers.
    pub fn read<'a>(
        &mut self,
        analysis: &Analysis,
        ranges: impl Iterator<Item = &'a Range<usize>>,
        names: &Names,
        lemmas: Option<&Lemmas>,
    ) {
        self.entries.clear();
        self.ends.clear();
        let mut unit = std::mem::take(&mut self.unit);
        for range in ranges {
            unit.clear();
            for index in range.clone() {
                match names.of(index) {
                    Some((entity, true)) => unit.push(self.name(entity)),
                    Some((_, false)) => {}
                    None => unit.extend(self.lemma(&analysis.tokens[index], analysis, lemmas)),
                }
            }
            self.push(&mut unit);
        }
        self.unit = unit;
    }

    fn name(&mut self, entity: usize) -> u32 {
        if self.by_entity[entity] == 0 {
            self.rarities.push(NAME);
            self.by_entity[entity] = self.rarities.len() as u32;
        }
        self.by_entity[entity] - 1
    }

    /// The term of a token; none for words without content.
    fn lemma(
        &mut self,
        token: &Token,
        analysis: &Analysis,
        lemmas: Option<&Lemmas>,
    ) -> Option<u32> {
        let counts = matches!(
            token.kind,
            TokenKind::Word | TokenKind::Foreign | TokenKind::Hashtag
        ) && token.upos.is_content();
        let lemma = token.lemma.filter(|_| counts)?;
        let known = self.by_string[lemma.index()];
        if known > 0 {
            return self.with_content(known - 1);
        }
        let listed = lemmas.and_then(|lemmas| self.numbering.of(lemma, analysis, lemmas));
        let next = self.rarities.len() as u32;
        let term = match listed {
            Some(number) => *self.by_lemma.entry(number).or_insert(next),
            None => next,
        };
        if term == next {
            let rarity = lemmas.map_or(UNKNOWN, |lemmas| lemmas.rarity(listed));
            self.rarities.push(if rarity > COMMON {
                f32::from(rarity)
            } else {
                0.0
            });
        }
        self.by_string[lemma.index()] = term + 1;
        self.with_content(term)
    }

    fn with_content(&self, term: u32) -> Option<u32> {
        (self.rarities[term as usize] > 0.0).then_some(term)
    }

    fn push(&mut self, unit: &mut [u32]) {
        unit.sort_unstable();
        let first = self.entries.len();
        for &term in unit.iter() {
            match self.entries[first..].last_mut() {
                Some((last, count)) if *last == term => *count += 1.0,
                _ => self.entries.push((term, 1.0)),
            }
        }
        let mut square = 0.0;
        for (term, weight) in &mut self.entries[first..] {
            // 1, 1.7, 2.4 …: a second mention says less than the first.
            *weight = (0.3 + 0.7 * *weight) * self.rarities[*term as usize];
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
    pub fn units(&self) -> usize {
        self.ends.len()
    }

    /// How rare each term is.
    pub fn rarities(&self) -> &[f32] {
        &self.rarities
    }

    /// Lays the weights of unit `index` out by term, for [`Content::cosine_with`]; `laid` has a
    /// nought for every term and gets them back by [`Content::pick_up`].
    pub fn lay(&self, index: usize, laid: &mut [f32]) {
        for &(term, weight) in self.unit(index) {
            laid[term as usize] = weight;
        }
    }

    /// Takes up again what [`Content::lay`] laid out.
    pub fn pick_up(&self, index: usize, laid: &mut [f32]) {
        for &(term, _) in self.unit(index) {
            laid[term as usize] = 0.0;
        }
    }

    /// The cosine of unit `index` and the one that is laid out.
    pub fn cosine_with(&self, laid: &[f32], index: usize) -> f32 {
        let unit = self.unit(index).iter();
        unit.map(|&(term, weight)| weight * laid[term as usize])
            .sum()
    }

    /// The cosine of two units.
    pub fn cosine(&self, one: usize, other: usize) -> f32 {
        let (mut a, mut b) = (self.unit(one), self.unit(other));
        let mut sum = 0.0;
        while let (Some(&(left, x)), Some(&(right, y))) = (a.first(), b.first()) {
            if left == right {
                sum += x * y;
            }
            a = &a[usize::from(left <= right)..];
            b = &b[usize::from(right <= left)..];
        }
        sum
    }
}
