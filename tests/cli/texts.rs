//! Texts of every kind have a document, with offsets that hold.

use crate::{ARTICLE, documents, ids, run, stderr};
use serde_json::Value;

#[test]
fn a_byte_order_mark_and_carriage_returns_count_in_offsets() {
    let text = format!("\u{FEFF}عنوان الخبر\r\n\r\n{ARTICLE}\r\n");
    let output = run(&["analyze"], text.as_bytes());
    let document = &documents(&output)[0];
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |place: &Value| {
        let at = |name: &str| place[name].as_u64().expect("an offset") as usize;
        String::from_utf16(&units[at("start")..at("end")]).expect("whole characters")
    };
    assert_eq!(slice(&document["tokens"][0]), "عنوان");
    assert_eq!(slice(&document["sentences"][0]), "عنوان الخبر");
    assert_eq!(document["paragraphs"].as_array().map(Vec::len), Some(2));

    let lines = "\u{FEFF}{\"id\": \"x\", \"text\": \"خبر\"}\r\n";
    assert_eq!(ids(&run(&["analyze", "--jsonl"], lines.as_bytes())), ["x"]);
}

#[test]
fn offsets_count_utf_16_after_an_emoji() {
    let text = "👍🏽 شكرا";
    let document = &documents(&run(&["analyze"], text.as_bytes()))[0];
    let token = &document["tokens"][1];
    assert_eq!(
        (token["start"].as_u64(), token["end"].as_u64()),
        (Some(5), Some(9))
    );
}

#[test]
fn empty_and_strange_texts_have_documents() {
    for text in [
        "",
        " \n\t\u{200F}\u{A0}",
        "No Arabic here.",
        "\0\u{1}\u{7F}",
        "ـ",
        "\u{64B}",
        "😀",
    ] {
        let output = run(&["analyze"], text.as_bytes());
        assert!(output.status.success(), "{text:?}: {}", stderr(&output));
        let document = &documents(&output)[0];
        let tokens = document["tokens"].as_array().expect("a list").len();
        assert_eq!(
            tokens == 0,
            text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200F}')
                .is_empty(),
            "{text:?}"
        );
    }
}
