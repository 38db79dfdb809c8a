//! Weekdays, with the date that they stand before: الخميس 9 يناير 2025, أمس الأحد, يوم الاثنين الماضي.

use super::{Found, absolute, numeric, relative};
use crate::expressions::roles::Role;
use crate::expressions::time_words::Period;
use crate::expressions::value::Value;
use crate::expressions::view::View;

/// The weekday that begins with token `at`, with what tells its date.
pub fn find(view: &View, at: usize) -> Option<Found> {
    let mut end = at;
    let mut relative = false;
    // يوم أمس, يوم غد, اليوم السبت
    if let Some(found) = relative::day(view, at) {
        end = found.end;
        relative = true;
    } else if view.entry(at).period == Some(Period::Day) && !view.get(at)?.article {
        end = at + 1;
    }
    let weekday = view.get(end).filter(|word| {
        let open = end == at || !word.conjunction && !word.preposition;
        open && word.entry.weekday && word.article
    });
    if weekday.is_none() || is_no_date(view, end, end > at) {
        return relative.then(|| Found::unknown(at, end));
    }
    end += 1;
    if view.entry(end).relation && view.get(end)?.article && !view.get(end)?.conjunction {
        end += 1;
    }
    let next = view
        .get(end)
        .filter(|word| !word.conjunction && !word.preposition);
    if next.is_some()
        && let Some(date) = absolute::find(view, end).or_else(|| numeric::find(view, end))
        && date.value != Value::Unknown
    {
        return Some(Found { first: at, ..date });
    }
    Some(Found::unknown(at, end))
}

/// صلاة الجمعة, كل أحد, and أحد that is one of many.
fn is_no_date(view: &View, weekday: usize, headed: bool) -> bool {
    let before = |role| view.follows(weekday, role);
    let headed = headed || view.entry(weekday.wrapping_sub(1)).period.is_some();
    is_title(view, weekday)
        || before(Role::Every)
        || !headed && before(Role::Friday)
        || headed && weekday >= 2 && view.is(weekday - 2, Role::Every)
        || view
            .get(weekday)
            .is_some_and(|word| word.preposition && word.entry.number.is_some())
}

/// «مطر السبت»: the last word of a short name in quotation marks.
fn is_title(view: &View, at: usize) -> bool {
    let closes = matches!(view.mark(at + 1), '»' | '"' | '”');
    closes && (2..=4).any(|back| matches!(view.mark(at.wrapping_sub(back)), '«' | '"' | '“'))
}
