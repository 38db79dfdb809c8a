//! What a number measures or counts: percent, money, a unit, or a noun.

use super::context::Countries;
use super::decimal::Decimal;
use super::money;
use super::numerals::Numeral;
use super::people::THINGS;
use super::roles::Role;
use super::units::{DAILY, MODIFIED, RATES};
use super::view::View;
use super::vocabulary::Shape;
use crate::analysis::{QuantityKind, Upos};
use crate::text::plain;

/// What is measured, and where its words end.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// What kind of quantity it makes.
    pub kind: QuantityKind,
    /// The unit as the document writes it.
    pub unit: &'static str,
    /// The token of the counted noun, for counts and people.
    pub noun: Option<usize>,
    /// What one of the word is, in thousandths of the unit.
    pub factor: u32,
    /// Decimal places by which the word is smaller than the unit: 915 فلسا.
    pub places: u32,
    /// Below zero: تحت الصفر.
    pub negative: bool,
    /// The token after its words.
    pub end: usize,
}

impl Measured {
    /// Something of that kind and unit, which ends at token `end`.
    pub fn new(kind: QuantityKind, unit: &'static str, end: usize) -> Self {
        Self {
            kind,
            unit,
            noun: None,
            factor: 1000,
            places: 0,
            negative: false,
            end,
        }
    }

    /// The value in the unit, of `number` words of it.
    pub fn value(&self, number: Decimal) -> Option<Decimal> {
        let value = match self.factor {
            1000 => number,
            factor => number.times(Decimal::new(u64::from(factor), 3))?,
        };
        if self.places > 0 {
            value.shifted(self.places)
        } else {
            Some(value)
        }
    }
}

/// في المئة, بالمئة, %, في الألف.
pub fn percent(view: &View, at: usize) -> Option<Measured> {
    let hundred = |index: usize| view.entry(index).number == Some(Numeral::Hundreds(100));
    let end = if matches!(view.mark(at), '%' | '٪') {
        at + 1
    } else if view.is(at, Role::In) && hundred(at + 1) && !view.get(at + 1)?.conjunction {
        at + 2
    } else if view.get(at)?.preposition && view.get(at)?.article && hundred(at) {
        at + 1
    } else {
        return None;
    };
    Some(Measured::new(QuantityKind::Percent, "percent", end))
}

/// What the number that ends before token `at` measures or counts.
pub fn after(view: &View, countries: &Countries, at: usize) -> Option<Measured> {
    if let Some(percent) = percent(view, at) {
        return Some(percent);
    }
    let word = view.get(at)?;
    if word.conjunction || word.preposition {
        return None;
    }
    currency(view, countries, at)
        .or_else(|| unit(view, at))
        .or_else(|| noun(view, at))
}

/// Money at token `at`.
pub fn currency(view: &View, countries: &Countries, at: usize) -> Option<Measured> {
    let money = money::at(view, countries, at)?;
    let mut measured = Measured::new(QuantityKind::Money, money.code, money.end);
    measured.places = money.places;
    Some(measured)
}

/// A unit at token `at`, with what belongs to it: مربع, في الساعة, تحت الصفر.
pub fn unit(view: &View, at: usize) -> Option<Measured> {
    let word = view.get(at)?;
    let Some(meant) = word.entry.unit else {
        if word.mark == '°' {
            let letter = view
                .get(at + 1)
                .is_some_and(|next| next.glued && next.end - next.start <= 2);
            let end = at + 1 + usize::from(letter);
            return Some(degrees(
                below_zero(view, end).unwrap_or(end),
                below_zero(view, end).is_some(),
            ));
        }
        return below_zero(view, at).map(|end| degrees(end, true));
    };
    let unit = meant.unit;
    let mut measured = Measured::new(unit.kind, unit.code, at + 1);
    measured.factor = unit.factor;
    if unit.code == "degree" {
        return degree(view, at);
    }
    // 40 ألف كلم²
    let text = &view.text[word.start..word.end];
    if text.ends_with('²') || matches!(view.mark(at + 1), '²') {
        measured.end += usize::from(view.mark(at + 1) == '²');
        measured.unit = modified(measured.unit, "مربع").unwrap_or(measured.unit);
    } else if text.ends_with('³') || view.mark(at + 1) == '³' {
        measured.end += usize::from(view.mark(at + 1) == '³');
        measured.unit = modified(measured.unit, "مكعب").unwrap_or(measured.unit);
    }
    if let Some(code) = modifier(view, measured.unit, measured.end) {
        measured.unit = code;
        measured.kind = QuantityKind::Measure;
        measured.end += 1;
    }
    if let Some((code, end)) = rate(view, measured.unit, measured.end) {
        measured.unit = code;
        measured.end = end;
    } else if view.is(measured.end, Role::Daily)
        && let Some(&(_, code)) = DAILY.iter().find(|&&(unit, _)| unit == measured.unit)
    {
        measured.unit = code;
        measured.end += 1;
    }
    Some(measured)
}

fn modified(unit: &str, word: &str) -> Option<&'static str> {
    MODIFIED
        .iter()
        .find(|&&(base, modifier, _)| base == unit && word.starts_with(modifier))
        .map(|&(_, _, code)| code)
}

/// مربع, مكعبة, بحري, أساس after the unit.
fn modifier(view: &View, unit: &str, at: usize) -> Option<&'static str> {
    let word = view
        .get(at)
        .filter(|word| !word.conjunction && !word.preposition && word.mark == '\0')?;
    if !MODIFIED.iter().any(|&(base, _, _)| base == unit) {
        return None;
    }
    let text = plain(&view.text[word.start..word.end]);
    modified(unit, text.strip_prefix("ال").unwrap_or(&text))
}

