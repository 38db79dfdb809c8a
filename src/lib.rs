//! # Khulasa: the Arabic article, understood where the reader is
//!
//! An Arabic article goes in; its paragraphs, sentences, clauses and words come out, each word
//! with its clitics, lemma, root, part of speech and features, dates, quantities, and a summary. No server, no
//! files, no clock: the same bytes come out natively and in WebAssembly.
//!
//! ```
//! # #[cfg(feature = "embed")] {
//! use khulasa::{Analyzer, Budget, Model, Options};
//!
//! let model = Model::embedded()?;                  // data, borrowed and checked
//! let analyzer = Analyzer::new(model);             // immutable, shared between threads
//! let mut worker = analyzer.worker();              // memory that is used again
//!
//! let article = "افتتحت الوزيرة المكتبة صباح الأحد. وقالت إنها ستستقبل القراء كل يوم.";
//! let options = Options { budget: Budget::Sentences(1), ..Options::default() };
//! let analysis = worker.analyze(article, &options);
//!
//! assert_eq!(analysis.sentences.len(), 2);
//! assert_eq!(analysis.summary.text, "افتتحت الوزيرة المكتبة صباح الأحد.");
//! let token = &analysis.tokens[6];
//! assert_eq!(token.span.of(article), "وقالت");
//! let forms: Vec<&str> = analysis.segments[token.segments.clone()]
//!     .iter()
//!     .map(|segment| analysis.strings.get(segment.form))
//!     .collect();
//! assert_eq!(forms, ["و", "قالت"]);
//! # }
//! # Ok::<(), khulasa::model::ModelError>(())
//! ```
//!
//! Spans count bytes of the text that was given. The written document ([`output`]) counts UTF-16
//! code units, as JavaScript does.
//!
//! ## Stages
//!
//! Data flows one way: [`text`] → [`tokenize`] → [`morphology`] → [`expressions`], [`entities`],
//! [`quotes`] → [`statistics`], [`keyphrases`], [`topics`], [`summary`] → [`analysis`].
//!
//! ## Features
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `cli` (default) | the program `khulasa`; implies `embed` |
//! | `embed` | the model inside the binary, [`Model::embedded`] |
//! | `wasm` | the JavaScript face, on wasm32 only |

pub mod analysis;
mod analyzer;
pub mod digest;
#[cfg(feature = "embed")]
mod embedded;
pub mod entities;
pub mod expressions;
pub mod keyphrases;
pub mod lemmas;
pub mod model;
pub mod morphology;
mod options;
pub mod output;
pub mod quotes;
mod reuse;
mod room;
pub mod statistics;
pub mod summary;
pub mod text;
pub mod tokenize;
pub mod topics;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub mod wasm;

pub use analyzer::{Analyzer, Model, Worker};
pub use options::{Budget, Options, OptionsError, WrittenOptions};
