//! Nouns of our own list, and of Arabic WordNet.

use super::entry::Entry;
use crate::corpora::lines;
use anyhow::{Result, bail};
use khulasa::analysis::{Features, Gender, Number, Upos};
use khulasa::morphology::affixes::nouns::{NounFinal, slot};
use khulasa::morphology::kind::flag;
use std::collections::BTreeMap;
use std::path::Path;

const SINGULAR: u8 = slot::BARE | slot::DUAL;

/// How a nominal form is inflected, told from its spelling, as stem and paradigm: شركة is شرك
/// with the endings of ة, قاضي is قاض with those of defective nouns. Some words are two stems.
pub fn inflect(form: &str, number: Number, person: bool) -> Vec<(String, u8)> {
    let letters: Vec<char> = form.chars().collect();
    let cut = |count: usize| letters[..letters.len() - count].iter().collect::<String>();
    let last = letters.last().copied().unwrap_or(' ');
    if number != Number::Singular {
        // A broken plural: one form, whose last letter still changes before a pronoun.
        return match last {
            'ى' => vec![(cut(1), slot::BARE | (NounFinal::Maqsura as u8) << 6)],
            'ي' => vec![(cut(1), slot::BARE | (NounFinal::Ya as u8) << 6)],
            'أ' => vec![(cut(1), slot::BARE | (NounFinal::Hamza as u8) << 6)],
            'ة' => vec![(cut(1), slot::FEMININE)],
            _ => vec![(form.to_owned(), slot::BARE)],
        };
    }
    let plural = if person { slot::PLURAL } else { 0 };
    match last {
        'ة' => vec![(
            cut(1),
            slot::FEMININE | slot::FEMININE_DUAL | slot::FEMININE_PLURAL,
        )],
        'ى' => vec![(
            cut(1),
            SINGULAR | slot::FEMININE_PLURAL | plural | (NounFinal::Maqsura as u8) << 6,
        )],
        'أ' if letters.len() > 2 => {
            vec![(
                cut(1),
                SINGULAR | slot::FEMININE_PLURAL | plural | (NounFinal::Hamza as u8) << 6,
            )]
        }
        _ => vec![(form.to_owned(), SINGULAR | slot::FEMININE_PLURAL | plural)],
    }
}

fn features(gender: &str, number: &str) -> Features {
    let mut features = Features::default();
    features = match gender {
        "m" => features.with_gender(Gender::Masculine),
        "f" => features.with_gender(Gender::Feminine),
        _ => features,
    };
    match number {
        "p" => features.with_number(Number::Plural),
        "d" => features.with_number(Number::Dual),
        _ => features.with_number(Number::Singular),
    }
}

/// A list of ours: form, part of speech, lemma, root, gender, number, gloss.
pub fn listed(lines: impl Iterator<Item = Result<String>>, name: &str) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (number, line) in lines.enumerate() {
        let line = line?;
        if number == 0 && line.starts_with("form\t") || line.starts_with('#') || line.is_empty() {
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [form, upos, lemma, root, gender, count, gloss] = fields[..] else {
            bail!("{name}, line {}: seven fields are wanted", number + 1);
        };
        let Some(upos) = Upos::named(upos) else {
            bail!("{name}, line {}: {upos} is no part of speech", number + 1);
        };
        entries.extend(one(form, upos, lemma, root, gender, count, gloss));
    }
    Ok(entries)
}

fn one(
    form: &str,
    upos: Upos,
    lemma: &str,
    root: &str,
    gender: &str,
    count: &str,
    gloss: &str,
) -> Vec<Entry> {
    if matches!(upos, Upos::Verb | Upos::Aux) {
        return Vec::new();
    }
    // تزامنا is تزامن with the ending of the accusative.
    let accusative = form.strip_suffix('ا') == Some(lemma) && upos != Upos::Propn;
    let form = if accusative { lemma } else { form };
    let root = (root.contains(' ') && !root.contains('-')).then(|| root.to_owned());
    let own = features(gender, count);
    let number = own.number().unwrap_or(Number::Singular);
    let feminine_of = |word: &str| {
        lemma.len() < word.len()
            && word.strip_suffix('ة').is_some_and(|stem| {
                lemma == stem || lemma.strip_suffix('ي') == stem.strip_suffix('ي')
            })
    };
    let make = |stem: &str, paradigm: u8, features: Features, flags: u8| Entry {
        stem: stem.to_owned(),
        class: khulasa::morphology::kind::Class::Nominal,
        upos,
        features,
        paradigm,
        flags,
        lemma: lemma.to_owned(),
        root: root.clone(),
        listed: true,
        gloss: gloss.to_owned(),
        weight: 0,
    };
    match upos {
        Upos::Propn => vec![make(form, slot::BARE, own, flag::NAME)],
        Upos::Adj => {
            let flags = flag::ALSO_NOUN;
            if number != Number::Singular || form != lemma && !feminine_of(form) {
                return inflect(
                    form,
                    if form == lemma {
                        Number::Singular
                    } else {
                        Number::Plural
                    },
                    true,
                )
                .into_iter()
                .map(|(stem, paradigm)| make(&stem, paradigm, own, flags))
                .collect();
            }
            let masculine = own.with_gender(Gender::Masculine);
            let stem = lemma;
            let (stem, paradigm) = match stem.chars().last() {
                Some('ى') => (
                    stem.trim_end_matches('ى').to_owned(),
                    slot::ALL | (NounFinal::Maqsura as u8) << 6,
                ),
                _ => (stem.to_owned(), slot::ALL),
            };
            vec![make(&stem, paradigm, masculine, flags)]
        }
        // Numerals are listed form by form.
        Upos::Num => inflect(form, Number::Plural, false)
            .into_iter()
            .map(|(stem, paradigm)| make(&stem, paradigm, own, 0))
            .collect(),
        Upos::Noun | Upos::Adv => {
            let person = gender == "m";
            // رئيسة with the lemma رئيس: the feminine of a word for people. The stem is
            // masculine, as other lists have it too; the ending makes it feminine.
            if number == Number::Singular && feminine_of(form) {
                let stem = form.trim_end_matches('ة');
                return vec![make(
                    stem,
                    slot::FEMININE | slot::FEMININE_DUAL | slot::FEMININE_PLURAL,
                    own.with_gender(Gender::Masculine),
                    0,
                )];
            }
            let mut entries: Vec<Entry> = inflect(form, number, person)
                .into_iter()
                .map(|(stem, paradigm)| make(&stem, paradigm, own, 0))
                .collect();
            // Defective nouns: the list has قاضي, the text قاض and قضاة too.
            if number == Number::Singular
                && form == lemma
                && form.ends_with('ي')
                && person
                && defective(form, root.as_deref())
            {
                let stem = &form[..form.len() - 'ي'.len_utf8()];
                entries = vec![make(stem, slot::ALL | (NounFinal::Ya as u8) << 6, own, 0)];
            }
            entries
        }
        _ => Vec::new(),
    }
}

