use super::extracts::Article;
use khulasa::summary::{FEATURES, WEIGHTS, Weights};

/// Weights lie within this, in thousandths.
const MOST: i32 = 2000;
/// How many starts besides the weights in the code.
const STARTS: usize = 6;
/// A weight that is not zero must earn this share of the value, or it is left out.
const PRICE: f64 = 0.0002;

/// The weights that serve `articles` best, as far as steps of one weight at a time lead there.
pub fn climb(articles: &[&Article]) -> Weights {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut best = (f64::MIN, Weights::default());
    for start in 0..=STARTS {
        let mut weights = WEIGHTS;
        if start > 0 {
            for weight in &mut weights {
                *weight = (*weight + random.below(800) as i32 - 400).clamp(-MOST, MOST);
            }
        }
        let reached = ascend(articles, weights);
        if reached.0 > best.0 {
            best = reached;
        }
    }
    best.1
}

fn ascend(articles: &[&Article], mut weights: Weights) -> (f64, Weights) {
    let mut value = worth(articles, &weights);
    for step in [400, 200, 100, 50] {
        loop {
            let before = value;
            for index in 0..FEATURES.len() {
                for candidate in [weights[index] + step, weights[index] - step, 0] {
                    let mut changed = weights;
                    changed[index] = candidate.clamp(-MOST, MOST);
                    let reached = worth(articles, &changed);
                    if reached > value + 1e-9 {
                        (value, weights) = (reached, changed);
                    }
                }
            }
            if value <= before {
                break;
            }
        }
    }
    (value, weights)
}

fn worth(articles: &[&Article], weights: &Weights) -> f64 {
    let value: f64 = articles.iter().map(|article| article.value(weights)).sum();
    let used = weights.iter().filter(|&&weight| weight != 0).count();
    value * (1.0 - PRICE * used as f64)
}

/// xorshift (Marsaglia, 2003), seeded alike in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}
