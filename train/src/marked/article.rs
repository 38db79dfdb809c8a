//! One article as its lines are read.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An article as far as it is read.
pub struct Article {
    head: BTreeMap<String, String>,
    text: String,
    /// Length of `text` in UTF-16 code units.
    length: usize,
    /// Where the paragraph begins.
    paragraph: usize,
    sentences: Vec<Value>,
    /// Type, longest spelling and mentions of each number.
    entities: BTreeMap<u32, (String, String, Vec<Value>)>,
    /// Marks that are open, innermost last.
    open: Vec<Open>,
}

/// A mark that is open: where it begins, and what it says before the text.
struct Open {
    begin: usize,
    byte: usize,
    kind: OpenKind,
}

enum OpenKind {
    Name {
        kind: String,
        number: u32,
    },
    /// A date or a quantity.
    Expression,
    Statement,
}

impl Article {
    /// An article of which only the id is known.
    pub fn new(id: &str) -> Self {
        Self {
            head: [("id".to_owned(), id.to_owned())].into(),
            text: String::new(),
            length: 0,
            paragraph: 0,
            sentences: Vec::new(),
            entities: BTreeMap::new(),
            open: Vec::new(),
        }
    }

    /// A line of its head.
    pub fn head(&mut self, name: &str, value: &str) {
        self.head.insert(name.to_owned(), value.to_owned());
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.length += c.len_utf16();
    }

    /// A sentence, or the end of a paragraph.
    pub fn line(&mut self, line: &str) -> Result<()> {
        if line.is_empty() {
            if self.text.len() > self.paragraph {
                self.push('\n');
                self.paragraph = self.text.len();
            }
            return Ok(());
        }
        if self.text.len() > self.paragraph {
            self.push(' ');
        }
        let begin = self.length;
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            rest = match c {
                '[' => self.open_bracket(after)?,
                '{' => self.open_brace(after)?,
                ']' | '}' => {
                    self.close(c)?;
                    after
                }
                _ => {
                    self.push(c);
                    after
                }
            };
        }
        self.sentences
            .push(json!({"start": begin, "end": self.length}));
        Ok(())
    }

    fn open(&mut self, kind: OpenKind) {
        self.open.push(Open {
            begin: self.length,
            byte: self.text.len(),
            kind,
        });
    }

    /// What follows `[`; what is left after its head comes back.
    fn open_bracket<'l>(&mut self, line: &'l str) -> Result<&'l str> {
        let (head, rest) = line.split_once(' ').context("a mark without text")?;
        let parts: Vec<&str> = head.split([':', '=']).collect();
        self.open(match parts[..] {
            // A date with a time has colons of its own.
            ["DATE", _, ..] | ["QTY", _, _] => OpenKind::Expression,
            [kind @ ("PER" | "LOC" | "ORG" | "MISC"), number] => OpenKind::Name {
                kind: kind.to_owned(),
                number: number.parse()?,
            },
            _ => bail!("[{head} is no mark"),
        });
        Ok(rest)
    }

    /// What follows `{`; what is left after its head comes back.
    fn open_brace<'l>(&mut self, line: &'l str) -> Result<&'l str> {
        let (head, rest) = line.split_once('|').context("a statement without text")?;
        let (kind, speaker) = head
            .split_once(':')
            .context("a statement without speaker")?;
        ensure!(matches!(kind, "D" | "I"), "{{{head} is no mark");
        ensure!(
            speaker == "?" || speaker.parse::<u32>().is_ok(),
            "{{{head} names no speaker"
        );
        self.open(OpenKind::Statement);
        Ok(rest)
    }

    fn close(&mut self, with: char) -> Result<()> {
        let open = self
            .open
            .pop()
            .context("a mark is closed that is not open")?;
        let statement = matches!(open.kind, OpenKind::Statement);
        ensure!(statement == (with == '}'), "{with} closes another mark");
        if let OpenKind::Name { kind, number } = open.kind {
            let written = &self.text[open.byte..];
            let thing = self
                .entities
                .entry(number)
                .or_insert_with(|| (kind.clone(), String::new(), Vec::new()));
            ensure!(thing.0 == kind, "one number is {} and {kind}", thing.0);
            if written.chars().count() > thing.1.chars().count() {
                thing.1 = written.to_owned();
            }
            let mention = json!({"start": open.begin, "end": self.length});
            thing.2.push(mention);
        }
        Ok(())
    }

    /// The record of the whole article.
    pub fn record(self) -> Result<Value> {
        ensure!(
            self.open.is_empty(),
            "a mark of the article before is never closed"
        );
        let head = |name: &str| self.head.get(name).map_or("", String::as_str);
        let entities: Vec<Value> = self
            .entities
            .values()
            .map(|(kind, name, mentions)| json!({"type": kind, "name": name, "mentions": mentions}))
            .collect();
        let keyphrases: Vec<&str> = head("keyphrases")
            .split(['؛', ';'])
            .map(str::trim)
            .filter(|phrase| !phrase.is_empty())
            .collect();
        let gist: Vec<usize> = head("gist")
            .split_whitespace()
            .filter_map(|number| number.parse::<usize>().ok()?.checked_sub(1))
            .collect();
        Ok(json!({
            "id": head("id"),
            "topic": head("topic"),
            "genre": head("genre"),
            "text": self.text.trim_end_matches('\n'),
            "sentences": self.sentences,
            "entities": entities,
            "keyphrases": keyphrases,
            "gist": gist,
        }))
    }
}
