//! Workers for the targets: a fresh one, and one that has read everything before.

use khulasa::{Analyzer, Model, Worker};
use std::cell::RefCell;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer<'static>> =
    LazyLock::new(|| Analyzer::new(Model::embedded().expect("the model opens")));

/// A worker that has read nothing.
pub fn fresh() -> Worker<'static> {
    ANALYZER.worker()
}

/// Lends the worker that all inputs of one run share.
pub fn used<Result>(work: impl FnOnce(&mut Worker<'static>) -> Result) -> Result {
    thread_local! {
        static WORKER: RefCell<Worker<'static>> = RefCell::new(fresh());
    }
    WORKER.with_borrow_mut(work)
}
