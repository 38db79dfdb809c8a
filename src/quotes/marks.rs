//! Stretches between quotation marks.
//!
//! Which mark opens and which closes is told by [`crate::tokenize`]; here they are paired. A mark
//! of another kind inside a stretch is nested and belongs to it. A stretch that never closes ends
//! with its sentence.

use super::words::Word;
use crate::analysis::{Analysis, TokenKind};
use crate::tokenize::TokenSpan;
use crate::tokenize::quotation::{self, Role};

/// Tokens between two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The opening mark.
    pub open: usize,
    /// The closing mark; the token after the last where it is missing.
    pub close: usize,
    /// Whether the closing mark is there.
    pub closed: bool,
}

impl Region {
    /// The first token after the stretch and its closing mark.
    pub fn after(&self) -> usize {
        self.close + usize::from(self.closed)
    }
}

/// The regions of an article, in text order, with a way to find the one at a token.
#[derive(Clone, Copy, Debug)]
pub struct Regions<'a>(pub &'a [Region]);

impl Regions<'_> {
    /// The region that token `at` opens.
    pub fn at(&self, at: usize) -> Option<Region> {
        let index = self
            .0
            .binary_search_by_key(&at, |region| region.open)
            .ok()?;
        Some(self.0[index])
    }
}

/// Memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    tokens: Vec<TokenSpan>,
    roles: Vec<Role>,
}

/// Kinds of marks that close each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Guillemets,
    Single,
    Double,
}

fn family(mark: char) -> Option<Family> {
    match mark {
        '«' | '»' => Some(Family::Guillemets),
        '‹' | '›' | '‘' | '’' | '‚' | '‛' | '\'' => Some(Family::Single),
        '"' | '“' | '”' | '„' | '‟' | '＂' => Some(Family::Double),
        _ => None,
    }
}

/// Finds the outermost stretches between marks, in text order.
pub fn find(
    text: &str,
    analysis: &Analysis,
    words: &[Word],
    scratch: &mut Scratch,
    regions: &mut Vec<Region>,
) {
    regions.clear();
    let mut token = 0;
    let mut sentence = 0;
    for paragraph in &analysis.paragraphs {
        while token < words.len() && words[token].span.start < paragraph.start {
            token += 1;
        }
        let first = token;
        scratch.tokens.clear();
        while token < words.len() && words[token].span.start < paragraph.end {
            scratch.tokens.push(TokenSpan {
                span: analysis.tokens[token].span,
                kind: analysis.tokens[token].kind,
            });
            token += 1;
        }
        quotation::roles(text, &scratch.tokens, &mut scratch.roles);
        pair(
            text,
            analysis,
            words,
            first,
            &scratch.roles,
            &mut sentence,
            regions,
        );
    }
}

fn pair(
    text: &str,
    analysis: &Analysis,
    words: &[Word],
    first: usize,
    roles: &[Role],
    sentence: &mut usize,
    regions: &mut Vec<Region>,
) {
    let end = first + roles.len();
    let mut open: Option<(usize, Family, char)> = None;
    let mut close_at_sentence = |open: usize, limit: usize, regions: &mut Vec<Region>| {
        while *sentence < analysis.sentences.len()
            && analysis.sentences[*sentence].tokens.end <= open
        {
            *sentence += 1;
        }
        let end = analysis
            .sentences
            .get(*sentence)
            .map_or(limit, |sentence| sentence.tokens.end.min(limit));
        let mut close = end;
        while close > open + 1 && matches!(words[close - 1].mark, '.' | '؟' | '!' | '?') {
            close -= 1;
        }
        regions.push(Region {
            open,
            close,
            closed: false,
        });
    };
    // Guillemets that are still to close, less those still to open: two or more after an inner
    // opening one let both close.
    let mut surplus = (first..end).fold(0isize, |sum, at| sum + guillemet(words[at].mark));
    let mut depth = 0usize;
    for at in first..end {
        surplus -= guillemet(words[at].mark);
        if analysis.tokens[at].kind != TokenKind::Punctuation {
            continue;
        }
        let mark = text[words[at].span.start..].chars().next().unwrap_or('\0');
        let Some(kind) = family(mark) else { continue };
        let role = match kind {
            Family::Single => single(text, words, at),
            _ => roles[at - first],
        };
        match (open, role) {
            (Some((_, Family::Guillemets, '«')), Role::OpensQuote)
                if mark == '«' && surplus >= 2 + depth as isize =>
            {
                depth += 1;
            }
            (Some((_, Family::Guillemets, '«')), Role::ClosesQuote) if mark == '»' && depth > 0 =>
            {
                depth -= 1;
            }
            (Some((start, family, _)), Role::ClosesQuote) if family == kind => {
                regions.push(Region {
                    open: start,
                    close: at,
                    closed: true,
                });
                open = None;
            }
            // «… «: the wrong mark, but blanks on both sides.
            (Some((start, Family::Guillemets, '«')), Role::OpensQuote)
                if mark == '«'
                    && !glued(words, at)
                    && words
                        .get(at + 1)
                        .is_none_or(|next| next.span.start > words[at].span.end) =>
            {
                regions.push(Region {
                    open: start,
                    close: at,
                    closed: true,
                });
                open = None;
            }
            // »…«: typed the other way round.
            (Some((start, Family::Guillemets, '»')), Role::OpensQuote) if mark == '«' => {
                regions.push(Region {
                    open: start,
                    close: at,
                    closed: true,
                });
                open = None;
            }
            (Some((start, family, sign)), Role::OpensQuote) if family == kind => {
                // Straight marks whose blanks stand on the wrong side still pair up.
                if sign == mark && kind == Family::Double && glued(words, at) {
                    regions.push(Region {
                        open: start,
                        close: at,
                        closed: true,
                    });
                    open = None;
                } else {
                    close_at_sentence(start, at, regions);
                    open = Some((at, kind, mark));
                }
            }
            (None, Role::OpensQuote) => open = Some((at, kind, mark)),
            _ => {}
        }
    }
    if let Some((start, ..)) = open {
        close_at_sentence(start, end, regions);
    }
}

/// One for a guillemet that closes, less one for one that opens.
fn guillemet(mark: char) -> isize {
    match mark {
        '»' => 1,
        '«' => -1,
        _ => 0,
    }
}

/// No blank before the mark.
fn glued(words: &[Word], at: usize) -> bool {
    at > 0 && words[at - 1].span.end == words[at].span.start
}

/// Single marks are apostrophes too: only the blanks around say what they do.
fn single(text: &str, words: &[Word], at: usize) -> Role {
    let span = words[at].span;
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    let blank = |c: Option<char>| {
        c.is_none_or(|c| {
            crate::text::is_blank(c) || c.is_ascii_punctuation() || matches!(c, '،' | '؛' | '؟')
        })
    };
    match text[span.start..].chars().next() {
        Some('‹') => Role::OpensQuote,
        Some('›') => Role::ClosesQuote,
        _ if blank(before) && !blank(after) => Role::OpensQuote,
        _ if !blank(before) && blank(after) => Role::ClosesQuote,
        _ => Role::None,
    }
}
