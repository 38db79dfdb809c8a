//! What topics are judged by: lemmas that stand in the article.

use crate::analysis::{Analysis, TokenKind, Upos};
use crate::lemmas::{Lemmas, Numbering};

/// Words at the beginning of an article, which say what it is about.
const HEAD: usize = 60;

/// A lemma of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its number.
    pub lemma: u32,
    /// 2 when it stands at the beginning, else 1.
    pub value: u8,
}

/// The lemmas of nouns, adjectives and verbs that stand in `analysis`, each once, by number. Names
/// are left out.
pub fn features(
    lemmas: &Lemmas,
    analysis: &Analysis,
    numbering: &mut Numbering,
    found: &mut Vec<Feature>,
) {
    numbering.begin(analysis);
    found.clear();
    let words = analysis
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .enumerate();
    for (index, token) in words {
        if !matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Verb | Upos::X) {
            continue;
        }
        let number = token
            .lemma
            .and_then(|lemma| numbering.of(lemma, analysis, lemmas));
        if let Some(number) = number {
            found.push(Feature {
                lemma: number as u32,
                value: if index < HEAD { 2 } else { 1 },
            });
        }
    }
    // The one that weighs more comes first and stays.
    found.sort_unstable_by_key(|feature| (feature.lemma, std::cmp::Reverse(feature.value)));
    found.dedup_by_key(|feature| feature.lemma);
}
