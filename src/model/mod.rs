//! The model file: layout, loading, and the structures that are read in place.

mod automaton;
mod bytes;
mod error;
mod file;

pub use automaton::{Arc, Automaton, State};
pub use bytes::AlignedBytes;
pub use error::ModelError;
pub use file::{FORMAT, MAGIC, ModelFile, SECTION_ALIGNMENT, checksum};
