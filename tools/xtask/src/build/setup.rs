//! The compiler's side of a build: the pinned Rust, its wasm target, and the pinned web tools.

use anyhow::{Context, Result, bail};

use crate::{
    fingerprint::Fingerprint,
    matrix::{Matrix, check_version},
    process::{self, cargo, command, find},
    project::Project,
    step,
};

/// The target of the module.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Checks the version of Rust and adds the wasm target where it is missing.
pub fn rust(project: &Project, matrix: &Matrix) -> Result<()> {
    let rustc = || command("rustc", ["--version"]).dir(project.top());
    let said = process::quiet("rustc --version", &rustc())?;
    check_version(
        "rustc",
        &matrix.tools.rust,
        &said,
        "rust-toolchain.toml pins it, rustup installs it",
    )?;
    if has_wasm_target(project)? {
        return Ok(());
    }
    step::run("Rust's wasm32 target", || {
        let Some(rustup) = find("rustup") else {
            bail!("this Rust cannot compile for {WASM_TARGET}, and there is no rustup to add it");
        };
        let add = command(rustup, ["target", "add", WASM_TARGET]).dir(project.top());
        process::quiet("rustup target add", &add).map(drop)
    })
}

/// Whether the standard library of the wasm target is installed.
fn has_wasm_target(project: &Project) -> Result<bool> {
    let arguments = ["--print", "target-libdir", "--target", WASM_TARGET];
    let folder = process::quiet("rustc", &command("rustc", arguments).dir(project.top()))?;
    Ok(std::path::Path::new(folder.trim()).is_dir())
}

/// Builds `wasm-bindgen` and its test runner from tools/web, checked to be the version that the crate uses.
pub fn web_tools(project: &Project, matrix: &Matrix) -> Result<()> {
    let inputs = Fingerprint::of("web tools")
        .file(&project.path("tools/Cargo.toml"))?
        .file(&project.path("tools/Cargo.lock"))?
        .file(&project.path("rust-toolchain.toml"))?
        .text("version", matrix.tools.wasm_bindgen.to_string())
        .tree(&project.path("tools/web"), false)?;
    let outputs = [
        project.tool("wasm-bindgen"),
        project.tool("wasm-bindgen-test-runner"),
    ];
    step::run_if_changed(
        project,
        "pinned web tools (once, a minute)",
        inputs,
        &outputs,
        || {
            build_web_tools(project, &[])?;
            let said = command(project.tool("wasm-bindgen"), ["--version"]);
            let said = process::quiet("wasm-bindgen --version", &said)?;
            let remedy = "tools/web/Cargo.toml and wasm-pack.toml must name one version";
            check_version("wasm-bindgen", &matrix.tools.wasm_bindgen, &said, remedy)?;
            check_crate(project, matrix)
        },
    )
}

/// Builds the binaries of tools/web into the tools' own target folder, wherever CARGO_TARGET_DIR points.
pub fn build_web_tools(project: &Project, extra: &[&str]) -> Result<()> {
    let mut arguments = vec!["build", "--locked", "--package", "khulasa-web-tools"];
    arguments.extend(extra);
    let build = cargo(arguments)
        .dir(project.path("tools"))
        .env("CARGO_TARGET_DIR", project.tools_target());
    process::quiet("building the pinned web tools", &build).map(drop)
}

/// Checks that the crate's lock file holds the wasm-bindgen that the tools speak to.
fn check_crate(project: &Project, matrix: &Matrix) -> Result<()> {
    #[derive(serde::Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(serde::Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock =
        std::fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock is missing")?;
    let lock: Lock = toml::from_str(&lock).context("Cargo.lock cannot be read")?;
    for package in lock
        .package
        .iter()
        .filter(|package| package.name == "wasm-bindgen")
    {
        let remedy = "pin it in Cargo.toml to the version of the tools";
        check_version(
            "the crate's wasm-bindgen",
            &matrix.tools.wasm_bindgen,
            &package.version,
            remedy,
        )?;
    }
    Ok(())
}
