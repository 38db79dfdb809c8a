//! Multinomial logistic regression, drawn towards a prior.

use super::absent;
use super::documents::{Document, Source};
use super::terms::{Sample, Terms};
use crate::clusters::Random;
use khulasa::topics::{LABELS, Row};

/// What is weighed against what.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// What one article counts: of SANAD by its section, of our own, and one that readers marked.
    pub sanad: f32,
    pub articles: f32,
    pub marked: f32,
    /// Whether readers know better than SANAD's sections.
    pub overruled: bool,
    /// The weight that the lists of words give to what they hold, and to what stands close to that.
    pub listed: f32,
    pub neighbours: f32,
    /// How strongly all weights are drawn there.
    pub pull: f32,
    /// Logits that SANAD's sections take off the labels they do not have.
    pub offset: f32,
    /// Whether names say something.
    pub names: bool,
    /// The share of terms that are left out at each step.
    pub dropped: f32,
    /// Steps over all articles.
    pub steps: usize,
}

impl Settings {
    /// For articles of any paper.
    pub const ANY: Self = Self {
        sanad: 0.04,
        articles: 15.0,
        marked: 15.0,
        overruled: true,
        listed: 6.0,
        neighbours: 3.0,
        pull: 0.3,
        offset: 4.0,
        names: false,
        dropped: 0.3,
        steps: 100,
    };

    /// For articles like SANAD's: knows the newspaper by heart.
    pub const SANAD: Self = Self {
        sanad: 30.0,
        articles: 3.0,
        marked: 3.0,
        overruled: false,
        listed: 2.0,
        neighbours: 1.0,
        names: true,
        dropped: 0.0,
        steps: 120,
        ..Self::ANY
    };

    /// What `document` teaches; nothing when nobody said what it is about.
    pub fn lesson<'a>(&self, document: &Document, sample: &'a Sample) -> Option<Lesson<'a>> {
        let sanad = document.source == Source::Sanad;
        let said = document.marked.filter(|_| self.overruled || !sanad);
        let (target, weight) = match said {
            Some(shares) => (shares, self.marked),
            None => {
                let mut row = Row::default();
                row[document.label?] = 1.0;
                (row, if sanad { self.sanad } else { self.articles })
            }
        };
        let offset = if sanad && said.is_none() {
            absent(self.offset)
        } else {
            Row::default()
        };
        Some(Lesson {
            target,
            weight,
            offset,
            sample,
        })
    }
}

/// An article to learn from.
pub struct Lesson<'a> {
    /// The share of each label.
    target: Row<f32>,
    weight: f32,
    /// What is added to the logits of this lesson.
    offset: Row<f32>,
    sample: &'a Sample,
}

/// Weights of all labels, as they are learned.
pub struct Linear {
    pub weights: Vec<Row<f32>>,
    pub biases: Row<f32>,
}

impl Linear {
    /// What both say, `share` of it by `other`: the product of two experts (Hinton 2002) is one of
    /// their kind again.
    pub fn mixed(&self, other: &Self, share: f32) -> Self {
        let mix = |one: &Row<f32>, other: &Row<f32>| -> Row<f32> {
            std::array::from_fn(|label| (1.0 - share) * one[label] + share * other[label])
        };
        Self {
            weights: (self.weights.iter().zip(&other.weights))
                .map(|(one, other)| mix(one, other))
                .collect(),
            biases: mix(&self.biases, &other.biases),
        }
    }

    /// The same, its logits divided.
    pub fn calmed(mut self, by: f32) -> Self {
        let all = self.weights.iter_mut().chain([&mut self.biases]);
        all.flatten().for_each(|number| *number /= by);
        self
    }

    /// The logits of an article.
    pub fn logits(&self, sample: &Sample) -> Row<f32> {
        logits(&self.weights, &self.biases, sample, &[])
    }
}

/// `kept` is what each term counts, all of them 1 but while terms are dropped.
fn logits(weights: &[Row<f32>], biases: &Row<f32>, sample: &Sample, kept: &[f32]) -> Row<f32> {
    let mut sums = *biases;
    for &(term, value) in &sample.terms {
        let value = value * kept.get(term as usize).unwrap_or(&1.0);
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
/// frequent keep what the prior says. At each step other terms are left out, so that no few of them
/// carry a topic alone (dropout; Srivastava and others 2014).
pub fn learn(settings: &Settings, terms: &Terms, lessons: &[Lesson], prior: &[Row<f32>]) -> Linear {
    const RATE: f32 = 0.3;
    const FIRST: f32 = 0.9;
    const SECOND: f32 = 0.99;
    let mut weights = prior.to_vec();
    let mut biases = Row::<f32>::default();
    let mut means = vec![[0f32; 2 * LABELS.len()]; prior.len() + 1];
    let mut gradient = vec![Row::<f32>::default(); prior.len() + 1];
    let (mut first, mut second) = (1.0f32, 1.0f32);
    let mut random = Random(0x6472_6f70_7065_6421);
    let mut kept = vec![1f32; prior.len()];
    for step in 0..settings.steps {
        if settings.dropped > 0.0 {
            for entry in &mut kept {
                let stays = random.unit() >= settings.dropped;
                *entry = f32::from(u8::from(stays)) / (1.0 - settings.dropped);
            }
        }
        for (row, (weight, prior)) in gradient.iter_mut().zip(weights.iter().zip(prior)) {
            for (entry, (weight, prior)) in row.iter_mut().zip(weight.iter().zip(prior)) {
                *entry = settings.pull * (weight - prior);
            }
        }
        gradient[prior.len()] = Row::default();
        for lesson in lessons {
            add_gradient(lesson, &weights, &biases, &kept, &mut gradient);
        }
        first *= FIRST;
        second *= SECOND;
        let rate = RATE * (1.0 - step as f32 / settings.steps as f32);
        for (index, (row, means)) in gradient.iter().zip(&mut means).enumerate() {
            let target = if index == prior.len() {
                &mut biases
            } else if !terms.is_frequent(index) || !settings.names && terms.is_name(index) {
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
    lesson: &Lesson,
    weights: &[Row<f32>],
    biases: &Row<f32>,
    kept: &[f32],
    gradient: &mut [Row<f32>],
) {
    let mut logits = logits(weights, biases, lesson.sample, kept);
    for (logit, offset) in logits.iter_mut().zip(lesson.offset) {
        *logit += offset;
    }
    let mut errors = softmax(&logits);
    for (error, wanted) in errors.iter_mut().zip(lesson.target) {
        *error = lesson.weight * (*error - wanted);
    }
    let last = gradient.len() - 1;
    for &(term, value) in &lesson.sample.terms {
        let value = value * kept[term as usize];
        for (entry, error) in gradient[term as usize].iter_mut().zip(errors) {
            *entry += value * error;
        }
    }
    for (entry, error) in gradient[last].iter_mut().zip(errors) {
        *entry += error;
    }
}
