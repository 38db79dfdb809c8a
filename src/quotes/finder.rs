//! The walk over an article that collects its quotations.

mod attribution;
mod cues;
mod marked;
mod sourced;
mod statements;

use super::descriptions::Descriptions;
use super::dialogue::Dialogue;
use super::marks::Regions;
use super::speakers::Who;
use super::view::View;
use crate::analysis::Quote;

/// Sentences after which nobody remembers who spoke.
const MEMORY: usize = 8;

/// Collects quotations; see [`super`].
pub struct Finder<'a> {
    view: View<'a>,
    regions: Regions<'a>,
    descriptions: &'a mut Descriptions,
    quotes: Vec<Quote>,
    next_name: usize,
    sentence: usize,
    /// Who spoke last, and in which sentence.
    last: Option<(Who, usize)>,
    /// The token after the last statement.
    reported: usize,
    dialogue: Dialogue,
}

impl<'a> Finder<'a> {
    /// A walk that begins.
    pub fn new(view: View<'a>, regions: Regions<'a>, descriptions: &'a mut Descriptions) -> Self {
        Self {
            view,
            regions,
            descriptions,
            quotes: Vec::new(),
            next_name: 0,
            sentence: 0,
            last: None,
            reported: 0,
            dialogue: Dialogue::default(),
        }
    }

    /// All quotations of the article.
    pub fn find(mut self) -> Vec<Quote> {
        let mut at = 0;
        while at < self.view.words.len() {
            self.enter(at);
            at = self.step(at).max(at + 1);
        }
        self.quotes
    }

    /// Keeps pace with sentences and names.
    fn enter(&mut self, at: usize) {
        let sentences = &self.view.analysis.sentences;
        while self.sentence + 1 < sentences.len() && sentences[self.sentence].tokens.end <= at {
            self.sentence += 1;
        }
        while let Some(name) = self.view.names.get(self.next_name)
            && name.first < at
        {
            self.descriptions.read(&self.view, name);
            self.next_name += 1;
        }
    }

    /// First token of the sentence, and the token after its last.
    fn bounds(&self) -> (usize, usize) {
        self.view
            .analysis
            .sentences
            .get(self.sentence)
            .map_or((0, self.view.words.len()), |sentence| {
                (sentence.tokens.start, sentence.tokens.end)
            })
    }

    /// Handles what begins at `at`; gives the next token to look at.
    fn step(&mut self, at: usize) -> usize {
        let (first, end) = self.bounds();
        if at == first
            && let Some(next) = self.turn(first, end)
        {
            return next;
        }
        if let Some(region) = self.regions.at(at) {
            return self.region(region);
        }
        let word = &self.view.words[at];
        if word.mark != '\0' {
            return at + 1;
        }
        if let Some(source) = self.view.source(at, end, Some(self.descriptions)) {
            return self.source(source, first, end);
        }
        match self.frames(at, first) {
            Some(frames) if !frames.is_empty() => self.cue(at, frames, end),
            _ => at + 1,
        }
    }

    /// A turn of a dialogue or a labelled statement at the begin of a sentence.
    fn turn(&mut self, first: usize, end: usize) -> Option<usize> {
        let turn = self.dialogue.turn(
            &self.view,
            first,
            end,
            self.sentence,
            self.regions,
            self.descriptions,
        )?;
        self.report(turn.start, turn.stop, None, turn.who, None);
        Some(turn.stop)
    }
}
