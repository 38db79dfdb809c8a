//! What topics are judged by: lemmas that stand in the article.

use crate::analysis::{Analysis, TokenKind, Upos};
use crate::text::{Letter, Spelling};

/// Words that count as the beginning of an article: headline and first paragraph.
const BEGINNING: usize = 60;
/// A lemma that stands there more often counts as often as this.
const MOST: u8 = 2;
/// Marks a lemma of the beginning while the article is read.
const FIRST: u8 = 1 << 7;

/// A lemma of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The [`key`] of its folded letters.
    pub key: u32,
    /// 1, or 2 when it stands there more than once; one more when it stands in the beginning.
    pub value: u8,
}

/// Memory for reading features, used again.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// By string: how often it is a lemma.
    counts: Vec<u8>,
    spelling: Spelling,
}

/// The number that a lemma is known by: FNV-1a (Fowler, Noll and Vo) of its folded letters.
pub fn key(folded: &[Letter]) -> u32 {
    folded.iter().fold(0x811c_9dc5, |hash, &letter| {
        (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
    })
}

impl Reader {
    /// The lemmas of nouns, adjectives and verbs that stand in `analysis`, each once, by key. Names
    /// are left out.
    pub fn read(&mut self, analysis: &Analysis, found: &mut Vec<Feature>) {
        found.clear();
        self.counts.clear();
        self.counts.resize(analysis.strings.len(), 0);
        let words = analysis
            .tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word);
        for (place, token) in words.enumerate() {
            if !matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Verb | Upos::X) {
                continue;
            }
            let Some(lemma) = token.lemma else { continue };
            let count = &mut self.counts[lemma.index()];
            if *count & !FIRST < MOST {
                *count += 1;
            }
            if place < BEGINNING {
                *count |= FIRST;
            }
        }
        for (lemma, &value) in analysis.strings.iter().zip(&self.counts) {
            if value != 0 {
                self.spelling.read(lemma);
                let key = key(self.spelling.folded());
                found.push(Feature { key, value });
            }
        }
        found.sort_unstable_by_key(|feature| feature.key);
        // Spellings of one lemma (إعلام, اعلام) count together.
        found.dedup_by(|again, first| {
            let same = again.key == first.key;
            if same {
                let count = (again.value & !FIRST) + (first.value & !FIRST);
                first.value = count.min(MOST) | (again.value | first.value) & FIRST;
            }
            same
        });
        for feature in found {
            feature.value = (feature.value & !FIRST) + u8::from(feature.value & FIRST != 0);
        }
    }
}
