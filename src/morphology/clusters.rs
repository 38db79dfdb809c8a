//! Clusters of words that keep the same company, read from the model.

use crate::model::{Automaton, ModelError, ModelFile};
use crate::text::{Letter, code};

const ALEF: Letter = code('ا');
const LAM: Letter = code('ل');

/// Words of raw text by the company they keep: folded forms, each in one of a thousand fine
/// clusters, which lie in middle ones, and these in coarse ones.
#[derive(Clone, Copy, Debug)]
pub struct Clusters<'a> {
    words: Automaton<'a>,
    fine: &'a [u16],
    /// Middle and coarse cluster of each fine one.
    levels: &'a [[u8; 2]],
}

/// The clusters that one word lies in, from 1 on; 0 for words in none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// One of about a thousand.
    pub fine: u16,
    /// One of about 250.
    pub middle: u16,
    /// One of about 60.
    pub coarse: u16,
}

impl<'a> Clusters<'a> {
    /// Reads the clusters where they lie.
    ///
    /// # Errors
    /// [`ModelError::Corrupt`] when a section is missing or does not fit the others.
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        let clusters = Self {
            words: Automaton::open(file, "cluster.arcs", "cluster.skips")?,
            fine: file.rows("cluster.fine")?,
            levels: file.rows("cluster.levels")?,
        };
        if clusters
            .fine
            .iter()
            .any(|&fine| fine as usize >= clusters.levels.len())
        {
            return Err(ModelError::Corrupt {
                what: "cluster.fine",
            });
        }
        Ok(clusters)
    }

    /// The clusters of a word or stem, by its folded letters.
    pub fn of(&self, folded: &[Letter]) -> Cluster {
        self.words
            .find(folded)
            .and_then(|number| self.fine.get(number))
            .map_or_else(Cluster::default, |&fine| self.numbered(fine))
    }

    /// The clusters of a word; those of the word without its first letter when that may be a
    /// proclitic, or with or without the article, when the word itself lies in none.
    pub fn of_word(&self, folded: &[Letter]) -> Cluster {
        const PROCLITICS: [Letter; 5] = [code('و'), code('ف'), code('ب'), code('ل'), code('ك')];
        let found = self.of(folded);
        if found.fine != 0 || folded.len() < 4 {
            return found;
        }
        let mut rest = folded;
        if PROCLITICS.contains(&rest[0]) {
            rest = &rest[1..];
            let found = self.of(rest);
            if found.fine != 0 {
                return found;
            }
        }
        match rest.strip_prefix(&[ALEF, LAM]) {
            Some(bare) => self.of(bare),
            None => self.of_definite(rest),
        }
    }

    /// The clusters of a stem with the article before it.
    pub fn of_definite(&self, folded: &[Letter]) -> Cluster {
        [ALEF, LAM]
            .iter()
            .chain(folded)
            .try_fold(self.words.start(), |state, &letter| {
                self.words.step(state, letter)
            })
            .and_then(|state| self.fine.get(state.word()?))
            .map_or_else(Cluster::default, |&fine| self.numbered(fine))
    }

    fn numbered(&self, fine: u16) -> Cluster {
        let [middle, coarse] = self.levels[fine as usize];
        Cluster {
            fine: fine + 1,
            middle: u16::from(middle) + 1,
            coarse: u16::from(coarse) + 1,
        }
    }
}
