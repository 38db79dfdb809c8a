//! Multinomial logistic regression, drawn towards a prior.

use super::absent;
use super::documents::{Document, Source};
use khulasa::topics::{LABELS, Row};

/// What is weighed against what.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// What one article of each source counts.
    pub sanad: f32,
    pub articles: f32,
    pub wikipedia: f32,
    /// The weight that the lists of words give, and how strongly all weights are drawn there.
    pub prior: f32,
    pub pull: f32,
    /// Logits that SANAD takes off the labels it does not have.
    pub offset: f32,
    /// Steps over all articles.
    pub steps: usize,
    /// How much less sure than learned the model may be, for articles of unseen papers.
    pub temperature: f32,
    /// Lemmas that stand in fewer articles say nothing.
    pub least: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sanad: 2.0,
            articles: 15.0,
            wikipedia: 0.1,
            prior: 6.0,
            pull: 0.3,
            offset: 4.0,
            steps: 80,
            temperature: 1.0,
            least: 12,
        }
    }
}

/// Weights as they are learned.
pub struct Learned {
    weights: Vec<Row<f32>>,
    biases: Row<f32>,
    temperature: f32,
}

impl Learned {
    /// The label that fits best, and all logits.
    pub fn judge(&self, document: &Document) -> (usize, Row<f32>) {
        let logits = logits(&self.weights, &self.biases, document);
        let best = (0..LABELS.len())
            .max_by(|&a, &b| logits[a].total_cmp(&logits[b]))
            .unwrap_or(0);
        (best, logits)
    }

    /// Probabilities of the labels.
    pub fn probabilities(&self, document: &Document) -> Row<f32> {
        softmax(&self.judge(document).1.map(|logit| logit / self.temperature))
    }

    /// Rows of `topic.weights`, and `topic.scale`.
    pub fn quantised(&self) -> (Vec<Row<i8>>, Vec<i32>) {
        let largest = self
            .weights
            .iter()
            .flatten()
            .fold(0f32, |largest, weight| largest.max(weight.abs()));
        let unit = largest / 127.0;
        let rows = self
            .weights
            .iter()
            .map(|row| row.map(|weight| libm::roundf(weight / unit) as i8))
            .collect();
        let scaled = |value: f32, scale: f32| libm::roundf(value / self.temperature * scale) as i32;
        let mut scale: Vec<i32> = self
            .biases
            .iter()
            .map(|&bias| scaled(bias, 256.0))
            .collect();
        scale.push(scaled(unit, 65536.0));
        (rows, scale)
    }
}

fn logits(weights: &[Row<f32>], biases: &Row<f32>, document: &Document) -> Row<f32> {
    let mut sums = Row::<f32>::default();
    let mut square = 0.0f32;
    for feature in &document.features {
        let value = f32::from(feature.value);
        square += value * value;
        for (sum, weight) in sums.iter_mut().zip(&weights[feature.lemma as usize]) {
            *sum += value * weight;
        }
    }
    let length = square.max(1.0).sqrt();
    for (sum, bias) in sums.iter_mut().zip(biases) {
        *sum = *sum / length + bias;
    }
    sums
}

fn softmax(logits: &Row<f32>) -> Row<f32> {
    let best = logits.iter().copied().fold(f32::MIN, f32::max);
    let powers = logits.map(|logit| libm::expf(logit - best));
    let whole: f32 = powers.iter().sum();
    powers.map(|power| power / whole)
}

/// Adam (Kingma and Ba 2015) over all documents at once, from the prior on.
pub fn learn(settings: &Settings, documents: &[&Document], prior: Vec<Row<f32>>) -> Learned {
    const RATE: f32 = 0.3;
    const FIRST: f32 = 0.9;
    const SECOND: f32 = 0.99;
    let mut counts = vec![0u32; prior.len()];
    for feature in documents.iter().flat_map(|document| &document.features) {
        counts[feature.lemma as usize] += 1;
    }
    let mut weights = prior.clone();
    let mut biases = Row::<f32>::default();
    let mut means = vec![[0f32; 2 * LABELS.len()]; prior.len() + 1];
    let mut gradient = vec![Row::<f32>::default(); prior.len() + 1];
    let (mut first, mut second) = (1.0f32, 1.0f32);
    for step in 0..settings.steps {
        for (row, (weight, prior)) in gradient.iter_mut().zip(weights.iter().zip(&prior)) {
            for (entry, (weight, prior)) in row.iter_mut().zip(weight.iter().zip(prior)) {
                *entry = settings.pull * (weight - prior);
            }
        }
        gradient[prior.len()] = Row::default();
        for document in documents {
            add_gradient(settings, document, &weights, &biases, &mut gradient);
        }
        first *= FIRST;
        second *= SECOND;
        let rate = RATE * (1.0 - step as f32 / settings.steps as f32);
        for (index, (row, means)) in gradient.iter().zip(&mut means).enumerate() {
            let target = if index == prior.len() {
                &mut biases
            } else if counts[index] < settings.least {
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
    Learned {
        weights,
        biases,
        temperature: settings.temperature,
    }
}

fn add_gradient(
    settings: &Settings,
    document: &Document,
    weights: &[Row<f32>],
    biases: &Row<f32>,
    gradient: &mut [Row<f32>],
) {
    let mut logits = logits(weights, biases, document);
    for (logit, offset) in logits
        .iter_mut()
        .zip(absent(document.source, settings.offset))
    {
        *logit += offset;
    }
    let share = match document.source {
        Source::Sanad => settings.sanad,
        Source::Articles => settings.articles,
        Source::Wikipedia => settings.wikipedia,
    };
    let mut errors = softmax(&logits);
    for (label, error) in errors.iter_mut().enumerate() {
        // What has no label is as likely of any.
        let wanted = document.label.map_or(1.0 / LABELS.len() as f32, |right| {
            if right == label { 1.0 } else { 0.0 }
        });
        *error = share * (*error - wanted);
    }
    let square: f32 = document
        .features
        .iter()
        .map(|feature| f32::from(feature.value) * f32::from(feature.value))
        .sum();
    let length = square.max(1.0).sqrt();
    let last = gradient.len() - 1;
    for feature in &document.features {
        let value = f32::from(feature.value) / length;
        for (entry, error) in gradient[feature.lemma as usize].iter_mut().zip(errors) {
            *entry += value * error;
        }
    }
    for (entry, error) in gradient[last].iter_mut().zip(errors) {
        *entry += error;
    }
}
