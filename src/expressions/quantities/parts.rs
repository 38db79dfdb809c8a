//! Figures that are said without a number or with several: ساعتين, عام واحد, دقيقة و14 ثانية,
//! كيلومترين و900 متر, دينار وربع, نصف ساعة.

use super::Found;
use crate::analysis::{QuantityKind, Upos};
use crate::expressions::context::Countries;
use crate::expressions::decimal::Decimal;
use crate::expressions::measured::{self, Measured};
use crate::expressions::numerals::{self, Amount, Numeral};
use crate::expressions::roles::Role;
use crate::expressions::units::{CLOCK, PARTS};
use crate::expressions::view::View;

/// The figure at `at` whose first word is the unit itself.
pub fn find(view: &View, countries: &Countries, at: usize) -> Option<Found> {
    if let Some(found) = half_of(view, countries, at) {
        return Some(found);
    }
    if view.entry(at).unit.is_none()
        && view.entry(at).currency.is_none()
        && view.get(at)?.figure.is_none()
        && let Some(found) = noun_then_number(view, at)
    {
        return Some(found);
    }
    let (amount, mut measured) =
        one(view, countries, at).or_else(|| single(view, countries, at))?;
    let single = one_only(view, at, &measured);
    if let Some(end) = single {
        measured.end = end;
    }
    if let Some(found) = joined(view, countries, at, &amount, measured) {
        return Some(found);
    }
    if single.is_some() {
        return make(at, amount.value, measured);
    }
    let dual = amount.value == Decimal::whole(2);
    // العامين الماضيين is a date, ثاني يومين nothing.
    (dual && !view.words[at].article).then(|| make(at, amount.value, measured))?
}

fn make(first: usize, value: Decimal, measured: Measured) -> Option<Found> {
    Some(Found {
        first,
        end: measured.end,
        value: measured.value(value)?,
        max: None,
        measured,
    })
}

/// The unit at `at` in the dual, as the number two.
pub fn one(view: &View, countries: &Countries, at: usize) -> Option<(Amount, Measured)> {
    measured::is_dual(view, at).then(|| word(view, countries, at, 2))?
}

/// The unit at `at` in the singular, as the number one.
fn single(view: &View, countries: &Countries, at: usize) -> Option<(Amount, Measured)> {
    measured::is_singular(view, at).then(|| word(view, countries, at, 1))?
}

fn word(view: &View, countries: &Countries, at: usize, value: u64) -> Option<(Amount, Measured)> {
    let measured = if view.entry(at).currency.is_some() {
        measured::currency(view, countries, at)?
    } else {
        measured::unit(view, at)?
    };
    Some((numerals::in_words(view, at, value), measured))
}

/// نصف ساعة, ربع طن.
fn half_of(view: &View, countries: &Countries, at: usize) -> Option<Found> {
    let Some(Numeral::Fraction(hundredths)) = view.entry(at).number else {
        return None;
    };
    let word = view
        .get(at + 1)
        .filter(|word| !word.conjunction && !word.preposition && !word.article);
    let share = Decimal::new(u64::from(hundredths), 2);
    if let Some(measured) = measured::percent(view, at + 1) {
        return make(at, share, measured);
    }
    word?;
    if !measured::is_singular(view, at + 1) || view.words[at].article {
        return None;
    }
    let measured =
        measured::currency(view, countries, at + 1).or_else(|| measured::unit(view, at + 1))?;
    finer(at, share, measured)
}

/// Parts of an hour are minutes.
fn finer(first: usize, value: Decimal, mut measured: Measured) -> Option<Found> {
    if measured.unit == "hour" && value.is_below(1) {
        let value = value.times(Decimal::whole(60))?;
        measured.unit = "minute";
        return make(first, value, measured);
    }
    make(first, value, measured)
}

/// The number with ونصف behind its unit added: ستة أمتار ونصف المتر, ساعتين ونصف.
pub fn half(view: &View, amount: &Amount, measured: &Measured) -> Option<(Decimal, usize)> {
    let word = view
        .get(measured.end)
        .filter(|word| word.conjunction && !word.preposition && !word.article)?;
    let Some(Numeral::Fraction(hundredths)) = word.entry.number else {
        return None;
    };
    let mut end = measured.end + 1;
    match view.get(end) {
        // ونصف المتر, ونصف متر
        Some(next) if !next.conjunction && !next.preposition && same_unit(view, end, measured) => {
            end += 1
        }
        // ونصف مليون, ونصف الشهر: another thing.
        Some(next)
            if next.entry.number.is_some() && !next.conjunction
                || next.entry.unit.is_some() && !next.conjunction && !next.preposition =>
        {
            return None;
        }
        _ => {}
    }
    let value = amount.value.plus(Decimal::new(u64::from(hundredths), 2))?;
    Some((value, end))
}

fn same_unit(view: &View, at: usize, measured: &Measured) -> bool {
    let entry = view.entry(at);
    entry
        .unit
        .is_some_and(|unit| unit.unit.code == measured.unit)
        || entry.currency.is_some() && measured.kind == QuantityKind::Money
}

/// عام واحد, مرة واحدة.
fn one_only(view: &View, at: usize, measured: &Measured) -> Option<usize> {
    let word = view.get(at)?;
    let next = view.get(measured.end)?;
    let one = next.entry.number == Some(Numeral::One(1))
        && !next.article
        && !next.conjunction
        && !next.preposition;
    let text = &view.text[next.start..next.end];
    (one && text.starts_with('و') && !word.article && measured::is_singular(view, at))
        .then_some(measured.end + 1)
}

