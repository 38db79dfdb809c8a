//! What our own articles tell about words: which are names, and where the stem of a word begins
//! that a name begins in (names are marked there without their proclitics).

use super::gold::byte_offsets;
use crate::corpora::{self, Folders};
use anyhow::Result;
use serde::Deserialize;

/// A text and the names in it, by their place in bytes.
pub struct Marked {
    pub text: String,
    names: Vec<Name>,
}

struct Name {
    start: usize,
    end: usize,
    /// Whether every word of it is a proper noun: persons, and places of one word.
    proper: bool,
}

/// What a word must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// A proper noun whose stem begins at this byte of the word.
    Proper(usize),
    /// Anything with a stem that begins at this byte of the word.
    Begin(usize),
    /// Anything.
    Any,
}

impl Marked {
    /// What the word at these bytes must be.
    pub fn demand(&self, start: usize, end: usize) -> Demand {
        let after = self.names.partition_point(|name| name.end <= start);
        let Some(name) = self.names.get(after).filter(|name| name.start < end) else {
            return Demand::Any;
        };
        match name.start.checked_sub(start) {
            Some(begin) if name.proper => Demand::Proper(begin),
            Some(begin) => Demand::Begin(begin),
            None if name.proper => Demand::Proper(0),
            None => Demand::Any,
        }
    }
}

#[derive(Deserialize)]
struct Article {
    text: String,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    mentions: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    start: usize,
    end: usize,
}

/// All articles.
pub fn read(folders: &Folders) -> Result<Vec<Marked>> {
    corpora::records::<Article>(&folders.corpora.join("articles/articles.jsonl"))?
        .map(|article| {
            let article = article?;
            let bytes = byte_offsets(&article.text);
            let mut names = Vec::new();
            for entity in &article.entities {
                for mention in &entity.mentions {
                    let (start, end) = (bytes[mention.start], bytes[mention.end]);
                    let one_word = !article.text[start..end].contains(char::is_whitespace);
                    let proper = entity.kind == "PER" || entity.kind == "LOC" && one_word;
                    names.push(Name { start, end, proper });
                }
            }
            names.sort_by_key(|name| (name.start, name.end));
            Ok(Marked { text: article.text, names })
        })
        .collect()
}
