//! `cargo xtask wasm-pack`: the pinned wasm-pack by hand, with the pinned wasm-bindgen first in its PATH. Building and testing do not use it.

use std::env;

use anyhow::Result;

use crate::{
    build::setup,
    matrix::Matrix,
    process::{self, command},
    project::Project,
    step,
};

/// Builds wasm-pack if it is not there, and runs it with these arguments in the current folder.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let matrix = Matrix::read(project)?;
    setup::rust(project, &matrix)?;
    setup::web_tools(project, &matrix)?;
    step::run("wasm-pack", || {
        setup::build_web_tools(project, &["--features", "wasm-pack", "--bin", "wasm-pack"])
    })?;
    let program = project.tool("wasm-pack");
    let mut path = vec![program.parent().unwrap_or(project.top()).to_path_buf()];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    process::live(
        "wasm-pack",
        &command(program, arguments).env("PATH", env::join_paths(path)?),
    )
}
