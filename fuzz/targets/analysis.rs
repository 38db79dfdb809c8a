//! Everything that holds of an analysis holds of this one.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;
#[path = "../worker.rs"]
#[allow(dead_code)]
mod worker;

use khulasa::{Budget, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, u8, &str)| {
    let (kind, amount, text) = input;
    let budget = match kind % 3 {
        0 => Budget::Sentences(amount.into()),
        1 => Budget::Words(amount.into()),
        _ => Budget::Ratio(f64::from(amount) / 255.0),
    };
    let options = Options {
        budget,
        readings: usize::from(kind % 4) + 1,
        ..Options::default()
    };
    worker::used(|worker| {
        let analysis = worker.analyze(text, &options);
        invariants::check(text, &options, &analysis);
    });
});
