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
            // البنوك والشركات and الوزارة والمتعاملين are several things.
            (_, Proclitic::And) if at == first + 1 => false,
            (_, Proclitic::For | Proclitic::And) => word.article && definite && !head.plural,
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

#[cfg(test)]
mod tests {
    use super::super::phrases::tests::words_of;
    use super::*;

    fn official(text: &str) -> Option<usize> {
        words_of(text, |words| end(words, 0, words.len()))
    }

    #[test]
    fn names_of_bodies_go_on() {
        assert_eq!(official("المركز الوطني للنخيل والتمور"), Some(4));
        assert_eq!(official("وزارة الثقافة والشباب"), Some(3));
        assert_eq!(official("البنوك والمصارف"), None);
        assert_eq!(official("الوزارة والمتعاملين"), None);
        assert_eq!(official("لجنة"), None);
        assert_eq!(official("كتاب"), None);
    }
}
