use clap::{Args, Parser, Subcommand, ValueEnum};
use khulasa::{Options, WrittenOptions};
use std::path::PathBuf;

/// Arabic articles, understood on this machine: sentences, words, summary.
#[derive(Parser)]
#[command(name = "khulasa", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Analyze articles, one document each
    Analyze(Analyze),
    /// Several articles on one story: one summary with its sources, what they share, what only one says
    Digest(Digest),
}

#[derive(Args)]
pub struct Analyze {
    /// Text files in UTF-8, one article each; - for standard input
    #[arg(value_name = "FILE", default_value = "-")]
    pub files: Vec<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value = "json")]
    pub format: Format,
    /// The input is JSON Lines: {"id": …, "text": …}
    #[arg(long)]
    pub jsonl: bool,
    #[command(flatten)]
    pub analysis: Analysis,
}

#[derive(Args)]
pub struct Digest {
    /// Text files in UTF-8, one article each; - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value = "json")]
    pub format: DigestFormat,
    #[command(flatten)]
    pub analysis: Analysis,
}

/// What holds for one article and for several.
#[derive(Args)]
pub struct Analysis {
    /// Another model than the one built in
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
    /// Length of the summary in sentences [default: 3]
    #[arg(long, value_name = "N", group = "budget")]
    pub summary_sentences: Option<usize>,
    /// Length of the summary in words
    #[arg(long, value_name = "N", group = "budget")]
    pub summary_words: Option<usize>,
    /// Length of the summary as a share of the article, 0 to 1
    #[arg(long, value_name = "R", group = "budget")]
    pub summary_ratio: Option<f64>,
    /// Parts to leave out: entities, dates, quantities, quotes, keyphrases, topics, summary
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    pub without: Vec<String>,
    /// Readings of each token
    #[arg(long, value_name = "N")]
    pub readings: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// One JSON document a line
    Json,
    /// CoNLL-U, Universal Dependencies
    Conllu,
    /// The gist, for people
    Text,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum DigestFormat {
    /// One JSON document
    Json,
    /// The digest, for people
    Text,
}

impl Analysis {
    /// The options of the analysis.
    pub fn options(&self) -> Result<Options, String> {
        let written = WrittenOptions {
            summary_sentences: self.summary_sentences,
            summary_words: self.summary_words,
            summary_ratio: self.summary_ratio,
            without: self.without.clone(),
            readings: self.readings,
        };
        Options::try_from(written).map_err(|error| error.to_string())
    }
}
