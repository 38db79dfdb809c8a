use thiserror::Error;

/// Why a model file was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The file does not begin as a model file does.
    #[error("this is no khulasa model file")]
    NotAModel,
    /// The file was written in a format that this version no longer reads.
    #[error(
        "the model file has format {found}; this version reads format {supported}: use a newer model"
    )]
    OlderFormat {
        /// Format of the file.
        found: u32,
        /// Format of this crate.
        supported: u32,
    },
    /// The file was written in a format that this version does not know yet.
    #[error(
        "the model file has format {found}; this version reads format {supported}: use a newer khulasa"
    )]
    NewerFormat {
        /// Format of the file.
        found: u32,
        /// Format of this crate.
        supported: u32,
    },
    /// The file ends before its stated length, or goes on after it.
    #[error(
        "the model file is cut off or has something added: {found} bytes instead of {expected}"
    )]
    Truncated {
        /// Length that the file states.
        expected: u64,
        /// Length that it has.
        found: u64,
    },
    /// The content is not what was written.
    #[error("the model file is damaged: {what}")]
    Corrupt {
        /// What does not hold.
        what: &'static str,
    },
    /// The bytes do not begin at an address divisible by eight.
    #[error("the model's bytes are not aligned to eight: copy them into AlignedBytes first")]
    Unaligned,
}

impl ModelError {
    /// A short name of the kind of error, the same in every language binding.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAModel => "not-a-model",
            Self::OlderFormat { .. } => "older-format",
            Self::NewerFormat { .. } => "newer-format",
            Self::Truncated { .. } => "truncated",
            Self::Corrupt { .. } => "corrupt",
            Self::Unaligned => "unaligned",
        }
    }

    pub(crate) const fn corrupt(what: &'static str) -> Self {
        Self::Corrupt { what }
    }
}
