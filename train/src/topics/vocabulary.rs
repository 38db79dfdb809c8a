//! Words that people would name for a topic: `vocabulary/*.txt`, written for this project.

use super::terms::Terms;
use khulasa::text::Spelling;
use khulasa::topics::{LABELS, Row, entry, key};
use std::collections::BTreeSet;

/// The lists, in the order of the labels.
const LISTS: [&str; LABELS.len()] = [
    include_str!("vocabulary/politics.txt"),
    include_str!("vocabulary/economy.txt"),
    include_str!("vocabulary/sports.txt"),
    include_str!("vocabulary/technology.txt"),
    include_str!("vocabulary/health.txt"),
    include_str!("vocabulary/culture.txt"),
    include_str!("vocabulary/religion.txt"),
    include_str!("vocabulary/society.txt"),
    include_str!("vocabulary/world.txt"),
];

/// Places, foreign and Arab ones.
const PLACES: &str = include_str!("vocabulary/places.txt");

/// The words of a list; what stands after # is a remark.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

/// `topic.places`: the names of [`PLACES`] with and without their article.
pub fn places() -> Vec<u32> {
    let mut spelling = Spelling::new();
    let mut foreign = true;
    let mut entries = BTreeSet::new();
    for word in words(PLACES) {
        if let "[foreign]" | "[arab]" = word {
            foreign = word == "[foreign]";
            continue;
        }
        let bare = word.strip_prefix("ال").unwrap_or(word);
        let all = if foreign {
            vec![bare.to_owned(), format!("ال{bare}")]
        } else {
            vec![word.to_owned()]
        };
        for name in all {
            spelling.read(&name);
            entries.insert(entry(key(spelling.folded()), foreign));
        }
    }
    entries.into_iter().collect()
}

/// The keys of the words of each list.
pub struct Lists([BTreeSet<u32>; LABELS.len()]);

impl Lists {
    /// The lists as keys.
    pub fn new() -> Self {
        let mut spelling = Spelling::new();
        Self(LISTS.map(|list| {
            let keys = words(list).map(|word| {
                spelling.read(word);
                key(spelling.folded())
            });
            keys.collect()
        }))
    }

    /// All keys, those of several lists again and again.
    pub fn keys(&self) -> impl Iterator<Item = u32> {
        self.0.iter().flatten().copied()
    }

    /// A row for each term: a share of one for each of the topics that list it, less for common words.
    pub fn rows(&self, terms: &Terms) -> Vec<Row<f32>> {
        let mut rows = vec![Row::<f32>::default(); terms.len()];
        for (label, keys) in self.0.iter().enumerate() {
            for term in keys.iter().filter_map(|&key| terms.number(key)) {
                rows[term][label] = 1.0;
            }
        }
        for (term, row) in rows.iter_mut().enumerate() {
            let listed: f32 = row.iter().sum();
            for entry in row {
                *entry *= terms.telling(term) / listed.max(1.0);
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_words() {
        for list in LISTS {
            assert!(words(list).count() > 300);
            assert!(words(list).all(|word| word.chars().all(|c| ('ء'..='ي').contains(&c))));
        }
    }
}
