use super::TokenSpan;
use super::quotation::Role;
use crate::analysis::TokenKind;
use crate::text::{Spelling, is_terminal, letter_char};

/// Words longer than this are in none of the tables, and are not spelled out.
const LONGEST: usize = 64;

/// The tokens of a paragraph, as the decision where sentences end looks at them. Indices count
/// from its first token.
pub struct Paragraph<'a> {
    pub text: &'a str,
    pub tokens: &'a [TokenSpan],
    pub roles: &'a [Role],
}

impl<'a> Paragraph<'a> {
    /// The text of token `at`; empty beyond the paragraph.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(self.text))
    }

    /// The kind of token `at`.
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Whether token `at` is made of marks that may end a sentence.
    pub fn is_terminal(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Punctuation && self.word(at).starts_with(is_terminal)
    }

    /// Whether no blank stands before token `at`.
    pub fn touches(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|token| token.span.start == self.tokens[at - 1].span.end)
    }

    /// The letters of token `at` without marks, folded; empty unless it is a word.
    pub fn folded(&self, at: usize) -> String {
        let word = self.word(at);
        if self.kind(at) != Some(TokenKind::Word) || word.len() > LONGEST {
            return String::new();
        }
        let mut spelling = Spelling::new();
        spelling.read(word);
        spelling
            .folded()
            .iter()
            .map(|&letter| letter_char(letter))
            .collect()
    }
}
