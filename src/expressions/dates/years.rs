//! Years in digits: after a month or a head noun (مايو 2024, عام 2009), and alone (في 2016).

use super::{Found, ranges};
use crate::expressions::digits::Figure;
use crate::expressions::months::Calendar;
use crate::expressions::roles::Role;
use crate::expressions::time_words::Period;
use crate::expressions::value::Point;
use crate::expressions::view::View;

/// في 2016, (2019), منذ 2011, 2010-2015.
pub fn bare_year(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    word.figure?;
    let (calendar, year, end) = year_at(view, at, false)?;
    let told = end > at + 1 || word.suffix.role.is_some();
    if calendar == Calendar::Islamic || told {
        return Some(Found::single(at, end, Point::of_year(calendar, Some(year))));
    }
    if !(1800..=2100).contains(&year)
        || word.glued && !matches!(view.mark(at.wrapping_sub(1)), '(' | '«' | '"')
    {
        return None;
    }
    let between = view.follows(at, Role::Between);
    let opened = between || view.follows(at, Role::From);
    let cue = opened
        || [
            Role::In,
            Role::DateCue,
            Role::DateNoun,
            Role::Until,
            Role::Edge,
            Role::To,
        ]
        .into_iter()
        .any(|role| view.follows(at, role))
        || view.mark(at.wrapping_sub(1)) == '(' && matches!(view.mark(end), ')' | '،')
        || view.mark(at.wrapping_sub(1)) == '،' && view.mark(end) == ')';
    let range = ranges::joint(view, end).filter(|_| {
        view.is_dash(end)
            || view.mark(end) == '/'
            || between && view.get(end).is_some_and(|word| word.conjunction)
            || opened && (view.is(end, Role::To) || view.is(end, Role::Until))
    });
    if let Some(next) = range
        && let Some((Calendar::Gregorian, last, after)) = year_at(view, next, false)
        && year < last
        && last <= 2100
        && !view.is_counted(after)
        && (cue || view.is_dash(end) || view.mark(end) == '/')
    {
        return Some(Found {
            first: at,
            end: after,
            value: ranges::years(year, last),
        });
    }
    if !cue
        || view.is_dash(end) && view.get(end + 1).is_some_and(|word| word.figure.is_some())
        || matches!(view.mark(end), '%' | '٪' | '$' | '€')
    {
        return None;
    }
    if view.is_counted(end) {
        let next = view.entry(end);
        let certain = next.unit.is_some() || next.currency.is_some() || next.person;
        let accusative = view
            .get(end)
            .is_some_and(|word| view.text[..word.end].ends_with(['ا', 'ً']));
        if certain || accusative || year % 100 == 0 || !(1940..=2060).contains(&year) {
            return None;
        }
    }
    if view.multiplier(end).is_some() {
        return None;
    }
    Some(Found::single(
        at,
        end,
        Point::of_year(Calendar::Gregorian, Some(year)),
    ))
}

/// A year in digits, at the place after a month or a head noun: calendar, year, end.
/// With `headed` any number will do, else only four plain digits or a number with هـ.
pub fn year_at(view: &View, at: usize, headed: bool) -> Option<(Calendar, i32, usize)> {
    let word = view.get(at)?;
    let Some(Figure::Number(written)) = word.figure else {
        return None;
    };
    let digits = written
        .plain_digits
        .filter(|digits| (1..=4).contains(digits))?;
    let year = i32::try_from(written.value.as_whole()?).ok()?;
    let mut end = at + 1;
    let mut era = word.suffix.role;
    if era.is_none()
        && let Some(next) = view.get(end).filter(|next| !next.conjunction)
        && (next.entry.role == Some(Role::Hijri)
            || next.entry.role == Some(Role::Common)
                && year <= 2200
                && !view
                    .get(end + 1)
                    .is_some_and(|word| word.end - word.start <= 2 && word.mark == '\0'))
    {
        era = next.entry.role;
        end += 1;
    }
    // 500 قبل الميلاد
    if view.is(end, Role::DateCue)
        && view.entry(end + 1).role == Some(Role::Common)
        && view.get(end + 1)?.article
    {
        return Some((Calendar::Gregorian, -year, end + 2));
    }
    match era {
        Some(Role::Hijri) if year <= 1700 => Some((Calendar::Islamic, year, end)),
        Some(Role::Common) => Some((Calendar::Gregorian, year, end)),
        Some(_) => None,
        None => (headed && digits >= 3 || digits == 4 && (1000..=2200).contains(&year))
            .then_some((Calendar::Gregorian, year, end)),
    }
}

/// `عام ،2009`: some papers print the mark before the year that it follows; the year's token.
pub fn past_mark(view: &View, at: usize) -> usize {
    let swapped = matches!(view.mark(at), '،' | '.')
        && !view.get(at).is_some_and(|mark| mark.glued)
        && view
            .get(at + 1)
            .is_some_and(|year| year.glued && year.figure.is_some());
    at + usize::from(swapped)
}

/// The year after a month: `2024`, `عام 2024`, `من عام 2024`, `من العام الماضي`.
pub fn year_tail(view: &View, at: usize, calendar: Calendar) -> (Option<i32>, Calendar, usize) {
    let none = (None, calendar, at);
    let mut next = at;
    if view.is(next, Role::From) && !view.get(next).is_some_and(|word| word.conjunction) {
        next += 1;
    }
    let Some(word) = view.get(next).filter(|word| !word.conjunction) else {
        return none;
    };
    let headed = word.entry.period == Some(Period::Year);
    if headed {
        next += 1;
        if view.entry(next).relation && view.get(next).is_some_and(|word| word.article) {
            return (None, calendar, next + 1);
        }
    } else if next > at || word.preposition {
        return none;
    }
    match year_at(view, past_mark(view, next), headed) {
        Some((era, year, end)) => {
            // شعبان 1447: the month tells the era.
            let calendar =
                if era == Calendar::Islamic || year < 1700 && calendar == Calendar::Islamic {
                    Calendar::Islamic
                } else {
                    calendar
                };
            (Some(year), calendar, end)
        }
        None => none,
    }
}

/// أكتوبر **الماضي**.
pub fn relation(view: &View, at: usize, year: Option<i32>) -> usize {
    let told = year.is_none()
        && view.get(at).is_some_and(|word| {
            word.entry.relation && word.article && !word.conjunction && !word.preposition
        });
    at + usize::from(told)
}
