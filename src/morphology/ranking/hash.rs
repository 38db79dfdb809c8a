//! Feature hashing: a feature is a 64-bit number, and the top bits of that number are the place of
//! its weight. There is no list of features, neither in the model nor in memory.

use crate::text::Letter;

const FIRST: u64 = 0x9E37_79B9_7F4A_7C15;
const SECOND: u64 = 0xD6E8_FEB8_6659_FD93;

/// A number with its bits spread.
#[inline]
pub fn number(value: u64) -> u64 {
    let value = value.wrapping_mul(FIRST);
    (value ^ value >> 32).wrapping_mul(SECOND)
}

/// One half of a feature: what template number `template` found.
#[inline]
pub fn half(template: u8, value: u64) -> u64 {
    number(value ^ (template as u64) << 56)
}

/// A feature of its two halves.
#[inline]
pub fn join(a: u64, b: u64) -> u64 {
    let sum = a ^ b.rotate_left(23);
    (sum ^ sum >> 29).wrapping_mul(FIRST)
}

/// Letters of any number.
pub fn letters(letters: &[Letter]) -> u64 {
    letters.iter().fold(FIRST, |hash, &letter| {
        (hash ^ u64::from(letter))
            .wrapping_mul(SECOND)
            .rotate_left(27)
    })
}
