//! The model, compressed for the page, which unpacks it with the browser's own DecompressionStream.

use std::fs;

use anyhow::{Context, Result};

use crate::{fingerprint::Fingerprint, matrix::Matrix, project::Project, size, step};

/// Writes the compressed copy. The same model gives the same bytes.
pub fn run(project: &Project, matrix: &Matrix) -> Result<()> {
    let model = project.path(&matrix.model.file);
    let packed = project.path(&matrix.model.gzip);
    let inputs = Fingerprint::of("model").file(&model)?;
    step::run_if_changed(
        project,
        "model, gzipped",
        inputs,
        std::slice::from_ref(&packed),
        || {
            let bytes = fs::read(&model).with_context(|| {
                format!(
                    "{} cannot be read; cargo xtask train makes it",
                    model.display()
                )
            })?;
            if let Some(folder) = packed.parent() {
                fs::create_dir_all(folder)?;
            }
            Ok(fs::write(&packed, size::gzip(&bytes)?)?)
        },
    )
}
