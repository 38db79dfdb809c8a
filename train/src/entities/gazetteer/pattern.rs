//! Spellings of a name written as a pattern.
//!
//! | pattern | spellings |
//! | --- | --- |
//! | `[غج]و[غج]ل` | غوغل، غوجل، جوغل، جوجل |
//! | `(ال)كونغو` | كونغو، الكونغو |
//! | `أبو_ظبي` | أبو ظبي، أبوظبي |

use anyhow::{Result, bail, ensure};

/// More spellings than these are a slip of the pen.
const MOST: usize = 64;

/// All spellings of `pattern`, each once.
pub fn expand(pattern: &str) -> Result<Vec<String>> {
    let mut spellings = vec![String::new()];
    let mut rest = pattern.chars();
    while let Some(c) = rest.next() {
        let choices: Vec<String> = match c {
            '[' => bracketed(&mut rest, ']', pattern)?
                .chars()
                .map(String::from)
                .collect(),
            '(' => vec![bracketed(&mut rest, ')', pattern)?, String::new()],
            '_' => vec![" ".into(), String::new()],
            ']' | ')' => bail!("{pattern}: {c} closes nothing"),
            c => vec![c.into()],
        };
        ensure!(!choices.is_empty(), "{pattern}: nothing between brackets");
        spellings = spellings
            .iter()
            .flat_map(|begun| choices.iter().map(move |choice| format!("{begun}{choice}")))
            .collect();
        ensure!(spellings.len() <= MOST, "{pattern}: too many spellings");
    }
    Ok(spellings)
}

fn bracketed(rest: &mut std::str::Chars, close: char, pattern: &str) -> Result<String> {
    let mut inside = String::new();
    for c in rest.by_ref() {
        if c == close {
            return Ok(inside);
        }
        inside.push(c);
    }
    bail!("{pattern}: {close} is missing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        assert_eq!(expand("غوغل").unwrap(), ["غوغل"]);
        assert_eq!(expand("(ال)كونغو").unwrap(), ["الكونغو", "كونغو"]);
        assert_eq!(expand("أبو_ظبي").unwrap(), ["أبو ظبي", "أبوظبي"]);
        assert_eq!(
            expand("[غج]و[غج]ل").unwrap(),
            ["غوغل", "غوجل", "جوغل", "جوجل"]
        );
        assert!(expand("[غج").is_err() && expand("غ)").is_err());
    }
}
