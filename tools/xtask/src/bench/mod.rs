//! `cargo xtask bench`: speed of the core, natively and in the browser, of the page, and beside others.

pub mod python;
mod report;
mod side_by_side;

use anyhow::{Result, bail};

use crate::{
    build::{self, node::Node},
    matrix::Matrix,
    process::{self, cargo},
    project::Project,
    serve,
};

/// Runs one bench of the core, all of them, the page's, or the comparison that docs/benchmarks.md is made of.
pub fn run(project: &Project, name: Option<&str>, arguments: &[String]) -> Result<()> {
    match name {
        Some("page") => return page(project, arguments),
        Some("report") => return report::write(project, &side_by_side::measure(project)?),
        _ => {}
    }
    let mut all = vec!["bench", "--package", "khulasa"];
    match name {
        Some(name) => all.extend(["--bench", name]),
        None => all.push("--benches"),
    }
    all.push("--");
    all.extend(arguments.iter().map(String::as_str));
    process::live("cargo bench", &cargo(all).dir(project.top()))
}

fn page(project: &Project, arguments: &[String]) -> Result<()> {
    build::run(project)?;
    let Some(node) = Node::find(&Matrix::read(project)?)? else {
        bail!("the page's bench needs Node and npm");
    };
    let mut all = vec!["run", "bench", "--"];
    all.extend(arguments.iter().map(String::as_str));
    process::live("npm run bench", &node.npm(project, "www", &all))?;
    lighthouse(project, &node)
}

/// Lighthouse's four categories for the page as our own server sends it; below 95 in one of them it fails.
fn lighthouse(project: &Project, node: &Node) -> Result<()> {
    node.install(project, "www/bench")?;
    let address = serve::in_background(project)?;
    let script = project.path("www/bench/lighthouse.js");
    process::live("Lighthouse", &node.script(&script, [address.as_str()]))
}
