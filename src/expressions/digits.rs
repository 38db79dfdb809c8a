//! Numbers in digits: decimals in both orders, thousands, dates and times.

use super::decimal::Decimal;

/// What a token of digits says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number.
    Number(Written),
    /// Day, month and year in digits, in any order: `27/10/2024`, `2024-10-27`, `12.3.2024`.
    Date(u16, u16, u16),
    /// Two numbers with a stroke: `10/2024`, `2023/2024`, `1/2`.
    Stroke(u16, u16),
    /// A time, a version, a number of a document: nothing that is counted.
    Other,
}

/// A number in digits, with what its writing leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The usual reading.
    pub value: Decimal,
    /// The other reading of a mark with three digits after it: `3,800` is 3800, but 3.8 before a
    /// million; `1.500` is 1.5, but 1500 before people.
    pub other: Option<Decimal>,
    /// How many digits, when there are only digits.
    pub plain_digits: Option<u8>,
    /// The fraction's digits come first, as in 5ر1 for 1.5.
    pub reversed: bool,
}

fn digit(c: char) -> Option<u64> {
    match c {
        '0'..='9' => Some(c as u64 - '0' as u64),
        '٠'..='٩' => Some(c as u64 - '٠' as u64),
        '۰'..='۹' => Some(c as u64 - '۰' as u64),
        _ => None,
    }
}

/// Whether `c` is a digit of any writing.
pub fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// A run of digits: its value (too large ones are cut off at the largest) and its length.
#[derive(Clone, Copy, Default)]
struct Group {
    value: u64,
    length: u32,
    overflow: bool,
}

const MOST_GROUPS: usize = 6;

/// Reads `text`, which begins and ends with a digit.
pub fn read(text: &str) -> Figure {
    let mut groups = [Group::default(); MOST_GROUPS];
    let mut marks = ['\0'; MOST_GROUPS];
    let mut count = 0;
    for c in text.chars() {
        if let Some(value) = digit(c) {
            let group = &mut groups[count];
            match group
                .value
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(value))
            {
                Some(value) => group.value = value,
                None => group.overflow = true,
            }
            group.length += 1;
        } else {
            if count + 1 == MOST_GROUPS {
                return Figure::Other;
            }
            marks[count] = c;
            count += 1;
        }
    }
    let groups = &groups[..=count];
    let marks = &marks[..count];
    if groups
        .iter()
        .any(|group| group.overflow || group.length > 15)
    {
        return Figure::Other;
    }
    match marks {
        [] => Figure::Number(Written {
            value: Decimal::whole(groups[0].value),
            other: None,
            plain_digits: Some(groups[0].length as u8),
            reversed: false,
        }),
        ['/'] => stroke(groups),
        ['/', '/'] | ['-', '-'] => date(groups),
        ['.', '.'] if groups[1].length < 3 => date(groups),
        ['ر'] => number(decimal(groups[1], groups[0]), None, true),
        _ if marks
            .iter()
            .any(|mark| matches!(mark, ':' | '/' | '-' | 'ر')) =>
        {
            Figure::Other
        }
        _ => separated(groups, marks),
    }
}

fn number(value: Decimal, other: Option<Decimal>, reversed: bool) -> Figure {
    Figure::Number(Written {
        value,
        other,
        plain_digits: None,
        reversed,
    })
}

fn decimal(whole: Group, fraction: Group) -> Decimal {
    let scale = 10u64.saturating_pow(fraction.length);
    Decimal::whole(whole.value)
        .plus(Decimal::new(fraction.value, fraction.length))
        .unwrap_or(Decimal::whole(whole.value.min(u64::MAX / scale)))
}

/// The number whose fraction was printed before its whole: `8 .377` for 377.8; and its other
/// reading, when the mark may be one of thousands: `201 .206` for 206,201.
pub fn swapped(fraction: Written, whole: Written) -> Option<(Decimal, Option<Decimal>)> {
    let places = u32::from(fraction.plain_digits?);
    whole.value.as_whole()?;
    let value = whole.value.plus(fraction.value.shifted(places)?)?;
    let thousands = (places == 3 && whole.value.is_below(1000))
        .then(|| {
            whole
                .value
                .times(Decimal::whole(1000))?
                .plus(fraction.value)
        })
        .flatten();
    Some((value, thousands))
}

