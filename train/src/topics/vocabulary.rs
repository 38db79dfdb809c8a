//! Words that people would name for a topic: `vocabulary/*.txt`, written for this project.

use khulasa::lemmas::Lemmas;
use khulasa::text::Spelling;
use khulasa::topics::{LABELS, Row};

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

/// The words of a list; what stands after # is a remark.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

/// A row for each lemma: `weight` shared among the topics that list it.
pub fn prior(lemmas: &Lemmas, weight: f32) -> Vec<Row<f32>> {
    let mut rows = vec![Row::<f32>::default(); lemmas.len()];
    let mut spelling = Spelling::new();
    for (label, list) in LISTS.iter().enumerate() {
        for word in words(list) {
            spelling.read(word);
            if let Some(number) = lemmas.number(spelling.folded()) {
                rows[number][label] = 1.0;
            }
        }
    }
    for row in &mut rows {
        let listed: f32 = row.iter().sum();
        for entry in row {
            *entry *= weight / listed.max(1.0);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_words() {
        for list in LISTS {
            assert!(words(list).count() > 80);
            assert!(words(list).all(|word| word.chars().all(|c| ('ء'..='ي').contains(&c))));
        }
    }
}
