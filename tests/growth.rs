//! Twice the text takes about twice the steps, whatever the text.
//!
//! Steps are counted, not timed: the core is compiled once more with a call at every branch
//! (LLVM's SanitizerCoverage), and growth/steps.rs, which is linked with it, counts the calls. A
//! loop thus counts with each round, also one of the standard library that is compiled into the
//! core (iterators, searches with a closure, sorting). Not seen is what the standard library
//! brings compiled: copying, comparing and searching of bytes.

mod shapes;

use shapes::SHAPES;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Length of the shorter text. A loop over all that went before costs more here than all else.
const BYTES: usize = 50_000;

/// Twice the text may take so many times the steps: sorting is a little more than linear.
const MOST: f64 = 2.2;

const COUNTED: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=3",
    "-Cllvm-args=-sanitizer-coverage-trace-pc-guard",
    "-Copt-level=1",
    "-Ccodegen-units=4",
];

#[test]
fn twice_the_text_takes_twice_the_steps() {
    let program = build();
    let printed = succeed(Command::new(program).arg(BYTES.to_string()));
    let mut checked = 0;
    let mut failures = Vec::new();
    for line in String::from_utf8(printed.stdout).expect("UTF-8").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, once, twice] = columns[..] else {
            panic!("not a line of three columns: {line}");
        };
        let steps = |column: &str| column.parse::<f64>().expect("a number of steps");
        let (once, twice) = (steps(once), steps(twice));
        let ratio = twice / once;
        println!(
            "{name}: {:.1} steps a byte, {ratio:.2} times for twice the text",
            once / BYTES as f64
        );
        // Each character is looked at: fewer steps mean that the count does not work.
        assert!(
            once > BYTES as f64 / 4.0,
            "only {once} steps were counted for {name}"
        );
        checked += 1;
        if ratio > MOST {
            failures.push(format!("{name}: {ratio:.2}"));
        }
    }
    assert_eq!(checked, SHAPES.len());
    assert!(failures.is_empty(), "more than linear: {failures:#?}");
}

/// Else the ratio of steps would say nothing.
#[test]
fn shapes_are_as_long_as_they_say() {
    for shape in SHAPES {
        let length = shape.text(BYTES).len();
        assert!(
            (BYTES..BYTES + BYTES / 20).contains(&length),
            "{}: {length} bytes",
            shape.name
        );
    }
}

/// Compiles the core with a call at every branch, and the program that counts them.
fn build() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    let mut core = Command::new(env!("CARGO"));
    core.current_dir(root)
        .args([
            "rustc",
            "--quiet",
            "--package",
            "khulasa",
            "--lib",
            "--crate-type",
            "rlib",
        ])
        .args([
            "--no-default-features",
            "--features",
            "embed",
            "--message-format",
            "json",
        ])
        .arg("--target-dir")
        .arg(&target)
        .arg("--")
        .args(COUNTED)
        // The library then lies where it is looked for below.
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    let messages = String::from_utf8(succeed(&mut core).stdout).expect("UTF-8");
    let library = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| {
            message["reason"] == "compiler-artifact" && message["target"]["name"] == "khulasa"
        })
        .find_map(|message| {
            let files = message["filenames"]
                .as_array()?
                .iter()
                .filter_map(|file| file.as_str());
            files
                .into_iter()
                .find(|file| file.ends_with(".rlib"))
                .map(PathBuf::from)
        })
        .expect("cargo names the library that it made");
    let program = target.join(format!("steps{}", std::env::consts::EXE_SUFFIX));
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut dependency = std::ffi::OsString::from("dependency=");
    dependency.push(target.join("debug/deps"));
    let mut external = std::ffi::OsString::from("khulasa=");
    external.push(library);
    succeed(
        Command::new(rustc)
            .current_dir(root)
            .args([
                "--edition",
                "2024",
                "-Copt-level=1",
                "tests/growth/steps.rs",
                "-o",
            ])
            .arg(&program)
            .arg("--extern")
            .arg(external)
            .arg("-L")
            .arg(dependency),
    );
    program
}

fn succeed(command: &mut Command) -> Output {
    let output = command.output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed: {said}");
    output
}
