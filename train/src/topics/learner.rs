//! Multinomial logistic regression, drawn towards a prior.

use super::absent;
use super::documents::Source;
use super::terms::{Sample, Terms};
use khulasa::topics::{LABELS, Row};

/// What is weighed against what.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// What one article of each source counts.
    pub sanad: f32,
    pub articles: f32,
    pub wikipedia: f32,
    /// The weight that the lists of words give to what they hold, and to what stands close to that.
    pub listed: f32,
    pub neighbours: f32,
    /// How strongly all weights are drawn there.
    pub pull: f32,
    /// Logits that SANAD takes off the labels it does not have.
    pub offset: f32,
    /// Steps over all articles.
    pub steps: usize,
}

impl Settings {
    /// For articles of any paper.
    pub const ANY: Self = Self {
        sanad: 0.5,
        articles: 40.0,
        wikipedia: 0.1,
        listed: 6.0,
        neighbours: 3.0,
        pull: 0.3,
        offset: 4.0,
        steps: 80,
    };

    /// For articles like SANAD's.
    pub const SANAD: Self = Self {
        sanad: 30.0,
        articles: 30.0,
        listed: 2.0,
        neighbours: 1.0,
        steps: 120,
        ..Self::ANY
    };
}

/// An article to learn from.
pub struct Lesson<'a> {
    pub source: Source,
    /// Absent from what is as likely of any label.
    pub label: Option<usize>,
    pub sample: &'a Sample,
}

/// Weights of all labels, as they are learned.
pub struct Linear {
    pub weights: Vec<Row<f32>>,
    pub biases: Row<f32>,
}

impl Linear {
    /// The logits of an article.
    pub fn logits(&self, sample: &Sample) -> Row<f32> {
        logits(&self.weights, &self.biases, sample)
    }
}

fn logits(weights: &[Row<f32>], biases: &Row<f32>, sample: &Sample) -> Row<f32> {
    let mut sums = *biases;
    for &(term, value) in &sample.terms {
        for (sum, weight) in sums.iter_mut().zip(&weights[term as usize]) {
            *sum += value * weight;
        }
    }
    sums
}

pub fn softmax(logits: &Row<f32>) -> Row<f32> {
    let best = logits.iter().copied().fold(f32::MIN, f32::max);
    let powers = logits.map(|logit| libm::expf(logit - best));
    let whole: f32 = powers.iter().sum();
    powers.map(|power| power / whole)
}

/// Adam (Kingma and Ba 2015) over all lessons at once, from the prior on. Terms that are not
/// frequent keep what the prior says.
pub fn learn(settings: &Settings, terms: &Terms, lessons: &[Lesson], prior: &[Row<f32>]) -> Linear {
    const RATE: f32 = 0.3;
    const FIRST: f32 = 0.9;
    const SECOND: f32 = 0.99;
    let mut weights = prior.to_vec();
    let mut biases = Row::<f32>::default();
    let mut means = vec![[0f32; 2 * LABELS.len()]; prior.len() + 1];
    let mut gradient = vec![Row::<f32>::default(); prior.len() + 1];
    let (mut first, mut second) = (1.0f32, 1.0f32);
    for step in 0..settings.steps {
        for (row, (weight, prior)) in gradient.iter_mut().zip(weights.iter().zip(prior)) {
            for (entry, (weight, prior)) in row.iter_mut().zip(weight.iter().zip(prior)) {
                *entry = settings.pull * (weight - prior);
            }
        }
        gradient[prior.len()] = Row::default();
        for lesson in lessons {
            add_gradient(settings, lesson, &weights, &biases, &mut gradient);
        }
        first *= FIRST;
        second *= SECOND;
        let rate = RATE * (1.0 - step as f32 / settings.steps as f32);
        for (index, (row, means)) in gradient.iter().zip(&mut means).enumerate() {
            let target = if index == prior.len() {
                &mut biases
            } else if !terms.is_frequent(index) {
                continue;
            } else {
                &mut weights[index]
            };
            let (mean, variance) = means.split_at_mut(LABELS.len());
            for label in 0..LABELS.len() {
                mean[label] = FIRST * mean[label] + (1.0 - FIRST) * row[label];
                variance[label] =
                    SECOND * variance[label] + (1.0 - SECOND) * row[label] * row[label];
                target[label] -= rate * (mean[label] / (1.0 - first))
                    / ((variance[label] / (1.0 - second)).sqrt() + 1e-6);
            }
        }
    }
    Linear { weights, biases }
}

fn add_gradient(
    settings: &Settings,
    lesson: &Lesson,
    weights: &[Row<f32>],
    biases: &Row<f32>,
    gradient: &mut [Row<f32>],
) {
    let mut logits = logits(weights, biases, lesson.sample);
    for (logit, offset) in logits
        .iter_mut()
        .zip(absent(lesson.source, settings.offset))
    {
        *logit += offset;
    }
    let share = match lesson.source {
        Source::Sanad => settings.sanad,
        Source::Articles => settings.articles,
        Source::Wikipedia => settings.wikipedia,
    };
    let mut errors = softmax(&logits);
    for (label, error) in errors.iter_mut().enumerate() {
        let wanted = lesson.label.map_or(1.0 / LABELS.len() as f32, |right| {
            if right == label { 1.0 } else { 0.0 }
        });
        *error = share * (*error - wanted);
    }
    let last = gradient.len() - 1;
    for &(term, value) in &lesson.sample.terms {
        for (entry, error) in gradient[term as usize].iter_mut().zip(errors) {
            *entry += value * error;
        }
    }
    for (entry, error) in gradient[last].iter_mut().zip(errors) {
        *entry += error;
    }
}
