//! Letters as one byte each, so that words can be compared, hashed and looked up without decoding.
//!
//! | codes | letters |
//! | --- | --- |
//! | 1–42 | ء (U+0621) to ي (U+064A), in the order of Unicode; the hole U+063B–U+0640 stays empty |
//! | 48–57 | digits of every writing (`5`, `٥`, `۵`), as the ASCII digit |
//! | 64–72 | letters of Persian and other neighbours: پ چ ژ ڤ گ ڨ ڭ ۋ ڠ |
//! | 97–122 | Latin letters without case or accent of A–Z, as the ASCII small letter |
//! | 127 | any other letter |
//!
//! Code 0 is no letter. All codes fit in seven bits: the lexicon's automaton uses the eighth.

use super::classes::is_mark;

/// The code of one letter, see the table of this module.
pub type Letter = u8;

const DIGIT_ZERO: Letter = b'0';

/// A letter of another script, or one that has no code of its own.
const OTHER: Letter = 127;

/// Neighbours' letters with codes from 64 on, each with the Arabic letter it is folded to.
const NEIGHBOURS: [(char, char); 9] = [
    ('پ', 'ب'),
    ('چ', 'ج'),
    ('ژ', 'ز'),
    ('ڤ', 'ف'),
    ('گ', 'ك'),
    ('ڨ', 'ق'),
    ('ڭ', 'ك'),
    ('ۋ', 'و'),
    ('ڠ', 'غ'),
];
const FIRST_NEIGHBOUR: Letter = 64;

/// Up to four letters that one character stands for: a ligature such as ﷲ is written out.
pub(crate) type Expansion = ([Letter; 4], usize);

/// The code of a letter from ء to ي, for tables of letters; of no other character.
pub const fn code(c: char) -> Letter {
    (c as u32 - 0x0620) as Letter
}

/// Whether `c` is one of the letters from ء to ي, of which Arabic words are made.
pub const fn is_plain(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}')
}

/// The letters that `c` is written for; an empty expansion when `c` is no letter or digit.
pub(crate) fn letters_of(c: char) -> Expansion {
    match single(c) {
        0 => ligature(c),
        letter => ([letter, 0, 0, 0], 1),
    }
}

/// The letter ء to ي that two bytes of UTF-8 write; 0 for other bytes.
#[inline]
pub(crate) fn plain_letter([first, second]: [u8; 2]) -> Letter {
    // Codes 1 to 26 and 33 to 42, one bit each.
    const LETTERS: u64 = ((1 << 26) - 1) << 1 | ((1 << 10) - 1) << 33;
    // ء is D8 A1, ي is D9 8A: six bits of the code lie in the second byte.
    let letter = second.wrapping_sub(0xA0).wrapping_add((first & 1) << 6);
    let is_letter = first | 1 == 0xD9 && letter < 64 && LETTERS >> (letter & 63) & 1 != 0;
    if is_letter { letter } else { 0 }
}

fn single(c: char) -> Letter {
    match c {
        c if is_plain(c) => code(c),
        '0'..='9' => c as Letter,
        '٠'..='٩' => DIGIT_ZERO + (c as u32 - '٠' as u32) as Letter,
        '۰'..='۹' => DIGIT_ZERO + (c as u32 - '۰' as u32) as Letter,
        'a'..='z' => c as Letter,
        'A'..='Z' => c.to_ascii_lowercase() as Letter,
        'ٱ' => code('ا'),
        'ی' | 'ۍ' | 'ې' => code('ي'),
        'ے' => code('ى'),
        'ک' | 'ڪ' => code('ك'),
        'ھ' | 'ہ' | 'ە' | 'ۀ' => code('ه'),
        'ۃ' => code('ة'),
        'ٲ' => code('أ'),
        'ٳ' => code('إ'),
        'ٶ' => code('ؤ'),
        'ٸ' => code('ئ'),
        _ => match NEIGHBOURS.iter().position(|&(n, _)| n == c) {
            Some(index) => FIRST_NEIGHBOUR + index as Letter,
            None => presentation(c),
        },
    }
}

/// Presentation forms (ﺍ ﺏ …): four shapes a letter, two for those that do not join on the left.
fn presentation(c: char) -> Letter {
    let (first, letters): (u32, &[(char, u32)]) = match c {
        '\u{FE80}'..='\u{FEF4}' => (0xFE80, &FORMS_B),
        '\u{FB56}'..='\u{FB59}' => return FIRST_NEIGHBOUR,
        '\u{FB7A}'..='\u{FB7D}' => return FIRST_NEIGHBOUR + 1,
        '\u{FB8A}'..='\u{FB8B}' => return FIRST_NEIGHBOUR + 2,
        '\u{FB6A}'..='\u{FB6D}' => return FIRST_NEIGHBOUR + 3,
        '\u{FB92}'..='\u{FB95}' => return FIRST_NEIGHBOUR + 4,
        '\u{FB8E}'..='\u{FB91}' => return code('ك'),
        '\u{FBA6}'..='\u{FBAD}' => return code('ه'),
        '\u{FBFC}'..='\u{FBFF}' => return code('ي'),
        '\u{FB50}'..='\u{FB51}' => return code('ا'),
        _ if c.is_ascii() || is_mark(c) || ligature(c).1 > 0 || !c.is_alphanumeric() => return 0,
        _ => return OTHER,
    };
    let mut next = first;
    for &(letter, shapes) in letters {
        next += shapes;
        if (c as u32) < next {
            return code(letter);
        }
    }
    0
}

