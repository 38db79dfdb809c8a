//! What is counted over an article.

use super::{Score, Upos};

/// Counts over an article, and measures of how it reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Characters (Unicode scalar values) of the text.
    pub characters: usize,
    /// Tokens of kind word, number or foreign.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Paragraphs.
    pub paragraphs: usize,
    /// Seconds that reading takes at 180 words a minute.
    pub reading_seconds: usize,
    /// How easily it reads; absent without words in Arabic letters.
    pub readability: Option<Readability>,
    /// How varied its words are; absent in texts of fewer words than a window.
    pub lexical_diversity: Option<LexicalDiversity>,
    /// How long its sentences are, in words; absent without words.
    pub sentence_length: Option<SentenceLength>,
    /// Lemmas of content words that stand there at least twice, the most frequent first.
    pub frequent_lemmas: Vec<FrequentLemma>,
    /// Shares of parts of speech among the syntactic words, the largest first.
    pub parts_of_speech: Vec<PartOfSpeechShare>,
}

/// How easily a text reads, by a published formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readability {
    /// The formula: `OSMAN, undiacritised`.
    pub formula: &'static str,
    /// Its value in thousandths; higher is easier, most texts lie between 0 and 100 000. The
    /// document writes it as a decimal number.
    pub score: i64,
}

/// How varied the words of a text are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexicalDiversity {
    /// The measure: `MATTR`, the moving-average type–token ratio, over lemmas.
    pub measure: &'static str,
    /// Words in a window.
    pub window: usize,
    /// Mean share of different lemmas in a window.
    pub value: Score,
}

/// Lengths of sentences in words; sentences without words do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentenceLength {
    /// Mean, in thousandths of a word; the document writes a decimal number.
    pub mean: u64,
    /// Median, in thousandths of a word; the document writes a decimal number.
    pub median: u64,
    /// Words of the longest sentence.
    pub longest: usize,
    /// How many sentences are of which length, from the shortest on; classes may be empty.
    pub histogram: Vec<LengthClass>,
}

/// Sentences of similar length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LengthClass {
    /// Words of the shortest.
    pub from: usize,
    /// Words of the longest; absent in the last class, which has no bound.
    pub to: Option<usize>,
    /// How many there are.
    pub sentences: usize,
}

/// A lemma that stands in a text more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrequentLemma {
    /// The lemma.
    pub lemma: String,
    /// Part of speech where it stands the second time.
    pub upos: Upos,
    /// How many words have it.
    pub count: usize,
}

/// How much of a text one part of speech makes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOfSpeechShare {
    /// The part of speech.
    pub upos: Upos,
    /// Its share of the syntactic words: the segments of words, numbers and foreign words.
    pub share: Score,
}
