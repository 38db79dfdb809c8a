//! The module's memory: it stays what it was.

use crate::{ARTICLE, MODEL, analyzer, open, options};
use js_sys::WebAssembly;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Bytes of the module's memory.
fn memory() -> u32 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
    buffer.byte_length()
}

#[wasm_bindgen_test]
fn memory_does_not_grow_with_the_number_of_analyses() {
    let mut analyzer = analyzer();
    let mut repeat = |times: usize| {
        for _ in 0..times {
            let raw = analyzer
                .analyze(ARTICLE, options(r#"{ "readings": 3 }"#), None, None)
                .expect("an analysis");
            assert!(raw.table().length() > 500);
            analyzer
                .analyze_json(ARTICLE, None, None)
                .expect("a document");
            analyzer
                .analyze(ARTICLE, options(r#"{ "readings": 0 }"#), None, None)
                .map(drop)
                .expect_err("no readings");
        }
        memory()
    };
    let after_ten = repeat(10);
    assert_eq!(repeat(100), after_ten, "a hundred analyses took memory");
    assert_eq!(repeat(1000), after_ten, "a thousand analyses took memory");
}

#[wasm_bindgen_test]
fn models_give_their_memory_back() {
    let open_and_free = |times: usize| {
        for _ in 0..times {
            analyzer()
                .analyze("قال.", None, None, None)
                .expect("an analysis");
            open(&MODEL[..MODEL.len() - 1])
                .map(drop)
                .expect_err("cut off");
        }
        memory()
    };
    let after_three = open_and_free(3);
    assert_eq!(open_and_free(30), after_three, "models are kept in memory");
}
