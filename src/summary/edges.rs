//! Quotation marks whose partner is not in the unit.

use crate::analysis::Analysis;
use crate::text::{Span, is_terminal};

/// `span` of the tokens from `first` on without a closing mark at its end that nothing in it
/// opened, and without an opening mark at its head that nothing in it closes: one sentence of a
/// longer quotation.
pub fn within_quotation(text: &str, analysis: &Analysis, first: usize, span: Span) -> Span {
    let mut kept = span;
    let (mut open, mut straight) = (0usize, 0usize);
    let mut opener = None;
    let mut closer = None;
    let mut end = first;
    for (index, token) in analysis.tokens.iter().enumerate().skip(first) {
        if token.span.start >= span.end {
            break;
        }
        end = index + 1;
        match token.span.of(text) {
            "«" | "“" => {
                if open == 0 && index == first {
                    opener = Some(index);
                }
                open += 1;
            }
            "»" | "”" if open == 0 => closer = Some(index),
            "»" | "”" => {
                open -= 1;
                if open == 0 {
                    opener = None;
                }
            }
            "\"" => straight += 1,
            _ => {}
        }
    }
    let of = |index: usize| analysis.tokens[index].span.of(text);
    if straight % 2 == 1 && end > first + 1 {
        if of(first) == "\"" {
            opener = Some(first);
        } else {
            closer = (first..end).rev().find(|&index| of(index) == "\"");
        }
    }
    // Nothing but full stops behind it.
    let last = closer.filter(|&closer| {
        let mut behind = closer + 1..end;
        closer > first && behind.all(|index| of(index).contains(is_terminal))
    });
    if let Some(last) = last {
        kept.end = analysis.tokens[last - 1].span.end;
    }
    if opener == Some(first) && first + 1 < end {
        kept.start = analysis.tokens[first + 1].span.start;
    }
    if kept.start < kept.end { kept } else { span }
}

#[cfg(all(test, feature = "embed"))]
mod tests {
    use super::*;
    use crate::{Analyzer, Model, Options};

    #[test]
    fn marks_without_a_partner_are_left_out() {
        let model = Model::embedded().expect("the model opens");
        let mut worker = Analyzer::new(model).worker();
        for (text, kept) in [
            ("كلفنا العشب مالا كثيرا».", "كلفنا العشب مالا كثيرا"),
            ("«كلفنا العشب مالا كثيرا.", "كلفنا العشب مالا كثيرا."),
            ("كلفنا العشب مالا كثيرا\".", "كلفنا العشب مالا كثيرا"),
            ("«كلفنا العشب مالا كثيرا».", "«كلفنا العشب مالا كثيرا»."),
            ("كلف «العشب» مالا كثيرا.", "كلف «العشب» مالا كثيرا."),
            ("»", "»"),
        ] {
            let analysis = worker.analyze(text, &Options::default());
            let span = within_quotation(text, &analysis, 0, Span::new(0, text.len()));
            assert_eq!(span.of(text), kept);
        }
    }
}
