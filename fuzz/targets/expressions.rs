//! Dates and quantities are pieces of the text, with values that are numbers.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;
#[path = "../worker.rs"]
#[allow(dead_code)]
mod worker;

use khulasa::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    worker::used(|worker| {
        let analysis = worker.analyze(text, &Options::default());
        invariants::facts::check(text, &analysis);
    });
});
