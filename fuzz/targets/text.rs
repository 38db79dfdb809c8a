//! Letters keep their places in the word, and bytes turn into UTF-16 code units.

#![no_main]

use khulasa::text::{Spelling, Utf16Index};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut spelling = Spelling::new();
    spelling.read(text);
    assert_eq!(spelling.exact().len(), spelling.folded().len());
    let mut before = 0;
    for letter in 0..=spelling.folded().len() {
        let at = spelling.offset(letter);
        assert!(at >= before && text.is_char_boundary(at));
        before = at;
    }
    let index = Utf16Index::new(text);
    let mut units = 0;
    for (at, c) in text.char_indices() {
        assert_eq!(index.offset(text, at), units);
        units += c.len_utf16();
    }
    assert_eq!(index.offset(text, text.len()), units);
});
