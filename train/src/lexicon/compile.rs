//! Entries to columns: merging, frequency classes, rewrites, the automaton.

use super::counts::{Counts, class};
use super::entry::Entry;
use crate::automaton;
use crate::file::ModelWriter;
use khulasa::analysis::{Number, Upos};
use khulasa::morphology::affixes::nouns::slot;
use khulasa::morphology::kind::{Class, Kind, flag};
use khulasa::morphology::{CHECKPOINT, rewrite, variants};
use khulasa::text::{Letter, Spelling, fold_letter};
use std::collections::{BTreeMap, HashMap};

/// Forms in the frequency section; rarer ones tell little.
const FREQUENT_FORMS: usize = 90_000;
const NO_ROOT: u16 = u16::MAX;

struct Compiled {
    spelling: u16,
    kind: Kind,
    lemma: Vec<Letter>,
    exact: Vec<Letter>,
    root: Option<String>,
    listed: bool,
}

fn letters(text: &str) -> (Vec<Letter>, Vec<Letter>) {
    let mut spelling = Spelling::new();
    spelling.read(text);
    (spelling.folded().to_vec(), spelling.exact().to_vec())
}

/// How the letters of a stem are spelled, two bits for each that could be spelled otherwise.
fn spelling_code(folded: &[Letter], exact: &[Letter]) -> Option<u16> {
    let mut code = 0u32;
    let mut shift = 0;
    for (&folded, exact) in folded.iter().zip(exact) {
        let group = variants(folded);
        if !group.is_empty() {
            let place = group.iter().position(|letter| letter == exact)?;
            code |= (place as u32) << shift;
            shift += 2;
        }
    }
    u16::try_from(code).ok()
}

/// How often the forms of an entry are counted. Forms that it shares with other entries count in
/// full: the ranking weighs them in context.
pub fn weigh(entry: &Entry, counts: &Counts) -> u64 {
    let stem = &entry.stem;
    let sum = |forms: &[String]| forms.iter().map(|form| counts.of(form)).sum::<u64>();
    match entry.class {
        Class::Closed => counts.of(stem),
        Class::Nominal => {
            let last = match entry.paradigm >> 6 {
                1 | 2 => "ي",
                3 => "ا",
                _ => "",
            };
            let mut forms = Vec::new();
            let mut add = |ending: &str| {
                forms.push(format!("{stem}{ending}"));
                forms.push(format!("ال{stem}{ending}"));
            };
            if entry.paradigm & slot::BARE != 0 {
                add(last);
            }
            if entry.paradigm & slot::FEMININE != 0 {
                add(&format!("{}ة", if last == "ي" { "ي" } else { last }));
            }
            if entry.paradigm & slot::FEMININE_PLURAL != 0 {
                add(&format!("{}ات", if last == "ي" { "ي" } else { "" }));
            }
            if entry.paradigm & slot::PLURAL != 0 {
                add("ين");
                add("ون");
            }
            sum(&forms)
        }
        Class::Perfect => {
            let last = match entry.paradigm & 15 {
                1 | 3 => "ي",
                2 | 5 => "ا",
                _ => "",
            };
            sum(&[
                format!("{stem}{last}"),
                format!("{stem}ت"),
                format!("{stem}وا"),
                format!("{stem}نا"),
            ])
        }
        Class::Imperfect => {
            let last = match entry.paradigm & 15 {
                1 | 3 => "ي",
                2 | 5 => "ا",
                4 => "و",
                _ => "",
            };
            sum(&[
                format!("ي{stem}{last}"),
                format!("ت{stem}{last}"),
                format!("ي{stem}ون"),
                format!("ن{stem}{last}"),
            ])
        }
        Class::Imperative => sum(&[stem.clone(), format!("{stem}وا")]),
    }
}

/// Rewrites and other strings, each kept once, numbered in the order of first use.
#[derive(Default)]
struct Table {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    numbers: HashMap<Vec<u8>, u16>,
}

impl Table {
    fn add(&mut self, string: Vec<u8>) -> u16 {
        if let Some(&number) = self.numbers.get(&string) {
            return number;
        }
        let number = u16::try_from(self.ends.len()).expect("fewer than 65,536 strings");
        self.bytes.extend(&string);
        self.ends.push(self.bytes.len() as u32);
        self.numbers.insert(string, number);
        number
    }
}

