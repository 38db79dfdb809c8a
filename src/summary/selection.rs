use super::features::{self, Features};
use super::terms::Terms;
use super::weights::WEIGHTS;
use crate::analysis::{Analysis, Pick, Reason, Score, Summary};
use crate::options::Budget;

/// Redundancy is looked at among so many of the best: the cost stays linear.
const CANDIDATES: usize = 200;
/// How much of a pick's score is lost when another pick says the same.
const REDUNDANCY: f32 = 0.5;
/// A pick gives so many reasons at most.
const REASONS: usize = 3;
/// Units in the first part of the article are near its begin: those whose `early` is at least so.
const NEAR_BEGIN: f32 = 0.6;
/// A reason adds at least so many thousandths to the score.
const LEAST_REASON: f32 = 20.0;

/// Picks clauses of `analysis` within `budget`, the best first while they fit; `features` and
/// `terms` are those of the clauses.
pub fn pick(
    text: &str,
    analysis: &Analysis,
    budget: Budget,
    features: &[Features],
    terms: &Terms,
) -> Summary {
    let words: Vec<usize> = analysis
        .clauses
        .iter()
        .map(|clause| {
            analysis.tokens[clause.tokens.clone()]
                .iter()
                .filter(|token| token.kind.is_word())
                .count()
        })
        .collect();
    let all: usize = words.iter().sum();
    let (mut picks_left, mut words_left) = match budget {
        Budget::Sentences(sentences) => (sentences, usize::MAX),
        Budget::Words(words) => (usize::MAX, words),
        Budget::Ratio(ratio) => (usize::MAX, (ratio * all as f64 + 0.5) as usize),
    };
    let mut chosen: Vec<usize> = Vec::new();
    for index in order(analysis, &words, features, terms) {
        if picks_left == 0 || words_left == 0 {
            break;
        }
        // A budget of words is never exceeded, save by a first pick that alone is longer.
        if words[index] <= words_left || chosen.is_empty() {
            chosen.push(index);
            picks_left -= 1;
            words_left = words_left.saturating_sub(words[index]);
        }
    }
    chosen.sort_unstable();
    let picks: Vec<Pick> = chosen
        .iter()
        .map(|&index| to_pick(analysis, index, &features[index]))
        .collect();
    let mut sentences: Vec<usize> = picks.iter().map(|pick| pick.sentence).collect();
    sentences.dedup();
    let taken: usize = chosen.iter().map(|&index| words[index]).sum();
    let texts: Vec<&str> = picks.iter().map(|pick| pick.span.of(text)).collect();
    Summary {
        sentences,
        text: texts.join(" "),
        picks,
        ratio: Score::ratio(taken as u64, all as u64),
    }
}

/// Clauses from the best to the least, redundant ones later. The order does not depend on the
/// budget: a shorter summary is part of the longer one.
fn order(analysis: &Analysis, words: &[usize], features: &[Features], terms: &Terms) -> Vec<usize> {
    let mut ranked: Vec<usize> = (0..analysis.clauses.len())
        .filter(|&index| {
            features[index][features::IS_TITLE] + features[index][features::IS_HEADING] == 0.0
        })
        .collect();
    if ranked.is_empty() {
        ranked = (0..analysis.clauses.len()).collect();
    }
    // What has no word says nothing: «؟؟؟».
    ranked.retain(|&index| words[index] > 0);
    ranked.sort_by_key(|&index| std::cmp::Reverse(analysis.clauses[index].score));
    let rest = ranked.split_off(ranked.len().min(CANDIDATES));
    let mut order = Vec::with_capacity(ranked.len() + rest.len());
    let mut closest = vec![0.0f32; analysis.clauses.len()];
    while !ranked.is_empty() {
        let value = |index: usize| {
            f32::from(analysis.clauses[index].score.thousandths())
                * (1.0 - REDUNDANCY * closest[index])
        };
        let mut best = 0;
        for place in 1..ranked.len() {
            if value(ranked[place]) > value(ranked[best]) {
                best = place;
            }
        }
        let taken = ranked.remove(best);
        for &index in &ranked {
            closest[index] = closest[index].max(terms.cosine(taken, index));
        }
        order.push(taken);
    }
    order.extend(rest);
    order
}

fn to_pick(analysis: &Analysis, index: usize, features: &Features) -> Pick {
    let clause = &analysis.clauses[index];
    Pick {
        span: clause.span,
        sentence: clause.sentence,
        score: clause.score,
        reasons: reasons(features),
    }
}

/// The features that add most to the score, as reasons.
fn reasons(unit: &Features) -> Vec<Reason> {
    const NAMED: [(usize, Reason); 7] = [
        (features::CENTRAL, Reason::Central),
        (features::FIRST, Reason::First),
        (features::EARLY, Reason::Early),
        (features::OPENING, Reason::Opening),
        (features::HEADLINE, Reason::Headline),
        (features::FIGURES, Reason::Figures),
        (features::CUE, Reason::Cue),
    ];
    // The place in the article is one reason, named for the first unit and for others near it.
    let first = unit[features::FIRST] > 0.0;
    let place: f32 = [features::FIRST, features::EARLY, features::NEAR]
        .iter()
        .map(|&feature| unit[feature] * WEIGHTS[feature] as f32)
        .sum();
    let near = unit[features::EARLY] >= NEAR_BEGIN;
    let share = |feature: usize, reason: Reason| match reason {
        Reason::First => {
            if first {
                place
            } else {
                0.0
            }
        }
        Reason::Early => {
            if near && !first {
                place
            } else {
                0.0
            }
        }
        _ => unit[feature] * WEIGHTS[feature] as f32,
    };
    let mut shares: Vec<(f32, Reason)> = NAMED
        .iter()
        .map(|&(feature, reason)| (share(feature, reason), reason))
        .filter(|&(share, _)| share >= LEAST_REASON)
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    shares.truncate(REASONS);
    shares.into_iter().map(|(_, reason)| reason).collect()
}
