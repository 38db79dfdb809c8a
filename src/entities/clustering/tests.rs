//! Which mentions come together, on sentences of our own; names stand in braces, with the first
//! letter of their type before them.

use super::super::Name;
use super::cluster;
use crate::analysis::{Analysis, EntityType, Features, Score, Segment, Token, TokenKind, Upos};
use crate::text::Span;

/// The text without braces, and its names.
fn marked(text: &str) -> (String, Vec<Name>) {
    let mut plain = String::new();
    let mut names = Vec::new();
    let mut open: Option<(usize, EntityType)> = None;
    let mut kind = None;
    for c in text.chars() {
        match c {
            'P' => kind = Some(EntityType::Person),
            'L' => kind = Some(EntityType::Location),
            'O' => kind = Some(EntityType::Organisation),
            'M' => kind = Some(EntityType::Miscellaneous),
            '{' => open = kind.map(|kind| (plain.len(), kind)),
            '}' => {
                let (start, kind) = open.take().expect("an opening brace");
                names.push(Name {
                    span: Span::new(start, plain.len()),
                    first: 0,
                    end: 1,
                    kind,
                    score: Score::from_thousandths(900),
                });
            }
            c => plain.push(c),
        }
    }
    (plain, names)
}

/// The things of a marked text, each as its forms.
fn things(text: &str) -> Vec<(EntityType, String, Vec<String>)> {
    let (text, names) = marked(text);
    cluster(&text, &Analysis::default(), &names, None)
        .into_iter()
        .map(|entity| {
            let forms = entity.mentions.iter();
            (
                entity.kind,
                entity.name,
                forms
                    .map(|mention| mention.span.of(&text).to_owned())
                    .collect(),
            )
        })
        .collect()
}

/// Only the names and how often each thing is named.
fn counts(text: &str) -> Vec<(String, usize)> {
    things(text)
        .into_iter()
        .map(|(_, name, forms)| (name, forms.len()))
        .collect()
}

fn expected(list: &[(&str, usize)]) -> Vec<(String, usize)> {
    list.iter()
        .map(|&(name, count)| (name.to_owned(), count))
        .collect()
}

#[test]
fn a_short_name_goes_to_the_full_one() {
    assert_eq!(
        counts(
            "قال P{بوتين} إن L{موسكو} مستعدة. وكان P{فلاديمير بوتين} قد زار المصنع، ثم غادر P{بوتين}."
        ),
        expected(&[("فلاديمير بوتين", 3), ("موسكو", 1)])
    );
    assert_eq!(
        counts(
            "والي الترارزة P{محمد الأمين ولد أحمد سالم}. وقال P{ولد أحمد سالم} إن اللجنة ستجتمع."
        ),
        expected(&[("محمد الأمين ولد أحمد سالم", 2)])
    );
    assert_eq!(
        counts("يعود P{يزن الخريشة} إلى بيته. أما P{يزن} فله مطلب أصغر."),
        expected(&[("يزن الخريشة", 2)])
    );
    assert_eq!(
        counts("كتب P{عبدالله سيف الكتبي} مقالا، وقرأ P{عبد الله الكتبي} مقالا آخر."),
        expected(&[("عبدالله سيف الكتبي", 2)])
    );
}

#[test]
fn two_people_of_one_family_stay_apart() {
    assert_eq!(
        counts(
            "سافر P{صايل الخريشة} أمس، وقال P{الخريشة} إنه عائد. وبقيت P{هند الخريشة} في البيت، \
             وقالت P{الخريشة} إنها متعبة."
        ),
        expected(&[("صايل الخريشة", 2), ("هند الخريشة", 2)])
    );
}

#[test]
fn spellings_of_one_name() {
    assert_eq!(
        counts("سافر إلى L{قرغيزستان} ثم عاد من L{قيرغيزستان}."),
        expected(&[("قيرغيزستان", 2)])
    );
    assert_eq!(
        counts("كسر P{شهرت يولداشيف} الرقم. وشكر P{يولداشييف} مدربه."),
        expected(&[("شهرت يولداشيف", 2)])
    );
    assert_eq!(
        counts("زار P{إحسان مؤمن} المعرض، ثم تحدث P{احسان مءمن}."),
        expected(&[("إحسان مؤمن", 2)])
    );
    // Consonants alone are too little for short names.
    assert_eq!(
        counts("جاء P{سالم} وذهب P{سليم}."),
        expected(&[("سالم", 1), ("سليم", 1)])
    );
}

