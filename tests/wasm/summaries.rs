//! Summaries of other lengths, and of several articles.

use crate::{ARTICLE, analyzer, options, string, value};
use js_sys::{JSON, JsString};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn summaries_of_other_lengths_without_a_new_analysis() {
    let mut analyzer = analyzer();
    let raw = analyzer
        .analyze(ARTICLE, None, None, None)
        .expect("an analysis");
    for budget in [
        r#"{ "summarySentences": 0 }"#,
        r#"{ "summarySentences": 1 }"#,
        r#"{ "summarySentences": 3 }"#,
        r#"{ "summaryWords": 30 }"#,
        r#"{ "summaryRatio": 1 }"#,
    ] {
        let again = raw
            .summarize(&JsString::from(ARTICLE), options(budget))
            .expect("a summary");
        let document = analyzer
            .analyze_json(ARTICLE, options(budget), None)
            .expect("a document");
        let document: Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(value(&again), document["summary"], "{budget}");
    }
    let refused = raw.summarize(
        &JsString::from(ARTICLE),
        options(r#"{ "summaryRatio": 2 }"#),
    );
    let error = refused.err().expect("refused");
    assert_eq!(string(&error, "name"), "KhulasaOptionsError");
}

#[wasm_bindgen_test]
fn a_digest_as_objects_and_as_json() {
    let articles = || {
        let articles = json!([{ "id": "a", "text": ARTICLE }, { "text": "وصل الوفد أمس." }]);
        JSON::parse(&articles.to_string())
            .expect("JSON")
            .unchecked_into()
    };
    let mut analyzer = analyzer();
    let objects = analyzer.digest(articles(), None, None).expect("a digest");
    let written = analyzer.digest_json(articles(), None).expect("a digest");
    let mut written: Value = serde_json::from_str(&written).expect("JSON");
    let documents = written["articles"].take();
    assert_eq!(documents[0]["id"], "a");
    assert_eq!(documents[1]["id"], "-");
    written
        .as_object_mut()
        .expect("an object")
        .remove("articles");
    assert_eq!(value(&objects), written);
    assert_eq!(written["only"][1]["article"], 1);

    let refused = analyzer.digest(
        JSON::parse("[{}]").expect("JSON").unchecked_into(),
        None,
        None,
    );
    let error = refused.err().expect("refused");
    assert_eq!(string(&error, "name"), "KhulasaOptionsError");
}
