//! One word's letters made from another's: lemma from stem, root from lemma.
//!
//! A rewrite is a string of operations: a number below 128 writes that letter; `128 + n` copies n
//! letters; `192 + n` leaves n letters out; `255 - n` copies all that is left but the last n, n up
//! to 7. مدارس to مدرسة is copy 2, leave 1, copy the rest, write ة.

use crate::text::Letter;

const COPY: u8 = 128;
const SKIP: u8 = 192;
const REST: u8 = 255;
const LEAST_REST: u8 = 248;
const LONGEST: usize = 54;

/// Applies `rewrite` to `from`; `write` gets each letter, with whether it was copied.
pub(crate) fn apply(rewrite: &[u8], from: &[Letter], mut write: impl FnMut(Letter, bool)) {
    let mut at = 0;
    for &operation in rewrite {
        let count = match operation {
            LEAST_REST.. => from.len().saturating_sub(at + (REST - operation) as usize),
            SKIP.. => {
                at += (operation - SKIP) as usize;
                continue;
            }
            COPY.. => (operation - COPY) as usize,
            letter => {
                write(letter, false);
                continue;
            }
        };
        for _ in 0..count {
            let Some(&letter) = from.get(at) else { break };
            write(letter, true);
            at += 1;
        }
    }
}

/// The shortest rewrite of `from` into `to`, keeping the longest common subsequence. Of two equal
/// ones, that which copies later letters, so that words of one pattern get one rewrite.
///
/// # Panics
/// When a word has more than 54 letters.
pub fn rewrite(from: &[Letter], to: &[Letter]) -> Vec<u8> {
    assert!(from.len() <= LONGEST && to.len() <= LONGEST);
    let (n, m) = (from.len(), to.len());
    // common[i][j]: length of the longest common subsequence of from[i..] and to[j..].
    let mut common = vec![vec![0u8; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            common[i][j] = if from[i] == to[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let mut operations: Vec<u8> = Vec::new();
    // Where the last run of copies stands, and how many letters are behind it.
    let mut last_copy = None;
    let (mut i, mut j) = (0, 0);
    while i < n || j < m {
        if i < n && j < m && from[i] == to[j] && common[i][j] == common[i + 1][j + 1] + 1 {
            extend(&mut operations, COPY);
            i += 1;
            j += 1;
            last_copy = Some((operations.len() - 1, n - i));
        } else if i < n && (j == m || common[i + 1][j] >= common[i][j + 1]) {
            extend(&mut operations, SKIP);
            i += 1;
        } else {
            operations.push(to[j]);
            j += 1;
        }
    }
    match last_copy {
        Some((at, behind)) if behind <= (REST - LEAST_REST) as usize => {
            operations[at] = REST - behind as u8;
            let tail = operations.split_off(at + 1);
            operations.extend(tail.into_iter().filter(|&operation| operation < COPY));
        }
        Some(_) => {}
        None => operations.retain(|&operation| operation < COPY),
    }
    operations
}

/// One letter more for the run at the end, or a new run.
fn extend(operations: &mut Vec<u8>, base: u8) {
    match operations.last_mut() {
        Some(last) if *last >= base && (base == SKIP || *last < SKIP) => *last += 1,
        _ => operations.push(base + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Spelling, letter_char};

    #[test]
    fn rewrites_make_what_they_were_made_from() {
        let letters = |word: &str| {
            let mut spelling = Spelling::new();
            spelling.read(word);
            spelling.exact().to_vec()
        };
        for (from, to) in [
            ("مدارس", "مدرسة"),
            ("كتب", "كتب"),
            ("علن", "أعلن"),
            ("قال", "قول"),
            ("أبناء", "ابن"),
            ("", "نساء"),
            ("نساء", "امرأة"),
            ("استفاد", "فيد"),
        ] {
            let mut made = String::new();
            apply(
                &rewrite(&letters(from), &letters(to)),
                &letters(from),
                |letter, _| {
                    made.push(letter_char(letter));
                },
            );
            assert_eq!(made, to, "from {from}");
        }
        // One pattern, one rewrite.
        assert_eq!(
            rewrite(&letters("مدارس"), &letters("مدرسة")),
            rewrite(&letters("محاكم"), &letters("محكمة"))
        );
    }
}
