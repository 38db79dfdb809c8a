use crate::model::{Automaton, ModelError, ModelFile, State};
use crate::text::Letter;

/// How common word forms are, as classes from 0 (not listed) to 15; borrowed from the model file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordFrequencies<'a> {
    words: Automaton<'a>,
    classes: &'a [u8],
}

impl<'a> WordFrequencies<'a> {
    pub fn open(file: &ModelFile<'a>) -> Result<Self, ModelError> {
        Ok(Self {
            words: Automaton::open(file, "words.arcs", "words.skips")?,
            classes: file.section("words.classes")?,
        })
    }

    /// The class of the word written with the folded letters of `parts`, one after another.
    pub fn of(&self, parts: [&[Letter]; 3]) -> u8 {
        let mut state = Some(self.words.start());
        for &letter in parts.into_iter().flatten() {
            state = state.and_then(|state| self.words.step(state, letter));
        }
        state
            .and_then(State::word)
            .and_then(|number| self.classes.get(number))
            .copied()
            .unwrap_or(0)
    }
}
