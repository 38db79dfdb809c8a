//! Clauses whose beginning was taken for a verb by its letters and is a name.
//!
//! The tokenizer cuts long sentences at commas before what looks like a verb, ف and و left out; the
//! parts of speech know better: «استقبل رئيس المجموعة، فيليب دوست» has no verb يليب.

use crate::analysis::{Analysis, Upos};

/// Joins each clause that begins with a proper noun to the one before it in its sentence.
pub fn join(analysis: &mut Analysis) {
    let tokens = &analysis.tokens;
    analysis.clauses.dedup_by(|clause, before| {
        let name = tokens
            .get(clause.tokens.start)
            .is_some_and(|token| token.upos == Upos::Propn);
        let joined = name && clause.sentence == before.sentence;
        if joined {
            before.span.end = clause.span.end;
            before.tokens.end = clause.tokens.end;
        }
        joined
    });
}

#[cfg(all(test, feature = "embed"))]
mod tests {
    use crate::{Analyzer, Model, Options};

    #[test]
    fn a_name_is_no_verb() {
        let text = "استقبل خلف الحبتور، وهو مؤسس ورئيس مجلس إدارة المجموعة التي تعمل في قطاعات كثيرة منها البناء، فيليب دوست بلازي، \
            وزير الصحة السابق في بلاده والمبعوث الخاص للأمين العام، في مكتبه في المدينة يوم أمس، \
            وبحث معه التعاون في مكافحة سوء التغذية المزمن في العالم.";
        let analyzer = Analyzer::new(Model::embedded().expect("the model opens"));
        let analysis = analyzer.worker().analyze(text, &Options::default());
        let begins: Vec<&str> = analysis
            .clauses
            .iter()
            .map(|clause| clause.span.of(text).split(' ').next().unwrap_or(""))
            .collect();
        assert_eq!(begins, ["استقبل", "وبحث"]);
    }
}
