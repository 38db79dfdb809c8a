//! How a unit opens: whether it stands alone, and where what stands alone begins.

use super::heads::{HEAD, Heads, Role};
use super::leaning::Head;
use crate::analysis::{Analysis, Token, TokenKind, Upos};
use std::ops::Range;

/// What the head of a unit says of its place in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Byte where the unit begins when what joins it to the sentence before is dropped.
    pub start: usize,
    /// Byte where it begins behind a bullet, a number or a label, all else kept.
    pub whole: usize,
    /// Whether it needs the sentence before it to be understood: it opens with a pronoun, a
    /// demonstrative, or a verb without a subject.
    pub leans: bool,
    /// It is better understood behind the sentence before it: a pronoun or a demonstrative in it
    /// has nothing before it that it could mean.
    pub points: bool,
    /// It is the question or the answer of an interview.
    pub labelled: bool,
    /// It opens with و or ف, which is dropped.
    pub joined: bool,
    /// It adds to what was said: كما، إلى ذلك، وأضاف.
    pub adds: bool,
    /// It gives an example.
    pub example: bool,
    /// It opens with what was before the news.
    pub background: bool,
    /// It opens with a verb of saying.
    pub says: bool,
    /// It opens with a verb of news: what somebody decided, announced, found.
    pub news: bool,
    /// It opens with a verb.
    pub verb: bool,
}

/// Reads openings in memory that is used again.
#[derive(Clone, Debug, Default)]
pub struct Openings {
    heads: Heads,
}

impl Openings {
    /// Memory to read words in.
    pub fn heads(&mut self) -> &mut Heads {
        &mut self.heads
    }

    /// The opening of the unit whose tokens are `range`, which begins at byte `start`;
    /// `goes_on` says that it stands within a sentence.
    pub fn read(
        &mut self,
        text: &str,
        analysis: &Analysis,
        range: Range<usize>,
        start: usize,
        goes_on: bool,
    ) -> Opening {
        let mut opening = Opening {
            start,
            whole: start,
            ..Opening::default()
        };
        let body = self.behind_label(text, analysis, range.clone(), goes_on, &mut opening);
        let mut places = [0; HEAD];
        self.heads.clear();
        let words = (body..range.end.min(body + 4 * HEAD))
            .filter(|&token| analysis.tokens[token].kind == TokenKind::Word)
            .take(HEAD);
        for token in words {
            places[self.heads.len()] = token;
            self.heads.push(analysis.tokens[token].span.of(text));
        }
        let places = &places[..self.heads.len()];
        let Some(&first) = places.first() else {
            return opening;
        };
        let whole = opening.start;
        opening.whole = whole;
        let quoted = analysis.tokens[body..first]
            .iter()
            .any(|token| token.span.of(text).contains(['«', '"', '“', '(', '[']));
        let mut head = 0;
        self.drop_conjunction(text, analysis, first, 0, &mut opening);
        let dropped = self.heads.longest(0, Role::Dropped);
        if let Some(count) = dropped
            .or_else(|| self.also(analysis, places))
            .filter(|&count| count < places.len() && !(goes_on && self.hangs(0)))
        {
            opening.adds = true;
            head = count;
            opening.start = after_comma(text, analysis, places[head - 1], places[head]);
            self.drop_conjunction(text, analysis, places[head], head, &mut opening);
        }
        // وقد أمضى: a particle of emphasis that only carries on.
        if opening.joined
            && self.heads.is(head, Role::Emphasis)
            && let Some(&next) = places.get(head + 1)
        {
            head += 1;
            opening.start = analysis.tokens[next].span.start;
        }
        if quoted {
            opening.start = whole;
            opening.joined = false;
        }
        let head = Head {
            text,
            analysis,
            places: &places[head..],
            heads: &self.heads,
            first: head,
            range,
            goes_on,
        };
        head.classify(&mut opening);
        if opening.leans {
            opening.start = whole;
        }
        opening
    }

    /// The token behind the bullet, number or label with which a sentence opens.
    fn behind_label(
        &mut self,
        text: &str,
        analysis: &Analysis,
        range: Range<usize>,
        goes_on: bool,
        opening: &mut Opening,
    ) -> usize {
        let of = |token: usize| {
            let inside = token < range.end;
            inside.then(|| analysis.tokens[token].span.of(text))
        };
        let mut body = range.start;
        if goes_on {
            return body;
        }
        while of(body).is_some_and(|mark| matches!(mark, "-" | "–" | "—" | "ـ" | "•" | "*" | "·"))
        {
            body += 1;
        }
        let number = analysis.tokens.get(body);
        if number.is_some_and(|token| token.kind == TokenKind::Number && token.span.len() <= 4)
            && of(body + 1).is_some_and(|mark| matches!(mark, "." | "-" | "–" | ")"))
        {
            body += 2;
        }
        if of(body + 1) == Some(":")
            && of(body).is_some_and(|word| self.heads.has(word, Role::Label))
        {
            opening.labelled = true;
            body += 2;
        }
        match analysis.tokens.get(body) {
            Some(token) if body > range.start && body < range.end => {
                opening.start = token.span.start;
                body
            }
            _ => range.start,
        }
    }

    /// كما أن، بالإضافة إلى: within a sentence these hang on what is before them.
    fn hangs(&self, head: usize) -> bool {
        self.heads.longest(head, Role::Content).is_some()
    }

    /// Takes و or ف from word `head`, when it is a segment of its own.
    fn drop_conjunction(
        &mut self,
        text: &str,
        analysis: &Analysis,
        token: usize,
        head: usize,
        opening: &mut Opening,
    ) {
        let segments = &analysis.segments[analysis.tokens[token].segments.clone()];
        let [conjunction, rest, ..] = segments else {
            return;
        };
        // Before a name it may be the name's own: وائل.
        let name = matches!(analysis.tokens[token].upos, Upos::Propn | Upos::X);
        if conjunction.upos == Upos::Cconj && !name && conjunction.span.start <= opening.start {
            let end = analysis.tokens[token].span.end;
            self.heads.set(head, &text[rest.span.start..end]);
            opening.start = rest.span.start;
            opening.joined = true;
        }
    }

    /// كما before a verb means "also".
    fn also(&self, analysis: &Analysis, places: &[usize]) -> Option<usize> {
        let next = places.get(1)?;
        let verb = matches!(analysis.tokens[*next].upos, Upos::Verb | Upos::Aux);
        (self.heads.is(0, Role::Also) && verb).then_some(1)
    }
}

/// Where the unit goes on after the token `last` of what is dropped: behind a comma.
fn after_comma(text: &str, analysis: &Analysis, last: usize, next: usize) -> usize {
    let comma = |token: &Token| matches!(token.span.of(text), "،" | "," | ":" | "-" | "–");
    let mut token = last + 1;
    while token < next && comma(&analysis.tokens[token]) {
        token += 1;
    }
    analysis.tokens[token].span.start
}

#[cfg(all(test, feature = "embed"))]
#[path = "opening_tests.rs"]
mod tests;
