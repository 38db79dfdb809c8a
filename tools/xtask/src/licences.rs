//! `cargo xtask licences`: whether everything that ships is under a licence that deny.toml allows, and what only builds and
//! tests under one that a tool may have.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};
use std::collections::BTreeMap;
use std::path::Path;

use crate::{
    process::{self, cargo, command},
    project::Project,
};

/// The version of cargo-deny that is installed into target/; building it takes some minutes, once.
const CARGO_DENY: &str = "0.20.2";

/// What npm installs for us stands in these.
const LOCKS: [&str; 4] = [
    "www/package-lock.json",
    "www/bench/package-lock.json",
    "docs/package-lock.json",
    "tools/node/package-lock.json",
];

/// Licences of npm packages that build and test. Those of packages that are built into the page are fewer, and the build of the
/// page holds them to it (www/build/bundled.js). MPL-2.0 asks something of those who change the package's own files only; fonts
/// (OFL-1.1) and tables of browsers (CC-BY-4.0) are named beside the page or not shipped.
const OF_TOOLS: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Python-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Packages that name their licence in their files alone, and which it is. Looked at by hand.
const SAID_ELSEWHERE: [(&str, &str); 1] = [("node_modules/parse-cache-control", "BSD-3-Clause")];

/// Checks licences, bans and sources of all crates, then licences of all npm packages.
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
    process::live("cargo deny", &check.dir(project.top()))?;
    let mut refused = Vec::new();
    for lock in LOCKS {
        let (count, wrong) = npm(&project.path(lock))?;
        println!("{lock}: {count} packages, {} refused", wrong.len());
        refused.extend(wrong);
    }
    if !refused.is_empty() {
        bail!("no tool of ours may be under these: {}", refused.join(", "));
    }
    Ok(())
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    license: Option<String>,
}

/// How many packages a lock file has, and those whose licence is not allowed.
fn npm(lock: &Path) -> Result<(usize, Vec<String>)> {
    let content = std::fs::read_to_string(lock).with_context(|| lock.display().to_string())?;
    let lock: Lock = serde_json::from_str(&content).with_context(|| lock.display().to_string())?;
    let refused = lock
        .packages
        .iter()
        .filter_map(|(name, package)| {
            let elsewhere = SAID_ELSEWHERE.iter().find(|(known, _)| known == name);
            let licence = package.license.as_deref();
            let licence = licence.or(elsewhere.map(|&(_, licence)| licence));
            let licence = licence.unwrap_or("none");
            (!is_allowed(licence)).then(|| format!("{name} ({licence})"))
        })
        .collect();
    Ok((lock.packages.len(), refused))
}

/// Whether an SPDX expression can be met with [`OF_TOOLS`].
fn is_allowed(licence: &str) -> bool {
    Expression::parse_mode(licence, ParseMode::STRICT).is_ok_and(|expression| {
        expression.evaluate(|needed| {
            needed
                .license
                .id()
                .is_some_and(|id| OF_TOOLS.contains(&id.name))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_needs_one_and_a_sum_all() {
        assert!(is_allowed("(MIT OR GPL-3.0-only)"));
        assert!(is_allowed("(MIT AND Zlib)"));
        assert!(!is_allowed("(MIT AND GPL-3.0-only)"));
        assert!(!is_allowed("CC-BY-NC-4.0"));
        assert!(!is_allowed("none"));
        assert!(!is_allowed("SEE LICENSE IN LICENSE.txt"));
    }

    #[test]
    fn our_lock_files_hold_nothing_that_is_refused() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for lock in LOCKS {
            assert_eq!(npm(&top.join(lock)).unwrap().1, [""; 0], "{lock}");
        }
    }

    #[test]
    fn a_lock_file_names_what_is_refused() {
        let lock = tempfile::NamedTempFile::new().unwrap();
        let content = r#"{"packages": {"": {"license": "MIT OR Apache-2.0"},
            "node_modules/free": {"license": "ISC"}, "node_modules/bare": {}}}"#;
        std::fs::write(lock.path(), content).unwrap();
        let (count, refused) = npm(lock.path()).unwrap();
        assert_eq!(count, 3);
        assert_eq!(refused, ["node_modules/bare (none)"]);
    }
}
