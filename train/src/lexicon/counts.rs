//! The frequency list (wordfreq, Robyn Speer): which forms exist, and how common they are.

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use khulasa::text::{Letter, Spelling};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// Forms by their folded letters, in parts of a thousand million.
pub struct Counts {
    forms: BTreeMap<Vec<Letter>, u64>,
    /// The same forms as they are spelled, the commonest first.
    pub spelled: Vec<(String, u64)>,
}

impl Counts {
    /// Reads the list: an array whose row n holds the words that make up 10^(-n/100) of a text.
    pub fn read(corpora: &Path) -> Result<Self> {
        let path = corpora.join("lexicon/wordfreq/large_ar.msgpack.gz");
        let file = File::open(&path).with_context(|| format!("cannot open {}", path.display()))?;
        let rows: Vec<rmpv::Value> = match rmpv::decode::read_value(&mut GzDecoder::new(file))? {
            rmpv::Value::Array(rows) => rows,
            _ => anyhow::bail!("{} is no list", path.display()),
        };
        let mut forms: BTreeMap<Vec<Letter>, u64> = BTreeMap::new();
        let mut spelled = Vec::new();
        let mut spelling = Spelling::new();
        for (bin, row) in rows.iter().enumerate().skip(1) {
            let count = libm::pow(10.0, 9.0 - (bin - 1) as f64 / 100.0) as u64;
            for word in row.as_array().into_iter().flatten() {
                let Some(word) = word.as_str() else { continue };
                spelling.read(word);
                let arabic = spelling.folded().iter().all(|&letter| letter <= 42);
                if !arabic || spelling.folded().is_empty() || word.contains(['_', ' ']) {
                    continue;
                }
                *forms.entry(spelling.folded().to_vec()).or_default() += count;
                spelled.push((word.to_owned(), count));
            }
        }
        Ok(Self { forms, spelled })
    }

    /// How common a form is, in parts of a thousand million, whatever its hamzas.
    pub fn of(&self, form: &str) -> u64 {
        let mut spelling = Spelling::new();
        spelling.read(form);
        self.forms.get(spelling.folded()).copied().unwrap_or(0)
    }

    /// The forms by folded letters, in order.
    pub fn forms(&self) -> impl Iterator<Item = (&Vec<Letter>, u64)> {
        self.forms.iter().map(|(form, &count)| (form, count))
    }
}

/// The class of a count: 0 for none, then one class for every factor of about 2.6.
pub fn class(count: u64) -> u8 {
    if count == 0 {
        return 0;
    }
    // ilog2 steps of 1.4: 1 … 10^9 is 0 … 30 doublings.
    let doublings = count.ilog2().saturating_sub(3);
    (1 + doublings * 3 / 4).clamp(1, 15) as u8
}
