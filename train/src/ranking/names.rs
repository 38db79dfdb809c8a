//! What corpora of names tell about words: which are names and which are none, and, in our own
//! articles, where the stem of a word begins that a name begins in (names are marked there without
//! their proclitics; ANERcorp marks whole words).

use super::gold::byte_offsets;
use crate::corpora::{self, Folders};
use anyhow::Result;
use khulasa::expressions::months::{FIRST, WHOLE};
use serde::Deserialize;

/// A text and the names in it, by their place in bytes.
pub struct Marked {
    pub text: String,
    names: Vec<Name>,
    /// Whether names are marked without their proclitics.
    exact: bool,
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
    /// A proper noun; where it is known, its stem begins at this byte of the word.
    Proper(Option<usize>),
    /// Anything with a stem that begins at this byte of the word.
    Begin(usize),
    /// No proper noun that is only guessed, or only in a list of names.
    Common,
    /// Anything.
    Any,
}

impl Marked {
    /// What the word at these bytes must be.
    pub fn demand(&self, start: usize, end: usize) -> Demand {
        let after = self.names.partition_point(|name| name.end <= start);
        let Some(name) = self.names.get(after).filter(|name| name.start < end) else {
            // Months are proper nouns, and no corpus marks them as names.
            return if is_month(&self.text[start..end]) {
                Demand::Any
            } else {
                Demand::Common
            };
        };
        let begin = self.exact.then(|| name.start.saturating_sub(start));
        match (name.proper, begin) {
            (true, begin) => Demand::Proper(begin),
            (false, Some(begin)) if name.start >= start => Demand::Begin(begin),
            (false, _) => Demand::Any,
        }
    }
}

/// Whether a word is a month's name, alone or behind proclitics: ومارس.
fn is_month(word: &str) -> bool {
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']);
    let whole = WHOLE.iter().map(|&(.., names)| names);
    let first = FIRST.iter().map(|&(.., names)| names);
    whole
        .chain(first)
        .flat_map(str::split_ascii_whitespace)
        .any(|month| month == bare || month == word)
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

/// All marked texts.
pub fn read(folders: &Folders) -> Result<Vec<Marked>> {
    let mut out = articles(folders)?;
    out.extend(news(folders)?);
    Ok(out)
}

fn articles(folders: &Folders) -> Result<Vec<Marked>> {
    corpora::own_articles::<Article>(folders)?
        .into_iter()
        .map(|article| {
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
            Ok(Marked {
                text: article.text,
                names,
                exact: true,
            })
        })
        .collect()
}

/// ANERcorp: sentences of words with tags.
fn news(folders: &Folders) -> Result<Vec<Marked>> {
    let mut out = Vec::new();
    let mut words: Vec<(String, String)> = Vec::new();
    let lines = corpora::lines(&folders.corpora.join("ner/anercorp.train.txt"))?;
    for line in lines.chain([Ok(String::new())]) {
        let line = line?;
        match line.split_once(' ') {
            Some((word, tag)) => words.push((word.to_owned(), tag.to_owned())),
            None if words.is_empty() => {}
            None => {
                out.push(marked(&words));
                words.clear();
            }
        }
    }
    Ok(out)
}

fn marked(words: &[(String, String)]) -> Marked {
    let mut text = String::new();
    let mut names: Vec<Name> = Vec::new();
    for (index, (word, tag)) in words.iter().enumerate() {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        if tag != "O" {
            let alone = words
                .get(index + 1)
                .is_none_or(|next| !next.1.starts_with("I-"));
            let proper = tag.ends_with("PERS") || tag == "B-LOC" && alone;
            names.push(Name {
                start,
                end: text.len(),
                proper,
            });
        }
    }
    Marked {
        text,
        names,
        exact: false,
    }
}
