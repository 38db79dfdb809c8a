//! Clippy with warnings as errors, over every set of features that ships and every test.

use anyhow::Result;

use super::{Context, Counts, Outcome, native, wasm};
use crate::{
    build::{setup, wasm::wasm_cargo},
    process::{self, cargo},
};

/// What ships natively: the command line (with all tests, examples and benches), the bare library, the library with the model, training.
const NATIVE: [&[&str]; 4] = [
    &["--package", "khulasa", "--all-targets"],
    &["--package", "khulasa", "--lib", "--no-default-features"],
    &[
        "--package",
        "khulasa",
        "--lib",
        "--no-default-features",
        "--features",
        "embed",
    ],
    &["--package", "khulasa-train", "--all-targets"],
];

/// Runs clippy once for each.
pub fn run(context: &Context) -> Result<Outcome> {
    let project = context.project;
    setup::rust(project, &context.matrix)?;
    let mut counts = Counts::default();
    for arguments in NATIVE {
        let mut all = vec!["clippy"];
        all.extend(arguments);
        let clippy = cargo(all.into_iter().chain(["--", "-D", "warnings"])).dir(project.top());
        counts.check(said("clippy, native", &clippy)?);
    }

    let tests = native::test_targets(project, &context.matrix.module.package)?;
    let mut arguments = vec!["--lib"];
    for name in tests.iter().filter(|name| wasm::is_wasm_test(name)) {
        arguments.extend(["--test", name]);
    }
    arguments.extend(["--", "-D", "warnings"]);
    let clippy = wasm_cargo(project, &context.matrix, "clippy", &arguments);
    counts.check(said("clippy, wasm32", &clippy)?);

    let clippy = [
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    let clippy = cargo(clippy)
        .dir(project.path("tools"))
        .env("CARGO_TARGET_DIR", project.tools_target());
    counts.check(said("clippy in tools/", &clippy)?);
    Ok(Outcome::Ran(counts))
}

fn said(what: &str, clippy: &duct::Expression) -> Result<bool> {
    println!("· {what}");
    Ok(process::tee(what, clippy)?.success)
}
