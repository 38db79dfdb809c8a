//! Numbers as they are written: whole digits and places after the point, without rounding.

/// `mantissa` divided by ten to the power of `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    mantissa: u64,
    places: u32,
}

/// More places than this do not change what a reader is told.
const MOST_PLACES: u32 = 9;

impl Decimal {
    /// A whole number.
    pub const fn whole(value: u64) -> Self {
        Self {
            mantissa: value,
            places: 0,
        }
    }

    /// `mantissa` with its last `places` digits after the point.
    pub const fn new(mantissa: u64, places: u32) -> Self {
        Self { mantissa, places }
    }

    /// The product; none when it is too large to be meant.
    #[inline(never)]
    pub fn times(self, other: Self) -> Option<Self> {
        Self {
            mantissa: self.mantissa.checked_mul(other.mantissa)?,
            places: self.places + other.places,
        }
        .tidy()
    }

    /// The sum; none when it is too large to be meant.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let scale = |number: Self| {
            let factor = 10u64.checked_pow(places - number.places)?;
            number.mantissa.checked_mul(factor)
        };
        Self {
            mantissa: scale(self)?.checked_add(scale(other)?)?,
            places,
        }
        .tidy()
    }

    /// The number divided by a power of ten.
    #[inline(never)]
    pub fn shifted(self, places: u32) -> Option<Self> {
        Self {
            mantissa: self.mantissa,
            places: self.places + places,
        }
        .tidy()
    }

    /// Whether it is less than the whole number `limit`.
    #[inline(never)]
    pub fn is_below(self, limit: u64) -> bool {
        match 10u64
            .checked_pow(self.places)
            .and_then(|scale| limit.checked_mul(scale))
        {
            Some(limit) => self.mantissa < limit,
            None => true,
        }
    }

    /// The value, if it is a whole number.
    pub fn as_whole(self) -> Option<u64> {
        (self.places == 0).then_some(self.mantissa)
    }

    /// The nearest floating-point number: one division of two whole numbers, alike everywhere.
    #[inline(never)]
    pub fn to_f64(self) -> f64 {
        let divisor = 10u64.pow(self.places);
        if divisor == 1 {
            self.mantissa as f64
        } else {
            self.mantissa as f64 / divisor as f64
        }
    }

    /// Noughts after the point are dropped.
    fn tidy(mut self) -> Option<Self> {
        while self.places > 0 && self.mantissa.is_multiple_of(10) {
            self.mantissa /= 10;
            self.places -= 1;
        }
        (self.places <= MOST_PLACES).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_products_are_exact() {
        let number = Decimal::new(42, 1)
            .times(Decimal::whole(1_000_000_000))
            .unwrap();
        assert_eq!(number.to_f64(), 4_200_000_000.0);
        assert_eq!(number.as_whole(), Some(4_200_000_000));
        let half = Decimal::new(5, 1);
        assert_eq!(Decimal::whole(2).plus(half).unwrap().to_f64(), 2.5);
        assert_eq!(Decimal::whole(915).shifted(3).unwrap().to_f64(), 0.915);
        assert_eq!(Decimal::whole(u64::MAX).plus(half), None);
        assert!(half.is_below(1));
        assert!(!Decimal::whole(1).is_below(1));
    }
}
