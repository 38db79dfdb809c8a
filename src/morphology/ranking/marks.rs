use crate::text::Spelling;

/// Letters of a word whose marks are looked at.
const LETTERS: usize = 16;

/// The diacritics that the writer gave: the vowel, shadda and tanwin of each letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Vowel in bits 0 to 2 (1 fatha, 2 damma, 3 kasra, 4 sukun), shadda in bit 3.
    letters: [u8; LETTERS],
    /// The last tanwin: 1 ً, 2 ٌ, 3 ٍ; 0 for none.
    tanwin: u8,
    any: bool,
}

impl Marks {
    /// The diacritics of `word`, which has `spelling`.
    pub fn of(word: &str, spelling: &Spelling) -> Self {
        let mut marks = Self::default();
        if !spelling.is_marked() {
            return marks;
        }
        let count = spelling.folded().len();
        let mut letter = 0;
        for (place, c) in word.char_indices() {
            while letter + 1 < count && spelling.offset(letter + 1) <= place {
                letter += 1;
            }
            let bits = match c {
                '\u{064E}' | '\u{0670}' => 1,
                '\u{064F}' => 2,
                '\u{0650}' => 3,
                '\u{0652}' => 4,
                '\u{0651}' => 8,
                '\u{064B}'..='\u{064D}' => {
                    marks.tanwin = (c as u32 - 0x064A) as u8;
                    0
                }
                _ => continue,
            };
            marks.any = true;
            if let Some(own) = marks.letters.get_mut(letter) {
                *own = if bits == 8 { *own | 8 } else { *own & 8 | bits };
            }
        }
        marks
    }

    /// Whether there are any.
    pub fn is_some(&self) -> bool {
        self.any
    }

    /// The tanwin, 0 for none.
    pub fn tanwin(&self) -> u64 {
        u64::from(self.tanwin)
    }

    /// Vowel and shadda of letter `index`.
    pub fn at(&self, index: usize) -> u64 {
        self.letters.get(index).copied().map_or(0, u64::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_at_their_letters() {
        let of = |word: &str| {
            let mut spelling = Spelling::new();
            spelling.read(word);
            Marks::of(word, &spelling)
        };
        let marks = of("يُقدِّمُ");
        assert_eq!([0, 1, 2, 3].map(|at| marks.at(at)), [2, 0, 11, 2]);
        assert_eq!(of("كتابٌ").tanwin(), 2);
        assert!(!of("كتاب").is_some() && of("كتابٌ").is_some());
        assert!(!of("كتـــاب").is_some(), "tatweel says nothing");
    }
}
