//! # Khulasa: the Arabic article, understood where the reader is

pub mod analysis;
mod analyzer;
#[cfg(feature = "embed")]
mod embedded;
pub mod model;
pub mod morphology;
mod options;
pub mod output;
pub mod summary;
pub mod text;
pub mod tokenize;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub mod wasm;

pub use analyzer::{Analyzer, Model, Worker};
pub use options::{Budget, Options, OptionsError, WrittenOptions};
