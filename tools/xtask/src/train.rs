//! `cargo xtask train`: the training crate's program, optimised.

use anyhow::Result;

use crate::{
    process::{self, cargo},
    project::Project,
};

/// Runs khulasa-train with these arguments, at the top of the repository.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let front = [
        "run",
        "--release",
        "--package",
        "khulasa-train",
        "--bin",
        "khulasa-train",
        "--",
    ];
    let all = front
        .into_iter()
        .chain(arguments.iter().map(String::as_str));
    process::live("khulasa-train", &cargo(all).dir(project.top()))
}
