//! A number alone, which counts what the figure before it counted: 94 صوتا مقابل 31.

use super::{Found, Last};
use crate::analysis::QuantityKind;
use crate::expressions::measured::Measured;
use crate::expressions::numerals::Amount;
use crate::expressions::roles::Role;
use crate::expressions::view::View;

/// The figure of `amount` at `at` in the unit of `last`, if it is near enough or nobody writes such a number without counting.
pub fn echo(view: &View, at: usize, amount: &Amount, last: Option<&Last>) -> Option<Found> {
    const NEAR: usize = 14;
    const FAR: usize = 60;
    let last = last.filter(|last| at < last.end + FAR);
    let near = last.filter(|last| at < last.end + NEAR);
    // 14,9 مليون, 25 ألفا, 13,500: nobody writes so without counting.
    let alone = amount.spelled && amount.end == at + 1;
    let heavy = amount.multiplied && !alone
        || amount.multiplier > 1000 && !amount.article
        || amount.other.is_some() && !amount.spelled;
    let cued = view.follows(at, Role::Echo)
        || view.follows(at, Role::To) && near.is_some() && !view.is(amount.end, Role::From)
        || view.words[at].preposition
            && near.is_some_and(|last| last.measured.kind == QuantityKind::Money)
            && !amount.article;
    if !heavy && !cued {
        return None;
    }
    if view
        .get(amount.end)
        .is_some_and(|word| word.mark == ':' || word.mark == '/')
        && !heavy
    {
        return None;
    }
    let mut measured = match last {
        Some(last) if last.measured.kind != QuantityKind::Percent => last.measured,
        _ if !heavy => return None,
        _ => Measured::new(QuantityKind::Count, "count", amount.end),
    };
    measured.end = amount.end;
    measured.negative = false;
    let value = measured.value(amount.value)?;
    Some(Found {
        first: at,
        end: amount.end,
        value,
        max: None,
        measured,
    })
}
