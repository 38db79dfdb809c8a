//! Learning to find names.

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;

/// Adds the sections of names; words must be in `writer` already.
pub fn write(_folders: &Folders, _writer: &mut ModelWriter) -> Result<()> {
    Ok(())
}
