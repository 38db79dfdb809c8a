//! Names from lists that others made: Unicode CLDR, names-ar, Camel Morph; and the words that are
//! common words as well.

use super::Names;
use crate::corpora::{self, Folders};
use anyhow::{Context, Result};
use khulasa::entities::gazetteer::{Class, Classes};
use khulasa::text::{Letter, Spelling, plain};
use serde_json::Value;
use std::collections::BTreeSet;
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

/// Folded letters of nouns and adjectives that are common words, with and without ال.
pub fn common_words(folders: &Folders) -> Result<BTreeSet<Vec<Letter>>> {
    let mut common = BTreeSet::new();
    let mut spelling = Spelling::new();
    let path = folders.corpora.join("lexicon/khulasa-stems.tsv");
    for line in corpora::lines(&path)? {
        let line = line?;
        let form = line.split('\t').next().unwrap_or_default();
        for form in [form.to_owned(), format!("ال{form}")] {
            spelling.read(&form);
            common.insert(spelling.folded().to_vec());
        }
    }
    Ok(common)
}
