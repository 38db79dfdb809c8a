//! The tests of the module: the root package's integration tests whose names start with `wasm`, in Node and in Chromium.

use anyhow::Result;
use duct::Expression;

use super::{Context, Counts, Outcome, browser, counts, native};
use crate::{
    build::{node::Node, setup, wasm::wasm_cargo},
    process,
};

/// Whether an integration test is for wasm32.
pub fn is_wasm_test(name: &str) -> bool {
    name.starts_with("wasm")
}

/// In Node. Test files that ask for a browser are left to the other stage.
pub fn node(context: &Context) -> Result<Outcome> {
    if Node::find(&context.matrix)?.is_none() {
        return Ok(Outcome::Skipped("Node is not installed".to_owned()));
    }
    run(context, |test| test.env("WASM_BINDGEN_TEST_ONLY_NODE", "1"))
}

/// In headless Chromium, with the flags of webdriver.json. Test files that do not say where they run are run here too.
pub fn chromium(context: &Context) -> Result<Outcome> {
    let browser = match browser::find_or_install()? {
        Ok(browser) => browser,
        Err(missing) => return Ok(Outcome::Skipped(missing)),
    };
    let settings = context.project.path("webdriver.json");
    run(context, |test| {
        test.env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
            .env("CHROMEDRIVER", &browser.driver)
    })
}

fn run(context: &Context, place: impl FnOnce(Expression) -> Expression) -> Result<Outcome> {
    let (project, matrix) = (context.project, &context.matrix);
    setup::rust(project, matrix)?;
    setup::web_tools(project, matrix)?;
    let names = native::test_targets(project, &matrix.module.package)?;
    let mut arguments = vec!["--no-fail-fast"];
    for name in names.iter().filter(|name| is_wasm_test(name)) {
        arguments.extend(["--test", name]);
    }
    // Without a target named, cargo would run every test of the package.
    if arguments.len() == 1 {
        return Ok(Outcome::Ran(Counts::default()));
    }
    let test = wasm_cargo(project, matrix, "test", &arguments).env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        project.tool("wasm-bindgen-test-runner"),
    );
    Ok(Outcome::Ran(Counts::of_run(
        &process::tee("the module's tests", &place(test))?,
        counts::cargo_test,
    )))
}
