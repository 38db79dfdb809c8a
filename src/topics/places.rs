//! Where an article takes place, abroad or among Arabs: what happens abroad is filed under world.

use super::features::Feature;

/// Foreign places, each as often as a lemma counts, together at most [`MOST`].
pub const FOREIGN: u32 = 0;
/// Arab places, likewise.
pub const ARAB: u32 = 1;
/// No foreign place.
pub const NONE_FOREIGN: u32 = 2;
/// More foreign places than Arab ones.
pub const MORE_FOREIGN: u32 = 3;
/// No place of either kind.
pub const NONE: u32 = 4;
/// Keys from here on are lemmas and names.
pub const LEMMAS: u32 = 6;

/// What a kind of place counts at most.
const MOST: u8 = 4;
/// What the other three count.
const PLAIN: u8 = 2;

/// The names of known places: their keys, with 1 as the lowest bit for a foreign one and 0 for an Arab one,
/// ascending.
#[derive(Clone, Copy, Debug, Default)]
pub struct Places<'a>(pub &'a [u32]);

/// Whether the key of a place is foreign, see [`Places`].
pub fn entry(key: u32, foreign: bool) -> u32 {
    key & !1 | u32::from(foreign)
}

impl Places<'_> {
    /// Whether the name with that key is a foreign place; absent when it is no known place.
    fn is_foreign(self, key: u32) -> Option<bool> {
        let at = self.0.partition_point(|&entry| entry < key & !1);
        let entry = self.0.get(at).filter(|&entry| entry & !1 == key & !1)?;
        Some(entry & 1 == 1)
    }
}

/// What the names of an article add up to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    foreign: u8,
    arab: u8,
}

impl Sums {
    /// Adds a name that counts `value`.
    pub fn add(&mut self, places: Places, key: u32, value: u8) {
        match places.is_foreign(key) {
            Some(true) => self.foreign = (self.foreign + value).min(MOST),
            Some(false) => self.arab = (self.arab + value).min(MOST),
            None => {}
        }
    }

    /// The features, by key.
    pub fn features(self) -> impl Iterator<Item = Feature> {
        let Self { foreign, arab } = self;
        let plain = |is: bool| if is { PLAIN } else { 0 };
        [
            (FOREIGN, foreign),
            (ARAB, arab),
            (NONE_FOREIGN, plain(foreign == 0)),
            (MORE_FOREIGN, plain(foreign > arab)),
            (NONE, plain(foreign == 0 && arab == 0)),
        ]
        .into_iter()
        .filter(|&(_, value)| value > 0)
        .map(|(key, value)| Feature { key, value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Spelling;
    use crate::topics::key;

    fn key_of(name: &str) -> u32 {
        let mut spelling = Spelling::new();
        spelling.read(name);
        key(spelling.folded())
    }

    #[test]
    fn names_add_up_by_where_they_lie() {
        let mut known = [
            entry(key_of("تشاد"), true),
            entry(key_of("بولندا"), true),
            entry(key_of("مصر"), false),
        ];
        known.sort_unstable();
        let keys = |names: &[&str]| -> Vec<(u32, u8)> {
            let mut sums = Sums::default();
            for name in names {
                sums.add(Places(&known), key_of(name), 3);
            }
            sums.features()
                .map(|found| (found.key, found.value))
                .collect()
        };
        assert_eq!(keys(&["زحل"]), [(NONE_FOREIGN, 2), (NONE, 2)]);
        assert_eq!(keys(&["مصر", "زحل"]), [(ARAB, 3), (NONE_FOREIGN, 2)]);
        assert_eq!(
            keys(&["تشاد", "مصر", "بولندا"]),
            [(FOREIGN, 4), (ARAB, 3), (MORE_FOREIGN, 2)]
        );
    }
}
