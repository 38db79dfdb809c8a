//! The JavaScript face, in Node and in Chromium.

#![cfg(target_arch = "wasm32")]

mod abort;
mod document;
mod memory;
mod models;
mod offsets;
mod options;
mod progress;
mod rows;
mod summaries;

use js_sys::{JSON, Reflect, Uint8Array};
use khulasa::wasm::{AnalyzeOptions, Analyzer};
use serde_json::Value;
use wasm_bindgen::prelude::*;

static MODEL: &[u8] = include_bytes!("../../models/khulasa.model");

const ARTICLE: &str = "المكتبة تفتح أبوابها 📚\n\nافتتحت الوزيرة ليلى حداد المكتبة الجديدة صباح الأحد 3 آذار/مارس 2024. \
    وقالت للصحفيين إن المكتبة «ستستقبل القراء كل يوم»، وإنها تضم 20 ألف كتاب وقاعة للأطفال، فيما قال مدير المكتبة سامر عبد الله إن \
    العمل استمر ثلاثة أعوام بكلفة 4.5 ملايين دولار، وإن المكتبة ستبقى مفتوحة حتى منتصف الليل، حيث يستطيع الطلاب أن يدرسوا فيها \
    مجانا، وأضاف أن القاعات كلها جاهزة.\n\nوحضر الحفل مئات القراء. https://example.org #قراءة";

fn analyzer() -> Analyzer {
    open(MODEL).expect("the model opens")
}

fn open(bytes: &[u8]) -> Result<Analyzer, JsValue> {
    Analyzer::from_bytes(&Uint8Array::from(bytes))
}

fn options(json: &str) -> Option<AnalyzeOptions> {
    Some(JSON::parse(json).expect("JSON").unchecked_into())
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn string(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// A JavaScript value by way of JSON.
fn value(of: &JsValue) -> Value {
    let text: String = JSON::stringify(of).expect("it can be written").into();
    serde_json::from_str(&text).expect("JSON")
}
