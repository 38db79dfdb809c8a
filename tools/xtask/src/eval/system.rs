//! What is scored: the gold sets of ../shared/eval, and the documents that the program writes for them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{
    process::{self, cargo, command},
    project::Project,
    step,
};

/// The released program and the gold sets.
pub struct System<'a> {
    pub project: &'a Project,
    shared: PathBuf,
    program: PathBuf,
}

impl<'a> System<'a> {
    /// Finds the gold sets and builds the program. An error when they are not beside the repository.
    pub fn prepare(project: &'a Project) -> Result<Self> {
        let shared = project.path("../shared/eval");
        if !shared.join("gold").is_dir() {
            bail!(
                "../shared/eval is not here: accuracy is measured where the gold sets lie beside the repository"
            );
        }
        step::run("the program, optimised", || {
            let build = cargo([
                "build",
                "--release",
                "--package",
                "khulasa",
                "--bin",
                "khulasa",
            ]);
            process::quiet("cargo build", &build.dir(project.top()))
        })?;
        let program = project
            .target()
            .join("release")
            .join(format!("khulasa{}", std::env::consts::EXE_SUFFIX));
        Ok(Self {
            project,
            shared,
            program,
        })
    }

    /// The gold set of this name.
    pub fn gold(&self, set: &str) -> PathBuf {
        self.shared.join("gold").join(format!("{set}.jsonl"))
    }

    /// A scorer.
    pub fn scorer(&self, name: &str) -> PathBuf {
        self.shared.join(name)
    }

    /// Where documents of this name are kept.
    pub fn output(&self, name: &str) -> Result<PathBuf> {
        let folder = self.project.target().join("eval");
        fs::create_dir_all(&folder)?;
        Ok(folder.join(format!("{name}.jsonl")))
    }

    /// Our documents for a gold set, written now.
    pub fn documents(&self, set: &str) -> Result<PathBuf> {
        let output = self.output(set)?;
        let analyze = command(&self.program, ["analyze", "--jsonl", "-"]);
        step::run(&format!("khulasa analyze, {set}"), || {
            // A document that failed is named on standard error and missing in the output: the scorers count it as empty.
            let ended = analyze
                .stdin_path(self.gold(set))
                .stdout_path(&output)
                .unchecked()
                .run();
            let status = ended.context("khulasa cannot be started")?.status;
            if !status.success() {
                step::note(&format!("khulasa analyze ended with {status}"));
            }
            Ok(())
        })?;
        Ok(output)
    }

    /// Every document of a gold set.
    pub fn read<T: serde::de::DeserializeOwned>(&self, set: &str) -> Result<Vec<T>> {
        read_lines(&self.gold(set))
    }
}

fn read_lines<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            serde_json::from_str(line)
                .with_context(|| format!("{} is not as expected", path.display()))
        })
        .collect()
}
