//! Names from lists that others made: Unicode CLDR, names-ar, Camel Morph; and the words that are
//! common words as well.

use super::Names;
use crate::corpora::{self, Folders};
use crate::file::ModelWriter;
use anyhow::{Context, Result};
use khulasa::analysis::{Parts, Upos};
use khulasa::entities::gazetteer::{Class, Classes};
use khulasa::text::{Letter, Spelling, plain};
use khulasa::{Analyzer, Model, Options};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Adds territories and cities of CLDR, and the names of people of names-ar.
pub fn read(folders: &Folders, names: &mut Names) -> Result<()> {
    let lexicon = folders.corpora.join("lexicon");
    territories(&lexicon, names)?;
    cities(&lexicon, names)?;
    people(&lexicon, names)
}

fn json(path: &Path) -> Result<Value> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot open {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

/// Countries have codes of two letters, parts of the world codes of three digits.
fn territories(lexicon: &Path, names: &mut Names) -> Result<()> {
    let file = json(&lexicon.join("cldr-ar/territories.json"))?;
    let list = file
        .pointer("/main/ar/localeDisplayNames/territories")
        .and_then(Value::as_object)
        .context("territories.json")?;
    for (code, name) in list {
        let name = plain(name.as_str().unwrap_or_default());
        let parts = ["EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "001"];
        if parts.contains(&&code[..]) || code.contains("-alt-") || name.contains('(') {
            continue;
        }
        names.add(&name, Classes::of(Class::Country), None, false);
    }
    Ok(())
}

/// The cities that time zones are named for.
fn cities(lexicon: &Path, names: &mut Names) -> Result<()> {
    fn collect(value: &Value, names: &mut Names) {
        let Some(map) = value.as_object() else { return };
        for (key, value) in map {
            match value.as_str() {
                Some(city) if key == "exemplarCity" && !city.contains(['(', '[', '؟']) => {
                    names.add(&plain(city), Classes::of(Class::City), None, false);
                }
                _ => collect(value, names),
            }
        }
    }
    let file = json(&lexicon.join("cldr-ar/timeZoneNames.json"))?;
    let zones = file
        .pointer("/main/ar/dates/timeZoneNames/zone")
        .context("timeZoneNames.json")?;
    collect(zones, names);
    Ok(())
}

/// Given names of men and women, and family names.
fn people(lexicon: &Path, names: &mut Names) -> Result<()> {
    let given = Classes::of(Class::Given);
    let female = given.and(Classes::of(Class::Female));
    let family = Classes::of(Class::Family);
    let folder = lexicon.join("names-ar/akhateeb");
    for (file, classes) in [
        ("male-first--names-in-arabic.txt", given),
        ("female-first-names-in-arabic.txt", female),
        ("last-names-in-arabic.txt", family),
    ] {
        for line in corpora::lines(&folder.join(file))? {
            names.add(plain(&line?).trim(), classes, None, false);
        }
    }
    for file in ["AA", "DZ", "PS", "SA"] {
        let lists = json(&lexicon.join(format!("names-ar/faker/person_ar_{file}.json")))?;
        for (key, classes) in [
            ("first_names_male", given),
            ("first_names_female", female),
            ("last_names", family),
        ] {
            for name in lists[key].as_array().into_iter().flatten() {
                names.add(
                    plain(name.as_str().unwrap_or_default()).trim(),
                    classes,
                    None,
                    false,
                );
            }
        }
    }
    Ok(())
}

/// One article in so many is read to tell common words.
const SAMPLE: usize = 8;
/// Names that stand in the sample less often are left as they are.
const LEAST: u32 = 3;

/// How often a word stands in the sample, and how often as a proper noun.
#[derive(Clone, Copy, Default)]
pub struct Uses {
    all: u32,
    proper: u32,
}

impl Uses {
    /// Whether the word is mostly no name: less than `percent` of its uses are.
    pub fn is_common(self, percent: u32) -> bool {
        self.all >= LEAST && self.proper * 100 < self.all * percent
    }
}

/// What the analyzer, which knows the words in `writer`, takes the words of raw articles for; by
/// folded letters, without proclitics and enclitics.
pub fn uses(folders: &Folders, writer: &ModelWriter) -> Result<BTreeMap<Vec<Letter>, Uses>> {
    let unfinished = writer.finish();
    let analyzer = Analyzer::new(Model::from_bytes(&unfinished)?);
    let mut worker = analyzer.worker();
    let options = Options {
        without: Parts::ALL,
        ..Options::default()
    };
    let mut spelling = Spelling::new();
    let mut uses: BTreeMap<Vec<Letter>, Uses> = BTreeMap::new();
    for article in corpora::raw_articles(&folders.corpora)?
        .iter()
        .step_by(SAMPLE)
    {
        let analysis = worker.analyze(&article.text, &options);
        for segment in analysis.segments.iter().filter(|segment| segment.stem) {
            spelling.read(analysis.strings.get(segment.form));
            let uses = uses.entry(spelling.folded().to_vec()).or_default();
            uses.all += 1;
            uses.proper += u32::from(segment.upos == Upos::Propn);
        }
    }
    Ok(uses)
}
