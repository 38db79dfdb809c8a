//! Dates told from now: أمس, العام الماضي, هذا الأسبوع.

use super::{Found, periods};
use crate::analysis::Upos;
use crate::expressions::roles::Role;
use crate::expressions::time_words::{Period, Relative};
use crate::expressions::view::View;

/// The relative date that begins with token `at`.
pub fn find(view: &View, at: usize) -> Option<Found> {
    day(view, at).or_else(|| period(view, at))
}

/// أمس, أول من أمس, بعد غد, اليوم, يوم أمس.
pub fn day(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    let relative = |index: usize| view.entry(index).relative;
    let later = |index: usize, wanted: Relative| {
        relative(index) == Some(wanted)
            && view
                .get(index)
                .is_some_and(|word| !word.conjunction && !word.preposition)
    };
    // أول من أمس, أول أمس, بعد غد, يوم أمس, يوم غد
    if word.entry.ordinal == Some(1) && !word.article {
        let day = at + 1 + usize::from(view.is(at + 1, Role::From));
        return later(day, Relative::Yesterday).then(|| Found::unknown(at, day + 1));
    }
    if word.entry.period == Some(Period::Day) && !word.article {
        let next = at + 1;
        let day = later(next, Relative::Yesterday) || later(next, Relative::Tomorrow);
        return day.then(|| Found::unknown(at, next + 1 + first_one(view, next + 1)));
    }
    if view.is(at, Role::DateCue)
        && !word.article
        && later(at + 1, Relative::Tomorrow)
        && view.text[..word.end].ends_with("بعد")
    {
        return Some(Found::unknown(at, at + 2));
    }
    let relative = word.entry.relative?;
    // لامس is a verb, كرة القدم a game.
    let told = matches!(relative, Relative::Yesterday | Relative::Plain);
    let no_day = !word.article && word.preposition
        || view.text[..word.end].ends_with("كرة")
            && view.get(at + 1).is_some_and(|next| next.article);
    if told && no_day {
        return None;
    }
    match relative {
        Relative::Yesterday => Some(Found::unknown(at, at + 1 + first_one(view, at + 1))),
        // صناع الغد are no date, فجر الغد is one.
        Relative::Tomorrow if word.article && !word.preposition => {
            let cued = [Role::DateNoun, Role::DateCue, Role::Until, Role::Edge]
                .into_iter()
                .any(|role| view.follows(at, role));
            cued.then(|| Found::unknown(at, at + 1))
        }
        Relative::Tomorrow | Relative::Plain => Some(Found::unknown(at, at + 1)),
        Relative::Today => (word.article && is_today(view, at)).then(|| Found::unknown(at, at + 1)),
        Relative::Tonight => {
            let alone = word.article
                && !word.preposition
                && !view.follows(at, Role::In)
                && !followed_by_attribute(view, at + 1);
            let free = view.before(at, 1).is_none_or(|_| {
                matches!(
                    view.upos(at - 1),
                    Upos::Verb | Upos::Adv | Upos::Punct | Upos::Cconj
                )
            });
            (alone && free).then(|| Found::unknown(at, at + 1))
        }
    }
}

/// أمس **الأول**.
fn first_one(view: &View, at: usize) -> usize {
    let first = view.get(at).is_some_and(|word| {
        word.entry.ordinal == Some(1) && word.article && !word.conjunction && !word.preposition
    });
    usize::from(first)
}

/// Whether اليوم is today: not the day of في اليوم, كل يوم, اليوم الأول, المصري اليوم.
fn is_today(view: &View, at: usize) -> bool {
    let word = &view.words[at];
    if word.preposition || view.follows(at, Role::In) || view.follows(at, Role::Every) {
        return false;
    }
    if let Some(before) = view.before(at, 1) {
        let text = &view.text[before.start..before.end];
        let named = matches!(
            text,
            "المصري"
                | "روسيا"
                | "القرن"
                | "ذلك"
                | "نفس"
                | "أخبار"
                | "مثل"
                | "طوال"
                | "خلال"
                | "طيلة"
                | "نصف"
                | "ثلث"
                | "ساعات"
                | "على"
                | "عن"
                | "مدار"
                | "منتصف"
                | "ذاك"
                | "الأردن"
                | "الوطن"
        );
        if named && !word.conjunction {
            return false;
        }
    }
    // وهو اليوم الذي
    let relative = view
        .get(at + 1)
        .is_some_and(|next| matches!(&view.text[next.start..next.end], "الذي" | "نفسه" | "ذاته"));
    !relative && (view.entry(at + 1).weekday || !followed_by_attribute(view, at + 1))
}

