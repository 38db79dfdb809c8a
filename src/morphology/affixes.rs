//! Proclitics, verb prefixes and suffixes, noun endings and enclitics, as tables.

mod clitics;

pub use clitics::{Chain, Clitic, enclitics, proclitics};
