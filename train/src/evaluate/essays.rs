//! Students' essays with lemma and part of speech (ZAEBUC): other writers, other subjects, other
//! annotators. Measured only; nothing is trained on them.

use super::EssaysArguments;
use crate::corpora;
use anyhow::{Context, Result};
use khulasa::analysis::Upos;
use khulasa::model::AlignedBytes;
use khulasa::text::Spelling;
use khulasa::{Analyzer, Model, Options};
use std::collections::HashMap;

struct Word {
    text: String,
    lemma: String,
    tag: String,
}

/// Analyzes each sentence and prints the shares that are right.
pub fn run(arguments: &EssaysArguments) -> Result<()> {
    let bytes = std::fs::read(&arguments.model)
        .with_context(|| format!("cannot read {}", arguments.model.display()))?;
    let bytes = AlignedBytes::from(&bytes[..]);
    let analyzer = Analyzer::new(Model::from_bytes(&bytes)?);
    let mut worker = analyzer.worker();
    let (mut words, mut lemmas, mut tags) = (0usize, 0usize, 0usize);
    let mut mistakes: HashMap<String, usize> = HashMap::new();
    for sentence in sentences(arguments)? {
        let mut text = String::new();
        let mut spans = Vec::new();
        for word in &sentence {
            if !text.is_empty() {
                text.push(' ');
            }
            spans.push(text.len()..text.len() + word.text.len());
            text += &word.text;
        }
        let analysis = worker.analyze(&text, &Options::default());
        for (word, span) in sentence.iter().zip(spans) {
            if matches!(word.tag.as_str(), "punc" | "digit") {
                continue;
            }
            // The longest token inside: some words have punctuation glued to them.
            let Some(token) = analysis
                .tokens
                .iter()
                .filter(|token| span.start <= token.span.start && token.span.end <= span.end)
                .max_by_key(|token| token.span.len())
            else {
                continue;
            };
            words += 1;
            let lemma = token.lemma.map_or("", |id| analysis.strings.get(id));
            let (gold, ours) = (bare(&word.lemma), bare(lemma));
            let right = gold == ours;
            lemmas += usize::from(right);
            if !right {
                *mistakes
                    .entry(format!(
                        "lemma {} {}: {} not {}",
                        word.text,
                        token.upos.name(),
                        lemma,
                        word.lemma
                    ))
                    .or_default() += 1;
            }
            let right = accepts(&word.tag, token.upos, &ours);
            tags += usize::from(right);
            if !right {
                *mistakes
                    .entry(format!(
                        "tag {}: {} not {}",
                        word.text,
                        token.upos.name(),
                        word.tag
                    ))
                    .or_default() += 1;
            }
        }
    }
    let share = |part: usize| 100.0 * part as f64 / words.max(1) as f64;
    println!("| essays (ZAEBUC), {words} words | measured | must |\n| --- | --- | --- |");
    println!("| lemma folded | {:.2} | 92 |", share(lemmas));
    println!("| part of speech | {:.2} | 95 |", share(tags));
    if arguments.errors {
        let mut mistakes: Vec<_> = mistakes.into_iter().collect();
        mistakes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        for (mistake, count) in mistakes.iter().take(150) {
            println!("{count:>5} {mistake}");
        }
    }
    Ok(())
}

fn sentences(arguments: &EssaysArguments) -> Result<Vec<Vec<Word>>> {
    let path = arguments
        .folders
        .corpora
        .join("dev-only/zaebuc-lemma-pos.csv");
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut last = String::new();
    for line in corpora::lines(&path)?.skip(1) {
        let line = line?;
        let fields = fields(&line);
        let [sentence, _, word, lemma, tag, ..] = fields.as_slice() else {
            continue;
        };
        if *sentence != last || sentences.is_empty() {
            sentences.push(Vec::new());
            last.clone_from(sentence);
        }
        let words = sentences.last_mut().expect("a sentence");
        words.push(Word {
            text: word.clone(),
            lemma: lemma.clone(),
            tag: tag.clone(),
        });
    }
    Ok(sentences)
}

/// The fields of a line of comma-separated values.
fn fields(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let field = out.last_mut().expect("a field");
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(String::new()),
            c => field.push(c),
        }
    }
    out
}

/// Folded letters without the article.
fn bare(word: &str) -> Vec<u8> {
    let mut spelling = Spelling::new();
    spelling.read(word);
    let letters = spelling.folded();
    match letters.strip_prefix(&[7u8, 36][..]) {
        Some(rest) if rest.len() > 2 => rest.to_vec(),
        _ => letters.to_vec(),
    }
}

/// Nouns of the essays' scheme that Universal Dependencies takes as prepositions, adverbs or
/// determiners; by lemma.
const ALSO_FUNCTION: &str = "بعد قبل خلال عند بين منذ مع غير سوى نحو حول ضد دون وسط أمام تحت فوق داخل خارج مثل يوم اليوم \
     أمس الآن حسب وفق عقب إثر أثناء ضمن عبر لدى حين وراء خلف قرب تجاه جدا معا تماما دائما أحيانا خاصة عادة أول آخر كل بعض جميع \
     معظم أغلب عدة كافة أحد إحدى أكثر أقل نفس ذات حوالي رغم بسبب كثير قليل حاليا سابقا مجرد طوال مدى سبب نتيجة بدلا إضافة \
     عديد كلا أي طيلة مرة أبدا فعلا حقا كثيرا قليلا مباشرة";

/// Whether a tag of the essays' scheme and a universal one name the same class.
fn accepts(tag: &str, upos: Upos, lemma: &[u8]) -> bool {
    use Upos::*;
    let function = matches!(upos, Adp | Adv | Det | Part | Sconj | Cconj | Pron);
    let listed = || {
        ALSO_FUNCTION
            .split_whitespace()
            .any(|word| bare(word) == lemma)
    };
    match tag {
        "noun" => matches!(upos, Noun | X) || (function || upos == Num) && listed(),
        "noun_prop" | "abbrev" => matches!(upos, Propn | X | Noun),
        "adj" | "adj_comp" => upos == Adj || (function || upos == Noun) && listed(),
        "adj_num" => matches!(upos, Adj | Num | Adv | Noun),
        "noun_num" => matches!(upos, Num | Noun | Adj),
        "noun_quant" => matches!(upos, Det | Noun | Pron | Adv | Adj),
        "verb" => matches!(upos, Verb | Aux),
        "digit" => upos == Num,
        tag if tag.starts_with("pron") => matches!(upos, Pron | Det | Part | Adv | Sconj),
        "interj" => matches!(upos, Intj | Part | Noun),
        // Particles, conjunctions, prepositions and adverbs: one class, as the scorers have it.
        _ => {
            matches!(upos, Adp | Adv | Part | Sconj | Cconj | Pron)
                || upos == Aux && tag == "part_neg"
                || upos == Noun && listed()
        }
    }
}
