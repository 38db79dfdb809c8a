//! Telling articles that are like SANAD's from all others: logistic regression.

use super::terms::{Sample, Terms};

/// What all other texts count together, of one.
const OTHERS: f32 = 0.8;
/// How strongly weights are drawn towards zero.
const PULL: f32 = 0.05;
const STEPS: usize = 100;
/// Logits by which an article has to be like SANAD's: other papers lose more by being taken for it than
/// it loses by being taken for another.
const MARGIN: f32 = 2.0;

/// One weight for each term, and a bias; above zero is like SANAD's.
pub struct Gate {
    pub weights: Vec<f32>,
    pub bias: f32,
}

impl Gate {
    /// Whether an article is like those of SANAD.
    pub fn is_open(&self, sample: &Sample) -> bool {
        logit(&self.weights, self.bias, sample) > 0.0
    }
}

fn logit(weights: &[f32], bias: f32, sample: &Sample) -> f32 {
    let terms = sample.terms.iter();
    bias + terms
        .map(|&(term, value)| value * weights[term as usize])
        .sum::<f32>()
}

/// A text, and whether it is of SANAD.
pub type Example<'a> = (bool, &'a Sample);

/// Adam (Kingma and Ba 2015) over all texts at once. Shut when one of the two kinds is missing.
pub fn learn(terms: &Terms, texts: &[Example]) -> Gate {
    const RATE: f32 = 0.2;
    const FIRST: f32 = 0.9;
    const SECOND: f32 = 0.99;
    let count = texts.iter().filter(|(sanad, _)| *sanad).count();
    let others = texts.len() - count;
    // The bias is the last weight.
    let bias = terms.len();
    let mut weights = vec![0.0f32; bias + 1];
    if count == 0 || others == 0 {
        weights[bias] = -1.0;
    } else {
        let all = texts.len() as f32;
        let share = |sanad: bool| match sanad {
            true => all * (1.0 - OTHERS) / count as f32,
            false => all * OTHERS / others as f32,
        };
        let mut means = vec![[0f32; 2]; bias + 1];
        let mut gradient = vec![0f32; bias + 1];
        let (mut first, mut second) = (1.0f32, 1.0f32);
        for step in 0..STEPS {
            for (entry, weight) in gradient.iter_mut().zip(&weights) {
                *entry = PULL * weight;
            }
            gradient[bias] = 0.0;
            for &(sanad, sample) in texts {
                let logit = logit(&weights, weights[bias], sample);
                let wanted = if sanad { 1.0 } else { 0.0 };
                let error = share(sanad) * (1.0 / (1.0 + libm::expf(-logit)) - wanted);
                for &(term, value) in &sample.terms {
                    gradient[term as usize] += value * error;
                }
                gradient[bias] += error;
            }
            first *= FIRST;
            second *= SECOND;
            let rate = RATE * (1.0 - step as f32 / STEPS as f32);
            for (index, ((weight, entry), [mean, variance])) in
                (weights.iter_mut().zip(&gradient).zip(&mut means)).enumerate()
            {
                if index != bias && !terms.is_frequent(index) {
                    continue;
                }
                *mean = FIRST * *mean + (1.0 - FIRST) * entry;
                *variance = SECOND * *variance + (1.0 - SECOND) * entry * entry;
                *weight -=
                    rate * (*mean / (1.0 - first)) / ((*variance / (1.0 - second)).sqrt() + 1e-6);
            }
        }
    }
    let bias = weights.pop().unwrap_or_default() - MARGIN;
    Gate { weights, bias }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topics::documents::{Document, Source};
    use crate::topics::vocabulary::Lists;
    use khulasa::topics::Feature;

    #[test]
    fn what_only_one_paper_writes_tells_it() {
        let document = |source, key| Document {
            source,
            id: String::new(),
            label: None,
            marked: None,
            features: vec![
                Feature { key, value: 12 },
                Feature {
                    key: 1 << 20,
                    value: 6,
                },
            ],
        };
        let mut documents = vec![document(Source::Sanad, 1 << 21); 20];
        documents.extend(vec![document(Source::Articles, 1 << 22); 20]);
        let terms = Terms::new(&documents, &Lists::new());
        let samples: Vec<Sample> = documents.iter().map(|one| terms.sample(one)).collect();
        let texts: Vec<Example> = (samples.iter().enumerate())
            .map(|(index, sample)| (index < 20, sample))
            .collect();
        let gate = learn(&terms, &texts);
        assert!(gate.is_open(&samples[0]) && !gate.is_open(&samples[20]));
        let gate = learn(&terms, &texts[20..]);
        assert!(!gate.is_open(&samples[0]) && !gate.is_open(&samples[20]));
    }
}
