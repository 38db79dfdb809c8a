//! Sentences with all their diacritics: what these tell of readings is learned from the readings
//! that a first model gives the same sentences without them.

use super::lattice::{self, Sources};
use super::learner::Sentence;
use super::trial::decode;
use crate::corpora::{self, Folders};
use anyhow::Result;
use khulasa::morphology::ranking::Weights;
use khulasa::text::plain;

/// The sentences, each word with the reading that `table`, the weights of a first model, gives it
/// when its diacritics are taken away. `bits` is the size of the table as a power of two.
pub fn sentences(
    folders: &Folders,
    sources: &Sources<'_>,
    table: &[i8],
    bits: u32,
) -> Result<Vec<Sentence>> {
    let weights = Weights::new(table).expect("a table of a power of two");
    let mut out = Vec::new();
    for line in corpora::lines(&folders.corpora.join("diacritics/catt.txt"))? {
        let line = line?;
        let bare = lattice::unknown_sentences(&plain(&line), sources, bits);
        let marked = lattice::unknown_sentences(&line, sources, bits);
        if bare.len() != marked.len() {
            continue;
        }
        for (bare, mut marked) in bare.iter().zip(marked) {
            let alike = bare.len() == marked.len()
                && bare.iter().zip(&marked).all(|(a, b)| a.len() == b.len());
            if !alike {
                continue;
            }
            let path = decode(bare, table, &weights);
            for (readings, chosen) in marked.iter_mut().zip(path) {
                for (number, reading) in readings.iter_mut().enumerate() {
                    reading.right = number == chosen;
                }
            }
            out.push(marked);
        }
    }
    Ok(out)
}
