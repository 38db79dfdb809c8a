use khulasa::Budget;
use khulasa::analysis::Analysis;
use khulasa::text::Span;

/// Picks lie in order, within clauses of the sentences named, say why, and keep the budget.
pub fn check(text: &str, analysis: &Analysis, budget: Budget) {
    let summary = &analysis.summary;
    assert!(
        summary.sentences.is_sorted_by(|one, other| one < other),
        "sentences twice or not in order"
    );
    assert!(
        summary
            .sentences
            .iter()
            .all(|&sentence| sentence < analysis.sentences.len())
    );
    assert!(summary.ratio.thousandths() <= 1000);
    let mut ranked: Vec<usize> = summary.ranking.iter().map(|ranked| ranked.clause).collect();
    ranked.sort_unstable();
    assert!(
        ranked.is_sorted_by(|one, other| one < other)
            && ranked
                .last()
                .is_none_or(|&last| last < analysis.clauses.len()),
        "a clause is ranked twice, or is none"
    );
    let mut end = 0;
    for pick in &summary.picks {
        assert!(pick.span.start >= end, "picks overlap or are not in order");
        end = pick.span.end;
        assert!(summary.sentences.contains(&pick.sentence));
        let clause = analysis
            .clauses
            .iter()
            .find(|clause| clause.span.contains(pick.span))
            .expect("a pick is a clause, or what is left of one without its edges");
        assert_eq!(clause.sentence, pick.sentence);
        assert!(!pick.span.of(text).trim().is_empty());
        assert!((1..=3).contains(&pick.reasons.len()));
        assert!(pick.score.thousandths() <= 1000);
    }
    for sentence in &summary.sentences {
        assert!(summary.picks.iter().any(|pick| pick.sentence == *sentence));
    }
    let texts: Vec<&str> = summary
        .picks
        .iter()
        .map(|pick| pick.span.of(text))
        .collect();
    assert_eq!(summary.text, texts.join(" "));
    let words = |picked: Span| {
        let inside = |span: Span| picked.contains(span);
        analysis
            .tokens
            .iter()
            .filter(|token| token.kind.is_word() && inside(token.span))
            .count()
    };
    match budget {
        Budget::Sentences(most) => assert!(summary.picks.len() <= most),
        Budget::Words(most) => {
            let taken: usize = summary.picks.iter().map(|pick| words(pick.span)).sum();
            assert!(
                taken <= most || summary.picks.len() == 1,
                "{taken} words of {most}"
            );
        }
        Budget::Ratio(_) => {}
    }
}
