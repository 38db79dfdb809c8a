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
use khulasa::analysis::{Number, Upos};
use khulasa::model::ModelFile;
use khulasa::morphology::CandidateGenerator;
use khulasa::morphology::kind::{Class, flag};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Writes the sections of the lexicon and of the word frequencies.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    let counts = Counts::read(&folders.corpora)?;
    let mut entries = entries(&folders.corpora, &counts)?;
    let columns = compile::columns(entries.clone(), &counts);
    entries.extend(with_generator(&columns, &counts, |generator| {
        names::unexplained(&counts, generator)
    })?);
    let columns = compile::columns(entries, &counts);
    let frequency = weights::frequency(&columns, &counts)?;
    columns.write(&frequency, writer);
    compile::frequencies(&counts, writer);
    Ok(())
}

/// What `make` makes with a generator over these columns, before words have their frequencies.
fn with_generator<T>(
    columns: &compile::Columns,
    counts: &Counts,
    make: impl FnOnce(&CandidateGenerator<'_>) -> T,
) -> Result<T> {
    let mut writer = ModelWriter::default();
    columns.write(&vec![0; columns.words.len()], &mut writer);
    compile::frequencies(counts, &mut writer);
    let bytes = writer.finish();
    let file = ModelFile::open(&bytes)?;
    Ok(make(&CandidateGenerator::open(&file)?))
}

/// The file of English glosses: a line for each dictionary word, sorted, with lemma, part of
/// speech and gloss between tabs.
pub fn glosses(folders: &Folders) -> Result<String> {
    let counts = Counts::read(&folders.corpora)?;
    let mut glosses: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for entry in entries(&folders.corpora, &counts)? {
        let gloss = entry.gloss.trim();
        let name = entry.upos == Upos::Propn;
        if gloss.is_empty() || gloss.contains('\t') || compile::weigh(&entry, &counts) < 20 {
            continue;
        }
        let singular = entry
            .features
            .number()
            .is_none_or(|number| number == Number::Singular);
        if !singular {
            continue;
        }
        // Names are glossed where the gloss tells more than how they sound.
        if name && gloss.len() < 3 {
            continue;
        }
        let upos = if entry.upos == Upos::Aux {
            Upos::Verb
        } else {
            entry.upos
        };
        let senses = glosses.entry((entry.lemma, upos.name())).or_default();
        if senses.len() < 2 && !senses.iter().any(|sense| sense == gloss) {
            senses.push(gloss.to_owned());
        }
    }
    let mut file = String::new();
    for ((lemma, upos), senses) in glosses {
        file.push_str(&format!("{lemma}\t{upos}\t{}\n", senses.join("; ")));
    }
    Ok(file)
}

/// Months whose names mean nothing else.
const MONTHS: [&str; 24] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
    "جانفي",
    "فيفري",
    "جويلية",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "أيلول",
    "تشرين",
];

/// All entries, the surest sources first.
fn entries(corpora: &Path, counts: &Counts) -> Result<Vec<Entry>> {
    let (verbs, sources) = camel::verbs(corpora)?;
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(closed::words()?);
    let stems = corpora.join("lexicon/khulasa-stems.tsv");
    entries.extend(nouns::listed(lines(&stems)?, "khulasa-stems.tsv")?);
    entries.extend(own_nouns()?);
    entries.extend(camel::nominals(corpora)?);
    entries.extend(verbs);
    entries.extend(derive::nouns(&sources, counts));
    let people = people();
    entries.extend(nouns::wordnet(corpora)?.into_iter().filter(|entry| {
        let masculine = entry.lemma.strip_suffix('ة');
        !masculine.is_some_and(|masculine| people.contains(masculine))
    }));
    entries.extend(names::words(corpora)?);
    // الله and أليس are in the table of the closed classes, or are no nouns.
    entries.retain(|entry| {
        entry.class == Class::Closed || !matches!(entry.lemma.as_str(), "الله" | "أليس")
    });
    // Months are names, whatever other lists say.
    entries.retain(|entry| {
        entry.upos == Upos::Propn
            || entry.class != Class::Nominal
            || !MONTHS.contains(&entry.lemma.as_str())
    });
    mark_adverbs(&mut entries);
    Ok(entries)
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
