//! A window on an article, through which statements and those who made them are looked for.

use super::mentions::Name;
use super::words::{NO, Word};
use crate::analysis::Analysis;

/// How many tokens a walk goes at most.
pub const REACH: usize = 60;

/// The article as quotations see it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The text.
    pub text: &'a str,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// Its words.
    pub words: &'a [Word],
    /// Its names.
    pub names: &'a [Name],
}

impl<'a> View<'a> {
    /// The name that covers token `at`.
    pub fn name(&self, at: usize) -> Option<&'a Name> {
        match self.words[at].mention {
            NO => None,
            index => self.names.get(index as usize),
        }
    }

    /// Lemma of the word at `at`; empty where it has none.
    pub fn lemma(&self, at: usize) -> &'a str {
        self.words[at]
            .lemma
            .map_or("", |lemma| self.analysis.strings.get(lemma))
    }
}
