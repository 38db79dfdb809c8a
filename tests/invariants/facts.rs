use super::is_slice;
use khulasa::analysis::Analysis;
use khulasa::text::Span;

/// Names, dates, figures, quotations and keyphrases are pieces of the text, in text order, and what
/// they point at is there.
pub fn check(text: &str, analysis: &Analysis) {
    for entity in &analysis.entities {
        assert!(!entity.name.trim().is_empty() && !entity.mentions.is_empty());
        let mentions = entity.mentions.iter().map(|mention| mention.span);
        check_order(text, "mentions", mentions);
        for mention in &entity.mentions {
            assert!(mention.score.thousandths() <= 1000);
        }
    }
    let mut mentions: Vec<Span> = analysis
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|mention| mention.span))
        .collect();
    mentions.sort_by_key(|span| span.start);
    check_order(text, "mentions of all entities", mentions.into_iter());
    check_order(text, "dates", analysis.dates.iter().map(|date| date.span));
    let quantities = analysis.quantities.iter().map(|quantity| quantity.span);
    check_order(text, "quantities", quantities);
    for quantity in &analysis.quantities {
        assert!(quantity.value.is_finite() && !quantity.unit.is_empty());
        assert!(quantity.max.is_none_or(f64::is_finite));
    }
    check_quotes(text, analysis);
    let mut best = 1000;
    for keyphrase in &analysis.keyphrases {
        assert!(!keyphrase.text.trim().is_empty() && !keyphrase.mentions.is_empty());
        check_order(text, "keyphrase", keyphrase.mentions.iter().copied());
        assert!(
            keyphrase.score.thousandths() <= best,
            "keyphrases are not sorted"
        );
        best = keyphrase.score.thousandths();
    }
    let mut best = 1000;
    for topic in &analysis.topics {
        assert!(topic.score.thousandths() <= best, "topics are not sorted");
        best = topic.score.thousandths();
    }
}

fn check_quotes(text: &str, analysis: &Analysis) {
    let mut start = 0;
    for quote in &analysis.quotes {
        assert!(is_slice(text, quote.span) && !quote.span.is_empty());
        assert!(quote.span.start >= start, "quotes are not in text order");
        start = quote.span.start;
        check_order(text, "pieces of a quote", quote.spans.iter().copied());
        assert!(quote.spans.iter().all(|piece| quote.span.contains(*piece)));
        assert!(
            quote
                .cue
                .is_none_or(|cue| is_slice(text, cue) && !cue.is_empty())
        );
        if let Some(speaker) = quote.speaker {
            assert!(
                speaker.span.is_some() || speaker.entity.is_some(),
                "a speaker that is nobody"
            );
            assert!(
                speaker
                    .span
                    .is_none_or(|span| is_slice(text, span) && !span.is_empty())
            );
            assert!(
                speaker
                    .entity
                    .is_none_or(|entity| entity < analysis.entities.len())
            );
        }
    }
}

/// The spans hold text, in order, none over another.
fn check_order(text: &str, what: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(
            is_slice(text, span) && !span.is_empty(),
            "{what}: {span:?} is no slice"
        );
        assert!(
            span.start >= end,
            "{what}: {span:?} lies over another or before it"
        );
        let piece = span.of(text);
        assert_eq!(piece.trim(), piece, "{what}: blanks around");
        end = span.end;
    }
}
