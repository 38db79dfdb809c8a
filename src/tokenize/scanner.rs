//! From characters to tokens.

use super::{TokenSpan, addresses, emoji, numbers};
use crate::analysis::TokenKind;
use crate::text::{Span, is_blank, is_invisible, is_mark, is_plain};

/// Appends the tokens of one paragraph.
pub fn scan(text: &str, paragraph: Span, tokens: &mut Vec<TokenSpan>) {
    let line = &text[..paragraph.end];
    let mut at = paragraph.start;
    while let Some(c) = line[at..].chars().next() {
        if is_blank(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = &line[at..];
        let (length, kind) = if is_plain(c) {
            word(rest)
        } else {
            let before = line[..at].chars().next_back();
            token(rest, c, before.is_some_and(char::is_alphanumeric))
        };
        tokens.push(TokenSpan {
            span: Span::new(at, at + length),
            kind,
        });
        at += length;
    }
}

/// Length in bytes and kind of the token that `rest` begins with; `first` is its first character.
fn token(rest: &str, first: char, after_letter: bool) -> (usize, TokenKind) {
    let pictograph = emoji::length(rest);
    if pictograph > 0 {
        return (pictograph, TokenKind::Emoji);
    }
    if !after_letter && let Some(address) = addresses::length(rest) {
        return address;
    }
    if first.is_alphanumeric() && !is_mark(first) {
        return word(rest);
    }
    if is_mark(first) {
        return marks(rest);
    }
    let length = if is_run(first) {
        rest.find(|c| c != first).unwrap_or(rest.len())
    } else {
        first.len_utf8()
    };
    let kind = if is_punctuation(first) {
        TokenKind::Punctuation
    } else {
        TokenKind::Symbol
    };
    (length, kind)
}

/// Marks that stand without a letter before them: a tatweel used as a dash, or a word that begins
/// with one (ـه), else a symbol.
fn marks(rest: &str) -> (usize, TokenKind) {
    let length = rest.find(|c| !is_mark(c)).unwrap_or(rest.len());
    if rest[length..].starts_with(|c: char| c.is_alphanumeric() && !is_mark(c)) {
        let (tail, kind) = word(&rest[length..]);
        return (length + tail, kind);
    }
    let dash = rest[..length].chars().all(|c| c == 'ـ');
    (
        length,
        if dash {
            TokenKind::Punctuation
        } else {
            TokenKind::Symbol
        },
    )
}

/// A run of letters, digits and their marks. `rest` begins with a letter or digit.
fn word(rest: &str) -> (usize, TokenKind) {
    let mut end = 0;
    let mut arabic = 0;
    let mut other = 0;
    let mut digits_from = None;
    let mut letters_after_digits = false;
    while let Some(c) = rest[end..].chars().next() {
        if is_plain(c) {
            letters_after_digits |= digits_from.is_some();
            arabic += 1;
            end += c.len_utf8();
            continue;
        }
        let number = numbers::length(&rest[end..]);
        if number > 0 {
            digits_from.get_or_insert(arabic + other);
            end += number;
        } else if is_mark(c) {
            end += c.len_utf8();
        } else if c.is_alphanumeric() {
            letters_after_digits |= digits_from.is_some();
            if is_arabic(c) {
                arabic += 1;
            } else {
                other += 1;
            }
            end += c.len_utf8();
        } else if is_invisible(c) || is_latin_joint(c) && other > 0 && arabic == 0 || c == '_' {
            // Only between letters: a joiner or hyphen at the end is not part of the word.
            let after = end
                + rest[end..]
                    .find(|next| next != c)
                    .unwrap_or(rest.len() - end);
            match rest[after..].chars().next() {
                Some(next) if next.is_alphanumeric() && !(is_latin_joint(c) && is_arabic(next)) => {
                    end = after
                }
                _ => break,
            }
        } else if c == '.'
            && other > 0
            && arabic == 0
            && is_initials(&rest[..end], &rest[end + 1..])
        {
            end += 1;
        } else {
            break;
        }
    }
    let kind = match digits_from {
        _ if other > 0 && arabic == 0 => TokenKind::Foreign,
        // و2006, بـ34, ال84: proclitics and the article before digits; 1827م: an era after them.
        Some(before) if other == 0 && before <= 4 && (before == 0 || !letters_after_digits) => {
            TokenKind::Number
        }
        _ => TokenKind::Word,
    };
    (end, kind)
}

/// Whether the point after `word` is one of U.S.: up to eight single letters with points between.
fn is_initials(word: &str, after: &str) -> bool {
    if word.len() > 16 {
        return false;
    }
    let single = |text: &str| {
        let mut chars = text.chars();
        matches!((chars.next(), chars.next()), (Some(c), None) if c.is_ascii_uppercase())
    };
    let inner = {
        let mut chars = after.chars();
        chars.next().is_some_and(|c| c.is_ascii_uppercase()) && chars.next() == Some('.')
    };
    match word.rsplit_once('.') {
        Some((head, last)) => single(last) && head.split('.').all(single),
        None => single(word) && inner,
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// What joins the parts of a foreign word: Wi-Fi, O'Neill, COVID-19.
fn is_latin_joint(c: char) -> bool {
    matches!(c, '-' | '\'' | '’' | '&')
}

/// Marks of which several in a row are one token: «...», «؟؟», «---».
fn is_run(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '؟' | '…' | '-' | '_' | '=' | '*' | '~' | '،' | '•' | '—' | '–'
    )
}

/// Punctuation in the sense of Unicode's categories P*, for the scripts met in Arabic text.
fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' => false,
        c if c.is_ascii() => c.is_ascii_punctuation(),
        '،' | '؍' | '؛' | '؞' | '؟' | '٪' | '٫' | '٬' | '٭' | '۔' | '؉' | '؊' => true,
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' => true,
        '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{2043}'
        | '\u{2045}'..='\u{2051}'
        | '\u{2053}'..='\u{205E}' => true,
        '\u{FD3E}'
        | '\u{FD3F}'
        | '\u{2E00}'..='\u{2E5D}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}' => true,
        '\u{FF01}'..='\u{FF0F}' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE52}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TokenKind::{Email, Emoji, Foreign, Hashtag, Number, Punctuation, Symbol, Url, Word};

    fn tokens(text: &str) -> Vec<(&str, TokenKind)> {
        let mut tokens = Vec::new();
        scan(text, Span::new(0, text.len()), &mut tokens);
        tokens
            .into_iter()
            .map(|token| (token.span.of(text), token.kind))
            .collect()
    }

    #[test]
    fn words_and_marks() {
        assert_eq!(
            tokens("قال «أهلا» (ثم خرج)..."),
            [
                ("قال", Word),
                ("«", Punctuation),
                ("أهلا", Word),
                ("»", Punctuation),
                ("(", Punctuation),
                ("ثم", Word),
                ("خرج", Word),
                (")", Punctuation),
                ("...", Punctuation)
            ]
        );
        assert_eq!(tokens("كُتِبَ مـحـمد"), [("كُتِبَ", Word), ("مـحـمد", Word)]);
        assert_eq!(
            tokens("مي\u{200C}خواهم\u{200F}."),
            [("مي\u{200C}خواهم", Word), (".", Punctuation)]
        );
    }

    #[test]
    fn numbers_with_what_hangs_on_them() {
        assert_eq!(
            tokens("و2006 بـ34.3 ال84 1827م 5% $5.2 كوفيد19 8 .377"),
            [
                ("و2006", Number),
                ("بـ34.3", Number),
                ("ال84", Number),
                ("1827م", Number),
                ("5", Number),
                ("%", Punctuation),
                ("$", Symbol),
                ("5.2", Number),
                ("كوفيد19", Word),
                ("8", Number),
                (".", Punctuation),
                ("377", Number)
            ]
        );
    }

    #[test]
    fn foreign_words() {
        assert_eq!(
            tokens("Wi-Fi U.S. COVID-19 3D iPhone"),
            [
                ("Wi-Fi", Foreign),
                ("U.S.", Foreign),
                ("COVID-19", Foreign),
                ("3D", Foreign),
                ("iPhone", Foreign)
            ]
        );
        assert_eq!(tokens("end."), [("end", Foreign), (".", Punctuation)]);
        assert_eq!(tokens("الـBBC"), [("الـBBC", Word)]);
    }

    #[test]
    fn addresses_tags_and_pictographs() {
        assert_eq!(
            tokens("موقع www.example.com. #خلاصة 👍🏽 a@example.org"),
            [
                ("موقع", Word),
                ("www.example.com", Url),
                (".", Punctuation),
                ("#خلاصة", Hashtag),
                ("👍🏽", Emoji),
                ("a@example.org", Email)
            ]
        );
    }

    #[test]
    fn everything_is_covered() {
        assert_eq!(
            tokens("\u{0}ـ \u{064B} ـه"),
            [
                ("\u{0}", Symbol),
                ("ـ", Punctuation),
                ("\u{064B}", Symbol),
                ("ـه", Word)
            ]
        );
    }
}
