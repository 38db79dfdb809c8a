//! The shipped, optimised module in Node against the native program: the same documents, byte for byte, on the articles of the tests.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::{Context, Counts, Outcome};
use crate::{
    build::{self, node::Node},
    process::{self, cargo},
};

/// Analyses every case with both and compares line by line.
pub fn run(context: &Context) -> Result<Outcome> {
    let project = context.project;
    let Some(node) = Node::find(&context.matrix)? else {
        return Ok(Outcome::Skipped("Node is not installed".to_owned()));
    };
    build::run(project)?;
    let folder = project.scratch().join("same-bytes");
    fs::create_dir_all(&folder)?;
    let [cases, native, module] =
        ["cases.jsonl", "native.jsonl", "module.jsonl"].map(|name| folder.join(name));
    let script = |name: &str| project.path("tools/node").join(name);

    let sources = project.path("tests");
    process::quiet(
        "collecting the cases",
        &node
            .script(&script("cases.mjs"), [&*sources.to_string_lossy()])
            .stdout_path(&cases),
    )?;
    let program = cargo([
        "run",
        "--quiet",
        "--package",
        "khulasa",
        "--",
        "analyze",
        "--jsonl",
        "-",
    ]);
    program
        .dir(project.top())
        .stdin_path(&cases)
        .stdout_path(&native)
        .run()
        .context("the native program failed")?;
    let glue = project.path("www/generated/nodejs/khulasa.js");
    let model = project.path(&context.matrix.model.gzip);
    let arguments = [&glue, &model, &cases].map(|path| path.to_string_lossy().into_owned());
    let module_run = node.script(&script("analyze.mjs"), arguments.iter().map(String::as_str));
    module_run
        .stdout_path(&module)
        .run()
        .context("the shipped module failed in Node")?;

    let (cases, native, module) = (
        fs::read_to_string(cases)?,
        fs::read_to_string(native)?,
        fs::read_to_string(module)?,
    );
    let (cases, native, module): (Vec<_>, Vec<_>, Vec<_>) = (
        cases.lines().collect(),
        native.lines().collect(),
        module.lines().collect(),
    );
    ensure!(
        cases.len() == native.len() && cases.len() == module.len(),
        "{} cases, {} native documents, {} from the module",
        cases.len(),
        native.len(),
        module.len()
    );
    let mut counts = Counts::default();
    for (number, (native, module)) in native.iter().zip(&module).enumerate() {
        counts.check(native == module);
        if native != module {
            println!("case {}: the documents differ", number + 1);
        }
    }
    Ok(Outcome::Ran(counts))
}
