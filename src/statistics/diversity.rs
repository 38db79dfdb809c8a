//! Moving-average type–token ratio (Covington and McFall, "Cutting the Gordian Knot: The
//! Moving-Average Type–Token Ratio", Journal of Quantitative Linguistics 17, 2010): the mean, over
//! all windows of fifty words, of the share of different lemmas. Unlike the plain ratio it does not
//! fall as texts grow (McCarthy and Jarvis 2010 compare such measures).

use super::Scratch;
use crate::analysis::{Analysis, LexicalDiversity, Score, TokenKind};

/// Words in a window; texts with fewer have no such ratio.
const WINDOW: usize = 50;

/// The ratio over the lemmas of words in Arabic letters.
pub fn moving_average(analysis: &Analysis, scratch: &mut Scratch) -> Option<LexicalDiversity> {
    let Scratch { counts, lemmas, .. } = scratch;
    lemmas.clear();
    lemmas.extend(
        analysis
            .tokens
            .iter()
            .filter(|token| token.kind == TokenKind::Word)
            .filter_map(|token| token.lemma)
            .map(|lemma| lemma.index() as u32),
    );
    let windows = (lemmas.len() + 1).checked_sub(WINDOW).filter(|&n| n > 0)?;
    counts.clear();
    counts.resize(analysis.strings.len(), 0);
    let (mut different, mut sum) = (0u64, 0u64);
    for (index, &lemma) in lemmas.iter().enumerate() {
        let count = &mut counts[lemma as usize];
        different += u64::from(*count == 0);
        *count += 1;
        if index + 1 < WINDOW {
            continue;
        }
        sum += different;
        let leaving = &mut counts[lemmas[index + 1 - WINDOW] as usize];
        *leaving -= 1;
        different -= u64::from(*leaving == 0);
    }
    Some(LexicalDiversity {
        measure: "MATTR",
        window: WINDOW,
        value: Score::ratio(sum, (windows * WINDOW) as u64),
    })
}
