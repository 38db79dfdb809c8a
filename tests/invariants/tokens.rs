use super::is_slice;
use khulasa::analysis::Analysis;
use khulasa::text::is_blank;

/// Tokens lie in order, one after another, and only blanks between them.
pub fn check(text: &str, analysis: &Analysis) {
    let mut end = 0;
    for token in &analysis.tokens {
        assert!(is_slice(text, token.span), "{:?} is no slice", token.span);
        assert!(
            !token.span.is_empty(),
            "an empty token at {}",
            token.span.start
        );
        assert!(
            token.span.start >= end,
            "tokens overlap at {}",
            token.span.start
        );
        assert!(
            text[end..token.span.start].chars().all(is_blank),
            "not covered: {:?}",
            &text[end..token.span.start]
        );
        let word = token.span.of(text);
        assert!(
            !word.starts_with(is_blank) && !word.ends_with(char::is_whitespace),
            "{word:?} has blanks around"
        );
        assert!(
            !word.contains(char::is_whitespace),
            "{word:?} holds a blank"
        );
        end = token.span.end;
    }
    assert!(
        text[end..].chars().all(is_blank),
        "not covered: {:?}",
        &text[end..]
    );
}
