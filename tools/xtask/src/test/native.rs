//! The tests that run natively: with cargo-nextest where it is installed, else with cargo itself.

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::{Context, Counts, Outcome, counts, wasm};
use crate::{
    process::{self, cargo},
    project::Project,
};

/// Everything of the root package but the command line's own tests, and the examples in the documentation.
pub fn library(context: &Context) -> Result<Outcome> {
    let package = &context.matrix.module.package;
    let mut targets = vec!["--lib".to_owned(), "--bins".to_owned()];
    for name in test_targets(context.project, package)? {
        if !is_command_line_test(&name) && !wasm::is_wasm_test(&name) {
            targets.extend(["--test".to_owned(), name]);
        }
    }
    let tests = run(context.project, package, &targets)?;
    let documentation = cargo(["test", "--doc", "--package", package]).dir(context.project.top());
    let documentation = process::tee("the documentation's examples", &documentation)?;
    Ok(Outcome::Ran(
        tests + Counts::of_run(&documentation, counts::cargo_test),
    ))
}

/// The tests of the program: the root package's integration tests whose names start with `cli`.
pub fn command_line(context: &Context) -> Result<Outcome> {
    let package = &context.matrix.module.package;
    let names = test_targets(context.project, package)?;
    let targets: Vec<_> = names
        .into_iter()
        .filter(|name| is_command_line_test(name))
        .flat_map(|name| ["--test".to_owned(), name])
        .collect();
    // Without a target named, cargo would run every test of the package.
    if targets.is_empty() {
        Ok(Outcome::Ran(Counts::default()))
    } else {
        run(context.project, package, &targets).map(Outcome::Ran)
    }
}

/// The tests of the training crate.
pub fn train(context: &Context) -> Result<Outcome> {
    run(context.project, "khulasa-train", &[]).map(Outcome::Ran)
}

fn run(project: &Project, package: &str, targets: &[String]) -> Result<Counts> {
    let mut arguments = vec!["--package", package];
    arguments.extend(targets.iter().map(String::as_str));
    if has_nextest(project) {
        let nextest = [
            "nextest",
            "run",
            "--no-fail-fast",
            "--no-tests",
            "pass",
            "--status-level",
            "fail",
            "--final-status-level",
            "fail",
        ];
        let nextest = cargo(nextest.into_iter().chain(arguments)).dir(project.top());
        return Ok(Counts::of_run(
            &process::tee("cargo nextest", &nextest)?,
            counts::nextest,
        ));
    }
    let test = cargo(["test", "--no-fail-fast"].into_iter().chain(arguments)).dir(project.top());
    Ok(Counts::of_run(
        &process::tee("cargo test", &test)?,
        counts::cargo_test,
    ))
}

fn has_nextest(project: &Project) -> bool {
    process::quiet(
        "cargo nextest",
        &cargo(["nextest", "--version"]).dir(project.top()),
    )
    .is_ok()
}

fn is_command_line_test(name: &str) -> bool {
    name.starts_with("cli")
}

/// The names of a package's integration tests.
pub fn test_targets(project: &Project, package: &str) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        targets: Vec<Target>,
    }
    #[derive(Deserialize)]
    struct Target {
        name: String,
        kind: Vec<String>,
    }
    let metadata = cargo(["metadata", "--no-deps", "--format-version", "1"]).dir(project.top());
    let text = metadata
        .stderr_null()
        .read()
        .context("cargo metadata failed")?;
    let metadata: Metadata = serde_json::from_str(&text)?;
    let packages = metadata
        .packages
        .into_iter()
        .filter(|found| found.name == package);
    let targets = packages.flat_map(|package| package.targets);
    Ok(targets
        .filter(|target| target.kind.iter().any(|kind| kind == "test"))
        .map(|target| target.name)
        .collect())
}
