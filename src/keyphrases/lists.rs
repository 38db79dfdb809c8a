//! What the lists of words say of a lemma, found at one look.

use super::{heads, words};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The lists that a lemma is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// In no phrase.
    pub no_noun: bool,
    /// Head of a phrase only with a complement.
    pub weak: bool,
    /// Head of no phrase.
    pub generic: bool,
    /// An adjective that no tag keeps.
    pub passing: bool,
    /// Begins names of bodies, buildings, works and events.
    pub institution: bool,
    /// Editors make tags of phrases with this head.
    pub topical: bool,
    /// Editors rarely do.
    pub everyday: bool,
}

impl Listed {
    /// What the lists say of `lemma`.
    pub fn of(lemma: &str) -> Self {
        LISTED.get(lemma).copied().unwrap_or_default()
    }
}

static LISTED: LazyLock<FxHashMap<&str, Listed>> = LazyLock::new(|| {
    type Set = fn(&mut Listed);
    let lists: [(&str, Set); 7] = [
        (words::NO_NOUNS, |listed| listed.no_noun = true),
        (words::WEAK, |listed| listed.weak = true),
        (words::GENERIC, |listed| listed.generic = true),
        (words::PASSING, |listed| listed.passing = true),
        (words::INSTITUTIONS, |listed| listed.institution = true),
        (heads::TOPICAL, |listed| listed.topical = true),
        (heads::EVERYDAY, |listed| listed.everyday = true),
    ];
    let mut found: FxHashMap<&str, Listed> = FxHashMap::default();
    for (list, set) in lists {
        for word in list.split_ascii_whitespace() {
            set(found.entry(word).or_default());
        }
    }
    // A head in both lists is topical.
    for listed in found.values_mut() {
        listed.everyday &= !listed.topical;
    }
    found
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_lemmas() {
        let of = Listed::of;
        assert!(of("معبر").topical && !of("معبر").everyday);
        assert!(of("طابق").everyday);
        assert_eq!(of("بضاعة"), Listed::default());
        assert!(of("أمس").no_noun && of("بيان").generic);
        assert!(of("مقبل").passing && !of("مقبل").no_noun);
        assert!(of("يوم").weak && !of("يوم").no_noun);
        assert!(of("هيئة").institution);
    }
}
