//! The shipped, optimised module in Node against the native program: the same documents, byte for byte, on the articles of the tests.

use std::{collections::BTreeMap, fs};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::{Context, Counts, Outcome};
use crate::{
    build::{self, node::Node},
    process::{self, cargo},
};

/// Analyses every case with both and compares line by line; each file of cases counts as one check.
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

    let sources = [project.path("tests"), project.path("../shared/articles")];
    let sources: Vec<_> = sources.iter().filter(|folder| folder.is_dir()).collect();
    if sources.len() < 2 {
        println!("../shared/articles is not here: only the texts in tests/ are compared");
    }
    let sources: Vec<_> = sources
        .iter()
        .map(|folder| folder.to_string_lossy())
        .collect();
    let collect = node.script(&script("cases.mjs"), sources.iter().map(|folder| &**folder));
    process::live("collecting the cases", &collect.stdout_path(&cases))?;
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
    let mut files: BTreeMap<String, bool> = BTreeMap::new();
    for ((case, native), module) in cases.iter().zip(&native).zip(&module) {
        let case: Case = serde_json::from_str(case)?;
        let same = native == module;
        if !same {
            println!("{}: the documents differ", case.id);
        }
        let file = case.id.rsplit_once(':').map_or(&*case.id, |(file, _)| file);
        *files.entry(file.to_owned()).or_insert(true) &= same;
    }
    println!(
        "{} documents of {} files compared",
        cases.len(),
        files.len()
    );
    let mut counts = Counts::default();
    files.into_values().for_each(|same| counts.check(same));
    Ok(Outcome::Ran(counts))
}

/// A line of cases.jsonl; its id is the file and the number of the piece in it.
#[derive(Deserialize)]
struct Case {
    id: String,
}
