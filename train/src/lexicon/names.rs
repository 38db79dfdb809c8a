//! Names of people and places: name lists, CLDR, and the entities of our own articles.

use super::counts::Counts;
use super::entry::Entry;
use crate::corpora::{lines, records};
use anyhow::{Context, Result};
use khulasa::analysis::{Features, Number, Upos};
use khulasa::morphology::affixes::nouns::slot;
use khulasa::morphology::kind::{Class, flag};
use khulasa::morphology::{CandidateGenerator, Provenance};
use khulasa::text::{Spelling, is_plain};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

const UNEXPLAINED_FORMS: usize = 250_000;

/// All names that stand alone, one word each.
pub fn words(corpora: &Path) -> Result<Vec<Entry>> {
    let mut names = BTreeSet::new();
    let mut add = |text: &str| {
        for word in text.split([' ', '-', '،', '/', '(', ')']) {
            let word = khulasa::text::plain(word);
            let bare = word
                .strip_prefix("ال")
                .filter(|rest| rest.chars().count() > 2)
                .unwrap_or(&word);
            let sound = bare.chars().count() > 1 && bare.chars().all(is_plain);
            if sound {
                names.insert(bare.to_owned());
            }
        }
    };
    let people = corpora.join("lexicon/names-ar");
    for file in [
        "akhateeb/male-first--names-in-arabic.txt",
        "akhateeb/female-first-names-in-arabic.txt",
        "akhateeb/last-names-in-arabic.txt",
        "akhateeb/400-Arabic-Names.txt",
    ] {
        for line in lines(&people.join(file))? {
            add(&line?);
        }
    }
    for file in [
        "person_ar_AA",
        "person_ar_DZ",
        "person_ar_PS",
        "person_ar_SA",
    ] {
        each_string(
            &json(&people.join(format!("faker/{file}.json")))?,
            &mut |text| {
                if !text.contains(['{', '#']) {
                    add(text);
                }
            },
        );
    }
    let address = json(&people.join("faker/address_ar_DZ.json"))?;
    each_string(&address["wilayas"], &mut |text| {
        if !text.contains(' ') {
            add(text);
        }
    });
    let cldr = corpora.join("lexicon/cldr-ar");
    each_string(&json(&cldr.join("territories.json"))?, &mut |text| {
        if !text.contains(' ') {
            add(text);
        }
    });
    each_value(
        &json(&cldr.join("timeZoneNames.json"))?,
        "exemplarCity",
        &mut |text| {
            if !text.contains(' ') {
                add(text);
            }
        },
    );
    for record in records::<Value>(&corpora.join("articles/articles.jsonl"))? {
        let record = record?;
        for entity in record["entities"].as_array().into_iter().flatten() {
            let person = entity["type"].as_str() == Some("PER");
            if let Some(name) = entity["name"].as_str().filter(|_| person) {
                add(name);
            }
        }
    }
    Ok(names.into_iter().map(|name| entry(&name)).collect())
}

/// Frequent forms that no list explains and that are no inflection of another form: in a list of
/// this size those are names, most of them foreign.
pub fn unexplained(counts: &Counts, generator: &CandidateGenerator<'_>) -> Vec<Entry> {
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    let mut names = BTreeSet::new();
    for (form, count) in counts.spelled.iter().take(UNEXPLAINED_FORMS) {
        let letters: Vec<char> = form.chars().collect();
        let sound = letters.len() >= 3
            && letters.len() <= 14
            && letters.iter().all(|&c| is_plain(c))
            && letters
                .windows(3)
                .all(|three| three[0] != three[1] || three[1] != three[2])
            && !form.starts_with("ال")
            && !form.starts_with("لل")
            && !letters[..letters.len() - 1].contains(&'ة')
            && !letters[..letters.len() - 1].contains(&'ى');
        if !sound || is_joined(form, *count, counts) {
            continue;
        }
        spelling.read(form);
        generator.candidates(&spelling, &mut candidates);
        if candidates
            .iter()
            .all(|candidate| candidate.provenance == Provenance::Guessed)
        {
            names.insert(form.as_str());
        }
    }
    names.into_iter().map(entry).collect()
}

/// Whether a form is rather a commoner one with something before or behind it.
fn is_joined(form: &str, count: u64, counts: &Counts) -> bool {
    const BEFORE: [&str; 13] = [
        "وال", "بال", "فال", "كال", "و", "ف", "ب", "ل", "ك", "لا", "ما", "يا", "هال",
    ];
    const BEHIND: [&str; 14] = [
        "ها", "هم", "هن", "هما", "كم", "نا", "ني", "ات", "ين", "ون", "ان", "وا", "ه", "ة",
    ];
    let commoner = |rest: &str| rest.chars().count() >= 3 && counts.of(rest) >= count;
    BEFORE
        .iter()
        .any(|before| form.strip_prefix(before).is_some_and(commoner))
        || BEHIND
            .iter()
            .any(|behind| form.strip_suffix(behind).is_some_and(commoner))
}

fn entry(name: &str) -> Entry {
    Entry {
        stem: name.to_owned(),
        class: Class::Nominal,
        upos: Upos::Propn,
        features: Features::default().with_number(Number::Singular),
        paradigm: slot::BARE,
        flags: flag::NAME,
        lemma: name.to_owned(),
        root: None,
        listed: true,
        gloss: String::new(),
        weight: 0,
    }
}

fn json(path: &Path) -> Result<Value> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot open {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

fn each_string(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| each_string(item, visit)),
        Value::Object(fields) => fields.values().for_each(|item| each_string(item, visit)),
        _ => {}
    }
}

fn each_value(value: &Value, key: &str, visit: &mut impl FnMut(&str)) {
    if let Value::Object(fields) = value {
        for (name, item) in fields {
            match item {
                Value::String(text) if name == key => visit(text),
                item => each_value(item, key, visit),
            }
        }
    }
}
