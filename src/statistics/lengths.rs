//! Lengths of sentences in words.

use super::rounded;
use crate::analysis::{Analysis, LengthClass, SentenceLength};

/// Words in a class of the histogram.
const WIDTH: usize = 10;
/// Classes; the last holds all longer sentences.
const CLASSES: usize = 6;

/// Mean, median, longest and a histogram, over sentences that have words; absent when none has.
pub fn measure(analysis: &Analysis, lengths: &mut Vec<usize>) -> Option<SentenceLength> {
    lengths.clear();
    lengths.extend(
        analysis
            .sentences
            .iter()
            .map(|sentence| {
                let tokens = &analysis.tokens[sentence.tokens.clone()];
                tokens.iter().filter(|token| token.kind.is_word()).count()
            })
            .filter(|&length| length > 0),
    );
    lengths.sort_unstable();
    let longest = *lengths.last()?;
    let middle = lengths.len() / 2;
    let twice_median = if lengths.len() % 2 == 1 {
        2 * lengths[middle]
    } else {
        lengths[middle - 1] + lengths[middle]
    };
    let mut histogram: Vec<LengthClass> = (0..CLASSES)
        .map(|class| LengthClass {
            from: class * WIDTH + 1,
            to: (class + 1 < CLASSES).then_some((class + 1) * WIDTH),
            sentences: 0,
        })
        .collect();
    for length in &*lengths {
        histogram[((length - 1) / WIDTH).min(CLASSES - 1)].sentences += 1;
    }
    let words: usize = lengths.iter().sum();
    Some(SentenceLength {
        mean: rounded(1000 * words as u64, lengths.len() as u64),
        median: 500 * twice_median as u64,
        longest,
        histogram,
    })
}
