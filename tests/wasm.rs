//! The JavaScript face, in Node and in Chromium.

#![cfg(target_arch = "wasm32")]

use js_sys::{
    Array, Function, JSON, JsString, Object, Reflect, Uint8Array, Uint32Array, WebAssembly,
};
use khulasa::model::FORMAT;
use khulasa::wasm::{AnalyzeOptions, Analyzer, Progress, RawAnalysis, tag_tables};
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortSignal;

static MODEL: &[u8] = include_bytes!("../models/khulasa.model");

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

/// The rows of a table, read as src/wasm/table.rs describes them, as the document writes them.
struct Reader {
    rows: Vec<u32>,
    strings: Vec<String>,
    kinds: Value,
    upos: Value,
    at: usize,
}

impl Reader {
    fn new(table: &Uint32Array, strings: &Array) -> Self {
        let tags = value(&tag_tables());
        Self {
            rows: table.to_vec(),
            strings: strings
                .iter()
                .filter_map(|string| string.as_string())
                .collect(),
            kinds: tags["kinds"].clone(),
            upos: tags["upos"].clone(),
            at: 0,
        }
    }

    fn row<const N: usize>(&mut self) -> [u32; N] {
        let row = self.rows[self.at..self.at + N]
            .try_into()
            .expect("N numbers");
        self.at += N;
        row
    }

    fn string(&self, id: u32) -> Option<&str> {
        let index = (id as usize).checked_sub(1)?;
        Some(&self.strings[index])
    }

    fn score(thousandths: u32) -> Value {
        match thousandths {
            0 => json!(0),
            1000 => json!(1),
            some => json!(f64::from(some) / 1000.0),
        }
    }

    /// Paragraphs, sentences, clauses and tokens.
    fn document(mut self) -> Value {
        let [paragraphs, sentences, clauses, tokens, segments] = self.row();
        let paragraphs: Vec<Value> = (0..paragraphs)
            .map(|_| {
                let [start, end] = self.row();
                json!({ "start": start, "end": end })
            })
            .collect();
        let sentences: Vec<Value> = (0..sentences)
            .map(|_| {
                let [start, end, first, last, score] = self.row();
                json!({ "start": start, "end": end, "tokens": [first, last], "score": Self::score(score) })
            })
            .collect();
        let clauses: Vec<Value> = (0..clauses)
            .map(|_| {
                let [start, end, sentence, score] = self.row();
                json!({ "start": start, "end": end, "sentence": sentence, "score": Self::score(score) })
            })
            .collect();
        let tokens: Vec<[u32; 10]> = (0..tokens).map(|_| self.row()).collect();
        let segments: Vec<Value> = (0..segments).map(|_| self.segment()).collect();
        assert_eq!(self.at, self.rows.len(), "rows are left over");
        let tokens: Vec<Value> = tokens
            .iter()
            .map(|row| self.token(row, &segments))
            .collect();
        json!({ "paragraphs": paragraphs, "sentences": sentences, "clauses": clauses, "tokens": tokens })
    }

    fn segment(&mut self) -> Value {
        let [start, end, form, lemma, upos, features] = self.row();
        let mut segment = json!({
            "start": start, "end": end, "form": self.string(form), "lemma": self.string(lemma), "upos": self.upos[(upos & 255) as usize],
        });
        if upos & 256 != 0 {
            segment["stem"] = json!(true);
        }
        if let Some(features) = self.string(features) {
            let pairs = features.split('|').filter_map(|pair| pair.split_once('='));
            let pairs: Map<String, Value> = pairs
                .map(|(name, value)| (name.to_owned(), json!(value)))
                .collect();
            segment["feats"] = Value::Object(pairs);
        }
        segment
    }

