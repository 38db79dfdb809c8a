//! Dates in digits and strokes: 27/10/2024, 10/2024, 2023/2024.

use super::{Found, ranges};
use crate::expressions::digits::Figure;
use crate::expressions::months::Calendar;
use crate::expressions::roles::Role;
use crate::expressions::value::Point;
use crate::expressions::view::View;

/// The date that the digits of token `at` write.
pub fn find(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    let end = at + 1;
    match word.figure? {
        Figure::Date(first, second, year) => {
            let (day, month) = if second > 12 && first <= 12 {
                (second, first)
            } else {
                (first, second)
            };
            let calendar = if year < 1500 || view.is(end, Role::Hijri) {
                Calendar::Islamic
            } else {
                Calendar::Gregorian
            };
            let mut point = Point::of_month(
                calendar,
                Some(i32::from(year)),
                u8::try_from(month).unwrap_or(99),
            );
            point.day = Some(u8::try_from(day).unwrap_or(99));
            let end = if view.is(end, Role::Hijri) || view.is(end, Role::Common) {
                end + 1
            } else {
                end
            };
            Some(Found::single(at, end, point))
        }
        Figure::Stroke(month @ 1..=12, year @ 1900..=2100) => Some(Found::single(
            at,
            end,
            Point::of_month(Calendar::Gregorian, Some(i32::from(year)), month as u8),
        )),
        Figure::Stroke(first @ 1900..=2100, last) => {
            let last = if last < 100 {
                first / 100 * 100 + last
            } else {
                last
            };
            (first < last && last <= 2100).then(|| Found {
                first: at,
                end,
                value: ranges::years(first.into(), last.into()),
            })
        }
        _ => None,
    }
}
