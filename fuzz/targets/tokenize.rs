//! Paragraphs, sentences, clauses and tokens cover the text in order.

#![no_main]

use khulasa::text::is_blank;
use khulasa::tokenize::outline;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let outline = outline(text);
    let mut end = 0;
    for token in &outline.tokens {
        assert!(token.span.start >= end && token.span.end > token.span.start);
        assert!(text[end..token.span.start].chars().all(is_blank));
        end = token.span.end;
    }
    assert!(text[end..].chars().all(is_blank));
    let mut next = 0;
    for sentence in &outline.sentences {
        assert!(sentence.tokens.start == next && sentence.tokens.end > next);
        next = sentence.tokens.end;
    }
    assert_eq!(next, outline.tokens.len());
    let mut next = 0;
    for clause in &outline.clauses {
        assert!(clause.stretch.tokens.start == next && clause.stretch.tokens.end > next);
        next = clause.stretch.tokens.end;
    }
    assert_eq!(next, outline.tokens.len());
});
