//! Why a unit was picked: what sets it apart from the other units of its article.

use super::features::{FEATURES, Feature, Features};
use crate::analysis::Reason;

/// A pick gives so many reasons at most.
const REASONS: usize = 3;
/// A reason weighs at least so much of the strongest, in percent.
const LEAST: i64 = 20;
/// Or it is what sets the unit apart: so much of the most that any unit of the article has, in
/// percent.
const OUTSTANDING: i64 = 80;

/// The features that speak for each reason.
const GROUPS: [(Reason, &[Feature]); 8] = [
    (
        Reason::Early,
        &[
            Feature::Early,
            Feature::Near,
            Feature::First,
            Feature::FirstThird,
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

/// What each reason weighs in the units of an article: the mean and the most.
#[derive(Clone, Debug)]
pub struct Reasons {
    weights: [i64; FEATURES.len()],
    means: [i64; GROUPS.len()],
    most: [i64; GROUPS.len()],
}

impl Reasons {
    /// What is usual in the article whose units have these `features`.
    pub fn of(features: &[Features], weights: [i64; FEATURES.len()]) -> Self {
        let mut reasons = Self {
            weights,
            means: [0; GROUPS.len()],
            most: [0; GROUPS.len()],
        };
        for unit in features {
            let values = reasons.values(unit);
            for (group, value) in values.into_iter().enumerate() {
                reasons.means[group] += value;
                reasons.most[group] = reasons.most[group].max(value);
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
        let mut ranked: [usize; GROUPS.len()] = std::array::from_fn(|group| group);
        let above = |group: usize| values[group] - self.means[group];
        // The sort is stable: of equals the one that stands first above.
        ranked.sort_by_key(|&group| std::cmp::Reverse(above(group)));
        let strongest = above(ranked[0]);
        let counts = |group: usize| {
            let outstanding = values[group] * 100 >= self.most[group] * OUTSTANDING;
            above(group) > 0 && (above(group) * 100 >= strongest * LEAST || outstanding)
        };
        let first = unit[Feature::First as usize] > 0.0;
        ranked
            .iter()
            .enumerate()
            .filter(|&(rank, &group)| rank == 0 || counts(group))
            .take(REASONS)
            .map(|(_, &group)| match GROUPS[group].0 {
                // The place in the article is one reason, named for the first unit and others.
                Reason::Early if first => Reason::First,
                other => other,
            })
            .collect()
    }
}
