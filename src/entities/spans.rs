//! From labels to names.

use super::labels::{self, Place};
use super::unit::Unit;
use crate::analysis::{EntityType, Score};
use crate::text::Span;

/// A name in the text, before names of one thing are brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its place in the text.
    pub span: Span,
    /// Its first unit, which is the number of its first token.
    pub first: usize,
    /// One past its last unit.
    pub end: usize,
    /// Its type.
    pub kind: EntityType,
    /// How sure the tagger is.
    pub score: Score,
}

/// Calls `found` with the first unit, the end and the type of each name in `labels`.
pub fn each(labels: &[u8], mut found: impl FnMut(usize, usize, usize)) {
    let mut first = 0;
    for (at, &label) in labels.iter().enumerate() {
        let (Some(kind), Some(place)) = (labels::kind(label), labels::place(label)) else {
            continue;
        };
        if matches!(place, Place::First | Place::Only) {
            first = at;
        }
        if matches!(place, Place::Last | Place::Only) {
            found(first, at + 1, kind);
        }
    }
}

/// The place in the text of units `first` up to `end`.
pub fn place(units: &[Unit], first: usize, end: usize) -> Span {
    Span::new(units[first].span.start, units[end - 1].span.end)
}
