//! `cargo xtask build`: from sources to `www/generated`, `dist/site`, `dist/khulasa.html`, `dist/npm` and `dist/notices`.

pub mod docs;
pub mod model;
pub mod node;
pub mod notices;
pub mod page;
pub mod setup;
pub mod wasm;

use anyhow::Result;

use crate::{fingerprint::Fingerprint, matrix::Matrix, project::Project, size, step};

/// How much of the build could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Built {
    /// Everything, within budget.
    All,
    /// Node is absent: the module is there unoptimised, the page is not.
    WithoutNode,
}

/// Builds everything that is not up to date.
pub fn run(project: &Project) -> Result<Built> {
    let matrix = Matrix::read(project)?;
    setup::rust(project, &matrix)?;
    setup::web_tools(project, &matrix)?;
    let node = node::Node::find(&matrix)?;
    if let Some(node) = &node {
        node.install(project, "tools/node")?;
        node.install(project, "www")?;
    }
    let optimizer = node
        .as_ref()
        .map(|node| wasm::Optimizer::find(project, &matrix, node));
    wasm::run(project, &matrix, optimizer.transpose()?.as_ref())?;
    model::run(project, &matrix)?;
    let Some(node) = node else {
        step::note("Node is not installed: the wasm is unoptimised, and the page is not built");
        return Ok(Built::WithoutNode);
    };
    notices::run(project)?;
    page::run(project, &node)?;
    budgets(project, &matrix)?;
    Ok(Built::All)
}

/// Fails when a file is above its budget. Compressing takes a while, so this too looks only at what changed.
fn budgets(project: &Project, matrix: &Matrix) -> Result<()> {
    let mut inputs = Fingerprint::of("size budgets").file(&project.path("wasm-pack.toml"))?;
    for budget in &matrix.budgets {
        inputs = inputs.outputs(&size::files(project, budget)?)?;
    }
    step::run_if_changed(project, "size budgets", inputs, &[], || {
        let rows = matrix
            .budgets
            .iter()
            .map(|budget| size::measure(project, budget));
        size::enforce(&rows.collect::<Result<Vec<_>>>()?)
    })
}
