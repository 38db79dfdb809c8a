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

/// What [`Lemmas::rarity`] says of a lemma that stands in half of all articles.
const HALVING: f32 = 16.0;
/// Halvings up to which a lemma tells nothing, and from which on it tells all it can.
const COMMON: f32 = 1.0;
const RARE: f32 = 5.0;

/// The words of a list; what stands after # is a remark.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

/// A row for each lemma: `weight` (less for common ones) shared among the topics that list it.
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
    for (number, row) in rows.iter_mut().enumerate() {
        let listed: f32 = row.iter().sum();
        // Words that stand everywhere tell little, whatever list they are in.
        let rarity = f32::from(lemmas.rarity(Some(number))) / HALVING;
        let telling = ((rarity - COMMON) / (RARE - COMMON)).clamp(0.0, 1.0);
        for entry in row {
            *entry *= telling * weight / listed.max(1.0);
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
            assert!(words(list).count() > 300);
            assert!(words(list).all(|word| word.chars().all(|c| ('ء'..='ي').contains(&c))));
        }
    }
}
