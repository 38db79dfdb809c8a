//! The page: `npm run build` in www/ writes dist/site and dist/khulasa.html.

use anyhow::Result;

use super::node::Node;
use crate::{fingerprint::Fingerprint, process, project::Project, step};

/// Builds the page unless its sources, the module and the model are what they were.
pub fn run(project: &Project, node: &Node) -> Result<()> {
    let www = project.path("www");
    let inputs = Fingerprint::of("page")
        .tree(&www, false)?
        .tree(&www.join("generated"), true)?;
    let outputs = [project.path("dist/site"), project.path("dist/khulasa.html")];
    step::run_if_changed(project, "page", inputs, &outputs, || {
        process::quiet(
            "npm run build",
            &node.npm(project, "www", &["run", "build"]),
        )
        .map(drop)
    })
}
