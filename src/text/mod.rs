//! The input: character classes, letters and their folding, and positions.
//!
//! Nothing that the reader pasted is ever changed. Every view made here (a word's letters without
//! marks, the folded letters, UTF-16 offsets) keeps an exact way back to the bytes of the input.

mod classes;
mod letters;
mod span;
mod spelling;
mod utf16;

pub use classes::{is_blank, is_emoji, is_invisible, is_mark, is_terminal};
pub use letters::{Letter, code, fold_letter, is_plain, letter_char};
pub use span::Span;
pub use spelling::{Spelling, plain, plain_into};
pub use utf16::Utf16Index;