/// Broken plurals of our own list: plural, singular. The gender is that of the singular.
pub fn plurals(table: &str) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let Some((plural, singular)) = line.split_once('\t') else {
            bail!("plurals.tsv: {line}: plural and singular are wanted");
        };
        let gender = if singular.ends_with('ة') { "f" } else { "m" };
        entries.extend(one(plural, Upos::Noun, singular, "-", gender, "p", ""));
    }
    Ok(entries)
}

/// The feminine of words for people: أميرة with the lemma أمير.
pub fn feminines<'a>(people: impl IntoIterator<Item = &'a &'a str>) -> Vec<Entry> {
    people
        .into_iter()
        .flat_map(|person| {
            let feminine = format!("{person}ة");
            one(&feminine, Upos::Noun, person, "-", "f", "s", "")
        })
        .collect()
}

/// Whether a final ي is a radical: قاضي of ق ض ي, but not عربي of ع ر ب.
fn defective(form: &str, root: Option<&str>) -> bool {
    let weak = root.is_some_and(|root| root.ends_with('ي') || root.ends_with('و'));
    weak && form.chars().count() <= 6
}

/// Nouns and adjectives of Arabic WordNet, and its broken plurals with their singulars.
pub fn wordnet(corpora: &Path) -> Result<Vec<Entry>> {
    let mut lemmas: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for line in lines(&corpora.join("lexicon/omw-arb/wn-data-arb.tab"))? {
        let line = line?;
        let fields: Vec<&str> = line.split('\t').collect();
        let [synset, kind, value] = fields[..] else {
            continue;
        };
        if !line.starts_with('#') {
            lemmas
                .entry(synset.to_owned())
                .or_default()
                .push((kind.to_owned(), khulasa::text::plain(value.trim())));
        }
    }
    let mut entries = Vec::new();
    for (synset, facts) in &lemmas {
        let upos = match synset.chars().last() {
            Some('n') => Upos::Noun,
            Some('a' | 's') => Upos::Adj,
            _ => continue,
        };
        let mut lemma = "";
        for (kind, value) in facts {
            let sound = value.chars().count() > 1
                && value.chars().all(|c| matches!(c, '\u{0621}'..='\u{064A}'));
            match kind.as_str() {
                "arb:lemma" => {
                    lemma = if sound { value.as_str() } else { "" };
                    let bare = lemma
                        .strip_prefix("ال")
                        .filter(|rest| rest.chars().count() > 2)
                        .unwrap_or(lemma);
                    lemma = bare;
                    if !lemma.is_empty() {
                        entries.extend(word(lemma, upos));
                    }
                }
                "arb:lemma:brokenplural" if sound && !lemma.is_empty() && upos == Upos::Noun => {
                    let gender = if lemma.ends_with('ة') { "f" } else { "m" };
                    entries.extend(one(value, upos, lemma, "-", gender, "p", ""));
                }
                "arb:lemma:root" if sound && !lemma.is_empty() => {
                    let letters: Vec<String> = value
                        .chars()
                        .map(|c| match c {
                            'أ' | 'إ' | 'ؤ' | 'ئ' | 'آ' => "ء".to_owned(),
                            c => c.to_string(),
                        })
                        .collect();
                    if (3..=4).contains(&letters.len()) && !letters.contains(&"ا".to_owned()) {
                        for entry in entries
                            .iter_mut()
                            .rev()
                            .take_while(|entry: &&mut Entry| entry.lemma == lemma)
                        {
                            entry.root.get_or_insert_with(|| letters.join(" "));
                        }
                    }
                }
                _ => {}
            }
        }
    }
    for entry in &mut entries {
        entry.listed = false;
    }
    Ok(entries)
}

fn word(lemma: &str, upos: Upos) -> Vec<Entry> {
    match upos {
        Upos::Adj => one(lemma, upos, lemma, "-", "m", "s", ""),
        _ => {
            let gender = if lemma.ends_with('ة') { "f" } else { "m" };
            one(lemma, upos, lemma, "-", gender, "s", "")
        }
    }
}
