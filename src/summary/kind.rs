use crate::analysis::{Analysis, Token};
use crate::text::is_terminal;

/// Lines of up to so many words, without a full stop, may be a headline.
const LONGEST: usize = 20;
/// A credit in brackets has at most so many words.
const CREDIT: usize = 8;

/// What a sentence is on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A sentence of the article.
    #[default]
    Body,
    /// The first line, when it is a headline.
    Title,
    /// Another line of the page: a heading, a byline, a credit, a caption.
    Line,
}

/// What each sentence of `analysis` is. Where most are lines (a list, a poem), none is a heading.
pub fn kinds(text: &str, analysis: &Analysis) -> Vec<Kind> {
    let lines: Vec<bool> = (0..analysis.sentences.len())
        .map(|sentence| is_line(text, analysis, sentence))
        .collect();
    let alone = lines.iter().skip(1).filter(|&&line| line).count();
    let listed = 2 * alone >= lines.len();
    lines
        .iter()
        .enumerate()
        .map(|(sentence, &line)| match sentence {
            _ if is_credit(text, analysis, sentence) => Kind::Line,
            _ if !line || listed => Kind::Body,
            0 => Kind::Title,
            _ => Kind::Line,
        })
        .collect()
}

/// Whether the paragraph of `sentence` is one short sentence without a full stop. The first line
/// may ask or exclaim.
fn is_line(text: &str, analysis: &Analysis, sentence: usize) -> bool {
    let first = sentence == 0;
    let sentence = &analysis.sentences[sentence];
    let alone = analysis
        .paragraphs
        .binary_search_by(|paragraph| paragraph.start.cmp(&sentence.span.start))
        .is_ok_and(|index| analysis.paragraphs[index].end == sentence.span.end);
    let several = analysis.paragraphs.len() > 1;
    // A line of more tokens is none, and is not read through.
    if !several || !alone || sentence.tokens.len() > 3 * LONGEST {
        return false;
    }
    let tokens = &analysis.tokens[sentence.tokens.clone()];
    let asks = |mark: &str| first && mark.starts_with(['؟', '?', '!']);
    let closed = tokens.iter().rev().take(3).any(|token| {
        let word = token.span.of(text);
        word.contains(is_terminal) && !asks(word)
    });
    words(tokens) <= LONGEST && !closed
}

/// (رويترز): a sentence that stands in brackets.
fn is_credit(text: &str, analysis: &Analysis, sentence: usize) -> bool {
    let tokens = &analysis.tokens[analysis.sentences[sentence].tokens.clone()];
    let opens = tokens
        .first()
        .is_some_and(|token| matches!(token.span.of(text), "(" | "["));
    let closes = tokens
        .iter()
        .rev()
        .take(2)
        .any(|token| matches!(token.span.of(text), ")" | "]"));
    opens && closes && tokens.len() <= 3 * CREDIT && words(tokens) <= CREDIT
}

fn words(tokens: &[Token]) -> usize {
    tokens.iter().filter(|token| token.kind.is_word()).count()
}
