//! Days of a month: 8 و9 أيلول 2024, الأول من مايو, 30 مايو إلى 5 يونيو, يوم 25.

use super::Found;
use super::month_names::{month_at, month_name};
use super::ranges::joint;
use super::years::{relation, year_tail};
use crate::expressions::digits::Figure;
use crate::expressions::months::Calendar;
use crate::expressions::numerals::Numeral;
use crate::expressions::roles::Role;
use crate::expressions::time_words::Period;
use crate::expressions::value::{Point, Value};
use crate::expressions::view::View;

/// 8 و9 أيلول 2024, الأول من مايو.
pub fn find(view: &View, at: usize, start: usize) -> Option<Found> {
    let (day, after) = day_at(view, start)?;
    // شارع 26 يوليو
    if view.follows(at, Role::Numbering) {
        return None;
    }
    let mut last_day = day;
    let mut month_from = after;
    if month_at(view, month_from).is_none()
        && let Some(next) = joint(view, after)
        && let Some((second, end)) = day_at(view, next)
        && second > day
        && month_name(view, end).is_some()
    {
        last_day = second;
        month_from = end;
    }
    if view.entry(month_from).period == Some(Period::Month) {
        month_from += 1;
    }
    let word = view.get(month_from)?;
    if word.conjunction || word.preposition {
        return None;
    }
    let (calendar, month, end, _) = month_at(view, month_from)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let end = relation(view, end, year);
    let mut first = Point::of_month(calendar, year, month);
    first.day = Some(day);
    let mut last = first;
    last.day = Some(last_day);
    if last_day == day
        && let Some((next, end)) = second_date(view, at, end)
    {
        first.year = first.year.or(next.year);
        return Some(Found {
            first: at,
            end,
            value: Value::Range(first, next),
        });
    }
    let value = if day == last_day {
        Value::Single(first)
    } else {
        Value::Range(first, last)
    };
    Some(Found {
        first: at,
        end,
        value,
    })
}

/// يوم 25.
pub fn day_alone(view: &View, at: usize, start: usize) -> Option<Found> {
    view.get(start)?.figure?;
    let (day, end) = day_at(view, start)?;
    if view.is_counted(end) || view.is_dash(end) || matches!(view.mark(end), '%' | '٪') {
        return None;
    }
    let mut point = Point::of_year(Calendar::Gregorian, None);
    point.day = Some(day);
    Some(Found::single(at, end, point))
}

/// من 30 مايو **إلى 5 يونيو 2024**: only in a range that was opened.
fn second_date(view: &View, first: usize, at: usize) -> Option<(Point, usize)> {
    let opened = view.follows(first, Role::From) || view.follows(first, Role::Between);
    let next = joint(view, at)?;
    if !(opened || view.is_dash(at) || view.is(at, Role::To)) {
        return None;
    }
    let (day, after) = day_at(view, next)?;
    let (calendar, month, end, _) = month_at(view, after)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let mut point = Point::of_month(calendar, year, month);
    point.day = Some(day);
    Some((point, end))
}

/// The day of the month: digits, or an ordinal before من or a month.
fn day_at(view: &View, at: usize) -> Option<(u8, usize)> {
    let word = view.get(at)?;
    if let Some(figure) = word.figure {
        let Figure::Number(written) = figure else {
            return None;
        };
        written.plain_digits.filter(|&digits| digits <= 2)?;
        // 15 من يونيو
        let from = view.is(at + 1, Role::From)
            && !view.get(at + 1)?.conjunction
            && month_name(view, at + 2).is_some();
        return Some((
            day_of(written.value.as_whole()?)?,
            at + 1 + usize::from(from),
        ));
    }
    let mut end = at + 1;
    let mut day = match (word.entry.ordinal, word.entry.number) {
        (Some(ordinal), _) => ordinal,
        (None, Some(Numeral::Tens(tens @ (20 | 30)))) if word.article => tens,
        _ => return None,
    };
    if word.entry.ordinal.is_some()
        && let Some(second) = view.get(end)
    {
        match second.entry.number {
            Some(Numeral::Ten) if !second.conjunction => {
                day += 10;
                end += 1;
            }
            Some(Numeral::Tens(tens @ (20 | 30))) if second.conjunction && second.article => {
                day += tens;
                end += 1;
            }
            _ => {}
        }
    }
    if view.is(end, Role::From) && !view.get(end)?.conjunction {
        // من شهر رمضان
        let month = end + 1 + usize::from(view.entry(end + 1).period == Some(Period::Month));
        month_name(view, month)?;
        end += 1;
    } else if word.article {
        return None;
    }
    Some((day, end))
}

fn day_of(number: u64) -> Option<u8> {
    u8::try_from(number)
        .ok()
        .filter(|day| (1..=31).contains(day))
}
