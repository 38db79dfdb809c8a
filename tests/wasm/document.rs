//! The document, whichever way it crosses: as rows and objects, as JSON, as CoNLL-U.

use crate::rows::whole;
use crate::{ARTICLE, analyzer, options};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_table_says_what_the_json_says() {
    let mut analyzer = analyzer();
    for text in [
        "",
        " \n",
        ARTICLE,
        "قال.",
        "😀 a\r\n\u{FEFF}وبالكتاب",
        "قال\0نعم \0 a\0b",
    ] {
        for given in ["{}", r#"{ "summaryRatio": 0.4, "readings": 1 }"#] {
            let raw = analyzer
                .analyze(text, options(given), None, None)
                .expect("an analysis");
            let written = analyzer
                .analyze_json(text, options(given), None)
                .expect("a document");
            let written: Value = serde_json::from_str(&written).expect("JSON");
            assert_eq!(whole(&raw), written, "{text:?}");
        }
    }
}

#[wasm_bindgen_test]
fn json_carries_the_id_and_names_the_model() {
    let mut analyzer = analyzer();
    let written = analyzer
        .analyze_json("قال.", None, Some("a\"b".to_owned()))
        .expect("a document");
    let document: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(document["id"], "a\"b");
    assert_eq!(document["model"], analyzer.model());
    assert_eq!(document["version"], analyzer.version());
    assert_eq!(analyzer.version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn conllu_carries_the_id_and_every_word() {
    let mut analyzer = analyzer();
    let written = analyzer
        .conllu("قال للوزير.", None, Some("خبر\n1".to_owned()))
        .expect("CoNLL-U");
    assert!(written.starts_with(
        "# newdoc id = خبر 1\n# newpar\n# sent_id = خبر 1-1\n# text = قال للوزير.\n1\tقال\t"
    ));
    assert!(written.contains("\n2-3\tللوزير\t_\t") && written.ends_with("\n\n"));
    assert!(
        analyzer
            .conllu("قال.", options(r#"{"readings": 0}"#), None)
            .is_err()
    );
}
