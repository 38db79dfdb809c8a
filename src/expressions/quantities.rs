//! Figures: what stands in a sentence at one token.
//!
//! | file | what |
//! | --- | --- |
//! | `signs` | a sign before the number: $12.5 مليون, %7 |
//! | `ranges` | بين 150 و400 ريال |
//! | `parts` | ساعتين, دقيقة و14 ثانية, دينار وربع |
//! | `ages` | ابن الثامنة والخمسين |
//! | `plain`, `nouns` | a number and what it counts: 14 زورقا, الدول الخمس |
//! | `names` | numbers that count nothing: المادة 12 |
//! | `echo` | a number alone: 94 صوتا مقابل 31 |

mod ages;
mod echo;
mod names;
mod nouns;
mod parts;
mod plain;
mod ranges;
mod signs;

use super::context::Countries;
use super::decimal::Decimal;
use super::measured::Measured;
use super::money;
use super::numerals::Amount;
use super::view::View;
use crate::analysis::QuantityKind;

/// A figure that was found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Its first token.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
    /// Its value in the unit.
    pub value: Decimal,
    /// The upper end of a range.
    pub max: Option<Decimal>,
    /// What is measured.
    pub measured: Measured,
}

/// What a figure without a unit of its own may take up: the figure before it in the text.
#[derive(Clone, Copy, Debug)]
pub struct Last {
    /// The token after that figure.
    pub end: usize,
    /// What it measured.
    pub measured: Measured,
}

/// The figure that begins with token `at`.
pub fn find(view: &View, countries: &Countries, at: usize, last: Option<&Last>) -> Option<Found> {
    let word = view.get(at)?;
    if let Some(code) = money::sign(word.mark) {
        return signs::sign_first(view, code, at);
    }
    if matches!(word.mark, '%' | '٪') {
        return signs::percent_first(view, at);
    }
    if view.is_dash(at) {
        return signs::below_zero(view, countries, at);
    }
    ranges::find(view, countries, at)
        .or_else(|| parts::find(view, countries, at))
        .or_else(|| ages::find(view, at))
        .or_else(|| plain::find(view, countries, at, last))
}

/// The figure of `amount` in its unit.
fn finish(first: usize, amount: &Amount, measured: Measured) -> Option<Found> {
    let counts = matches!(measured.kind, QuantityKind::Count | QuantityKind::People);
    // 1.500 شخص are fifteen hundred.
    let number = match amount.other {
        Some(other) if counts && amount.value.as_whole().is_none() => other,
        _ => amount.value,
    };
    let value = measured.value(number)?;
    Some(Found {
        first,
        end: measured.end.max(amount.end),
        value,
        max: None,
        measured,
    })
}
