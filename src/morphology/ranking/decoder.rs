use super::features::{self, SURROUNDINGS, Views};
use super::{Class, Profile, Weights};
use rustc_hash::FxHashMap;

/// A reading on its way through the decoder.
#[derive(Clone, Copy, Debug)]
pub struct Scored {
    /// The number of its class, of [`Classes`].
    pub class: u16,
    /// Its score by itself.
    pub score: i32,
}

/// The classes met so far, numbered, with what follows what for which score.
///
/// The scores of neighbours depend on two classes alone and are kept in one square table, filled
/// as pairs are met.
#[derive(Clone, Debug)]
pub struct Classes {
    numbers: FxHashMap<Class, u16>,
    classes: Vec<Class>,
    views: Vec<Views>,
    pairs: Vec<i16>,
}

const SIDE: usize = 512;
const UNKNOWN: i16 = i16::MIN;

impl Default for Classes {
    fn default() -> Self {
        Self {
            numbers: FxHashMap::default(),
            classes: Vec::new(),
            views: Vec::new(),
            pairs: vec![UNKNOWN; SIDE * SIDE],
        }
    }
}

impl Classes {
    /// The number of `class`.
    pub fn number(&mut self, class: Class) -> u16 {
        *self.numbers.entry(class).or_insert_with(|| {
            self.classes.push(class);
            self.views.push(Views::of(class));
            // The table of pairs is for the first classes; there are fewer than that in practice.
            (self.classes.len() - 1).min(usize::from(u16::MAX)) as u16
        })
    }

    /// The score of two classes that follow one another.
    fn pair(&mut self, weights: &Weights<'_>, before: u16, class: u16) -> i32 {
        let (a, b) = (usize::from(before), usize::from(class));
        let place = (a < SIDE && b < SIDE).then_some(a * SIDE + b);
        if let Some(place) = place
            && self.pairs[place] != UNKNOWN
        {
            return i32::from(self.pairs[place]);
        }
        let mut sum = 0;
        features::of_neighbours(self.classes[a], self.classes[b], |feature| {
            sum += weights.of(feature);
        });
        if let Some(place) = place {
            self.pairs[place] = sum as i16;
        }
        sum
    }
}

/// The best way through a sentence (Viterbi), in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// All readings of the sentence, one word after another.
    readings: Vec<Scored>,
    /// Where the readings of each word end.
    ends: Vec<usize>,
    profiles: Vec<Profile>,
    /// The best score of a way that ends with each reading, and where it comes from.
    best: Vec<i32>,
    from: Vec<u16>,
    /// The best score of a way that goes on from each reading, its own score left out.
    rest: Vec<i32>,
    path: Vec<u16>,
}

impl Decoder {
    /// Begins a sentence.
    pub fn clear(&mut self) {
        self.readings.clear();
        self.ends.clear();
        self.profiles.clear();
    }

    /// Adds a word with its readings; there must be one at least, and not more than 65,535.
    pub fn push(&mut self, profile: Profile, readings: impl IntoIterator<Item = Scored>) {
        self.profiles.push(profile);
        self.readings.extend(readings);
        self.ends.push(self.readings.len());
    }

    /// Finds the best way, which [`Decoder::path`] then tells.
    pub fn decode(&mut self, weights: &Weights<'_>, classes: &mut Classes) {
        self.score_surroundings(weights, classes);
        self.best.clear();
        self.from.clear();
        let mut before = 0..0;
        let mut start = 0;
        for &end in &self.ends {
            for at in start..end {
                let reading = self.readings[at];
                let mut best = (i32::MIN, 0);
                for (number, earlier) in before.clone().enumerate() {
                    let pair = classes.pair(weights, self.readings[earlier].class, reading.class);
                    let score = self.best[earlier] + pair;
                    if score > best.0 {
                        best = (score, number as u16);
                    }
                }
                if before.is_empty() {
                    best.0 = 0;
                }
                self.best.push(best.0.saturating_add(reading.score));
                self.from.push(best.1);
            }
            before = start..end;
            start = end;
        }
        self.trace();
    }

    /// For each word the number of its reading on the best way.
    pub fn path(&self) -> &[u16] {
        &self.path
    }

    /// Adds the scores of what stands around each word to those of its readings.
    fn score_surroundings(&mut self, weights: &Weights<'_>, classes: &Classes) {
        let outside = Profile::outside();
        let asks = features::asks(self.profiles.iter());
        let mut halves = [0; SURROUNDINGS];
        let mut start = 0;
        for (word, &end) in self.ends.iter().enumerate() {
            if end - start > 1 {
                let near = |offset: isize| {
                    word.checked_add_signed(offset)
                        .and_then(|index| self.profiles.get(index))
                        .unwrap_or(&outside)
                };
                let (before, after) = ([near(-1), near(-2)], [near(1), near(2)]);
                features::surroundings(before, after, asks, &mut halves);
                for reading in &mut self.readings[start..end] {
                    let views = &classes.views[usize::from(reading.class)];
                    let mut sum = 0;
                    features::of_surroundings(views, &halves, |feature| sum += weights.of(feature));
                    reading.score += sum;
                }
            }
            start = end;
        }
    }

    fn trace(&mut self) {
        self.path.clear();
        self.path.resize(self.ends.len(), 0);
        let mut next = None;
        for word in (0..self.ends.len()).rev() {
            let start = if word == 0 { 0 } else { self.ends[word - 1] };
            let chosen = next.unwrap_or_else(|| {
                let scores = &self.best[start..self.ends[word]];
                // The first of the best, so that equal scores always end alike.
                let best = scores.iter().copied().max().unwrap_or(0);
                scores.iter().position(|&score| score == best).unwrap_or(0) as u16
            });
            self.path[word] = chosen;
            next = Some(self.from[start + usize::from(chosen)]);
        }
    }

    /// For each reading of each word, how much worse the best way through it is than the best way
    /// of all. Call it after [`Decoder::decode`]; the readings are in the order they were pushed.
    pub fn losses(&mut self, weights: &Weights<'_>, classes: &mut Classes) -> Vec<i32> {
        self.rest.clear();
        self.rest.resize(self.readings.len(), 0);
        for word in (1..self.ends.len()).rev() {
            let here = self.ends[word - 1]..self.ends[word];
            let start = if word == 1 { 0 } else { self.ends[word - 2] };
            for earlier in start..here.start {
                let mut best = i32::MIN;
                for at in here.clone() {
                    let reading = self.readings[at];
                    let pair = classes.pair(weights, self.readings[earlier].class, reading.class);
                    best = best.max(pair + reading.score + self.rest[at]);
                }
                self.rest[earlier] = best;
            }
        }
        let mut losses: Vec<i32> = (0..self.readings.len())
            .map(|at| self.best[at] + self.rest[at])
            .collect();
        let mut start = 0;
        for &end in &self.ends {
            let best = losses[start..end].iter().copied().max().unwrap_or(0);
            for loss in &mut losses[start..end] {
                *loss = best - *loss;
            }
            start = end;
        }
        losses
    }
}
