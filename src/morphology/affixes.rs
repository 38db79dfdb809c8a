//! Proclitics, verb prefixes and suffixes, noun endings and enclitics, as tables.

mod clitics;
mod endings;
pub mod nouns;
pub mod verbs;

pub(crate) use clitics::{After, ENCLITICS, Host, PROCLITICS};
pub use clitics::{Chain, Clitic, enclitics, proclitics};
pub(crate) use endings::{Endings, pack};
