//! Web and mail addresses, handles and hashtags.

use crate::analysis::TokenKind;

/// How many bytes of a web address with a scheme, and of a bare domain or mail address, are looked
/// at. Longer ones are not met, and a text without blanks is read in linear time.
const URL_WINDOW: usize = 2048;
const NAME_WINDOW: usize = 254;

/// The address that `rest` begins with, as bytes and kind.
pub fn length(rest: &str) -> Option<(usize, TokenKind)> {
    let first = rest.chars().next()?;
    match first {
        '@' => tag(rest, |c| {
            c.is_ascii_alphanumeric() || matches!(c, '_' | '.') || is_letter(c)
        })
        .map(|n| (n, TokenKind::Handle)),
        '#' => tag(rest, |c| c == '_' || is_letter(c) || c.is_alphanumeric())
            .map(|n| (n, TokenKind::Hashtag)),
        c if c.is_ascii_alphanumeric() => address(rest),
        _ => None,
    }
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{064A}' | '\u{064B}'..='\u{0652}' | '\u{0671}'..='\u{06D3}')
}

fn tag(rest: &str, inner: impl Fn(char) -> bool) -> Option<usize> {
    let body = &rest[1..];
    let length = body.find(|c| !inner(c)).unwrap_or(body.len());
    let body = body[..length].trim_end_matches(['.', '_']);
    body.chars()
        .any(char::is_alphanumeric)
        .then_some(1 + body.len())
}

fn address(rest: &str) -> Option<(usize, TokenKind)> {
    let scheme = ["http://", "https://", "ftp://", "www."]
        .into_iter()
        .find(|scheme| {
            rest.get(..scheme.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(scheme))
        });
    if let Some(scheme) = scheme {
        let end = trimmed(chunk(rest, URL_WINDOW));
        return (end > scheme.len()).then_some((end, TokenKind::Url));
    }
    let chunk = chunk(rest, NAME_WINDOW);
    let local = chunk
        .find(|c: char| !(c.is_ascii_alphanumeric() || "._%+-".contains(c)))
        .unwrap_or(chunk.len());
    if chunk[local..].starts_with('@') {
        let domain = domain(&chunk[local + 1..])?;
        return Some((local + 1 + domain, TokenKind::Email));
    }
    let domain = domain(chunk)?;
    let end = if chunk[domain..].starts_with('/') {
        trimmed(chunk)
    } else {
        domain
    };
    Some((end.max(domain), TokenKind::Url))
}

/// The run of characters that addresses are made of, at most `window` of them.
fn chunk(rest: &str, window: usize) -> &str {
    // All of them are ASCII: a byte is a character.
    let length = rest
        .bytes()
        .take(window)
        .take_while(|&byte| is_address(byte as char))
        .count();
    &rest[..length]
}

fn is_address(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

/// Length without the punctuation that belongs to the sentence around.
fn trimmed(chunk: &str) -> usize {
    let mut body = chunk;
    // What opens a bracket is never cut off, so that one look is enough.
    let opened = chunk.contains(['(', '[']);
    loop {
        let shorter = body.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let shorter = match shorter.strip_suffix([')', ']']) {
            Some(inner) if !opened => inner,
            _ => shorter,
        };
        if shorter.len() == body.len() {
            return body.len();
        }
        body = shorter;
    }
}

/// Bytes of the domain name that `chunk` begins with: labels with points between, the last one
/// of a known ending.
fn domain(chunk: &str) -> Option<usize> {
    let length = chunk
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
        .unwrap_or(chunk.len());
    let name = chunk[..length].trim_end_matches(['.', '-']);
    let (labels, ending) = name.rsplit_once('.')?;
    let known = ENDINGS
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known));
    let whole = labels.split('.').all(|label| !label.is_empty())
        && labels.bytes().any(|byte| byte.is_ascii_alphabetic());
    (known && whole).then_some(name.len())
}

/// Top-level domains that are met in Arabic texts without a scheme before them.
const ENDINGS: [&str; 52] = [
    "com", "net", "org", "info", "edu", "gov", "int", "mil", "tv", "io", "ai", "co", "me", "news",
    "app", "dev", "biz", "online", "site", "blog", "ae", "sa", "eg", "jo", "lb", "sy", "iq", "kw",
    "qa", "bh", "om", "ye", "ps", "sd", "ly", "tn", "dz", "ma", "mr", "so", "uk", "us", "fr", "de",
    "ru", "tr", "ir", "il", "eu", "ch", "cn", "in",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(&str, TokenKind)> {
        length(text).map(|(end, kind)| (&text[..end], kind))
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        assert_eq!(
            found("https://example.org/a?b=1. وقال"),
            Some(("https://example.org/a?b=1", TokenKind::Url))
        );
        assert_eq!(
            found("www.example.com، ثم"),
            Some(("www.example.com", TokenKind::Url))
        );
        assert_eq!(
            found("aljazeera.net)"),
            Some(("aljazeera.net", TokenKind::Url))
        );
        assert_eq!(
            found("example.com/خبر"),
            Some(("example.com/", TokenKind::Url))
        );
        assert_eq!(
            found("info@example.org."),
            Some(("info@example.org", TokenKind::Email))
        );
        assert_eq!(
            found("http://en.wikipedia.org/wiki/Gist_(film) x"),
            Some(("http://en.wikipedia.org/wiki/Gist_(film)", TokenKind::Url))
        );
    }

    #[test]
    fn handles_and_hashtags() {
        assert_eq!(
            found("@khulasa_app."),
            Some(("@khulasa_app", TokenKind::Handle))
        );
        assert_eq!(
            found("#قمة_الرياض، قال"),
            Some(("#قمة_الرياض", TokenKind::Hashtag))
        );
        assert_eq!(found("# عنوان"), None);
    }

    #[test]
    fn no_addresses() {
        for text in [
            "3.5",
            "U.S.",
            "version 2",
            "a.b",
            "http://",
            "12.com.",
            "وقال",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
