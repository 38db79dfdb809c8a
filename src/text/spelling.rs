use super::classes::{is_invisible, is_mark};
use super::letters::{Letter, fold_letter, letter_char, letters_of, plain_letter};

/// A word as letters: without marks, and folded, each letter with its place in the word.
///
/// الكِتابـة becomes
///
/// ```text
/// exact    ا   ل   ك   ت   ا   ب   ة
/// folded   ا   ل   ك   ت   ا   ب   ه
/// offsets  0   2   4   8  10  12  16  18      (bytes; the kasra belongs to ك, the tatweel to ب)
/// ```
///
/// The buffers are kept from word to word: spelling allocates nothing once they are large enough.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    exact: Vec<Letter>,
    folded: Vec<Letter>,
    offsets: Vec<u32>,
    marked: bool,
}

impl Spelling {
    /// An empty spelling, with room for common words.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the letters of `word`, forgetting what was read before.
    pub fn read(&mut self, word: &str) {
        self.exact.clear();
        self.folded.clear();
        self.offsets.clear();
        self.marked = false;
        if self.read_plain(word.as_bytes()) {
            return;
        }
        for (at, c) in word.char_indices() {
            let (letters, count) = letters_of(c);
            self.marked |= count == 0;
            for &letter in &letters[..count] {
                // Marks before the first letter belong to it.
                let at = if self.exact.is_empty() { 0 } else { at };
                self.exact.push(letter);
                self.folded.push(fold_letter(letter));
                self.offsets.push(at as u32);
            }
        }
        self.offsets.push(word.len() as u32);
    }

    /// Reads a word of nothing but Arabic letters, two bytes each, as most are; else reads nothing.
    fn read_plain(&mut self, word: &[u8]) -> bool {
        let (pairs, rest) = word.as_chunks();
        if !rest.is_empty() {
            return false;
        }
        let letters = pairs.iter().map(|&pair| plain_letter(pair));
        self.exact.extend(letters);
        if self.exact.contains(&0) {
            self.exact.clear();
            return false;
        }
        let folded = self.exact.iter().map(|&letter| fold_letter(letter));
        self.folded.extend(folded);
        self.offsets
            .extend((0..=pairs.len() as u32).map(|at| 2 * at));
        true
    }

    /// The letters as written, hamza and ta marbuta kept.
    pub fn exact(&self) -> &[Letter] {
        &self.exact
    }

    /// The letters folded by [`fold_letter`].
    pub fn folded(&self) -> &[Letter] {
        &self.folded
    }

    /// Byte offset in the word at which letter `index` begins; the word's length for the index
    /// one past the last letter.
    ///
    /// # Panics
    /// When `index` is larger than the number of letters.
    pub fn offset(&self, index: usize) -> usize {
        self.offsets[index] as usize
    }

    /// Whether a cut before letter `index` falls between two characters (not inside a ligature
    /// such as ﻻ).
    pub fn is_cut(&self, index: usize) -> bool {
        index == 0 || index >= self.exact.len() || self.offsets[index] != self.offsets[index - 1]
    }

    /// Whether the word carries anything but letters: diacritics, tatweel, joiners.
    pub fn is_marked(&self) -> bool {
        self.marked
    }
}

/// `word` without diacritics, tatweel and invisible characters; other characters as they are,
/// presentation forms and ligatures written with plain letters.
pub fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    plain_into(word, &mut out);
    out
}

/// As [`plain`], appended to `out`.
pub fn plain_into(word: &str, out: &mut String) {
    for c in word.chars() {
        match c {
            '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | 'ٱ' | 'ک' | 'ی' => {
                let (letters, count) = letters_of(c);
                out.extend(letters[..count].iter().map(|&letter| letter_char(letter)));
            }
            c if is_mark(c) || is_invisible(c) => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(letters: &[Letter]) -> String {
        letters.iter().map(|&letter| letter_char(letter)).collect()
    }

    #[test]
    fn letters_know_their_places() {
        let mut spelling = Spelling::new();
        spelling.read("الكِتابـة");
        assert_eq!(written(spelling.exact()), "الكتابة");
        assert_eq!(written(spelling.folded()), "الكتابه");
        let places: Vec<_> = (0..=7).map(|index| spelling.offset(index)).collect();
        assert_eq!(places, [0, 2, 4, 8, 10, 12, 16, 18]);
        assert!(spelling.is_marked());
    }

    #[test]
    fn no_cut_inside_a_ligature() {
        let mut spelling = Spelling::new();
        spelling.read("لﻷمة");
        assert_eq!(written(spelling.exact()), "للأمة");
        assert!(spelling.is_cut(1));
        assert!(!spelling.is_cut(2));
    }

    #[test]
    fn plain_words() {
        assert_eq!(plain("مـحـمّد"), "محمد");
        assert_eq!(plain("ﻻ"), "لا");
        assert_eq!(plain("Covid-19"), "Covid-19");
    }
}
