//! The model and the glosses, compressed for the page, which unpacks them with the browser's own DecompressionStream.

use std::fs;

use anyhow::{Context, Result};

use crate::{
    fingerprint::Fingerprint,
    matrix::{Matrix, PackedFile},
    project::Project,
    size, step,
};

/// Writes the compressed copies. The same files give the same bytes.
pub fn run(project: &Project, matrix: &Matrix) -> Result<()> {
    pack(project, "model", "model, gzipped", &matrix.model)?;
    pack(project, "glosses", "glosses, gzipped", &matrix.glosses)
}

fn pack(
    project: &Project,
    name: &str,
    step: &str,
    PackedFile { file, gzip }: &PackedFile,
) -> Result<()> {
    let file = project.path(file);
    let packed = project.path(gzip);
    let inputs = Fingerprint::of(name).file(&file)?;
    step::run_if_changed(project, step, inputs, std::slice::from_ref(&packed), || {
        let bytes = fs::read(&file).with_context(|| {
            format!(
                "{} cannot be read; cargo xtask train makes it",
                file.display()
            )
        })?;
        if let Some(folder) = packed.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&packed, size::gzip(&bytes)?)?)
    })
}
