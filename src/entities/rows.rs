//! What stands beside each label, by the place that the label has in a name: so that the four types
//! are reckoned with at one time.

use super::labels::{LABELS, TYPES};
use super::weights::Scores;

/// How many types there are.
const COUNT: usize = TYPES.len();

/// One number for each type.
pub type Types<T> = [T; COUNT];

/// One number for each label.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row<T> {
    pub outside: T,
    pub first: Types<T>,
    pub inner: Types<T>,
    pub last: Types<T>,
    pub only: Types<T>,
}

/// Labels that nothing has to follow, or that need nothing before them: one outside, and two of
/// each type.
pub const FREE: usize = 1 + 2 * COUNT;

/// The labels that may stand before those that open, in their order: outside, then the last and the
/// only word of each type.
pub const CLOSING: [u8; FREE] = [0, 3, 4, 7, 8, 11, 12, 15, 16];

/// The labels that may stand behind those, in their order: outside, then the first and the only
/// word of each type.
const OPENING: [u8; FREE] = [0, 1, 4, 5, 8, 9, 12, 13, 16];

impl<T: Copy> Row<T> {
    /// The number of each label by `of`.
    pub fn by(mut of: impl FnMut(usize) -> T) -> Self {
        Self {
            outside: of(0),
            first: std::array::from_fn(|kind| of(4 * kind + 1)),
            inner: std::array::from_fn(|kind| of(4 * kind + 2)),
            last: std::array::from_fn(|kind| of(4 * kind + 3)),
            only: std::array::from_fn(|kind| of(4 * kind + 4)),
        }
    }

    /// What `of` makes of each number.
    pub fn map<U>(&self, of: impl Fn(T) -> U) -> Row<U> {
        Row {
            outside: of(self.outside),
            first: self.first.map(&of),
            inner: self.inner.map(&of),
            last: self.last.map(&of),
            only: self.only.map(&of),
        }
    }

    /// The number of `label`.
    pub fn of(&self, label: u8) -> T {
        let Some(inside) = label.checked_sub(1).map(usize::from) else {
            return self.outside;
        };
        let places = [&self.first, &self.inner, &self.last, &self.only];
        places[inside % 4][inside / 4]
    }

    /// The numbers in the order of the labels.
    pub fn ordered(&self) -> [T; LABELS] {
        std::array::from_fn(|label| self.of(label as u8))
    }

    /// The numbers of [`CLOSING`].
    pub fn closing(&self) -> [T; FREE] {
        alternating(self.outside, &self.last, &self.only)
    }

    /// The numbers of the labels that open.
    pub fn opening(&self) -> [T; FREE] {
        alternating(self.outside, &self.first, &self.only)
    }
}

impl<T: Copy + PartialOrd> Row<T> {
    /// The highest number.
    pub fn highest(&self) -> T {
        let higher = |one: T, other: T| if other > one { other } else { one };
        let of = |kind: usize| {
            let (one, other) = (
                higher(self.first[kind], self.inner[kind]),
                higher(self.last[kind], self.only[kind]),
            );
            higher(one, other)
        };
        let inside = higher(higher(of(0), of(1)), higher(of(2), of(3)));
        higher(self.outside, inside)
    }
}

impl Row<i32> {
    /// The scores of a unit.
    pub fn of_scores(scores: &Scores) -> Self {
        Self::by(|label| label.checked_sub(1).map_or(0, |at| i32::from(scores[at])))
    }
}

fn alternating<T: Copy>(outside: T, one: &Types<T>, other: &Types<T>) -> [T; FREE] {
    std::array::from_fn(|at| match at {
        0 => outside,
        at if at % 2 == 1 => one[at / 2],
        at => other[at / 2 - 1],
    })
}

/// One number for each pair of labels of which the one may follow the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pairs<T> {
    /// From each label that closes to those that open; only these three of a row are filled.
    pub from_closing: [Row<T>; FREE],
    /// To each label that opens from those that close.
    pub to_opening: [Row<T>; FREE],
    pub first_inner: Types<T>,
    pub first_last: Types<T>,
    pub inner_inner: Types<T>,
    pub inner_last: Types<T>,
}

impl<T: Copy> Pairs<T> {
    /// The number of each pair by `of`, which is given the label before and the one behind.
    pub fn by(of: impl Fn(u8, u8) -> T) -> Self {
        let within = |before: u8, behind: u8| {
            std::array::from_fn(|kind| {
                let first = 4 * kind as u8;
                of(first + before, first + behind)
            })
        };
        Self {
            from_closing: CLOSING.map(|before| Row::by(|behind| of(before, behind as u8))),
            to_opening: OPENING.map(|behind| Row::by(|before| of(before as u8, behind))),
            first_inner: within(1, 2),
            first_last: within(1, 3),
            inner_inner: within(2, 2),
            inner_last: within(2, 3),
        }
    }
}

impl Pairs<f32> {
    /// The number of a pair; `behind` may follow `before`.
    pub fn of(&self, before: u8, behind: u8) -> f32 {
        match CLOSING.iter().position(|&label| label == before) {
            Some(closing) => self.from_closing[closing].of(behind),
            None => {
                let kind = (before as usize - 1) / COUNT;
                let (inner, last) = match before % 4 {
                    1 => (&self.first_inner, &self.first_last),
                    _ => (&self.inner_inner, &self.inner_last),
                };
                if behind % 4 == 2 {
                    inner[kind]
                } else {
                    last[kind]
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels;
    use super::*;

    #[test]
    fn labels_keep_their_order() {
        let row = Row::by(|label| label);
        assert_eq!(row.ordered(), std::array::from_fn(|label| label));
        assert_eq!(row.closing().map(|label| label as u8), CLOSING);
        assert_eq!(row.opening().map(|label| label as u8), OPENING);
    }

    #[test]
    fn what_closes_is_followed_by_what_opens() {
        for before in 0..LABELS as u8 {
            assert_eq!(CLOSING.contains(&before), labels::closes(before));
            assert_eq!(OPENING.contains(&before), labels::opens(before));
        }
    }
}
