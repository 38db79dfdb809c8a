use crate::text::{Span, is_blank};

/// The lines of `text` that hold more than blanks, without the blanks around them.
pub fn of(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    text.split(is_line_end).filter_map(move |line| {
        let begin = line.as_ptr() as usize - text.as_ptr() as usize;
        debug_assert!(begin >= start);
        start = begin;
        let inner = line.trim_matches(is_blank);
        if inner.is_empty() {
            return None;
        }
        let begin = inner.as_ptr() as usize - text.as_ptr() as usize;
        Some(Span::new(begin, begin + inner.len()))
    })
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_the_blanks_around() {
        let text = "\u{FEFF}عنوان\r\n\r\n  خبر أول \n\t\nخبر ثان";
        let lines: Vec<_> = of(text).map(|span| span.of(text)).collect();
        assert_eq!(lines, ["عنوان", "خبر أول", "خبر ثان"]);
    }
}
