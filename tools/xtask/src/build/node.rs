//! Node and npm: found, checked, and the pinned packages installed.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use duct::Expression;
use serde::Deserialize;

use crate::{
    matrix::{Matrix, check_version},
    process::{self, command, find},
    project::Project,
    step,
};

/// An installed Node with its npm.
pub struct Node {
    node: PathBuf,
    npm: PathBuf,
}

impl Node {
    /// Finds Node in PATH. None when it is not installed; an error when it is older than the build needs.
    pub fn find(matrix: &Matrix) -> Result<Option<Self>> {
        let (Some(node), Some(npm)) = (find("node"), find("npm")) else {
            return Ok(None);
        };
        let said = process::quiet("node --version", &command(&node, ["--version"]))?;
        check_version("Node", &matrix.tools.node, &said, "install a newer one")?;
        Ok(Some(Self { node, npm }))
    }

    /// A script run by Node.
    pub fn script<'a>(
        &self,
        script: &Path,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Expression {
        let mut all = vec![script.as_os_str().to_owned()];
        all.extend(arguments.into_iter().map(Into::into));
        command(&self.node, all)
    }

    /// npm in a folder of the project, told to fetch packages and nothing else.
    pub fn npm(&self, project: &Project, folder: &str, arguments: &[&str]) -> Expression {
        command(&self.npm, arguments)
            .dir(project.path(folder))
            .env("npm_config_audit", "false")
            .env("npm_config_fund", "false")
            .env("npm_config_update_notifier", "false")
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .env("PUPPETEER_SKIP_DOWNLOAD", "1")
    }

    /// Installs the packages that the folder's lock file names, unless they are there.
    pub fn install(&self, project: &Project, folder: &str) -> Result<()> {
        let name = format!("npm packages of {folder}");
        let place = project.path(folder);
        if is_installed(&place)? {
            step::up_to_date(&name);
            return Ok(());
        }
        step::run(&name, || {
            process::quiet("npm ci", &self.npm(project, folder, &["ci"])).map(drop)
        })
    }
}

/// The part of a lock file that says what is, or should be, installed.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(PartialEq, Deserialize)]
struct Package {
    #[serde(default)]
    version: String,
    #[serde(default)]
    integrity: String,
    /// Left out where the platform does not need it.
    #[serde(default, rename = "optional")]
    is_optional: bool,
}

/// Whether node_modules holds what package-lock.json names: npm keeps a lock file of what it installed inside.
fn is_installed(place: &Path) -> Result<bool> {
    let wanted = place.join("package-lock.json");
    let wanted =
        fs::read_to_string(&wanted).with_context(|| format!("{} is missing", wanted.display()))?;
    let Ok(found) = fs::read_to_string(place.join("node_modules/.package-lock.json")) else {
        return Ok(false);
    };
    agree(&wanted, &found)
        .with_context(|| format!("the lock files of {} cannot be read", place.display()))
}

fn agree(wanted: &str, found: &str) -> Result<bool> {
    let (wanted, found): (Lock, Lock) =
        (serde_json::from_str(wanted)?, serde_json::from_str(found)?);
    let all_there = wanted
        .packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && !package.is_optional)
        .all(|(path, package)| found.packages.get(path) == Some(package));
    let none_other = found
        .packages
        .iter()
        .all(|(path, package)| wanted.packages.get(path) == Some(package));
    Ok(all_there && none_other)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: &str = r#"{ "packages": {
        "": { "version": "0.1.0" },
        "node_modules/binaryen": { "version": "132.0.0", "integrity": "sha512-a" },
        "node_modules/only-on-another-platform": { "version": "1.0.0", "integrity": "sha512-b", "optional": true }
    } }"#;

    #[test]
    fn what_the_lock_names_is_installed_but_for_other_platforms() {
        let found = r#"{ "packages": { "node_modules/binaryen": { "version": "132.0.0", "integrity": "sha512-a" } } }"#;
        assert!(agree(WANTED, found).unwrap());
    }

    #[test]
    fn another_version_or_a_missing_or_a_left_over_package_is_noticed() {
        for found in [
            r#"{ "packages": { "node_modules/binaryen": { "version": "108.0.0", "integrity": "sha512-c" } } }"#,
            r#"{ "packages": {} }"#,
            r#"{ "packages": { "node_modules/binaryen": { "version": "132.0.0", "integrity": "sha512-a" }, "node_modules/left-over": { "version": "1.0.0" } } }"#,
        ] {
            assert!(!agree(WANTED, found).unwrap(), "{found}");
        }
    }
}