/// The lexicon, compiled but for the last column: how common each entry's word is.
pub struct Columns {
    automaton: automaton::Rows,
    counts: Vec<u8>,
    starts: Vec<u32>,
    kinds: Vec<Kind>,
    kind: Vec<u16>,
    spelling: Vec<u16>,
    lemma: Vec<u16>,
    root: Vec<u16>,
    pattern: Vec<u8>,
    rewrites: Table,
    patterns: Table,
    /// The dictionary word that each entry belongs to, as a number.
    pub words: Vec<usize>,
}

impl Columns {
    /// Writes the sections; `frequency` has a byte for each entry.
    pub fn write(&self, frequency: &[u8], writer: &mut ModelWriter) {
        writer.rows("lexicon.arcs", &self.automaton.arcs);
        writer.rows("lexicon.skips", &self.automaton.skips);
        writer.bytes("lexicon.counts", &self.counts[..]);
        writer.rows("lexicon.starts", &self.starts);
        writer.rows("lexicon.kinds", &self.kinds);
        writer.rows("lexicon.kind", &self.kind);
        writer.rows("lexicon.spelling", &self.spelling);
        writer.rows("lexicon.lemma", &self.lemma);
        writer.rows("lexicon.root", &self.root);
        writer.bytes("lexicon.pattern", &self.pattern[..]);
        writer.bytes("lexicon.commons", frequency);
        writer.bytes("rewrites", &self.rewrites.bytes[..]);
        writer.rows("rewrites.ends", &self.rewrites.ends);
        writer.bytes("patterns", &self.patterns.bytes[..]);
        writer.rows("patterns.ends", &self.patterns.ends);
    }
}

