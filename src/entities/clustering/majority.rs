//! The type that most mentions of a thing have: واشنطن is a place here and a government there.

use crate::analysis::EntityType;

const KINDS: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Location,
    EntityType::Organisation,
    EntityType::Miscellaneous,
];

/// The type with the most votes; of two, the one that has a vote first.
pub(super) fn majority(votes: impl Iterator<Item = (EntityType, u32)>) -> EntityType {
    let mut counts = [0u32; 4];
    let mut first = None;
    for (kind, weight) in votes {
        first.get_or_insert(kind);
        counts[kind as usize] += weight;
    }
    let first = first.unwrap_or(EntityType::Miscellaneous);
    let mut best = first;
    for kind in KINDS {
        if counts[kind as usize] > counts[best as usize] {
            best = kind;
        }
    }
    best
}
