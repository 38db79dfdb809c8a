//! What the letters of a word show to the tagger: how it begins and ends, its ال, the company that it keeps.

use super::knowledge::Knowledge;
use crate::morphology::clusters::Cluster;
use crate::morphology::ranking::hash;
use crate::text::{Letter, Spelling, code};

const ALEF: Letter = code('ا');
const LAM: Letter = code('ل');
/// Letters that write long vowels.
const VOWELS: [Letter; 3] = [ALEF, code('و'), code('ي')];

/// Longest beginnings and endings that are features.
pub const AFFIX: usize = 4;

/// Most runs of three letters that are features.
pub const TRIGRAMS: usize = 6;

/// What the letters of a form show to other words; looked up once for each form of an article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form {
    /// The letters as they are written, hashed.
    pub exact: u64,
    /// The folded letters, hashed.
    pub folded: u64,
    /// The folded letters without the article.
    pub bare: u64,
    /// The company that the form keeps.
    pub cluster: Cluster,
    /// Whether it begins with the article.
    pub article: bool,
    /// How many letters, at most 15, and whether they are Latin or digits.
    pub shape: u8,
}

/// What the letters inside of a form show, see [`Units::letters`](super::Units::letters).
#[derive(Clone, Copy, Debug, Default)]
pub struct FormLetters {
    /// The first one to four folded letters (after the article), hashed; 0 when there are fewer.
    pub prefixes: [u64; AFFIX],
    /// The last one to four.
    pub suffixes: [u64; AFFIX],
    /// Runs of three letters, from the first on, hashed; 0 behind the last.
    pub trigrams: [u64; TRIGRAMS],
    /// Which letters are long vowels, and which are not, hashed: تشاندرايان sounds foreign.
    pub skeleton: u64,
}

impl Form {
    pub(super) fn of(spelling: &Spelling, written: &str, knowledge: &Knowledge) -> Self {
        let folded = spelling.folded();
        let bare = without_article(folded);
        let mut cluster = knowledge.clusters.of(folded);
        if cluster.fine == 0 {
            cluster = knowledge.clusters.of(bare);
        }
        let first = written.chars().next().unwrap_or(' ');
        let script = match first {
            'A'..='Z' => 16,
            'a'..='z' => 32,
            c if c.is_ascii_digit() => 48,
            _ => 0,
        };
        Self {
            exact: hash::letters(spelling.exact()),
            folded: hash::letters(folded),
            bare: hash::letters(bare),
            cluster,
            article: bare.len() < folded.len(),
            shape: folded.len().min(15) as u8 | script,
        }
    }

    /// A mark or number: known by its first character and whether there are more.
    pub(super) fn of_other(written: &str) -> Self {
        let first = written.chars().next().unwrap_or(' ');
        let digits = first.is_numeric();
        let length = written.chars().take(5).count() as u64;
        let code = if digits {
            1
        } else {
            u64::from(first as u32) << 4
        };
        let hash = hash::number(code << 4 | if digits { length } else { 0 });
        Self {
            exact: hash,
            folded: hash,
            bare: hash,
            shape: 64,
            ..Self::default()
        }
    }
}

impl FormLetters {
    pub(super) fn of(spelling: &Spelling) -> Self {
        let bare = without_article(spelling.folded());
        let affix = |length: usize, letters: &[Letter]| {
            let first = letters
                .iter()
                .fold(length as u64, |sum, &letter| sum << 7 | u64::from(letter));
            hash::number(first)
        };
        let mut prefixes = [0; AFFIX];
        let mut suffixes = [0; AFFIX];
        for length in 1..=AFFIX.min(bare.len().saturating_sub(1)) {
            prefixes[length - 1] = affix(length, &bare[..length]);
            suffixes[length - 1] = affix(length, &bare[bare.len() - length..]);
        }
        let mut trigrams = [0; TRIGRAMS];
        for (trigram, letters) in trigrams.iter_mut().zip(bare.windows(3)) {
            *trigram = affix(3, letters);
        }
        let skeleton = bare.iter().fold(1_u64, |sum, letter| {
            sum << 1 | u64::from(VOWELS.contains(letter))
        });
        Self {
            prefixes,
            suffixes,
            trigrams,
            skeleton,
        }
    }
}

/// A word without the article; a short rest would be no word.
fn without_article(folded: &[Letter]) -> &[Letter] {
    match folded.strip_prefix(&[ALEF, LAM]) {
        Some(rest) if rest.len() > 2 => rest,
        _ => folded,
    }
}
