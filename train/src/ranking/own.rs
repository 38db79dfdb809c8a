//! Our own sentences for constructions that the treebank lacks, see `own_sentences.txt`.

use super::gold::{Document, Segment, Token};
use anyhow::{Context, Result};
use khulasa::analysis::{Features, Upos};
use khulasa::text::Span;

const SENTENCES: &str = include_str!("own_sentences.txt");

/// The fold of what is in no fold.
const NO_FOLD: u32 = u32::MAX;

/// Every sentence as a document; words that are not marked have no token.
pub fn read() -> Result<Vec<Document>> {
    SENTENCES
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
        .map(|(number, line)| {
            sentence(line).with_context(|| format!("own_sentences.txt, line {}", number + 1))
        })
        .collect()
}

fn sentence(line: &str) -> Result<Document> {
    let mut text = String::new();
    let mut tokens = Vec::new();
    for item in line.split_whitespace() {
        let mut fields = item.split(':').filter(|field| !field.is_empty());
        let Some(pieces) = fields.next() else {
            text.push_str(item);
            continue;
        };
        let mark = pieces.chars().all(|c| !c.is_alphanumeric());
        if !text.is_empty() && !mark {
            text.push(' ');
        }
        let start = text.len();
        let tags = fields.next();
        if tags.is_some() || pieces.contains('+') {
            tokens.push(token(start, pieces, tags, fields.next())?);
        }
        text.extend(pieces.chars().filter(|&c| c != '+'));
    }
    Ok(Document {
        id: String::new(),
        text,
        fold: NO_FOLD,
        tokens,
    })
}

fn token(start: usize, pieces: &str, tags: Option<&str>, lemma: Option<&str>) -> Result<Token> {
    let any: Vec<Upos> = Upos::ALL.to_vec();
    let tags = match tags {
        Some(tags) => tags
            .split('|')
            .map(|tag| Upos::named(tag).with_context(|| format!("{tag} is no tag")))
            .collect::<Result<_>>()?,
        None => any.clone(),
    };
    let lengths: Vec<usize> = pieces.split('+').map(str::len).collect();
    let stem = stem(pieces);
    let mut at = start;
    let segments = lengths
        .iter()
        .enumerate()
        .map(|(number, length)| {
            let span = Span::new(at, at + length);
            at = span.end;
            let own = number == stem;
            Segment {
                span,
                tags: if own { tags.clone() } else { any.clone() },
                lemma: lemma.filter(|_| own).map(str::to_owned),
                features: Features::default(),
            }
        })
        .collect();
    Ok(Token {
        span: Span::new(start, at),
        segments,
        stem: Some(stem),
    })
}

/// Which piece is the stem: the first that is no proclitic.
fn stem(pieces: &str) -> usize {
    let pieces: Vec<&str> = pieces.split('+').collect();
    let before = pieces
        .iter()
        .take_while(|piece| matches!(**piece, "و" | "ف" | "ب" | "ل" | "ك" | "س" | "أ"))
        .count();
    before.min(pieces.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read() {
        let document = sentence("قال : أ+رأيتم:VERB:رأى من:PRON|ADP وصل ؟").unwrap();
        assert_eq!(document.text, "قال: أرأيتم من وصل؟");
        let token = &document.tokens[0];
        assert_eq!(token.span.of(&document.text), "أرأيتم");
        assert_eq!(token.stem, Some(1));
        assert_eq!(token.segments[1].span.of(&document.text), "رأيتم");
        assert_eq!(token.segments[1].lemma.as_deref(), Some("رأى"));
        assert_eq!(document.tokens[1].segments[0].tags, [Upos::Pron, Upos::Adp]);
    }

    #[test]
    fn every_sentence_is_read() {
        assert!(read().unwrap().len() > 500);
    }
}
