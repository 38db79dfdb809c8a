//! The model inside the program, aligned as its sections need it.

#[repr(C, align(8))]
struct Aligned<Bytes: ?Sized>(Bytes);

static ALIGNED: &Aligned<[u8]> = &Aligned(*include_bytes!("../models/khulasa.model"));

/// The bytes of models/khulasa.model.
pub static MODEL: &[u8] = &ALIGNED.0;
