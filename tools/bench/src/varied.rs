//! Our own articles, varied to any length: no two sentences are quite alike, as in a newspaper's archive.

use std::path::Path;

use anyhow::{Context, Result};

/// Of so many words one is put another in its place.
const REPLACED: u64 = 8;
/// Sentences of an article.
const SENTENCES: u64 = 12;

/// A generator of numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood, 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// What texts are made of.
pub struct Material {
    sentences: Vec<String>,
    words: Vec<String>,
}

impl Material {
    /// Reads the articles of the tests, and the nouns that the model was taught, in the repository at `top`.
    pub fn read(top: &Path) -> Result<Self> {
        let mut sentences = Vec::new();
        let folder = top.join("tests/articles");
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .with_context(|| folder.display().to_string())?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        files.sort();
        for file in files
            .iter()
            .filter(|file| file.extension().is_some_and(|name| name == "txt"))
        {
            let text = std::fs::read_to_string(file)?;
            let ends = |c: char| matches!(c, '.' | '؟' | '!' | '\n');
            let found = text.split_inclusive(ends).map(str::trim);
            sentences.extend(
                found
                    .filter(|sentence| sentence.len() > 40)
                    .map(str::to_owned),
            );
        }
        let nouns = std::fs::read_to_string(top.join("train/src/lexicon/nouns.tsv"))?;
        let words = nouns
            .lines()
            .filter_map(|line| line.split('\t').next())
            .filter(|word| {
                word.chars().count() > 3 && word.chars().all(|c| ('ء'..='ي').contains(&c))
            })
            .map(str::to_owned)
            .collect();
        Ok(Self { sentences, words })
    }

    /// Articles of `bytes` bytes in all, or a little more.
    pub fn articles(&self, bytes: usize) -> Vec<String> {
        let mut numbers = Numbers(7);
        let mut articles = Vec::new();
        let mut length = 0;
        while length < bytes {
            let article = self.article(&mut numbers, bytes - length);
            length += article.len();
            articles.push(article);
        }
        articles
    }

    fn article(&self, numbers: &mut Numbers, most: usize) -> String {
        let mut article = String::new();
        for number in 0..SENTENCES {
            if article.len() >= most {
                break;
            }
            let sentence = &self.sentences[numbers.below(self.sentences.len() as u64) as usize];
            for word in sentence.split(' ') {
                if numbers.below(REPLACED) == 0 && word.chars().all(char::is_alphabetic) {
                    let other = numbers.below(self.words.len() as u64) as usize;
                    article += &self.words[other];
                } else if word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() {
                    article += &(numbers.below(9_000) + 100).to_string();
                } else {
                    article += word;
                }
                article.push(' ');
            }
            if number % 3 == 2 {
                article += "\n\n";
            }
        }
        article
    }
}
