//! Numbers in words: the words, in all their case forms, and the grammar that joins them.

use super::decimal::Decimal;
use super::digits::{self, Figure};
use super::view::View;

/// What a word of number contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// 1 to 9: ثلاثة.
    One(u8),
    /// عشر, عشرة: 10, or the second part of 11 to 19.
    Ten,
    /// 20 to 90: عشرون.
    Tens(u8),
    /// مئة, ثلاثمئة.
    Hundreds(u16),
    /// ألف, مليون …: with a number before it, and alone when singular.
    Multiplier(u64, Form),
    /// نصف, ربع: in hundredths.
    Fraction(u8),
}

/// How many of a multiplier the word itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// مليون: one.
    Singular,
    /// مليونا: one in the accusative, but two right before a noun.
    Accusative,
    /// مليونان، مليونين، مليوني: two.
    Dual,
    /// ملايين: only with a number before it.
    Plural,
}

/// Words from 1 to 90, and the fractions.
pub static SMALL: [(Numeral, &str); 22] = [
    (Numeral::One(1), "واحد واحدة واحدا أحد إحدى أحدى"),
    (
        Numeral::One(2),
        "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثني",
    ),
    (Numeral::One(3), "ثلاث ثلاثة ثلاثا"),
    (Numeral::One(4), "أربع أربعة أربعا ربعة"),
    (Numeral::One(5), "خمس خمسة خمسا"),
    (Numeral::One(6), "ست ستة ستا"),
    (Numeral::One(7), "سبع سبعة سبعا"),
    (Numeral::One(8), "ثمان ثمانية ثماني ثمانيا تمان تمنية"),
    (Numeral::One(9), "تسع تسعة تسعا"),
    (Numeral::Ten, "عشر عشرة عشرا"),
    (Numeral::Tens(20), "عشرون عشرين"),
    (Numeral::Tens(30), "ثلاثون ثلاثين"),
    (Numeral::Tens(40), "أربعون أربعين"),
    (Numeral::Tens(50), "خمسون خمسين"),
    (Numeral::Tens(60), "ستون ستين"),
    (Numeral::Tens(70), "سبعون سبعين"),
    (Numeral::Tens(80), "ثمانون ثمانين"),
    (Numeral::Tens(90), "تسعون تسعين"),
    (Numeral::Hundreds(100), "مئة مائة مئه ميه مية"),
    (
        Numeral::Hundreds(200),
        "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين",
    ),
    (Numeral::Fraction(50), "نصف"),
    (Numeral::Fraction(25), "ربع"),
];

/// First halves of 300 to 900, written together with مئة or مائة.
pub static HUNDREDS: [(u16, &str); 7] = [
    (300, "ثلاث"),
    (400, "أربع"),
    (500, "خمس"),
    (600, "ست"),
    (700, "سبع"),
    (800, "ثمان ثماني"),
    (900, "تسع"),
];

/// Thousand and more: the value, the singular, the plurals.
pub static MULTIPLIERS: [(u64, &str, &str); 7] = [
    (1_000, "ألف", "آلاف ألوف"),
    (1_000_000, "مليون", "ملايين"),
    (1_000_000_000, "مليار", "مليارات ملايير"),
    (1_000_000_000, "بليون", "بلايين"),
    (1_000_000_000_000, "تريليون", "تريليونات"),
    (1_000_000_000_000, "ترليون", "ترليونات"),
    (10_000_000, "كرور", "كرورات"),
];

/// A number found in the text.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// Its value.
    pub value: Decimal,
    /// The other reading of its digits, see [`digits::Written::other`].
    pub other: Option<Decimal>,
    /// The token after its last one.
    pub end: usize,
    /// The multiplier that ends it (مليون of 5 ملايين), else 1.
    pub multiplier: u64,
    /// Whether a number stands before that multiplier.
    pub multiplied: bool,
    /// Whether it is written with words only.
    pub spelled: bool,
    /// Digits without any mark, and how many.
    pub plain_digits: Option<u8>,
    /// Whether the first word carries ال.
    pub article: bool,
}

