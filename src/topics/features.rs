//! What topics are judged by: lemmas and names that stand in the article, and where its places lie.

use super::places::{LEMMAS, Places, Sums};
use crate::analysis::{Analysis, TokenKind, Upos};
use crate::text::{Letter, Spelling};

/// Words that count as the beginning of an article: headline and first paragraph.
const BEGINNING: usize = 60;
/// A lemma that stands there more often counts as often as this.
const MOST: u8 = 2;
/// Marks a lemma of the beginning while the article is read.
const FIRST: u8 = 1 << 7;

/// A lemma or name of the article, or what its places add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The [`key`] of its folded letters, see [`name`] for names; below [`LEMMAS`] one of the sums over
    /// places.
    pub key: u32,
    /// 1, or 2 when it stands there more than once; one more when it stands in the beginning.
    pub value: u8,
}

/// Memory for reading features, used again.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// By string: how often it is a lemma.
    counts: Vec<u8>,
    /// By string: how often it is a name.
    names: Vec<u8>,
    spelling: Spelling,
}

/// The number that a lemma is known by: FNV-1a (Fowler, Noll and Vo) of its folded letters, made even.
pub fn key(folded: &[Letter]) -> u32 {
    let hash = folded.iter().fold(0x811c_9dc5u32, |hash, &letter| {
        (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
    });
    hash.max(LEMMAS) & !1
}

/// The number that a name is known by, from the [`key`] that a lemma of its letters has.
pub fn name(key: u32) -> u32 {
    key | 1
}

/// Whether the number is that of a lemma.
pub fn is_lemma(key: u32) -> bool {
    key >= LEMMAS && key & 1 == 0
}

/// Whether the number is that of a [`name`].
pub fn is_name(key: u32) -> bool {
    key >= LEMMAS && key & 1 == 1
}

impl Reader {
    /// The lemmas of nouns, adjectives and verbs that stand in `analysis`, and its names, each once, by
    /// key, then the sums over its `places`.
    pub fn read(&mut self, analysis: &Analysis, places: Places, found: &mut Vec<Feature>) {
        found.clear();
        for counts in [&mut self.counts, &mut self.names] {
            counts.clear();
            counts.resize(analysis.strings.len(), 0);
        }
        let words = analysis
            .tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word);
        for (place, token) in words.enumerate() {
            let counts = match token.upos {
                Upos::Noun | Upos::Adj | Upos::Verb | Upos::X => &mut self.counts,
                Upos::Propn => &mut self.names,
                _ => continue,
            };
            let Some(lemma) = token.lemma else { continue };
            let count = &mut counts[lemma.index()];
            if *count & !FIRST < MOST {
                *count += 1;
            }
            if place < BEGINNING {
                *count |= FIRST;
            }
        }
        let mut sums = Sums::default();
        let counts = self.counts.iter().zip(&self.names);
        for (lemma, (&value, &named)) in analysis.strings.iter().zip(counts) {
            if value == 0 && named == 0 {
                continue;
            }
            self.spelling.read(lemma);
            let key = key(self.spelling.folded());
            if value != 0 {
                found.push(Feature { key, value });
            }
            if named != 0 {
                sums.add(places, key, weight(named));
                found.push(Feature {
                    key: name(key),
                    value: named,
                });
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
        for feature in found.iter_mut() {
            feature.value = weight(feature.value);
        }
        found.extend(sums.features());
    }
}

/// What a count with its mark stands for.
fn weight(count: u8) -> u8 {
    (count & !FIRST) + u8::from(count & FIRST != 0)
}
