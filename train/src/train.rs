//! The subcommand that makes the model file.

use crate::corpora::Folders;
use crate::file::ModelWriter;
use crate::frequencies;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::path::PathBuf;

/// Name and version of the model that is written; the version goes up with every release of it.
const NAME: &str = "khulasa-2026.11";

/// What to train from, and where to.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    pub folders: Folders,
    /// The file to write
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub output: PathBuf,
    /// Write nothing; fail when the file is not what training makes
    #[arg(long)]
    pub check: bool,
}

/// Makes the model, and writes it or compares it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut writer = ModelWriter::default();
    writer.bytes("name", NAME);
    frequencies::write(&arguments.folders, &mut writer)?;
    for (name, size) in writer.sizes() {
        eprintln!("{name:<16} {size:>9} bytes");
    }
    let model = writer.finish();
    let output = &arguments.output;
    if arguments.check {
        let present =
            std::fs::read(output).with_context(|| format!("cannot read {}", output.display()))?;
        if present != model[..] {
            bail!(
                "{} is not what training makes from these corpora",
                output.display()
            );
        }
        eprintln!("{} is what training makes", output.display());
        return Ok(());
    }
    std::fs::write(output, &model[..])
        .with_context(|| format!("cannot write {}", output.display()))?;
    eprintln!("{} written, {} bytes", output.display(), model.len());
    Ok(())
}
