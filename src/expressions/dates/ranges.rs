//! Ranges: what joins two days, months or years (8-9 أيلول, من مايو إلى يونيو, 2010-2015), and what two years are worth.

use crate::expressions::months::Calendar;
use crate::expressions::roles::Role;
use crate::expressions::value::{Point, Value};
use crate::expressions::view::View;

/// The token after what joins two days, months or years at `at`; where و joins them, the second itself.
pub fn joint(view: &View, at: usize) -> Option<usize> {
    let word = view.get(at)?;
    if view.is_dash(at)
        || matches!(word.mark, '/')
        || view.is(at, Role::To)
        || view.is(at, Role::Until)
    {
        Some(at + 1)
    } else {
        (word.conjunction && !word.preposition).then_some(at)
    }
}

/// From a year to another.
pub fn years(first: i32, last: i32) -> Value {
    let year = |year| Point::of_year(Calendar::Gregorian, Some(year));
    Value::Range(year(first), year(last))
}
