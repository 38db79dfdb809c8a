use super::features::{Feature, flag};

/// Where a unit stands in the article. Sentences that are no part of the body (headlines) do not
/// count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its sentence's number among the sentences of the body.
    pub sentence: usize,
    /// How many sentences the body has.
    pub sentences: usize,
    /// Its paragraph's number.
    pub paragraph: usize,
    /// How many paragraphs there are.
    pub paragraphs: usize,
    /// Whether it opens its sentence.
    pub opens_sentence: bool,
    /// Whether its sentence opens its paragraph.
    pub opens: bool,
    /// Whether its sentence closes its paragraph.
    pub closes: bool,
}

impl Place {
    /// Sets the features that tell of the place.
    pub fn write(&self, set: &mut impl FnMut(Feature, f32)) {
        let (place, all) = (self.sentence, self.sentences.max(1));
        set(Feature::Early, 1.0 - place as f32 / all as f32);
        set(Feature::Near, 1.0 / (1 + place) as f32);
        set(Feature::First, flag(place == 0 && self.opens_sentence));
        set(Feature::FirstThird, flag(3 * place < all));
        set(
            Feature::Down,
            self.paragraph as f32 / self.paragraphs.max(1) as f32,
        );
        set(Feature::Alone, flag(self.opens && self.closes));
    }
}
