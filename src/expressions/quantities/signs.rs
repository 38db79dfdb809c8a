//! A sign before its number: $12.5 مليون, %7, -41 درجة.

use super::{Found, finish, ranges};
use crate::analysis::QuantityKind;
use crate::expressions::context::Countries;
use crate::expressions::digits::Figure;
use crate::expressions::measured::{self, Measured};
use crate::expressions::numerals;
use crate::expressions::view::View;

/// $12.5 مليون.
pub fn sign_first(view: &View, code: &'static str, at: usize) -> Option<Found> {
    view.get(at + 1)?.figure?;
    let amount = numerals::number(view, at + 1, true)?;
    let money = Measured::new(QuantityKind::Money, code, amount.end);
    let second = view
        .is_dash(amount.end)
        .then(|| numerals::number(view, amount.end + 1, true))
        .flatten();
    Some(match second {
        Some(second) => {
            let value = ranges::lower(&amount, &second)?;
            Found {
                first: at,
                end: second.end,
                value,
                max: Some(second.value),
                measured: money,
            }
        }
        None => Found {
            first: at,
            end: amount.end,
            value: amount.value,
            max: None,
            measured: money,
        },
    })
}

/// %7.
pub fn percent_first(view: &View, at: usize) -> Option<Found> {
    let number = view
        .get(at + 1)
        .filter(|word| word.glued && !word.conjunction && !word.preposition)?;
    let Some(Figure::Number(written)) = number.figure else {
        return None;
    };
    if view.get(at)?.glued
        && view
            .before(at, 1)
            .is_some_and(|before| before.figure.is_some())
    {
        return None;
    }
    let measured = Measured::new(QuantityKind::Percent, "percent", at + 2);
    Some(Found {
        first: at,
        end: at + 2,
        value: written.value,
        max: None,
        measured,
    })
}

/// -41 درجة, -1.2%: the sign stands right before the number, and after a blank.
pub fn below_zero(view: &View, countries: &Countries, at: usize) -> Option<Found> {
    let number = view
        .get(at + 1)
        .filter(|number| number.glued && !number.conjunction && !number.preposition)?;
    number.figure?;
    if view.get(at)?.glued
        || view
            .before(at, 1)
            .is_some_and(|before| before.figure.is_some())
    {
        return None;
    }
    let amount = numerals::number(view, at + 1, true)?;
    let measured = measured::after(view, countries, amount.end)?;
    let scale = matches!(measured.unit, "percent" | "Cel" | "[degF]" | "point")
        || measured.kind == QuantityKind::Money;
    let negative = Measured {
        negative: true,
        ..measured
    };
    scale.then(|| finish(at, &amount, negative))?
}
