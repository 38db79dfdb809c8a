//! Ages without their noun: ابن الثامنة والخمسين, وهو في السابعة, سن الثلاثين.

use super::Found;
use crate::analysis::QuantityKind;
use crate::expressions::decimal::Decimal;
use crate::expressions::measured::Measured;
use crate::expressions::numerals::Numeral;
use crate::expressions::roles::Role;
use crate::expressions::view::View;

/// The age that begins with token `at`: an ordinal, or a number of tens, with its article.
pub fn find(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    if !word.article || word.conjunction {
        return None;
    }
    let (years, end) = years(view, at)?;
    let next = view.get(end);
    // الخامسة من مساء الجمعة, الثالثة والنصف: a time of day.
    let clock = view.is(end, Role::Clock)
        || view.is(end, Role::From) && view.is(end + 1, Role::DateCue)
        || view.is(end, Role::DateCue) && !next.is_some_and(|word| word.conjunction)
        || next.is_some_and(|word| matches!(word.entry.number, Some(Numeral::Fraction(_))));
    if clock || !is_told(view, at, years) {
        return None;
    }
    let named = next.is_some_and(|word| {
        word.entry.unit.is_some_and(|unit| unit.unit.code == "year")
            && !word.conjunction
            && !word.article
    });
    let end = end + usize::from(named);
    let measured = Measured::new(QuantityKind::Age, "year", end);
    Some(Found {
        first: at,
        end,
        value: Decimal::whole(years),
        max: None,
        measured,
    })
}

/// السابعة, السادسة عشرة, الثامنة والخمسين, السبعين.
fn years(view: &View, at: usize) -> Option<(u64, usize)> {
    let word = view.get(at)?;
    let tens = |index: usize| match view.get(index) {
        Some(word) if word.conjunction && word.article => match word.entry.number {
            Some(Numeral::Tens(tens)) => Some(u64::from(tens)),
            _ => None,
        },
        _ => None,
    };
    match (word.entry.ordinal, word.entry.number) {
        (Some(ordinal), _) if view.text[..word.end].ends_with(['ة', 'ه', 'ى']) => {
            let ordinal = u64::from(ordinal);
            if view.entry(at + 1).number == Some(Numeral::Ten) && !view.get(at + 1)?.conjunction {
                return Some((ordinal + 10, at + 2));
            }
            Some(match tens(at + 1) {
                Some(tens) => (ordinal + tens, at + 2),
                None => (ordinal, at + 1),
            })
        }
        (None, Some(Numeral::One(one))) => Some((u64::from(one) + tens(at + 1)?, at + 2)),
        (None, Some(Numeral::Tens(tens))) => Some((u64::from(tens), at + 1)),
        _ => None,
    }
}

/// Whether what stands before says that it is an age.
fn is_told(view: &View, at: usize, years: u64) -> bool {
    let before = |back: usize, role: Role| {
        view.before(at, back)
            .is_some_and(|word| word.entry.role == Some(role))
    };
    if before(1, Role::Aged) || before(1, Role::Age) || before(2, Role::Age) && before(1, Role::In)
    {
        return true;
    }
    // وهو في السابعة, موظفة متقاعدة في السبعين
    let tens = view.entry(at).number.is_some();
    let pronoun = view.before(at, 2).is_some_and(|word| {
        matches!(
            &view.text[word.start..word.end],
            "هو" | "هي" | "هما" | "كان" | "كانت" | "كنت" | "أنا"
        )
    });
    let grown = view.before(at, 1).is_some_and(|word| {
        let text = &view.text[word.start..word.end];
        text.ends_with("تجاوز")
            || text.ends_with("تجاوزت")
            || text.ends_with("تجاوزوا")
            || text.ends_with("يتجاوز")
    });
    let aged = pronoun || years > 12 || tens;
    before(1, Role::In) && aged || grown && years > 5
}
