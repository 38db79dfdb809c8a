//! Model files that are none, cut off, damaged, or of another version.

use khulasa::Model;
use khulasa::model::{AlignedBytes, FORMAT, checksum};

/// The built-in model file as bytes that may be spoiled.
fn model_bytes() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model"))
        .expect("the model file")
}

fn code(bytes: &[u8]) -> Result<(), &'static str> {
    Model::from_bytes(&AlignedBytes::from(bytes))
        .map(drop)
        .map_err(|error| error.code())
}

#[test]
fn model_files_that_are_none() {
    let good = model_bytes();
    assert_eq!(code(&good), Ok(()));
    for none in [
        &b""[..],
        b"PK\x03\x04",
        b"<!DOCTYPE html>",
        b"khulasa\0",
        &[0; 64],
    ] {
        assert_eq!(code(none), Err("not-a-model"));
    }
    for length in [1, 8, 11, 12, 31, 32, good.len() / 2, good.len() - 1] {
        assert_eq!(code(&good[..length]), Err("truncated"), "{length} bytes");
    }
    let longer = [&good[..], b"\n"].concat();
    assert_eq!(code(&longer), Err("truncated"));
    for at in [32, good.len() / 3, good.len() - 1] {
        let mut bytes = good.clone();
        bytes[at] ^= 0x10;
        assert_eq!(code(&bytes), Err("corrupt"), "byte {at}");
    }
    // The format is told first: another version's file may have another checksum.
    for (format, expected) in [
        (FORMAT - 1, "older-format"),
        (FORMAT + 1, "newer-format"),
        (u32::MAX, "newer-format"),
    ] {
        let mut bytes = good.clone();
        bytes[8..12].copy_from_slice(&format.to_le_bytes());
        assert_eq!(code(&bytes), Err(expected));
        let said = Model::from_bytes(&AlignedBytes::from(&bytes[..]))
            .map(drop)
            .unwrap_err()
            .to_string();
        assert!(
            said.contains(&format!("format {format}"))
                && said.contains(&format!("format {FORMAT}")),
            "{said}"
        );
    }
}

/// The checksum of these files holds; it is the sections that do not fit.
#[test]
fn sections_that_are_missing_or_cut() {
    let good = model_bytes();
    let sections = u32::from_le_bytes(good[12..16].try_into().unwrap()) as usize;
    let seal = |mut bytes: Vec<u8>| {
        let sum = checksum(&bytes[32..]);
        bytes[24..32].copy_from_slice(&sum.to_le_bytes());
        code(&bytes)
    };
    assert!(sections > 3);
    let mut refused = 0;
    for row in (0..sections).map(|index| 32 + index * 24) {
        let name = String::from_utf8_lossy(&good[row..row + 16]).into_owned();
        let mut renamed = good.clone();
        renamed[row] = b'?';
        // A section that may be absent may have any name.
        let answer = seal(renamed);
        assert!(
            matches!(answer, Ok(()) | Err("corrupt")),
            "{name}: {answer:?}"
        );
        refused += usize::from(answer.is_err());
        for length in [0u32, 1, 7] {
            let mut cut = good.clone();
            cut[row + 20..row + 24].copy_from_slice(&length.to_le_bytes());
            // Whatever the answer is, it is one.
            let answer = seal(cut);
            assert!(
                matches!(answer, Ok(()) | Err("corrupt")),
                "{name}: {answer:?}"
            );
        }
    }
    assert!(
        refused > sections / 2,
        "{refused} of {sections} sections are needed"
    );
}
