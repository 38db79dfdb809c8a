//! Words in their sentences: clitics, forms, lemmas, features, other readings; and that whatever
//! stands in a text is read, each token tiled by its segments.

use khulasa::analysis::{Analysis, Case, Mood, Upos};
use khulasa::{Analyzer, Model, Options};
use proptest::prelude::*;

fn analyzer() -> Analyzer<'static> {
    Analyzer::new(Model::embedded().expect("the built-in model"))
}

fn analyze(text: &str) -> Analysis {
    analyzer().worker().analyze(text, &Options::default())
}

/// The segments of all words as `form/UPOS`, joined by + within a word.
fn forms(text: &str) -> String {
    let analysis = analyze(text);
    let words: Vec<String> = analysis
        .tokens
        .iter()
        .map(|token| {
            let segments: Vec<String> = analysis.segments[token.segments.clone()]
                .iter()
                .map(|segment| {
                    format!(
                        "{}/{}",
                        analysis.strings.get(segment.form),
                        segment.upos.name()
                    )
                })
                .collect();
            segments.join("+")
        })
        .collect();
    words.join(" ")
}

#[test]
fn clitics_are_cut_and_written_as_they_stand_alone() {
    for (text, expected) in [
        (
            "قدم الوزير الشكر للحكومة.",
            "قدم/VERB الوزير/NOUN الشكر/NOUN ل/ADP+الحكومة/NOUN ./PUNCT",
        ),
        (
            "زار الطلاب جامعتهم.",
            "زار/VERB الطلاب/NOUN جامعة/NOUN+هم/PRON ./PUNCT",
        ),
        (
            "ذهب إليه أبناؤهم.",
            "ذهب/VERB إلى/ADP+ه/PRON أبناء/NOUN+هم/PRON ./PUNCT",
        ),
        (
            "زادت الصادرات بنسبة 6% وبلغت مستواها.",
            "زادت/VERB الصادرات/NOUN ب/ADP+نسبة/NOUN 6/NUM %/SYM و/CCONJ+بلغت/VERB مستوى/NOUN+ها/PRON ./PUNCT",
        ),
        (
            "بين 2004 و2006 بـ15 والـ84",
            "بين/ADP 2004/NUM و/CCONJ+2006/NUM ب/ADP+15/NUM و/CCONJ+الـ84/NUM",
        ),
    ] {
        assert_eq!(forms(text), expected);
    }
}

#[test]
fn the_sentence_decides() {
    // فقد is "lost", or "so … already".
    assert!(forms("فقد أعلنت الوزارة النتائج.").starts_with("ف/CCONJ+قد/PART"));
    assert!(forms("وصل وفد من وزارة الدفاع إلى برلين.").contains("وفد/NOUN"));
    assert!(forms("قال بوتين إن روسيا مستعدة.").contains("بوتين/PROPN"));
}

#[test]
fn neighbours_show_case_and_mood() {
    let analysis = analyze("لم يكتب الطالب رسالة في المدرسة.");
    let of = |word: &str| {
        analysis
            .segments
            .iter()
            .find(|segment| analysis.strings.get(segment.form) == word)
            .unwrap_or_else(|| panic!("{word}"))
            .features
    };
    assert_eq!(of("يكتب").mood(), Some(Mood::Jussive));
    assert_eq!(of("المدرسة").case(), Some(Case::Genitive));
}

#[test]
fn other_readings_come_best_first() {
    let options = Options {
        readings: 4,
        ..Options::default()
    };
    let text = "وجد الباحث أن كتب التاريخ القديمة أهملت هذه المدينة.";
    let analysis = analyzer().worker().analyze(text, &options);
    let plain = analyze(text);
    for (token, alone) in analysis.tokens.iter().zip(&plain.tokens) {
        let readings = &analysis.readings[token.readings.clone()];
        assert_eq!(readings.is_empty(), token.upos == Upos::Punct);
        assert!(readings.len() <= 4);
        assert!(
            readings
                .windows(2)
                .all(|pair| pair[0].score >= pair[1].score)
        );
        assert!(
            readings
                .iter()
                .map(|reading| u32::from(reading.score.thousandths()))
                .sum::<u32>()
                <= 1002
        );
        if let Some(best) = readings.first() {
            assert_eq!((best.upos, Some(best.lemma)), (token.upos, token.lemma));
            assert_eq!(
                (token.upos, token.segments.len()),
                (alone.upos, alone.segments.len())
            );
        }
    }
    let books = &analysis.tokens[3];
    assert!(
        analysis.readings[books.readings.clone()].len() > 1,
        "كتب is ambiguous"
    );
}

/// Every token has segments that tile it, one of them the stem, with a form and a lemma.
fn check_tiling(text: &str, analysis: &Analysis) {
    for token in &analysis.tokens {
        let segments = &analysis.segments[token.segments.clone()];
        let mut at = token.span.start;
        for segment in segments {
            assert_eq!(segment.span.start, at, "{:?}", token.span.of(text));
            assert!(segment.span.end > at, "{:?}", token.span.of(text));
            assert!(!analysis.strings.get(segment.form).is_empty());
            assert!(!analysis.strings.get(segment.lemma).is_empty());
            at = segment.span.end;
        }
        assert_eq!(at, token.span.end);
        assert_eq!(segments.iter().filter(|segment| segment.stem).count(), 1);
    }
}

#[test]
fn odd_words_have_a_reading() {
    let long = "و".repeat(10_000);
    for text in [
        "و",
        "ء",
        "ـ",
        "ــــ",
        "َ",
        "وبكالسلل",
        "وسيكتبونها",
        "ﷲ",
        "لﻷمة",
        "ﻻ",
        "قُلْ هُوَ ٱللَّهُ أَحَدٌ",
        "پیشرفت گوگل",
        "Covid-19و",
        "ب15000",
        "والـ84",
        "و\u{200D}ك",
        "كـــتـــاب",
        &long,
    ] {
        let analysis = analyze(text);
        assert!(!analysis.tokens.is_empty() || text == "َ", "{text}");
        check_tiling(text, &analysis);
    }
}

proptest! {
    #[test]
    fn whatever_is_written_is_tiled(text in "[وفبلكسأاإآىيهةتنمعرقد ءؤئًٌَُِّْـ0-9a-z.،؟\u{200C}\u{FEFB}ٱپگ]{0,60}") {
        check_tiling(&text, &analyze(&text));
    }

    #[test]
    fn what_was_read_before_changes_nothing(texts in prop::collection::vec("[وفبلكسأاىيهةتنمعرقد ]{0,40}", 1..6)) {
        let analyzer = analyzer();
        let mut worker = analyzer.worker();
        for text in &texts {
            let used = worker.analyze(text, &Options::default());
            let fresh = analyzer.worker().analyze(text, &Options::default());
            let show = |analysis: &Analysis| format!("{:?} {:?}", analysis.tokens, analysis.segments);
            prop_assert_eq!(show(&used), show(&fresh));
        }
    }
}
