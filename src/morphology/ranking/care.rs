use crate::morphology::{Candidate, Repairs};

/// How carefully a text is spelled: who writes ة, ي and hamzas at all does not mean ة by every
/// ه, ي by every ى, and أ by every ا.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Care {
    ta: bool,
    ya: bool,
    hamza: bool,
}

/// What a repair costs in a text that is spelled with care, in steps of the weights.
const COST: i32 = 48;
/// Of so many bytes of text, one letter at least has to be there.
const STRETCH: usize = 400;
/// Bytes that are looked through in one go: no more than a byte can count.
const BLOCK: usize = 240;

impl Care {
    /// Looks for the letters in `text`.
    pub fn of(text: &str) -> Self {
        let (mut ta, mut ya, mut hamza) = (0, 0, 0);
        // The letters are two bytes each: D8 A9 ة, D9 8A ي, D8 A3 أ, D8 A5 إ. Stretches are short
        // enough to be counted in bytes, sixteen at a time.
        let bytes = text.as_bytes();
        let following = bytes.get(1..).unwrap_or_default();
        for (before, after) in bytes.chunks(BLOCK).zip(following.chunks(BLOCK)) {
            let mut counts = [0_u8; 3];
            for (&one, &two) in before.iter().zip(after) {
                counts[0] += u8::from((one == 0xD8) & (two == 0xA9));
                counts[1] += u8::from((one == 0xD9) & (two == 0x8A));
                counts[2] += u8::from((one == 0xD8) & ((two == 0xA3) | (two == 0xA5)));
            }
            ta += usize::from(counts[0]);
            ya += usize::from(counts[1]);
            hamza += usize::from(counts[2]);
        }
        let least = 1 + text.len() / STRETCH;
        Self {
            ta: ta >= least,
            ya: ya >= 2 * least,
            hamza: hamza >= least,
        }
    }

    /// What the repairs of `candidate` cost in this text.
    pub fn cost(self, candidate: &Candidate) -> i32 {
        if candidate.repairs.bits() == 0 {
            return 0;
        }
        let careful =
            |careful: bool, repair: Repairs| i32::from(careful && candidate.repairs.has(repair));
        COST * (careful(self.ta, Repairs::TA)
            + careful(self.hamza, Repairs::HAMZA)
            + careful(self.ya, Repairs::YA))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_shows_its_habits() {
        let careful = Care::of("أعلنت الوزارة أن المدرسة الجديدة في دبي");
        assert!(careful.ta && careful.hamza);
        assert_eq!(Care::of("ذهب الولد الى المدرسه"), Care::default());
    }
}
