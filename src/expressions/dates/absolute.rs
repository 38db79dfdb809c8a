//! A date with a month: day or days, month or months, year, with or without their head noun (يوم 9 مايو, شهر رمضان).

use super::{Found, days, months};
use crate::expressions::time_words::Period;
use crate::expressions::view::View;

/// The date with a month that begins with token `at`.
pub fn find(view: &View, at: usize) -> Option<Found> {
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
