//! The names of an article in text order, each with the tokens it covers.

use super::lexicon::Reporting;
use super::words::Word;
use crate::analysis::{Analysis, EntityType, Upos};
use crate::text::Span;

/// A name where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// The words of the name.
    pub span: Span,
    /// Whose name it is, as an index of [`Analysis::entities`].
    pub entity: usize,
    /// What that is.
    pub kind: EntityType,
    /// Its first token.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
}

/// Reads the mentions of all entities into `names`, and notes at each word which one covers it.
pub fn read(analysis: &Analysis, words: &mut [Word], names: &mut Vec<Name>) {
    names.clear();
    for (entity, of) in analysis.entities.iter().enumerate() {
        names.extend(of.mentions.iter().map(|mention| Name {
            span: mention.span,
            entity,
            kind: of.kind,
            first: 0,
            end: 0,
        }));
    }
    names.sort_by_key(|name| (name.span.start, name.span.end));
    let mut token = 0;
    for (index, name) in names.iter_mut().enumerate() {
        while token < words.len() && words[token].span.end <= name.span.start {
            token += 1;
        }
        name.first = token;
        let mut end = token;
        while end < words.len() && words[end].span.start < name.span.end {
            let word = &mut words[end];
            word.mention = index as u32;
            // Part of a name is no verb, whatever it looks like: نشأت، توقع.
            if name.span.start <= word.stem {
                word.reporting = Reporting::default();
                word.latent = None;
                if matches!(word.upos, Upos::Verb | Upos::Aux) {
                    word.upos = Upos::Propn;
                }
            }
            end += 1;
        }
        name.end = end.max(token + 1);
    }
    names.retain(|name| name.first < words.len());
}
