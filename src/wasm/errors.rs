use crate::OptionsError;
use crate::model::ModelError;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// A `KhulasaModelError`: message in English, `code` for messages in the reader's language.
pub fn model_error(error: &ModelError) -> JsValue {
    named("KhulasaModelError", error.code(), &error.to_string())
}

/// A `KhulasaOptionsError`.
pub fn options_error(error: &OptionsError) -> JsValue {
    named("KhulasaOptionsError", "options", &error.to_string())
}

fn named(name: &str, code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name(name);
    // Setting a property of a fresh error does not fail.
    let _ = Reflect::set(&error, &JsValue::from("code"), &JsValue::from(code));
    error.into()
}
