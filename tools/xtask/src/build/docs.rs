//! The documentation: `npm run build` in docs/ writes dist/docs. A dead link inside it fails.

use anyhow::Result;

use super::node::Node;
use crate::{fingerprint::Fingerprint, process, project::Project, step};

/// Builds the site unless its sources are what they were.
pub fn run(project: &Project, node: &Node) -> Result<()> {
    node.install(project, "docs")?;
    let included = ["ARCHITECTURE.md", "models/CARD.md", "www/package/README.md"];
    let mut inputs = Fingerprint::of("docs").tree(&project.path("docs"), false)?;
    for file in included {
        inputs = inputs.file(&project.path(file))?;
    }
    let outputs = [project.path("dist/docs/index.html")];
    step::run_if_changed(project, "docs", inputs, &outputs, || {
        process::quiet(
            "npm run build",
            &node.npm(project, "docs", &["run", "build"]),
        )
        .map(drop)
    })
}
