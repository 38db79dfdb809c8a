//! What is named, with all its spellings: الأمم المتحدة, UN.

use super::Score;
use crate::text::Span;

/// What kind of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityType {
    /// A person.
    Person,
    /// A place.
    Location,
    /// An organisation.
    Organisation,
    /// A work, event, agreement, product or prize.
    Miscellaneous,
}

impl EntityType {
    /// The name that the document uses: PER, LOC, ORG, MISC.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Location => "LOC",
            Self::Organisation => "ORG",
            Self::Miscellaneous => "MISC",
        }
    }
}

/// One person, place, organisation or work, with all its spellings and short forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityType,
    /// The fullest form in the text.
    pub name: String,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// A place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its place in the text.
    pub span: Span,
    /// How sure the tagger is.
    pub score: Score,
}
