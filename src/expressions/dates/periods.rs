//! Years with their head noun, quarters, seasons, decades, centuries.

use super::Found;
use super::years::{past_mark, year_at};
use crate::expressions::digits::Figure;
use crate::expressions::months::Calendar;
use crate::expressions::numerals::Numeral;
use crate::expressions::roles::Role;
use crate::expressions::time_words::Period;
use crate::expressions::value::{Point, Precision, Value};
use crate::expressions::view::View;

/// The period that begins with token `at` and has a value.
pub fn find(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    if word.entry.decade.is_some()
        && let Some(found) = decade(view, at)
    {
        return Some(found);
    }
    if word.entry.season.is_some()
        && let Some(found) = season(view, at)
    {
        return Some(found);
    }
    match word.entry.period? {
        Period::Year => year(view, at),
        Period::Years => years(view, at),
        Period::Quarter if word.article => part(view, at, 32, 4),
        Period::Half if word.article => part(view, at, 39, 2),
        Period::Century if word.article => century(view, at),
        Period::Centuries if word.article => centuries(view, at),
        _ => None,
    }
}

/// The token after عام, السنة المالية, العام الدراسي.
fn head(view: &View, at: usize) -> usize {
    let fiscal =
        view.is(at + 1, Role::Fiscal) && !view.get(at + 1).is_some_and(|word| word.conjunction);
    at + 1 + usize::from(fiscal)
}

/// عام 2024, سنة 1349 للهجرة, السنة المالية 2023, عام 2019/2020.
fn year(view: &View, at: usize) -> Option<Found> {
    let number = past_mark(view, head(view, at));
    let word = view.get(number)?;
    if word.conjunction || word.preposition {
        return None;
    }
    if let Some(Figure::Stroke(first @ 1300..=2100, last)) = word.figure {
        let last = if last < 100 {
            first / 100 * 100 + last
        } else {
            last
        };
        let point = |year: u16| Point::of_year(Calendar::Gregorian, Some(year.into()));
        return Some(Found {
            first: at,
            end: number + 1,
            value: Value::Range(point(first), point(last)),
        });
    }
    let found = year_at(view, number, true).or_else(|| short_year(view, at, number));
    let (calendar, year, end) = found?;
    let point = Point::of_year(calendar, Some(year));
    // السنة المالية 2023-2024
    if view.is_dash(end)
        && let Some((_, last, after)) = year_at(view, end + 1, true)
        && last > year
    {
        let last = Point::of_year(calendar, Some(last));
        return Some(Found {
            first: at,
            end: after,
            value: Value::Range(point, last),
        });
    }
    // بين عام 2015 وعام 2018
    if (view.follows(at, Role::Between) || view.follows(at, Role::From))
        && let Some((last, after)) = second_year(view, end)
    {
        let last = Point::of_year(calendar, Some(last));
        return Some(Found {
            first: at,
            end: after,
            value: Value::Range(point, last),
        });
    }
    Some(Found::single(at, end, point))
}

/// عام 97: the last two digits of a year of the last century.
fn short_year(view: &View, at: usize, number: usize) -> Option<(Calendar, i32, usize)> {
    let Some(Figure::Number(written)) = view.get(number)?.figure else {
        return None;
    };
    let year = i32::try_from(written.value.as_whole()?).ok()?;
    let told = written.plain_digits == Some(2)
        && (40..=99).contains(&year)
        && !view.get(at)?.article
        && !view.is_counted(number + 1);
    told.then_some((Calendar::Gregorian, 1900 + year, number + 1))
}

/// وعام 2018, إلى 2020, حتى عام 2020.
fn second_year(view: &View, at: usize) -> Option<(i32, usize)> {
    let to = view.is(at, Role::To) || view.is(at, Role::Until);
    let next = at + usize::from(to);
    let word = view.get(next)?;
    if !to && !word.conjunction {
        return None;
    }
    let number = if word.entry.period == Some(Period::Year) {
        next + 1
    } else {
        next
    };
    let (_, year, end) = year_at(view, number, false)?;
    (!view.is_counted(end)).then_some((year, end))
}

/// عامي 2015 و2018.
fn years(view: &View, at: usize) -> Option<Found> {
    let (calendar, first, end) = year_at(view, at + 1, true)?;
    let next = end + usize::from(view.is_dash(end) || view.is(end, Role::To));
    let (_, last, end) = year_at(view, next, true)?;
    let point = |year| Point::of_year(calendar, Some(year));
    Some(Found {
        first: at,
        end,
        value: Value::Range(point(first), point(last)),
    })
}

/// الربع الثاني من عام 2024, النصف الأول من 2024, الربع الأخير.
fn part(view: &View, at: usize, base: u8, count: u8) -> Option<Found> {
    let mut parts = [0; 2];
    let mut found = 0;
    let mut end = at + 1;
    while found < 2
        && let Some(word) = view
            .get(end)
            .filter(|word| word.article && !word.preposition && word.conjunction == (found > 0))
    {
        let ordinal = match word.entry.ordinal {
            _ if word.entry.role == Some(Role::Last) => count,
            Some(ordinal) if ordinal <= count => ordinal,
            _ => break,
        };
        parts[found] = ordinal;
        found += 1;
        end += 1;
    }
    let quarter = count == 4;
    let year = told_year(view, end);
    match (found, year) {
        // النصف الأول alone is a half of a match.
        (0, _) => None,
        (_, None) if !quarter || view.entry(at).number.is_none() => None,
        (_, None) => {
            let point = |part: u8| Point::of_month(Calendar::Gregorian, None, base + part);
            Some(Found {
                first: at,
                end,
                value: span(point(parts[0]), parts[1], point),
            })
        }
        (_, Some((year, end))) => {
            if year.is_none() && view.entry(at).number.is_none() {
                return Some(Found::unknown(at, end));
            }
            let point = |part: u8| Point::of_month(Calendar::Gregorian, year, base + part);
            Some(Found {
                first: at,
                end,
                value: span(point(parts[0]), parts[1], point),
            })
        }
    }
}

