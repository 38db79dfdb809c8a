//! `cargo xtask licences`: whether everything that ships is under a licence that deny.toml allows.

use anyhow::Result;

use crate::{
    process::{self, cargo, command},
    project::Project,
};

/// The version of cargo-deny that is installed into target/; building it takes some minutes, once.
const CARGO_DENY: &str = "0.20.2";

/// Checks licences, bans and sources of all crates.
pub fn run(project: &Project) -> Result<()> {
    let tools = project.path("target/tools");
    let program = tools.join("bin/cargo-deny");
    if !program.exists() {
        let install = [
            "install".as_ref(),
            "--locked".as_ref(),
            "--root".as_ref(),
            tools.as_os_str(),
            "--version".as_ref(),
            CARGO_DENY.as_ref(),
            "cargo-deny".as_ref(),
        ];
        process::live("cargo install cargo-deny", &cargo(install))?;
    }
    let check = command(program, ["deny", "check", "licenses", "bans", "sources"]);
    process::live("cargo deny", &check.dir(project.top()))
}
