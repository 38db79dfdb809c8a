//! Numbers that count nothing: المادة 12, رقم 5, كوفيد-19, الفصل الحادي عشر.

use crate::expressions::measured;
use crate::expressions::numerals::Amount;
use crate::expressions::roles::Role;
use crate::expressions::view::View;
use crate::expressions::words::Word;

/// Numbers that name something: المادة 12, رقم 5, كوفيد-19, 3-2.
pub fn is_name(view: &View, at: usize, amount: &Amount) -> bool {
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

/// Whether `word` goes on with the ordinal before it: الحادي عشر, الحادية والعشرين, الثالثة وعشر دقائق.
pub fn is_after_ordinal(view: &View, before: &Word, word: &Word) -> bool {
    let feminine = view.text[..before.end].ends_with('ة');
    before.entry.ordinal.is_some()
        && before.article
        && if word.conjunction {
            word.article || feminine
        } else {
            !word.article
        }
}
