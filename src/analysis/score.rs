//! Scores in whole thousandths, so that they print alike everywhere.

/// A score from 0 to 1 in thousandths, so that it prints alike everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// `thousandths` of one; what is above 1000 counts as 1000.
    pub const fn from_thousandths(thousandths: u16) -> Self {
        Self(if thousandths > 1000 {
            1000
        } else {
            thousandths
        })
    }

    /// `part` of `whole`, rounded to thousandths; zero when `whole` is zero.
    pub fn ratio(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self(0);
        }
        Self::from_thousandths(
            ((part.min(whole) as u128 * 2000 + whole as u128) / (2 * whole as u128)) as u16,
        )
    }

    /// The score in thousandths, 0 to 1000.
    pub const fn thousandths(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_round_to_thousandths() {
        assert_eq!(Score::ratio(1, 3).thousandths(), 333);
        assert_eq!(Score::ratio(2, 3).thousandths(), 667);
        assert_eq!(Score::ratio(5, 3).thousandths(), 1000);
        assert_eq!(Score::ratio(1, 0).thousandths(), 0);
    }
}
