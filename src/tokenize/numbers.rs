//! Numbers in digits, with what stands inside them.

/// Bytes of the number that `rest` begins with; 0 when it does not begin with a digit.
///
/// Inside a number stand decimal and thousands marks (1,5 1.5 ١٫٥ ١٬٠٠٠ 1'000 5ر1), the colon of
/// times (10:30), the stroke of dates and fractions (12/3/2024), the hyphens of ISO dates
/// (2024-03-12) and the points of versions and dates (12.3.2024). Each must have a digit right
/// before and right after it; a hyphen between two numbers of another kind (5-7, 2010-2015) is a
/// range, not a number.
pub fn length(rest: &str) -> usize {
    let mut end = digits(rest);
    if end == 0 {
        return 0;
    }
    if let Some(date) = iso_date(rest) {
        return date;
    }
    loop {
        let tail = &rest[end..];
        let Some(mark) = tail.chars().next().filter(|&c| is_inner(c)) else {
            return end;
        };
        let after = &tail[mark.len_utf8()..];
        let more = digits(after);
        // 5ر1: the letter is a decimal mark only where a digit follows and no letter after that.
        if more == 0 || (mark == 'ر' && after[more..].starts_with(char::is_alphabetic)) {
            return end;
        }
        end += mark.len_utf8() + more;
    }
}

fn is_inner(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '٫' | '٬' | '،' | '\'' | '’' | ':' | '/' | 'ر'
    )
}

pub fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

fn digits(text: &str) -> usize {
    text.find(|c| !is_digit(c)).unwrap_or(text.len())
}

/// Bytes of a date of three numbers with hyphens, the year first or last.
fn iso_date(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut widths = [0; 3];
    for (index, width) in widths.iter_mut().enumerate() {
        if index > 0 {
            rest[end..].strip_prefix('-')?;
            end += 1;
        }
        let length = digits(&rest[end..]);
        *width = rest[end..end + length].chars().count();
        end += length;
    }
    let short = 1..=2;
    let fits = match widths {
        [4, month, day] => short.contains(&month) && short.contains(&day),
        [day, month, 4] => short.contains(&month) && short.contains(&day),
        _ => false,
    };
    (fits && !rest[end..].starts_with('-')).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_inside_a_number() {
        for number in [
            "5",
            "1,5",
            "3,800",
            "١٬٠٠٠٫٥",
            "10:30",
            "12/3/2024",
            "2024-03-12",
            "17.2.1",
            "5ر1",
            "1'000",
            "۱۲۳",
            "1،5",
        ] {
            assert_eq!(length(&format!("{number} مليون")), number.len(), "{number}");
            assert_eq!(length(number), number.len(), "{number}");
        }
    }

    #[test]
    fn what_does_not() {
        for (text, number) in [
            ("5-7", "5"),
            ("2010-2015", "2010"),
            ("5. وقال", "5"),
            ("5، 6", "5"),
            ("5رجال", "5"),
            ("1-2-3-4", "1"),
            ("٣٫", "٣"),
        ] {
            assert_eq!(length(text), number.len(), "{text}");
        }
        assert_eq!(length("خمسة"), 0);
    }
}
