//! Dates: what stands in a sentence at one token.
//!
//! | file | what |
//! | --- | --- |
//! | `numeric` | digits and strokes: 27/10/2024 |
//! | `weekdays` | الخميس 9 يناير 2025 |
//! | `absolute` | a date with its month: يوم 9 مايو, شهر رمضان |
//! | `days`, `months` | days of a month (الأول من مايو), whole months (مايو 2024) |
//! | `month_names` | a month's name, and when it is none: مارس is also a verb |
//! | `years` | the year after a month or alone: في 2016 |
//! | `ranges` | what joins two: 8-9 أيلول |
//! | `periods` | عام 2024, الربع الثاني, صيف 2021, القرن الثامن عشر |
//! | `relative` | أمس, العام الماضي |

mod absolute;
mod days;
mod month_names;
mod months;
mod numeric;
mod periods;
mod ranges;
mod relative;
mod weekdays;
mod years;

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
        .or_else(|| absolute::find(view, at))
        .or_else(|| periods::find(view, at))
        .or_else(|| relative::find(view, at))
        .or_else(|| years::bare_year(view, at))
}
