//! The page's own tests: `npm test` in www/, which runs tsc, Vitest, Playwright and the smoke tests of other browsers, and closes with a sum.

use anyhow::Result;

use super::{Context, Counts, Outcome, browser, counts};
use crate::{
    build::{self, node::Node},
    process::{self, cargo},
};

/// Builds what is not up to date, then runs the tests.
pub fn run(context: &Context) -> Result<Outcome> {
    let Some(node) = Node::find(&context.matrix)? else {
        return Ok(Outcome::Skipped("Node is not installed".to_owned()));
    };
    let browser = match browser::find_or_install()? {
        Ok(browser) => browser,
        Err(missing) => return Ok(Outcome::Skipped(missing)),
    };
    build::run(context.project)?;
    let test = node
        .npm(context.project, "www", &["test"])
        .env("CHROMIUM", browser.program)
        .env("KHULASA", native(context)?)
        .env("NO_COLOR", "1")
        .env("FORCE_COLOR", "0");
    let printed = process::tee("npm test", &test)?;
    let text = console::strip_ansi_codes(&printed.text);
    let parts = [
        ("unit tests (Vitest)", counts::vitest(&text)),
        ("browser tests (Playwright)", counts::playwright(&text)),
    ];
    let mut sum = Counts::of_run(&printed, counts::closing_line);
    for (name, part) in parts {
        if part.is_zero() {
            println!("the page's {name}: none ran, where some were expected");
            sum.failed += 1;
        }
    }
    Ok(Outcome::Ran(sum))
}

/// The native program, which the package must agree with byte for byte.
fn native(context: &Context) -> Result<std::path::PathBuf> {
    let build = cargo([
        "build",
        "--quiet",
        "--package",
        "khulasa",
        "--bin",
        "khulasa",
    ]);
    process::live("cargo build", &build.dir(context.project.top()))?;
    Ok(context.project.target().join("debug/khulasa"))
}
