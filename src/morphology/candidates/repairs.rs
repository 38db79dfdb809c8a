//! What a reading has to mend where stem and ending meet.

use super::{CandidateGenerator, Word, YA};
use crate::morphology::Repairs;
use crate::morphology::lexicon::repair_of;
use crate::text::{Letter, fold_letter};

impl CandidateGenerator<'_> {
    /// A hamza at the end of a stem changes its seat before a pronoun and before endings other
    /// than ة: that is no mistake.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn without_seat(
        &self,
        word: &Word,
        repairs: Repairs,
        entry: usize,
        from: usize,
        end: usize,
        joined: bool,
        ending: &[Letter],
    ) -> Repairs {
        let hamza = fold_letter((0x621 - 0x620) as Letter);
        let last = end > from && word.folded[end - 1] == hamza;
        let moved = match ending.first() {
            // بطيئة, but ماؤه is no مائة.
            Some(&letter) => {
                fold_letter(letter) != fold_letter(TA_MARBUTA)
                    || end - from > 1 && word.folded[end - 2] == YA
            }
            None => joined,
        };
        if last && moved && repairs.has(Repairs::HAMZA) {
            return self.lexicon.repairs(entry, &word.exact[from..end - 1]);
        }
        repairs
    }
}

const TA_MARBUTA: Letter = (0x629 - 0x620) as Letter;

/// What has to be mended in an ending; both are packed letters of equal folding.
pub(super) fn ending_repairs(mut written: u64, mut expected: u64, inflection: u8) -> Repairs {
    let mut repairs = Repairs::NONE;
    while written != 0 || expected != 0 {
        let (a, b) = ((written & 255) as Letter, (expected & 255) as Letter);
        // The seat of a hamza inside an ending follows its vowels: بدؤوا, بدأوا, بدءوا.
        if a != b && inflection != 0 {
            let repair = repair_of(fold_letter(b));
            if repair != Repairs::HAMZA {
                repairs = repairs.and(repair);
            }
        }
        written >>= 8;
        expected >>= 8;
    }
    repairs
}
