//! The closed classes: our own table.

use super::entry::Entry;
use anyhow::{Context, Result, bail};
use khulasa::analysis::{Features, Upos};
use khulasa::morphology::kind::{Class, flag};

const TABLE: &str = include_str!("closed_classes.tsv");

/// All words of the closed classes.
pub fn words() -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (number, line) in TABLE.lines().enumerate() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let place = || format!("closed_classes.tsv, line {}", number + 1);
        let fields: Vec<&str> = line.split('\t').collect();
        let [form, upos, lemma, places, features] = fields[..] else {
            bail!("{}: five fields are wanted", place());
        };
        let mut flags = 0;
        for letter in places.chars() {
            flags |= match letter {
                'w' => flag::CONJUNCTION,
                'p' => flag::PREPOSITION,
                'l' => flag::EMPHASIS,
                'q' => flag::QUESTION,
                'j' => flag::PRONOUN,
                'J' => flag::NEEDS_PRONOUN,
                'v' => flag::VERBAL,
                'n' => flag::NOT_AFTER_KAF,
                _ => bail!("{}: {letter} says nothing", place()),
            };
        }
        entries.push(Entry {
            stem: khulasa::text::plain(form),
            class: Class::Closed,
            upos: Upos::named(upos).with_context(place)?,
            features: Features::parse(features).with_context(place)?,
            paradigm: 0,
            flags,
            lemma: lemma.to_owned(),
            root: None,
            listed: true,
            gloss: String::new(),
            weight: 0,
        });
    }
    Ok(entries)
}
