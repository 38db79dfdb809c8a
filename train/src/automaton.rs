//! Sorted word lists to minimal automata (Daciuk, Mihov, Watson and Watson, 2000).

use khulasa::model::Arc;
use khulasa::text::Letter;
use std::collections::HashMap;

/// The rows of [`khulasa::model::Automaton`], ready to be written as two sections.
pub struct Rows {
    pub arcs: Vec<Arc>,
    pub skips: Vec<u32>,
}

impl Rows {
    /// The arcs with targets counted from their rows.
    pub fn relative_arcs(&self) -> Vec<Arc> {
        let rows = self.arcs.iter().enumerate();
        rows.map(|(row, arc)| arc.relative(row)).collect()
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Edge {
    letter: Letter,
    is_final: bool,
    target: Option<usize>,
}

#[derive(Default)]
struct Builder {
    /// States that are finished, by number.
    states: Vec<Vec<Edge>>,
    numbers: HashMap<Vec<Edge>, usize>,
    /// The states along the last word; the target of each one's last edge is still open.
    path: Vec<Vec<Edge>>,
}

/// The automaton of `words`.
///
/// # Panics
/// When the words are not sorted, not unique, or one is empty.
pub fn build<W: AsRef<[Letter]>>(words: impl IntoIterator<Item = W>) -> Rows {
    let mut builder = Builder {
        path: vec![Vec::new()],
        ..Builder::default()
    };
    let mut previous: Vec<Letter> = Vec::new();
    for word in words {
        let word = word.as_ref();
        assert!(
            previous.as_slice() < word,
            "words are sorted, unique and not empty"
        );
        let common = previous
            .iter()
            .zip(word)
            .take_while(|(a, b)| a == b)
            .count();
        builder.finish(common);
        for (index, &letter) in word.iter().enumerate().skip(common) {
            let is_final = index + 1 == word.len();
            builder.path[index].push(Edge {
                letter,
                is_final,
                target: None,
            });
            builder.path.push(Vec::new());
        }
        previous.clear();
        previous.extend_from_slice(word);
    }
    builder.finish(0);
    let root = builder.path.pop().unwrap_or_default();
    builder.rows(root)
}

impl Builder {
    /// Gives numbers to the states of the path below `depth`; equal states share one.
    fn finish(&mut self, depth: usize) {
        while self.path.len() > depth + 1 {
            let edges = self.path.pop().expect("a state below the root");
            let target = (!edges.is_empty()).then(|| match self.numbers.get(&edges) {
                Some(&number) => number,
                None => {
                    let number = self.states.len();
                    self.states.push(edges.clone());
                    self.numbers.insert(edges, number);
                    number
                }
            });
            let parent = self.path.last_mut().expect("the root stays");
            parent.last_mut().expect("an open edge").target = target;
        }
    }

    fn rows(self, root: Vec<Edge>) -> Rows {
        // Words below each state. Targets were finished before those who point at them.
        let mut words = vec![0u32; self.states.len()];
        for (number, edges) in self.states.iter().enumerate() {
            words[number] = edges.iter().map(|edge| weight(edge, &words)).sum();
        }
        // The root comes first, then the states from the last finished on: near the root first.
        let order: Vec<usize> = (0..self.states.len()).rev().collect();
        let mut first_row = vec![0; self.states.len()];
        let mut next = root.len();
        for &number in &order {
            first_row[number] = next;
            next += self.states[number].len();
        }
        let mut rows = Rows {
            arcs: Vec::with_capacity(next),
            skips: Vec::with_capacity(next),
        };
        for edges in std::iter::once(&root).chain(order.iter().map(|&number| &self.states[number]))
        {
            let mut skip = 0;
            for (index, edge) in edges.iter().enumerate() {
                let last = index + 1 == edges.len();
                let target = edge.target.map(|number| first_row[number]);
                rows.arcs
                    .push(Arc::new(edge.letter, last, edge.is_final, target));
                rows.skips.push(skip);
                skip += weight(edge, &words);
            }
        }
        rows
    }
}

/// How many words go through an edge.
fn weight(edge: &Edge, words: &[u32]) -> u32 {
    u32::from(edge.is_final) + edge.target.map_or(0, |number| words[number])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::ModelWriter;
    use khulasa::model::{Automaton, ModelFile};
    use khulasa::text::Spelling;

    #[test]
    fn every_word_has_its_place_in_the_list() {
        let mut spelling = Spelling::new();
        let mut words: Vec<Vec<Letter>> =
            "با بات تا كتب كتاب كتابة مكتب مكتبة مكاتب مكتبات كاتب كاتبات 1990 gist"
                .split(' ')
                .map(|word| {
                    spelling.read(word);
                    spelling.folded().to_vec()
                })
                .collect();
        words.sort();
        let rows = build(&words);
        let mut writer = ModelWriter::default();
        writer.rows("arcs", &rows.arcs);
        writer.rows("skips", &rows.skips);
        writer.rows("relative", &rows.relative_arcs());
        let bytes = writer.finish();
        let file = ModelFile::open(&bytes).unwrap();
        let automaton = Automaton::open(&file, "arcs", "skips").unwrap();
        let relative = Automaton::open_relative(&file, "relative", "skips").unwrap();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(automaton.find(word), Some(number));
            assert_eq!(relative.find(word), Some(number));
            assert_eq!(
                automaton.find(&word[..word.len() - 1]),
                words.binary_search(&word[..word.len() - 1].to_vec()).ok()
            );
        }
        spelling.read("كتابات");
        assert_eq!(automaton.find(spelling.folded()), None);
        assert_eq!(automaton.find(&[]), None);
    }

    #[test]
    fn common_ends_are_shared() {
        let mut spelling = Spelling::new();
        let mut words: Vec<Vec<Letter>> = ["ملعبون", "مكتبون", "مصنعون"]
            .iter()
            .map(|word| {
                spelling.read(word);
                spelling.exact().to_vec()
            })
            .collect();
        words.sort();
        // م, then three ways of two letters to one common end of three: 1 + 3 + 3 + 3 arcs, where
        // ملعبون and مكتبون share one more.
        assert_eq!(build(&words).arcs.len(), 11);
    }

    #[test]
    fn no_words_no_rows() {
        assert!(build(Vec::<Vec<Letter>>::new()).arcs.is_empty());
    }
}
