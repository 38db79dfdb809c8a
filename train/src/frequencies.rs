//! Document frequencies of light stems.

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;

/// Writes the sections.
pub fn write(_folders: &Folders, _writer: &mut ModelWriter) -> Result<()> {
    Ok(())
}
