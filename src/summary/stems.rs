//! Light stems: words without the commonest affixes, so that forms of one word meet.
//!
//! The affixes are those of light stemming for Arabic retrieval (Larkey, Ballesteros and Connell,
//! 2007), on folded letters. A stem is never shorter than two letters.

use crate::text::{Letter, Spelling};

const PREFIXES: [&str; 14] = [
    "وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "وس", "و", "ف",
];

const SUFFIXES: [&str; 15] = [
    "هما", "تها", "هم", "هن", "ها", "ات", "ان", "ين", "ون", "نا", "وا", "يه", "ته", "ه", "ي",
];

/// The tables as letters, spelled once.
#[derive(Clone, Debug)]
pub struct Stemmer {
    prefixes: Vec<Vec<Letter>>,
    suffixes: Vec<Vec<Letter>>,
}

impl Default for Stemmer {
    fn default() -> Self {
        let mut spelling = Spelling::new();
        let mut spell = |affixes: &[&str]| {
            let letters = affixes.iter().map(|affix| {
                spelling.read(affix);
                spelling.folded().to_vec()
            });
            letters.collect()
        };
        Self {
            prefixes: spell(&PREFIXES),
            suffixes: spell(&SUFFIXES),
        }
    }
}

impl Stemmer {
    /// The stem of a word given as folded letters.
    pub fn stem<'w>(&self, word: &'w [Letter]) -> &'w [Letter] {
        let mut stem = word;
        for prefix in &self.prefixes {
            let least = if prefix.len() == 1 { 3 } else { 2 };
            if stem.len() >= prefix.len() + least && stem.starts_with(prefix) {
                stem = &stem[prefix.len()..];
                break;
            }
        }
        for suffix in &self.suffixes {
            if stem.len() >= suffix.len() + 3 && stem.ends_with(suffix) {
                return &stem[..stem.len() - suffix.len()];
            }
        }
        stem
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letter_char;

    fn stem(word: &str) -> String {
        let mut spelling = Spelling::new();
        spelling.read(word);
        Stemmer::default()
            .stem(spelling.folded())
            .iter()
            .map(|&letter| letter_char(letter))
            .collect()
    }

    #[test]
    fn forms_of_one_word_meet() {
        for form in ["الحكومة", "للحكومة", "والحكومة", "حكومتها", "حكومته"]
        {
            assert_eq!(stem(form), "حكوم", "{form}");
        }
        assert_eq!(stem("المهندسون"), stem("مهندسين"));
    }

    #[test]
    fn short_words_stay() {
        for word in ["من", "في", "هو", "ولد", "فيه"] {
            assert_eq!(stem(word), word, "{word}");
        }
    }
}
