//! A month by its name, and when that name means something else: مارس is also a verb, رمضان also a man, أب a father.

use crate::analysis::Upos;
use crate::expressions::months::{Calendar, MonthWord};
use crate::expressions::roles::Role;
use crate::expressions::view::View;

/// A month's name: calendar, number, the token after it, and whether the name can mean something else.
pub fn month_at(view: &View, at: usize) -> Option<(Calendar, u8, usize, bool)> {
    let (calendar, month, mut end) = month_name(view, at)?;
    let mut doubtful = view.entry(at).doubtful && end == at + 1;
    // أكتوبر/تشرين الأول, مايو (أيار), أغسطس آب
    let separate = matches!(view.mark(end), '/' | '(' | '-' | '–');
    let second = end + usize::from(separate);
    if let Some((_, other, after)) = month_name(view, second)
        && other == month
        && !view.get(second)?.conjunction
        && !view.get(second)?.preposition
        && !view.get(second)?.article
    {
        if view.mark(end) != '(' {
            end = after;
            doubtful = false;
        } else if view.mark(after) == ')' {
            end = after + 1;
            doubtful = false;
        }
    }
    Some((calendar, month, end, doubtful))
}

pub fn month_name(view: &View, at: usize) -> Option<(Calendar, u8, usize)> {
    let word = view.get(at)?;
    match word.entry.month? {
        // أب is a father, and مارس وحده a verb.
        MonthWord::Whole(_, 8) if word.end - word.start == 4 && !word.madda => {
            let dated = view
                .before(at, 1)
                .is_some_and(|before| before.figure.is_some() || before.mark == '/');
            (dated && &view.text[word.start..word.end] == "اب").then_some((
                Calendar::Gregorian,
                8,
                at + 1,
            ))
        }
        // المحرم is the one that may carry an article.
        MonthWord::Whole(calendar, month)
            if word.article && (calendar, month) != (Calendar::Islamic, 1) =>
        {
            None
        }
        MonthWord::Whole(calendar, month) => Some((calendar, month, at + 1)),
        MonthWord::First(calendar, former, latter) => {
            let second = view
                .get(at + 1)
                .filter(|word| !word.conjunction && !word.preposition)?;
            let month = if second.entry.latter? { latter } else { former };
            (second.article || calendar == Calendar::Gregorian).then_some((calendar, month, at + 2))
        }
    }
}

/// Whether a month's name alone is a date: مارس is also a verb, رمضان also a man.
pub fn stands_as_month(
    view: &View,
    at: usize,
    end: usize,
    calendar: Calendar,
    doubtful: bool,
) -> bool {
    let word = &view.words[at];
    let cue = word.preposition
        || [
            Role::In,
            Role::DateCue,
            Role::DateNoun,
            Role::Until,
            Role::Edge,
            Role::From,
            Role::To,
            Role::Between,
            Role::Every,
        ]
        .into_iter()
        .any(|role| view.follows(at, role));
    if doubtful || calendar == Calendar::Islamic && end == at + 1 {
        return cue
            && view
                .entry(at)
                .month
                .is_some_and(|month| month == MonthWord::Whole(Calendar::Islamic, 9));
    }
    let text = &view.text[word.start..word.end];
    // سيارة نيسان
    let made = text == "نيسان"
        && view.before(at, 1).is_some_and(|before| {
            let text = &view.text[before.start..before.end];
            text.contains("سيار") || text.contains("شركة")
        });
    // آب المسافر, مارس الرجل: what opens a sentence before a noun is its verb.
    let verb = view.upos(at) == Upos::Verb
        || at == view.first && view.get(end).is_some_and(|next| next.article);
    let street = view.follows(at.wrapping_sub(1), Role::Numbering)
        && view
            .before(at, 1)
            .is_some_and(|before| before.figure.is_some());
    !street && (cue || !made && !verb || end > at + 1)
}
