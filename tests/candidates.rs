//! The candidates of words before their context is known: cuts, part of speech, lemma, written
//! form. The right reading has to be among them; which it is, is for the ranking to find.

use khulasa::analysis::Upos;
use khulasa::model::{AlignedBytes, ModelFile};
use khulasa::morphology::{Candidate, CandidateGenerator, affixes};
use khulasa::text::Spelling;
use proptest::prelude::*;

/// Word, its syntactic words as written alone, part of speech and lemma of the stem.
const READINGS: &[(&str, &str, Upos, &str)] = &[
    ("للحكومة", "ل+الحكومة", Upos::Noun, "حكومة"),
    ("لله", "ل+الله", Upos::Propn, "الله"),
    ("للغة", "ل+اللغة", Upos::Noun, "لغة"),
    ("للذين", "ل+الذين", Upos::Pron, "الذي"),
    ("جامعتهم", "جامعة+هم", Upos::Noun, "جامعة"),
    ("كتبوه", "كتبوا+ه", Upos::Verb, "كتب"),
    ("إليه", "إلى+ه", Upos::Adp, "إلى"),
    ("أبناؤهم", "أبناء+هم", Upos::Noun, "ابن"),
    ("مستواها", "مستوى+ها", Upos::Noun, "مستوى"),
    ("وسيكتبونها", "و+س+يكتبون+ها", Upos::Verb, "كتب"),
    ("فأسقيناكموه", "ف+أسقينا+كم+ه", Upos::Verb, "أسقى"),
    ("بها", "ب+ها", Upos::Adp, "ب"),
    ("لأنها", "ل+أن+ها", Upos::Sconj, "أن"),
    ("أليس", "أ+ليس", Upos::Aux, "ليس"),
    ("كأنها", "كأن+ها", Upos::Sconj, "كأن"),
    ("وائل", "وائل", Upos::Propn, "وائل"),
    ("فلسطين", "فلسطين", Upos::Propn, "فلسطين"),
    ("بلجيكا", "بلجيكا", Upos::Propn, "بلجيكا"),
    ("وزير", "وزير", Upos::Noun, "وزير"),
    ("وبوتين", "و+بوتين", Upos::Propn, "بوتين"),
    ("يقال", "يقال", Upos::Verb, "قال"),
    ("شوهد", "شوهد", Upos::Verb, "شاهد"),
    ("يوجد", "يوجد", Upos::Verb, "وجد"),
    ("يدع", "يدع", Upos::Verb, "دعا"),
    ("كنا", "كنا", Upos::Aux, "كان"),
    ("بدؤوا", "بدؤوا", Upos::Verb, "بدأ"),
    ("المدارس", "المدارس", Upos::Noun, "مدرسة"),
    ("قضاة", "قضاة", Upos::Noun, "قاضي"),
    ("المحامين", "المحامين", Upos::Noun, "محامي"),
    ("دائما", "دائما", Upos::Adv, "دائم"),
    ("الاقتصادى", "الاقتصادى", Upos::Adj, "اقتصادي"),
    ("المدرسه", "المدرسه", Upos::Noun, "مدرسة"),
    ("احمد", "احمد", Upos::Propn, "أحمد"),
    ("مُعَلِّمـةٌ", "معلمة", Upos::Noun, "معلم"),
    ("ثلاثمئة", "ثلاثمئة", Upos::Num, "ثلاثمئة"),
    ("أتعرف", "أ+تعرف", Upos::Verb, "عرف"),
    ("أسنعود", "أ+س+نعود", Upos::Verb, "عاد"),
    ("لأكتبنها", "ل+أكتبن+ها", Upos::Verb, "كتب"),
    ("لايوجد", "لايوجد", Upos::Verb, "وجد"),
    ("و2006", "و+2006", Upos::Num, "2006"),
];

fn model() -> AlignedBytes {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model");
    AlignedBytes::from(&std::fs::read(path).expect("the committed model")[..])
}

