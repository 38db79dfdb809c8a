use crate::analysis::{Analysis, Token};
use crate::text::is_terminal;

/// Lines of up to so many words, without a full stop, may be a headline.
const LONGEST: usize = 20;

/// Whether the paragraph of `sentence` is a headline or another line of the page (a byline, a
/// credit): one short sentence without a full stop, or one that stands in brackets. The first
/// line may ask or exclaim.
pub fn is_headline(text: &str, analysis: &Analysis, sentence: usize) -> bool {
    let first = sentence == 0;
    let sentence = &analysis.sentences[sentence];
    let alone = analysis
        .paragraphs
        .binary_search_by(|paragraph| paragraph.start.cmp(&sentence.span.start))
        .is_ok_and(|index| analysis.paragraphs[index].end == sentence.span.end);
    let several = analysis.paragraphs.len() > 1;
    // A line of more tokens is none, and is not read through for each of its clauses.
    if !several || !alone || sentence.tokens.len() > 3 * LONGEST {
        return false;
    }
    let tokens = &analysis.tokens[sentence.tokens.clone()];
    let word = |token: &Token| token.span.of(text);
    let words = tokens.iter().filter(|token| token.kind.is_word()).count();
    let asks = |mark: &str| first && mark.starts_with(['؟', '?', '!']);
    let closed = tokens
        .iter()
        .rev()
        .take(3)
        .any(|token| word(token).contains(is_terminal) && !asks(word(token)));
    let bracketed = tokens.first().is_some_and(|token| word(token) == "(")
        && tokens.last().is_some_and(|token| word(token) == ")");
    words <= LONGEST && (!closed || bracketed)
}
