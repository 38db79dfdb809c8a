//! The subcommand that makes the model file.

use crate::clusters::{self, Clusters};
use crate::corpora::Folders;
use crate::file::ModelWriter;
use crate::{frequencies, lexicon, ranking};
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
    /// The file to write; the English glosses go beside it, into a file that ends in .glosses
    #[arg(long, value_name = "FILE", default_value = "models/khulasa.model")]
    pub output: PathBuf,
    /// Write nothing; fail when the file is not what training makes
    #[arg(long)]
    pub check: bool,
    /// Keep word clusters in this file, or read them from it when it is there
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    pub clusters: Option<PathBuf>,
    /// Look away from this fold of PUD
    #[arg(long, value_name = "NUMBER", conflicts_with = "check")]
    pub without_fold: Option<u32>,
}

/// The sections of the model, learned without fold `without` of PUD.
pub fn make(folders: &Folders, clusters: &Clusters, without: Option<u32>) -> Result<ModelWriter> {
    let mut writer = ModelWriter::default();
    writer.bytes("name", NAME);
    frequencies::write(folders, &mut writer)?;
    lexicon::write(folders, &mut writer)?;
    ranking::write_clusters(clusters, &mut writer);
    ranking::write(folders, without, &mut writer)?;
    Ok(writer)
}

/// Makes the model, and writes it or compares it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let clusters =
        clusters::learn_or_read(&arguments.folders.corpora, arguments.clusters.as_deref())?;
    let writer = make(&arguments.folders, &clusters, arguments.without_fold)?;
    for (name, size) in writer.sizes() {
        eprintln!("{name:<16} {size:>9} bytes");
    }
    let model = writer.finish();
    let output = &arguments.output;
    if arguments.check {
        let present =
            std::fs::read(output).with_context(|| format!("cannot read {}", output.display()))?;
        let glosses = std::fs::read(output.with_extension("glosses"))?;
        if present != model[..] || glosses != lexicon::glosses(&arguments.folders)?.as_bytes() {
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
    let glosses = lexicon::glosses(&arguments.folders)?;
    let output = output.with_extension("glosses");
    std::fs::write(&output, &glosses)
        .with_context(|| format!("cannot write {}", output.display()))?;
    eprintln!("{} written, {} bytes", output.display(), glosses.len());
    Ok(())
}
