//! The JavaScript face: one class that analyzes, one that carries a result across.
//!
//! Tokens and their like cross as one array of numbers and one of strings ([`table`]), the small
//! parts as plain objects. All offsets are UTF-16 code units of the text that was given.

mod digest;
mod errors;
mod options;
mod owned;
mod summaries;
mod table;

use crate::analysis::{TokenKind, Upos};
use crate::output::{DigestParts, Document, Parts as DocumentParts, conllu, digest_json, json};
use errors::model_error;
use js_sys::{Array, Function, JsString, Object, Reflect, Uint8Array, Uint32Array};
use owned::OwnedWorker;
use serde::Serialize;
use summaries::Summaries;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// Options as the JavaScript side writes them.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions")]
    pub type AnalyzeOptions;
    /// The small parts of a document.
    #[wasm_bindgen(typescript_type = "AnalysisParts")]
    pub type AnalysisParts;
    /// A summary of another length.
    #[wasm_bindgen(typescript_type = "Summary")]
    pub type SummaryObject;
    /// Articles with their names.
    #[wasm_bindgen(typescript_type = "ArticleText[]")]
    pub type ArticleTexts;
    /// What several articles tell together.
    #[wasm_bindgen(typescript_type = "DigestParts")]
    pub type DigestObject;
    /// The tables that the numbers of a result point into.
    #[wasm_bindgen(typescript_type = "TagTables")]
    pub type TagTables;
    /// Told how many of how many steps are done.
    #[wasm_bindgen(typescript_type = "(done: number, total: number) => void")]
    pub type Progress;
}

/// Makes panics readable in the console; runs when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Analyzes articles with one model. Holds memory of its own: free it when it is no longer wanted.
#[wasm_bindgen]
pub struct Analyzer {
    worker: OwnedWorker,
}

#[wasm_bindgen]
impl Analyzer {
    /// An analyzer for the model file in `model`, whose bytes are copied once.
    ///
    /// # Errors
    /// A `KhulasaModelError` with a `code`: not-a-model, truncated, corrupt, older-format or
    /// newer-format.
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(model: &Uint8Array) -> Result<Analyzer, JsValue> {
        let worker = OwnedWorker::open(model).map_err(|error| model_error(&error))?;
        Ok(Self { worker })
    }

    /// Version of the package.
    #[wasm_bindgen(getter)]
    pub fn version(&self) -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// Name and version of the model.
    #[wasm_bindgen(getter)]
    pub fn model(&self) -> String {
        self.worker.model_name()
    }

    /// Everything that is found in `text`. `progress` is told how far it is; when `signal` is
    /// aborted in the meantime the result is thrown away and its reason thrown.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options make no sense; the signal's reason.
    pub fn analyze(
        &mut self,
        text: &str,
        options: Option<AnalyzeOptions>,
        progress: Option<Progress>,
        signal: Option<AbortSignal>,
    ) -> Result<RawAnalysis, JsValue> {
        let options = options::read(options)?;
        let analysis = self.worker.analyze(text, &options, &mut told(progress));
        if let Some(signal) = signal.filter(AbortSignal::aborted) {
            return Err(signal.reason());
        }
        let model = self.worker.model_name();
        let document = Document::new("-", &model, text, &analysis);
        let parts = to_object(&DocumentParts(&document))?;
        Ok(RawAnalysis {
            table: table::rows(&document),
            strings: table::strings(&document),
            parts,
            summaries: Summaries::of(&document),
        })
    }

    /// The document of `text` as JSON, in the same bytes as the command line writes it.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options make no sense.
    #[wasm_bindgen(js_name = analyzeJson)]
    pub fn analyze_json(
        &mut self,
        text: &str,
        options: Option<AnalyzeOptions>,
        id: Option<String>,
    ) -> Result<String, JsValue> {
        self.written(text, options, id, json)
    }

    /// The document of `text` as CoNLL-U, in the same bytes as the command line writes it.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options make no sense.
    pub fn conllu(
        &mut self,
        text: &str,
        options: Option<AnalyzeOptions>,
        id: Option<String>,
    ) -> Result<String, JsValue> {
        self.written(text, options, id, conllu)
    }

