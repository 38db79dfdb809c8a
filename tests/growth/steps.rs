//! Counts the steps that the analyzer takes: the compiler has put a call at every branch of it
//! (see growth.rs, which builds and runs this program).
//!
//! Prints a line for each shape: name, steps for the length given, steps for twice the length.

#[path = "../shapes/mod.rs"]
mod shapes;

use khulasa::output::{Document, conllu, json};
use khulasa::{Analyzer, Budget, Model, Options, Worker};
use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc_guard(_guard: *mut u32) {
    STEPS.set(STEPS.get() + 1);
}

#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc_guard_init(_start: *mut u32, _stop: *mut u32) {}

/// Steps from a text to its documents, in memory that has been used before.
fn steps(worker: &mut Worker, text: &str) -> u64 {
    let options = Options {
        budget: Budget::Ratio(0.3),
        ..Options::default()
    };
    let before = STEPS.get();
    let analysis = worker.analyze(text, &options);
    let document = Document::new("-", "model", text, &analysis);
    let written = json(&document).len() + conllu(&document).len();
    assert!(written > 0);
    STEPS.get() - before
}

fn main() {
    let bytes: usize = std::env::args()
        .nth(1)
        .and_then(|bytes| bytes.parse().ok())
        .expect("a length in bytes");
    let analyzer = Analyzer::new(Model::embedded().expect("the model opens"));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for part in 0..threads {
            let analyzer = &analyzer;
            scope.spawn(move || {
                for shape in shapes::SHAPES.iter().skip(part).step_by(threads) {
                    let once = steps(&mut analyzer.worker(), &shape.text(bytes));
                    let twice = steps(&mut analyzer.worker(), &shape.text(2 * bytes));
                    println!("{}\t{once}\t{twice}", shape.name);
                }
            });
        }
    });
}