/// Whether the word at `at` is an adjective of what stands before it.
fn followed_by_attribute(view: &View, at: usize) -> bool {
    let Some(word) = view
        .get(at)
        .filter(|word| !word.conjunction && !word.preposition)
    else {
        return false;
    };
    word.entry.role == Some(Role::Same)
        && (word.article
            || view.text[..word.end].ends_with('ه')
            || view.text[..word.end].ends_with("ها"))
        || word.article && (view.upos(at) == Upos::Adj || word.entry.ordinal.is_some())
}

/// العام الماضي, هذا الأسبوع, نهاية العام, السنوات العشر الأخيرة.
fn period(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    // هذا العام, هذه السنة, هذا الصيف
    if word.entry.role == Some(Role::This) && !word.preposition {
        let next = view
            .get(at + 1)
            .filter(|word| word.article && !word.conjunction && !word.preposition)?;
        let named = matches!(
            next.entry.period,
            Some(Period::Year | Period::Month | Period::Week | Period::Day)
        ) || next.entry.season.is_some()
            || matches!(next.entry.relative, Some(Relative::Tonight));
        return named.then(|| Found::unknown(at, at + 2));
    }
    if !word.article {
        return None;
    }
    let mut end = at + 1;
    let several = matches!(
        word.entry.period,
        Some(Period::Several | Period::Days | Period::Months)
    );
    let known = several
        || word.entry.season.is_some()
        || matches!(
            word.entry.period,
            Some(
                Period::Year
                    | Period::Month
                    | Period::Week
                    | Period::Century
                    | Period::Quarter
                    | Period::Stretch
                    | Period::Half
            )
        );
    if !known {
        return None;
    }
    if view.is(end, Role::Fiscal) && view.get(end)?.article && !view.entry(end).relation {
        end += 1;
    }
    if several {
        // السنوات الخمس الماضية, الأشهر الستة الأولى من العام
        let number = view
            .get(end)
            .filter(|word| word.article && word.entry.number.is_some() && !word.conjunction);
        end += usize::from(number.is_some());
        if view.entry(end).ordinal == Some(1)
            && view.is(end + 1, Role::From)
            && let Some(of) = find_year(view, end + 2)
        {
            return Some(Found::unknown(at, of));
        }
    }
    let related = view
        .get(end)
        .filter(|word| word.article && !word.conjunction && !word.preposition)
        .is_some_and(|word| {
            word.entry.relation
                || word.entry.role == Some(Role::Last)
                    && (several
                        || word.entry.role == Some(Role::Last)
                            && view.entry(at).period != Some(Period::Half))
        });
    if related && word.entry.period != Some(Period::Half) {
        let stretch = view.entry(at).period == Some(Period::Stretch)
            && view.text[..view.words[end].end].ends_with("سابق");
        if stretch || several && view.entry(end).ordinal.is_some() {
            return None;
        }
        return Some(Found::unknown(at, end + 1));
    }
    let alone = matches!(
        word.entry.period,
        Some(Period::Year | Period::Month | Period::Week)
    ) || word.entry.season.is_some();
    let edged = view.follows(at, Role::Edge)
        || word.entry.season.is_some() && (view.follows(at, Role::DateCue))
        || view
            .before(at, 1)
            .is_some_and(|before| before.entry.ordinal == Some(1) && !before.article);
    (alone && edged && !followed_by_attribute(view, end)).then(|| Found::unknown(at, end))
}

/// The end of السنة الجارية, عام 2024.
fn find_year(view: &View, at: usize) -> Option<usize> {
    let found = periods::find(view, at).or_else(|| period(view, at));
    found.map(|found| found.end).or_else(|| {
        let year = view
            .get(at)
            .is_some_and(|word| word.article && word.entry.period == Some(Period::Year));
        year.then_some(at + 1)
    })
}
