//! What others wrote and we ship, with their licences: `dist/notices/program.txt` and `module.txt`, from the crates that are built in.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{
    fingerprint::Fingerprint,
    process::{self, cargo},
    project::Project,
    step,
};

/// What is shipped: its name, and how cargo is asked for its crates.
const SHIPPED: [(&str, &[&str]); 2] = [
    ("program", &[]),
    (
        "module",
        &[
            "--no-default-features",
            "--features",
            "wasm",
            "--filter-platform",
            "wasm32-unknown-unknown",
        ],
    ),
];

/// Writes both files unless the lock file is what it was.
pub fn run(project: &Project) -> Result<()> {
    let inputs = Fingerprint::of("notices")
        .file(&project.path("Cargo.lock"))?
        .file(&project.path("Cargo.toml"))?;
    let folder = project.path("dist/notices");
    let outputs = SHIPPED.map(|(name, _)| folder.join(format!("{name}.txt")));
    step::run_if_changed(project, "notices", inputs, &outputs, || {
        fs::create_dir_all(&folder)?;
        for ((name, flags), output) in SHIPPED.iter().zip(&outputs) {
            let crates = crates(project, flags)?;
            fs::write(output, text(name, &crates)?)?;
        }
        Ok(())
    })
}

/// A crate as cargo describes it.
#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// The crates that `khulasa` is built with, in the order of their names; those of tests and of building are left out.
fn crates(project: &Project, flags: &[&str]) -> Result<Vec<Package>> {
    let metadata = cargo(
        ["metadata", "--format-version", "1", "--locked"]
            .iter()
            .chain(flags),
    )
    .dir(project.top())
    .stderr_null();
    let printed = process::quiet("cargo metadata", &metadata)?;
    let json = printed
        .lines()
        .find(|line| line.starts_with('{'))
        .unwrap_or_default();
    let Metadata { packages, resolve } = serde_json::from_str(json).context("cargo metadata")?;
    let nodes: BTreeMap<&str, &Node> = resolve.nodes.iter().map(|node| (&*node.id, node)).collect();
    let root = packages
        .iter()
        .find(|package| package.name == "khulasa" && package.source.is_none())
        .context("no package is called khulasa")?;
    let mut waiting = vec![&*root.id];
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !found.insert(id.to_owned()) {
            continue;
        }
        let dependencies = nodes.get(id).into_iter().flat_map(|node| &node.deps);
        waiting.extend(
            dependencies
                .filter(|dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none()))
                .map(|dependency| &*dependency.pkg),
        );
    }
    let mut crates: Vec<Package> = packages
        .into_iter()
        .filter(|package| package.source.is_some() && found.contains(&package.id))
        .collect();
    crates.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    Ok(crates)
}

/// One text: which crates, then every licence once, with those that it covers.
fn text(shipped: &str, crates: &[Package]) -> Result<String> {
    let mut out = format!("Crates built into the khulasa {shipped}, and their licences.\n\n");
    let mut licences: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in crates {
        let name = format!("{} {}", package.name, package.version);
        let licence = package.license.as_deref().unwrap_or("see below");
        writeln!(out, "{name}: {licence}")?;
        let folder = package
            .manifest_path
            .parent()
            .context("a manifest in no folder")?;
        for file in licence_files(folder)? {
            let content = fs::read_to_string(&file)?.trim().to_owned();
            licences.entry(content).or_default().push(name.clone());
        }
    }
    let mut licences: Vec<_> = licences.into_iter().collect();
    licences.sort_by(|one, other| one.1.cmp(&other.1));
    for (licence, names) in licences {
        write!(
            out,
            "\n{}\n{}\n\n{licence}\n",
            "-".repeat(72),
            names.join(", ")
        )?;
    }
    Ok(out)
}

/// The licence of a crate: under several to choose from, that of MIT, as it is the shortest that asks for its text.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let named = |file: &Path, beginnings: &[&str]| {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        file.is_file()
            && beginnings
                .iter()
                .any(|beginning| name.starts_with(beginning))
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    let mit: Vec<PathBuf> = files
        .iter()
        .filter(|file| named(file, &["LICENSE-MIT", "LICENSE-UNICODE"]))
        .cloned()
        .collect();
    if !mit.is_empty() {
        return Ok(mit);
    }
    files.retain(|file| {
        named(
            file,
            &["LICEN", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"],
        )
    });
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_licences_gives_that_of_mit() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let files = licence_files(folder.path()).unwrap();
        assert_eq!(files, [folder.path().join("LICENSE-MIT")]);
        fs::remove_file(folder.path().join("LICENSE-MIT")).unwrap();
        let files = licence_files(folder.path()).unwrap();
        assert_eq!(files, [folder.path().join("LICENSE-APACHE")]);
    }
}
