//! A name whose ال is written without its ا, as ل stands before it: للإمارات.

use crate::analysis::Analysis;
use crate::entities::Name;

/// Whether the ا of a mention's ال is not written, as ل stands before it: للإمارات.
pub(super) fn lacks_alif(text: &str, analysis: &Analysis, mention: &Name) -> bool {
    mention.span.of(text).starts_with('ل')
        && analysis.tokens.get(mention.first).is_some_and(|token| {
            analysis.segments[token.segments.clone()]
                .iter()
                .any(|segment| {
                    segment.span.start == mention.span.start
                        && analysis.strings.get(segment.form).starts_with("ال")
                })
        })
}

/// A name as it is written where nothing stands before it.
pub(super) fn written_alone(text: &str, analysis: &Analysis, mention: &Name) -> String {
    let article = match lacks_alif(text, analysis, mention) {
        true => "ا",
        false => "",
    };
    let words = crate::text::plain(mention.span.of(text));
    let words: Vec<&str> = words.split_whitespace().collect();
    format!("{article}{}", words.join(" "))
}
