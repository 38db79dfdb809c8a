//! Logistic regression over candidates: features, and the lemmas at their heads.

use super::read::{Article, Candidate};
use super::trees::{self, Example};
use khulasa::keyphrases::{self, FEATURES, HERO, LEMMA_UNIT, LOOKED_AT, Row, Tree, row};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What one logit is in the weights of features, whose flags are 10.
const UNIT: f64 = 100.0;
/// How strongly the weights of features are drawn towards zero, and those of lemmas.
const PULL: f64 = 2.0;
const LEMMA_PULL: f64 = 6.0;
/// Lemmas at the head of fewer candidates get no weight.
const FEWEST: u32 = 4;
const ROUNDS: usize = 10;
/// Parts of the articles that weights are learned without for the trees.
const PARTS: usize = 4;
/// Features and the bias.
const SIZE: usize = FEATURES.len() + 1;

/// What is learned.
#[derive(Clone)]
pub struct Learned {
    /// A weight for each feature.
    pub weights: [i32; FEATURES.len()],
    /// What all candidates share.
    pub bias: i32,
    /// Weights of lemmas as heads, by number, in [`LEMMA_UNIT`].
    pub heads: BTreeMap<u32, i8>,
    /// What weights cannot say.
    pub trees: Vec<Tree>,
}

impl Learned {
    /// The score of a candidate by the weights alone.
    fn weigh(&self, candidate: &Candidate) -> i32 {
        let values = candidate.values.iter().zip(&self.weights);
        let sum: i32 = values.map(|(value, weight)| value * weight).sum();
        let head = candidate.head.and_then(|head| self.heads.get(&head));
        sum + head.map_or(0, |&weight| i32::from(weight) * LEMMA_UNIT) + self.bias
    }

    /// The candidates that the trees look at: their scores so far, and their indices.
    fn best(&self, article: &Article) -> Vec<(i32, usize)> {
        let scores = article.candidates.iter().enumerate();
        let mut best: Vec<_> = scores
            .map(|(index, one)| (self.weigh(one) + if one.hero { HERO } else { 0 }, index))
            .collect();
        best.sort_unstable_by_key(|&(score, index)| (Reverse(score), index));
        best.truncate(LOOKED_AT);
        best
    }

    /// The best candidates with their scores, by weights and trees.
    pub fn order(&self, article: &Article) -> Vec<(Reverse<i32>, usize)> {
        let best = self.best(article);
        let rows: Vec<Row> = best
            .iter()
            .map(|&(_, index)| row(&article.candidates[index].values))
            .collect();
        let mut scores: Vec<i32> = best.iter().map(|&(score, _)| score).collect();
        keyphrases::add(&self.trees, &rows, &mut scores);
        let hero = best
            .iter()
            .position(|&(_, index)| article.candidates[index].hero);
        keyphrases::put_first(hero, &mut scores);
        let best = best.iter().zip(scores);
        best.map(|(&(_, index), score)| (Reverse(score), index))
            .collect()
    }
}

/// Learns the weights, and trees of what they leave.
///
/// The trees are learned beside weights that have not seen the articles: what weights say of articles
/// that they were learned from is too good.
pub fn learn(articles: &[&Article], heads: bool) -> Learned {
    let unseen: Vec<Learned> = (0..PARTS)
        .map(|part| {
            let rest = articles.iter().enumerate();
            let rest = rest.filter(|(index, _)| index % PARTS != part);
            weigh(
                &rest.map(|(_, article)| *article).collect::<Vec<_>>(),
                heads,
            )
        })
        .collect();
    let mut learned = weigh(articles, heads);
    let mut examples = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let part = index % PARTS;
        let best = unseen[part].best(article);
        examples.extend(best.into_iter().map(|(_, index)| {
            let candidate = &article.candidates[index];
            let score = unseen[part].weigh(candidate);
            Example {
                candidate,
                logit: f64::from(score) / (10.0 * UNIT),
            }
        }));
    }
    learned.trees = trees::grow(&examples);
    learned
}

