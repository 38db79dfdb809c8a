//! A conditional random field over the readings of a sentence (Lafferty, McCallum and Pereira,
//! 2001), learned with AdaGrad (Duchi, Hazan and Singer, 2011) straight in the hashed table that
//! ships. Where the gold says too little to tell readings apart, all that fit it are right.
//!
//! One thread and one order, so that the same corpora always make the same weights.

use khulasa::morphology::ranking::{Class, features};
use std::borrow::Borrow;
use std::collections::HashMap;

/// A reading of a word as the learner sees it: places in the table.
pub struct Reading {
    pub class: Class,
    /// Features that do not depend on other readings; the first `lexical` hold for this word only.
    pub features: Vec<u32>,
    pub lexical: usize,
    /// What it costs whatever is learned, in steps.
    pub cost: i32,
    /// Whether it is, as far as the gold can tell, right.
    pub right: bool,
    /// What of it the gold confirms; nothing when there is no gold.
    pub fit: Option<Fit>,
}

/// What of a reading the gold confirms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// The places of its clitics.
    pub cuts: bool,
    /// The parts of speech of all segments; never without the cuts.
    pub tags: bool,
    /// The lemma, but for hamza, ى and ة; never without the cuts.
    pub lemma: bool,
    /// How many features are alike.
    pub features: u32,
}

/// A sentence; each word has at least one reading, and at least one is right.
pub type Sentence = Vec<Vec<Reading>>;

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The table has two to this power of weights.
    pub bits: u32,
    pub rounds: usize,
    pub rate: f32,
    /// How many squared gradients every weight is taken to have seen: the larger, the less rare
    /// features move.
    pub damping: f32,
    /// Pull of every weight towards zero.
    pub decay: f32,
    /// How often features of the very word are looked away from, of 256.
    pub blind: u32,
    /// Steps per unit in the integer weights.
    pub scale: f32,
    /// Weights nearer to zero than this, in steps, are dropped.
    pub least: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            bits: 19,
            rounds: 10,
            rate: 0.05,
            damping: 0.3,
            decay: 1e-3,
            blind: 64,
            scale: 24.0,
            least: 0.5,
        }
    }
}

const PAIR: usize = 10;

struct Learner {
    weights: Vec<f32>,
    squares: Vec<f32>,
    sums: Vec<f64>,
    since: Vec<u32>,
    now: u32,
    settings: Settings,
    pairs: HashMap<(Class, Class), u32>,
    pair_features: Vec<[u32; PAIR]>,
}

/// Learns integer weights from sentences.
///
/// Each sentence comes with how much it counts.
pub fn learn<S: Borrow<Sentence>>(sentences: &[(S, f32)], settings: Settings) -> Vec<i8> {
    let size = 1 << settings.bits;
    let mut learner = Learner {
        weights: vec![0.0; size],
        squares: vec![settings.damping; size],
        sums: vec![0.0; size],
        since: vec![0; size],
        now: 0,
        settings,
        pairs: HashMap::new(),
        pair_features: Vec::new(),
    };
    let mut random = crate::clusters::Random(0x7261_6e6b_696e_6721);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    for _ in 0..settings.rounds {
        for at in (1..order.len()).rev() {
            order.swap(at, random.below(at + 1));
        }
        for &index in &order {
            let seed = random.below(1 << 30) as u32;
            let (sentence, weight) = &sentences[index];
            learner.step(sentence.borrow(), *weight, seed);
        }
    }
    learner.finish()
}

impl Learner {
    fn step(&mut self, sentence: &Sentence, weight: f32, seed: u32) {
        self.now += 1;
        // Which words are looked at without their own features this time.
        let blind: Vec<bool> = (0..sentence.len())
            .map(|at| {
                let hash = (seed ^ (at as u32).wrapping_mul(0x9E37_79B9)).wrapping_mul(0x85EB_CA6B);
                (hash >> 24) < self.settings.blind
            })
            .collect();
        let used = |at: usize, reading: &'_ Reading| if blind[at] { reading.lexical } else { 0 };
        let local: Vec<Vec<f32>> = sentence
            .iter()
            .enumerate()
            .map(|(at, readings)| {
                readings
                    .iter()
                    .map(|reading| {
                        self.sum(&reading.features[used(at, reading)..])
                            - reading.cost as f32 / self.settings.scale
                    })
                    .collect()
            })
            .collect();
        let pairs: Vec<Vec<u32>> = (0..sentence.len())
            .map(|at| {
                if at == 0 {
                    return Vec::new();
                }
                let mut numbers = Vec::new();
                for before in &sentence[at - 1] {
                    for reading in &sentence[at] {
                        numbers.push(self.pair(before.class, reading.class));
                    }
                }
                numbers
            })
            .collect();
        let joint: Vec<Vec<f32>> = pairs
            .iter()
            .map(|numbers| {
                numbers
                    .iter()
                    .map(|&number| self.sum(&self.pair_features[number as usize]))
                    .collect()
            })
            .collect();
        let right: Vec<Vec<bool>> = sentence
            .iter()
            .map(|readings| readings.iter().map(|reading| reading.right).collect())
            .collect();
        let free = marginals(&local, &joint, None);
        let tied = marginals(&local, &joint, Some(&right));
        for (at, readings) in sentence.iter().enumerate() {
            for (number, reading) in readings.iter().enumerate() {
                let step = weight * (tied.single[at][number] - free.single[at][number]);
                if step.abs() > 1e-4 {
                    for index in used(at, reading)..reading.features.len() {
                        self.change(reading.features[index], step);
                    }
                }
            }
            for (number, &pair) in pairs[at].iter().enumerate() {
                let step = weight * (tied.pair[at][number] - free.pair[at][number]);
                if step.abs() > 1e-4 {
                    for feature in self.pair_features[pair as usize] {
                        self.change(feature, step);
                    }
                }
            }
        }
    }

