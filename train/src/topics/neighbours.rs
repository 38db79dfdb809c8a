//! What the lists say of words that they do not hold, by the company these keep.

use super::space::{DIMENSIONS, Point, cholesky};
use super::terms::Terms;
use khulasa::topics::{LABELS, Row};

/// How strongly the plane through the listed words is kept flat.
const RIDGE: f64 = 3.0;

/// Rows for all frequent terms: a plane is laid through the `listed` rows over their points (ridge
/// regression; Hoerl and Kennard 1970) and read off at every point, less for common words.
pub fn rows(terms: &Terms, points: &[Point], listed: &[Row<f32>]) -> Vec<Row<f32>> {
    let known: Vec<usize> = (0..terms.len())
        .filter(|&term| listed[term].iter().any(|&share| share > 0.0))
        .collect();
    let mut mean = [0.0f64; LABELS.len()];
    for &term in &known {
        for (mean, &share) in mean.iter_mut().zip(&listed[term]) {
            *mean += f64::from(share) / known.len() as f64;
        }
    }
    let mut products = vec![[0.0f64; DIMENSIONS]; DIMENSIONS];
    let mut targets = vec![[0.0f64; LABELS.len()]; DIMENSIONS];
    for &term in &known {
        for (at, &number) in points[term].iter().enumerate() {
            let number = f64::from(number);
            for (product, &other) in products[at].iter_mut().zip(&points[term]) {
                *product += number * f64::from(other);
            }
            for (label, target) in targets[at].iter_mut().enumerate() {
                *target += number * (f64::from(listed[term][label]) - mean[label]);
            }
        }
    }
    for (at, row) in products.iter_mut().enumerate() {
        row[at] += RIDGE;
    }
    let plane = solve(&cholesky(products), targets);
    (0..terms.len())
        .map(|term| {
            let mut row = Row::default();
            if !terms.is_frequent(term) || terms.is_name(term) {
                return row;
            }
            for (&number, slopes) in points[term].iter().zip(&plane) {
                for (entry, &slope) in row.iter_mut().zip(slopes) {
                    *entry += number * slope as f32;
                }
            }
            row.map(|entry| entry * terms.telling(term))
        })
        .collect()
}

/// What gives `targets` when multiplied by the matrix of that Cholesky factor.
fn solve(
    factor: &[[f64; DIMENSIONS]],
    mut targets: Vec<[f64; LABELS.len()]>,
) -> Vec<[f64; LABELS.len()]> {
    let subtract = |targets: &mut [[f64; LABELS.len()]], at: usize, from: usize, by: f64| {
        let known = targets[from];
        for (target, known) in targets[at].iter_mut().zip(known) {
            *target -= by * known;
        }
    };
    for at in 0..DIMENSIONS {
        for (before, &by) in factor[at][..at].iter().enumerate() {
            subtract(&mut targets, at, before, by);
        }
        targets[at] = targets[at].map(|target| target / factor[at][at]);
    }
    for at in (0..DIMENSIONS).rev() {
        for (after, row) in factor.iter().enumerate().skip(at + 1) {
            subtract(&mut targets, at, after, row[at]);
        }
        targets[at] = targets[at].map(|target| target / factor[at][at]);
    }
    targets
}
