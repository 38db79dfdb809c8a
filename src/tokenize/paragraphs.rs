use super::starters::is_preposition;
use crate::text::{Span, Spelling, is_blank, letter_char};

/// The paragraphs of `text`: lines that hold more than blanks, without the blanks around them. A
/// line that breaks off after a preposition goes on in the next one (text that was wrapped).
pub fn of(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut lines = lines(text).peekable();
    std::iter::from_fn(move || {
        let mut paragraph = lines.next()?;
        while breaks_off(paragraph.of(text))
            && let Some(next) = lines.next_if(|next| is_next_line(&text[paragraph.end..next.start]))
        {
            paragraph.end = next.end;
        }
        Some(paragraph)
    })
}

fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    text.split(is_line_end).filter_map(move |line| {
        let inner = line.trim_matches(is_blank);
        if inner.is_empty() {
            return None;
        }
        let start = inner.as_ptr() as usize - text.as_ptr() as usize;
        Some(Span::new(start, start + inner.len()))
    })
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether `gap` is one line break, not an empty line.
fn is_next_line(gap: &str) -> bool {
    gap.replace("\r\n", "\n")
        .chars()
        .filter(|&c| is_line_end(c))
        .count()
        == 1
}

fn breaks_off(line: &str) -> bool {
    // The longest preposition has seven letters.
    let tail = line
        .char_indices()
        .rev()
        .take(12)
        .last()
        .map_or(line, |(at, _)| &line[at..]);
    let Some((_, last)) = tail.rsplit_once(is_blank) else {
        return false;
    };
    let mut spelling = Spelling::new();
    spelling.read(last);
    let folded: String = spelling
        .folded()
        .iter()
        .map(|&letter| letter_char(letter))
        .collect();
    is_preposition(&folded) && last.chars().count() == folded.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<&str> {
        of(text).map(|span| span.of(text)).collect()
    }

    #[test]
    fn lines_without_the_blanks_around() {
        let text = "\u{FEFF}عنوان\r\n\r\n  خبر أول \n\t\nخبر ثان";
        assert_eq!(paragraphs(text), ["عنوان", "خبر أول", "خبر ثان"]);
    }

    #[test]
    fn wrapped_lines_are_one() {
        assert_eq!(paragraphs("وصل الوفد إلى\r\nالمدينة القديمة").len(), 1);
        assert_eq!(paragraphs("وصل الوفد إلى\n\nالمدينة القديمة").len(), 2);
        assert_eq!(paragraphs("وصل الوفد أمس\nالمدينة القديمة").len(), 2);
    }
}
