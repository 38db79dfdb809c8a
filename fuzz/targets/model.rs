//! The shipped model with bytes of it overwritten, its checksum put right, opens or is refused; what
//! opens reads a text without a panic.

#![no_main]

use khulasa::model::{AlignedBytes, checksum};
use khulasa::{Analyzer, Model, Options};
use libfuzzer_sys::fuzz_target;
use std::sync::{LazyLock, Mutex};

static SHIPPED: LazyLock<Mutex<AlignedBytes>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../models/khulasa.model");
    Mutex::new(AlignedBytes::from(
        &std::fs::read(path).expect("the model")[..],
    ))
});

const TEXT: &str = "قالت وزيرة الصحة إن «الحكومة ستنفق 4.5 مليون دولار» قبل نهاية مارس 2024.\n\
    وأضافت أنهم سيكتبونها للمدارس في شطنبلاغ.";

fuzz_target!(|changes: Vec<(u32, u32)>| {
    let mut file = SHIPPED.lock().expect("one thread");
    let length = file.len();
    let mut undo = Vec::new();
    for (place, value) in changes.into_iter().take(64) {
        let place = place as usize % (length - 4);
        undo.push((
            place,
            <[u8; 4]>::try_from(&file[place..place + 4]).expect("four bytes"),
        ));
        file.as_mut_slice()[place..place + 4].copy_from_slice(&value.to_le_bytes());
    }
    let sum = checksum(&file[32..]);
    let before: [u8; 8] = file[24..32].try_into().expect("eight bytes");
    file.as_mut_slice()[24..32].copy_from_slice(&sum.to_le_bytes());
    if let Ok(model) = Model::from_bytes(&file) {
        let analysis = Analyzer::new(model)
            .worker()
            .analyze(TEXT, &Options::default());
        assert!(!analysis.tokens.is_empty());
    }
    file.as_mut_slice()[24..32].copy_from_slice(&before);
    for (place, bytes) in undo.into_iter().rev() {
        file.as_mut_slice()[place..place + 4].copy_from_slice(&bytes);
    }
});