    fn sum(&self, features: &[u32]) -> f32 {
        features
            .iter()
            .map(|&feature| self.weights[feature as usize])
            .sum()
    }

    fn pair(&mut self, before: Class, class: Class) -> u32 {
        let shift = 64 - self.settings.bits;
        *self.pairs.entry((before, class)).or_insert_with(|| {
            let mut slots = [0; PAIR];
            let mut at = 0;
            features::of_neighbours(before, class, |feature| {
                slots[at] = (feature >> shift) as u32;
                at += 1;
            });
            self.pair_features.push(slots);
            self.pair_features.len() as u32 - 1
        })
    }

    fn change(&mut self, feature: u32, step: f32) {
        let at = feature as usize;
        let weight = self.weights[at];
        self.sums[at] += f64::from(weight) * f64::from(self.now - self.since[at]);
        self.since[at] = self.now;
        let gradient = step - self.settings.decay * weight;
        self.squares[at] += gradient * gradient;
        self.weights[at] = weight + self.settings.rate * gradient / libm::sqrtf(self.squares[at]);
    }

    /// The averages over all steps, as integers.
    fn finish(mut self) -> Vec<i8> {
        let now = self.now;
        for at in 0..self.weights.len() {
            self.sums[at] += f64::from(self.weights[at]) * f64::from(now - self.since[at] + 1);
        }
        let scale = f64::from(self.settings.scale) / f64::from(now + 1);
        let least = f64::from(self.settings.least);
        self.sums
            .iter()
            .map(|sum| sum * scale)
            .map(|weight| if weight.abs() < least { 0.0 } else { weight })
            .map(|weight| libm::round(weight).clamp(-127.0, 127.0) as i8)
            .collect()
    }
}

struct Marginals {
    single: Vec<Vec<f32>>,
    pair: Vec<Vec<f32>>,
}

/// How likely each reading and each pair of neighbours is (forward-backward), among all ways
/// through the sentence or among those over allowed readings only.
fn marginals(local: &[Vec<f32>], joint: &[Vec<f32>], allowed: Option<&[Vec<bool>]>) -> Marginals {
    let open = |at: usize, number: usize| allowed.is_none_or(|allowed| allowed[at][number]);
    let length = local.len();
    let mut forward: Vec<Vec<f32>> = Vec::with_capacity(length);
    for at in 0..length {
        let row = (0..local[at].len())
            .map(|number| {
                if !open(at, number) {
                    return f32::NEG_INFINITY;
                }
                let before = if at == 0 {
                    0.0
                } else {
                    let width = local[at].len();
                    log_sum(
                        (0..local[at - 1].len())
                            .map(|b| forward[at - 1][b] + joint[at][b * width + number]),
                    )
                };
                before + local[at][number]
            })
            .collect();
        forward.push(row);
    }
    let mut backward: Vec<Vec<f32>> = local.iter().map(|row| vec![0.0; row.len()]).collect();
    for at in (0..length.saturating_sub(1)).rev() {
        let width = local[at + 1].len();
        for number in 0..local[at].len() {
            backward[at][number] = log_sum((0..width).filter(|&n| open(at + 1, n)).map(|n| {
                joint[at + 1][number * width + n] + local[at + 1][n] + backward[at + 1][n]
            }));
        }
    }
    let total = log_sum(forward[length - 1].iter().copied());
    let mut single = Vec::with_capacity(length);
    let mut pair = Vec::with_capacity(length);
    for at in 0..length {
        let width = local[at].len();
        single.push(
            (0..width)
                .map(|n| libm::expf(forward[at][n] + backward[at][n] - total))
                .collect(),
        );
        let mut row = vec![0.0; joint[at].len()];
        if at > 0 {
            for b in 0..local[at - 1].len() {
                for n in 0..width {
                    if open(at, n) && open(at - 1, b) {
                        row[b * width + n] = libm::expf(
                            forward[at - 1][b]
                                + joint[at][b * width + n]
                                + local[at][n]
                                + backward[at][n]
                                - total,
                        );
                    }
                }
            }
        }
        pair.push(row);
    }
    Marginals { single, pair }
}

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let highest = values.clone().fold(f32::NEG_INFINITY, f32::max);
    if highest == f32::NEG_INFINITY {
        return highest;
    }
    highest + libm::logf(values.map(|value| libm::expf(value - highest)).sum())
}
