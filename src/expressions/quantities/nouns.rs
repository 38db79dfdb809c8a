//! The counted noun where no number stands right before it: الدول الخمس, سبعة من المصابين.

use super::Found;
use crate::analysis::{Number, Upos};
use crate::expressions::measured::{self, Measured};
use crate::expressions::numerals::Amount;
use crate::expressions::view::View;

/// الدول الخمس, خزاناتها الخمسة.
pub fn noun_first(view: &View, at: usize, amount: &Amount) -> Option<Found> {
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

/// سبعة من المصابين.
pub fn out_of(view: &View, at: usize, amount: &Amount) -> Option<Found> {
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

/// Whether the stem of the token is a plural.
fn is_plural(view: &View, at: usize) -> bool {
    view.analysis.segments[view.analysis.tokens[at].segments.clone()]
        .iter()
        .any(|segment| segment.stem && segment.features.number() == Some(Number::Plural))
}
