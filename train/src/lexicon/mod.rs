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

use crate::corpora::{Folders, lines};
use crate::file::ModelWriter;
use anyhow::Result;
use counts::Counts;
use entry::Entry;

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
    entries.extend(nouns::wordnet(corpora)?);
    entries.extend(names::words(corpora)?);
    compile::write(entries, &counts, writer);
    compile::frequencies(&counts, writer);
    Ok(())
}

/// Nouns that the other lists lack.
fn own_nouns() -> Result<Vec<Entry>> {
    const TABLE: &str = include_str!("nouns.tsv");
    nouns::listed(TABLE.lines().map(|line| Ok(line.to_owned())), "nouns.tsv")
}
