//! CoNLL-U and text for people.

use crate::{ARTICLE, run, stdout};

#[test]
fn conllu_has_multi_word_tokens_and_offsets() {
    let output = run(
        &["analyze", "--format", "conllu"],
        "قال الوزير للصحيفة: لا.".as_bytes(),
    );
    let expected = [
        "# newdoc id = -",
        "# newpar",
        "# sent_id = --1",
        "# text = قال الوزير للصحيفة: لا.",
    ];
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines[..4], expected);
    let fields = |number: &str| {
        let line = lines
            .iter()
            .find(|line| line.starts_with(&format!("{number}\t")))
            .expect("a line of that number");
        line.split('\t').collect::<Vec<_>>()
    };
    assert_eq!(fields("1")[1..4], ["قال", "قال", "VERB"]);
    assert_eq!(
        fields("3-4")[1..],
        [
            "للصحيفة",
            "_",
            "_",
            "_",
            "_",
            "_",
            "_",
            "_",
            "Start=11|End=18|SpaceAfter=No"
        ]
    );
    assert_eq!(fields("3")[1..4], ["ل", "ل", "ADP"]);
    assert_eq!(fields("4")[1..4], ["الصحيفة", "صحيفة", "NOUN"]);
    assert!(
        lines
            .iter()
            .skip(4)
            .filter(|line| !line.is_empty())
            .all(|line| line.split('\t').count() == 10)
    );
}

#[test]
fn text_is_for_people() {
    let output = run(
        &["analyze", "--format", "text", "--summary-sentences", "1"],
        ARTICLE.as_bytes(),
    );
    assert!(
        stdout(&output).contains("• افتتحت الوزيرة المكتبة صباح الأحد."),
        "{}",
        stdout(&output)
    );
    assert!(stdout(&output).contains("الجمل: 2"));
}