/// The longest chain of words that is read as one number.
const MOST_WORDS: usize = 16;

/// The number that begins with token `at`; with `joined` false it ends before the first و.
pub fn number(view: &View, at: usize, joined: bool) -> Option<Amount> {
    let mut amount = group(view, at, u64::MAX, joined)?;
    let limit = at + MOST_WORDS;
    while joined && amount.multiplier > 1 && amount.end < limit {
        let Some(next) = continuation(view, &amount) else {
            break;
        };
        amount = next;
    }
    Some(amount)
}

/// ألف و**ثلاثمئة**, مليونين و**نصف المليون**.
fn continuation(view: &View, amount: &Amount) -> Option<Amount> {
    let at = view.joined(amount.end)?;
    let word = view.get(at)?;
    if let Some(Numeral::Fraction(hundredths)) = word.entry.number {
        let part =
            Decimal::new(u64::from(hundredths), 2).times(Decimal::whole(amount.multiplier))?;
        let mut end = at + 1;
        match view.multiplier(end) {
            Some((value, Form::Singular)) if value == amount.multiplier => end += 1,
            Some(_) => return None,
            // مليون ونصف ساعة would be two things.
            None if view.get(end).is_some_and(|word| {
                word.entry.unit.is_some_and(|unit| unit.unit.is_duration())
            }) =>
            {
                return None;
            }
            None => {}
        }
        return Some(Amount {
            value: amount.value.plus(part)?,
            end,
            multiplier: 1,
            ..*amount
        });
    }
    let more = group(view, at, amount.multiplier, true)?;
    more.value.is_below(amount.multiplier).then_some(())?;
    Some(Amount {
        value: amount.value.plus(more.value)?,
        other: None,
        end: more.end,
        multiplier: more.multiplier,
        multiplied: true,
        spelled: amount.spelled && more.spelled,
        plain_digits: None,
        article: amount.article,
    })
}

/// A number below a thousand, or in digits, with the multipliers behind it.
fn group(view: &View, at: usize, limit: u64, joined: bool) -> Option<Amount> {
    let word = view.get(at)?;
    let mut amount = match (word.figure, word.entry.number) {
        (Some(Figure::Number(written)), _) => in_digits(view, at, written),
        (Some(_), _) => return None,
        (None, Some(Numeral::Multiplier(value, form))) => return alone(view, at, value, form),
        (None, Some(Numeral::Fraction(hundredths))) => {
            let (value, form) = view.multiplier(at + 1)?;
            (form == Form::Singular && value < limit).then_some(())?;
            return Some(Amount {
                value: Decimal::new(u64::from(hundredths), 2).times(Decimal::whole(value))?,
                end: at + 2,
                multiplier: 1,
                multiplied: true,
                ..in_words(view, at, 0)
            });
        }
        (None, Some(_)) => below_thousand(view, at, joined)?,
        (None, None) => return None,
    };
    while let Some((value, form)) = view.multiplier(amount.end) {
        if form == Form::Dual
            || value <= amount.multiplier && amount.multiplier > 1
            || value >= limit
        {
            break;
        }
        // 1,234 مليون: before a million a comma is a decimal one.
        let factor = amount
            .other
            .filter(|other| value > 1000 && other.is_below(1000));
        amount.value = factor
            .unwrap_or(amount.value)
            .times(Decimal::whole(value))?;
        amount.other = None;
        amount.plain_digits = None;
        amount.multiplier = value;
        amount.multiplied = true;
        amount.end += 1;
    }
    Some(amount)
}

/// The amount that one word says by itself.
pub fn in_words(view: &View, at: usize, value: u64) -> Amount {
    Amount {
        value: Decimal::whole(value),
        other: None,
        end: at + 1,
        multiplier: 1,
        multiplied: false,
        spelled: true,
        plain_digits: None,
        article: view.get(at).is_some_and(|word| word.article),
    }
}