fn pieces(
    generator: &CandidateGenerator<'_>,
    spelling: &Spelling,
    candidate: &Candidate,
) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for clitic in affixes::proclitics(candidate.proclitics) {
        pieces.push(clitic.form.to_owned());
    }
    let mut form = String::new();
    generator.form_into(spelling, candidate, &mut form);
    pieces.push(form);
    for clitic in affixes::enclitics(candidate.enclitics) {
        pieces.push(clitic.form.to_owned());
    }
    pieces.join("+")
}

#[test]
fn the_right_reading_is_among_the_candidates() {
    let bytes = model();
    let file = ModelFile::open(&bytes).unwrap();
    let generator = CandidateGenerator::open(&file).unwrap();
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    let mut missing = Vec::new();
    for &(word, expected, upos, expected_lemma) in READINGS {
        spelling.read(word);
        generator.candidates(&spelling, &mut candidates);
        let found = candidates.iter().any(|candidate| {
            let mut lemma = String::new();
            generator.lemma_into(&spelling, candidate, &mut lemma);
            candidate.upos == upos
                && lemma == expected_lemma
                && pieces(&generator, &spelling, candidate) == expected
        });
        if !found {
            missing.push(word);
        }
    }
    assert!(missing.is_empty(), "no right reading of {missing:?}");
}

#[test]
fn roots_and_patterns_of_lemmas() {
    let bytes = model();
    let file = ModelFile::open(&bytes).unwrap();
    let generator = CandidateGenerator::open(&file).unwrap();
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    for (word, upos, root, pattern) in [
        ("حكومة", Upos::Noun, "ح ك م", "فعولة"),
        ("يستفيد", Upos::Verb, "ف ي د", "استفعل"),
        ("مسؤولين", Upos::Noun, "س ء ل", "مفعول"),
        ("مدارس", Upos::Noun, "د ر س", "مفعلة"),
    ] {
        spelling.read(word);
        generator.candidates(&spelling, &mut candidates);
        let found = candidates.iter().any(|candidate| {
            let (mut own_root, mut own_pattern) = (String::new(), String::new());
            generator.root_into(&spelling, candidate, &mut own_root);
            generator.pattern_into(candidate, &mut own_pattern);
            candidate.upos == upos && own_root == root && own_pattern == pattern
        });
        assert!(found, "{word}");
    }
}

proptest! {
    /// Any word at all has a candidate, whose cuts lie in order on characters of the word.
    #[test]
    fn every_word_has_a_candidate(
        word in "[ء-يa-z0-9\u{64B}-\u{652}ـگپﻻﷲ]{0,60}|[وفبلكسا]{1,80}|\\PC{0,20}"
    ) {
        let bytes = model();
        let file = ModelFile::open(&bytes).unwrap();
        let generator = CandidateGenerator::open(&file).unwrap();
        let mut spelling = Spelling::new();
        let mut candidates = Vec::new();
        spelling.read(&word);
        generator.candidates(&spelling, &mut candidates);
        prop_assert!(!candidates.is_empty());
        prop_assert!(candidates.len() <= 120);
        for candidate in &candidates {
            let (start, end) = (candidate.stem_start as usize, candidate.stem_end as usize);
            let letters = spelling.exact().len();
            prop_assert!(start <= end && end <= letters);
            prop_assert!(word.is_char_boundary(spelling.offset(start)));
            prop_assert!(word.is_char_boundary(spelling.offset(end)));
            let (mut lemma, mut form) = (String::new(), String::new());
            generator.lemma_into(&spelling, candidate, &mut lemma);
            generator.form_into(&spelling, candidate, &mut form);
        }
    }
}

#[test]
fn a_word_of_ten_thousand_letters_is_read_whole() {
    let bytes = model();
    let file = ModelFile::open(&bytes).unwrap();
    let generator = CandidateGenerator::open(&file).unwrap();
    let mut spelling = Spelling::new();
    let mut candidates = Vec::new();
    spelling.read(&"وال".repeat(4_000));
    generator.candidates(&spelling, &mut candidates);
    assert_eq!(candidates.len(), 1);
    assert_eq!(candidates[0].stem_end, 12_000);
}