    fn token(&self, row: &[u32; 10], segments: &[Value]) -> Value {
        let &[
            start,
            end,
            kind,
            upos,
            lemma,
            root,
            pattern,
            gloss,
            first,
            last,
        ] = row;
        let mut token = json!({
            "start": start, "end": end, "kind": self.kinds[kind as usize], "upos": self.upos[upos as usize],
            "segments": segments[first as usize..last as usize],
        });
        for (name, id) in [
            ("lemma", lemma),
            ("root", root),
            ("pattern", pattern),
            ("gloss", gloss),
        ] {
            if let Some(string) = self.string(id) {
                token[name] = json!(string);
            }
        }
        token
    }
}

/// What crosses as numbers and strings, and what crosses as objects, together.
fn whole(raw: &RawAnalysis) -> Value {
    let mut document = value(&raw.parts());
    let outline = Reader::new(&raw.table(), &raw.strings()).document();
    for (name, part) in outline.as_object().expect("an object") {
        document[name] = part.clone();
    }
    document
}

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

/// A listener that writes down what it is told.
fn listener(heard: &Rc<RefCell<Vec<(u32, u32)>>>) -> (Closure<dyn FnMut(u32, u32)>, Progress) {
    let heard = Rc::clone(heard);
    let closure = Closure::new(move |done, total| heard.borrow_mut().push((done, total)));
    let progress = closure.as_ref().clone().unchecked_into();
    (closure, progress)
}

#[wasm_bindgen_test]
fn progress_is_told_to_the_end() {
    let heard = Rc::default();
    let (_closure, progress) = listener(&heard);
    analyzer()
        .analyze(ARTICLE, None, Some(progress), None)
        .expect("an analysis");
    let heard = heard.borrow();
    let total = heard[0].1;
    assert!(heard.len() > 2 && heard[0].0 == 0);
    assert!(heard.iter().all(|told| told.1 == total), "{heard:?}");
    assert!(heard.is_sorted(), "{heard:?}");
    assert_eq!(heard.last(), Some(&(total, total)));
}

#[wasm_bindgen_test]
fn a_listener_that_throws_does_no_harm() {
    let progress = Function::new_no_args("throw new Error('not listening')").unchecked_into();
    assert!(
        analyzer()
            .analyze(ARTICLE, None, Some(progress), None)
            .is_ok()
    );
}

/// An `AbortController`.
fn controller() -> JsValue {
    let make = Function::new_no_args("return new AbortController()");
    make.call0(&JsValue::NULL)
        .expect("Node and browsers have AbortController")
}

fn abort(controller: &JsValue, reason: &JsValue) {
    let abort: Function = get(controller, "abort").unchecked_into();
    abort.call1(controller, reason).expect("abort");
}

fn signal(controller: &JsValue) -> Option<AbortSignal> {
    Some(get(controller, "signal").unchecked_into())
}

#[wasm_bindgen_test]
fn an_aborted_signal_throws_its_reason() {
    let mut analyzer = analyzer();
    let controller = controller();
    assert!(
        analyzer
            .analyze(ARTICLE, None, None, signal(&controller))
            .is_ok()
    );
    let reason = JsValue::from(Object::new());
    abort(&controller, &reason);
    let thrown = analyzer
        .analyze(ARTICLE, None, None, signal(&controller))
        .map(drop);
    assert_eq!(
        thrown.expect_err("aborted before"),
        reason,
        "the reason itself is thrown"
    );
    assert!(analyzer.analyze(ARTICLE, None, None, None).is_ok());
}

#[wasm_bindgen_test]
fn a_signal_may_be_aborted_while_it_runs() {
    let controller = controller();
    let (inner, reason) = (controller.clone(), JsValue::from("enough"));
    let closure = Closure::<dyn FnMut(u32, u32)>::new(move |done, _| {
        if done > 0 {
            abort(&inner, &reason);
        }
    });
    let progress = closure.as_ref().clone().unchecked_into();
    let thrown = analyzer()
        .analyze(ARTICLE, None, Some(progress), signal(&controller))
        .map(drop);
    assert_eq!(
        thrown.expect_err("aborted meanwhile"),
        JsValue::from("enough")
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
