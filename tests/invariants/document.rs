use khulasa::analysis::Analysis;
use khulasa::text::Span;
use serde_json::Value;

/// The JSON document means the same pieces of text, in UTF-16.
pub fn check(text: &str, analysis: &Analysis, json: &str) {
    let document: Value = serde_json::from_str(json).expect("the document is JSON");
    let units: Vec<u16> = text.encode_utf16().collect();
    let same = |written: &Value, span: Span| {
        let place = |name: &str| written[name].as_u64().expect("an offset") as usize;
        let slice = units
            .get(place("start")..place("end"))
            .expect("offsets lie in the text");
        let slice = String::from_utf16(slice).expect("no surrogate pair is cut");
        assert_eq!(slice, span.of(text));
    };
    let list = |name: &str| document[name].as_array().expect("a list").as_slice();
    let score = |written: &Value| {
        let score = written["score"].as_f64().expect("a score");
        assert!((0.0..=1.0).contains(&score));
    };
    assert_eq!(list("paragraphs").len(), analysis.paragraphs.len());
    for (written, span) in list("paragraphs").iter().zip(&analysis.paragraphs) {
        same(written, *span);
    }
    assert_eq!(list("sentences").len(), analysis.sentences.len());
    for (written, sentence) in list("sentences").iter().zip(&analysis.sentences) {
        same(written, sentence.span);
        score(written);
        assert_eq!(
            written["tokens"],
            serde_json::json!([sentence.tokens.start, sentence.tokens.end])
        );
    }
    assert_eq!(list("clauses").len(), analysis.clauses.len());
    for (written, clause) in list("clauses").iter().zip(&analysis.clauses) {
        same(written, clause.span);
        score(written);
        assert_eq!(written["sentence"], clause.sentence);
    }
    assert_eq!(list("tokens").len(), analysis.tokens.len());
    for (written, token) in list("tokens").iter().zip(&analysis.tokens) {
        same(written, token.span);
        assert_eq!(written["kind"], token.kind.name());
        let segments = written["segments"].as_array().expect("segments");
        assert_eq!(segments.len(), token.segments.len());
        for (written, segment) in segments
            .iter()
            .zip(&analysis.segments[token.segments.clone()])
        {
            same(written, segment.span);
        }
        let readings = written["readings"].as_array().map_or(0, Vec::len);
        assert_eq!(readings, token.readings.len());
    }
    let picks = document["summary"]["picks"].as_array().expect("picks");
    assert_eq!(picks.len(), analysis.summary.picks.len());
    for (written, pick) in picks.iter().zip(&analysis.summary.picks) {
        same(written, pick.span);
        score(written);
    }
}
