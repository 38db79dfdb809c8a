//! A conditional random field, learned by AdaGrad (Duchi, Hazan and Singer, 2011), its weights
//! averaged and rounded.

use super::examples::Example;
use khulasa::entities::labels::{LABELS, OUTSIDE, closes, follows, opens};
use khulasa::entities::{ROW, SCALE, features};

/// How it is learned.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The table has two to this power places.
    pub bits: u32,
    pub rounds: usize,
    pub rate: f32,
    /// How strongly weights are drawn to nothing.
    pub decay: f32,
    /// Weights below this, in units of the table, are dropped.
    pub least: f32,
    /// Features left out in a round, of 256.
    pub dropped: u32,
    /// Added to the score of whatever begins a name: what is found is surer than what is missed
    /// is rare.
    pub bias: f32,
    /// By corpus: how far its own weights count in what is learned in the end.
    pub mixed: [f32; CORPORA],
}

/// How many corpora there are, each with conventions of its own. A feature that conventions hang
/// on has a weight that all share, and one for each corpus (Daumé III, 2007); in the end the
/// weights of ours, and of others in part, are added to what is shared.
pub const CORPORA: usize = 4;

/// The weights that were learned.
#[derive(Clone)]
pub struct Learned {
    pub table: Vec<i8>,
    pub pairs: Vec<i16>,
}

type Row = [f32; LABELS];

struct Learner<'s> {
    settings: &'s Settings,
    /// What all share, then those of each corpus.
    weights: Vec<Vec<f32>>,
    squares: Vec<Vec<f32>>,
    pairs: [Row; LABELS],
    pair_squares: [Row; LABELS],
    /// Sums over snapshots, and how many.
    sums: Vec<f32>,
    pair_sums: [Row; LABELS],
    snapshots: u32,
}

/// A weight for examples of each corpus goes with them.
pub fn learn(examples: &[(&Example, f32)], settings: &Settings) -> Learned {
    let size = (1 << settings.bits) + ROW;
    let mut learner = Learner {
        settings,
        weights: vec![vec![0.0; size]; 1 + CORPORA],
        squares: vec![vec![1.0; size]; 1 + CORPORA],
        pairs: [[0.0; LABELS]; LABELS],
        pair_squares: [[1.0; LABELS]; LABELS],
        sums: vec![0.0; size],
        pair_sums: [[0.0; LABELS]; LABELS],
        snapshots: 0,
    };
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut places = Vec::new();
    for round in 0..settings.rounds {
        for at in (1..order.len()).rev() {
            order.swap(at, (next(&mut random) % (at as u64 + 1)) as usize);
        }
        let quarter = order.len().div_ceil(4);
        for (done, &index) in order.iter().enumerate() {
            let (example, weight) = examples[index];
            learner.step(example, weight, &mut random, &mut places);
            if (done + 1) % quarter == 0 && round * 2 >= settings.rounds {
                learner.snapshot();
            }
        }
    }
    learner.finish()
}

fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

impl Learner<'_> {
    fn step(
        &mut self,
        example: &Example,
        weight: f32,
        random: &mut u64,
        places: &mut Vec<(usize, usize, bool)>,
    ) {
        let length = example.ends.len();
        let shift = 64 - self.settings.bits;
        let corpus = 1 + example.corpus as usize;
        places.clear();
        let mut local: Vec<Row> = Vec::with_capacity(length);
        let mut from = 0;
        // The second look is not there always, so that the first can do without.
        let second = next(random) & 3 != 0;
        for (at, &end) in example.ends.iter().enumerate() {
            let mut scores = [0.0; LABELS];
            for &feature in &example.features[from..end as usize] {
                if feature & features::SECOND != 0 && !second
                    || (next(random) >> 40 & 255) < u64::from(self.settings.dropped)
                {
                    continue;
                }
                let place = (feature >> shift) as usize;
                let own = feature & features::CONVENTION != 0;
                places.push((at, place, own));
                let row = &self.weights[0][place..place + ROW];
                for (score, weight) in scores[1..].iter_mut().zip(row) {
                    *score += weight;
                }
                if own {
                    let row = &self.weights[corpus][place..place + ROW];
                    for (score, weight) in scores[1..].iter_mut().zip(row) {
                        *score += weight;
                    }
                }
            }
            from = end as usize;
            local.push(scores);
        }
        let free = Marginals::of(&local, &self.pairs, None);
        let tied = Marginals::of(&local, &self.pairs, Some(&example.allowed));
        let mut steps: Vec<Option<Row>> = Vec::with_capacity(length);
        for at in 0..length {
            let mut step = [0.0; LABELS];
            let mut largest = 0.0_f32;
            for (label, step) in step.iter_mut().enumerate() {
                *step = weight * (tied.single[at][label] - free.single[at][label]);
                largest = largest.max(step.abs());
            }
            steps.push((largest > 5e-3).then_some(step));
        }
        for &(at, place, own) in places.iter() {
            let Some(step) = &steps[at] else { continue };
            self.change(0, place, step);
            if own {
                self.change(corpus, place, step);
            }
        }
        for before in 0..LABELS {
            for label in 0..LABELS {
                let gradient = weight * (tied.pair[before][label] - free.pair[before][label]);
                if gradient != 0.0 {
                    let square = &mut self.pair_squares[before][label];
                    *square += gradient * gradient;
                    self.pairs[before][label] += self.settings.rate * gradient / square.sqrt();
                }
            }
        }
    }

    fn change(&mut self, table: usize, place: usize, step: &Row) {
        let (rate, decay) = (self.settings.rate, self.settings.decay);
        let weights = &mut self.weights[table][place..place + ROW];
        let squares = &mut self.squares[table][place..place + ROW];
        for ((weight, square), &step) in weights.iter_mut().zip(squares).zip(&step[1..]) {
            let gradient = step - decay * *weight;
            *square += gradient * gradient;
            *weight += rate * gradient / square.sqrt();
        }
    }

    fn snapshot(&mut self) {
        for (table, weights) in self.weights.iter().enumerate() {
            let share = match table {
                0 => 1.0,
                corpus => self.settings.mixed[corpus - 1],
            };
            if share != 0.0 {
                for (sum, weight) in self.sums.iter_mut().zip(weights) {
                    *sum += share * weight;
                }
            }
        }
        for (sums, weights) in self.pair_sums.iter_mut().zip(&self.pairs) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += weight;
            }
        }
        self.snapshots += 1;
    }

    fn finish(self) -> Learned {
        let scale = SCALE as f32 / self.snapshots.max(1) as f32;
        let least = self.settings.least;
        let table = self
            .sums
            .iter()
            .map(|sum| sum * scale)
            .map(|weight| if weight.abs() < least { 0.0 } else { weight })
            .map(|weight| weight.round().clamp(-127.0, 127.0) as i8)
            .collect();
        let bias = self.settings.bias * SCALE as f32;
        let mut pairs: Vec<i16> = Vec::with_capacity(LABELS * LABELS);
        for sums in &self.pair_sums {
            for (label, sum) in sums.iter().enumerate() {
                let begins = label as u8 != OUTSIDE && opens(label as u8);
                let bias = if begins { bias } else { 0.0 };
                pairs.push((sum * scale + bias).round() as i16);
            }
        }
        Learned { table, pairs }
    }
}