/// An analysis whose tokens are the names alone, each with one segment that is written `forms`.
fn with_forms(names: &mut [Name], forms: &[&str]) -> Analysis {
    let mut analysis = Analysis::default();
    for (index, (name, form)) in names.iter_mut().zip(forms).enumerate() {
        name.first = index;
        let form = analysis.strings.intern(form);
        analysis.segments.push(Segment {
            span: name.span,
            form,
            lemma: form,
            upos: Upos::Propn,
            stem: true,
            features: Features::default(),
        });
        analysis.tokens.push(Token {
            span: name.span,
            kind: TokenKind::Word,
            upos: Upos::Propn,
            lemma: None,
            root: None,
            pattern: None,
            gloss: None,
            segments: index..index + 1,
            readings: 0..0,
        });
    }
    analysis
}

#[test]
fn the_article_that_is_not_written_is_there() {
    let (text, mut names) = marked("فخر لL{لإمارات} ثم سافر إلى L{الإمارات} ووصل لL{لبنان}");
    let analysis = with_forms(&mut names, &["الإمارات", "الإمارات", "لبنان"]);
    let entities = cluster(&text, &analysis, &names, None);
    let found: Vec<_> = entities
        .iter()
        .map(|entity| (&entity.name[..], entity.mentions.len()))
        .collect();
    assert_eq!(found, [("الإمارات", 2), ("لبنان", 1)]);
}

#[test]
fn a_father_with_and_without_his_word() {
    assert_eq!(
        counts("كان P{زايد بن سلطان آل نهيان} أول رئيس. وولد P{زايد سلطان آل نهيان} في العين."),
        expected(&[("زايد بن سلطان آل نهيان", 2)])
    );
}

#[test]
fn acronyms_in_brackets() {
    assert_eq!(
        counts("انضمت إلى O{منظمة التعاون الاقتصادي} (O{اكو})، وقالت O{اكو} إنها ترحب."),
        expected(&[("منظمة التعاون الاقتصادي", 3)])
    );
    assert_eq!(
        counts("طورت شركة O{خلاصة} (O{Khulasa}) برنامجا."),
        expected(&[("خلاصة", 2)])
    );
    // A country in brackets is another thing.
    assert_eq!(
        counts("وصل من L{طرابلس} (L{لبنان}) فجرا."),
        expected(&[("طرابلس", 1), ("لبنان", 1)])
    );
    // Brackets that never close.
    assert_eq!(counts("زار O{منظمة التعاون} (O{اكو} ثم عاد").len(), 2);
}

#[test]
fn organisations_by_their_beginning() {
    assert_eq!(
        counts("أعلنت O{وزارة الصحة المصرية} الخطة، وقالت O{وزارة الصحة} إنها جاهزة."),
        expected(&[("وزارة الصحة المصرية", 2)])
    );
    assert_eq!(
        counts("قالت O{وزارة الصحة المصرية} شيئا وقالت O{وزارة العدل المصرية} غيره.").len(),
        2
    );
}

#[test]
fn one_type_for_each_thing() {
    let things = things("فاز O{الموقر}، وقال L{الموقر} شيئا، وعاد L{الموقر}.");
    assert_eq!(things.len(), 1);
    assert_eq!(things[0].0, EntityType::Location);
    assert_eq!(things[0].2.len(), 3);
}

#[test]
fn nothing_makes_nothing() {
    assert!(things("").is_empty());
    assert!(things("نص بلا أسماء").is_empty());
    // Names without a letter are names nevertheless.
    assert_eq!(
        things("O{«»} و O{،}")
            .iter()
            .map(|thing| thing.2.len())
            .sum::<usize>(),
        2
    );
}

/// Many names take their time in proportion: ten times as many never a hundred times as long.
#[test]
fn many_names_are_read_once_each() {
    let letters: Vec<char> = "بتجخدرزسشعفكلمن".chars().collect();
    let different = |count: usize| {
        let mut text = String::new();
        for number in 0..count {
            text.push_str("P{أحمد ");
            let mut rest = number;
            for _ in 0..5 {
                text.push(letters[rest % letters.len()]);
                text.push('ا');
                rest /= letters.len();
            }
            text.push_str("} ");
        }
        text
    };
    let same = |count: usize| "P{أحمد سالم} P{سالم} ".repeat(count);
    for (text, things) in [(different(10_000), 10_000), (same(10_000), 1)] {
        let (text, names) = marked(&text);
        let start = std::time::Instant::now();
        assert_eq!(
            cluster(&text, &Analysis::default(), &names, None).len(),
            things
        );
        assert!(start.elapsed().as_secs() < 20, "not in proportion");
    }
}
