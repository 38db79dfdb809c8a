//! Clusters kept in a file between two runs, for those who try out what follows them.

use super::Clusters;
use anyhow::{Context, Result, ensure};
use khulasa::text::Letter;
use std::fmt::Write;
use std::path::Path;

/// Writes one line a word: its letters in hexadecimal, and its fine cluster; before them two lines
/// with the coarser clusters of each fine one.
pub fn write(clusters: &Clusters, path: &Path) -> Result<()> {
    let mut out = String::new();
    for level in [&clusters.middle, &clusters.coarse] {
        let numbers: Vec<String> = level.iter().map(u16::to_string).collect();
        out += &numbers.join(" ");
        out += "\n";
    }
    for (word, fine) in clusters.words.iter().zip(&clusters.fine) {
        for letter in word {
            write!(out, "{letter:02x}")?;
        }
        writeln!(out, " {fine}")?;
    }
    std::fs::write(path, out).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads what [`write`] wrote.
pub fn read(path: &Path) -> Result<Clusters> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut lines = text.lines();
    let mut level = || -> Result<Vec<u16>> {
        let line = lines.next().context("the file is cut off")?;
        Ok(line.split(' ').map(str::parse).collect::<Result<_, _>>()?)
    };
    let (middle, coarse) = (level()?, level()?);
    ensure!(middle.len() == coarse.len(), "two levels of one length");
    let mut clusters = Clusters {
        words: Vec::new(),
        fine: Vec::new(),
        middle,
        coarse,
    };
    for line in lines {
        let (word, fine) = line.split_once(' ').context("a line without a number")?;
        let letters = (0..word.len() / 2)
            .map(|at| u8::from_str_radix(&word[2 * at..2 * at + 2], 16))
            .collect::<Result<Vec<Letter>, _>>()?;
        clusters.words.push(letters);
        clusters.fine.push(fine.parse()?);
    }
    Ok(clusters)
}
