//! Statistics: counts over the article, and what they say about how it reads.
//!
//! | field | measure | source |
//! | --- | --- | --- |
//! | `readability` | OSMAN, adapted to text without diacritics | El-Haj and Rayson 2016, see [`readability`] |
//! | `lexicalDiversity` | moving-average type–token ratio over lemmas | Covington and McFall 2010, see [`diversity`] |
//! | `sentenceLength` | words a sentence: mean, median, longest, histogram | see [`lengths`] |
//! | `frequentLemmas` | lemmas of content words that stand there twice or more | see [`frequent`] |
//! | `partsOfSpeech` | shares of parts of speech among syntactic words | see [`frequent`] |
//!
//! All of it is whole-number arithmetic, rounded to thousandths at the end, so that native and wasm
//! agree; a measure is absent where the text is too short for it to mean something.

mod diversity;
mod frequent;
mod lengths;
mod readability;

use crate::analysis::{Analysis, Stats};
use crate::text::Spelling;

/// Words that a reader takes in within a minute.
const WORDS_A_MINUTE: usize = 180;

/// Memory of a worker that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    spelling: Spelling,
    /// By string: how often the lemma stands where it is counted.
    counts: Vec<u32>,
    /// Words of each sentence.
    lengths: Vec<usize>,
    /// Lemmas of the words in text order, as numbers of strings.
    lemmas: Vec<u32>,
}

/// Fills the statistics of `analysis`, whose sentences, tokens and segments are there.
pub fn count(article: &str, analysis: &mut Analysis, scratch: &mut Scratch) {
    let words = analysis
        .tokens
        .iter()
        .filter(|token| token.kind.is_word())
        .count();
    analysis.stats = Stats {
        characters: article.chars().count(),
        words,
        sentences: analysis.sentences.len(),
        paragraphs: analysis.paragraphs.len(),
        reading_seconds: (words * 60).div_ceil(WORDS_A_MINUTE),
        readability: readability::osman(article, analysis, &mut scratch.spelling),
        lexical_diversity: diversity::moving_average(analysis, scratch),
        sentence_length: lengths::measure(analysis, &mut scratch.lengths),
        frequent_lemmas: frequent::lemmas(analysis, &mut scratch.counts),
        parts_of_speech: frequent::parts_of_speech(analysis),
    };
}

/// `numerator` over `denominator`, rounded half up; both are counts.
fn rounded(numerator: u64, denominator: u64) -> u64 {
    (2 * numerator + denominator) / (2 * denominator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Segment, Sentence, Token, TokenKind, Upos};
    use crate::text::Span;

    /// An analysis of `text` in which every word is a noun and its own lemma, every full stop ends
    /// a sentence.
    pub(super) fn analysis(text: &str) -> Analysis {
        let mut analysis = Analysis::default();
        let (mut start, mut first) = (0, 0);
        for sentence in text.split_inclusive('.') {
            let mut at = start;
            for word in sentence.trim_end_matches('.').split(' ') {
                let span = Span::new(at, at + word.len());
                at += word.len() + 1;
                if word.is_empty() {
                    continue;
                }
                let lemma = analysis.strings.intern(word);
                analysis.segments.push(Segment {
                    span,
                    form: lemma,
                    lemma,
                    upos: Upos::Noun,
                    stem: true,
                    features: Default::default(),
                });
                let segment = analysis.segments.len() - 1;
                analysis.tokens.push(Token {
                    span,
                    kind: TokenKind::Word,
                    upos: Upos::Noun,
                    lemma: Some(lemma),
                    root: None,
                    pattern: None,
                    gloss: None,
                    segments: segment..segment + 1,
                    readings: 0..0,
                });
            }
            let end = start + sentence.len();
            analysis.sentences.push(Sentence {
                span: Span::new(start, end),
                tokens: first..analysis.tokens.len(),
                ..Sentence::default()
            });
            (start, first) = (end, analysis.tokens.len());
        }
        analysis
    }

    fn counted(text: &str) -> Stats {
        let mut analysis = analysis(text);
        count(text, &mut analysis, &mut Scratch::default());
        analysis.stats
    }

    #[test]
    fn nothing_has_no_measures() {
        let stats = counted("");
        assert_eq!(stats.words, 0);
        assert!(stats.readability.is_none() && stats.lexical_diversity.is_none());
        assert!(stats.sentence_length.is_none());
        assert!(stats.frequent_lemmas.is_empty() && stats.parts_of_speech.is_empty());
    }

    #[test]
    fn simple_prose_reads_more_easily_than_heavy_prose() {
        let easy = counted("ذهب الولد إلى البيت.رأى الولد قطة.لعب مع القطة.").readability;
        let heavy = counted(
            "واستعرضت الاجتماعات التنسيقية المؤشرات الاقتصادية والاستراتيجيات الاستثمارية المتعلقة بالمستثمرين.",
        )
        .readability;
        assert!(easy.unwrap().score > heavy.unwrap().score + 50_000);
    }

    #[test]
    fn lengths_are_counted_by_tens_of_words() {
        let stats = counted("ذهب الولد إلى البيت.رأى قطة.");
        let lengths = stats.sentence_length.unwrap();
        assert_eq!(
            (lengths.mean, lengths.median, lengths.longest),
            (3000, 3000, 4)
        );
        assert_eq!(lengths.histogram[0].sentences, 2);
        assert_eq!(stats.reading_seconds, 2);
    }

    #[test]
    fn frequent_lemmas_come_by_count_then_by_place() {
        let stats = counted("بيت باب بيت شجرة باب بيت نافذة.");
        let found: Vec<_> = stats
            .frequent_lemmas
            .iter()
            .map(|frequent| (frequent.lemma.as_str(), frequent.count))
            .collect();
        assert_eq!(found, [("بيت", 3), ("باب", 2)]);
        assert_eq!(stats.parts_of_speech[0].share.thousandths(), 1000);
    }

    #[test]
    fn diversity_needs_a_window_of_words() {
        assert!(counted(&"بيت ".repeat(49)).lexical_diversity.is_none());
        let monotonous = counted(&"بيت ".repeat(60)).lexical_diversity.unwrap();
        assert_eq!(monotonous.value.thousandths(), 20);
    }
}
