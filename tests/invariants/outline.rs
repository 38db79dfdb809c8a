use super::is_slice;
use khulasa::analysis::Analysis;
use khulasa::text::Span;

/// Paragraphs, sentences and clauses lie in order and hold all tokens.
pub fn check(text: &str, analysis: &Analysis) {
    let mut end = 0;
    for &paragraph in &analysis.paragraphs {
        assert!(is_slice(text, paragraph) && paragraph.start >= end && !paragraph.is_empty());
        end = paragraph.end;
    }
    let mut next = 0;
    for sentence in &analysis.sentences {
        assert!(is_slice(text, sentence.span));
        assert_eq!(
            sentence.tokens.start, next,
            "sentences leave out or share a token"
        );
        assert!(sentence.tokens.end > next, "a sentence without tokens");
        next = sentence.tokens.end;
        let (first, last) = (
            &analysis.tokens[sentence.tokens.start],
            &analysis.tokens[next - 1],
        );
        assert_eq!(sentence.span, Span::new(first.span.start, last.span.end));
        assert!(
            analysis
                .paragraphs
                .iter()
                .any(|paragraph| paragraph.contains(sentence.span))
        );
        assert!(sentence.score.thousandths() <= 1000);
    }
    assert_eq!(next, analysis.tokens.len(), "a token stands in no sentence");
    let (mut next, mut sentence) = (0, None);
    for clause in &analysis.clauses {
        assert_eq!(
            clause.tokens.start, next,
            "clauses leave out or share a token"
        );
        assert!(clause.tokens.end > next, "a clause without tokens");
        next = clause.tokens.end;
        assert!(
            sentence.is_none_or(
                |sentence| sentence == clause.sentence || sentence + 1 == clause.sentence
            )
        );
        sentence = Some(clause.sentence);
        let whole = &analysis.sentences[clause.sentence];
        assert!(whole.tokens.start <= clause.tokens.start && clause.tokens.end <= whole.tokens.end);
        assert!(
            is_slice(text, clause.span)
                && whole.span.contains(clause.span)
                && !clause.span.is_empty()
        );
        assert_eq!(
            clause.span.start,
            analysis.tokens[clause.tokens.start].span.start
        );
        assert!(clause.score.thousandths() <= 1000);
    }
    assert_eq!(next, analysis.tokens.len(), "a token stands in no clause");
    assert_eq!(
        sentence.map_or(0, |last| last + 1),
        analysis.sentences.len(),
        "a sentence has no clause"
    );
    let stats = &analysis.stats;
    assert_eq!(stats.characters, text.chars().count());
    assert_eq!(
        stats.words,
        analysis
            .tokens
            .iter()
            .filter(|token| token.kind.is_word())
            .count()
    );
    assert_eq!(
        (stats.sentences, stats.paragraphs),
        (analysis.sentences.len(), analysis.paragraphs.len())
    );
}
