//! How many tests passed and failed, read from what the test programs print.

use std::{fmt, iter::Sum, ops::Add};

use crate::process::Printed;

/// Checks that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
}

impl Counts {
    /// One failed check.
    pub const FAILURE: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Adds one check.
    pub fn check(&mut self, passed: bool) {
        self.passed += usize::from(passed);
        self.failed += usize::from(!passed);
    }

    /// Whether nothing was checked.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// The counts of a program that has ended. One that failed without a failed test, a crash or a compile error, counts as one failure.
    pub fn of_run(printed: &Printed, read: fn(&str) -> Self) -> Self {
        let mut counts = read(&console::strip_ansi_codes(&printed.text));
        if !printed.success && counts.failed == 0 {
            counts.failed = 1;
        }
        counts
    }
}

impl Add for Counts {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The last line that says `N passed, N failed`, as our own test commands close.
pub fn closing_line(text: &str) -> Counts {
    text.lines().rev().find_map(closing).unwrap_or_default()
}

fn closing(line: &str) -> Option<Counts> {
    let (passed, rest) = line.trim().split_once(" passed, ")?;
    let failed = rest.split_once(" failed")?.0;
    Some(Counts {
        passed: passed.parse().ok()?,
        failed: failed.parse().ok()?,
    })
}

/// `cargo test` and wasm-bindgen's runner: the `test result:` line of every test program.
pub fn cargo_test(text: &str) -> Counts {
    let results = text
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result:"));
    results
        .map(|line| Counts {
            passed: number_before(line, "passed"),
            failed: number_before(line, "failed"),
        })
        .sum()
}

/// cargo-nextest: its summary line. A test that timed out or could not be started has failed.
pub fn nextest(text: &str) -> Counts {
    let summary = text
        .lines()
        .rfind(|line| line.trim_start().starts_with("Summary ["));
    summary.map_or_else(Counts::default, |line| Counts {
        passed: number_before(line, "passed"),
        failed: ["failed", "timed out", "exec failed"]
            .map(|word| number_before(line, word))
            .iter()
            .sum(),
    })
}

/// Vitest: its `Tests` line, not the line that counts files.
pub fn vitest(text: &str) -> Counts {
    let lines = text
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("Tests  "));
    lines
        .map(|line| Counts {
            passed: number_before(line, "passed"),
            failed: number_before(line, "failed"),
        })
        .sum()
}

/// Playwright: the closing lines of its list and line reporters. What was flaky passed in the end; what was interrupted or never ran did not.
pub fn playwright(text: &str) -> Counts {
    let mut counts = Counts::default();
    for line in text.lines().filter(|line| line.starts_with("  ")) {
        let Some((number, what)) = line.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else {
            continue;
        };
        match what.split(" (").next() {
            Some("passed" | "flaky") => counts.passed += number,
            Some("failed" | "interrupted" | "did not run" | "timed out") => counts.failed += number,
            _ => {}
        }
    }
    counts
}

/// The number that stands right before `word`, or 0: `12` in "12 passed; 0 failed".
fn number_before(line: &str, word: &str) -> usize {
    line.split([';', ',', '|', ':', '.'])
        .map(str::trim)
        .find_map(|part| {
            let (number, rest) = part.split_once(' ')?;
            let rest = rest.split(" (").next().unwrap_or(rest);
            (rest == word).then(|| number.parse().ok())?
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
