//! OSMAN (El-Haj and Rayson, "OSMAN: A Novel Arabic Readability Metric", LREC 2016), adapted to
//! text without diacritics.
//!
//! ```text
//! OSMAN = 200.791 − 1.015 A/B − 24.181 (C + D + G + H) / A
//!
//! A  words                       B  sentences
//! C  hard words, of more than five letters
//! D  syllables, long and stressed ones counting twice
//! G  complex words, of more than four syllables so counted
//! H  faseeh words: complex ones with ء ئ ؤ ذ ظ, or ending in وا or ون
//! ```
//!
//! Higher is easier; most texts lie between 0 and 100. Syllables cannot be counted without diacritics,
//! and the paper adds these by a program. Here D and G are estimated from letters instead: over
//! 11,000 words of diacritised text a word of n letters has 0.94 + 0.67 n such syllables by least
//! squares, and as many words have more than four as have more than five letters. The formula is
//! preferred to AARI (Al Tamimi et al. 2013), which adds up all characters of a text and so says
//! more about its length than about its sentences.

use super::rounded;
use crate::analysis::{Analysis, Readability, TokenKind};
use crate::text::{Letter, Spelling, code};

/// Words of more letters are hard, and taken for complex.
const HARD: usize = 5;
/// Hundredths of a syllable in any word, and in each of its letters.
const SYLLABLES: (u64, u64) = (94, 67);

/// The readability of the words in Arabic letters; absent when there are none.
pub fn osman(article: &str, analysis: &Analysis, spelling: &mut Spelling) -> Option<Readability> {
    let (mut words, mut sentences) = (0u64, 0u64);
    // Hundredths of C + D + G + H.
    let mut burden = 0u64;
    for sentence in &analysis.sentences {
        let before = words;
        let tokens = &analysis.tokens[sentence.tokens.clone()];
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            spelling.read(token.span.of(article));
            let letters = spelling.exact();
            words += 1;
            burden += SYLLABLES.0 + SYLLABLES.1 * letters.len() as u64;
            if letters.len() > HARD {
                burden += 200 + 100 * u64::from(is_faseeh(letters));
            }
        }
        sentences += u64::from(words > before);
    }
    if words == 0 {
        return None;
    }
    let length = rounded(1015 * words, sentences) as i64;
    let weight = rounded(24_181 * burden, 100 * words) as i64;
    Some(Readability {
        formula: "OSMAN, undiacritised",
        score: 200_791 - length - weight,
    })
}

/// Letters and endings that informal writing drops.
fn is_faseeh(letters: &[Letter]) -> bool {
    const FORMAL: [Letter; 5] = [code('ء'), code('ئ'), code('ؤ'), code('ذ'), code('ظ')];
    const WAW: Letter = code('و');
    const ALIF: Letter = code('ا');
    const NUN: Letter = code('ن');
    letters.iter().any(|letter| FORMAL.contains(letter)) || matches!(letters, [.., WAW, ALIF | NUN])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formal_endings_are_faseeh() {
        let faseeh = |word: &str| {
            let mut spelling = Spelling::new();
            spelling.read(word);
            is_faseeh(spelling.exact())
        };
        for word in ["المهندسون", "استعملوا", "المسؤولية", "الظروف"]
        {
            assert!(faseeh(word), "{word}");
        }
        for word in ["المدرسة", "المطارات"] {
            assert!(!faseeh(word), "{word}");
        }
    }
}