/// Learns the weights by Newton's method; with `heads`, lemmas get weights, too. Each candidate has one lemma at its
/// head, so that their part of the second derivatives is diagonal and is eliminated first.
fn weigh(articles: &[&Article], heads: bool) -> Learned {
    let candidates = || articles.iter().flat_map(|article| &article.candidates);
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    if heads {
        for head in candidates().filter_map(|candidate| candidate.head) {
            *numbers.entry(head).or_default() += 1;
        }
        numbers.retain(|_, count| *count >= FEWEST);
    }
    for (place, number) in numbers.values_mut().enumerate() {
        *number = place as u32;
    }
    let place = |candidate: &Candidate| {
        let head = candidate.head.and_then(|head| numbers.get(&head));
        head.map(|&place| place as usize)
    };
    let mut weights = [0f64; SIZE];
    let mut lemmas = vec![0f64; numbers.len()];
    for _ in 0..ROUNDS {
        let mut gradient = weights.map(|weight| -PULL * weight);
        gradient[SIZE - 1] = 0.0;
        let mut hessian = vec![[0f64; SIZE]; SIZE];
        for (index, row) in hessian.iter_mut().enumerate() {
            row[index] = if index == SIZE - 1 { 1e-6 } else { PULL };
        }
        // Of each lemma: gradient, diagonal, and the row with the features.
        let mut slopes: Vec<f64> = lemmas.iter().map(|weight| -LEMMA_PULL * weight).collect();
        let mut bends = vec![LEMMA_PULL; lemmas.len()];
        let mut mixed = vec![[0f64; SIZE]; lemmas.len()];
        for candidate in candidates() {
            let weight = candidate.weight;
            let values = inputs(candidate);
            let lemma = place(candidate);
            let logit = dot(&values, &weights) + lemma.map_or(0.0, |lemma| lemmas[lemma]);
            let sure = 1.0 / (1.0 + libm::exp(-logit));
            let error = weight * (f64::from(u8::from(candidate.right)) - sure);
            let bend = weight * sure * (1.0 - sure);
            for (index, &value) in values
                .iter()
                .enumerate()
                .filter(|(_, value)| **value != 0.0)
            {
                gradient[index] += error * value;
                for (entry, other) in hessian[index].iter_mut().zip(values) {
                    *entry += bend * value * other;
                }
            }
            if let Some(lemma) = lemma {
                slopes[lemma] += error;
                bends[lemma] += bend;
                for (entry, value) in mixed[lemma].iter_mut().zip(values) {
                    *entry += bend * value;
                }
            }
        }
        for ((mixed, slope), bend) in mixed.iter().zip(&slopes).zip(&bends) {
            for (index, &value) in mixed.iter().enumerate().filter(|(_, value)| **value != 0.0) {
                gradient[index] -= value * slope / bend;
                for (entry, other) in hessian[index].iter_mut().zip(mixed) {
                    *entry -= value * other / bend;
                }
            }
        }
        let steps = solve(hessian, gradient);
        for (lemma, weight) in lemmas.iter_mut().enumerate() {
            *weight += (slopes[lemma] - dot(&mixed[lemma], &steps)) / bends[lemma];
        }
        for (weight, step) in weights.iter_mut().zip(steps) {
            *weight += step;
        }
    }
    let rounded = |weight: f64, unit: f64| libm::round(unit * weight) as i32;
    let unit = 10.0 * UNIT / f64::from(LEMMA_UNIT);
    Learned {
        weights: std::array::from_fn(|index| rounded(weights[index], UNIT)),
        bias: rounded(weights[SIZE - 1], 10.0 * UNIT),
        heads: numbers
            .iter()
            .map(|(&head, &place)| {
                (
                    head,
                    rounded(lemmas[place as usize], unit).clamp(-127, 127) as i8,
                )
            })
            .collect(),
        trees: Vec::new(),
    }
}

/// The features of a candidate, and 1 for the bias.
fn inputs(candidate: &Candidate) -> [f64; SIZE] {
    let mut values = [1f64; SIZE];
    for (value, &given) in values.iter_mut().zip(&candidate.values) {
        *value = f64::from(given) / 10.0;
    }
    values
}

fn dot(left: &[f64; SIZE], right: &[f64; SIZE]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(left, right)| left * right)
        .sum()
}

/// Gaussian elimination.
fn solve<const N: usize>(mut rows: Vec<[f64; N]>, mut right: [f64; N]) -> [f64; N] {
    for pivot in 0..N {
        let best = (pivot..N)
            .max_by(|&a, &b| rows[a][pivot].abs().total_cmp(&rows[b][pivot].abs()))
            .unwrap_or(pivot);
        rows.swap(pivot, best);
        right.swap(pivot, best);
        let (row, value) = (rows[pivot], right[pivot]);
        for other in (0..N).filter(|&other| other != pivot) {
            let factor = rows[other][pivot] / row[pivot];
            for (entry, base) in rows[other].iter_mut().zip(row) {
                *entry -= factor * base;
            }
            right[other] -= factor * value;
        }
    }
    std::array::from_fn(|index| right[index] / rows[index][index])
}
