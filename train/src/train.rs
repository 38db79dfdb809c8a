//! The subcommand that makes the model file.

use crate::clusters::{self, Clusters};
use crate::corpora::Folders;
use crate::file::ModelWriter;
use crate::{entities, keyphrases, lemmas, lexicon, ranking, topics};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use khulasa::model::{AlignedBytes, ModelFile};
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
    /// Make only these parts; the others stay as they are in the file
    #[arg(
        long,
        value_enum,
        value_name = "PART,…",
        value_delimiter = ',',
        conflicts_with = "check"
    )]
    pub parts: Vec<Part>,
    /// Where the parts that stay are read from, when it is not the file that is written
    #[arg(long, value_name = "FILE", requires = "parts")]
    pub base: Option<PathBuf>,
    /// Keep word clusters in this file, or read them from it when it is there
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    pub clusters: Option<PathBuf>,
    /// Look away from this fold of PUD
    #[arg(long, value_name = "NUMBER", conflicts_with = "check")]
    pub without_fold: Option<u32>,
}

/// A part of the model, in the order in which they are made: each is learned from what the parts
/// before it make of the corpora.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Part {
    /// Lexicon, clusters, and how the readings of words are ranked
    Words,
    /// Document frequencies of lemmas
    Lemmas,
    /// Names of people, places, organisations and works
    Names,
    /// What articles are about
    Topics,
    /// What ranks keyphrases
    Keyphrases,
}

impl Part {
    /// What the names of its sections begin with; the sections of words have names of all kinds.
    fn prefix(self) -> Option<&'static str> {
        match self {
            Self::Words => None,
            Self::Lemmas => Some("lemma."),
            Self::Names => Some("entity."),
            Self::Topics => Some("topic."),
            Self::Keyphrases => Some("keyphrase."),
        }
    }

    /// Whether the section called `name` is one of its own.
    fn owns(self, name: &str) -> bool {
        let of = |part: &Self| part.prefix().is_some_and(|prefix| name.starts_with(prefix));
        Self::value_variants()
            .iter()
            .find(|part| of(part))
            .map_or(self == Self::Words, |&part| part == self)
    }

    /// Adds its sections, learned from what `writer` holds so far.
    fn write(self, arguments: &Arguments, writer: &mut ModelWriter) -> Result<()> {
        let folders = &arguments.folders;
        match self {
            Self::Words => {
                let kept = arguments.clusters.as_deref();
                let clusters = clusters::learn_or_read(&folders.corpora, kept)?;
                write_words(folders, &clusters, arguments.without_fold, writer)
            }
            Self::Lemmas => lemmas::write(folders, writer),
            Self::Names => entities::write(folders, writer),
            Self::Topics => topics::write(folders, writer),
            Self::Keyphrases => keyphrases::write(folders, writer),
        }
    }
}

/// All parts that are wanted, made; the others as they are in the file `arguments.base`.
fn make(arguments: &Arguments) -> Result<ModelWriter> {
    let all = Part::value_variants();
    let wanted = |part: &Part| arguments.parts.is_empty() || arguments.parts.contains(part);
    let present = if all.iter().all(wanted) {
        None
    } else {
        let path = arguments.base.as_ref().unwrap_or(&arguments.output);
        let bytes =
            std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        Some(AlignedBytes::from(&bytes[..]))
    };
    let present = present
        .as_ref()
        .map(|bytes| ModelFile::open(bytes))
        .transpose()?;
    let mut writer = ModelWriter::default();
    for part in all {
        if wanted(part) {
            eprintln!("making {part:?}");
            part.write(arguments, &mut writer)?;
        } else if let Some(file) = &present {
            for (name, content) in file.sections().filter(|(name, _)| part.owns(name)) {
                writer.bytes(name.to_owned(), content);
            }
        }
    }
    Ok(writer)
}

/// The sections that words need, learned without fold `without` of PUD.
pub fn words(folders: &Folders, clusters: &Clusters, without: Option<u32>) -> Result<ModelWriter> {
    let mut writer = ModelWriter::default();
    write_words(folders, clusters, without, &mut writer)?;
    Ok(writer)
}

fn write_words(
    folders: &Folders,
    clusters: &Clusters,
    without: Option<u32>,
    writer: &mut ModelWriter,
) -> Result<()> {
    writer.bytes("name", NAME);
    lexicon::write(folders, writer)?;
    ranking::write_clusters(clusters, writer);
    ranking::write(folders, without, writer)
}

/// Makes the model, and writes it or compares it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let writer = make(arguments)?;
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