fn joined(groups: &[Group]) -> Decimal {
    let value = groups.iter().fold(0u64, |value, group| {
        value.saturating_mul(1000).saturating_add(group.value)
    });
    Decimal::whole(value)
}

/// Decimal and thousands marks.
fn separated(groups: &[Group], marks: &[char]) -> Figure {
    let last = marks[marks.len() - 1];
    let by_three = |groups: &[Group]| {
        (1..=3).contains(&groups[0].length) && groups[1..].iter().all(|group| group.length == 3)
    };
    if marks.iter().all(|&mark| mark == last) {
        let thousands = by_three(groups);
        return match (marks.len(), last) {
            (_, '٬' | '\'' | '’') if thousands => number(joined(groups), None, false),
            (1, '.') if thousands && groups[0].value > 0 => {
                number(decimal(groups[0], groups[1]), Some(joined(groups)), false)
            }
            (1, ',' | '،') if thousands && groups[0].value > 0 => {
                number(joined(groups), Some(decimal(groups[0], groups[1])), false)
            }
            (1, _) => number(decimal(groups[0], groups[1]), None, false),
            _ if thousands => number(joined(groups), None, false),
            _ => Figure::Other,
        };
    }
    // Two kinds of marks: thousands, and at the end the decimal one.
    let (whole, fraction) = groups.split_at(groups.len() - 1);
    let first = marks[0];
    let others = &marks[..marks.len() - 1];
    if by_three(whole) && others.iter().all(|&mark| mark == first) {
        let whole = Group {
            value: joined(whole).as_whole().unwrap_or(0),
            ..Group::default()
        };
        return number(decimal(whole, fraction[0]), None, false);
    }
    Figure::Other
}

fn date(groups: &[Group]) -> Figure {
    let part = |group: Group| u16::try_from(group.value).ok();
    match (part(groups[0]), part(groups[1]), part(groups[2])) {
        (Some(first), Some(second), Some(third))
            if groups[1].length <= 2 && (groups[0].length == 4) != (groups[2].length == 4) =>
        {
            if groups[0].length == 4 {
                Figure::Date(third, second, first)
            } else {
                Figure::Date(first, second, third)
            }
        }
        _ => Figure::Other,
    }
}

fn stroke(groups: &[Group]) -> Figure {
    match (
        u16::try_from(groups[0].value),
        u16::try_from(groups[1].value),
    ) {
        (Ok(first), Ok(second)) => Figure::Stroke(first, second),
        _ => Figure::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> f64 {
        match read(text) {
            Figure::Number(written) => written.value.to_f64(),
            figure => panic!("{text}: {figure:?}"),
        }
    }

    #[test]
    fn marks_inside_numbers() {
        for (text, expected) in [
            ("1,5", 1.5),
            ("3,800", 3800.0),
            ("1.2705", 1.2705),
            ("5ر1", 1.5),
            ("4ر31", 31.4),
            ("١٢٤٠٫٥٠", 1240.5),
            ("1,234,567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1,234.5", 1234.5),
            ("0,125", 0.125),
            ("٠٫٠٣", 0.03),
            ("1'000", 1000.0),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number() {
        assert_eq!(read("27/10/2024"), Figure::Date(27, 10, 2024));
        assert_eq!(read("2024-10-27"), Figure::Date(27, 10, 2024));
        assert_eq!(read("12.3.2024"), Figure::Date(12, 3, 2024));
        assert_eq!(read("10/2024"), Figure::Stroke(10, 2024));
        assert_eq!(read("10:30"), Figure::Other);
        assert_eq!(read("17.2.1"), Figure::Other);
        assert_eq!(read("99999999999999999999999"), Figure::Other);
    }
}