/// The letters of Arabic Presentation Forms-B in their order, with the number of shapes of each.
const FORMS_B: [(char, u32); 36] = [
    ('ء', 1),
    ('آ', 2),
    ('أ', 2),
    ('ؤ', 2),
    ('إ', 2),
    ('ئ', 4),
    ('ا', 2),
    ('ب', 4),
    ('ة', 2),
    ('ت', 4),
    ('ث', 4),
    ('ج', 4),
    ('ح', 4),
    ('خ', 4),
    ('د', 2),
    ('ذ', 2),
    ('ر', 2),
    ('ز', 2),
    ('س', 4),
    ('ش', 4),
    ('ص', 4),
    ('ض', 4),
    ('ط', 4),
    ('ظ', 4),
    ('ع', 4),
    ('غ', 4),
    ('ف', 4),
    ('ق', 4),
    ('ك', 4),
    ('ل', 4),
    ('م', 4),
    ('ن', 4),
    ('ه', 4),
    ('و', 2),
    ('ى', 2),
    ('ي', 4),
];

fn ligature(c: char) -> Expansion {
    const LAM: Letter = code('ل');
    match c {
        '\u{FEF5}' | '\u{FEF6}' => ([LAM, code('آ'), 0, 0], 2),
        '\u{FEF7}' | '\u{FEF8}' => ([LAM, code('أ'), 0, 0], 2),
        '\u{FEF9}' | '\u{FEFA}' => ([LAM, code('إ'), 0, 0], 2),
        '\u{FEFB}' | '\u{FEFC}' => ([LAM, code('ا'), 0, 0], 2),
        'ﷲ' => ([code('ا'), LAM, LAM, code('ه')], 4),
        'ﷴ' => ([code('م'), code('ح'), code('م'), code('د')], 4),
        _ => ([0; 4], 0),
    }
}

/// The letter under which spellings that writers mix up meet: أ إ آ → ا, ى → ي, ة → ه,
/// ؤ ئ → ء, and neighbours' letters → the Arabic letter that is written for them (گ → ك).
pub const fn fold_letter(letter: Letter) -> Letter {
    FOLD[letter as usize & 127]
}

const FOLD: [Letter; 128] = {
    let mut table = [0; 128];
    let mut index = 0;
    while index < 128 {
        table[index] = index as Letter;
        index += 1;
    }
    table[code('أ') as usize] = code('ا');
    table[code('إ') as usize] = code('ا');
    table[code('آ') as usize] = code('ا');
    table[code('ى') as usize] = code('ي');
    table[code('ة') as usize] = code('ه');
    table[code('ؤ') as usize] = code('ء');
    table[code('ئ') as usize] = code('ء');
    let mut neighbour = 0;
    while neighbour < NEIGHBOURS.len() {
        table[FIRST_NEIGHBOUR as usize + neighbour] = code(NEIGHBOURS[neighbour].1);
        neighbour += 1;
    }
    table
};

/// The character that a letter is written with; `'\u{FFFD}'` for code 0 and for other scripts.
pub fn letter_char(letter: Letter) -> char {
    match letter {
        1..=26 | 33..=42 => char::from_u32(0x0620 + letter as u32).unwrap_or('\u{FFFD}'),
        b'0'..=b'9' | b'a'..=b'z' => letter as char,
        FIRST_NEIGHBOUR..=72 => NEIGHBOURS[(letter - FIRST_NEIGHBOUR) as usize].0,
        _ => '\u{FFFD}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_written_as_it_was_read() {
        for c in ('\u{0621}'..='\u{063A}').chain('\u{0641}'..='\u{064A}') {
            assert_eq!(letter_char(single(c)), c);
        }
        for (c, _) in NEIGHBOURS {
            assert_eq!(letter_char(single(c)), c);
        }
    }

    #[test]
    fn plain_letters_are_those_of_two_bytes() {
        for c in '\u{0080}'..='\u{07FF}' {
            let mut bytes = [0; 2];
            c.encode_utf8(&mut bytes);
            let expected = match single(c) {
                letter @ 1..=42 if code_point_of(letter) == c as u32 => letter,
                _ => 0,
            };
            assert_eq!(plain_letter(bytes), expected, "{c:?}");
        }
    }

    fn code_point_of(letter: Letter) -> u32 {
        letter_char(letter) as u32
    }

    #[test]
    fn presentation_forms_are_their_letters() {
        for (c, expected) in [
            ('\u{FE80}', 'ء'),
            ('\u{FE8D}', 'ا'),
            ('\u{FE93}', 'ة'),
            ('\u{FEDF}', 'ل'),
            ('\u{FEF0}', 'ى'),
            ('\u{FEF4}', 'ي'),
        ] {
            assert_eq!(letter_char(single(c)), expected, "{c}");
        }
        assert_eq!(letters_of('ﻻ').1, 2);
        assert_eq!(letters_of('ﷲ').1, 4);
    }

    #[test]
    fn folding_meets_what_writers_mix_up() {
        for (from, to) in [
            ('أ', 'ا'),
            ('آ', 'ا'),
            ('ى', 'ي'),
            ('ة', 'ه'),
            ('ئ', 'ء'),
            ('گ', 'ك'),
            ('س', 'س'),
        ] {
            assert_eq!(fold_letter(single(from)), single(to));
        }
    }

    #[test]
    fn what_is_no_letter_has_no_code() {
        for c in [' ', '.', '،', 'ـ', '\u{064B}', '€', '😀'] {
            assert_eq!(letters_of(c).1, 0, "{c:?}");
        }
        assert_eq!(letters_of('é'), ([OTHER, 0, 0, 0], 1));
    }
}
