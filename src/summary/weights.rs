use super::features::{FEATURES, Features};

/// One weight for each of [`FEATURES`], in thousandths.
pub type Weights = [i32; FEATURES.len()];

/// The weights, learned by `khulasa-train summary`.
pub const WEIGHTS: Weights = [
    500, 200, 400, 300, 100, 100, -600, -100, 50, 100, -300, -1500,
];

/// The weighted sum of `features`, in millionths. Features are rounded before they are weighted,
/// so that the sum is one of integers.
pub fn score(features: &Features, weights: &Weights) -> i64 {
    let products = features
        .iter()
        .zip(weights)
        .map(|(&feature, &weight)| i64::from((feature * 1000.0 + 0.5) as i32) * i64::from(weight));
    products.sum()
}
