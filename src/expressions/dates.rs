//! Dates: what stands in a sentence at one token.

use super::digits::Figure;
use super::months::{Calendar, MonthWord};
use super::numerals::Numeral;
use super::periods;
use super::relative;
use super::roles::Role;
use super::value::{Point, Value};
use super::view::View;
use crate::analysis::Upos;

/// A date that was found: the token after it, and its value.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// First token; before the one asked for when a head noun stands there.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
    /// What it is worth.
    pub value: Value,
}

impl Found {
    /// A date of one value.
    pub fn single(first: usize, end: usize, point: Point) -> Self {
        Self {
            first,
            end,
            value: Value::Single(point),
        }
    }

    /// A relative date.
    pub fn unknown(first: usize, end: usize) -> Self {
        Self {
            first,
            end,
            value: Value::Unknown,
        }
    }
}

/// The date that begins with token `at`.
pub fn find(view: &View, at: usize) -> Option<Found> {
    in_digits(view, at)
        .or_else(|| with_weekday(view, at))
        .or_else(|| absolute(view, at))
        .or_else(|| periods::find(view, at))
        .or_else(|| relative::find(view, at))
        .or_else(|| bare_year(view, at))
}

fn day_of(number: u64) -> Option<u8> {
    u8::try_from(number)
        .ok()
        .filter(|day| (1..=31).contains(day))
}

/// 27/10/2024, 10/2024, 2023/2024.
fn in_digits(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    let end = at + 1;
    match word.figure? {
        Figure::Date(first, second, year) => {
            let (day, month) = if second > 12 && first <= 12 {
                (second, first)
            } else {
                (first, second)
            };
            let calendar = if year < 1500 || view.is(end, Role::Hijri) {
                Calendar::Islamic
            } else {
                Calendar::Gregorian
            };
            let mut point = Point::of_month(
                calendar,
                Some(i32::from(year)),
                u8::try_from(month).unwrap_or(99),
            );
            point.day = Some(u8::try_from(day).unwrap_or(99));
            let end = if view.is(end, Role::Hijri) || view.is(end, Role::Common) {
                end + 1
            } else {
                end
            };
            Some(Found::single(at, end, point))
        }
        Figure::Stroke(month @ 1..=12, year @ 1900..=2100) => Some(Found::single(
            at,
            end,
            Point::of_month(Calendar::Gregorian, Some(i32::from(year)), month as u8),
        )),
        Figure::Stroke(first @ 1900..=2100, last) => {
            let last = if last < 100 {
                first / 100 * 100 + last
            } else {
                last
            };
            (first < last && last <= 2100).then(|| Found {
                first: at,
                end,
                value: years(first.into(), last.into()),
            })
        }
        _ => None,
    }
}

fn years(first: i32, last: i32) -> Value {
    let year = |year| Point::of_year(Calendar::Gregorian, Some(year));
    Value::Range(year(first), year(last))
}

/// الخميس 9 يناير 2025, أمس الأحد, يوم الاثنين الماضي.
fn with_weekday(view: &View, at: usize) -> Option<Found> {
    let mut end = at;
    let mut relative = false;
    // يوم أمس, يوم غد, اليوم السبت
    if let Some(found) = relative::day(view, at) {
        end = found.end;
        relative = true;
    } else if view.entry(at).period == Some(super::time_words::Period::Day)
        && !view.get(at)?.article
    {
        end = at + 1;
    }
    let weekday = view.get(end).filter(|word| {
        let open = end == at || !word.conjunction && !word.preposition;
        open && word.entry.weekday && word.article
    });
    if weekday.is_none() || is_no_date(view, end, end > at) {
        return relative.then(|| Found::unknown(at, end));
    }
    end += 1;
    if view.entry(end).relation && view.get(end)?.article && !view.get(end)?.conjunction {
        end += 1;
    }
    let next = view
        .get(end)
        .filter(|word| !word.conjunction && !word.preposition);
    if next.is_some()
        && let Some(date) = absolute(view, end).or_else(|| in_digits(view, end))
        && date.value != Value::Unknown
    {
        return Some(Found { first: at, ..date });
    }
    Some(Found::unknown(at, end))
}

/// صلاة الجمعة, كل أحد, and أحد that is one of many.
fn is_no_date(view: &View, weekday: usize, headed: bool) -> bool {
    let before = |role| view.follows(weekday, role);
    let headed = headed || view.entry(weekday.wrapping_sub(1)).period.is_some();
    is_title(view, weekday)
        || before(Role::Every)
        || !headed && before(Role::Friday)
        || headed && weekday >= 2 && view.is(weekday - 2, Role::Every)
        || view
            .get(weekday)
            .is_some_and(|word| word.preposition && word.entry.number.is_some())
}