struct Marginals {
    single: Vec<Row>,
    pair: [Row; LABELS],
}

impl Marginals {
    /// How likely each label is (forward-backward), and how often each pair stands there, among
    /// all ways or among those over allowed labels only.
    fn of(local: &[Row], pairs: &[Row; LABELS], allowed: Option<&[u32]>) -> Self {
        let length = local.len();
        let joint: [Row; LABELS] = std::array::from_fn(|before| {
            std::array::from_fn(|label| {
                if follows(before as u8, label as u8) {
                    libm::expf(pairs[before][label])
                } else {
                    0.0
                }
            })
        });
        let here: Vec<Row> = local
            .iter()
            .enumerate()
            .map(|(at, scores)| {
                let open =
                    |label: usize| allowed.is_none_or(|allowed| allowed[at] >> label & 1 == 1);
                let highest = (0..LABELS)
                    .filter(|&label| open(label))
                    .map(|label| scores[label])
                    .fold(f32::NEG_INFINITY, f32::max);
                std::array::from_fn(|label| {
                    if open(label) {
                        libm::expf(scores[label] - highest)
                    } else {
                        0.0
                    }
                })
            })
            .collect();
        let mut forward: Vec<Row> = Vec::with_capacity(length);
        let mut scales: Vec<f32> = Vec::with_capacity(length);
        for at in 0..length {
            let mut row = [0.0; LABELS];
            if at == 0 {
                for label in 0..LABELS {
                    if opens(label as u8) {
                        row[label] = joint[0][label];
                    }
                }
            } else {
                for before in 0..LABELS {
                    let value = forward[at - 1][before];
                    if value > 0.0 {
                        for label in 0..LABELS {
                            row[label] += value * joint[before][label];
                        }
                    }
                }
            }
            let mut sum = 0.0;
            for label in 0..LABELS {
                row[label] *= here[at][label];
                sum += row[label];
            }
            let scale = 1.0 / sum.max(1e-35);
            forward.push(row.map(|value| value * scale));
            scales.push(scale);
        }
        let mut backward = vec![[0.0; LABELS]; length];
        backward[length - 1] =
            std::array::from_fn(|label| if closes(label as u8) { 1.0 } else { 0.0 });
        let mut pair = [[0.0; LABELS]; LABELS];
        for at in (1..length).rev() {
            let ahead: Row =
                std::array::from_fn(|label| backward[at][label] * here[at][label] * scales[at]);
            let mut row = [0.0; LABELS];
            for before in 0..LABELS {
                for label in 0..LABELS {
                    row[before] += joint[before][label] * ahead[label];
                }
            }
            backward[at - 1] = row;
        }
        let total: f32 = (0..LABELS)
            .map(|label| forward[length - 1][label] * backward[length - 1][label])
            .sum();
        let total = 1.0 / total.max(1e-35);
        for at in 1..length {
            let ahead: Row = std::array::from_fn(|label| {
                backward[at][label] * here[at][label] * scales[at] * total
            });
            for before in 0..LABELS {
                let value = forward[at - 1][before];
                if value > 0.0 {
                    for label in 0..LABELS {
                        pair[before][label] += value * joint[before][label] * ahead[label];
                    }
                }
            }
        }
        let single = (0..length)
            .map(|at| std::array::from_fn(|label| forward[at][label] * backward[at][label] * total))
            .collect();
        Self { single, pair }
    }
}
