//! Why a unit was picked: what sets it apart from the other units of its article.

use super::features::{FEATURES, Feature, Features};
use crate::analysis::Reason;

/// A pick gives so many reasons at most.
const REASONS: usize = 3;
/// A reason weighs at least so much of the strongest, in percent.
const LEAST: i64 = 20;

/// The features that speak for each reason.
const GROUPS: [(Reason, &[Feature]); 8] = [
    (
        Reason::Early,
        &[
            Feature::Early,
            Feature::Near,
            Feature::First,
            Feature::FirstThird,
            Feature::LastThird,
            Feature::Down,
        ],
    ),
    (Reason::Central, &[Feature::Central]),
    (Reason::Topic, &[Feature::Topic]),
    (Reason::Introduces, &[Feature::Introduces, Feature::Fresh]),
    (Reason::Headline, &[Feature::Headline]),
    (Reason::Names, &[Feature::Names]),
    (Reason::Dates, &[Feature::Dates]),
    (
        Reason::Figures,
        &[Feature::Numbers, Feature::Quantities, Feature::Money],
    ),
];

/// The mean of what each reason weighs over the units of an article.
#[derive(Clone, Debug)]
pub struct Reasons {
    weights: [i64; FEATURES.len()],
    means: [i64; GROUPS.len()],
}

impl Reasons {
    /// What is usual in the article whose units have these `features`.
    pub fn of(features: &[Features], weights: [i64; FEATURES.len()]) -> Self {
        let mut reasons = Self {
            weights,
            means: [0; GROUPS.len()],
        };
        for unit in features {
            let values = reasons.values(unit);
            for (mean, value) in reasons.means.iter_mut().zip(values) {
                *mean += value;
            }
        }
        for mean in &mut reasons.means {
            *mean /= features.len().max(1) as i64;
        }
        reasons
    }

    fn values(&self, unit: &Features) -> [i64; GROUPS.len()] {
        std::array::from_fn(|group| {
            let (_, features) = GROUPS[group];
            features
                .iter()
                .map(|&feature| {
                    let feature = feature as usize;
                    i64::from((unit[feature] * 1000.0 + 0.5) as i32) * self.weights[feature]
                })
                .sum()
        })
    }

    /// The reasons of a unit, the strongest first; never none.
    pub fn for_unit(&self, unit: &Features) -> Vec<Reason> {
        let values = self.values(unit);
        let mut ranked: Vec<(i64, Reason)> = GROUPS
            .iter()
            .enumerate()
            .map(|(group, &(reason, _))| (values[group] - self.means[group], reason))
            .collect();
        // The sort is stable: of equals the one that stands first above.
        ranked.sort_by_key(|&(value, _)| std::cmp::Reverse(value));
        let strongest = ranked[0].0;
        let first = unit[Feature::First as usize] > 0.0;
        ranked
            .iter()
            .enumerate()
            .filter(|&(rank, &(value, _))| {
                rank == 0 || value > 0 && value * 100 >= strongest * LEAST
            })
            .take(REASONS)
            .map(|(_, &(_, reason))| match reason {
                // The place in the article is one reason, named for the first unit and others.
                Reason::Early if first => Reason::First,
                other => other,
            })
            .collect()
    }
}
