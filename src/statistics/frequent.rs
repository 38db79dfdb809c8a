//! Which lemmas stand often, and how parts of speech share the words.

use crate::analysis::{
    Analysis, FrequentLemma, PartOfSpeechShare, Score, StringId, TokenKind, Upos,
};

/// How many lemmas are told.
const MOST: usize = 12;

/// Lemmas of nouns, names, adjectives and verbs that stand twice or more: the most frequent first,
/// among equals the one that comes first in the text.
pub fn lemmas(analysis: &Analysis, counts: &mut Vec<u32>) -> Vec<FrequentLemma> {
    counts.clear();
    counts.resize(analysis.strings.len(), 0);
    let mut met: Vec<(StringId, Upos)> = Vec::new();
    for token in analysis
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && is_telling(token.upos))
    {
        let Some(lemma) = token.lemma else { continue };
        let count = &mut counts[lemma.index()];
        *count += 1;
        if *count == 2 {
            met.push((lemma, token.upos));
        }
    }
    // The order in which strings were first used is that of the text.
    met.sort_unstable_by_key(|&(lemma, _)| (std::cmp::Reverse(counts[lemma.index()]), lemma));
    met.truncate(MOST);
    met.into_iter()
        .map(|(lemma, upos)| FrequentLemma {
            lemma: analysis.strings.get(lemma).to_owned(),
            upos,
            count: counts[lemma.index()] as usize,
        })
        .collect()
}

const fn is_telling(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Verb)
}

/// Shares among the segments of words (والحكومة counts as a conjunction and a noun), the largest
/// first; parts of speech that are not there are left out.
pub fn parts_of_speech(analysis: &Analysis) -> Vec<PartOfSpeechShare> {
    let mut counts = [0u64; Upos::ALL.len()];
    for token in analysis.tokens.iter().filter(|token| token.kind.is_word()) {
        for segment in &analysis.segments[token.segments.clone()] {
            counts[segment.upos as usize] += 1;
        }
    }
    let all = counts.iter().sum();
    let mut shares: Vec<(u64, Upos)> = Upos::ALL
        .into_iter()
        .map(|upos| (counts[upos as usize], upos))
        .filter(|&(count, _)| count > 0)
        .collect();
    shares.sort_by_key(|&(count, upos)| (std::cmp::Reverse(count), upos));
    shares
        .into_iter()
        .map(|(count, upos)| PartOfSpeechShare {
            upos,
            share: Score::ratio(count, all),
        })
        .collect()
}
