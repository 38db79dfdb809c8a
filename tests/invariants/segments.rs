use super::is_slice;
use khulasa::analysis::{Analysis, Upos};
use khulasa::text::Span;

/// Segments, and those of every reading, tile their token.
pub fn check(text: &str, analysis: &Analysis, readings: usize) {
    let mut next = 0;
    for token in &analysis.tokens {
        assert_eq!(
            token.segments.start, next,
            "segments leave out or share one"
        );
        next = token.segments.end;
        let segments = &analysis.segments[token.segments.clone()];
        let word = token.span.of(text);
        tile(
            text,
            token.span,
            segments.iter().map(|segment| segment.span),
        );
        for segment in segments {
            assert!(
                !analysis.strings.get(segment.form).is_empty(),
                "an empty form in {word:?}"
            );
            assert!(
                !analysis.strings.get(segment.lemma).is_empty(),
                "an empty lemma in {word:?}"
            );
        }
        let stems: Vec<Upos> = segments
            .iter()
            .filter(|segment| segment.stem)
            .map(|segment| segment.upos)
            .collect();
        assert_eq!(stems, [token.upos], "the stem of {word:?}");
        let all = &analysis.readings[token.readings.clone()];
        assert!(all.len() <= readings, "too many readings of {word:?}");
        assert!(readings > 1 || all.is_empty());
        assert!(
            all.is_sorted_by(|one, other| one.score >= other.score),
            "readings of {word:?} are not sorted"
        );
        for reading in all {
            tile(
                text,
                token.span,
                reading.segments.iter().map(|segment| segment.span),
            );
        }
    }
    assert_eq!(next, analysis.segments.len());
}

fn tile(text: &str, token: Span, segments: impl Iterator<Item = Span>) {
    let mut end = token.start;
    for segment in segments {
        assert!(
            is_slice(text, segment) && !segment.is_empty(),
            "{segment:?} of {:?}",
            token.of(text)
        );
        assert_eq!(
            segment.start,
            end,
            "segments of {:?} do not tile it",
            token.of(text)
        );
        end = segment.end;
    }
    assert_eq!(
        end,
        token.end,
        "segments of {:?} do not reach its end",
        token.of(text)
    );
}
