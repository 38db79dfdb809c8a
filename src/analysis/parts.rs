//! Parts of the document that can be left out on request.

/// A set of document parts, named as in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// The parts that can be left out, in the order of their bits.
    pub const NAMES: [&'static str; 7] = [
        "entities",
        "dates",
        "quantities",
        "quotes",
        "keyphrases",
        "topics",
        "summary",
    ];

    /// No part.
    pub const NONE: Self = Self(0);

    /// All parts that can be left out: words alone are left.
    pub const ALL: Self = Self((1 << Self::NAMES.len()) - 1);

    /// The part of that name; absent when no part is called so.
    pub fn named(name: &str) -> Option<Self> {
        let bit = Self::NAMES.iter().position(|&part| part == name)?;
        Some(Self(1 << bit))
    }

    /// Both sets together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the part called `name` is in the set.
    pub fn has(self, name: &str) -> bool {
        Self::named(name).is_some_and(|part| self.0 & part.0 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_by_name() {
        let parts = Parts::named("dates")
            .unwrap()
            .and(Parts::named("quotes").unwrap());
        assert!(parts.has("dates") && parts.has("quotes") && !parts.has("summary"));
        assert!(Parts::named("tokens").is_none());
    }
}