/// في الساعة, للمتر, /ساعة, بالثانية.
fn rate(view: &View, unit: &str, at: usize) -> Option<(&'static str, usize)> {
    let per = if view.is(at, Role::In) || view.mark(at) == '/' {
        view.get(at + 1)
            .filter(|word| !word.conjunction && !word.preposition)?;
        at + 1
    } else {
        view.get(at)
            .filter(|word| word.preposition && word.article && !word.conjunction)?;
        at
    };
    let divisor = view.entry(per).unit?;
    let &(_, _, code) = RATES
        .iter()
        .find(|&&(base, by, _)| base == unit && by == divisor.unit.code)?;
    Some((code, per + 1))
}

fn degrees(end: usize, negative: bool) -> Measured {
    Measured {
        negative,
        ..Measured::new(QuantityKind::Measure, "Cel", end)
    }
}

/// The end of تحت الصفر.
fn below_zero(view: &View, at: usize) -> Option<usize> {
    (view.is(at, Role::Under) && view.entry(at + 1).role == Some(Role::Zero)).then_some(at + 2)
}

/// درجة: of heat, of an earthquake, or merely a step.
fn degree(view: &View, at: usize) -> Option<Measured> {
    let mut end = at + 1;
    let joined = view
        .get(end)
        .is_some_and(|word| word.conjunction || word.preposition);
    match view.entry(end).role {
        Some(Role::Celsius) if !joined => {
            end += 1;
            let below = below_zero(view, end);
            return Some(degrees(below.unwrap_or(end), below.is_some()));
        }
        Some(Role::Fahrenheit) if !joined => {
            return Some(Measured::new(QuantityKind::Measure, "[degF]", end + 1));
        }
        _ => {}
    }
    if let Some(end) = below_zero(view, end) {
        return Some(degrees(end, true));
    }
    if around(view, at, Role::Quake) {
        return Some(Measured::new(QuantityKind::Measure, "magnitude", end));
    }
    if around(view, at, Role::Heat) {
        return Some(degrees(end, false));
    }
    Some(Measured {
        noun: Some(at),
        ..Measured::new(QuantityKind::Count, "count", end)
    })
}

/// Whether a word of that role stands within the tokens around `at`, of other sentences too.
fn around(view: &View, at: usize, role: Role) -> bool {
    const REACH: usize = 150;
    let from = at.saturating_sub(REACH);
    let to = (at + REACH).min(view.words.len());
    view.words[from..to]
        .iter()
        .any(|word| word.entry.role == Some(role))
}

/// A counted noun at token `at`: people or anything else.
pub fn noun(view: &View, at: usize) -> Option<Measured> {
    view.is_counted(at).then_some(())?;
    Some(counted(view, at))
}

/// What the noun at `at` counts: people or anything else.
pub fn counted(view: &View, at: usize) -> Measured {
    let mut end = at + 1;
    let person = is_person(view, at);
    if person && couple(view, at) {
        end += 1;
    }
    let (kind, unit) = if person {
        (QuantityKind::People, "person")
    } else {
        (QuantityKind::Count, "count")
    };
    Measured {
        noun: Some(at),
        ..Measured::new(kind, unit, end)
    }
}

/// عاملا **وعاملة**.
fn couple(view: &View, at: usize) -> bool {
    let Some(next) = view
        .get(at + 1)
        .filter(|word| word.conjunction && !word.article)
    else {
        return false;
    };
    let first = &view.words[at];
    let stem = view.text[first.start..first.end].trim_end_matches(['ا', 'ً']);
    view.text[next.start..next.end]
        .strip_prefix(stem)
        .is_some_and(|rest| matches!(rest, "ة" | "ه" | "ات"))
}

/// Whether the noun at `at` stands for people.
pub fn is_person(view: &View, at: usize) -> bool {
    let Some(word) = view.get(at) else {
        return false;
    };
    if word.entry.person {
        return true;
    }
    let text = plain(&view.text[word.start..word.end]);
    let text = text.strip_prefix("ال").unwrap_or(&text);
    if THINGS.contains(&text) {
        return false;
    }
    let known = |text: &str| {
        let vocabulary = super::vocabulary::Vocabulary::get();
        let mut spelling = crate::text::Spelling::new();
        spelling.read(text);
        vocabulary
            .find(spelling.folded())
            .is_some_and(|entry| entry.person)
    };
    if view.lemma(at).is_some_and(known) {
        return true;
    }
    // A sound masculine plural is said of people: ثلاثة متعهدين.
    let sound = text.chars().count() > 5
        && (text.ends_with("ين") || text.ends_with("ون"))
        && matches!(view.upos(at), Upos::Noun | Upos::Adj)
        && word.entry.number.is_none();
    sound
        || ["ا", "ين", "ون", "ان", "ات", "ة"]
            .iter()
            .any(|ending| text.strip_suffix(ending).is_some_and(known))
}

/// Whether the unit or money at `at` stands in the dual: ساعتين.
pub fn is_dual(view: &View, at: usize) -> bool {
    let entry = view.entry(at);
    entry.unit.is_some_and(|unit| unit.shape == Shape::Dual)
        || entry
            .currency
            .is_some_and(|currency| currency.shape == Shape::Dual)
}

/// Whether the unit or money at `at` stands in the singular.
pub fn is_singular(view: &View, at: usize) -> bool {
    let entry = view.entry(at);
    entry.unit.is_some_and(|unit| unit.shape == Shape::Singular)
        || entry
            .currency
            .is_some_and(|currency| currency.shape == Shape::Singular)
}
