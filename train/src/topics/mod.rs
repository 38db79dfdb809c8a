//! Learning what articles are about.

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;

/// Adds the sections of topics; words and lemmas must be in `writer` already.
pub fn write(_folders: &Folders, _writer: &mut ModelWriter) -> Result<()> {
    Ok(())
}