/// Compiles the entries.
pub fn columns(entries: Vec<Entry>, counts: &Counts) -> Columns {
    let mut stems: BTreeMap<Vec<Letter>, Vec<Compiled>> = BTreeMap::new();
    let mut lemma_weights: HashMap<(String, bool), u64> = HashMap::new();
    let mut kept = Vec::new();
    for mut entry in entries {
        entry.weight = weigh(&entry, counts);
        let verb = matches!(
            entry.class,
            Class::Perfect | Class::Imperfect | Class::Imperative
        );
        let weight = lemma_weights
            .entry((entry.lemma.clone(), verb))
            .or_default();
        *weight = (*weight).max(entry.weight);
        kept.push(entry);
    }
    let mut roots: HashMap<(String, bool), String> = HashMap::new();
    for entry in &kept {
        if let Some(root) = &entry.root {
            let verb = matches!(entry.upos, Upos::Verb | Upos::Aux);
            roots
                .entry((entry.lemma.clone(), verb))
                .or_insert_with(|| root.clone());
        }
    }
    for mut entry in kept {
        let verbal = matches!(entry.upos, Upos::Verb | Upos::Aux);
        if entry.root.is_none() && entry.upos != Upos::Propn && entry.class != Class::Closed {
            entry.root = roots.get(&(entry.lemma.clone(), verbal)).cloned();
        }
        let verb = matches!(
            entry.class,
            Class::Perfect | Class::Imperfect | Class::Imperative
        );
        let lemma_weight = lemma_weights[&(entry.lemma.clone(), verb)];
        // What nobody ever writes only makes other words doubtful.
        if entry.class != Class::Closed && lemma_weight < if entry.listed { 2 } else { 20 } {
            continue;
        }
        let (folded, exact) = letters(&entry.stem);
        let (_, lemma) = letters(&entry.lemma);
        if folded.is_empty()
            || folded.len() > 24
            || folded.iter().any(|&letter| letter > 42)
            || lemma.is_empty()
        {
            continue;
        }
        let Some(spelling) = spelling_code(&folded, &exact) else {
            continue;
        };
        let kind = Kind::new(
            entry.class,
            entry.upos,
            entry.features,
            entry.paradigm,
            entry.flags,
        );
        let row = Compiled {
            spelling,
            kind,
            lemma,
            exact,
            root: entry.root.clone(),
            listed: entry.listed,
        };
        let rows = stems.entry(folded).or_default();
        merge(rows, row, entry.listed);
    }
    for rows in stems.values_mut() {
        tidy(rows);
    }
    let mut rewrites = Table::default();
    let mut patterns = Table::default();
    patterns.add(Vec::new());
    let mut kinds: Vec<Kind> = stems.values().flatten().map(|row| row.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let (mut kind, mut spelling, mut lemma, mut root) = (vec![], vec![], vec![], vec![]);
    let (mut pattern, mut words, mut number_of, mut starts) = (vec![], vec![], vec![], vec![]);
    let mut numbers: HashMap<(Vec<Letter>, bool, Upos), usize> = HashMap::new();
    for (number, rows) in stems.values().enumerate() {
        if number % CHECKPOINT == 0 {
            starts.push(kind.len() as u32);
        }
        number_of.push(u8::try_from(rows.len()).expect("fewer than 256 entries a stem"));
        for row in rows {
            let place = kinds.binary_search(&row.kind).expect("just collected");
            kind.push(place as u16);
            spelling.push(row.spelling);
            lemma.push(rewrites.add(rewrite(&row.exact, &row.lemma)));
            root.push(row.root.as_ref().map_or(NO_ROOT, |root| {
                let (_, radicals) = letters(&root.replace(' ', ""));
                rewrites.add(rewrite(&row.lemma, &radicals))
            }));
            pattern.push(pattern_of(row).map_or(0, |shape| patterns.add(shape)));
            let verb = matches!(
                row.kind.class(),
                Class::Perfect | Class::Imperfect | Class::Imperative
            );
            let upos = if verb { Upos::Verb } else { row.kind.upos() };
            let next = numbers.len();
            words.push(
                *numbers
                    .entry((row.lemma.clone(), verb, upos))
                    .or_insert(next),
            );
        }
    }
    let (pattern, patterns) = commonest(&pattern, &patterns);
    let keys: Vec<&Vec<Letter>> = stems.keys().collect();
    let rows = automaton::build(&keys);
    eprintln!(
        "lexicon: {} stems, {} entries, {} kinds, {} rewrites, {} patterns, {} arcs",
        keys.len(),
        kind.len(),
        kinds.len(),
        rewrites.ends.len(),
        patterns.ends.len(),
        rows.arcs.len()
    );
    Columns {
        automaton: rows,
        counts: number_of,
        starts,
        kinds,
        kind,
        spelling,
        lemma,
        root,
        pattern,
        rewrites,
        patterns,
        words,
    }
}

/// The 255 commonest of `patterns`, so that one byte tells them apart; what few words have is 0,
/// no pattern.
fn commonest(numbers: &[u16], patterns: &Table) -> (Vec<u8>, Table) {
    let mut counts = vec![0usize; patterns.ends.len()];
    for &number in numbers {
        counts[number as usize] += 1;
    }
    let mut order: Vec<usize> = (1..counts.len()).collect();
    order.sort_by_key(|&number| (usize::MAX - counts[number], number));
    order.truncate(255);
    let mut kept = Table::default();
    kept.add(Vec::new());
    let mut renumbered = vec![0u8; counts.len()];
    for number in order {
        let start = patterns.ends[number - 1] as usize;
        let pattern = patterns.bytes[start..patterns.ends[number] as usize].to_vec();
        renumbered[number] = kept.add(pattern) as u8;
    }
    let numbers = numbers.iter().map(|&number| renumbered[number as usize]);
    (numbers.collect(), kept)
}

/// Takes out what a surer row of the same stem makes superfluous.
fn tidy(rows: &mut Vec<Compiled>) {
    // شروط is the plural of شرط, not a word of its own.
    let nominal = |row: &Compiled| row.kind.class() == Class::Nominal;
    let plurals: Vec<u16> = rows
        .iter()
        .filter(|row| {
            nominal(row)
                && row.listed
                && row.kind.upos() == Upos::Noun
                && row.kind.features().number() == Some(Number::Plural)
                && row.kind.paradigm & slot::BARE != 0
        })
        .map(|row| row.spelling)
        .collect();
    if !plurals.is_empty() {
        rows.retain(|row| {
            !(nominal(row)
                && !row.listed
                // Short words are plurals and acts at once: حكم of حكمة, and judgement.
                && row.exact.len() > 3
                && plurals.contains(&row.spelling)
                && row.kind.upos() == Upos::Noun
                && row.lemma == row.exact
                && row.kind.features().number() == Some(Number::Singular))
        });
    }
    // عام is a year; that it were a plural of عامة is what only one source says.
    let singulars: Vec<u16> = rows
        .iter()
        .filter(|row| {
            nominal(row)
                && row.listed
                && row.lemma == row.exact
                && row.kind.features().number() == Some(Number::Singular)
        })
        .map(|row| row.spelling)
        .collect();
    rows.retain(|row| {
        row.listed
            || !nominal(row)
            || row.kind.features().number() != Some(Number::Plural)
            || !singulars.contains(&row.spelling)
    });
    // سواحل are coasts, of ساحل; that the adjective ساحلي has that plural too is no noun.
    if !plurals.is_empty() {
        for row in rows.iter_mut().filter(|row| {
            nominal(row)
                && row.kind.features().number() == Some(Number::Plural)
                && plurals.contains(&row.spelling)
        }) {
            row.kind.flags &= !flag::ALSO_NOUN;
        }
    }
    // إلتزام is a careless spelling of التزام.
    let listed: Vec<(Upos, Vec<Letter>, u16)> = rows
        .iter()
        .filter(|row| nominal(row) && row.listed)
        .map(|row| (row.kind.upos(), folded(&row.lemma), row.spelling))
        .collect();
    rows.retain(|row| {
        row.listed
            || !nominal(row)
            || !listed.iter().any(|(upos, lemma, spelling)| {
                *upos == row.kind.upos()
                    && *spelling != row.spelling
                    && *lemma == folded(&row.lemma)
            })
    });
    // A noun that is an adjective too is told once as a noun.
    for index in 0..rows.len() {
        if !nominal(&rows[index]) || !rows[index].kind.has(flag::ALSO_NOUN) {
            continue;
        }
        let adjective = rows[index].kind;
        let noun = (0..rows.len()).find(|&other| {
            nominal(&rows[other])
                && rows[other].kind.upos() == Upos::Noun
                && rows[other].lemma == rows[index].lemma
                && rows[other].spelling == rows[index].spelling
                && rows[other].kind.paradigm >> 6 == adjective.paradigm >> 6
                && rows[other].kind.features() == adjective.features()
        });
        if let Some(noun) = noun {
            rows[noun].kind.paradigm |= adjective.paradigm;
            rows[index].kind.flags &= !flag::ALSO_NOUN;
        }
    }
}

fn folded(letters: &[Letter]) -> Vec<Letter> {
    letters.iter().map(|&letter| fold_letter(letter)).collect()
}

/// Adds a row unless one of the same reading is there; what rules propose gives way to lists.
fn merge(rows: &mut Vec<Compiled>, row: Compiled, listed: bool) {
    for other in rows.iter_mut() {
        let same = other.kind.class() == row.kind.class()
            && other.kind.upos() == row.kind.upos()
            && other.lemma == row.lemma;
        if !same {
            continue;
        }
        let nominal = row.kind.class() == Class::Nominal;
        let equal = other.kind == row.kind && other.spelling == row.spelling;
        let covered = nominal
            && other.kind.paradigm >> 6 == row.kind.paradigm >> 6
            && (other.kind.features() == row.kind.features()
                || !listed && other.kind.features().number() == row.kind.features().number())
            && other.spelling == row.spelling;
        if equal || covered {
            if covered {
                other.kind.paradigm |= row.kind.paradigm;
                other.kind.flags |= row.kind.flags;
            }
            other.listed |= listed;
            if other.root.is_none() {
                other.root = row.root;
            }
            return;
        }
    }
    rows.push(row);
}

/// The pattern of a lemma: its radicals as ف ع ل.
fn pattern_of(row: &Compiled) -> Option<Vec<Letter>> {
    let root = row.root.as_ref()?;
    // Names have none, nor have compounds such as ستمئة.
    if matches!(row.kind.upos(), Upos::Propn | Upos::Num) {
        return None;
    }
    let (_, radicals) = letters(&root.replace(' ', ""));
    super::pattern::of(&row.lemma, &radicals)
}

/// Writes the sections of the word frequencies.
pub fn frequencies(counts: &Counts, writer: &mut ModelWriter) {
    let mut forms: Vec<(&Vec<Letter>, u64)> = counts
        .forms()
        .filter(|(form, _)| form.len() <= 20)
        .collect();
    forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    forms.truncate(FREQUENT_FORMS);
    forms.sort();
    let rows = automaton::build(forms.iter().map(|(form, _)| form));
    let classes: Vec<u8> = forms.iter().map(|&(_, count)| class(count)).collect();
    eprintln!(
        "frequencies: {} forms, {} arcs",
        forms.len(),
        rows.arcs.len()
    );
    writer.rows("words.arcs", &rows.arcs);
    writer.rows("words.skips", &rows.skips);
    writer.bytes("words.classes", classes);
}
