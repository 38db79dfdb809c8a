use crate::analysis::TokenKind;
use crate::morphology::clusters::Cluster;
use crate::morphology::ranking::hash;
use crate::morphology::{Article, Candidate};
use crate::text::{Letter, Spelling};

/// What a word shows before anything is decided: its neighbours' readings are ranked by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The letters as they are written, hashed; what is no word has its kind and first character.
    pub word: u64,
    /// The company it keeps.
    pub cluster: Cluster,
    /// The parts of speech that its candidates have, one bit each, and whether one has an article.
    pub readings: u32,
    /// The last two folded letters, and whether the word may begin with the article.
    pub ending: u32,
}

const FIRST_KIND: u16 = 60_000;

impl Profile {
    /// The profile of a word with these candidates.
    pub fn of_word(spelling: &Spelling, cluster: Cluster, candidates: &[Candidate]) -> Self {
        let article = candidates
            .iter()
            .any(|candidate| candidate.article != Article::None);
        let readings = candidates
            .iter()
            .fold(0, |set, candidate| set | 1 << candidate.upos as u32);
        let folded = spelling.folded();
        let ending = folded[folded.len().saturating_sub(2)..]
            .iter()
            .fold(0, |sum, &letter| sum << 7 | u32::from(letter));
        Self {
            word: hash::letters(spelling.exact()),
            cluster,
            readings: readings | u32::from(article) << 20,
            ending: ending << 1 | u32::from(article),
        }
    }

    /// The profile of a token that is no word in Arabic letters.
    pub fn of_other(kind: TokenKind, first: char) -> Self {
        let code = match kind {
            TokenKind::Punctuation | TokenKind::Symbol => first as u32,
            _ => 0,
        };
        let number = FIRST_KIND + kind as u16;
        Self {
            word: hash::number(u64::from(code) << 8 | kind as u64),
            cluster: Cluster {
                fine: number,
                middle: number,
                coarse: number,
            },
            readings: 1 << 31 | kind as u32,
            ending: kind as u32,
        }
    }

    /// Whether it is that of a question mark.
    pub fn is_question_mark(&self) -> bool {
        self.readings >> 31 != 0
            && ['؟', '?']
                .iter()
                .any(|&mark| self.word == Self::of_other(TokenKind::Punctuation, mark).word)
    }

    /// What stands before the first token of a sentence and after its last.
    pub fn outside() -> Self {
        Self {
            word: 1,
            cluster: Cluster {
                fine: u16::MAX,
                middle: u16::MAX,
                coarse: u16::MAX,
            },
            readings: 1 << 30,
            ending: u32::MAX,
        }
    }
}

/// Up to `count` letters from the end, packed.
pub(super) fn last(letters: &[Letter], count: usize) -> u64 {
    pack(&letters[letters.len().saturating_sub(count)..])
}

/// Up to `count` letters from the begin, packed.
pub(super) fn first(letters: &[Letter], count: usize) -> u64 {
    pack(&letters[..count.min(letters.len())])
}

fn pack(letters: &[Letter]) -> u64 {
    letters
        .iter()
        .fold(1, |sum, &letter| sum << 7 | u64::from(letter))
}
