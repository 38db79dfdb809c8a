//! # Khulasa: the Arabic article, understood where the reader is

pub mod analysis;
pub mod model;
pub mod morphology;
pub mod text;
pub mod tokenize;
