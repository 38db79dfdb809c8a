//! What a phrase is to the text as a whole: its hero, or a mere credit.

use super::Scratch;
use super::candidates::stem;
use super::phrases::Phrase;
use super::reading::{Proclitic, Role};
use crate::analysis::{Analysis, EntityType, Upos};

/// Verbs that say what their subject is.
const DEFINING: [&str; 6] = ["يعد", "تعد", "يُعد", "تُعد", "يعتبر", "تعتبر"];
/// How often the hero of a text is named in it.
const NAMED: usize = 3;

/// The one word that an encyclopedic text defines in its first words: definite, named again, and what
/// follows is هو or هي, a bracket, or an indefinite noun.
pub fn hero(analysis: &Analysis, scratch: &Scratch) -> Option<usize> {
    let opening = &analysis.sentences.first()?.tokens;
    let form = |at: usize| analysis.strings.get(stem(analysis, at).form);
    let first = opening.start + usize::from(DEFINING.contains(&form(opening.start)));
    let next = first + 1;
    if next >= opening.end {
        return None;
    }
    let (word, following) = (&scratch.words[first], &scratch.words[next]);
    let indefinite = following.role == Role::Noun
        && !following.definite
        && following.proclitic == Proclitic::None;
    let defined = first > opening.start
        || indefinite
        || analysis.tokens[next].upos == Upos::Pron
        || form(next) == "(";
    if !defined || !word.definite || word.pronoun {
        return None;
    }
    scratch
        .candidates
        .iter()
        .position(|one| one.first.first == first && one.first.end == next && one.times >= NAMED)
}

/// Whether a phrase only says who wrote or told it: the reporter after the dateline, or a news agency.
pub fn is_credit(analysis: &Analysis, phrase: Phrase) -> bool {
    /// Tokens that a dateline and the mark behind it take.
    const DATELINE: usize = 6;
    let form = |at: usize| analysis.strings.get(stem(analysis, at).form);
    let kind = phrase.name.map(|(_, kind)| kind);
    let reporter = kind == Some(EntityType::Person)
        && (1..DATELINE).contains(&phrase.first)
        && matches!(form(phrase.first - 1), ":" | "-" | "–" | "ـ");
    let agency = form(phrase.first) == "وكالة"
        && phrase.end > phrase.first + 1
        && matches!(
            form(phrase.first + 1),
            "الأنباء" | "الانباء" | "أنباء" | "انباء"
        );
    reporter || agency
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Model, Options};

    fn keyphrases(text: &str) -> Vec<String> {
        let analyzer = Analyzer::new(Model::embedded().expect("the model opens"));
        let analysis = analyzer.worker().analyze(text, &Options::default());
        let phrases = analysis.keyphrases.iter();
        phrases.map(|phrase| phrase.text.clone()).collect()
    }

    #[test]
    fn what_a_text_defines_comes_first() {
        let found = keyphrases(
            "الثلج نوع من الهطول على شكل بلورات دقيقة. تتكون بلورات الثلج في طبقات الجو العليا حين \
             تنخفض درجة الحرارة، ويغطي الثلج قمم الجبال العالية في فصل الشتاء.",
        );
        assert_eq!(
            found.first().map(String::as_str),
            Some("الثلج"),
            "{found:?}"
        );
    }

    #[test]
    fn credits_are_no_tags() {
        let found = keyphrases(
            "أبوظبي: مريم عدنان افتتحت وزارة الصحة مستشفى جديدا للأطفال في مدينة العين، وذكرت وكالة \
             الأنباء الأردنية أن المستشفى يستقبل المرضى من الشهر المقبل بعد تجهيز أقسام الطوارئ.",
        );
        assert!(!found.is_empty());
        for phrase in &found {
            assert!(
                phrase != "مريم عدنان" && !phrase.contains("وكالة"),
                "{found:?}"
            );
        }
    }
}
