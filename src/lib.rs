//! # Khulasa: the Arabic article, understood where the reader is

pub mod analysis;
pub mod text;
