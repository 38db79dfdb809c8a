//! Raw text as numbers: every word, mark and figure by its rank in frequency.

use crate::corpora;
use anyhow::Result;
use khulasa::text::{Letter, Spelling, is_blank, is_mark};
use std::collections::HashMap;
use std::path::Path;

/// Words seen less often get no number.
const LEAST: u32 = 4;
/// The number of words that have none of their own.
pub const UNKNOWN: u32 = u32::MAX;
/// Stands between articles.
pub const BREAK: u32 = u32::MAX - 1;

/// The text of all articles, word after word.
pub struct Corpus {
    /// The folded letters of each word, the commonest first; punctuation is one code from 1 on
    /// behind a zero, figures are one zero digit.
    pub words: Vec<Vec<Letter>>,
    /// How often each was seen.
    pub counts: Vec<u32>,
    /// All articles, as indices of `words`.
    pub text: Vec<u32>,
}

/// Reads the raw articles.
pub fn read(folder: &Path) -> Result<Corpus> {
    let articles = corpora::raw_articles(folder)?;
    let mut numbers: HashMap<Vec<Letter>, u32> = HashMap::new();
    let mut words: Vec<(Vec<Letter>, u32)> = Vec::new();
    let mut text = Vec::new();
    let mut spelling = Spelling::new();
    for article in &articles {
        pieces(&article.text, |piece| {
            let key = key(piece, &mut spelling);
            let number = *numbers.entry(key).or_insert_with_key(|key| {
                words.push((key.clone(), 0));
                words.len() as u32 - 1
            });
            words[number as usize].1 += 1;
            text.push(number);
        });
        text.push(BREAK);
    }
    // By frequency, then by letters, so that the order never depends on that of a hash map.
    let mut order: Vec<u32> = (0..words.len() as u32)
        .filter(|&old| words[old as usize].1 >= LEAST)
        .collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&words[a as usize], &words[b as usize]);
        b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))
    });
    let mut ranks = vec![UNKNOWN; words.len()];
    for (rank, &old) in order.iter().enumerate() {
        ranks[old as usize] = rank as u32;
    }
    for number in &mut text {
        if *number != BREAK {
            *number = ranks[*number as usize];
        }
    }
    let (words, counts) = order
        .iter()
        .map(|&old| std::mem::take(&mut words[old as usize]))
        .unzip();
    Ok(Corpus {
        words,
        counts,
        text,
    })
}

/// Calls `each` with every run of letters and every single mark of punctuation.
fn pieces<'t>(text: &'t str, mut each: impl FnMut(&'t str)) {
    let mut start = None;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || is_mark(c);
        if let (Some(from), false) = (start, inside) {
            each(&text[from..at]);
            start = None;
        }
        if inside {
            start.get_or_insert(at);
        } else if !is_blank(c) {
            each(&text[at..at + c.len_utf8()]);
        }
    }
    if let Some(from) = start {
        each(&text[from..]);
    }
}

fn key(piece: &str, spelling: &mut Spelling) -> Vec<Letter> {
    spelling.read(piece);
    let letters = spelling.folded();
    if letters.is_empty() {
        let code = piece.chars().next().map_or(0, |c| c as u32);
        return vec![0, (code & 127) as u8, (code >> 7 & 127) as u8];
    }
    if letters.iter().all(u8::is_ascii_digit) {
        return vec![b'0'];
    }
    letters.to_vec()
}
