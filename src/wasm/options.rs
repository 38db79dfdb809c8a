use super::AnalyzeOptions;
use super::errors::options_error;
use crate::{Options, OptionsError, WrittenOptions};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use wasm_bindgen::JsValue;

/// The options that were given, or the default ones.
///
/// # Errors
/// A `KhulasaOptionsError`.
pub fn read(options: Option<AnalyzeOptions>) -> Result<Options, JsValue> {
    let value = JsValue::from(options);
    if value.is_null() || value.is_undefined() {
        return Ok(Options::default());
    }
    serde_wasm_bindgen::Deserializer::from(value)
        .deserialize_map(Written)
        .map_err(|error| OptionsError::Shape(error.to_string()))
        .and_then(Options::try_from)
        .map_err(|error| options_error(&error))
}

/// Reads all properties of an object. Asked for a structure, serde-wasm-bindgen looks only at those
/// that it knows: a misspelt option would pass in silence.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = WrittenOptions;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object with options")
    }

    fn visit_map<M: MapAccess<'de>>(self, properties: M) -> Result<Self::Value, M::Error> {
        WrittenOptions::deserialize(MapAccessDeserializer::new(properties))
    }
}
