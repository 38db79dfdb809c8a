//! Whole names of bodies, buildings, works and events, which go on where an ordinary phrase ends.
//!
//! ```text
//! المركز الوطني للنخيل والتمور     دار يوكو لرعاية الوالدين     وزارة الصحة والحماية الاجتماعية
//! ```
//!
//! From a noun that begins such names, over nouns, adjectives and names, ل and و before a definite
//! word, to the last definite word in a row.

use super::reading::{Proclitic, Role, Word};

/// Words of the longest.
const LONGEST: usize = 9;

/// Where the name ends that begins at `first`, when it has two words or more.
pub fn end(words: &[Word], first: usize, end: usize) -> Option<usize> {
    let head = words[first];
    if !head.listed.institution || head.pronoun || head.role == Role::None {
        return None;
    }
    let mut definite = head.article || head.name.is_some();
    let mut last = first + 1;
    for at in first + 1..end.min(first + LONGEST) {
        let (word, before) = (words[at], words[at - 1]);
        let named = word.name.is_some();
        let goes_on = match (word.role, word.proclitic) {
            (Role::None, _) => false,
            _ if word.pronoun && !named => false,
            (Role::Adjective, Proclitic::None) => word.article || !definite,
            (Role::Noun, Proclitic::None) => {
                !definite || named || before.name.is_some() || before.proclitic != Proclitic::None
            }
            (_, Proclitic::For | Proclitic::And) => word.article && definite,
            _ => false,
        };
        if !goes_on {
            break;
        }
        if word.article || named {
            definite = true;
        }
        if word.article || named || !definite {
            last = at + 1;
        }
    }
    (last > first + 1).then_some(last)
}
