use super::content::Content;

/// So many terms are the article's topic.
const TOPIC: usize = 10;
/// A unit is compared with so many before it: the cost stays linear.
const WINDOW: usize = 16;

/// How a unit's content stands to that of the others; each from 0 to 1 but for `repeats`, which
/// is a cosine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Relation {
    /// Sum of its cosines with all others, against the most central unit (degree centrality, as in
    /// LexRank: Erkan and Radev, 2004).
    pub central: f32,
    /// Rarity of the terms that it is the first to name and others take up, against the most.
    pub introduces: f32,
    /// Share of its own terms that are such.
    pub fresh: f32,
    /// Share of the article's ten weightiest recurring terms.
    pub topic: f32,
    /// The highest cosine with one of the units before it.
    pub repeats: f32,
}

/// The relations of all units of `content`. Sums over all units are formed once, so that the cost
/// is linear.
pub fn of(content: &Content) -> Vec<Relation> {
    let terms = content.rarities();
    let mut sums = vec![0.0f32; terms.len()];
    let mut units_with = vec![0u32; terms.len()];
    let mut first = vec![u32::MAX; terms.len()];
    let mut relations = vec![Relation::default(); content.units()];
    for index in (0..content.units()).rev() {
        let unit = content.unit(index);
        for &(term, weight) in unit {
            sums[term as usize] += weight;
            units_with[term as usize] += 1;
            first[term as usize] = index as u32;
        }
    }
    let topic = topic(terms, &units_with);
    let mut laid = vec![0.0f32; terms.len()];
    for (index, relation) in relations.iter_mut().enumerate() {
        let unit = content.unit(index);
        let own: f32 = unit.iter().map(|&(_, weight)| weight * weight).sum();
        relation.central = dot(unit, &sums) - own;
        let mut all = 0.0;
        for &(term, _) in unit {
            let term = term as usize;
            all += terms[term];
            if first[term] == index as u32 && units_with[term] > 1 {
                relation.introduces += terms[term];
            }
            relation.topic += topic[term];
        }
        if all > 0.0 {
            relation.fresh = relation.introduces / all;
        }
        content.lay(index, &mut laid);
        for before in index.saturating_sub(WINDOW)..index {
            relation.repeats = relation.repeats.max(content.cosine_with(&laid, before));
        }
        content.pick_up(index, &mut laid);
    }
    scale(&mut relations, |relation| &mut relation.central);
    scale(&mut relations, |relation| &mut relation.introduces);
    scale(&mut relations, |relation| &mut relation.topic);
    relations
}

fn dot(unit: &[(u32, f32)], sums: &[f32]) -> f32 {
    unit.iter()
        .map(|&(term, weight)| weight * sums[term as usize])
        .sum()
}

/// By term: its weight among those that recur most, rarity counted; 0 for all others.
fn topic(terms: &[f32], units_with: &[u32]) -> Vec<f32> {
    let weight = |term: usize| {
        if units_with[term] > 1 {
            units_with[term] as f32 * terms[term]
        } else {
            0.0
        }
    };
    let mut order: Vec<u32> = (0..terms.len() as u32)
        .filter(|&term| weight(term as usize) > 0.0)
        .collect();
    let heavier = |one: &u32, other: &u32| {
        weight(*other as usize)
            .total_cmp(&weight(*one as usize))
            .then(one.cmp(other))
    };
    if order.len() > TOPIC {
        order.select_nth_unstable_by(TOPIC, heavier);
        order.truncate(TOPIC);
    }
    let mut topic = vec![0.0; terms.len()];
    for term in order {
        topic[term as usize] = weight(term as usize);
    }
    topic
}

/// Divides a measure by its largest value.
fn scale(relations: &mut [Relation], measure: impl Fn(&mut Relation) -> &mut f32) {
    let most = relations
        .iter_mut()
        .map(|relation| *measure(relation))
        .fold(0.0, f32::max);
    if most > 0.0 {
        for relation in relations {
            *measure(relation) /= most;
        }
    }
}
