//! Dates: what stands in a sentence at one token.
//!
//! | file | what |
//! | --- | --- |
//! | `numeric` | digits and strokes: 27/10/2024 |
//! | `weekdays` | الخميس 9 يناير 2025 |
//! | `days`, `months` | days of a month (الأول من مايو), whole months (مايو 2024) |
//! | `month_names` | a month's name, and when it is none: مارس is also a verb |
//! | `years` | the year after a month or alone: في 2016 |
//! | `ranges` | what joins two: 8-9 أيلول |
//! | `periods` | عام 2024, الربع الثاني, صيف 2021, القرن الثامن عشر |
//! | `relative` | أمس, العام الماضي |

mod days;
mod month_names;
mod months;
mod numeric;
mod periods;
mod ranges;
mod relative;
mod weekdays;
mod years;

use super::time_words::Period;
use super::value::{Point, Value};
use super::view::View;

/// A date that was found: the token after it, and its value.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// First token; before the one asked for when a head noun stands there.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
    /// What it is worth.
    pub value: Value,
}

impl Found {
    /// A date of one value.
    pub fn single(first: usize, end: usize, point: Point) -> Self {
        Self {
            first,
            end,
            value: Value::Single(point),
        }
    }

    /// A relative date.
    pub fn unknown(first: usize, end: usize) -> Self {
        Self {
            first,
            end,
            value: Value::Unknown,
        }
    }
}

/// The date that begins with token `at`.
pub fn find(view: &View, at: usize) -> Option<Found> {
    numeric::find(view, at)
        .or_else(|| weekdays::find(view, at))
        .or_else(|| absolute(view, at))
        .or_else(|| periods::find(view, at))
        .or_else(|| relative::find(view, at))
        .or_else(|| years::bare_year(view, at))
}

/// A date with a month: day or days, month or months, year.
fn absolute(view: &View, at: usize) -> Option<Found> {
    let mut start = at;
    let head = view.entry(at).period;
    let headed = matches!(
        head,
        Some(Period::Day | Period::Days | Period::Month | Period::Months)
    );
    if headed && view.get(at)?.article {
        return None;
    }
    if headed {
        start += 1;
        if view
            .get(start)
            .is_some_and(|word| word.conjunction || word.preposition)
        {
            return None;
        }
    }
    match head {
        Some(Period::Month | Period::Months) => months::find(view, at, start, true),
        Some(Period::Day | Period::Days) => {
            days::find(view, at, start).or_else(|| days::day_alone(view, at, start))
        }
        _ => days::find(view, at, start).or_else(|| months::find(view, at, start, false)),
    }
}
