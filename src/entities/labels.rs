//! Labels of units: BILOU, which tells the first, the inner and the last word of a name and the
//! name of one word (Ratinov and Roth, 2009), for each of four types.

use crate::analysis::EntityType;

/// How many labels there are. Label 0 is outside of names; type `t` has the labels `1 + 4 t`
/// (first word of several), `2 + 4 t` (inner word), `3 + 4 t` (last word) and `4 + 4 t` (only word).
pub const LABELS: usize = 17;

/// Outside of names.
pub const OUTSIDE: u8 = 0;

/// Where in a name a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first word of several.
    First,
    /// Neither the first nor the last word.
    Inner,
    /// The last word of several.
    Last,
    /// The only word.
    Only,
}

const PLACES: [Place; 4] = [Place::First, Place::Inner, Place::Last, Place::Only];

/// The types in the order of their labels.
pub const TYPES: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Location,
    EntityType::Organisation,
    EntityType::Miscellaneous,
];

/// The label of a word at `place` of a name of type number `kind`.
pub const fn label(kind: usize, place: Place) -> u8 {
    1 + 4 * kind as u8 + place as u8
}

/// The number of the type that a label has; none outside.
pub const fn kind(label: u8) -> Option<usize> {
    match label {
        OUTSIDE => None,
        label => Some((label as usize - 1) / 4),
    }
}

/// The place that a label has; none outside.
pub const fn place(label: u8) -> Option<Place> {
    match label {
        OUTSIDE => None,
        label => Some(PLACES[(label as usize - 1) % 4]),
    }
}

/// Whether a name, or what is none, may begin with this label.
pub const fn opens(label: u8) -> bool {
    !matches!(place(label), Some(Place::Inner | Place::Last))
}

/// Whether what follows this label may begin anew.
pub const fn closes(label: u8) -> bool {
    !matches!(place(label), Some(Place::First | Place::Inner))
}

/// Whether `label` may stand right behind `before`.
pub const fn follows(before: u8, label: u8) -> bool {
    if closes(before) {
        return opens(label);
    }
    !opens(label) && (before - 1) / 4 == (label - 1) / 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_closed_before_others_open() {
        let first = label(0, Place::First);
        let last = label(0, Place::Last);
        assert!(follows(OUTSIDE, first) && follows(first, last) && follows(last, OUTSIDE));
        assert!(!follows(first, OUTSIDE) && !follows(OUTSIDE, last));
        assert!(!follows(first, label(1, Place::Last)));
        assert!(follows(label(2, Place::Only), label(2, Place::First)));
    }

    #[test]
    fn labels_tell_type_and_place() {
        for kind in 0..TYPES.len() {
            for place in PLACES {
                let label = label(kind, place);
                assert_eq!(
                    (super::kind(label), super::place(label)),
                    (Some(kind), Some(place))
                );
                assert!((label as usize) < LABELS);
            }
        }
    }
}
