//! Word vectors to nested clusters: k-means for the finest level, then the nearest clusters are
//! joined until the coarser levels are reached.

use super::skipgram::{DIMENSIONS, Random, dot};

type Vector = [f32; DIMENSIONS];

/// The cluster of each vector, and the centres. Vectors must have length one; `weights` say how
/// much each counts.
pub fn kmeans(vectors: &[Vector], weights: &[f32], clusters: usize) -> (Vec<u16>, Vec<Vector>) {
    const ROUNDS: usize = 12;
    let mut random = Random(0x6b6d_6561_6e73_2121);
    // The first centres: words spread over the frequency list.
    let mut centres: Vec<Vector> = (0..clusters)
        .map(|index| {
            let from = index * vectors.len() / clusters;
            let to = ((index + 1) * vectors.len() / clusters).max(from + 1);
            vectors[from + random.below(to - from)]
        })
        .collect();
    let mut nearest = vec![0u16; vectors.len()];
    for _ in 0..ROUNDS {
        let mut sums = vec![[0.0f32; DIMENSIONS]; clusters];
        let mut sizes = vec![0u32; clusters];
        for (index, vector) in vectors.iter().enumerate() {
            let mut best = (f32::MIN, 0);
            for (number, centre) in centres.iter().enumerate() {
                let likeness = dot(vector, centre);
                if likeness > best.0 {
                    best = (likeness, number);
                }
            }
            nearest[index] = best.1 as u16;
            sizes[best.1] += 1;
            for at in 0..DIMENSIONS {
                sums[best.1][at] += weights[index] * vector[at];
            }
        }
        for (number, sum) in sums.into_iter().enumerate() {
            centres[number] = if sizes[number] == 0 {
                vectors[random.below(vectors.len())]
            } else {
                unit(sum)
            };
        }
    }
    (nearest, centres)
}

/// `vector` with length one.
pub fn unit(vector: Vector) -> Vector {
    let length = libm::sqrtf(dot(&vector, &vector)).max(1e-12);
    vector.map(|value| value / length)
}

/// Joins the two nearest of `centres` until `levels` many are left, for each of the (falling)
/// `levels`; returns for each level the new number of each centre. Nearness is Ward's: joining
/// two large clusters costs more than joining two small ones.
pub fn join(centres: &[Vector], weights: &[f32], levels: &[usize]) -> Vec<Vec<u16>> {
    let mut groups: Vec<Option<(Vector, f32, Vec<usize>)>> = centres
        .iter()
        .zip(weights)
        .enumerate()
        .map(|(index, (centre, &weight))| Some((*centre, weight, vec![index])))
        .collect();
    let cost = |a: &(Vector, f32, Vec<usize>), b: &(Vector, f32, Vec<usize>)| {
        let mut distance = 0.0;
        for at in 0..DIMENSIONS {
            distance += (a.0[at] - b.0[at]) * (a.0[at] - b.0[at]);
        }
        distance * a.1 * b.1 / (a.1 + b.1)
    };
    let mut alive = centres.len();
    let mut out = Vec::new();
    // The nearest partner of each group among those after it.
    let find = |groups: &[Option<(Vector, f32, Vec<usize>)>], from: usize| {
        let mut best = (f32::MAX, usize::MAX);
        if let Some(group) = &groups[from] {
            for (index, other) in groups.iter().enumerate().skip(from + 1) {
                if let Some(other) = other {
                    let cost = cost(group, other);
                    if cost < best.0 {
                        best = (cost, index);
                    }
                }
            }
        }
        best
    };
    let mut partners: Vec<(f32, usize)> = (0..groups.len()).map(|i| find(&groups, i)).collect();
    for &level in levels {
        while alive > level {
            let first = (0..groups.len())
                .filter(|&i| groups[i].is_some())
                .min_by(|&a, &b| partners[a].0.total_cmp(&partners[b].0).then(a.cmp(&b)))
                .expect("groups are left");
            let second = partners[first].1;
            let (centre, weight, members) = groups[second].take().expect("a living partner");
            let group = groups[first].as_mut().expect("a living group");
            let sum = group.1 + weight;
            for (one, other) in group.0.iter_mut().zip(&centre) {
                *one = (*one * group.1 + other * weight) / sum;
            }
            group.1 = sum;
            group.2.extend(members);
            alive -= 1;
            for index in 0..groups.len() {
                let stale =
                    index == first || partners[index].1 == first || partners[index].1 == second;
                if groups[index].is_some() && stale {
                    partners[index] = find(&groups, index);
                } else if index < first
                    && let (Some(group), Some(joined)) = (&groups[index], &groups[first])
                {
                    let cost = cost(group, joined);
                    if cost < partners[index].0 {
                        partners[index] = (cost, first);
                    }
                }
            }
        }
        let mut numbers = vec![0u16; centres.len()];
        for (number, group) in groups.iter().flatten().enumerate() {
            for &member in &group.2 {
                numbers[member] = number as u16;
            }
        }
        out.push(numbers);
    }
    out
}
