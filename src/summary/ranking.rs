//! The order in which units are picked.
//!
//! By maximal marginal relevance (Carbonell and Goldstein, 1998): the best unit first, then the
//! best that does not repeat those taken. The order does not depend on the budget, so that a
//! shorter summary is part of the longer one.

use super::content::Content;

/// Redundancy is looked at among so many of the best: the cost stays linear.
const CANDIDATES: usize = 200;
/// How much of a pick's score is lost when another pick says the same.
const REDUNDANCY: f32 = 0.5;

/// From this cosine on a unit tells the same as a pick.
const SAME: f32 = 0.6;

/// How much of a unit's value is lost with each pick from the same sentence.
const SAME_SENTENCE: f32 = 0.25;

/// What is left of a unit's value where the one before it, which makes it plainer, is not picked.
const UNEXPLAINED: f32 = 0.8;

/// A unit that can be picked.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Its number among all units.
    pub unit: usize,
    /// How good it is, from 0 to 1.
    pub value: f32,
    /// The sentence it is part of.
    pub sentence: usize,
    /// The unit that has to be picked before it, which it leans on.
    pub after: Option<usize>,
    /// The unit before it, when that one tells what this one means.
    pub explained_by: Option<usize>,
}

/// The units of `candidates`, which stand in text order, from the first to be picked to the last.
/// `units` is how many units there are in all.
pub fn order(candidates: &[Candidate], units: usize, content: &Content) -> Vec<usize> {
    let mut by_value: Vec<usize> = (0..candidates.len()).collect();
    by_value.sort_by(|&one, &other| {
        let (one, other) = (&candidates[one], &candidates[other]);
        other
            .value
            .total_cmp(&one.value)
            .then(one.unit.cmp(&other.unit))
    });
    let mut taken = vec![false; units];
    let mut order = Vec::with_capacity(candidates.len());
    let best = admissible(candidates, &by_value, units);
    // Each with what of its value is lost to the picks.
    let mut left: Vec<(Candidate, f32, f32)> =
        best.into_iter().map(|unit| (unit, 0.0, 1.0)).collect();
    let mut laid = vec![0.0f32; content.rarities().len()];
    while !left.is_empty() {
        let mut chosen = None;
        let mut most = f32::MIN;
        for (place, (candidate, closest, turns)) in left.iter().enumerate() {
            let plain = candidate.explained_by.is_none_or(|before| taken[before]);
            let plain = if plain { 1.0 } else { UNEXPLAINED };
            let value = beside(candidate.value * turns * plain, *closest);
            if value > most && candidate.after.is_none_or(|before| taken[before]) {
                (most, chosen) = (value, Some(place));
            }
        }
        // What a unit leans on is among them and comes before it, so that one is always free.
        let Some(place) = chosen else { break };
        let (candidate, ..) = left.remove(place);
        taken[candidate.unit] = true;
        order.push(candidate.unit);
        content.lay(candidate.unit, &mut laid);
        for (other, closest, turns) in &mut left {
            *closest = closest.max(content.cosine_with(&laid, other.unit));
            if other.sentence == candidate.sentence {
                *turns *= 1.0 - SAME_SENTENCE;
            }
        }
        content.pick_up(candidate.unit, &mut laid);
    }
    let mut place = vec![usize::MAX; units];
    for (index, candidate) in candidates.iter().enumerate() {
        place[candidate.unit] = index;
    }
    let mut chain = Vec::new();
    for &index in &by_value {
        let mut next = Some(candidates[index].unit);
        while let Some(unit) = next.filter(|&unit| !taken[unit]) {
            taken[unit] = true;
            chain.push(unit);
            next = candidates[place[unit]].after;
        }
        order.extend(chain.drain(..).rev());
    }
    order
}

/// What a unit is worth once more, by its cosine with the pick that is closest to it. What tells the
/// same again comes after all else.
fn beside(value: f32, closest: f32) -> f32 {
    let again = if closest >= SAME { 1.0 } else { 0.0 };
    value * (1.0 - REDUNDANCY * closest) - again
}

/// The best candidates in the order of their value, without those that lean on one that is not
/// among them.
fn admissible(candidates: &[Candidate], by_value: &[usize], units: usize) -> Vec<Candidate> {
    let best = &by_value[..by_value.len().min(CANDIDATES)];
    let mut among = vec![false; units];
    let mut in_text: Vec<usize> = best.to_vec();
    in_text.sort_unstable();
    for index in in_text {
        let candidate = &candidates[index];
        among[candidate.unit] = candidate.after.is_none_or(|before| among[before]);
    }
    best.iter()
        .map(|&index| candidates[index])
        .filter(|candidate| among[candidate.unit])
        .collect()
}