/// Units that go on in smaller ones: ثلاثة دولارات و12 سنتا, 5 ساعات و4 دقائق و5 ثوان.
pub fn joined(
    view: &View,
    countries: &Countries,
    first: usize,
    amount: &Amount,
    measured: Measured,
) -> Option<Found> {
    if !matches!(
        measured.kind,
        QuantityKind::Money | QuantityKind::Measure | QuantityKind::Duration
    ) {
        return None;
    }
    if let Some((value, end)) = half(view, amount, &measured) {
        return make(first, value, Measured { end, ..measured });
    }
    let (next, unit) = smaller(view, countries, measured.end)?;
    if measured.kind == QuantityKind::Money {
        let sum = measured
            .value(amount.value)?
            .plus(unit.value(next.value)?)?;
        // The cents are those of the dollars before them.
        let same = (measured.end..unit.end)
            .filter_map(|index| view.entry(index).currency)
            .any(|word| {
                word.currency
                    .codes
                    .iter()
                    .any(|&(_, code)| code == measured.unit)
            });
        let fits = unit.kind == QuantityKind::Money && unit.places > measured.places && same;
        return fits.then_some(Found {
            first,
            end: unit.end,
            value: sum,
            max: None,
            measured: Measured {
                end: unit.end,
                ..measured
            },
        });
    }
    if measured.kind == QuantityKind::Duration {
        return clock(view, countries, first, amount, measured);
    }
    let &(_, _, thousandths) = PARTS
        .iter()
        .find(|&&(large, small, _)| large == measured.unit && small == unit.unit)?;
    let value = amount
        .value
        .plus(next.value.times(Decimal::new(u64::from(thousandths), 3))?)?;
    make(
        first,
        value,
        Measured {
            end: unit.end,
            ..measured
        },
    )
}

/// و**12 سنتا**, و**ثانيتين**: number and unit after و.
fn smaller(view: &View, countries: &Countries, at: usize) -> Option<(Amount, Measured)> {
    view.get(at)
        .filter(|word| word.conjunction && !word.preposition)?;
    if let Some(dual) = one(view, countries, at) {
        return Some(dual);
    }
    let amount = numerals::number(view, at, true)?;
    let measured = measured::after(view, countries, amount.end)?;
    Some((amount, measured))
}

/// Hours, minutes and seconds, added up in the smallest unit that is named.
fn clock(
    view: &View,
    countries: &Countries,
    first: usize,
    amount: &Amount,
    measured: Measured,
) -> Option<Found> {
    let rank = |unit: &str| CLOCK.iter().position(|&(name, _)| name == unit);
    let mut seconds = amount
        .value
        .times(Decimal::whole(CLOCK[rank(measured.unit)?].1))?;
    let mut last = measured;
    let mut count = 0;
    while count < CLOCK.len()
        && let Some((next, unit)) = smaller(view, countries, last.end)
        && let (Some(small), Some(large)) = (rank(unit.unit), rank(last.unit))
        && small > large
    {
        seconds = seconds.plus(next.value.times(Decimal::whole(CLOCK[small].1))?)?;
        last = unit;
        count += 1;
    }
    // و42 جزءا من المئة
    if last.unit == "second"
        && let Some((value, end)) = hundredths(view, last.end)
    {
        seconds = seconds.plus(value)?;
        last.end = end;
        count += 1;
    }
    (count > 0).then_some(())?;
    // One minute less than an hour is said in minutes.
    let size = CLOCK[rank(last.unit)?].1;
    let value = match seconds.as_whole() {
        Some(whole) if size > 1 => Decimal::whole(whole / size),
        _ => seconds,
    };
    Some(Found {
        first,
        end: last.end,
        value,
        max: None,
        measured: last,
    })
}

/// و42 جزءا من المئة.
fn hundredths(view: &View, at: usize) -> Option<(Decimal, usize)> {
    view.get(at).filter(|word| word.conjunction)?;
    let amount = numerals::number(view, at, true)?;
    let part = view.get(amount.end)?;
    let text = &view.text[part.start..part.end];
    let named = text.starts_with("جزء") || text.starts_with("أجزاء");
    let hundred = view.entry(amount.end + 2).number == Some(Numeral::Hundreds(100));
    (named && hundred && view.is(amount.end + 1, Role::From))
        .then(|| Some((amount.value.shifted(2)?, amount.end + 3)))?
}

/// مرة واحدة, غرفة واحدة, قاصرين اثنين: a noun, then its number.
pub fn noun_then_number(view: &View, at: usize) -> Option<Found> {
    let number = view
        .get(at + 1)
        .filter(|word| !word.conjunction && !word.preposition && !word.article)?;
    let value = match number.entry.number? {
        Numeral::One(one @ 1..=2) => one,
        _ => return None,
    };
    let text = &view.text[number.start..number.end];
    let word = view.get(at)?;
    if word.article || word.figure.is_some() || word.entry.number.is_some() {
        return None;
    }
    let noun = &view.text[word.start..word.end];
    let told = match value {
        // Said of anything, واحد counts nothing; مرة واحدة does.
        1 => word.entry.role == Some(Role::Time) && text.starts_with('و'),
        _ => {
            text.ends_with('ن')
                && (noun.ends_with("ان") || noun.ends_with("ين"))
                && view.upos(at) != Upos::Verb
        }
    };
    if !told {
        return None;
    }
    let mut measured = measured::counted(view, at);
    measured.end = at + 2;
    make(at, Decimal::whole(u64::from(value)), measured)
}
