//! Which quotation marks and brackets open, and which close.

use super::TokenSpan;
use crate::analysis::TokenKind;
use crate::text::is_blank;

/// What a mark does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// No quotation mark and no bracket.
    #[default]
    None,
    /// Opens a quotation.
    OpensQuote,
    /// Closes a quotation.
    ClosesQuote,
    /// Opens a bracket.
    OpensBracket,
    /// Closes a bracket.
    ClosesBracket,
}

impl Role {
    /// Whether something ends here.
    pub fn closes(self) -> bool {
        matches!(self, Self::ClosesQuote | Self::ClosesBracket)
    }
}

/// The role of each of the `tokens` of one paragraph, written to `roles`.
///
/// Guillemets and brackets say themselves what they do. Straight and curly marks are typed either
/// way round in Arabic: the blanks around decide, and where these say nothing, whether a quotation
/// is open.
pub fn roles(text: &str, tokens: &[TokenSpan], roles: &mut Vec<Role>) {
    roles.clear();
    let mut open = false;
    for token in tokens {
        let mark = match token.kind {
            TokenKind::Punctuation => token.span.of(text).chars().next(),
            _ => None,
        };
        let role = match mark {
            Some('(' | '[' | '{' | '﴾') => Role::OpensBracket,
            Some(')' | ']' | '}' | '﴿') => Role::ClosesBracket,
            Some('«' | '‹') => Role::OpensQuote,
            Some('»' | '›') if open || !leans_forward(text, token) => Role::ClosesQuote,
            Some('»' | '›') => Role::OpensQuote,
            Some('"' | '“' | '”' | '„' | '‟') => either(text, token, open),
            _ => Role::None,
        };
        match role {
            Role::OpensQuote => open = true,
            Role::ClosesQuote => open = false,
            _ => {}
        }
        roles.push(role);
    }
}

fn either(text: &str, token: &TokenSpan, open: bool) -> Role {
    let forward = leans_forward(text, token);
    if forward != leans_back(text, token) {
        return if forward {
            Role::OpensQuote
        } else {
            Role::ClosesQuote
        };
    }
    if open {
        Role::ClosesQuote
    } else {
        Role::OpensQuote
    }
}

/// A blank (or an opening bracket) before, and none after.
fn leans_forward(text: &str, token: &TokenSpan) -> bool {
    let before = text[..token.span.start].chars().next_back();
    let after = text[token.span.end..].chars().next();
    before.is_none_or(|c| is_blank(c) || matches!(c, '(' | '[' | ':'))
        && after.is_some_and(|c| !is_blank(c))
}

/// No blank before, and a blank or a mark that ends something after.
fn leans_back(text: &str, token: &TokenSpan) -> bool {
    let before = text[..token.span.start].chars().next_back();
    let after = text[token.span.end..].chars().next();
    before.is_some_and(|c| !is_blank(c))
        && after.is_none_or(|c| {
            is_blank(c) || matches!(c, '.' | '،' | ',' | '؛' | ':' | ')' | ']' | '؟' | '!' | '?')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::tokenize::scanner;

    fn written(text: &str) -> String {
        let mut tokens = Vec::new();
        scanner::scan(text, Span::new(0, text.len()), &mut tokens);
        let mut found = Vec::new();
        roles(text, &tokens, &mut found);
        let sign = |role: &Role| match role {
            Role::None => None,
            Role::OpensQuote => Some('<'),
            Role::ClosesQuote => Some('>'),
            Role::OpensBracket => Some('('),
            Role::ClosesBracket => Some(')'),
        };
        found.iter().filter_map(sign).collect()
    }

    #[test]
    fn marks_of_every_kind() {
        assert_eq!(written("قال «نعم» ثم (صمت)."), "<>()");
        assert_eq!(written("قال \"نعم\" ثم \"لا\"."), "<><>");
        assert_eq!(written("قال ”نعم“ ثم “لا”."), "<><>");
        assert_eq!(written("قال \" نعم \" ثم خرج"), "<>");
        assert_eq!(written("قال »نعم« ثم خرج"), "<<");
    }
}
