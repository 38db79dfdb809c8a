//! Positional skip-gram with negative sampling (Mikolov and others, 2013; Ling and others, 2015):
//! a word is told by which words stand one and two places before and after it, each place apart.
//! So words meet that behave alike in grammar, more than those that share a subject.

use super::corpus::{BREAK, Corpus, UNKNOWN};

/// Numbers per word.
pub const DIMENSIONS: usize = 64;
/// Words that are predicted; rarer ones only predict.
const CONTEXTS: usize = 20_000;
/// Places that are predicted: two before, two after.
const PLACES: [isize; 4] = [-2, -1, 1, 2];
const NEGATIVES: usize = 4;
const ROUNDS: usize = 3;
const RATE: f32 = 0.05;
/// Words commoner than this share of the text are left out now and then.
const SUBSAMPLING: f64 = 3e-4;

type Vector = [f32; DIMENSIONS];

/// A vector for each word of the corpus. One thread, one order, one seed: always the same.
pub fn learn(corpus: &Corpus) -> Vec<Vector> {
    let mut random = Random(0x6b68_756c_6173_6121);
    let words = corpus.words.len();
    let contexts = CONTEXTS.min(words);
    let mut vectors: Vec<Vector> = (0..words)
        .map(|_| std::array::from_fn(|_| (random.unit() - 0.5) / DIMENSIONS as f32))
        .collect();
    let mut outputs: Vec<Vector> = vec![[0.0; DIMENSIONS]; contexts * PLACES.len()];
    let noise = noise_table(&corpus.counts[..contexts]);
    let keep = keep_table(corpus);
    let total = (corpus.text.len() * ROUNDS) as f32;
    let mut done = 0usize;
    let mut sentence: Vec<u32> = Vec::new();
    for _ in 0..ROUNDS {
        for article in corpus.text.split(|&word| word == BREAK) {
            let rate = RATE * (1.0 - done as f32 / total).max(0.01);
            done += article.len() + 1;
            sentence.clear();
            sentence.extend_from_slice(article);
            for (at, &word) in sentence.iter().enumerate() {
                if word == UNKNOWN || random.unit() > keep[word as usize] {
                    continue;
                }
                for (place, offset) in PLACES.iter().enumerate() {
                    let Some(&context) = at
                        .checked_add_signed(*offset)
                        .and_then(|index| sentence.get(index))
                    else {
                        continue;
                    };
                    if context as usize >= contexts {
                        continue;
                    }
                    let vector = &mut vectors[word as usize];
                    let mut change = [0.0; DIMENSIONS];
                    for negative in 0..=NEGATIVES {
                        let (target, label) = if negative == 0 {
                            (context, 1.0)
                        } else {
                            let target = noise[random.below(noise.len())];
                            if target == context {
                                continue;
                            }
                            (target, 0.0)
                        };
                        let output = &mut outputs[place * contexts + target as usize];
                        let step = (label - logistic(dot(vector, output))) * rate;
                        for index in 0..DIMENSIONS {
                            change[index] += step * output[index];
                            output[index] += step * vector[index];
                        }
                    }
                    for index in 0..DIMENSIONS {
                        vector[index] += change[index];
                    }
                }
            }
        }
    }
    vectors
}

/// The scalar product, in eight lanes of fixed order.
pub fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut lanes = [0.0f32; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    lanes.iter().sum()
}

fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-x.clamp(-8.0, 8.0)))
}

/// Words in proportion to their count to the power of ¾, to draw from.
fn noise_table(counts: &[u32]) -> Vec<u32> {
    const SIZE: f64 = 1_000_000.0;
    let weights: Vec<f64> = counts
        .iter()
        .map(|&count| libm::pow(f64::from(count), 0.75))
        .collect();
    let sum: f64 = weights.iter().sum();
    let mut table = Vec::with_capacity(SIZE as usize);
    for (word, weight) in weights.iter().enumerate() {
        let share = (weight / sum * SIZE).max(1.0) as usize;
        table.extend(std::iter::repeat_n(word as u32, share));
    }
    table
}

/// The chance of each word to be taken where it stands.
fn keep_table(corpus: &Corpus) -> Vec<f32> {
    let total: f64 = corpus.counts.iter().map(|&count| f64::from(count)).sum();
    corpus
        .counts
        .iter()
        .map(|&count| {
            let share = f64::from(count) / total;
            libm::sqrt(SUBSAMPLING / share).min(1.0) as f32
        })
        .collect()
}

/// A small generator of random numbers (xorshift*, Marsaglia and Vigna).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// From 0 up to but not including 1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// From 0 up to but not including `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (((self.next() >> 32) * end as u64) >> 32) as usize
    }
}
