//! Lemmas as points: those that stand in the same articles lie close together.
//!
//! Latent semantic analysis (Deerwester and others, "Indexing by Latent Semantic Analysis", 1990), by
//! iteration of a random subspace (Halko, Martinsson and Tropp, "Finding Structure with Randomness",
//! 2011). One thread, one order, one seed: always the same.

use super::documents::Document;
use super::terms::Terms;
use crate::clusters::Random;

/// Numbers per lemma.
pub const DIMENSIONS: usize = 64;
/// How often the subspace is turned towards the largest directions.
const TURNS: usize = 4;

pub type Point = [f32; DIMENSIONS];

/// A point of length one for each term; the origin for names and those of too few articles.
pub fn points(terms: &Terms, documents: &[Document]) -> Vec<Point> {
    let samples: Vec<Vec<(u32, f32)>> = documents
        .iter()
        .map(|document| weighed(terms, document))
        .collect();
    let mut random = Random(0x746f_7069_6373_2121);
    let mut points: Vec<Point> = (0..terms.len())
        .map(|_| std::array::from_fn(|_| random.unit() - 0.5))
        .collect();
    for _ in 0..TURNS {
        let mut sums: Vec<Point> = samples
            .iter()
            .map(|sample| {
                let mut sum = [0.0; DIMENSIONS];
                for &(term, weight) in sample {
                    add(&mut sum, &points[term as usize], weight);
                }
                sum
            })
            .collect();
        make_orthonormal(&mut sums);
        points = vec![[0.0; DIMENSIONS]; terms.len()];
        for (sample, sum) in samples.iter().zip(&sums) {
            for &(term, weight) in sample {
                add(&mut points[term as usize], sum, weight);
            }
        }
    }
    for point in &mut points {
        let length = dot(point, point).sqrt();
        if length > 1e-9 {
            point.iter_mut().for_each(|number| *number /= length);
        }
    }
    points
}

/// The frequent terms of an article by how rare they are, the whole of length one.
fn weighed(terms: &Terms, document: &Document) -> Vec<(u32, f32)> {
    let mut sample = terms.sample(document).terms;
    sample.retain(|&(term, _)| terms.is_frequent(term as usize) && !terms.is_name(term as usize));
    for (term, weight) in &mut sample {
        *weight *= terms.rarity(*term as usize);
    }
    let square: f32 = sample.iter().map(|(_, weight)| weight * weight).sum();
    let length = square.sqrt().max(1e-6);
    for (_, weight) in &mut sample {
        *weight /= length;
    }
    sample
}

fn add(sum: &mut Point, point: &Point, weight: f32) {
    for (sum, number) in sum.iter_mut().zip(point) {
        *sum += weight * number;
    }
}

fn dot(a: &Point, b: &Point) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Makes the columns of `rows` orthonormal, from the Cholesky factor of their products (twice, for
/// what rounding leaves).
fn make_orthonormal(rows: &mut [Point]) {
    for _ in 0..2 {
        let mut products = vec![[0.0f64; DIMENSIONS]; DIMENSIONS];
        for row in rows.iter() {
            for (products, &a) in products.iter_mut().zip(row) {
                for (product, &b) in products.iter_mut().zip(row) {
                    *product += f64::from(a) * f64::from(b);
                }
            }
        }
        let factor = cholesky(products);
        for row in rows.iter_mut() {
            for column in 0..DIMENSIONS {
                let mut number = f64::from(row[column]);
                for before in 0..column {
                    number -= factor[column][before] * f64::from(row[before]);
                }
                row[column] = (number / factor[column][column]) as f32;
            }
        }
    }
}

/// The lower triangle whose product with its own transpose is `matrix`.
pub fn cholesky(mut matrix: Vec<[f64; DIMENSIONS]>) -> Vec<[f64; DIMENSIONS]> {
    for column in 0..DIMENSIONS {
        for row in column..DIMENSIONS {
            let mut number = matrix[row][column];
            for (one, other) in matrix[row][..column].iter().zip(&matrix[column]) {
                number -= one * other;
            }
            matrix[row][column] = if row == column {
                number.max(1e-12).sqrt()
            } else {
                number / matrix[column][column]
            };
        }
    }
    matrix
}
