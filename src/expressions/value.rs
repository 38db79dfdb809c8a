//! Values of dates, and how ISO 8601 and EDTF write them.

use super::calendar;
use super::months::Calendar;

/// How exact a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Day, month or year, whatever is there; the month may be a season, quarter or half (21 to 41).
    Whole,
    /// A decade: the year is its first.
    Decade,
    /// A century: the year is its first.
    Century,
}

/// A day, month, year, decade or century.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// By which calendar.
    pub calendar: Calendar,
    /// The year, negative before the common era.
    pub year: Option<i32>,
    /// The month; from 21 on a season, quarter or half of the year, as EDTF numbers them.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
    /// How exact it is.
    pub precision: Precision,
}

/// What a date expression is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Relative, or a day that does not exist.
    Unknown,
    /// One.
    Single(Point),
    /// A pair or range.
    Range(Point, Point),
}

impl Point {
    /// A year, or nothing yet.
    pub const fn of_year(calendar: Calendar, year: Option<i32>) -> Self {
        Self {
            calendar,
            year,
            month: None,
            day: None,
            precision: Precision::Whole,
        }
    }

    /// A month of a year that may be unknown.
    pub const fn of_month(calendar: Calendar, year: Option<i32>, month: u8) -> Self {
        Self {
            calendar,
            year,
            month: Some(month),
            day: None,
            precision: Precision::Whole,
        }
    }

    /// Whether such a day exists.
    fn exists(&self) -> bool {
        match (self.month, self.day) {
            (None, Some(day)) => (1..=31).contains(&day),
            (Some(month @ 0..=20), day) => {
                calendar::exists(self.calendar, self.year, month, day.unwrap_or(1))
            }
            _ => true,
        }
    }

    fn write(&self, out: &mut String) {
        let push = |out: &mut String, number: u32, width: usize| {
            let mut digits = [b'0'; 10];
            let mut rest = number;
            let mut at = digits.len();
            while rest > 0 || digits.len() - at < width {
                at -= 1;
                digits[at] = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
            out.extend(digits[at..].iter().map(|&digit| digit as char));
        };
        match (self.year, self.precision) {
            (None, _) => out.push_str("XXXX"),
            (Some(year), precision) => {
                if year < 0 {
                    out.push('-');
                }
                let year = year.unsigned_abs();
                match precision {
                    Precision::Whole => push(out, year, 4),
                    Precision::Decade => {
                        push(out, year / 10, 3);
                        out.push('X');
                    }
                    Precision::Century => {
                        push(out, year / 100, 2);
                        out.push_str("XX");
                    }
                }
            }
        }
        match (self.month, self.day) {
            (None, None) => {}
            (Some(month), day) => {
                out.push('-');
                push(out, u32::from(month), 2);
                if let Some(day) = day {
                    out.push('-');
                    push(out, u32::from(day), 2);
                }
            }
            (None, Some(day)) => {
                out.push_str("-XX-");
                push(out, u32::from(day), 2);
            }
        }
    }

    /// The Gregorian day of a Hijri one. Months and years of the two calendars cover no common time.
    fn gregorian(&self) -> Option<Self> {
        let year = self.year.filter(|_| self.precision == Precision::Whole)?;
        let day = calendar::from_hijri(year, self.month?, self.day?)?;
        let point = |day: calendar::Day| Self {
            calendar: Calendar::Gregorian,
            year: Some(day.year),
            month: Some(day.month),
            day: Some(day.day),
            precision: Precision::Whole,
        };
        Some(point(day))
    }
}

impl Value {
    /// The Gregorian value and the Hijri one, as the document writes them.
    pub fn written(&self) -> (Option<String>, Option<String>) {
        let (first, last) = match *self {
            Self::Unknown => return (None, None),
            Self::Single(point) => (point, point),
            Self::Range(first, last) => (first, last),
        };
        if !first.exists() || !last.exists() {
            return (None, None);
        }
        let written = range(first, last);
        if first.calendar == Calendar::Gregorian {
            return (Some(written), None);
        }
        let gregorian = match (first.gregorian(), last.gregorian()) {
            (Some(first), Some(last)) => Some(range(first, last)),
            _ => None,
        };
        (gregorian, Some(written))
    }
}

fn range(first: Point, last: Point) -> String {
    let mut out = String::new();
    first.write(&mut out);
    if first != last {
        out.push('/');
        last.write(&mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: Value) -> (Option<String>, Option<String>) {
        value.written()
    }

    #[test]
    fn values_as_they_are_written() {
        let some = |text: &str| Some(text.to_owned());
        let march = Point::of_month(Calendar::Gregorian, None, 3);
        assert_eq!(written(Value::Single(march)), (some("XXXX-03"), None));
        let nineties = Point {
            precision: Precision::Decade,
            ..Point::of_year(Calendar::Gregorian, Some(1990))
        };
        assert_eq!(written(Value::Single(nineties)), (some("199X"), None));
        let ancient = Point {
            precision: Precision::Century,
            ..Point::of_year(Calendar::Gregorian, Some(-2400))
        };
        assert_eq!(written(Value::Single(ancient)), (some("-24XX"), None));
        let missing = Point {
            day: Some(31),
            ..Point::of_month(Calendar::Gregorian, Some(2024), 2)
        };
        assert_eq!(written(Value::Single(missing)), (None, None));
        let ramadan = Point::of_month(Calendar::Islamic, Some(1446), 9);
        assert_eq!(written(Value::Single(ramadan)), (None, some("1446-09")));
        let first = Point {
            day: Some(1),
            ..ramadan
        };
        assert_eq!(
            written(Value::Single(first)),
            (some("2025-03-01"), some("1446-09-01"))
        );
    }
}
