use super::Lemmas;
use crate::analysis::{Analysis, Findings, StringId};
use crate::text::Spelling;

/// The numbers of the lemmas of analyses, each looked up once however often it stands there. One list
/// of lemmas is meant for all of them.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    numbers: Findings<Option<u32>>,
    spelling: Spelling,
}

impl Numbering {
    /// To be called before the lemmas of `analysis` are asked for.
    pub fn begin(&mut self, analysis: &Analysis) {
        self.numbers.begin(&analysis.origins);
    }

    /// The number of the lemma called `lemma` in `analysis`, the one that [`Numbering::begin`] was
    /// told of; absent when it is not listed.
    pub fn of(&mut self, lemma: StringId, analysis: &Analysis, lemmas: &Lemmas) -> Option<usize> {
        let spelling = &mut self.spelling;
        let number = self.numbers.of(lemma, &analysis.origins, || {
            spelling.read(analysis.strings.get(lemma));
            lemmas.number(spelling.folded()).map(|number| number as u32)
        });
        number.map(|number| number as usize)
    }
}