    /// What several articles tell together, without the documents of the articles. `progress` is
    /// told how far it is.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options or the articles make no sense.
    pub fn digest(
        &mut self,
        articles: ArticleTexts,
        options: Option<AnalyzeOptions>,
        progress: Option<Progress>,
    ) -> Result<DigestObject, JsValue> {
        let options = options::read(options)?;
        let articles = digest::articles(articles)?;
        let worker = &mut self.worker;
        let progress = &mut told(progress);
        let digest = digest::with(worker, &articles, &options, progress, |document| {
            to_object(&DigestParts(document))
        })?;
        Ok(digest.unchecked_into())
    }

    /// The digest with the documents of its articles as JSON, in the same bytes as the command
    /// line writes it.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options or the articles make no sense.
    #[wasm_bindgen(js_name = digestJson)]
    pub fn digest_json(
        &mut self,
        articles: ArticleTexts,
        options: Option<AnalyzeOptions>,
    ) -> Result<String, JsValue> {
        let options = options::read(options)?;
        let articles = digest::articles(articles)?;
        Ok(digest::with(
            &mut self.worker,
            &articles,
            &options,
            &mut |_, _| {},
            digest_json,
        ))
    }
}

impl Analyzer {
    fn written(
        &mut self,
        text: &str,
        options: Option<AnalyzeOptions>,
        id: Option<String>,
        write: fn(&Document) -> String,
    ) -> Result<String, JsValue> {
        let options = options::read(options)?;
        let analysis = self.worker.analyze(text, &options, &mut |_, _| {});
        let model = self.worker.model_name();
        let id = id.as_deref().unwrap_or("-");
        Ok(write(&Document::new(id, &model, text, &analysis)))
    }
}

/// Tells a listener of JavaScript how far the work is.
fn told(progress: Option<Progress>) -> impl FnMut(usize, usize) {
    let progress = progress.map(|progress| JsValue::from(progress).unchecked_into::<Function>());
    move |done, total| {
        if let Some(progress) = &progress {
            // What the listener throws is its own affair.
            let _ = progress.call2(&JsValue::NULL, &JsValue::from(done), &JsValue::from(total));
        }
    }
}

/// A result on its way to JavaScript: read it and free it.
#[wasm_bindgen]
pub struct RawAnalysis {
    table: Uint32Array,
    strings: Array,
    parts: JsValue,
    summaries: Summaries,
}

#[wasm_bindgen]
impl RawAnalysis {
    /// Paragraphs, sentences, clauses, tokens and segments as rows of numbers.
    #[wasm_bindgen(getter)]
    pub fn table(&self) -> Uint32Array {
        self.table.clone()
    }

    /// The strings that the rows point at.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn strings(&self) -> Array {
        self.strings.clone()
    }

    /// All other parts of the document.
    #[wasm_bindgen(getter)]
    pub fn parts(&self) -> AnalysisParts {
        self.parts.clone().unchecked_into()
    }

    /// The summary in the length that `options` ask for, without analyzing again; `text` is the
    /// text that was analyzed.
    ///
    /// # Errors
    /// A `KhulasaOptionsError` when the options make no sense.
    pub fn summarize(
        &self,
        text: &JsString,
        options: Option<AnalyzeOptions>,
    ) -> Result<SummaryObject, JsValue> {
        let options = options::read(options)?;
        let summary = self.summaries.within(text, options.budget);
        Ok(to_object(&summary)?.unchecked_into())
    }
}

/// The names of kinds and parts of speech, in the order of the numbers that stand for them.
#[wasm_bindgen(js_name = tagTables)]
pub fn tag_tables() -> TagTables {
    let names =
        |names: &mut dyn Iterator<Item = &'static str>| names.map(JsValue::from).collect::<Array>();
    let tables = Object::new();
    for (name, list) in [
        (
            "kinds",
            names(&mut TokenKind::ALL.iter().map(|kind| kind.name())),
        ),
        ("upos", names(&mut Upos::ALL.iter().map(|upos| upos.name()))),
    ] {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&tables, &JsValue::from(name), &list);
    }
    tables.unchecked_into()
}

fn to_object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
