//! How common each dictionary word is, when many of its forms belong to other words as well.
//!
//! يكون may be كان "to be" or كوّن "to form"; كانت is كان only. The frequency list is shared out
//! among the words by expectation maximisation: each form's count goes to the words it may belong
//! to in proportion to what those have got so far, less for rare inflections.

use super::compile::Columns;
use super::counts::Counts;
use anyhow::Result;
use khulasa::morphology::{CandidateGenerator, rarity_of_inflection};
use khulasa::text::Spelling;

const ROUNDS: usize = 40;
const DAMPING: f64 = 0.6;
const LEVELLING: f64 = 0.5;
/// Forms that are looked at; what is rarer is mostly misspelt.
const FORMS: usize = 250_000;

/// A byte for each entry: eight times the binary logarithm of its word's count in a thousand
/// million.
pub fn frequency(columns: &Columns, counts: &Counts) -> Result<Vec<u8>> {
    super::with_generator(columns, counts, |generator| {
        shared_out(generator, columns, counts)
    })
}

fn shared_out(generator: &CandidateGenerator<'_>, columns: &Columns, counts: &Counts) -> Vec<u8> {
    let most = columns.words.iter().max().map_or(0, |&most| most + 1);
    // What all forms of a word add up to, whether anybody wrote them or not: a word that would
    // explain one form, but whose other forms are never seen, is none of the explanations.
    let mut sums = vec![0.0; most];
    for (entry, &word) in columns.words.iter().enumerate() {
        for inflection in generator.inflections(entry) {
            sums[word] += libm::exp2(-f64::from(rarity_of_inflection(inflection)) / 8.0);
        }
    }
    let shares = shares(generator, columns, counts, &sums);
    let mut weights = vec![1.0; most];
    for _ in 0..ROUNDS {
        let mut next = vec![0.01; most];
        for (count, words) in &shares {
            let share = |&(word, part): &(usize, f64)| libm::pow(weights[word] * part, DAMPING);
            let sum: f64 = words.iter().map(share).sum();
            for pair in words {
                next[pair.0] += count * share(pair) / sum;
            }
        }
        weights = next;
    }
    let byte = |weight: f64| (8.0 * libm::log2(weight.max(1.0))) as u8;
    columns
        .words
        .iter()
        .map(|&word| byte(weights[word]))
        .collect()
}

/// Each form's count, with the words it may belong to and how likely each has such a form.
fn shares(
    generator: &CandidateGenerator<'_>,
    columns: &Columns,
    counts: &Counts,
    sums: &[f64],
) -> Vec<(f64, Vec<(usize, f64)>)> {
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    let mut shares = Vec::new();
    for (form, count) in counts.spelled.iter().take(FORMS) {
        spelling.read(form);
        generator.candidates(&spelling, &mut candidates);
        let mut words: Vec<(usize, f64)> = Vec::new();
        for candidate in &candidates {
            let Some(entry) = candidate.source.entry_number() else {
                continue;
            };
            let word = columns.words[entry];
            let part = libm::exp2(-f64::from(generator.unlikelihood(candidate)) / 8.0)
                / libm::pow(sums[word].max(1.0), LEVELLING);
            match words.iter_mut().find(|(other, _)| *other == word) {
                Some((_, best)) => *best = best.max(part),
                None => words.push((word, part)),
            }
        }
        if !words.is_empty() {
            shares.push((*count as f64, words));
        }
    }
    shares
}