/// «مطر السبت»: the last word of a short name in quotation marks.
fn is_title(view: &View, at: usize) -> bool {
    let closes = matches!(view.mark(at + 1), '»' | '"' | '”');
    closes && (2..=4).any(|back| matches!(view.mark(at.wrapping_sub(back)), '«' | '"' | '“'))
}

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

fn month_name(view: &View, at: usize) -> Option<(Calendar, u8, usize)> {
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

/// A year in digits, at the place after a month or a head noun: calendar, year, end.
/// With `headed` any number will do, else only four plain digits or a number with هـ.
pub fn year_at(view: &View, at: usize, headed: bool) -> Option<(Calendar, i32, usize)> {
    let word = view.get(at)?;
    let Some(Figure::Number(written)) = word.figure else {
        return None;
    };
    let digits = written
        .plain_digits
        .filter(|digits| (1..=4).contains(digits))?;
    let year = i32::try_from(written.value.as_whole()?).ok()?;
    let mut end = at + 1;
    let mut era = word.suffix.role;
    if era.is_none()
        && let Some(next) = view.get(end).filter(|next| !next.conjunction)
        && (next.entry.role == Some(Role::Hijri)
            || next.entry.role == Some(Role::Common)
                && year <= 2200
                && !view
                    .get(end + 1)
                    .is_some_and(|word| word.end - word.start <= 2 && word.mark == '\0'))
    {
        era = next.entry.role;
        end += 1;
    }
    // 500 قبل الميلاد
    if view.is(end, Role::DateCue)
        && view.entry(end + 1).role == Some(Role::Common)
        && view.get(end + 1)?.article
    {
        return Some((Calendar::Gregorian, -year, end + 2));
    }
    match era {
        Some(Role::Hijri) if year <= 1700 => Some((Calendar::Islamic, year, end)),
        Some(Role::Common) => Some((Calendar::Gregorian, year, end)),
        Some(_) => None,
        None => (headed && digits >= 3 || digits == 4 && (1000..=2200).contains(&year))
            .then_some((Calendar::Gregorian, year, end)),
    }
}

/// `عام ،2009`: some papers print the mark before the year that it follows; the year's token.
pub fn past_mark(view: &View, at: usize) -> usize {
    let swapped = matches!(view.mark(at), '،' | '.')
        && !view.get(at).is_some_and(|mark| mark.glued)
        && view
            .get(at + 1)
            .is_some_and(|year| year.glued && year.figure.is_some());
    at + usize::from(swapped)
}

/// The year after a month: `2024`, `عام 2024`, `من عام 2024`, `من العام الماضي`.
fn year_tail(view: &View, at: usize, calendar: Calendar) -> (Option<i32>, Calendar, usize) {
    let none = (None, calendar, at);
    let mut next = at;
    if view.is(next, Role::From) && !view.get(next).is_some_and(|word| word.conjunction) {
        next += 1;
    }
    let Some(word) = view.get(next).filter(|word| !word.conjunction) else {
        return none;
    };
    let headed = word.entry.period == Some(super::time_words::Period::Year);
    if headed {
        next += 1;
        if view.entry(next).relation && view.get(next).is_some_and(|word| word.article) {
            return (None, calendar, next + 1);
        }
    } else if next > at || word.preposition {
        return none;
    }
    match year_at(view, past_mark(view, next), headed) {
        Some((era, year, end)) => {
            // شعبان 1447: the month tells the era.
            let calendar =
                if era == Calendar::Islamic || year < 1700 && calendar == Calendar::Islamic {
                    Calendar::Islamic
                } else {
                    calendar
                };
            (Some(year), calendar, end)
        }
        None => none,
    }
}

/// The day of the month: digits, or an ordinal before من or a month.
fn day_at(view: &View, at: usize) -> Option<(u8, usize)> {
    let word = view.get(at)?;
    if let Some(figure) = word.figure {
        let Figure::Number(written) = figure else {
            return None;
        };
        written.plain_digits.filter(|&digits| digits <= 2)?;
        // 15 من يونيو
        let from = view.is(at + 1, Role::From)
            && !view.get(at + 1)?.conjunction
            && month_name(view, at + 2).is_some();
        return Some((
            day_of(written.value.as_whole()?)?,
            at + 1 + usize::from(from),
        ));
    }
    let mut end = at + 1;
    let mut day = match (word.entry.ordinal, word.entry.number) {
        (Some(ordinal), _) => ordinal,
        (None, Some(Numeral::Tens(tens @ (20 | 30)))) if word.article => tens,
        _ => return None,
    };
    if word.entry.ordinal.is_some()
        && let Some(second) = view.get(end)
    {
        match second.entry.number {
            Some(Numeral::Ten) if !second.conjunction => {
                day += 10;
                end += 1;
            }
            Some(Numeral::Tens(tens @ (20 | 30))) if second.conjunction && second.article => {
                day += tens;
                end += 1;
            }
            _ => {}
        }
    }
    if view.is(end, Role::From) && !view.get(end)?.conjunction {
        // من شهر رمضان
        let month = end
            + 1
            + usize::from(view.entry(end + 1).period == Some(super::time_words::Period::Month));
        month_name(view, month)?;
        end += 1;
    } else if word.article {
        return None;
    }
    Some((day, end))
}

/// What joins two days or months.
fn joint(view: &View, at: usize) -> Option<usize> {
    let word = view.get(at)?;
    if view.is_dash(at)
        || matches!(word.mark, '/')
        || view.is(at, Role::To)
        || view.is(at, Role::Until)
    {
        Some(at + 1)
    } else {
        (word.conjunction && !word.preposition).then_some(at)
    }
}

/// A date with a month: day or days, month or months, year.
pub fn absolute(view: &View, at: usize) -> Option<Found> {
    use super::time_words::Period;
    let mut start = at;
    let head = view.entry(at).period;
    let headed = matches!(
        head,
        Some(Period::Day | Period::Days | Period::Month | Period::Months)
    );
    if headed && view.get(at)?.article {
        return None;
    }
    if headed {
        start += 1;
        if view
            .get(start)
            .is_some_and(|word| word.conjunction || word.preposition)
        {
            return None;
        }
    }
    match head {
        Some(Period::Month | Period::Months) => months(view, at, start, true),
        Some(Period::Day | Period::Days) => {
            days(view, at, start).or_else(|| day_alone(view, at, start))
        }
        _ => days(view, at, start).or_else(|| months(view, at, start, false)),
    }
}

/// يوم 25.
fn day_alone(view: &View, at: usize, start: usize) -> Option<Found> {
    view.get(start)?.figure?;
    let (day, end) = day_at(view, start)?;
    if view.is_counted(end) || view.is_dash(end) || matches!(view.mark(end), '%' | '٪') {
        return None;
    }
    let mut point = Point::of_year(Calendar::Gregorian, None);
    point.day = Some(day);
    Some(Found::single(at, end, point))
}

/// 8 و9 أيلول 2024, الأول من مايو.
fn days(view: &View, at: usize, start: usize) -> Option<Found> {
    let (day, after) = day_at(view, start)?;
    // شارع 26 يوليو
    if view.follows(at, Role::Numbering) {
        return None;
    }
    let mut last_day = day;
    let mut month_from = after;
    if month_at(view, month_from).is_none()
        && let Some(next) = joint(view, after)
        && let Some((second, end)) = day_at(view, next)
        && second > day
        && month_name(view, end).is_some()
    {
        last_day = second;
        month_from = end;
    }
    if view.entry(month_from).period == Some(super::time_words::Period::Month) {
        month_from += 1;
    }
    let word = view.get(month_from)?;
    if word.conjunction || word.preposition {
        return None;
    }
    let (calendar, month, end, _) = month_at(view, month_from)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let end = relation(view, end, year);
    let mut first = Point::of_month(calendar, year, month);
    first.day = Some(day);
    let mut last = first;
    last.day = Some(last_day);
    if last_day == day
        && let Some((next, end)) = second_date(view, at, end)
    {
        first.year = first.year.or(next.year);
        return Some(Found {
            first: at,
            end,
            value: Value::Range(first, next),
        });
    }
    let value = if day == last_day {
        Value::Single(first)
    } else {
        Value::Range(first, last)
    };
    Some(Found {
        first: at,
        end,
        value,
    })
}

/// من 30 مايو **إلى 5 يونيو 2024**: only in a range that was opened.
fn second_date(view: &View, first: usize, at: usize) -> Option<(Point, usize)> {
    let opened = view.follows(first, Role::From) || view.follows(first, Role::Between);
    let next = joint(view, at)?;
    if !(opened || view.is_dash(at) || view.is(at, Role::To)) {
        return None;
    }
    let (day, after) = day_at(view, next)?;
    let (calendar, month, end, _) = month_at(view, after)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let mut point = Point::of_month(calendar, year, month);
    point.day = Some(day);
    Some((point, end))
}

/// أكتوبر **الماضي**.
fn relation(view: &View, at: usize, year: Option<i32>) -> usize {
    let told = year.is_none()
        && view.get(at).is_some_and(|word| {
            word.entry.relation && word.article && !word.conjunction && !word.preposition
        });
    at + usize::from(told)
}

/// مايو 2024, شهر رمضان, تموز وآب 2023, يونيو إلى سبتمبر.
fn months(view: &View, at: usize, start: usize, headed: bool) -> Option<Found> {
    let (calendar, month, end, doubtful) = month_at(view, start)?;
    let (year, calendar, end) = year_tail(view, end, calendar);
    let end = relation(view, end, year);
    let told = end > start + 1 && year.is_some() || view.entry(end - 1).relation;
    if !headed && !told && !stands_as_month(view, start, end, calendar, doubtful) {
        return None;
    }
    let mut first = Point::of_month(calendar, year, month);
    let mut last = first;
    let mut end = end;
    let opened = view.follows(at, Role::From)
        || view.follows(at, Role::Between)
        || headed && view.entry(at).period == Some(super::time_words::Period::Months);
    let mut count = 1;
    while count < 12
        && let Some(next) = joint(view, end)
        && (opened
            || view.get(end).is_some_and(|word| word.conjunction)
            || view.is_dash(end) && view.get(end)?.glued)
        && let Some((other, month, after, _)) = month_at(view, next)
        && other == calendar
        && (next == end || !view.get(next)?.conjunction)
    {
        let (year, _, after) = year_tail(view, after, other);
        last = Point::of_month(other, year, month);
        end = relation(view, after, year);
        count += 1;
    }
    if count == 1 {
        return Some(Found::single(at, end, first));
    }
    if first.year.is_none() {
        first.year = last.year.map(|year| {
            if last.month < first.month {
                year - 1
            } else {
                year
            }
        });
    }
    Some(Found {
        first: at,
        end,
        value: Value::Range(first, last),
    })
}

/// Whether a month's name alone is a date: مارس is also a verb, رمضان also a man.
fn stands_as_month(view: &View, at: usize, end: usize, calendar: Calendar, doubtful: bool) -> bool {
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

/// في 2016, (2019), منذ 2011, 2010-2015.
fn bare_year(view: &View, at: usize) -> Option<Found> {
    let word = view.get(at)?;
    word.figure?;
    let (calendar, year, end) = year_at(view, at, false)?;
    let told = end > at + 1 || word.suffix.role.is_some();
    if calendar == Calendar::Islamic || told {
        return Some(Found::single(at, end, Point::of_year(calendar, Some(year))));
    }
    if !(1800..=2100).contains(&year)
        || word.glued && !matches!(view.mark(at.wrapping_sub(1)), '(' | '«' | '"')
    {
        return None;
    }
    let between = view.follows(at, Role::Between);
    let opened = between || view.follows(at, Role::From);
    let cue = opened
        || [
            Role::In,
            Role::DateCue,
            Role::DateNoun,
            Role::Until,
            Role::Edge,
            Role::To,
        ]
        .into_iter()
        .any(|role| view.follows(at, role))
        || view.mark(at.wrapping_sub(1)) == '(' && matches!(view.mark(end), ')' | '،')
        || view.mark(at.wrapping_sub(1)) == '،' && view.mark(end) == ')';
    let range = joint(view, end).filter(|_| {
        view.is_dash(end)
            || view.mark(end) == '/'
            || between && view.get(end).is_some_and(|word| word.conjunction)
            || opened && (view.is(end, Role::To) || view.is(end, Role::Until))
    });
    if let Some(next) = range
        && let Some((Calendar::Gregorian, last, after)) = year_at(view, next, false)
        && year < last
        && last <= 2100
        && !view.is_counted(after)
        && (cue || view.is_dash(end) || view.mark(end) == '/')
    {
        return Some(Found {
            first: at,
            end: after,
            value: years(year, last),
        });
    }
    if !cue
        || view.is_dash(end) && view.get(end + 1).is_some_and(|word| word.figure.is_some())
        || matches!(view.mark(end), '%' | '٪' | '$' | '€')
    {
        return None;
    }
    if view.is_counted(end) {
        let next = view.entry(end);
        let certain = next.unit.is_some() || next.currency.is_some() || next.person;
        let accusative = view
            .get(end)
            .is_some_and(|word| view.text[..word.end].ends_with(['ا', 'ً']));
        if certain || accusative || year % 100 == 0 || !(1940..=2060).contains(&year) {
            return None;
        }
    }
    if view.multiplier(end).is_some() {
        return None;
    }
    Some(Found::single(
        at,
        end,
        Point::of_year(Calendar::Gregorian, Some(year)),
    ))
}
