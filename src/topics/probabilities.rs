//! Softmax without transcendental functions: powers of e come from a table of products.

use super::Row;

/// A logit is 256; the table goes in steps of 1/32 of one.
const STEP: i32 = 8;
/// Beyond eight logits nothing is left.
const ENTRIES: usize = 8 * 32;
/// e^(−1/32) in 1/2³², rounded.
const FACTOR: u64 = 4_162_825_044;

/// e^(−k/32) in 1/2³².
const POWERS: [u64; ENTRIES] = {
    let mut table = [1 << 32; ENTRIES];
    let mut index = 1;
    while index < ENTRIES {
        table[index] = (table[index - 1] * FACTOR) >> 32;
        index += 1;
    }
    table
};

/// Probabilities in thousandths from logits in 1/256.
pub fn probabilities(logits: &Row<i32>) -> Row<u16> {
    let best = logits.iter().copied().max().unwrap_or(0);
    let power = |logit: i32| {
        let below = ((best - logit) / STEP) as usize;
        POWERS.get(below).copied().unwrap_or(0)
    };
    let whole: u64 = logits.iter().map(|&logit| power(logit)).sum();
    logits.map(|logit| ((2000 * power(logit) + whole) / (2 * whole)) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_exponential_function() {
        for (index, &power) in POWERS.iter().enumerate() {
            let exact = (-(index as f64) / 32.0).exp();
            assert!((power as f64 / 4_294_967_296.0 - exact).abs() < 1e-6);
        }
    }

    #[test]
    fn probabilities_sum_to_one() {
        assert_eq!(probabilities(&[0; 9])[0], 111);
        let skewed = probabilities(&[512, 256, 0, -100_000, 0, 0, 0, 0, 0]);
        assert!(skewed[0] > skewed[1] && skewed[1] > skewed[2] && skewed[3] == 0);
        assert!(skewed.iter().sum::<u16>().abs_diff(1000) < 5);
    }
}
