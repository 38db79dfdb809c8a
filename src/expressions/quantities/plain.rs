//! A number, and what it counts: 14 زورقا, 18كلم, الدول الخمس, سبعة من المصابين.

use super::echo::echo;
use super::names::{is_after_ordinal, is_name};
use super::nouns::{noun_first, out_of};
use super::{Found, Last, finish, parts};
use crate::analysis::{QuantityKind, Upos};
use crate::expressions::context::Countries;
use crate::expressions::decimal::Decimal;
use crate::expressions::measured::{self, Measured};
use crate::expressions::money;
use crate::expressions::numerals::{self, Amount};
use crate::expressions::roles::Role;
use crate::expressions::view::View;

/// The figure whose number begins with token `at`; `last` is the one before it in the text.
pub fn find(view: &View, countries: &Countries, at: usize, last: Option<&Last>) -> Option<Found> {
    let word = view.get(at)?;
    let amount = numerals::number(view, at, true)?;
    // الفصل الحادي عشر, الحادية والعشرين, الثالثة وعشر دقائق
    if word.figure.is_none()
        && view
            .before(at, 1)
            .is_some_and(|before| is_after_ordinal(view, before, word))
    {
        return None;
    }
    if is_name(view, at, &amount) {
        return None;
    }
    if let Some(found) = with_unit(view, countries, at, &amount) {
        return Some(found);
    }
    if let Some(found) = noun_first(view, at, &amount) {
        return Some(found);
    }
    let spelled_small = amount.spelled && amount.value.is_below(3);
    if spelled_small {
        return None;
    }
    if view.is(amount.end, Role::From) && !view.get(amount.end)?.conjunction {
        let people = measured::is_person(view, amount.end + 1);
        return out_of(view, at, &amount).filter(|_| amount.spelled || people);
    }
    echo(view, at, &amount, last)
}

/// 14 زورقا, ستة أمتار ونصف المتر, 31 ثانية و7 أجزاء.
fn with_unit(view: &View, countries: &Countries, at: usize, amount: &Amount) -> Option<Found> {
    if let Some(suffix) = view.get(amount.end - 1).map(|word| word.suffix)
        && !amount.multiplied
        && (suffix.unit.is_some() || suffix.code.is_some())
    {
        let unit = suffix.unit?.unit;
        let mut measured = Measured::new(unit.kind, unit.code, amount.end);
        measured.factor = unit.factor;
        return finish(at, amount, measured);
    }
    if let Some(money) = money::million_dinars(view, countries, amount.end) {
        let measured = Measured::new(QuantityKind::Money, money.code, money.end);
        let value = amount.value.times(Decimal::whole(1_000_000))?;
        return Some(Found {
            first: at,
            end: money.end,
            value,
            max: None,
            measured,
        });
    }
    let mut measured = measured::after(view, countries, amount.end)?;
    if amount.spelled && amount.value == Decimal::whole(1) && measured.kind != QuantityKind::Percent
    {
        return None;
    }
    // Two is said by the dual; after اثنان stands something else.
    if amount.spelled
        && amount.value == Decimal::whole(2)
        && measured.kind != QuantityKind::Percent
        && !amount.multiplied
    {
        return None;
    }
    // 4.2$ مليون
    if view
        .get(amount.end)
        .is_some_and(|word| money::sign(word.mark).is_some())
        && let Some((value, _)) = view.multiplier(measured.end)
    {
        let value = amount.value.times(Decimal::whole(value))?;
        measured.end += 1;
        return Some(Found {
            first: at,
            end: measured.end,
            value,
            max: None,
            measured,
        });
    }
    let counts = matches!(measured.kind, QuantityKind::Count | QuantityKind::People);
    if counts && !amount.spelled && amount.value.is_below(3) && amount.value.as_whole().is_some() {
        return None;
    }
    if measured.kind == QuantityKind::Count && !agrees(view, amount, measured.noun) {
        return None;
    }
    parts::joined(view, countries, at, amount, measured).or_else(|| finish(at, amount, measured))
}

/// Whether a small number and a noun behind it can belong together.
fn agrees(view: &View, amount: &Amount, noun: Option<usize>) -> bool {
    let Some(noun) = noun else {
        return true;
    };
    let year = amount.plain_digits == Some(4)
        && !amount.multiplied
        && !amount.value.is_below(1900)
        && amount.value.is_below(2100);
    let word = &view.words[noun];
    if amount.value.as_whole().is_none() && view.upos(noun) != Upos::Noun {
        return false;
    }
    // جيتكس للتقنية 2015 فرصة
    let named = year
        && amount
            .value
            .as_whole()
            .is_some_and(|year| year > 1990 && year % 10 != 0)
        && view
            .before(noun, 2)
            .is_some_and(|before| before.article || before.figure.is_some())
        && matches!(
            view.upos(noun.saturating_sub(2)),
            Upos::Noun | Upos::Adj | Upos::Propn
        );
    if named {
        return false;
    }
    // 2024 كانت …: a year, and what follows is no accusative.
    !(year && view.upos(noun) != Upos::Noun) && word.mark == '\0'
}
