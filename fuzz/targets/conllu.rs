//! What the CoNLL-U writer writes can be read: ten columns, words counted, nothing empty.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;
#[path = "../worker.rs"]
#[allow(dead_code)]
mod worker;

use khulasa::Options;
use khulasa::output::{Document, conllu};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (id, text) = input;
    worker::used(|worker| {
        let analysis = worker.analyze(text, &Options::default());
        let document = Document::new(id, "model", text, &analysis);
        invariants::treebank::check(&analysis, &conllu(&document));
    });
});
