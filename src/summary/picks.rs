//! What of the ranking a summary takes, and what of each unit it shows.

use super::content::Names;
use super::edges;
use super::features::Unit;
use super::heads::Heads;
use super::kind::Kind;
use super::ranking::Candidate;
use super::trim;
use crate::analysis::{Analysis, Pick, Ranked, Score};
use crate::options::Budget;
use crate::text::Span;

/// What is left of a unit's value when it is a piece of somebody's speech.
const SPEECH: f32 = 0.75;
/// What is left of it when what it leans on or announces cannot be shown.
const CUT: f32 = 0.7;
/// Units of more words lose value with each further word.
const LONG: usize = 60;
/// What each of those words costs, and what is left at the least.
const WORD: f32 = 0.005;
const LEAST: f32 = 0.5;

/// The clauses that may be picked: not headlines, bylines and credits, and nothing without words.
/// Where that leaves nothing, all that have words.
/// `values` are those of all clauses.
pub fn candidates(analysis: &Analysis, units: &[Unit], values: &[Score]) -> Vec<Candidate> {
    let body = |unit: &Unit| unit.kind == Kind::Body && unit.surface.words > 0;
    let some = units.iter().any(body);
    let mut candidates: Vec<Candidate> = Vec::with_capacity(units.len());
    for (index, unit) in units.iter().enumerate() {
        if !(body(unit) || !some && unit.surface.words > 0) {
            continue;
        }
        let before = candidates
            .last()
            .map(|candidate| candidate.unit)
            .filter(|&before| before + 1 == index);
        let mut value = f32::from(values[index].thousandths()) / 1000.0 * worth(unit);
        if unit.opening.leans && before.is_none() && index > 0 {
            value *= CUT;
        }
        candidates.push(Candidate {
            unit: index,
            value,
            sentence: analysis.clauses[index].sentence,
            after: before.filter(|_| unit.opening.leans),
            explained_by: before.filter(|_| unit.opening.points),
        });
    }
    candidates
}

/// How well a unit stands in a summary, whatever it says: a share of its value.
fn worth(unit: &Unit) -> f32 {
    let mut worth = 1.0;
    if unit.surface.speech || unit.opening.labelled {
        worth *= SPEECH;
    }
    if unit.surface.announces {
        worth *= CUT;
    }
    worth * worth_of_length(unit.surface.words)
}

/// What is left of the value of a unit of so many words: a reader of a summary wants none that goes
/// on and on.
pub fn worth_of_length(words: usize) -> f32 {
    (1.0 - WORD * words.saturating_sub(LONG) as f32).max(LEAST)
}

/// The clause `index` as a member of the ranking; `leans` says that it comes after the one before it.
/// Its reasons are to be filled in.
pub fn ranked(
    text: &str,
    analysis: &Analysis,
    names: &Names,
    index: usize,
    unit: &Unit,
    leans: bool,
    heads: &mut Heads,
) -> Ranked {
    let clause = &analysis.clauses[index];
    let opens = unit.place.opens && unit.place.opens_sentence;
    let dateline = opens
        .then(|| trim::dateline(text, analysis, names, clause.tokens.clone(), heads))
        .flatten();
    let end = trim::tail(text, analysis, clause.tokens.clone(), heads);
    let behind = dateline.map_or(unit.opening.start, |token| {
        analysis.tokens[token].span.start.max(unit.opening.start)
    });
    let end = end.unwrap_or(clause.span.end);
    let first = first_token(analysis, clause.tokens.clone(), behind);
    let span = edges::within_quotation(text, analysis, first, Span::new(behind, end));
    let joined = dateline.is_none().then_some(unit.opening.whole);
    Ranked {
        clause: index,
        span,
        joined: joined.filter(|&joined| joined < span.start),
        words: words(analysis, Span::new(joined.unwrap_or(behind), end)),
        leans,
        reasons: Vec::new(),
    }
}

/// The token of `tokens` at byte `start`, or the one that follows it.
fn first_token(analysis: &Analysis, tokens: std::ops::Range<usize>, start: usize) -> usize {
    let within = &analysis.tokens[tokens.clone()];
    tokens.start + within.partition_point(|token| token.span.end <= start)
}

/// Fills the summary of `analysis` within `budget`, from its ranking: the first of it that fit.
pub fn within(text: &str, analysis: &mut Analysis, budget: Budget) {
    let (picks, words) = choose(analysis, budget);
    let texts: Vec<&str> = picks.iter().map(|pick| pick.span.of(text)).collect();
    let written = texts.join(" ");
    let mut sentences: Vec<usize> = picks.iter().map(|pick| pick.sentence).collect();
    sentences.dedup();
    let summary = &mut analysis.summary;
    summary.sentences = sentences;
    summary.text = written;
    summary.ratio = Score::ratio(words as u64, analysis.stats.words as u64);
    summary.picks = picks;
}

/// The picks of the ranking within `budget`, in text order, and how many words they have. Of
/// `analysis` only clauses, counts and ranking are looked at.
pub fn choose(analysis: &Analysis, budget: Budget) -> (Vec<Pick>, usize) {
    let ranking = &analysis.summary.ranking;
    let words = ranking.iter().map(|ranked| ranked.words);
    let taken = budget.fitting(words, analysis.stats.words);
    let mut chosen: Vec<&Ranked> = ranking[..taken].iter().collect();
    chosen.sort_unstable_by_key(|ranked| ranked.clause);
    let mut picks: Vec<Pick> = Vec::with_capacity(chosen.len());
    let mut before = None;
    for ranked in &chosen {
        let clause = &analysis.clauses[ranked.clause];
        // What joins it to the sentence before stays when that one is there.
        let follows = before.is_some_and(|before: usize| before + 1 == ranked.clause);
        let start = ranked
            .joined
            .filter(|_| follows)
            .unwrap_or(ranked.span.start);
        picks.push(Pick {
            span: Span::new(start, ranked.span.end),
            sentence: clause.sentence,
            score: clause.score,
            reasons: ranked.reasons.clone(),
        });
        before = Some(ranked.clause);
    }
    let words = chosen.iter().map(|ranked| ranked.words).sum();
    (picks, words)
}

fn words(analysis: &Analysis, span: Span) -> usize {
    let first = analysis
        .tokens
        .partition_point(|token| token.span.end <= span.start);
    analysis.tokens[first..]
        .iter()
        .take_while(|token| token.span.start < span.end)
        .filter(|token| token.kind.is_word())
        .count()
}
