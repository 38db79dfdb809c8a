//! What topics are judged by: lemmas that stand in the article.

use crate::analysis::{Analysis, TokenKind, Upos};
use crate::lemmas::{Lemmas, Numbering};

/// A lemma of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its number.
    pub lemma: u32,
    /// 2 when it stands there more than once, else 1.
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
        .filter(|token| token.kind == TokenKind::Word);
    for token in words {
        if !matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Verb | Upos::X) {
            continue;
        }
        let number = token
            .lemma
            .and_then(|lemma| numbering.of(lemma, analysis, lemmas));
        if let Some(number) = number {
            found.push(Feature {
                lemma: number as u32,
                value: 1,
            });
        }
    }
    found.sort_unstable_by_key(|feature| feature.lemma);
    found.dedup_by(|again, first| {
        let same = again.lemma == first.lemma;
        if same {
            first.value = 2;
        }
        same
    });
}
