//! Everything measured in one run: the core by stage, others beside it, the module in Node and Chromium, and growth.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::python;
use crate::{
    build::{self, node::Node},
    matrix::Matrix,
    process::{self, cargo, command},
    project::Project,
    step,
};

/// What the core and native libraries read.
const BYTES: usize = 10_000_000;
/// What the slower ones read: the same articles, fewer of them.
const FEWER_BYTES: usize = 300_000;
/// The longest text.
const LONGEST: usize = 100_000_000;

/// One measured thing, as the programs print it.
#[derive(Debug, Deserialize)]
pub struct Line {
    pub system: String,
    pub what: String,
    pub bytes: usize,
    pub words: f64,
    pub seconds: f64,
    pub peak_bytes: Option<u64>,
}

impl Line {
    /// Words a second.
    pub fn speed(&self) -> f64 {
        self.words / self.seconds
    }
}

/// All lines of one run.
pub struct Measured {
    pub lines: Vec<Line>,
    pub growth: Vec<Line>,
}

/// Builds what is needed and measures, one after another.
pub fn measure(project: &Project) -> Result<Measured> {
    build::run(project)?;
    let matrix = Matrix::read(project)?;
    let Some(node) = Node::find(&matrix)? else {
        bail!("the comparison needs Node and npm");
    };
    let folder = project.path("tools/bench");
    let target = project.path("target/bench");
    step::run("the bench, optimised", || {
        let build = cargo(["build", "--release"]).dir(&folder);
        process::quiet("cargo build", &build.env("CARGO_TARGET_DIR", &target))
    })?;
    let program = target.join(format!(
        "release/khulasa-bench{}",
        std::env::consts::EXE_SUFFIX
    ));
    let bench = |arguments: &[&str]| {
        let top = ["--top".into(), project.top().as_os_str().to_owned()];
        let rest = arguments.iter().map(Into::into);
        command(&program, top.into_iter().chain(rest))
    };
    let articles = target.join("articles.jsonl");
    let written = bench(&["articles", &FEWER_BYTES.to_string()]).stdout_path(&articles);
    process::live("the articles", &written)?;

    let mut lines = Vec::new();
    let mut add = |what: &str, expression: duct::Expression| -> Result<()> {
        lines.extend(step::run(what, || read(what, &expression))?);
        Ok(())
    };
    add(
        "the core, charabia, Snowball",
        bench(&["speed", "--bytes", &BYTES.to_string()]),
    )?;
    // The same, over the articles that the slower ones read: ratios are taken within one set.
    add(
        "the core, fewer articles",
        bench(&["speed", "--bytes", &FEWER_BYTES.to_string()]),
    )?;
    let scripts = folder.join("scripts");
    let named = |name: &str| scripts.join(name).to_string_lossy().into_owned();
    let path = |relative: &Path| project.path(relative).to_string_lossy().into_owned();
    let articles = articles.to_string_lossy().into_owned();
    let treebank = project.path("../shared/corpora/treebank/pud.conllu");
    let mut others = vec![
        named("others.py"),
        articles.clone(),
        target.to_string_lossy().into_owned(),
    ];
    if treebank.is_file() {
        others.push(treebank.to_string_lossy().into_owned());
    }
    add(
        "UDPipe, sumy, YAKE",
        command(python::program(project)?, others),
    )?;
    let module = [
        path(Path::new("www/generated/nodejs/khulasa.js")),
        path(&matrix.model.gzip),
        articles.clone(),
    ];
    let script = scripts.join("node.mjs");
    add(
        "the module in Node, Intl.Segmenter",
        node.script(&script, module.iter().map(String::as_str)),
    )?;
    let www = [path(Path::new("www")), articles];
    let script = scripts.join("browser.mjs");
    add(
        "the module in Chromium",
        node.script(&script, www.iter().map(String::as_str)),
    )?;
    let growth = step::run("growth", || {
        read(
            "growth",
            &bench(&["growth", "--most", &LONGEST.to_string()]),
        )
    })?;
    Ok(Measured { lines, growth })
}

/// The lines that a program prints.
fn read(what: &str, expression: &duct::Expression) -> Result<Vec<Line>> {
    let output = expression
        .stderr_null()
        .stdout_capture()
        .unchecked()
        .run()?;
    let printed = String::from_utf8(output.stdout).context("not UTF-8")?;
    if !output.status.success() {
        bail!("{what} failed ({})", output.status);
    }
    printed
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(|line| serde_json::from_str(line).with_context(|| format!("{what}: {line}")))
        .collect()
}
