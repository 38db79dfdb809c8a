use crate::analysis::Parts;
use serde::Deserialize;
use thiserror::Error;

/// What an analysis should hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How long the summary may be.
    pub budget: Budget,
    /// Parts that are left out, and cost no time.
    pub without: Parts,
    /// How many readings a token gets, at least one.
    pub readings: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            budget: Budget::default(),
            without: Parts::NONE,
            readings: 1,
        }
    }
}

/// How long a summary may be. A budget beyond the article is the whole article; nothing is picked
/// for a budget of zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Budget {
    /// So many picks.
    Sentences(usize),
    /// So many words.
    Words(usize),
    /// So large a share of the article's words, from 0 to 1.
    Ratio(f64),
}

impl Budget {
    /// How many of units with so many `words` fit, of `all` words of the article; the best unit
    /// comes first. A budget of words is never exceeded, save by a first unit that alone is
    /// longer; the first unit that does not fit ends it, so that a larger budget holds what a
    /// smaller one holds.
    pub(crate) fn fitting(self, words: impl Iterator<Item = usize>, all: usize) -> usize {
        let mut left = match self {
            Self::Sentences(sentences) => return words.take(sentences).count(),
            Self::Words(words) => words,
            Self::Ratio(ratio) => (ratio * all as f64 + 0.5) as usize,
        };
        let mut taken = 0;
        for words in words {
            if left == 0 || words > left && taken > 0 {
                break;
            }
            left = left.saturating_sub(words);
            taken += 1;
        }
        taken
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::Sentences(3)
    }
}

/// Why options were not accepted.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum OptionsError {
    /// More than one budget was given.
    #[error("summarySentences, summaryWords and summaryRatio exclude each other")]
    SeveralBudgets,
    /// The share is no number from 0 to 1.
    #[error("summaryRatio is {0}; it must lie between 0 and 1")]
    Ratio(f64),
    /// No part of the document is called so.
    #[error("no part is called '{0}'; the parts are {parts}", parts = Parts::NAMES.join(", "))]
    Part(String),
    /// A token has at least one reading.
    #[error("readings is 0; a token has at least one")]
    Readings,
    /// The options do not have the shape that the document names.
    #[error("the options cannot be read: {0}")]
    Shape(String),
}

/// Options as JavaScript, JSON and the command line write them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WrittenOptions {
    /// So many picks.
    pub summary_sentences: Option<usize>,
    /// So many words.
    pub summary_words: Option<usize>,
    /// So large a share of the article.
    pub summary_ratio: Option<f64>,
    /// Names of the parts to leave out.
    pub without: Vec<String>,
    /// How many readings.
    pub readings: Option<usize>,
}

impl TryFrom<WrittenOptions> for Options {
    type Error = OptionsError;

    fn try_from(written: WrittenOptions) -> Result<Self, OptionsError> {
        let budget = match (
            written.summary_sentences,
            written.summary_words,
            written.summary_ratio,
        ) {
            (None, None, None) => Budget::default(),
            (Some(sentences), None, None) => Budget::Sentences(sentences),
            (None, Some(words), None) => Budget::Words(words),
            (None, None, Some(ratio)) if (0.0..=1.0).contains(&ratio) => Budget::Ratio(ratio),
            (None, None, Some(ratio)) => return Err(OptionsError::Ratio(ratio)),
            _ => return Err(OptionsError::SeveralBudgets),
        };
        let mut without = Parts::NONE;
        for name in &written.without {
            without =
                without.and(Parts::named(name).ok_or_else(|| OptionsError::Part(name.clone()))?);
        }
        let readings = written.readings.unwrap_or(1);
        if readings == 0 {
            return Err(OptionsError::Readings);
        }
        Ok(Self {
            budget,
            without,
            readings,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Options, String> {
        let written: WrittenOptions =
            serde_json::from_str(json).map_err(|error| error.to_string())?;
        Options::try_from(written).map_err(|error| error.to_string())
    }

    #[test]
    fn options_as_they_are_written() {
        assert_eq!(read("{}"), Ok(Options::default()));
        let options =
            read(r#"{"summaryWords": 80, "without": ["quotes"], "readings": 3}"#).unwrap();
        assert_eq!(options.budget, Budget::Words(80));
        assert!(options.without.has("quotes"));
        assert_eq!(options.readings, 3);
    }

    #[test]
    fn options_that_make_no_sense() {
        for (json, part) in [
            (r#"{"summaryWords": 80, "summaryRatio": 0.5}"#, "exclude"),
            (r#"{"summaryRatio": 1.5}"#, "between 0 and 1"),
            (r#"{"without": ["tokens"]}"#, "entities, dates"),
            (r#"{"readings": 0}"#, "at least one"),
            (r#"{"sumaryWords": 80}"#, "unknown field"),
            (r#"{"summaryWords": -1}"#, "invalid value"),
        ] {
            let error = read(json).unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }
}
