use rustc_hash::FxHashMap;
use std::hash::{BuildHasher, BuildHasherDefault};

/// A string of one analysis, see [`Strings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StringId(u32);

impl StringId {
    /// The number of the string, counted from 0 in the order of first use.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The strings that an analysis points at, each kept once, one after another in one buffer.
///
/// من بيت إلى بيت holds three:
///
/// ```text
/// buffer   م ن ب ي ت إ ل ى
/// ends         4     10    16     (bytes)
/// ```
#[derive(Clone, Debug, Default)]
pub struct Strings {
    buffer: String,
    ends: Vec<u32>,
    ids: FxHashMap<u64, StringId>,
}

type Hasher = BuildHasherDefault<rustc_hash::FxHasher>;

impl Strings {
    /// The id of `string`, which is added when it is new.
    pub fn intern(&mut self, string: &str) -> StringId {
        let mut hash = Hasher::default().hash_one(string);
        loop {
            match self.ids.get(&hash) {
                Some(&id) if self.get(id) == string => return id,
                // Two strings with one hash: the second lives under the next free number.
                Some(_) => hash = hash.wrapping_add(1),
                None => break,
            }
        }
        self.buffer.push_str(string);
        let id = StringId(self.ends.len() as u32);
        self.ends.push(self.buffer.len() as u32);
        self.ids.insert(hash, id);
        id
    }

    /// The string with that id.
    ///
    /// # Panics
    /// When the id was given by another analysis that holds more strings.
    pub fn get(&self, id: StringId) -> &str {
        let index = id.index();
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.buffer[start..self.ends[index] as usize]
    }

    /// All strings, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.get(StringId(index as u32)))
    }

    /// How many strings there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_string_is_kept_once() {
        let mut strings = Strings::default();
        let house = strings.intern("بيت");
        let to = strings.intern("إلى");
        assert_eq!(strings.intern("بيت"), house);
        assert_eq!(strings.get(to), "إلى");
        assert_eq!(strings.iter().collect::<Vec<_>>(), ["بيت", "إلى"]);
    }
}
