//! A model file is taken for hostile: whatever its bytes, it opens to an analyzer that never
//! panics, or is refused with an error that says what is wrong.
//!
//! The checksum is put right after each change, so that it is the checks of structure that are
//! tried, not the checksum.

use khulasa::model::{AlignedBytes, ModelError, checksum};
use khulasa::{Analyzer, Model, Options};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Random changes, each to another copy of the file.
const CHANGES: usize = 10_000;

/// Names, figures, a quotation, clitics, a word of no list: every stage has something to do.
const TEXT: &str = "الرباط (رويترز) - قالت وزيرة الصحة المغربية أمينة بنخضرة لفرانس برس إن \
    «الحكومة ستنفق 4.5 مليون دولار على المستشفيات» قبل نهاية مارس 2024.\nوأضافت أنهم \
    سيكتبونها للمدارس، فأسقيناكموه شطنبلاغ.";

/// Where the header ends and the table of sections begins.
const HEADER: usize = 32;
const CHECKSUM: std::ops::Range<usize> = 24..32;
const LENGTH: std::ops::Range<usize> = 16..24;

/// A generator of numbers that look random and are the same in every run (SplitMix64, Steele, Lea
/// and Flood, 2014).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

fn model() -> AlignedBytes {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/khulasa.model");
    AlignedBytes::from(&std::fs::read(path).expect("the model")[..])
}

fn put_checksum_right(file: &mut AlignedBytes) {
    let sum = checksum(&file[HEADER..]);
    file.as_mut_slice()[CHECKSUM].copy_from_slice(&sum.to_le_bytes());
}

/// Opens the file and reads the text with it; an error is as good as an analysis.
fn try_out(file: &AlignedBytes) -> Result<(), ModelError> {
    let analysis = Analyzer::new(Model::from_bytes(file)?)
        .worker()
        .analyze(TEXT, &Options::default());
    assert!(!analysis.tokens.is_empty());
    for segment in &analysis.segments {
        assert!(TEXT.get(segment.span.start..segment.span.end).is_some());
    }
    Ok(())
}

/// Where a section begins and how long it is, from row `index` of the table.
fn section(file: &[u8], index: usize) -> (usize, usize) {
    let at = HEADER + index * 24 + 16;
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    (number(at), number(at + 4))
}

/// One change somewhere: in the table of sections now and then, else in a section, each as often
/// as the others whatever its length.
fn change(file: &mut AlignedBytes, numbers: &mut Numbers) -> (usize, [u8; 4]) {
    let sections = u32::from_le_bytes(file[12..16].try_into().unwrap()) as usize;
    let place = if numbers.below(20) == 0 {
        HEADER + numbers.below(sections * 24 - 4)
    } else {
        let (start, length) = section(file, numbers.below(sections));
        start + numbers.below(length.saturating_sub(4).max(1))
    };
    let place = place.min(file.len() - 4);
    let before: [u8; 4] = file[place..place + 4].try_into().unwrap();
    let mut after = before;
    match numbers.below(4) {
        0 => after = (numbers.next() as u32).to_le_bytes(),
        1 => after = [0xFF; 4],
        2 => after = [0; 4],
        _ => after[numbers.below(4)] ^= 1 << numbers.below(8),
    }
    file.as_mut_slice()[place..place + 4].copy_from_slice(&after);
    put_checksum_right(file);
    (place, before)
}

#[test]
fn changed_files_open_or_are_refused() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let shipped = model();
    try_out(&shipped).expect("the shipped model opens");
    let run = |thread: usize| -> (usize, Vec<String>) {
        let mut file = shipped.clone();
        let (mut refused, mut failures) = (0, Vec::new());
        for seed in (thread..CHANGES).step_by(threads) {
            let (place, before) = change(&mut file, &mut Numbers(seed as u64));
            match catch_unwind(AssertUnwindSafe(|| try_out(&file))) {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    refused += 1;
                    if error.to_string().is_empty() {
                        failures.push(format!("change {seed} at byte {place}: no reason given"));
                    }
                }
                Err(_) => failures.push(format!("change {seed} at byte {place}: a panic")),
            }
            file.as_mut_slice()[place..place + 4].copy_from_slice(&before);
        }
        (refused, failures)
    };
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || run(thread)))
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().expect("a thread"))
            .collect()
    });
    let refused: usize = outcomes.iter().map(|outcome| outcome.0).sum();
    let failures: Vec<&String> = outcomes.iter().flat_map(|outcome| &outcome.1).collect();
    println!("{refused} of {CHANGES} changed files were refused");
    assert!(refused > 0 && refused < CHANGES, "{refused} refused");
    assert!(failures.is_empty(), "{failures:#?}");
}

/// A file cut off after `length` bytes whose header says that this is all there is.
fn cut(shipped: &[u8], length: usize) -> AlignedBytes {
    let mut file = AlignedBytes::from(&shipped[..length]);
    if length >= HEADER {
        file.as_mut_slice()[LENGTH].copy_from_slice(&(length as u64).to_le_bytes());
        put_checksum_right(&mut file);
    }
    file
}

#[test]
fn files_cut_at_any_byte_are_refused() {
    let shipped = model();
    for length in 0..shipped.len() {
        let error = Model::from_bytes(&shipped[..length]).expect_err("a cut file");
        let expected = match length {
            0 => matches!(error, ModelError::NotAModel),
            _ => matches!(error, ModelError::Truncated { .. } | ModelError::NotAModel),
        };
        assert!(expected, "cut after {length} bytes: {error}");
    }
}

#[test]
fn cut_files_that_own_up_to_it_are_refused() {
    let shipped = model();
    let sections = u32::from_le_bytes(shipped[12..16].try_into().unwrap()) as usize;
    let table = HEADER + sections * 24;
    let edges = (0..sections).flat_map(|index| {
        let (start, length) = section(&shipped, index);
        [start, start + 1, start + length / 2, start + length - 1]
    });
    // Every length up to the end of the table, and around and within each section.
    for length in (0..table).chain(edges) {
        let file = cut(&shipped, length);
        assert!(
            Model::from_bytes(&file).is_err(),
            "cut after {length} bytes"
        );
    }
}