fn span(first: Point, last: u8, point: impl Fn(u8) -> Point) -> Value {
    if last == 0 {
        Value::Single(first)
    } else {
        Value::Range(first, point(last))
    }
}

/// من عام 2024, من 2024, لعام 2024, 2024, من العام الماضي: the year, if it is named, and the end.
fn told_year(view: &View, at: usize) -> Option<(Option<i32>, usize)> {
    let from = view.is(at, Role::From) && !view.get(at)?.conjunction;
    let next = at + usize::from(from);
    let word = view.get(next).filter(|word| !word.conjunction)?;
    if word.entry.period == Some(Period::Year) {
        let number = head(view, next);
        if let Some((_, year, end)) = year_at(view, number, true) {
            return Some((Some(year), end));
        }
        if view.entry(number).relation && view.get(number)?.article {
            return Some((None, number + 1));
        }
        return (from && word.article).then_some((None, number));
    }
    let (_, year, end) = year_at(view, next, false)?;
    Some((Some(year), end))
}

/// صيف 2021, شتاء عام 1992.
fn season(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    if word.article {
        return None;
    }
    let season = word.entry.season?;
    let (year, end) = told_year(view, at + 1)?;
    let year = year?;
    Some(Found::single(
        at,
        end,
        Point::of_month(Calendar::Gregorian, Some(year), season),
    ))
}

/// تسعينيات القرن الماضي, الستينيات.
fn decade(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    let tens = i32::from(word.entry.decade?) * 10;
    let point = |year: i32| Point {
        precision: Precision::Decade,
        ..Point::of_year(Calendar::Gregorian, Some(year + tens))
    };
    let next = at + 1 + usize::from(view.is(at + 1, Role::From));
    if view.entry(next).period == Some(Period::Century)
        && let Some(found) = century(view, next)
        && let Value::Single(century) = found.value
        && let Some(year) = century.year
    {
        return Some(Found::single(at, found.end, point(year)));
    }
    // Without a century the last one is meant.
    word.article.then(|| Found::single(at, at + 1, point(1900)))
}

/// An ordinal up to the thirtieth after القرن: its number and the end.
fn century_number(view: &View, at: usize) -> Option<(i32, usize)> {
    let word = view.get(at)?;
    if !word.article {
        return None;
    }
    if let Some(Numeral::Tens(20)) = word.entry.number {
        return Some((20, at + 1));
    }
    let ordinal = i32::from(word.entry.ordinal?);
    let Some(next) = view.get(at + 1) else {
        return Some((ordinal, at + 1));
    };
    match next.entry.number {
        Some(Numeral::Ten) if !next.conjunction => Some((ordinal + 10, at + 2)),
        Some(Numeral::Tens(20)) if next.conjunction && next.article => Some((ordinal + 20, at + 2)),
        _ => Some((ordinal, at + 1)),
    }
}

fn century_point(calendar: Calendar, number: i32, before: bool) -> Point {
    let year = (number - 1) * 100;
    Point {
        precision: Precision::Century,
        ..Point::of_year(calendar, Some(if before { -year } else { year }))
    }
}

/// القرن الثامن عشر, القرن الماضي, القرن الخامس والعشرين قبل الميلاد.
fn century(view: &View, at: usize) -> Option<Found> {
    let next = view.get(at + 1)?;
    if next.article
        && next.entry.relation
        && !next.conjunction
        && view.text[..next.end].ends_with("الماضي")
    {
        return Some(Found::single(
            at,
            at + 2,
            century_point(Calendar::Gregorian, 20, false),
        ));
    }
    if next.conjunction {
        return None;
    }
    let (number, end) = century_number(view, at + 1)?;
    let (calendar, before, end) = era(view, end);
    Some(Found::single(
        at,
        end,
        century_point(calendar, number, before),
    ))
}

/// قبل الميلاد, الميلادي, الهجري.
fn era(view: &View, at: usize) -> (Calendar, bool, usize) {
    if view.is(at, Role::DateCue) && view.entry(at + 1).role == Some(Role::Common) {
        return (Calendar::Gregorian, true, at + 2);
    }
    let joined = view.get(at).is_some_and(|word| word.conjunction);
    match view.entry(at).role {
        Some(Role::Common) if !joined => (Calendar::Gregorian, false, at + 1),
        Some(Role::Hijri) if !joined => (Calendar::Islamic, false, at + 1),
        _ => (Calendar::Gregorian, false, at),
    }
}

/// القرنين السادس عشر والتاسع عشر.
fn centuries(view: &View, at: usize) -> Option<Found> {
    let (first, end) = century_number(view, at + 1)?;
    view.get(end).filter(|word| word.conjunction)?;
    let (last, end) = century_number(view, end)?;
    let (calendar, before, end) = era(view, end);
    let point = |number| century_point(calendar, number, before);
    Some(Found {
        first: at,
        end,
        value: Value::Range(point(first), point(last)),
    })
}
