//! Learning to find names.

mod gazetteer;

use crate::corpora::Folders;
use crate::file::ModelWriter;
use anyhow::Result;

/// Adds the sections of names; words must be in `writer` already.
pub fn write(folders: &Folders, writer: &mut ModelWriter) -> Result<()> {
    gazetteer::write(folders, writer)
}
