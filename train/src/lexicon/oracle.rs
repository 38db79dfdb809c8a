//! Are the right readings among the candidates? The upper bound of any ranking.

use super::counts::Counts;
use crate::corpora::{Folders, records};
use anyhow::{Context, Result};
use clap::Args;
use khulasa::analysis::Upos;
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::morphology::{Candidate, CandidateGenerator, Provenance, affixes};
use khulasa::text::{Spelling, fold_letter};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What to look up.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The model whose candidates are judged
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub model: PathBuf,
    /// Print the words whose reading is missing
    #[arg(long)]
    pub misses: bool,
    /// Print the commonest forms of the frequency list that only analogy can read
    #[arg(long, value_name = "COUNT")]
    pub uncovered: Option<usize>,
    /// With --uncovered, print all forms, with the readings that the lists have
    #[arg(long)]
    pub lemmas: bool,
    /// Print the candidates of these words, and nothing else
    #[arg(long, value_name = "WORD", num_args = 1..)]
    pub words: Vec<String>,
}

#[derive(Deserialize)]
struct Document {
    text: String,
    tokens: Vec<Token>,
}

#[derive(Deserialize)]
struct Token {
    start: usize,
    end: usize,
    kind: Option<String>,
    segs: Option<Vec<Gold>>,
    stem: Option<usize>,
    lemma: Option<String>,
    skip: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Gold {
    start: usize,
    form: String,
    tags: Vec<String>,
}

#[derive(Default)]
struct Tally {
    words: usize,
    cuts: usize,
    tags: usize,
    lemmas: usize,
    lemma_words: usize,
    folded: usize,
    first: usize,
    alone: usize,
    candidates: usize,
    most: usize,
    misses: BTreeMap<(&'static str, String), usize>,
}

/// Prints the figures, in percent.
pub fn run(arguments: &Arguments) -> Result<()> {
    let bytes = std::fs::read(&arguments.model)
        .with_context(|| format!("cannot read {}", arguments.model.display()))?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let file = ModelFile::open(&bytes)?;
    let generator = CandidateGenerator::open(&file)?;
    if !arguments.words.is_empty() {
        for word in &arguments.words {
            print_word(&generator, word);
        }
        return Ok(());
    }
    if let Some(count) = arguments.uncovered {
        return uncovered(arguments, &generator, count);
    }
    let mut tally = Tally::default();
    let mut candidates = Vec::new();
    let mut spelling = Spelling::new();
    for document in records::<Document>(&arguments.folders.evaluation.join("gold/pud.jsonl"))? {
        let document = document?;
        let characters: Vec<char> = document.text.chars().collect();
        for token in &document.tokens {
            let (Some(segments), None, Some("w")) =
                (&token.segs, &token.skip, token.kind.as_deref())
            else {
                continue;
            };
            let word: String = characters[token.start..token.end].iter().collect();
            spelling.read(&word);
            generator.candidates(&spelling, &mut candidates);
            judge(
                &generator,
                &spelling,
                &word,
                token,
                segments,
                &candidates,
                &mut tally,
            );
        }
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!("words             {}", tally.words);
    println!("cuts              {:.2}", percent(tally.cuts, tally.words));
    println!("cuts and tag      {:.2}", percent(tally.tags, tally.words));
    println!(
        "lemma, exact      {:.2}",
        percent(tally.lemmas, tally.lemma_words)
    );
    println!(
        "lemma, folded     {:.2}",
        percent(tally.folded, tally.lemma_words)
    );
    println!(
        "  commonest with the right cuts and tag {:.2}, of all {:.2}",
        percent(tally.first, tally.lemma_words),
        percent(tally.alone, tally.lemma_words)
    );
    println!(
        "candidates a word {:.2}",
        tally.candidates as f64 / tally.words.max(1) as f64
    );
    println!("most candidates   {}", tally.most);
    if arguments.misses {
        let mut misses: Vec<_> = tally.misses.into_iter().collect();
        misses.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        for ((what, word), count) in misses {
            println!("{what}\t{count}\t{word}");
        }
    }
    zaebuc(arguments, &generator)
}

fn uncovered(arguments: &Arguments, generator: &CandidateGenerator, count: usize) -> Result<()> {
    let counts = Counts::read(&arguments.folders.corpora)?;
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    let mut left = 0;
    for (rank, (form, weight)) in counts.spelled.iter().take(count).enumerate() {
        spelling.read(form);
        generator.candidates(&spelling, &mut candidates);
        let known = candidates
            .iter()
            .any(|candidate| candidate.provenance != Provenance::Guessed);
        if arguments.lemmas {
            let mut seen: Vec<String> = Vec::new();
            for candidate in candidates.iter().filter(|candidate| {
                candidate.proclitics == 0
                    && candidate.enclitics == 0
                    && candidate.provenance != Provenance::Guessed
                    && candidate.upos != Upos::Propn
            }) {
                let mut lemma = String::new();
                generator.lemma_into(&spelling, candidate, &mut lemma);
                let number = candidate
                    .features
                    .number()
                    .map_or("", |number| number.name());
                let reading = format!(
                    "{} {lemma} {number} {}",
                    candidate.upos.name(),
                    candidate.repairs.bits()
                );
                if !seen.contains(&reading) {
                    seen.push(reading);
                }
            }
            println!("{rank}\t{form}\t{}", seen.join("; "));
        } else if !known {
            left += 1;
            println!("{rank}\t{weight}\t{form}");
        }
    }
    eprintln!("{left} of {count} forms are in no list");
    Ok(())
}

fn cuts_of(spelling: &Spelling, candidate: &Candidate) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    for clitic in affixes::proclitics(candidate.proclitics) {
        at += clitic.written.chars().count();
        cuts.push(at);
    }
    let mut at = candidate.stem_end as usize;
    for clitic in affixes::enclitics(candidate.enclitics) {
        cuts.push(at);
        at += clitic.written.chars().count();
    }
    cuts.iter().map(|&cut| spelling.offset(cut)).collect()
}

fn judge(
    generator: &CandidateGenerator,
    spelling: &Spelling,
    word: &str,
    token: &Token,
    segments: &[Gold],
    candidates: &[Candidate],
    tally: &mut Tally,
) {
    tally.words += 1;
    tally.candidates += candidates.len();
    tally.most = tally.most.max(candidates.len());
    let offsets: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let gold: Vec<usize> = segments[1..]
        .iter()
        .map(|segment| offsets[segment.start - token.start])
        .collect();
    let right: Vec<&Candidate> = candidates
        .iter()
        .filter(|candidate| cuts_of(spelling, candidate) == gold)
        .collect();
    let pieces = segments
        .iter()
        .map(|segment| segment.form.as_str())
        .collect::<Vec<_>>()
        .join("+");
    if right.is_empty() {
        *tally
            .misses
            .entry(("cuts", format!("{word}\t{pieces}")))
            .or_default() += 1;
        return;
    }
    tally.cuts += 1;
    let Some(stem) = token.stem else { return };
    let tags = &segments[stem].tags;
    let tagged: Vec<&&Candidate> = right
        .iter()
        .filter(|candidate| {
            tags.iter().any(|tag| {
                Upos::named(tag) == Some(candidate.upos)
                    || tag == "AUX" && candidate.upos == Upos::Verb
                    || tag == "VERB" && candidate.upos == Upos::Aux
            })
        })
        .collect();
    if tagged.is_empty() {
        *tally
            .misses
            .entry(("tag", format!("{word}\t{pieces}\t{}", tags.join("|"))))
            .or_default() += 1;
    } else {
        tally.tags += 1;
    }
    if let Some(lemma) = &token.lemma {
        tally.lemma_words += 1;
        let mut exact = false;
        let mut folded = false;
        let mut seen = Vec::new();
        let lemma_of = |candidate: &Candidate| {
            let mut own = String::new();
            generator.lemma_into(spelling, candidate, &mut own);
            own
        };
        let first = tagged.iter().min_by_key(|candidate| candidate.lemma_lag);
        let right_first = first.is_some_and(|first| same(&lemma_of(first), lemma));
        tally.first += usize::from(right_first);
        if let (Some(first), false) = (first, right_first) {
            let key = format!("{word}\t{}\t{lemma}\t{}", tags.join("|"), lemma_of(first));
            *tally.misses.entry(("first", key)).or_default() += 1;
        }
        let alone = candidates.iter().min_by_key(|candidate| candidate.word_lag);
        tally.alone += usize::from(alone.is_some_and(|first| same(&lemma_of(first), lemma)));
        for candidate in tagged {
            let mut own = String::new();
            generator.lemma_into(spelling, candidate, &mut own);
            exact |= own == *lemma;
            folded |= same(&own, lemma);
            seen.push(own);
        }
        tally.lemmas += usize::from(exact);
        tally.folded += usize::from(folded);
        if !folded && !seen.is_empty() {
            seen.dedup();
            let key = (
                "lemma",
                format!("{word}\t{}\t{lemma}\t{}", tags.join("|"), seen.join(" ")),
            );
            *tally.misses.entry(key).or_default() += 1;
        }
    }
}

/// Whether two lemmas are one, whatever their hamzas, with or without ال.
fn same(a: &str, b: &str) -> bool {
    let fold = |text: &str| {
        let mut spelling = Spelling::new();
        spelling.read(text);
        let folded: Vec<u8> = spelling
            .exact()
            .iter()
            .map(|&letter| fold_letter(letter))
            .collect();
        match folded[..] {
            [7, 36, ref rest @ ..] if rest.len() > 2 => rest.to_vec(),
            _ => folded,
        }
    };
    fold(a) == fold(b)
}

fn zaebuc(arguments: &Arguments, generator: &CandidateGenerator) -> Result<()> {
    let path = arguments
        .folders
        .corpora
        .join("dev-only/zaebuc-lemma-pos.csv");
    let mut reader =
        csv::Reader::from_path(&path).with_context(|| format!("cannot open {}", path.display()))?;
    let (mut words, mut found, mut tagged) = (0, 0, 0);
    let mut misses: BTreeMap<String, usize> = BTreeMap::new();
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    for record in reader.records() {
        let record = record?;
        let (word, lemma, pos) = (&record[2], khulasa::text::plain(&record[3]), &record[4]);
        let arabic = word.chars().all(|c| matches!(c, '\u{0621}'..='\u{0652}'));
        if !arabic || matches!(pos, "punc" | "digit") {
            continue;
        }
        words += 1;
        spelling.read(word);
        generator.candidates(&spelling, &mut candidates);
        let mut lemmas = Vec::new();
        let mut right = false;
        for candidate in &candidates {
            let mut own = String::new();
            generator.lemma_into(&spelling, candidate, &mut own);
            if same(&own, &lemma) {
                right |= candidate
                    .upos
                    .name()
                    .to_lowercase()
                    .starts_with(&pos[..3.min(pos.len())]);
                lemmas.push(own);
            }
        }
        found += usize::from(!lemmas.is_empty());
        tagged += usize::from(right);
        if lemmas.is_empty() {
            *misses.entry(format!("{word}\t{pos}\t{lemma}")).or_default() += 1;
        }
    }
    let percent = |part: usize| 100.0 * part as f64 / f64::from(words.max(1));
    println!("zaebuc words      {words}");
    println!("zaebuc lemma      {:.2}", percent(found));
    println!("zaebuc with tag   {:.2}", percent(tagged));
    if arguments.misses {
        let mut misses: Vec<_> = misses.into_iter().collect();
        misses.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        for (word, count) in misses {
            println!("zaebuc\t{count}\t{word}");
        }
    }
    Ok(())
}

fn print_word(generator: &CandidateGenerator, word: &str) {
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    spelling.read(word);
    generator.candidates(&spelling, &mut candidates);
    println!("{word}: {} candidates", candidates.len());
    for candidate in &candidates {
        let (mut form, mut lemma, mut root, mut pattern) = Default::default();
        generator.form_into(&spelling, candidate, &mut form);
        generator.lemma_into(&spelling, candidate, &mut lemma);
        generator.root_into(&spelling, candidate, &mut root);
        generator.pattern_into(candidate, &mut pattern);
        let before: Vec<_> = affixes::proclitics(candidate.proclitics)
            .iter()
            .map(|clitic| clitic.form)
            .collect();
        let after: Vec<_> = affixes::enclitics(candidate.enclitics)
            .iter()
            .map(|clitic| clitic.form)
            .collect();
        println!(
            "  {} [{form}] {}\t{lemma}\t{root}\t{pattern}\t{} {} {:?} {:?} repairs {} frequencies {} {} {} {} lags {} {} {}",
            before.join("+"),
            after.join("+"),
            candidate.upos.name(),
            candidate.features,
            candidate.provenance,
            candidate.article,
            candidate.repairs.bits(),
            candidate.stem_frequency,
            candidate.lemma_frequency,
            candidate.definite_frequency,
            candidate.word_frequency,
            candidate.word_lag,
            candidate.cut_lag,
            candidate.lemma_lag,
        );
    }
}
