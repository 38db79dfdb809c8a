//! Model files, and the errors of bytes that are none.

use crate::{MODEL, open, string};
use js_sys::Uint8Array;
use khulasa::model::FORMAT;
use khulasa::wasm::Analyzer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// `name` and `code` of the error that opening `bytes` throws.
fn refused(bytes: &[u8]) -> (String, String) {
    let error = open(bytes)
        .map(drop)
        .expect_err("these bytes are no good model");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert!(string(&error, "message").contains("model"));
    (string(&error, "name"), string(&error, "code"))
}

#[wasm_bindgen_test]
fn model_errors_say_which() {
    let expect = |bytes: &[u8], code: &str| {
        assert_eq!(
            refused(bytes),
            ("KhulasaModelError".to_owned(), code.to_owned())
        );
    };
    expect(b"", "not-a-model");
    expect(b"<!DOCTYPE html><title>404</title>", "not-a-model");
    // What a server sends that does not unpack.
    expect(&[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "not-a-model");
    expect(&MODEL[..20], "truncated");
    expect(&MODEL[..MODEL.len() / 2], "truncated");
    let mut spoiled = MODEL.to_vec();
    spoiled[MODEL.len() / 2] ^= 1;
    expect(&spoiled, "corrupt");
    // Without a new checksum: the format is told first.
    for (format, code) in [(FORMAT - 1, "older-format"), (FORMAT + 1, "newer-format")] {
        let mut other = MODEL.to_vec();
        other[8..12].copy_from_slice(&format.to_le_bytes());
        expect(&other, code);
    }
}

#[wasm_bindgen_test]
fn bytes_that_begin_anywhere_in_their_buffer() {
    let shifted = Uint8Array::new_with_length(MODEL.len() as u32 + 3);
    let inner = shifted.subarray(3, MODEL.len() as u32 + 3);
    inner.copy_from(MODEL);
    let mut analyzer = Analyzer::from_bytes(&inner).expect("the model opens");
    assert!(analyzer.analyze("قال.", None, None, None).is_ok());
}
