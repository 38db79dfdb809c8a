//! Figures: what stands in a sentence at one token.

use super::ages;
use super::context::Countries;
use super::decimal::Decimal;
use super::digits::Figure;
use super::measured::{self, Measured};
use super::money;
use super::numerals::{self, Amount};
use super::parts;
use super::roles::Role;
use super::view::{View, Word};
use crate::analysis::{Number, QuantityKind, Upos};

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
        return sign_first(view, code, at);
    }
    if matches!(word.mark, '%' | '٪') {
        return percent_first(view, at);
    }
    if view.is_dash(at) {
        return below_zero(view, countries, at);
    }
    super::ranges::find(view, countries, at)
        .or_else(|| parts::find(view, countries, at))
        .or_else(|| ages::find(view, at))
        .or_else(|| plain(view, countries, at, last))
}

/// $12.5 مليون.
fn sign_first(view: &View, code: &'static str, at: usize) -> Option<Found> {
    view.get(at + 1)?.figure?;
    let amount = numerals::number(view, at + 1, true)?;
    let money = measured::Measured::new(QuantityKind::Money, code, amount.end);
    let second = view
        .is_dash(amount.end)
        .then(|| numerals::number(view, amount.end + 1, true))
        .flatten();
    Some(match second {
        Some(second) => {
            let value = super::ranges::lower(&amount, &second)?;
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
fn percent_first(view: &View, at: usize) -> Option<Found> {
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
fn below_zero(view: &View, countries: &Countries, at: usize) -> Option<Found> {
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

/// A number, and what it counts.
fn plain(view: &View, countries: &Countries, at: usize, last: Option<&Last>) -> Option<Found> {
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

/// Whether `word` goes on with the ordinal before it: الحادي عشر, الحادية والعشرين, الثالثة وعشر دقائق.
fn is_after_ordinal(view: &View, before: &Word, word: &Word) -> bool {
    let feminine = view.text[..before.end].ends_with('ة');
    before.entry.ordinal.is_some()
        && before.article
        && if word.conjunction {
            word.article || feminine
        } else {
            !word.article
        }
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

/// The figure of `amount` in its unit.
pub fn finish(first: usize, amount: &Amount, measured: Measured) -> Option<Found> {
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

/// الدول الخمس, خزاناتها الخمسة.
fn noun_first(view: &View, at: usize, amount: &Amount) -> Option<Found> {
    let noun = at.checked_sub(1)?;
    let word = view.get(noun)?;
    let number = view.get(at)?;
    if !amount.article
        || number.conjunction
        || number.preposition
        || amount.value.is_below(2)
        || !amount.spelled
    {
        return None;
    }
    let token = &view.analysis.tokens[noun];
    let owned = view.analysis.segments[token.segments.clone()]
        .last()
        .is_some_and(|last| last.upos == Upos::Pron);
    if !word.article && !owned
        || !matches!(view.upos(noun), Upos::Noun | Upos::Propn | Upos::Adj)
        || word.entry.weekday
    {
        return None;
    }
    // البرنامج العشرين is the twentieth.
    let plural = is_plural(view, noun);
    if !plural && !amount.value.is_below(11) {
        return None;
    }
    let mut measured = match word.entry.unit {
        Some(meant) if meant.unit.is_duration() => {
            let mut measured = Measured::new(meant.unit.kind, meant.unit.code, amount.end);
            measured.factor = meant.unit.factor;
            measured
        }
        _ => measured::counted(view, noun),
    };
    measured.end = amount.end;
    let value = measured.value(amount.value)?;
    Some(Found {
        first: noun,
        end: amount.end,
        value,
        max: None,
        measured,
    })
}

/// Whether the stem of the token is a plural.
fn is_plural(view: &View, at: usize) -> bool {
    view.analysis.segments[view.analysis.tokens[at].segments.clone()]
        .iter()
        .any(|segment| segment.stem && segment.features.number() == Some(Number::Plural))
}

/// سبعة من المصابين.
fn out_of(view: &View, at: usize, amount: &Amount) -> Option<Found> {
    let noun = amount.end + 1;
    let word = view.get(noun)?;
    let plural = is_plural(view, noun);
    if !plural && !word.entry.person {
        return None;
    }
    if !word.article
        || word.conjunction
        || word.preposition
        || !matches!(view.upos(noun), Upos::Noun | Upos::Adj)
        || word.entry.period.is_some()
        || word.entry.unit.is_some()
    {
        return None;
    }
    let mut measured = measured::counted(view, noun);
    measured.end = noun + 1;
    Some(Found {
        first: at,
        end: noun + 1,
        value: amount.value,
        max: None,
        measured,
    })
}

/// Numbers that name something: المادة 12, رقم 5, كوفيد-19, 3-2.
fn is_name(view: &View, at: usize, amount: &Amount) -> bool {
    let word = &view.words[at];
    let next = view.entry(amount.end);
    let measured = amount.multiplied
        || next.unit.is_some()
        || next.currency.is_some()
        || measured::percent(view, amount.end).is_some();
    if view.follows(at, Role::Numbering) && word.figure.is_some() && !measured {
        return true;
    }
    let Some(before) = view.before(at, 1) else {
        return view.is_dash(amount.end)
            && view
                .get(amount.end + 1)
                .is_some_and(|next| next.glued && next.figure.is_some());
    };
    let figure_after = |index: usize| {
        view.is_dash(index)
            && view.get(index).is_some_and(|dash| dash.glued)
            && view
                .get(index + 1)
                .is_some_and(|next| next.glued && next.figure.is_some())
    };
    if word.figure.is_some() && figure_after(amount.end) {
        return true;
    }
    let dashed = view.is_dash(at - 1) && word.glued;
    dashed && before.glued && word.figure.is_some()
}

/// A number alone, which counts what the figure before it counted: 94 صوتا مقابل **31**.
fn echo(view: &View, at: usize, amount: &Amount, last: Option<&Last>) -> Option<Found> {
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