fn in_digits(view: &View, at: usize, written: digits::Written) -> Amount {
    let amount = Amount {
        value: written.value,
        other: written.other,
        spelled: false,
        plain_digits: written.plain_digits,
        ..in_words(view, at, 0)
    };
    // 8 .377: in visual order, told by the blank before the mark and none behind it.
    let swapped = || {
        let mark = view.get(at + 1)?;
        let whole = view.get(at + 2)?;
        let Some(Figure::Number(second)) = whole.figure else {
            return None;
        };
        let fits = matches!(mark.mark, '.' | ',' | '،')
            && !mark.glued
            && whole.glued
            && !whole.conjunction;
        fits.then(|| digits::swapped(written, second))?
    };
    match swapped() {
        Some((value, other)) => Amount {
            value,
            other,
            plain_digits: None,
            end: at + 3,
            ..amount
        },
        None => amount,
    }
}

/// مليون, ألفان: a multiplier with no number before it.
fn alone(view: &View, at: usize, value: u64, form: Form) -> Option<Amount> {
    let count = match form {
        Form::Plural => return None,
        Form::Singular => 1,
        Form::Dual => 2,
        // ألفا جندي are two thousand, but ألفا وأربعين one thousand and forty.
        Form::Accusative if view.is_counted(at + 1) || view.multiplier(at + 1).is_some() => 2,
        Form::Accusative => 1,
    };
    let mut amount = in_words(view, at, value * count);
    amount.multiplier = value;
    amount.multiplied = count == 2;
    while let Some((more, Form::Singular | Form::Accusative)) = view.multiplier(amount.end) {
        if more <= amount.multiplier {
            break;
        }
        amount.value = amount.value.times(Decimal::whole(more))?;
        amount.multiplier = more;
        amount.multiplied = true;
        amount.end += 1;
    }
    Some(amount)
}

/// Hundreds, then ones, then tens, joined by و: مئة وإحدى وعشرين.
fn below_thousand(view: &View, at: usize, joined: bool) -> Option<Amount> {
    #[derive(PartialEq, PartialOrd)]
    enum Seen {
        Nothing,
        Hundreds,
        Ones,
        All,
    }
    let mut seen = Seen::Nothing;
    let mut value = 0u64;
    let mut end = at;
    while let Some(word) = view.get(end) {
        if end > at && (!joined || !word.conjunction || word.preposition) {
            break;
        }
        let follows = |index: usize| {
            view.get(index)
                .filter(|word| !word.conjunction && !word.preposition)?
                .entry
                .number
        };
        match word.entry.number {
            Some(Numeral::Hundreds(hundreds)) if seen == Seen::Nothing => {
                value += u64::from(hundreds);
                seen = Seen::Hundreds;
                end += 1;
            }
            Some(Numeral::One(one)) if seen <= Seen::Hundreds => match follows(end + 1) {
                Some(Numeral::Ten) => {
                    value += 10 + u64::from(one);
                    seen = Seen::All;
                    end += 2;
                }
                Some(Numeral::Hundreds(100)) if one > 2 && seen == Seen::Nothing => {
                    value += 100 * u64::from(one);
                    seen = Seen::Hundreds;
                    end += 2;
                }
                _ => {
                    value += u64::from(one);
                    seen = Seen::Ones;
                    end += 1;
                }
            },
            Some(Numeral::Ten) if seen <= Seen::Hundreds => {
                value += 10;
                seen = Seen::All;
                end += 1;
            }
            Some(Numeral::Tens(tens)) if seen <= Seen::Ones => {
                value += u64::from(tens);
                seen = Seen::All;
                end += 1;
            }
            _ => break,
        }
        if seen == Seen::All {
            break;
        }
    }
    (end > at).then(|| Amount {
        end,
        ..in_words(view, at, value)
    })
}
