//! Ranges: بين 150 و400 ريال, من خمسة إلى سبعة أيام, 4-5 كيلومترات.

use super::Found;
use super::parts;
use crate::analysis::QuantityKind;
use crate::expressions::context::Countries;
use crate::expressions::decimal::Decimal;
use crate::expressions::measured::{self, Measured};
use crate::expressions::numerals::{self, Amount};
use crate::expressions::roles::Role;
use crate::expressions::view::View;

/// The range that begins with token `at`: with بين or من, or with its first number.
pub fn find(view: &View, countries: &Countries, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    match word.entry.role {
        // من بين ستة وأربعين نزيلا
        Some(Role::Between) if view.follows(at, Role::From) => None,
        Some(Role::Between) if !word.preposition => between(view, countries, at, at + 1),
        Some(Role::What) if view.is(at + 1, Role::Between) => between(view, countries, at, at + 2),
        Some(Role::From) if !word.preposition && !word.conjunction => {
            up_to(view, countries, at, at + 1)
        }
        _ => up_to(view, countries, at, at),
    }
}

/// بين A وB: either may have its unit, the second must.
fn between(view: &View, countries: &Countries, first: usize, at: usize) -> Option<Found> {
    let joined = |end: usize| {
        view.get(end)
            .is_some_and(|word| word.conjunction && !word.preposition)
    };
    let (low, low_unit, end) = side(view, countries, at, true)
        .filter(|&(_, _, end)| joined(end))
        .or_else(|| side(view, countries, at, false))?;
    joined(end).then_some(())?;
    let (high, high_unit, _) = side(view, countries, end, true)?;
    make(first, low, low_unit, high, high_unit?)
}

/// A إلى B, A-B: the first number has no unit of its own, unless a dash joins them.
fn up_to(view: &View, countries: &Countries, first: usize, at: usize) -> Option<Found> {
    let (low, low_unit, end) = side(view, countries, at, true)?;
    let dash = view.is_dash(end);
    if !(dash || view.is(end, Role::To) || first < at && view.is(end, Role::Until))
        || low_unit.is_some() && !dash
    {
        return None;
    }
    // 9 إلى 12 عاما with ل before the second is none.
    let next = view.get(end + 1)?;
    if next.conjunction || next.preposition {
        return None;
    }
    let (high, high_unit, _) = side(view, countries, end + 1, true)?;
    let high_unit = high_unit?;
    // 2-1 للفريق, 3 - 2 هدفا: a score counts nothing.
    if dash && low_unit.is_none() && !low.value.is_below(1) && high.value == low.value {
        return None;
    }
    make(first, low, low_unit, high, high_unit)
}

/// A number and its unit, if it has one, and where they end.
fn side(
    view: &View,
    countries: &Countries,
    at: usize,
    joined: bool,
) -> Option<(Amount, Option<Measured>, usize)> {
    if let Some((amount, measured)) = parts::one(view, countries, at) {
        return Some((amount, Some(measured), measured.end));
    }
    let mut amount = numerals::number(view, at, joined)?;
    if view.get(amount.end - 1)?.suffix.unit.is_some() {
        return None;
    }
    let measured = measured::after(view, countries, amount.end);
    let end = measured.map_or(amount.end, |measured| measured.end);
    // 25 دينارا ونصف الدينار
    if let Some(measured) = measured
        && let Some((value, end)) = parts::half(view, &amount, &measured)
    {
        amount.value = value;
        return Some((amount, Some(Measured { end, ..measured }), end));
    }
    Some((amount, measured, end))
}

/// The lower end: أربعة of أربعة وخمسة آلاف are thousands too.
pub fn lower(low: &Amount, high: &Amount) -> Option<Decimal> {
    let shared = !low.multiplied && low.multiplier == 1 && high.multiplied && high.multiplier > 1;
    let scaled = low.value.times(Decimal::whole(high.multiplier))?;
    Some(if shared && scaled.to_f64() < high.value.to_f64() {
        scaled
    } else {
        low.value
    })
}

fn make(
    first: usize,
    low: Amount,
    low_unit: Option<Measured>,
    high: Amount,
    measured: Measured,
) -> Option<Found> {
    if low_unit.is_some_and(|unit| unit.unit != measured.unit) {
        return None;
    }
    let number = |amount: &Amount, value: Decimal| match amount.other {
        Some(other)
            if value.as_whole().is_none()
                && matches!(measured.kind, QuantityKind::Count | QuantityKind::People) =>
        {
            other
        }
        _ => value,
    };
    let low_value = low_unit
        .unwrap_or(measured)
        .value(number(&low, lower(&low, &high)?))?;
    let high_value = measured.value(number(&high, high.value))?;
    (low_value.to_f64() < high_value.to_f64()).then_some(Found {
        first,
        end: measured.end,
        value: low_value,
        max: Some(high_value),
        measured,
    })
}
