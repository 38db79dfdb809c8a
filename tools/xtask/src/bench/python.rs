//! A Python of our own, with the libraries that we are measured beside.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{
    process::{self, command, find},
    project::Project,
    step,
};

/// What is installed, at which versions.
const PACKAGES: [&str; 4] = [
    "ufal.udpipe==1.4.0.1",
    "sumy==0.13.0",
    "yake==0.7.3",
    "numpy==2.4.6",
];

/// The program of an environment in target/ that holds [`PACKAGES`]; made the first time.
pub fn program(project: &Project) -> Result<PathBuf> {
    let folder = project.path("target/bench/python");
    let program = folder.join("bin/python");
    let stamp = folder.join("packages.txt");
    let wanted = PACKAGES.join("\n");
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(program);
    }
    let python = find("python3").context("python3 is not installed")?;
    step::run("Python packages to compare with", || {
        let create = ["-m".as_ref(), "venv".as_ref(), folder.as_os_str()];
        process::quiet("python3 -m venv", &command(python, create))?;
        let install = ["-m", "pip", "install", "--quiet"]
            .into_iter()
            .chain(PACKAGES);
        process::quiet("pip install", &command(&program, install))?;
        Ok(std::fs::write(&stamp, wanted)?)
    })?;
    Ok(program)
}
