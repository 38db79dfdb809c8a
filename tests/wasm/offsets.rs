//! Offsets count UTF-16 code units of the JavaScript string.

use crate::rows::{Reader, whole};
use crate::{ARTICLE, analyzer, get};
use js_sys::{Array, Function, JsString, Uint32Array};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn offsets_are_those_of_the_javascript_string() {
    let text = JsString::from(ARTICLE);
    let raw = analyzer()
        .analyze(ARTICLE, None, None, None)
        .expect("an analysis");
    let document = whole(&raw);
    let slice = |span: &Value| -> String {
        let place = |name: &str| span[name].as_u64().expect("an offset") as u32;
        text.slice(place("start"), place("end")).into()
    };
    let tokens = document["tokens"].as_array().expect("tokens");
    let words: Vec<String> = tokens.iter().take(5).map(slice).collect();
    assert_eq!(words, ["المكتبة", "تفتح", "أبوابها", "📚", "افتتحت"]);
    assert_eq!(slice(&tokens[tokens.len() - 1]), "#قراءة");
    let picks = document["summary"]["picks"].as_array().expect("picks");
    let picked: Vec<String> = picks.iter().map(slice).collect();
    assert!(!picked.is_empty());
    assert_eq!(document["summary"]["text"], picked.join(" "));
    assert!(
        document["clauses"].as_array().map(Vec::len)
            > document["sentences"].as_array().map(Vec::len)
    );
}

/// As JavaScript calls it: only there a string can hold half of a surrogate pair.
#[wasm_bindgen_test]
fn lone_surrogates_keep_the_offsets() {
    let word = |word: &str| word.encode_utf16().collect::<Vec<u16>>();
    let units = [
        word("قال "),
        vec![0xD83D, 0x20, 0xDE00],
        word(" الوزير 😀 نعم."),
    ]
    .concat();
    let text = JsString::from_char_code(&units);
    let analyzer = JsValue::from(analyzer());
    let analyze: Function = get(&analyzer, "analyze").unchecked_into();
    let raw = analyze.call1(&analyzer, &text).expect("an analysis");
    let table: Uint32Array = get(&raw, "table").unchecked_into();
    let strings: Array = get(&raw, "strings").unchecked_into();
    let document = Reader::new(&table, &strings).document();
    let pieces: Vec<Vec<u16>> = document["tokens"]
        .as_array()
        .expect("tokens")
        .iter()
        .map(|token| {
            let place = |name: &str| token[name].as_u64().expect("an offset") as u32;
            (place("start")..place("end"))
                .map(|at| text.char_code_at(at) as u16)
                .collect()
        })
        .collect();
    let expected = [
        word("قال"),
        vec![0xD83D],
        vec![0xDE00],
        word("الوزير"),
        word("😀"),
        word("نعم"),
        word("."),
    ];
    assert_eq!(pieces, expected);
    for object in [&raw, &analyzer] {
        let free: Function = get(object, "free").unchecked_into();
        free.call0(object).expect("free");
    }
}
