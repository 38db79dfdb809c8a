//! The lexicon: from its sources to the sections that `khulasa::morphology` reads.

mod buckwalter;
mod camel;
mod closed;
mod compile;
mod counts;
mod derive;
mod entry;
mod names;
mod nouns;
pub mod oracle;
mod pattern;
mod weights;

use crate::corpora::{Folders, lines};
use crate::file::ModelWriter;
use anyhow::Result;
use counts::Counts;
use entry::Entry;
use khulasa::analysis::Upos;
use khulasa::morphology::kind::{Class, flag};
use std::collections::BTreeSet;

/// Writes the sections of the lexicon and of the word frequencies.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let corpora = &folders.corpora;
    let counts = Counts::read(corpora)?;
    let (verbs, sources) = camel::verbs(corpora)?;
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(closed::words()?);
    let stems = corpora.join("lexicon/khulasa-stems.tsv");
    entries.extend(nouns::listed(lines(&stems)?, "khulasa-stems.tsv")?);
    entries.extend(own_nouns()?);
    entries.extend(camel::nominals(corpora)?);
    entries.extend(verbs);
    entries.extend(derive::nouns(&sources, &counts));
    let people = people();
    entries.extend(nouns::wordnet(corpora)?.into_iter().filter(|entry| {
        !entry
            .lemma
            .strip_suffix('ة')
            .is_some_and(|stem| people.contains(stem))
    }));
    entries.extend(names::words(corpora)?);
    mark_adverbs(&mut entries);
    let columns = compile::columns(entries, &counts);
    let frequency = weights::frequency(&columns, &counts)?;
    columns.write(&frequency, writer);
    compile::frequencies(&counts, writer);
    Ok(())
}

/// Nouns that the other lists lack.
fn own_nouns() -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (name, table) in [
        ("numerals.tsv", include_str!("numerals.tsv")),
        ("nouns.tsv", include_str!("nouns.tsv")),
    ] {
        entries.extend(nouns::listed(
            table.lines().map(|line| Ok(line.to_owned())),
            name,
        )?);
    }
    entries.extend(nouns::plurals(include_str!("plurals.tsv"))?);
    entries.extend(nouns::feminines(&people()));
    Ok(entries)
}

/// Words for people whose feminine has the masculine as its lemma.
fn people() -> BTreeSet<&'static str> {
    include_str!("people.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
}

/// Marks the nouns that stand as adverbs as they are: يوم، صباح، عادة.
fn mark_adverbs(entries: &mut [Entry]) {
    const LIST: &str = include_str!("adverbs.txt");
    let words: BTreeSet<&str> = LIST
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect();
    for entry in entries {
        let noun = entry.class == Class::Nominal && entry.upos == Upos::Noun;
        if noun && words.contains(entry.lemma.as_str()) {
            entry.flags |= flag::ALSO_ADVERB;
        }
    }
}
