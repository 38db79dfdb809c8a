//! The page and the npm package: `npm run build` in www/ writes dist/site, dist/khulasa.html and dist/npm.

use anyhow::Result;

use super::node::Node;
use crate::{fingerprint::Fingerprint, process, project::Project, step};

/// Builds both unless its sources, the module and the model are what they were.
pub fn run(project: &Project, node: &Node) -> Result<()> {
    let www = project.path("www");
    let inputs = Fingerprint::of("page")
        .tree(&www, false)?
        .tree(&www.join("generated"), true)?
        .file(&project.path("dist/notices/module.txt"))?;
    let outputs = [
        "dist/site",
        "dist/khulasa.html",
        "dist/npm/khulasa",
        "dist/npm/integrity.txt",
    ]
    .map(|path| project.path(path));
    step::run_if_changed(project, "page", inputs, &outputs, || {
        process::quiet(
            "npm run build",
            &node.npm(project, "www", &["run", "build"]),
        )
        .map(drop)
    })?;
    let hashes = project.path("dist/npm/integrity.txt");
    for line in std::fs::read_to_string(&hashes)?.lines() {
        println!("  {line}");
    }
    Ok(())
}
