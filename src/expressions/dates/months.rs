//! Whole months: مايو 2024, شهر رمضان, تموز وآب 2023, يونيو إلى سبتمبر.

use super::Found;
use super::month_names::{month_at, stands_as_month};
use super::ranges::joint;
use super::years::{relation, year_tail};
use crate::expressions::roles::Role;
use crate::expressions::time_words::Period;
use crate::expressions::value::{Point, Value};
use crate::expressions::view::View;

/// The months that begin with the name at `start`; `at` is their head noun (شهر) when they are `headed`.
pub fn find(view: &View, at: usize, start: usize, headed: bool) -> Option<Found> {
    let (calendar, month, end, doubtful) = month_at(view, start)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let end = relation(view, end, year);
    let told = end > start + 1 && year.is_some() || view.entry(end - 1).relation;
    if !headed && !told && !stands_as_month(view, start, end, calendar, doubtful) {
        return None;
    }
    let mut first = Point::of_month(calendar, year, month);
    let mut last = first;
    let mut end = end;
    let opened = view.follows(at, Role::From)
        || view.follows(at, Role::Between)
        || headed && view.entry(at).period == Some(Period::Months);
    let mut count = 1;
    while count < 12
        && let Some(next) = joint(view, end)
        && (opened
            || view.get(end).is_some_and(|word| word.conjunction)
            || view.is_dash(end) && view.get(end)?.glued)
        && let Some((other, month, after, _)) = month_at(view, next)
        && other == calendar
        && (next == end || !view.get(next)?.conjunction)
    {
        let (year, _, after) = year_tail(view, after, other);
        last = Point::of_month(other, year, month);
        end = relation(view, after, year);
        count += 1;
    }
    if count == 1 {
        return Some(Found::single(at, end, first));
    }
    if first.year.is_none() {
        first.year = last.year.map(|year| {
            if last.month < first.month {
                year - 1
            } else {
                year
            }
        });
    }
    Some(Found {
        first: at,
        end,
        value: Value::Range(first, last),
    })
}
