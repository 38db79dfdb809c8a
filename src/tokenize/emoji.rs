use crate::text::is_emoji;

const JOINER: char = '\u{200D}';
const EMOJI_STYLE: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';

/// Bytes of the emoji that `rest` begins with: one pictograph with skin tone, style sign and
/// whatever is joined to it, a flag, or a keycap; 0 when there is none.
pub fn length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let Some((_, first)) = chars.next() else {
        return 0;
    };
    if matches!(first, '0'..='9' | '#' | '*') {
        let styled = chars.next_if(|&(_, c)| c == EMOJI_STYLE).is_some();
        return match chars.next() {
            Some((at, KEYCAP)) if styled => at + KEYCAP.len_utf8(),
            _ => 0,
        };
    }
    if is_regional(first) {
        return match chars.next() {
            Some((at, second)) if is_regional(second) => at + second.len_utf8(),
            _ => first.len_utf8(),
        };
    }
    if !is_emoji(first) {
        return 0;
    }
    let mut end = first.len_utf8();
    while let Some(&(at, c)) = chars.peek() {
        match c {
            EMOJI_STYLE | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => {
                end = at + c.len_utf8();
                chars.next();
            }
            JOINER => {
                chars.next();
                match chars.peek() {
                    Some(&(at, c)) if is_emoji(c) => {
                        end = at + c.len_utf8();
                        chars.next();
                    }
                    _ => break,
                }
            }
            _ => break,
        }
    }
    end
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_are_one() {
        for emoji in ["😀", "👍🏽", "👨‍👩‍👧", "🇪🇬", "❤️", "5️⃣", "🏴\u{E0067}\u{E007F}"]
        {
            let text = format!("{emoji}شكرا");
            assert_eq!(length(&text), emoji.len(), "{emoji}");
        }
        assert_eq!(length("شكرا"), 0);
        assert_eq!(length("5 كتب"), 0);
        assert_eq!(length("🇪"), 4);
    }
}
