//! Options as JavaScript gives them.

use crate::{ARTICLE, analyzer, options, string, value};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn options_that_make_no_sense() {
    let mut analyzer = analyzer();
    for (given, part) in [
        (
            r#"{ "summarySentences": 2, "summaryWords": 20 }"#,
            "exclude",
        ),
        (r#"{ "summaryRatio": 1.5 }"#, "between 0 and 1"),
        (r#"{ "summarySentences": -1 }"#, "cannot be read"),
        (r#"{ "summarySentences": "3" }"#, "cannot be read"),
        (r#"{ "sentences": 3 }"#, "sentences"),
        (r#"{ "without": ["tokens"] }"#, "'tokens'"),
        (r#"{ "readings": 0 }"#, "at least one"),
        ("7", "cannot be read"),
    ] {
        let errors = [
            analyzer
                .analyze("قال.", options(given), None, None)
                .map(drop),
            analyzer
                .analyze_json("قال.", options(given), None)
                .map(drop),
        ];
        for error in errors {
            let error = error.expect_err(given);
            assert!(error.is_instance_of::<js_sys::Error>());
            assert_eq!(string(&error, "name"), "KhulasaOptionsError", "{given}");
            assert_eq!(string(&error, "code"), "options", "{given}");
            let message = string(&error, "message");
            assert!(message.contains(part), "{given}: {message}");
        }
    }
    // It can be used after an error.
    assert!(
        analyzer
            .analyze("قال.", options("null"), None, None)
            .is_ok()
    );
}

#[wasm_bindgen_test]
fn options_do_what_they_say() {
    let mut analyzer = analyzer();
    let mut parts = |given: &str| {
        value(
            &analyzer
                .analyze(ARTICLE, options(given), None, None)
                .expect("an analysis")
                .parts(),
        )
    };
    let picks = |parts: &Value| parts["summary"]["picks"].as_array().map(Vec::len);
    assert_eq!(picks(&parts(r#"{ "summarySentences": 0 }"#)), Some(0));
    assert_eq!(picks(&parts(r#"{ "summarySentences": 1 }"#)), Some(1));
    assert_eq!(picks(&parts("{}")), Some(3));
    let bare = parts(r#"{ "without": ["summary", "quotes"] }"#);
    assert!(bare.get("summary").is_none() && bare.get("quotes").is_none());
    assert!(bare["entities"].is_array() && bare["stats"]["words"].as_u64() > Some(50));
}
