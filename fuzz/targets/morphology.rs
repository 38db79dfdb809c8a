//! Every word has readings, each of them tiles it, and a used worker says what a fresh one says.

#![no_main]

#[path = "../../tests/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;
#[path = "../worker.rs"]
mod worker;

use khulasa::Options;
use khulasa::analysis::Parts;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let options = Options {
        readings: 3,
        without: Parts::ALL,
        ..Options::default()
    };
    let analysis = worker::fresh().analyze(text, &options);
    invariants::segments::check(text, &analysis, options.readings);
    worker::used(|worker| {
        let again = worker.analyze(text, &options);
        assert_eq!(analysis.tokens.len(), again.tokens.len());
        for (one, other) in analysis.segments.iter().zip(&again.segments) {
            assert_eq!(
                (one.span, one.upos, analysis.strings.get(one.lemma)),
                (other.span, other.upos, again.strings.get(other.lemma))
            );
        }
    });
});
