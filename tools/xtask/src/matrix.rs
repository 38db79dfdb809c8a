//! `wasm-pack.toml`: the web build matrix.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use semver::{Version, VersionReq};
use serde::Deserialize;

use crate::project::Project;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Matrix {
    pub tools: Tools,
    pub module: Module,
    #[serde(rename = "artefact")]
    pub artefacts: Vec<Artefact>,
    pub model: PackedFile,
    pub glosses: PackedFile,
    #[serde(rename = "budget")]
    pub budgets: Vec<Budget>,
}

/// The versions that a build must find.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tools {
    pub rust: VersionReq,
    pub wasm_bindgen: VersionReq,
    pub binaryen: VersionReq,
    pub node: VersionReq,
}

/// How the one WebAssembly module is compiled, wrapped and optimised.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Module {
    pub package: String,
    pub features: Vec<String>,
    pub profile: String,
    pub rustflags: Vec<String>,
    pub glue_flags: Vec<String>,
    pub optimizer_flags: Vec<String>,
}

/// One form in which the module is shipped.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Artefact {
    pub name: String,
    pub target: String,
    pub out_dir: PathBuf,
    pub flags: Vec<String>,
}

/// A file of data that training makes, and its compressed copy for the page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PackedFile {
    pub file: PathBuf,
    pub gzip: PathBuf,
}

/// The most bytes that the files of one name may sum to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Budget {
    pub name: String,
    pub files: Vec<String>,
    pub raw: Option<u64>,
    pub gzip: Option<u64>,
    pub brotli: Option<u64>,
}

impl Matrix {
    /// Reads `wasm-pack.toml`.
    pub fn read(project: &Project) -> Result<Self> {
        let text = fs::read_to_string(project.path("wasm-pack.toml"))
            .context("wasm-pack.toml cannot be read")?;
        toml::from_str(&text).context("wasm-pack.toml is not the build matrix that xtask knows")
    }
}

/// Checks a version that was found against the one that the matrix asks for. `said` is what the tool printed: its first version counts.
pub fn check_version(tool: &str, wanted: &VersionReq, said: &str, remedy: &str) -> Result<Version> {
    let Some(found) = first_version(said) else {
        bail!(
            "{tool} says {:?}, where a version was expected",
            said.trim()
        );
    };
    if !wanted.matches(&found) {
        bail!("{tool} is {found}, and wasm-pack.toml asks for {wanted}: {remedy}");
    }
    Ok(found)
}

/// The first word of `said` that reads as a version, with or without a leading `v`; a lone number counts as a major version.
fn first_version(said: &str) -> Option<Version> {
    said.split_whitespace().find_map(|word| {
        let word = word.strip_prefix('v').unwrap_or(word);
        let dots = word.chars().filter(|&c| c == '.').count();
        let full = if dots < 2 {
            format!("{word}{}", ".0".repeat(2 - dots))
        } else {
            word.to_owned()
        };
        Version::parse(&full).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(text: &str) -> VersionReq {
        VersionReq::parse(text).unwrap()
    }

    #[test]
    fn reads_what_the_tools_print() {
        let print = |said: &str| first_version(said).map(|version| version.to_string());
        assert_eq!(print("v20.20.2\n").as_deref(), Some("20.20.2"));
        assert_eq!(
            print("rustc 1.95.0 (59807616e 2026-04-14)").as_deref(),
            Some("1.95.0")
        );
        assert_eq!(print("wasm-bindgen 0.2.130").as_deref(), Some("0.2.130"));
        assert_eq!(
            print("wasm-opt version 132 (version_132)").as_deref(),
            Some("132.0.0")
        );
        assert_eq!(print("command not found"), None);
    }

    #[test]
    fn another_version_is_refused_with_both_named() {
        assert!(check_version("wasm-opt", &wanted("=132.0.0"), "wasm-opt version 132", "").is_ok());
        let error = check_version(
            "wasm-opt",
            &wanted("=132.0.0"),
            "wasm-opt version 108",
            "run npm ci",
        )
        .unwrap_err()
        .to_string();
        assert!(
            error.contains("108.0.0") && error.contains("=132.0.0") && error.contains("run npm ci"),
            "{error}"
        );
        assert!(check_version("node", &wanted(">=20.19.0"), "v18.19.0", "").is_err());
    }

    #[test]
    fn the_committed_matrix_is_read_and_names_every_artefact() {
        let matrix = Matrix::read(&Project::find().unwrap()).unwrap();
        let targets: Vec<_> = matrix
            .artefacts
            .iter()
            .map(|artefact| artefact.target.as_str())
            .collect();
        assert_eq!(targets, ["web", "nodejs", "no-modules"]);
        assert!(
            matrix.budgets.iter().all(|budget| budget
                .raw
                .or(budget.gzip)
                .or(budget.brotli)
                .is_some()),
            "a budget without a figure checks nothing"
        );
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        let error = toml::from_str::<Budget>("name = 'x'\nfiles = []\nbrotil = 1")
            .unwrap_err()
            .to_string();
        assert!(error.contains("brotil"), "{error}");
    }
}
