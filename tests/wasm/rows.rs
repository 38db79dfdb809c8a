//! What crosses to JavaScript as numbers and strings, read back.

use crate::value;
use js_sys::{Array, Uint32Array};
use khulasa::wasm::{RawAnalysis, tag_tables};
use serde_json::{Map, Value, json};

/// The rows of a table, read as src/wasm/table.rs describes them, as the document writes them.
pub struct Reader {
    rows: Vec<u32>,
    strings: Vec<String>,
    kinds: Value,
    upos: Value,
    at: usize,
}

impl Reader {
    /// The rows of `table`, whose strings are `strings`.
    pub fn new(table: &Uint32Array, strings: &Array) -> Self {
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
    pub fn document(mut self) -> Value {
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
pub fn whole(raw: &RawAnalysis) -> Value {
    let mut document = value(&raw.parts());
    let outline = Reader::new(&raw.table(), &raw.strings()).document();
    for (name, part) in outline.as_object().expect("an object") {
        document[name] = part.clone();
    }
    document
}
