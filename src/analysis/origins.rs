use super::StringId;
use std::sync::atomic::{AtomicU32, Ordering};

/// No origin.
const NONE: u32 = u32::MAX;

/// The numbers that the strings of an analysis have in the store that they were copied from: a store
/// outlives the analysis, so that stages can remember by number what they found out about a string.
///
/// A string that was copied from nowhere, or after the first store from another one, has no number.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    store: u32,
    numbers: Vec<u32>,
}

/// A store of strings: numbers of two stores mean different strings. 0 is no store's.
pub(crate) fn new_store() -> u32 {
    static STORES: AtomicU32 = AtomicU32::new(0);
    STORES.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
}

impl Origins {
    /// Notes that string `id` is string `number` of `store`.
    pub(crate) fn note(&mut self, id: StringId, store: u32, number: usize) {
        if self.store == 0 {
            self.store = store;
        }
        if self.store == store {
            let index = id.index();
            if self.numbers.len() <= index {
                self.numbers.resize(index + 1, NONE);
            }
            self.numbers[index] = number as u32;
        }
    }

    /// Whether string `id` has a number.
    pub fn knows(&self, id: StringId) -> bool {
        self.number(id).is_some()
    }

    fn number(&self, id: StringId) -> Option<usize> {
        let number = *self.numbers.get(id.index())?;
        (number != NONE).then_some(number as usize)
    }
}

/// What was found out about strings, by their [`Origins`], kept from analysis to analysis.
#[derive(Clone, Debug, Default)]
pub struct Findings<T> {
    store: u32,
    values: Vec<Option<T>>,
}

impl<T: Copy> Findings<T> {
    /// To be called before an analysis with these origins is read; whether all was forgotten,
    /// because its strings come from another store.
    pub fn begin(&mut self, origins: &Origins) -> bool {
        let other = self.store != origins.store;
        if other {
            self.store = origins.store;
            self.values.clear();
        }
        other
    }

    /// What is known of string `id`; `find` is asked when that is not yet known.
    #[inline]
    pub fn of(&mut self, id: StringId, origins: &Origins, find: impl FnOnce() -> T) -> T {
        let Some(number) = origins.number(id) else {
            return find();
        };
        if self.values.len() <= number {
            self.values.resize(number + 1, None);
        }
        *self.values[number].get_or_insert_with(find)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Strings;
    use super::*;

    #[test]
    fn what_is_known_of_a_string_is_kept_for_its_store() {
        let mut strings = Strings::default();
        let (house, door) = (strings.intern("بيت"), strings.intern("باب"));
        let (one, other) = (new_store(), new_store());
        let mut origins = Origins::default();
        origins.note(door, one, 7);
        origins.note(house, other, 7);
        let mut kept = Findings::default();
        assert!(kept.begin(&origins));
        assert_eq!(kept.of(door, &origins, || 1), 1);
        assert_eq!(kept.of(door, &origins, || 2), 1, "it was asked before");
        assert_eq!(kept.of(house, &origins, || 3), 3, "it has no number");
        assert!(!kept.begin(&origins));
        let mut origins = Origins::default();
        origins.note(house, other, 7);
        assert!(kept.begin(&origins));
        assert_eq!(kept.of(house, &origins, || 4), 4);
    }
}
